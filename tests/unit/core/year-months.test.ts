import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_JOURNAL } from '../../../core/journal';
import { yearUntil } from '../../../core/year';
import { monthsOfWeeks } from '../../../core/year-months';
import { anyDate, day } from '../journals';

const months = (today: string, firstDay = 1) =>
  monthsOfWeeks(yearUntil(day(today), EMPTY_JOURNAL, firstDay));

describe('monthsOfWeeks', () => {
  it('labels the week in which a month begins', () => {
    const labels = months('2026-11-24');
    // Monday 24 November 2025 to 30 November; then the week of 1 December.
    expect(labels[0]).toBeNull();
    expect(labels[1]?.toString()).toBe('2025-12-01');
  });

  it('labels the first week, too, where there is room before the next month', () => {
    expect(months('2026-11-05')[0]?.toString()).toBe('2025-11-03');
    expect(months('2026-11-05')[4]?.toString()).toBe('2025-12-01');
  });

  it('knows each month of the year once, in order, and leaves room for its name', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 7 }), (today, firstDay) => {
        const labels = monthsOfWeeks(yearUntil(today, EMPTY_JOURNAL, firstDay));
        const places = labels.flatMap((month, place) => (month === null ? [] : [place]));
        expect(places.length).toBeGreaterThanOrEqual(12);
        expect(places.length).toBeLessThanOrEqual(13);
        for (const [index, place] of places.slice(1).entries()) {
          expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
