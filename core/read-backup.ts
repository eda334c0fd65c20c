import { BACKUP_FORMAT, BACKUP_VERSION } from './backup';
import { type DateText, isDateText } from './calendar';
import { sameValue } from './canonical';
import { type Celebrated, readCelebrated } from './celebrated';
import { highestCounter, type Journal, readJournal } from './journal';
import { isDeeperThan } from './json-depth';
import { readSettings } from './read-settings';
import { isPlainObject, type Repaired } from './repair';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { CHOICE_FIELDS, LIST_FIELDS } from './settings-parts';
import { readSnooze, type Snooze } from './snooze';

/** In bytes of the file. A lifetime of notes is far smaller; a bigger file is a mistake. */
export const BIGGEST_BACKUP = 50 * 1024 * 1024;
const DEEPEST_BACKUP = 20;
/** Beyond these is no lifetime's stamp, and no attempt's number; within them, there is always a later one. */
const MOST_COUNTED = 2 ** 40;
const MOST_ATTEMPTS = 999_999;

export type BackupRefusal =
  | 'too-big'
  | 'not-json'
  | 'too-deep'
  | 'not-a-backup'
  /** Made by a newer Adieu, in a way that this one does not know. */
  | 'newer-version'
  /** A backup, but nothing in it can be read. */
  | 'nothing-readable';

/** A backup as far as it could be read; what it does not say, or says unreadably, is absent (null) and stays as it is. */
export interface Backup {
  madeOn: DateText | null;
  settings: Partial<Settings>;
  journal: Journal | null;
  snooze: Snooze | null;
  celebrated: Celebrated | null;
  /** What was damaged and left out or put right, such as `settings.theme` or `journal.slips.2026-02-30`. */
  repaired: readonly string[];
}

/**
 * A backup out of the text of any file.
 *
 * @param text a file of at most BIGGEST_BACKUP bytes; ask its size before reading it
 */
export function readBackup(text: string): { backup: Backup } | { refused: BackupRefusal } {
  if (text.length > BIGGEST_BACKUP) return { refused: 'too-big' };
  // Editors on Windows put a byte order mark first.
  const json = text.replace(/^\ufeff/, '');
  if (isDeeperThan(json, DEEPEST_BACKUP)) return { refused: 'too-deep' };
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return { refused: 'not-json' };
  }
  if (!isPlainObject(raw) || raw.format !== BACKUP_FORMAT) return { refused: 'not-a-backup' };
  if (typeof raw.version !== 'number' || raw.version < 1) return { refused: 'not-a-backup' };
  if (raw.version > BACKUP_VERSION) return { refused: 'newer-version' };
  const backup = readSections(raw);
  const isEmpty =
    Object.keys(backup.settings).length === 0 &&
    [backup.journal, backup.snooze, backup.celebrated].every((section) => section === null);
  return isEmpty ? { refused: 'nothing-readable' } : { backup };
}

function readSections(raw: Record<string, unknown>): Backup {
  const repaired: string[] = [];
  const section = <Value>(name: string, read: (raw: unknown) => Repaired<Value>): Value | null => {
    if (!Object.hasOwn(raw, name)) {
      repaired.push(name);
      return null;
    }
    const { value, replaced } = read(raw[name]);
    for (const part of replaced) repaired.push(part === '*' ? name : `${name}.${part}`);
    return replaced.includes('*') ? null : value;
  };
  const madeOn = typeof raw.madeOn === 'string' && isDateText(raw.madeOn) ? raw.madeOn : null;
  return {
    madeOn,
    settings: section('settings', readSaidSettings) ?? {},
    journal: section('journal', readBoundedJournal),
    snooze: section('snooze', readSnooze),
    celebrated: section('celebrated', readCelebrated),
    repaired,
  };
}

/** Only what the file says: a setting it lacks, or has damaged, must not become the default. */
function readSaidSettings(raw: unknown): Repaired<Partial<Settings>> {
  const { value, replaced } = readSettings(raw);
  if (!isPlainObject(raw)) return { value, replaced };
  const said: Partial<Settings> = { ...value };
  for (const field of [...CHOICE_FIELDS, ...LIST_FIELDS]) {
    // Of a damaged list, the good entries are said.
    const isDefault = replaced.includes(field) && sameValue(value[field], DEFAULT_SETTINGS[field]);
    if (!Object.hasOwn(raw, field) || isDefault) delete said[field];
  }
  return { value: said, replaced };
}

function readBoundedJournal(raw: unknown): Repaired<Journal> {
  const { value, replaced } = readJournal(raw);
  const isBeyond = (number: string) => Number(number) > MOST_ATTEMPTS;
  const beyond = Object.keys(value.attempts).filter(isBeyond);
  const within = Object.entries(value.attempts).filter(([number]) => !isBeyond(number));
  const named = [...replaced, ...beyond.map((number) => `attempts.${number}`)];
  const journal = { ...value, attempts: Object.fromEntries(within) };
  if (highestCounter(value) <= MOST_COUNTED) return { value: journal, replaced: named };
  const bounded = {
    ...withinBounds(journal),
    attempts: eachWithinBounds(journal.attempts),
    slips: eachWithinBounds(journal.slips),
    plan: journal.plan && withinBounds(journal.plan),
  };
  return { value: bounded, replaced: [...named, 'counter'] };
}

function withinBounds<Stamped extends { counter: number }>(stamped: Stamped): Stamped {
  return { ...stamped, counter: Math.min(stamped.counter, MOST_COUNTED) };
}

function eachWithinBounds<Stamped extends { counter: number }>(
  entries: Readonly<Record<string, Stamped>>,
): Record<string, Stamped> {
  const all = Object.entries(entries);
  return Object.fromEntries(all.map(([name, entry]) => [name, withinBounds(entry)]));
}
