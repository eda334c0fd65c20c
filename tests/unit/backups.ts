import fc from 'fast-check';
import { type BackedUp, backupText } from '../../core/backup';
import { NOTHING_CELEBRATED } from '../../core/celebrated';
import { EMPTY_JOURNAL } from '../../core/journal';
import { type Backup, readBackup } from '../../core/read-backup';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { NO_SNOOZE } from '../../core/snooze';
import { anyJournalOf, TODAY } from './journals';

/** Adieu as it is after it was installed. */
export const NEW: BackedUp = {
  settings: DEFAULT_SETTINGS,
  journal: EMPTY_JOURNAL,
  snooze: NO_SNOOZE,
  celebrated: NOTHING_CELEBRATED,
};

const ids = (...names: string[]) => fc.subarray(names);
const anyOwn = fc
  .subarray(['own-1', 'own-2', 'own-3'])
  .map((list) => list.map((id) => ({ id, name: `Mine ${id}`, address: `https://${id}.example/` })));

export const anySettings: fc.Arbitrary<Settings> = fc.record({
  on: fc.boolean(),
  banner: fc.boolean(),
  badge: fc.boolean(),
  theme: fc.constantFrom('system', 'light', 'dark'),
  ownReason: fc.constantFrom('', 'My words stay mine.', '<b>\u202e'),
  hiddenReasons: ids('a', 'b'),
  favourites: ids('lumo', 'claude', 'own-1', 'gemini'),
  hiddenAlternatives: ids('venice', 'ollama'),
  order: fc.constantFrom([], ['lumo', 'claude'], ['claude', 'lumo']),
  ownAlternatives: anyOwn,
  level: fc.constantFrom('gentle', 'firm', 'strict'),
  lowered: fc.constantFrom(null, { from: 'strict' as const, askOn: '2026-12-01' }),
  pauseSeconds: fc.integer({ min: 5, max: 60 }),
  passMinutes: fc.integer({ min: 5, max: 120 }),
  scheduled: fc.boolean(),
  windows: fc.subarray([
    { days: [1, 2], from: '09:00', to: '17:00' },
    { days: [6], from: '22:00', to: '02:00' },
  ]),
  frequency: fc.constantFrom('visit', 'hour', 'day'),
  exceptions: ids('/share/*', '/codex*', '*/c/abc'),
  carryOver: fc.constantFrom('always', 'ask', 'never'),
  noticeWriting: fc.boolean(),
  milestoneReminder: fc.boolean(),
  weeklyNote: fc.record({
    on: fc.boolean(),
    day: fc.integer({ min: 1, max: 7 }),
    time: fc.constantFrom('00:00', '18:00', '23:59'),
  }),
});

export function anythingOf(device: string): fc.Arbitrary<BackedUp> {
  return fc.record({
    settings: anySettings,
    journal: anyJournalOf(device),
    snooze: fc.constantFrom(NO_SNOOZE, { since: 1_000, until: 2_000_000_000_000 }),
    celebrated: fc.constantFrom(NOTHING_CELEBRATED, { attempt: 1, days: 30 }),
  });
}

/** The backup that a file of these items is read as. */
export function backupOf(items: BackedUp): Backup {
  const read = readBackup(backupText(items, TODAY));
  if ('refused' in read) throw new Error(read.refused);
  return read.backup;
}
