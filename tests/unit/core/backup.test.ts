import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFileName, backupText } from '../../../core/backup';
import { type Change, changesBetween } from '../../../core/changes';
import { figuresOf } from '../../../core/figures';
import { EMPTY_JOURNAL, quitDate, readJournal, withQuitDate } from '../../../core/journal';
import { mergedJournals } from '../../../core/merge';
import { BIGGEST_BACKUP, readBackup } from '../../../core/read-backup';
import { readSettings } from '../../../core/read-settings';
import { withRestart } from '../../../core/restart';
import { plannedRestore, type RestoreMode } from '../../../core/restore';
import { withPlan } from '../../../core/savings';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { CHOICE_FIELDS, LIST_FIELDS } from '../../../core/settings-parts';
import { slipOn, withSlip } from '../../../core/slips';
import { anythingOf, backupOf, NEW } from '../backups';
import { aPlan, attemptsOf, day, journalSince, TODAY } from '../journals';

const file = (sections: object) =>
  JSON.stringify({ format: 'adieu-backup', version: 1, ...sections });
const read = (text: string) => {
  const result = readBackup(text);
  if ('refused' in result) throw new Error(result.refused);
  return result.backup;
};
/** Without what no person said: stamps and the device's name. */
const words = (change: Change) => JSON.parse(JSON.stringify(change));

