import { expect, it } from 'vitest';
import type { Reminder } from '../../../core/reminders';
import { reminderWords } from '../../../entrypoints/background/reminder-words';
import { speak } from '../speaking';

const milestone = (days: number, years: number | null = null): Reminder => ({
  kind: 'milestone',
  milestone: { days, years },
});
const week = (daysSince: number, kept: number, turnedAway: number): Reminder => ({
  kind: 'week',
  week: { daysSince, kept, turnedAway },
});

it.each<[Reminder, en: string, fr: string]>([
  [
    milestone(1),
    '1 day. That is a milestone, and it is yours.',
    '1 jour. Un palier de franchi, et c’est le vôtre.',
  ],
  [
    milestone(365),
    '365 days. That is a milestone, and it is yours.',
    '365 jours. Un palier de franchi, et c’est le vôtre.',
  ],
  [
    milestone(731, 2),
    '2 years. That is a milestone, and it is yours.',
    '2 ans. Un palier de franchi, et c’est le vôtre.',
  ],
  [
    week(295, 7, 0),
    'Your week: 7 days kept. 295 days by now. Have a good one.',
    'Votre semaine : 7 jours tenus. 295 jours en tout. Belle semaine à vous.',
  ],
  [
    week(1, 1, 1),
    'Your week: 1 day kept and 1 visit turned away. 1 day by now. Have a good one.',
    'Votre semaine : 1 jour tenu et 1 visite évitée. 1 jour en tout. Belle semaine à vous.',
  ],
  [
    week(9, 0, 3),
    'Your week: 3 visits turned away. 9 days by now. Have a good one.',
    'Votre semaine : 3 visites évitées. 9 jours en tout. Belle semaine à vous.',
  ],
  [
    week(7, 0, 0),
    '7 days by now, and a new week ahead. Have a good one.',
    '7 jours en tout, et une nouvelle semaine devant vous. Qu’elle soit belle.',
  ],
])('%o', async (reminder, en, fr) => {
  for (const [language, words] of [
    ['en', en],
    ['fr', fr],
  ] as const) {
    await speak(language);
    expect(reminderWords(reminder).replace(/\s/g, ' ')).toBe(words);
  }
});
