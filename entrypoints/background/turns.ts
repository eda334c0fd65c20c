import browser from 'webextension-polyfill';
import { nextTurn } from '../../core/schedule';
import { snoozedUntil } from '../../core/snooze';
import { alone } from '../../state/lock';
import { settings } from '../../state/settings';
import { snooze } from '../../state/snooze';
import { ring } from './bell';

const TURN = 'turn';

/** Rings when time alone changes what a visit gets: a snooze ends, or a time for nudges begins or ends. */
export function ringAtTurns(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === TURN) void Promise.all([ring(), awaitTurn()]);
  });
  for (const item of [settings, snooze]) item.watch(() => void awaitTurn());
  browser.runtime.onStartup.addListener(() => void awaitTurn());
  void awaitTurn();
}

/** Alone: of two at once the one that began first could be the last to set the alarm, to what no longer holds. */
function awaitTurn(): Promise<void> {
  return alone(TURN, async () => {
    const [{ scheduled, windows }, snoozeNow] = await Promise.all([settings.read(), snooze.read()]);
    const now = Temporal.Now.zonedDateTimeISO();
    const turns = [
      snoozedUntil(snoozeNow, now.toInstant()),
      scheduled ? nextTurn(windows, now) : null,
    ].flatMap((turn) => turn?.epochMilliseconds ?? []);
    if (turns.length === 0) await browser.alarms.clear(TURN);
    else await browser.alarms.create(TURN, { when: Math.min(...turns) });
  });
}
