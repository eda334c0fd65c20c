import type { Doing, Suggestion } from '../driver.ts';
import type { Bidi } from './firefox-bidi.ts';
import { inOwnWindow } from './firefox-own-window.ts';
import { until } from './poll.ts';

const KEYWORD = 'adieu';
const ID = 'adieu@adieu.invalid';
const EXTENSION = `WebExtensionPolicy.getByID('${ID}').extension`;
const NOTIFICATIONS = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.getAPI('notifications', ${EXTENSION})`;
const ADDRESS_BAR = `ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs').ExtensionSearchHandler`;

/** Ends the background, as Firefox does with one that is idle. */
export async function stopBackground(bidi: Bidi): Promise<void> {
  await inOwnWindow(bidi, `${EXTENSION}.terminateBackground()`);
}

/** Does in the browser's own window what its menus, keys and address bar do there: no driver can click on them. */
export async function doOutsidePages(bidi: Bidi, doing: Doing): Promise<void> {
  await inOwnWindow(bidi, expressionFor(doing));
}

function expressionFor(doing: Doing): string {
  switch (doing.what) {
    case 'choose in menu': {
      const info = {
        menuItemId: doing.entry,
        selectionText: doing.selection,
        modifiers: [],
        editable: false,
      };
      return `${EXTENSION}.emit('webext-menu-menuitem-click', ${JSON.stringify(info)}, gBrowser.selectedTab)`;
    }
    case 'press command':
      return `${EXTENSION}.shortcuts.onCommand(${JSON.stringify(doing.command)})`;
    case 'click notification':
      return `${NOTIFICATIONS}.notificationsMap.emit('clicked', ${JSON.stringify(doing.name)})`;
    case 'enter in address bar': {
      const where = { current: 'current', new: 'tab', behind: 'tabshifted' }[doing.place];
      const text = JSON.stringify(`${KEYWORD} ${doing.text}`);
      return `${search(doing.text, '() => {}')}; ${ADDRESS_BAR}.handleInputEntered('${KEYWORD}', ${text}, '${where}')`;
    }
  }
}

/** Clicks "Cancel" in the question that hangs below the address bar. */
export async function refusePermission(bidi: Bidi): Promise<void> {
  await until('the browser asks', () =>
    inOwnWindow(
      bidi,
      `(() => {
        const asks = document.getElementById('addon-webext-permissions-notification');
        const refuse = asks?.querySelector('.popup-notification-secondary-button');
        refuse?.click();
        return Boolean(refuse);
      })()`,
    ),
  );
}

export async function suggestionsFor(bidi: Bidi, typed: string): Promise<Suggestion[]> {
  const json = await inOwnWindow(
    bidi,
    `new Promise((resolve) => { ${search(typed, 'resolve')} }).then((list) =>
      JSON.stringify(list.map(({ content, description }) => ({ content, description }))))`,
  );
  const suggestions: Suggestion[] = JSON.parse(String(json));
  return suggestions;
}

function search(typed: string, callback: string): string {
  const text = JSON.stringify(`${KEYWORD} ${typed}`);
  return `${ADDRESS_BAR}.handleSearch({ keyword: '${KEYWORD}', text: ${text}, inPrivateWindow: false }, ${callback})`;
}
