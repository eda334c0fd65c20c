import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackedUp, backupText } from '../../../core/backup';
import { readCelebrated } from '../../../core/celebrated';
import { readJournal } from '../../../core/journal';
import { readBackup } from '../../../core/read-backup';
import { readSettings } from '../../../core/read-settings';
import { plannedRestore } from '../../../core/restore';
import { readSnooze } from '../../../core/snooze';
import { anythingOf } from '../backups';
import { TODAY } from '../journals';

/** Whether every item could be stored, and would be read back as it is. */
function expectStorable({ settings, journal, snooze, celebrated }: BackedUp): void {
  expect(readSettings(settings)).toEqual({ value: settings, replaced: [] });
  expect(readJournal(journal)).toEqual({ value: journal, replaced: [] });
  expect(readSnooze(snooze)).toEqual({ value: snooze, replaced: [] });
  expect(readCelebrated(celebrated)).toEqual({ value: celebrated, replaced: [] });
}

function expectUnpolluted(): void {
  const innocent: Record<string, unknown> = {};
  for (const name of ['polluted', 'settings', 'value', 'counter', 'on']) {
    expect(innocent[name]).toBeUndefined();
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

function expectHarmless(text: string, current: BackedUp): void {
  const result = readBackup(text);
  if ('backup' in result) {
    for (const mode of ['merge', 'replace'] as const) {
      expectStorable(plannedRestore(current, result.backup, mode, 'new').items);
    }
  }
  expectUnpolluted();
}

const anyEvil: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    'x'.repeat(3000),
    '2026-02-30',
    [],
    {},
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ),
  fc.array(fc.string(), { minLength: 90, maxLength: 120 }),
);
const anyKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '2026-03-01',
  '99999999',
  'a',
  '',
);

/** A copy in which the part that the steps lead to is another, or stands under another name too. */
function spoiled(value: unknown, steps: readonly number[], key: string, evil: unknown): unknown {
  const [step, ...others] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return evil;
  const fields = Object.entries(value);
  const [name, part] = fields[step % Math.max(1, fields.length)] ?? [key, undefined];
  const under = others.length === 0 && step % 3 === 0 ? key : name;
  const changed = spoiled(part, others, key, evil);
  if (Array.isArray(value)) return value.toSpliced(step % (value.length + 1), 1, changed);
  const copy = { ...value };
  Object.defineProperty(copy, under, {
    value: changed,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

describe('a file that was tampered with', () => {
  it('field by field, thousands of times, does no harm', () => {
    fc.assert(
      fc.property(
        anythingOf('there'),
        anythingOf('here'),
        fc.array(
          fc.tuple(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 6 }), anyKey, anyEvil),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (items, current, spoils) => {
          let file: unknown = JSON.parse(backupText(items, TODAY));
          for (const [steps, key, evil] of spoils) file = spoiled(file, steps, key, evil);
          let text: string | undefined;
          try {
            text = JSON.stringify(file);
          } catch {
            // A bigint, or a toJSON that throws: no text to hand in.
          }
          if (text !== undefined) expectHarmless(text, current);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('sign by sign, thousands of times, does no harm', () => {
    const cut = fc.tuple(
      fc.nat(),
      fc.nat({ max: 12 }),
      fc.constantFrom(
        '',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\\',
        '0',
        '-',
        'e9',
        '\u0000',
        '\ud800',
        'null',
      ),
    );
    fc.assert(
      fc.property(
        anythingOf('there'),
        anythingOf('here'),
        fc.array(cut, { minLength: 1, maxLength: 3 }),
        (items, current, cuts) => {
          let text = backupText(items, TODAY);
          for (const [at, length, sign] of cuts) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + sign + text.slice(place + length);
          }
          expectHarmless(text, current);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('does no harm when it was no backup to begin with', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), anythingOf('here'), (text, current) => {
        expectHarmless(text, current);
        expectHarmless(
          `{"format":"adieu-backup","version":1,"settings":${text},"journal":${text}}`,
          current,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is restored in reasonable time with tens of thousands of slips in it', () => {
    const slips = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, place) => [
        new Temporal.PlainDate(1900, 1, 1).add({ days: place }).toString(),
        { value: { note: '' }, counter: place, device: 'there' },
      ]),
    );
    const attempts = Object.fromEntries(
      Array.from({ length: 150_000 }, (_, place) => [
        place + 1,
        { value: null, counter: 1, device: 'there' },
      ]),
    );
    const text = JSON.stringify({
      format: 'adieu-backup',
      version: 1,
      journal: { device: 'there', counter: 5, slips, attempts },
    });
    const result = readBackup(text);
    expect('backup' in result && result.backup.journal?.counter).toBe(29_999);
  });
});
