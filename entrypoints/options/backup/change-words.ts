import { i18n } from '#i18n';
import { dateWords, momentWords } from '../../../components/words';
import { isolated } from '../../../core/bidi';
import { readDate } from '../../../core/calendar';
import type { Change } from '../../../core/changes';
import type { Slip } from '../../../core/journal';
import type { Plan } from '../../../core/plan';
import type { OwnAlternative } from '../../../core/settings';
import type { Snooze } from '../../../core/snooze';
import { planWords } from '../money/plan-words';
import { entryWords } from './entry-words';
import { chosenWords, settingName } from './setting-words';

/** A change as a line says it: what it is about, and what becomes of that. */
export interface ChangeWords {
  name: string;
  /** Null where the name says it all. */
  value: string | null;
}

/** How much of somebody's own text a line quotes, in characters. */
const QUOTED = 140;

/** @param own every alternative of the person's own that an entry may name */
export function changeWords(change: Change, own: readonly OwnAlternative[]): ChangeWords {
  switch (change.what) {
    case 'quit-date':
      return { name: i18n.t('quit_date.label'), value: becoming(change, dateTextWords) };
    case 'slip':
      return {
        name: i18n.t('options.backup.slip'),
        value: [dateTextWords(change.date), becoming(change, noteWords)].join(' ').trimEnd(),
      };
    case 'plan':
      return { name: i18n.t('options.backup.plan'), value: becoming(change, planUntilWords) };
    case 'own-reason':
      return { name: settingName('ownReason'), value: becoming(change, quoted) };
    case 'entry':
      return {
        name: settingName(change.field),
        value: becoming(change, (entry) => entryWords(change.field, entry, own)),
      };
    case 'setting':
      return {
        name: settingName(change.field),
        value: becoming(change, (value) => {
          const words = chosenWords(change.field, value);
          return words === null ? null : quoted(words);
        }),
      };
    case 'snooze':
      return { name: i18n.t('snooze.title'), value: becoming(change, snoozeWords) };
    case 'counts':
      return {
        name: i18n.t('options.backup.counts'),
        value: i18n.t('options.backup.counted', change.days),
      };
  }
}

/** A date in words; one that none is, as it stands. */
export function dateTextWords(text: string): string {
  const date = readDate(text);
  return date === null ? quoted(text) : dateWords(date);
}

function becoming<Value>(
  change: { how: 'added'; after: Value } | { how: 'removed'; before: Value } | Changed<Value>,
  words: (value: Value) => string | null,
): string | null {
  if (change.how === 'added') return words(change.after);
  const before = words(change.before);
  if (change.how === 'removed') return before;
  const after = words(change.after);
  if (before === null && after === null) return null;
  const nothing = i18n.t('options.backup.empty');
  return i18n.t('options.backup.instead', { before: before ?? nothing, after: after ?? nothing });
}

interface Changed<Value> {
  how: 'changed';
  before: Value;
  after: Value;
}

/** The note of a slip, or null where there is none. */
export function noteWords({ note }: Slip): string | null {
  return note === '' ? null : quoted(note);
}

/** A plan that was given up. */
export function planUntilWords(plan: Plan): string {
  return i18n.t('options.backup.plan_until', {
    plan: planWords(plan),
    date: dateTextWords(plan.endedOn),
  });
}

function snoozeWords({ until }: Snooze): string | null {
  if (until === null) return null;
  const end = Temporal.Instant.fromEpochMilliseconds(until);
  return momentWords(end, Temporal.Now.zonedDateTimeISO());
}

/** Somebody's own text, or the beginning of a long one, in quotation marks that no mark of direction in it can move. */
export function quoted(text: string): string {
  const signs = [...text];
  const shown = signs.length > QUOTED ? `${signs.slice(0, QUOTED).join('')}…` : text;
  return i18n.t('options.backup.quoted', { text: isolated(shown) });
}
