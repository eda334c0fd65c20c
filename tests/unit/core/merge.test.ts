import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCounted } from '../../../core/counted';
import { figuresOf } from '../../../core/figures';
import { EMPTY_JOURNAL, type Journal, readJournal } from '../../../core/journal';
import { laterEntry, mergedJournals } from '../../../core/merge';
import { withRestart } from '../../../core/restart';
import { withSlip } from '../../../core/slips';
import { anyJournalOf, day, journalSince, TODAY } from '../journals';

/** Apart from its name, a device's journal after merging is everybody's. */
const shared = ({ device: _, ...journal }: Journal) => journal;
const merge = (own: Journal, other: Journal) => shared(mergedJournals(own, other));
const named = (journal: Omit<Journal, 'device'>): Journal => ({ ...journal, device: '' });

const here = anyJournalOf('here');
const there = anyJournalOf('there');
const elsewhere = anyJournalOf('elsewhere');
/** Also a device whose profile was copied: the same name, another life. */
const copied = anyJournalOf('here');
const any = fc.oneof(here, there, elsewhere, copied);

describe('mergedJournals', () => {
  it('does not mind who merges whom', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('does not mind the order of three', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(merge(named(merge(a, b)), c)).toEqual(merge(a, named(merge(b, c))));
      }),
    );
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(merge(a, a)).toEqual(shared(a));
        const once = mergedJournals(a, b);
        expect(mergedJournals(once, b)).toEqual(once);
      }),
    );
  });

  it('makes a journal that reads back as it is, with a counter behind no entry', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const merged = mergedJournals(a, b);
        expect(readJournal(JSON.parse(JSON.stringify(merged)))).toEqual({
          value: merged,
          replaced: [],
        });
      }),
    );
  });

  it('keeps every slip of both, and lets the later word about one day stand', () => {
    const common = journalSince('2026-02-01');
    const a = withSlip(common, day('2026-03-01'), { note: 'a' }, '');
    const b = withSlip({ ...common, device: 'there' }, day('2026-04-01'), { note: 'b' }, '');
    const both = mergedJournals(a, b);
    expect(Object.keys(both.slips)).toEqual(['2026-03-01', '2026-04-01']);
    const undone = withSlip(both, day('2026-04-01'), null, '');
    expect(mergedJournals(b, undone).slips['2026-04-01']?.value).toBeNull();
    expect(mergedJournals(undone, b).slips['2026-04-01']?.value).toBeNull();
  });

  it('keeps two restarts on different days, and makes one of two on the same day', () => {
    const common = journalSince('2026-02-01');
    const away = { ...common, device: 'there' };
    const a = withRestart(common, day('2026-05-01'), '');
    const later = mergedJournals(a, withRestart(away, day('2026-06-01'), ''));
    expect(Object.values(later.attempts).map((entry) => entry.value?.quitDate)).toEqual([
      '2026-02-01',
      '2026-05-01',
      '2026-06-01',
    ]);
    const same = mergedJournals(a, withRestart(away, day('2026-05-01'), ''));
    expect(Object.keys(same.attempts)).toHaveLength(2);
  });

  it('adds up what several devices counted on one day', () => {
    const common = journalSince('2026-11-20');
    const a = withCounted(withCounted(common, 'visits', TODAY, ''), 'turnedAway', TODAY, '');
    const b = withCounted({ ...common, device: 'there' }, 'visits', TODAY, '');
    const merged = mergedJournals(mergedJournals(a, b), a);
    expect(figuresOf(merged, TODAY)).toMatchObject({ visits: 2, turnedAway: 1 });
  });

  it('takes nothing from an empty journal', () => {
    const journal = journalSince('2026-02-01', ['2026-03-01']);
    expect(mergedJournals(journal, EMPTY_JOURNAL)).toEqual(journal);
  });
});

it('chooses between one stamp of two values the same way on every device', () => {
  const stamp = { counter: 7, device: 'here' };
  const a = { value: { note: 'a', more: 1 }, ...stamp };
  const b = { value: { more: 1, note: 'b' }, ...stamp };
  expect(laterEntry(a, b)).toBe(laterEntry(b, a));
});
