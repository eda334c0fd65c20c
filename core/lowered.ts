import { readDate } from './calendar';
import { isLower, type Level } from './level';
import type { Settings } from './settings';

export const DAYS_UNTIL_ASKED = 7;

/** Settings with this level. Lowering it is remembered, so that it can be asked about once; raising it ends that. */
export function withLevel(settings: Settings, level: Level): Settings {
  if (level === settings.level) return settings;
  const lowered = isLower(level, settings.level) ? { from: settings.level, askOn: null } : null;
  return { ...settings, level, lowered };
}

/** What is to be asked now: whether to ask again in a week (`offer`), whether to go back (`back`), or nothing. */
export function loweredQuestion(
  { lowered }: Pick<Settings, 'lowered'>,
  today: Temporal.PlainDate,
): 'offer' | 'back' | null {
  if (lowered === null) return null;
  if (lowered.askOn === null) return 'offer';
  const askOn = readDate(lowered.askOn);
  return askOn !== null && Temporal.PlainDate.compare(askOn, today) <= 0 ? 'back' : null;
}

/** Settings after somebody said that they want to be asked again in a week. */
export function withAskingAgain(settings: Settings, today: Temporal.PlainDate): Settings {
  if (settings.lowered === null) return settings;
  const askOn = today.add({ days: DAYS_UNTIL_ASKED }).toString();
  return { ...settings, lowered: { ...settings.lowered, askOn } };
}

/** Settings after somebody said that they want to go back to the level they had. */
export function withLevelBack(settings: Settings): Settings {
  return settings.lowered === null ? settings : withLevel(settings, settings.lowered.from);
}

/** Settings after somebody said that nothing more is to be asked about it. */
export function withoutAsking(settings: Settings): Settings {
  return { ...settings, lowered: null };
}