describe('readBackup', () => {
  it.each([
    ['nothing', '', 'not-json'],
    ['a picture', '\u0089PNG\r\n', 'not-json'],
    ['half a backup', file({ settings: {} }).slice(0, -2), 'not-json'],
    ['a word', '"adieu"', 'not-a-backup'],
    ['a list', '[]', 'not-a-backup'],
    ["somebody else's export", '{"conversations":[]}', 'not-a-backup'],
    ['a file without a version', '{"format":"adieu-backup"}', 'not-a-backup'],
    ['a file of a newer Adieu', file({ version: 2 }), 'newer-version'],
    ['a backup with nothing in it', file({}), 'nothing-readable'],
    [
      'a backup of garbage',
      file({ settings: 7, journal: 'x', snooze: [], celebrated: 0 }),
      'nothing-readable',
    ],
    ['21 levels', file({ settings: JSON.parse('['.repeat(20) + ']'.repeat(20)) }), 'too-deep'],
    ['a million levels', '['.repeat(1_000_000), 'too-deep'],
    ['too much', ' '.repeat(BIGGEST_BACKUP + 1), 'too-big'],
  ])('refuses %s', (_, text, refused) => {
    expect(readBackup(text)).toEqual({ refused });
  });

  it('reads what makeBackup wrote, whatever was in it, and repairs nothing', () => {
    fc.assert(
      fc.property(anythingOf('here'), (items) => {
        const { madeOn, repaired, ...sections } = read(backupText(items, TODAY));
        expect(sections).toEqual(items);
        expect(repaired).toEqual([]);
        expect(madeOn).toBe('2026-11-23');
      }),
    );
  });

  it('takes 20 levels, brackets in texts, and the mark that editors on Windows put first', () => {
    const deep = JSON.parse('['.repeat(18) + ']'.repeat(18));
    const settings = { ownReason: '[[[[[[{{{{{{"]\\'.repeat(10), deep };
    expect(read(`\ufeff${file({ settings })}`).settings.ownReason).toBe(settings.ownReason);
  });

  it('keeps what it can of damaged parts and names the rest', () => {
    const entry = { value: { note: 'tired' }, counter: 2, device: 'a' };
    const backup = read(
      file({
        settings: {
          theme: 'sepia',
          on: false,
          ownAlternatives: [{ id: 'x', name: 'X', address: 'javascript:1' }],
        },
        journal: {
          ...journalSince('2026-02-01'),
          slips: {
            '2026-03-01': entry,
            '2026-02-30': entry,
            '2026-03-02': { ...entry, value: { note: 'y'.repeat(2001) } },
            '2026-03-03': { ...entry, counter: -1 },
          },
        },
        celebrated: { attempt: null, days: 0 },
      }),
    );
    expect(backup.repaired.toSorted()).toEqual([
      'journal.slips.2026-02-30',
      'journal.slips.2026-03-02',
      'journal.slips.2026-03-03',
      'settings.ownAlternatives',
      'settings.theme',
      'snooze',
    ]);
    expect(backup.settings).toEqual({ on: false });
    expect(Object.keys(backup.journal?.slips ?? {}).toSorted()).toEqual([
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(backup.journal?.slips['2026-03-02']?.value?.note).toHaveLength(2000);
  });

  it('lets no stamp in that could never be outdone', () => {
    const forever = { ...journalSince('2026-02-01'), counter: Number.MAX_SAFE_INTEGER };
    const backup = read(file({ journal: forever }));
    expect(backup.repaired).toContain('journal.counter');
    const { items } = plannedRestore(NEW, backup, 'merge', 'here');
    const later = withSlip(items.journal, TODAY, { note: '' }, 'here');
    expect(Number.isSafeInteger(later.counter + 1000)).toBe(true);
  });

  it('lets no attempt in after which there could be no other', () => {
    const attempt = { value: { quitDate: '2026-02-01' }, counter: 1, device: 'there' };
    const attempts = { 999999: attempt, 1000000: attempt };
    const backup = read(file({ journal: { ...EMPTY_JOURNAL, attempts } }));
    expect(backup.repaired).toContain('journal.attempts.1000000');
    const { items } = plannedRestore(NEW, backup, 'merge', 'here');
    const again = withRestart(items.journal, TODAY, 'here');
    expect(readJournal(again)).toEqual({ value: again, replaced: [] });
    expect(figuresOf(again, TODAY)).toMatchObject({ days: 0 });
  });

  it('reads a file full of what it has to leave out without pondering on each', () => {
    const attempt = { value: null, counter: 1, device: 'a' };
    const attempts = Object.fromEntries(
      Array.from({ length: 300_000 }, (_, place) => [1_000_000 + place, attempt]),
    );
    const backup = read(file({ journal: { ...EMPTY_JOURNAL, attempts } }));
    expect(backup.repaired.filter((name) => name.startsWith('journal.attempts.'))).toHaveLength(
      300_000,
    );
  });

  it('names the file after the day', () => {
    expect(backupFileName(TODAY)).toBe('adieu-backup-2026-11-23.json');
  });
});

describe('plannedRestore', () => {
  const present = {
    ...NEW,
    settings: {
      ...DEFAULT_SETTINGS,
      theme: 'dark' as const,
      ownReason: 'Mine',
      favourites: ['lumo', 'claude', 'gemini'],
      hiddenAlternatives: ['venice'],
      exceptions: [],
    },
    journal: withSlip(
      journalSince('2026-03-01', ['2026-04-01']),
      day('2026-05-01'),
      { note: 'here' },
      '',
    ),
  };
  const kept = {
    ...NEW,
    settings: {
      ...DEFAULT_SETTINGS,
      theme: 'light' as const,
      ownReason: 'Theirs',
      badge: false,
      favourites: ['venice', 'ollama', 'own-1'],
      ownAlternatives: [{ id: 'own-1', name: 'My machine', address: 'http://localhost:3000/' }],
      exceptions: ['/share/*', '/x*'],
    },
    journal: withPlan(journalSince('2026-02-01', ['2026-04-02']), aPlan, ''),
  };

  it('in a merge adds what is missing, and changes nothing that was chosen here', () => {
    const { items, changes, leftOut } = plannedRestore(present, backupOf(kept), 'merge', 'new');
    expect(items.settings).toEqual({
      ...present.settings,
      badge: false,
      favourites: ['lumo', 'claude', 'gemini', 'ollama'],
      ownAlternatives: kept.settings.ownAlternatives,
      exceptions: ['/x*'],
    });
    expect(leftOut).toEqual([{ field: 'favourites', entry: 'own-1' }]);
    expect(changes.map(words)).toEqual([
      { what: 'slip', date: '2026-04-02', how: 'added', after: { note: '' } },
      { what: 'plan', how: 'added', after: aPlan },
      { what: 'setting', field: 'badge', how: 'changed', before: true, after: false },
      { what: 'entry', field: 'favourites', name: 'ollama', how: 'added', after: 'ollama' },
      {
        what: 'entry',
        field: 'ownAlternatives',
        name: 'own-1',
        how: 'added',
        after: kept.settings.ownAlternatives[0],
      },
      { what: 'entry', field: 'exceptions', name: '/x*', how: 'added', after: '/x*' },
    ]);
  });

  it('in a merge lets a word here stay, whatever the stamps say: only what is absent is added', () => {
    const here = {
      ...NEW,
      journal: withSlip(
        withSlip(
          withPlan(journalSince('2026-03-01'), aPlan, ''),
          day('2026-04-01'),
          { note: 'here' },
          '',
        ),
        day('2026-04-02'),
        { note: 'a mistake' },
        '',
      ),
    };
    const journal = withSlip(here.journal, day('2026-04-02'), null, '');
    const busy = { ...EMPTY_JOURNAL, counter: 1000, device: 'there' };
    const quit = withQuitDate(busy, day('2026-01-15'), TODAY, '');
    const noted = withPlan(
      ['2026-04-01', '2026-04-02', '2026-04-03'].reduce(
        (written, date) => withSlip(written, day(date), { note: 'there' }, ''),
        withSlip(quit, day('2026-04-01'), { note: 'there' }, ''),
      ),
      { ...aPlan, amount: '1' },
      '',
    );
    const backup = backupOf({ ...NEW, journal: withSlip(noted, day('2026-03-10'), null, '') });
    const { items, changes } = plannedRestore({ ...here, journal }, backup, 'merge', 'new');
    expect(changes.map(words)).toEqual([
      { what: 'slip', date: '2026-04-02', how: 'added', after: { note: 'there' } },
      { what: 'slip', date: '2026-04-03', how: 'added', after: { note: 'there' } },
    ]);
    // Also between devices: it outlives that the slip was taken back here.
    expect(mergedJournals(journal, items.journal).slips['2026-04-02']?.value).not.toBeNull();
    expect(readJournal(items.journal)).toEqual({ value: items.journal, replaced: [] });
  });

  it.each([
    [
      'a later attempt there',
      { 1: '2026-01-15', 20400: '2026-05-01' },
      { 1: '2026-03-01' },
      '2026-03-01',
      0,
    ],
    [
      'a later attempt here',
      { 1: '2026-01-15' },
      { 1: '2026-03-01', 20400: '2026-05-01' },
      '2026-05-01',
      0,
    ],
    [
      'an earlier attempt there',
      { 1: '2026-01-15', 7: null },
      { 20400: '2026-05-01' },
      '2026-05-01',
      1,
    ],
    ['none here', { 1: '2026-01-15', 20400: '2026-05-01' }, {}, '2026-05-01', 2],
    ['one taken back here', { 1: '2026-01-15' }, { 1: null }, '2026-01-15', 1],
    [
      'a later one taken back here',
      { 1: '2026-01-15' },
      { 1: '2026-03-01', 20400: null },
      '2026-01-15',
      1,
    ],
    ['none there', { 1: null, 20400: null }, { 1: '2026-03-01' }, '2026-03-01', 0],
  ])(
    'in a merge the quit date here stays, or becomes that of the backup: %s',
    (_, there, here, date, added) => {
      const { items, changes } = plannedRestore(
        { ...NEW, journal: attemptsOf(here, 'here', 3) },
        backupOf({ ...NEW, journal: attemptsOf(there, 'there', 50) }),
        'merge',
        'new',
      );
      expect(quitDate(items.journal)?.toString()).toBe(date);
      expect(changes.map(({ how }) => how)).toEqual(Array.from({ length: added }, () => 'added'));
    },
  );

  it('in a replacement makes everything as the backup says, and tells what goes', () => {
    const { items, changes } = plannedRestore(present, backupOf(kept), 'replace', 'new');
    expect(items.settings).toEqual(kept.settings);
    expect(figuresOf(items.journal, TODAY)).toEqual(figuresOf(kept.journal, TODAY));
    expect(changes.filter((change) => change.how === 'removed').map(words)).toEqual([
      { what: 'slip', date: '2026-04-01', how: 'removed', before: { note: '' } },
      { what: 'slip', date: '2026-05-01', how: 'removed', before: { note: 'here' } },
      { what: 'entry', field: 'favourites', name: 'lumo', how: 'removed', before: 'lumo' },
      { what: 'entry', field: 'favourites', name: 'claude', how: 'removed', before: 'claude' },
      { what: 'entry', field: 'favourites', name: 'gemini', how: 'removed', before: 'gemini' },
      {
        what: 'entry',
        field: 'hiddenAlternatives',
        name: 'venice',
        how: 'removed',
        before: 'venice',
      },
    ]);
    expect(changes.map(words)).toContainEqual({
      what: 'own-reason',
      how: 'changed',
      before: 'Mine',
      after: 'Theirs',
    });
    expect(changes.map(words)).toContainEqual({
      what: 'quit-date',
      attempt: 1,
      how: 'changed',
      before: '2026-03-01',
      after: '2026-02-01',
    });
  });

  it('in a replacement leaves alone what the backup lacks or has damaged', () => {
    const slips = { '2026-05-01': 'garbage' };
    const damaged = read(
      file({ settings: { theme: 7 }, journal: { ...kept.journal, slips, plan: 7 } }),
    );
    const noted = { ...present, journal: withPlan(present.journal, aPlan, '') };
    const { items } = plannedRestore(noted, damaged, 'replace', 'new');
    expect(items.settings).toEqual(present.settings);
    expect(slipOn(items.journal, day('2026-05-01'))).toEqual({ note: 'here' });
    expect(slipOn(items.journal, day('2026-04-01'))).toBeNull();
    expect(items.journal.plan?.value).toEqual(aPlan);
    expect(
      plannedRestore(noted, read(file({ settings: {}, snooze: {} })), 'replace', 'new').changes,
    ).toEqual([]);
  });

  it('in a replacement takes nothing out of a list that is damaged in the backup', () => {
    const good = { id: 'own-1', name: 'My machine', address: 'http://localhost:3000/' };
    const own = { ...good, id: 'own-2' };
    const settings = { ...present.settings, ownAlternatives: [good], exceptions: ['/y*'] };
    const damaged = read(
      file({
        settings: {
          ownAlternatives: [{ ...good, address: 'javascript:1' }, own],
          exceptions: ['/x*', 7],
          favourites: [],
        },
      }),
    );
    const { items } = plannedRestore({ ...present, settings }, damaged, 'replace', 'new');
    expect(items.settings).toEqual({
      ...settings,
      ownAlternatives: [own, good],
      exceptions: ['/x*', '/y*'],
      favourites: [],
    });
  });

  it('keeps the name of the device, and never takes that of another', () => {
    for (const mode of ['merge', 'replace'] as const) {
      expect(plannedRestore(present, backupOf(kept), mode, 'new').items.journal.device).toBe(
        'here',
      );
      const onNew = plannedRestore(
        NEW,
        backupOf({ ...kept, journal: { ...kept.journal, device: 'old' } }),
        mode,
        'new',
      );
      expect(onNew.items.journal.device).not.toBe('old');
    }
  });

  it('in a replacement speaks with a later stamp than anything said before, here or there', () => {
    const busy = withQuitDate({ ...present.journal, counter: 70 }, day('2026-03-02'), TODAY, '');
    const { items } = plannedRestore(
      { ...present, journal: busy },
      backupOf(kept),
      'replace',
      'new',
    );
    expect(items.journal.attempts['1']).toEqual({
      value: { quitDate: '2026-02-01' },
      counter: 72,
      device: 'here',
    });
  });

  it('of one of our own backups on the same day changes nothing', () => {
    fc.assert(
      fc.property(
        anythingOf('here'),
        fc.constantFrom<RestoreMode>('merge', 'replace'),
        (items, mode) => {
          const plan = plannedRestore(items, backupOf(items), mode, 'new');
          expect(plan.changes).toEqual([]);
          expect(changesBetween(plan.items, items)).toEqual([]);
          expect(plan.leftOut).toEqual([]);
        },
      ),
    );
  });

  it('tells everything it does, and a replacement leads to what the backup says', () => {
    fc.assert(
      fc.property(anythingOf('here'), anythingOf('there'), (current, other) => {
        const backup = backupOf(other);
        const plan = plannedRestore(current, backup, 'replace', 'new');
        expect(
          changesBetween(plan.items, other).filter((change) => change.what !== 'counts'),
        ).toEqual([]);
        expect(changesBetween(current, plan.items)).toEqual(plan.changes);
        const merge = plannedRestore(current, backup, 'merge', 'new');
        const isSaid = (change: Change) => change.what !== 'setting' && change.what !== 'counts';
        // Nothing that a person wrote becomes otherwise; choices that were never made may.
        expect(merge.changes.filter(isSaid).filter(({ how }) => how !== 'added')).toEqual([]);
        if (quitDate(current.journal) !== null) {
          expect(quitDate(merge.items.journal)).toEqual(quitDate(current.journal));
        }
        const again = plannedRestore(merge.items, backup, 'merge', 'new');
        expect(again.changes).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the fields of settings', () => {
  it('are all told: those that are lists entry by entry, the order as one choice', () => {
    const lists = Object.entries(DEFAULT_SETTINGS).flatMap(([field, value]) =>
      Array.isArray(value) ? [field] : [],
    );
    expect([...LIST_FIELDS, 'order'].toSorted()).toEqual(lists.toSorted());
    expect([...LIST_FIELDS, ...CHOICE_FIELDS].toSorted()).toEqual(
      Object.keys(DEFAULT_SETTINGS).toSorted(),
    );
    expect(readSettings(DEFAULT_SETTINGS).replaced).toEqual([]);
  });
});
