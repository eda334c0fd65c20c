import { describe, expect, it } from 'vitest';
import { reasons } from '../../../core/catalogue';
import { reasonOfTheDay } from '../../../core/reason-of-the-day';

const today = Temporal.PlainDate.from('2026-11-23');
const ids = reasons.map((reason) => reason.id);

describe('the reason of the day', () => {
  it('is another each day, and each has its day before one comes again', () => {
    const days = ids.map((_, days) => today.add({ days }));
    const shown = days.map((day) => reasonOfTheDay({ hiddenReasons: [] }, day)?.id);
    expect(shown.toSorted()).toEqual(ids.toSorted());
  });

  it('also turns before the year it was made in', () => {
    const early = Temporal.PlainDate.from('2020-02-29');
    expect(reasonOfTheDay({ hiddenReasons: [] }, early)).not.toBeNull();
  });

  it('is never a hidden one', () => {
    const [kept, ...hiddenReasons] = ids;
    for (const days of [0, 1, 2, 3]) {
      expect(reasonOfTheDay({ hiddenReasons }, today.add({ days }))?.id).toBe(kept);
    }
  });

  it('is none when all are hidden', () => {
    expect(reasonOfTheDay({ hiddenReasons: ids }, today)).toBeNull();
  });
});
