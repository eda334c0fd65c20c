import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../core/journal';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { notedRegisters } from '../../../core/settings-registers';
import { withSlip } from '../../../core/slips';
import { readItems } from '../../../core/sync-items';
import { bytesOfItem } from '../../../core/sync-limits';
import { type Synced, syncRound } from '../../../core/sync-round';
import { armoured, unarmoured } from '../../../core/sync-text';
import { anySettings } from '../backups';
import { anyJournalOf, day, journalSince } from '../journals';
import { measured } from '../sync-areas';

const synced = (journal: Journal, settings = DEFAULT_SETTINGS): Synced => {
  return { journal: { ...journal, device: 'here' }, settings, registers: {} };
};
const apart = ({ device: _, ...journal }: Journal) => journal;

describe('a note under way', () => {
  it('comes out as it went in, in at most three bytes a unit', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        '<',
        '~',
        '"',
        '\\',
        '\u0000',
        '\u001f',
        '\u2028',
        '\u2029',
        '\u0085',
        'é',
        '界',
        '😀',
        'a',
        '~3c',
        '~l',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'grapheme' })), (note) => {
        expect(unarmoured(armoured(note))).toBe(note);
        const quotes = 2;
        expect(measured('', armoured(note)) - quotes).toBeLessThanOrEqual(3 * note.length);
      }),
    );
  });

  it('that was never armoured is taken as it is', () => {
    expect(unarmoured('~ about ~zz')).toBe('~ about ~zz');
  });
});

describe('the items of a device', () => {
  it('say all of its journal and its settings, and are read back by another', () => {
    fc.assert(
      fc.property(anyJournalOf('here'), anySettings, (journal, settings) => {
        const round = syncRound(synced(journal, settings), {});
        const said = readItems(JSON.parse(JSON.stringify(round.write))).get('here');
        const nothing = Object.keys(round.write).length === 0;
        if (nothing) expect(journal.counter).toBe(0);
        else {
          expect(apart(said?.journal ?? journal)).toEqual({
            ...apart(journal),
            counter: said?.journal.counter,
          });
          expect(said?.registers).toEqual(notedRegisters({}, settings, 'here'));
        }
        expect(round.leftOut).toBe(0);
      }),
    );
  });

  it('have their names, one for each year', () => {
    const { write } = syncRound(
      synced(journalSince('2025-02-01', ['2025-03-01', '2026-03-01'])),
      {},
    );
    expect(Object.keys(write).toSorted()).toEqual([
      'journal/here/2025',
      'journal/here/2026',
      'journal/here/undated',
    ]);
    expect(write['journal/here/2026']).toEqual({ slips: { '2026-03-01': [3, '', ''] } });
  });

  it.each(['x', '<', '界', '\u0000', '\u2028', '"', '😀'.slice(0, 2)])(
    'hold a note of 2,000 units, whatever they are: %j',
    (unit) => {
      const note = unit.repeat(2000 / unit.length);
      const journal = withSlip(journalSince('2026-02-01'), day('2026-03-01'), { note }, 'here');
      const { write, leftOut } = syncRound(synced(journal), {});
      expect(leftOut).toBe(0);
      const said = readItems(JSON.parse(JSON.stringify(write))).get('here');
      expect(said?.journal.slips['2026-03-01']?.value?.note).toBe(note);
    },
  );

  it('are never bigger than the browsers take, one or together, however much there is to say', () => {
    const notes = fc.array(
      fc.record({
        days: fc.nat({ max: 900 }),
        note: fc.string({ unit: fc.constantFrom('<', '界', 'a', '\u0000', '😀'), maxLength: 1000 }),
      }),
      { minLength: 0, maxLength: 150 },
    );
    const elsewhere = fc.dictionary(
      fc.string({ minLength: 1, maxLength: 10 }),
      fc.string({ maxLength: 5000 }),
      { maxKeys: 12 },
    );
    fc.assert(
      fc.property(notes, elsewhere, anySettings, (slips, others, settings) => {
        let journal = journalSince('2024-01-01');
        for (const { days, note } of slips) {
          journal = withSlip(journal, day('2024-01-02').add({ days }), { note }, 'here');
        }
        const { write, leftOut } = syncRound(synced(journal, settings), others);
        const sizes = Object.entries(write).map(([key, item]) => measured(key, item));
        for (const size of sizes) expect(size).toBeLessThanOrEqual(8192);
        const total = Object.entries({ ...others, ...write }).reduce(
          (sum, [key, item]) => sum + measured(key, item),
          0,
        );
        expect(total).toBeLessThanOrEqual(102_400);
        // What is decided goes first: only slips are ever left out here.
        expect(write['journal/here/undated']).toBeDefined();
        const said = readItems(write).get('here')?.journal.slips ?? {};
        expect(Object.keys(said).length + leftOut).toBe(Object.keys(journal.slips).length);
      }),
      { numRuns: 40 },
    );
  });

  it('change as little as can be when there is something new to say', () => {
    const before = synced(journalSince('2025-02-01', ['2025-03-01', '2026-03-01']));
    const first = syncRound(before, {});
    const journal = withSlip(first.here.journal, day('2026-03-05'), { note: '' }, 'here');
    const second = syncRound({ ...first.here, journal }, first.write);
    expect(Object.keys(second.write)).toEqual(['journal/here/2026']);
    expect(second.remove).toEqual([]);
    const third = syncRound(second.here, { ...first.write, ...second.write });
    expect(third.write).toEqual({});
  });

  it('are reckoned as the browsers do, or dearer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (key, value) => {
        expect(bytesOfItem(key, value)).toBeGreaterThanOrEqual(measured(key, value));
      }),
    );
  });
});

