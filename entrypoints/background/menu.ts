import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { i18n } from '#i18n';
import { defaultAlternative } from '../../core/alternatives';
import { passOnce } from '../../core/pass';
import { snoozeFor } from '../../core/snooze';
import { alone } from '../../state/lock';
import { pass } from '../../state/pass';
import { settings } from '../../state/settings';
import { snooze } from '../../state/snooze';
import { goElsewhere } from './elsewhere';
import { orSayNotSaved } from './not-saved';

/** Keeps the menu of selected text and of the toolbar button as the settings have it. */
export function keepMenu(): void {
  // Firefox for Android has no menus (MDN, menus).
  if (!('contextMenus' in browser)) return;
  browser.contextMenus.onClicked.addListener((info, tab) => void choose(info, tab));
  browser.runtime.onInstalled.addListener(() => void drawMenu());
  browser.runtime.onStartup.addListener(() => void drawMenu());
  settings.watch(() => void drawMenu());
}

/** All of it anew, alone: a second drawing in between would meet entries that are there already. */
function drawMenu(): Promise<void> {
  return alone('menu', async () => {
    const there = await chosenAlternative();
    await browser.contextMenus.removeAll();
    if (there !== null) {
      // An ampersand would mark the key to press (MDN, menus.create).
      const name = there.name.replaceAll('&', '&&');
      add('ask', 'selection', i18n.t('menu.ask', { name }));
    }
    add('snooze-hour', 'action', i18n.t('menu.snooze_hour'));
    add('let-through-once', 'action', i18n.t('menu.let_through_once'));
    add('settings', 'action', i18n.t('menu.settings'));
  });
}

function add(id: string, context: 'action' | 'selection', title: string): void {
  browser.contextMenus.create({ id, contexts: [context], title });
}

async function choose(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const now = Temporal.Now.zonedDateTimeISO();
  switch (info.menuItemId) {
    case 'ask':
      return goElsewhere(await chosenAlternative(), info.selectionText ?? '', {
        tab: 'new',
        beside: tab,
      });
    case 'snooze-hour':
      return orSayNotSaved(snooze.change(() => snoozeFor('hour', now)));
    case 'let-through-once':
      return orSayNotSaved(pass.change(() => passOnce(now.toInstant())));
    case 'settings':
      return browser.runtime.openOptionsPage();
  }
}

async function chosenAlternative() {
  return defaultAlternative(await settings.read(), Temporal.Now.plainDateISO());
}
