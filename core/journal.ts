import * as v from 'valibot';
import { type DateText, daysBetween, isDateText, readDate } from './calendar';
import { type DayCount, daysFrom } from './day-count';
import { LONGEST_NOTE } from './notes';
import { type Plan, planSchema } from './plan';
import { isPlainObject, type Repaired, repairRecord } from './repair';
import { nextStamp, type Stamp } from './stamp';

/** A quit date may be planned this far ahead; then the popup counts down. */
export const MOST_DAYS_AHEAD = 90;

/**
 * One thing the person said, with the stamp that lets two devices merge: what was said later wins. Taking something back is
 * also something said: the value becomes null. (A last-writer-wins register.)
 */
export interface Entry<Value> extends Stamp {
  value: Value | null;
}

/** One decision to quit. The first is number `1`; "quit again from today" adds another (see core/restart.ts). */
export interface Attempt {
  quitDate: DateText;
}

export interface Slip {
  note: string;
}

/** What one device saw on one day. Only that device ever writes it, so counts of several devices add up. */
export interface DayCounts {
  visits: number;
  turnedAway: number;
}

/** What the person and Adieu noted down. Only calendar dates, never moments. */
export interface Journal {
  /** Names this device's entries; random, made with the first entry, empty until then. */
  device: string;
  /** The highest counter seen. */
  counter: number;
  /** By number; the highest is the current one. */
  attempts: Readonly<Record<string, Entry<Attempt>>>;
  /** By date. */
  slips: Readonly<Record<DateText, Entry<Slip>>>;
  /** The paid plan that was given up; null when nothing was ever said about one. */
  plan: Entry<Plan> | null;
  /** By device, then by date. */
  days: Readonly<Record<string, Readonly<Record<DateText, DayCounts>>>>;
}

export const EMPTY_JOURNAL: Journal = {
  device: '',
  counter: 0,
  attempts: {},
  slips: {},
  plan: null,
  days: {},
};

/** The quit date of the current attempt, or null when there is none or it was taken back. */
export function quitDate(journal: Journal): Temporal.PlainDate | null {
  const text = journal.attempts[currentAttempt(journal) ?? '']?.value?.quitDate;
  return text === undefined ? null : readDate(text);
}

/** How many days since (or until) the quit date. */
export function dayCount(journal: Journal, today: Temporal.PlainDate): DayCount {
  return daysFrom(quitDate(journal), today);
}

/** Why a date cannot be a quit date, or null when it can. Any day in the past can. */
export function quitDateProblem(
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'too-far-ahead' | null {
  return daysBetween(today, date) > MOST_DAYS_AHEAD ? 'too-far-ahead' : null;
}

/**
 * The journal with the quit date of the current attempt set, moved, or taken back (null: "I am still thinking").
 *
 * @param newDevice a random name for this device, used when the journal has none yet
 * @throws RangeError when the date lies too far ahead (see quitDateProblem)
 */
export function withQuitDate(
  journal: Journal,
  date: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
  newDevice: string,
): Journal {
  if (date !== null && quitDateProblem(date, today) !== null) {
    throw new RangeError(`A quit date lies at most ${MOST_DAYS_AHEAD} days ahead`);
  }
  const stamped = nextStamp(journal, newDevice);
  const attempt = currentAttempt(journal) ?? 1;
  return {
    ...journal,
    ...stamped,
    attempts: {
      ...journal.attempts,
      [attempt]: { value: date === null ? null : { quitDate: date.toString() }, ...stamped },
    },
  };
}

/** The number of the current attempt, or null when no quit date was ever said. */
export function currentAttempt(journal: Pick<Journal, 'attempts'>): number | null {
  return Object.keys(journal.attempts).map(Number).reduce(higher, 0) || null;
}

function higher(one: number, other: number): number {
  return Math.max(one, other);
}

const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const device = v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,64}$/i));
const dateText = v.pipe(v.string(), v.check(isDateText));
const entryOf = <Value>(value: v.GenericSchema<unknown, Value>) =>
  v.object({ value: v.nullable(value), counter, device });
const attempt = entryOf(v.object({ quitDate: dateText }));
const wellFormed = v.transform((note: string) => note.toWellFormed());
const slip = entryOf(v.object({ note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE), wellFormed) }));
/** For a slip whose note is damaged: the day is worth more than the note. */
const slipAnyway = entryOf(
  v.object({
    note: v.pipe(
      v.unknown(),
      v.transform((note) => (typeof note === 'string' ? note.slice(0, LONGEST_NOTE) : '')),
      wellFormed,
    ),
  }),
);
const dayCounts = v.object({ visits: counter, turnedAway: counter });
const isAttemptNumber = (key: string) => /^[1-9]\d{0,7}$/.test(key);
// No underscore, so that `__proto__` names no device.
const isDevice = (key: string) => /^[a-z0-9-]{1,64}$/i.test(key);

/** A journal out of anything: entries that make no sense are dropped and named, all others stay. */
export function readJournal(raw: unknown): Repaired<Journal> {
  if (!isPlainObject(raw)) return { value: EMPTY_JOURNAL, replaced: ['*'] };
  const attempts = repairRecord(isAttemptNumber, attempt, raw.attempts, 'attempts');
  const slips = repairRecord(isDateText, slip, raw.slips, 'slips');
  const isDamaged = (date: string) => !Object.hasOwn(slips.value, date) && isDateText(date);
  const anyway = slips.replaced.length > 0 ? raw.slips : undefined;
  const damaged = repairRecord(isDamaged, slipAnyway, anyway, 'slips');
  const devices = repairRecord(isDevice, v.unknown(), raw.days, 'days');
  const plan = v.safeParse(v.nullish(entryOf(planSchema), null), raw.plan);
  const head = v.safeParse(v.object({ device, counter }), raw);
  const days: Record<string, Record<DateText, DayCounts>> = {};
  const replaced = [attempts, slips, devices].flatMap((part) => part.replaced);
  for (const [name, seen] of Object.entries(devices.value)) {
    const counts = repairRecord(isDateText, dayCounts, seen, `days.${name}`);
    days[name] = counts.value;
    for (const bad of counts.replaced) replaced.push(bad);
  }
  if (!plan.success) replaced.push('plan');
  if (!head.success) replaced.push('device');
  const journal: Journal = {
    device: head.success ? head.output.device : '',
    counter: head.success ? head.output.counter : 0,
    attempts: attempts.value,
    slips: { ...damaged.value, ...slips.value },
    plan: plan.success ? plan.output : null,
    days,
  };
  return { value: { ...journal, counter: highestCounter(journal) }, replaced };
}

/** Never behind an entry: a stamp that was used must not be given twice. */
export function highestCounter(journal: Journal): number {
  const entries = [...Object.values(journal.attempts), ...Object.values(journal.slips)];
  return entries
    .map((entry) => entry.counter)
    .reduce(higher, Math.max(journal.counter, journal.plan?.counter ?? 0));
}