describe('the synced storage', () => {
  it('may hold anything: what makes no sense is left alone, and harms nobody', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'journal/there/2026',
        'journal/there/undated',
        'journal/there/settings',
        'journal/__proto__/2026',
        'journal/constructor/2026',
        'journal/here/2026',
      ),
    );
    const entry = fc.tuple(
      fc.oneof(fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER)),
      fc.constantFrom('', 'there', '__proto__', 'constructor'),
      fc.anything({ maxDepth: 2 }),
    );
    const entries = fc.dictionary(
      fc.constantFrom(
        '1',
        '2026-03-01',
        'theme',
        'level',
        'favourites/lumo',
        'windows/x',
        '__proto__',
        'toString',
        'on',
      ),
      entry,
      { noNullPrototype: true },
    );
    const item = fc.oneof(
      fc.anything({ maxDepth: 3 }),
      fc.record(
        {
          attempts: entries,
          slips: entries,
          settings: entries,
          plan: entry,
          days: fc.dictionary(
            fc.constantFrom('there', 'constructor', '__proto__'),
            fc.dictionary(fc.constantFrom('2026-03-01', 'x'), fc.anything()),
            { noNullPrototype: true },
          ),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    );
    fc.assert(
      fc.property(
        fc.dictionary(key, item, { maxKeys: 6 }),
        anyJournalOf('here'),
        (contents, journal) => {
          const own = synced(journal);
          const round = syncRound(own, contents);
          for (const touched of [...Object.keys(round.write), ...round.remove]) {
            expect(touched.startsWith('journal/here/')).toBe(true);
          }
          // Every slip that stood here stands, unless an own item says otherwise later.
          expect(Object.keys(round.here.journal.slips)).toEqual(
            expect.arrayContaining(Object.keys(journal.slips)),
          );
          expect(Object.getPrototypeOf(round.here.journal.days)).toBe(Object.prototype);
          expect(Object.keys(Object.prototype)).toEqual([]);
          const next = withSlip(round.here.journal, day('2026-11-23'), { note: '' }, '');
          expect(Number.isSafeInteger(next.counter)).toBe(true);
          // A second round has nothing to add.
          const rest = Object.fromEntries(
            Object.entries(contents).filter(([name]) => !round.remove.includes(name)),
          );
          expect(syncRound(round.here, { ...rest, ...round.write }).write).toEqual({});
        },
      ),
      { numRuns: 300 },
    );
  });
});
