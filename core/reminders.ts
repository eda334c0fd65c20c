import { type Celebrated, milestoneToCelebrate } from './celebrated';
import { type Journal, quitDate } from './journal';
import { type Milestone, progressOf } from './milestones';
import { type PastWeek, pastWeek } from './past-week';
import {
  type Reminded,
  wasMilestoneTold,
  wasWeekTold,
  withMilestoneTold,
  withWeekTold,
} from './reminded';
import type { Settings } from './settings';
import type { WeeklyNote } from './weekly-note';

/** When a milestone is told on its day: nobody wants to be woken by it at midnight. */
const MORNING = '09:00';

/** Looking again at least this often; Firefox's timers hold 49 days at most (nsITimer: 32 bits of milliseconds). */
const DAYS_AHEAD = 7;

/** Something to be told by a notification. */
export type Reminder =
  | { kind: 'milestone'; milestone: Milestone }
  | { kind: 'week'; week: PastWeek };

type ReminderSettings = Pick<Settings, 'on' | 'milestoneReminder' | 'weeklyNote'>;

/** What decides about reminders. */
export interface Known {
  settings: ReminderSettings;
  journal: Journal;
  celebrated: Celebrated;
  reminded: Reminded;
}

/** Whether the person wants to be told anything by notifications; the permission for them is kept just as long. */
export function wantsReminders(
  settings: Pick<Settings, 'milestoneReminder' | 'weeklyNote'>,
): boolean {
  return settings.milestoneReminder || settings.weeklyNote.on;
}

/**
 * What is to be told now: what came due today, and was neither told nor, by the popup, celebrated. What a day missed is not made
 * up for. While Adieu is off there is nothing.
 */
export function dueReminders(known: Known, now: Temporal.ZonedDateTime): readonly Reminder[] {
  if (!known.settings.on) return [];
  return [dueMilestone(known, now), dueWeek(known, now)].filter((due) => due !== null);
}

function dueMilestone(known: Known, now: Temporal.ZonedDateTime): Reminder | null {
  const { settings, journal, celebrated, reminded } = known;
  const today = now.toPlainDate();
  const milestone = milestoneToCelebrate(journal, celebrated, today);
  const isDue =
    settings.milestoneReminder &&
    milestone !== null &&
    quitDate(journal)?.add({ days: milestone.days }).equals(today) &&
    !wasMilestoneTold(reminded, journal, milestone) &&
    isPast(momentOn(today, MORNING, now), now);
  return isDue ? { kind: 'milestone', milestone } : null;
}

function dueWeek({ settings, journal, reminded }: Known, now: Temporal.ZonedDateTime) {
  const today = now.toPlainDate();
  const week = pastWeek(journal, today);
  const isDue =
    settings.weeklyNote.on &&
    week !== null &&
    today.dayOfWeek === settings.weeklyNote.day &&
    !wasWeekTold(reminded, today) &&
    isPast(momentOn(today, settings.weeklyNote.time, now), now);
  return isDue ? { kind: 'week' as const, week } : null;
}

/** What is noted before reminders are shown. */
export function withTold(
  reminded: Reminded,
  due: readonly Reminder[],
  journal: Journal,
  today: Temporal.PlainDate,
): Reminded {
  return due.reduce(
    (noted, reminder) =>
      reminder.kind === 'milestone'
        ? withMilestoneTold(noted, journal, reminder.milestone)
        : withWeekTold(noted, today),
    reminded,
  );
}

/** When to look again whether a reminder is due, always after `now`; null when none can come. */
export function nextLook(
  settings: ReminderSettings,
  journal: Journal,
  now: Temporal.ZonedDateTime,
): Temporal.Instant | null {
  if (!settings.on) return null;
  const moments = [
    ...(settings.milestoneReminder ? milestoneMoments(journal, now) : []),
    ...(settings.weeklyNote.on ? weekMoments(settings.weeklyNote, now) : []),
  ];
  const next = moments
    .filter((moment) => !isPast(moment, now))
    .toSorted(Temporal.ZonedDateTime.compare)[0];
  if (next === undefined) return null;
  const latest = now.add({ days: DAYS_AHEAD });
  return (isPast(next, latest) ? next : latest).toInstant();
}

function milestoneMoments(journal: Journal, now: Temporal.ZonedDateTime) {
  const quit = quitDate(journal);
  if (quit === null) return [];
  const today = now.toPlainDate();
  const progress = progressOf(quit, today) ?? progressOf(quit, quit);
  return [progress?.reached, progress?.next].flatMap((milestone) =>
    milestone ? momentOn(quit.add({ days: milestone.days }), MORNING, now) : [],
  );
}

function weekMoments({ day, time }: WeeklyNote, now: Temporal.ZonedDateTime) {
  const today = now.toPlainDate();
  const days = (day - today.dayOfWeek + 7) % 7;
  return [days, days + 7].map((ahead) => momentOn(today.add({ days: ahead }), time, now));
}

/** Where the clock jumps over that time, it is the moment after the jump; where it shows it twice, the first. */
function momentOn(date: Temporal.PlainDate, time: string, here: Temporal.ZonedDateTime) {
  return date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(here.timeZoneId);
}

function isPast(moment: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(moment, now) <= 0;
}
