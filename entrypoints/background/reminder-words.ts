import { i18n } from '#i18n';
import { dayCountWords } from '../../components/words';
import type { Milestone } from '../../core/milestones';
import type { PastWeek } from '../../core/past-week';
import type { Reminder } from '../../core/reminders';

/** What a notification says. Others may see the screen, so it names no site; and what went well is all it tells. */
export function reminderWords(reminder: Reminder): string {
  return reminder.kind === 'milestone'
    ? i18n.t('reminders.milestone', { count: lengthWords(reminder.milestone) })
    : weekWords(reminder.week);
}

function lengthWords({ days, years }: Milestone): string {
  return years === null ? dayCountWords({ kind: 'since', days }) : i18n.t('reminders.years', years);
}

function weekWords({ daysSince, kept, turnedAway }: PastWeek): string {
  const count = dayCountWords({ kind: 'since', days: daysSince });
  const figures = [
    ...(kept > 0 ? [i18n.t('reminders.kept', kept)] : []),
    ...(turnedAway > 0 ? [i18n.t('reminders.turned_away', turnedAway)] : []),
  ];
  if (figures.length === 0) return i18n.t('reminders.new_week', { count });
  const list = new Intl.ListFormat(i18n.t('language.code')).format(figures);
  return i18n.t('reminders.week', { figures: list, count });
}
