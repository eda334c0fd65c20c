import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { dayCountWords } from '../../components/words';
import { badgeText } from '../../core/badge';
import { nextMidnight } from '../../core/calendar';
import { dayCount, quitDate } from '../../core/journal';
import { journal } from '../../state/journal';
import { alone } from '../../state/lock';
import { settings } from '../../state/settings';

const MIDNIGHT = 'midnight';
// The toolbar is the browser's, which knows no tokens: accent and on-accent of assets/theme.css, light.
const BACKGROUND = '#95451a';
const INK = '#fffaf3';
/** Ink-soft: while Adieu is off. */
const BACKGROUND_WHEN_OFF = '#635848';

/** Keeps the day count on the toolbar button, right after midnight too. */
export function keepBadge(): void {
  // Firefox for Android has no toolbar, and so no badge (MDN, action.setBadgeText).
  if (!('setBadgeText' in browser.action)) return;
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === MIDNIGHT) void drawBadge();
  });
  settings.watch(() => void drawBadge());
  journal.watch((now, before) => {
    // Visits are counted there, too.
    if (String(quitDate(now)) !== String(quitDate(before))) void drawBadge();
  });
  // A new browser session may begin days after the last one.
  browser.runtime.onStartup.addListener(() => void drawBadge());
  void drawBadge();
}

/** Alone: of two at once the one that began first could be the last to draw, and what it draws no longer holds. */
function drawBadge(): Promise<void> {
  return alone('badge', draw);
}

async function draw(): Promise<void> {
  const now = Temporal.Now.zonedDateTimeISO();
  const [{ badge, on }, journalNow] = await Promise.all([settings.read(), journal.read()]);
  const count = dayCount(journalNow, now.toPlainDate());
  await Promise.all([
    browser.action.setBadgeText({ text: badge ? badgeText(count) : '' }),
    browser.action.setBadgeBackgroundColor({ color: on ? BACKGROUND : BACKGROUND_WHEN_OFF }),
    browser.action.setBadgeTextColor({ color: INK }),
    browser.action.setTitle({
      title: on ? `Adieu – ${dayCountWords(count)}` : i18n.t('menu.is_off'),
    }),
    browser.alarms.create(MIDNIGHT, { when: nextMidnight(now).epochMilliseconds }),
  ]);
}
