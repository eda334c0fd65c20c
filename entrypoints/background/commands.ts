import browser from 'webextension-polyfill';
import { defaultAlternative } from '../../core/alternatives';
import { settings } from '../../state/settings';
import { goElsewhere } from './elsewhere';
import { orSayNotSaved } from './not-saved';

/** Does what the keyboard commands of wxt.config.ts say; the browser opens the popup by itself. */
export function listenForCommands(): void {
  // Firefox for Android has no commands (MDN, commands).
  if (!('commands' in browser)) return;
  browser.commands.onCommand.addListener((command) => void follow(command));
}

async function follow(command: string): Promise<void> {
  switch (command) {
    case 'toggle-nudges':
      return orSayNotSaved(settings.change((current) => ({ ...current, on: !current.on })));
    case 'open-alternative': {
      const there = defaultAlternative(await settings.read(), Temporal.Now.plainDateISO());
      return goElsewhere(there, '', { tab: 'new' });
    }
  }
}
