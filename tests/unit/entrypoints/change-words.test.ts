import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Change, changesBetween } from '../../../core/changes';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { CHOICE_FIELDS, LIST_FIELDS } from '../../../core/settings-parts';
import { changeWords } from '../../../entrypoints/options/backup/change-words';
import { repairedWords } from '../../../entrypoints/options/backup/repaired-words';
import { settingName } from '../../../entrypoints/options/backup/setting-words';
import { anythingOf } from '../backups';
import { speak } from '../speaking';

const own = { id: 'own-1', name: 'At home', address: 'http://localhost:3000/' };

describe('in English', () => {
  beforeEach(() => speak('en'));

  it.each<[Change, string, string | null]>([
    [
      { what: 'quit-date', attempt: 1, how: 'changed', before: '2026-02-01', after: '2026-03-01' },
      'Quit date',
      'March 1, 2026 instead of February 1, 2026',
    ],
    [
      { what: 'slip', date: '2026-03-03', how: 'added', after: { note: '' } },
      'Slip',
      'March 3, 2026',
    ],
    [
      {
        what: 'slip',
        date: '2026-03-03',
        how: 'changed',
        before: { note: 'Late' },
        after: { note: '' },
      },
      'Slip',
      'March 3, 2026 nothing instead of “\u2068Late\u2069”',
    ],
    [
      {
        what: 'plan',
        how: 'removed',
        before: { amount: '22.90', currency: 'EUR', period: 'year', endedOn: '2026-02-15' },
      },
      'Paid plan',
      'A ChatGPT plan, €22.90 a year, until February 15, 2026',
    ],
    [
      { what: 'own-reason', how: 'added', after: `\u202e${'a'.repeat(280)}` },
      'Your own reason',
      `“\u2068\u202e${'a'.repeat(139)}…\u2069”`,
    ],
    [
      { what: 'entry', field: 'favourites', name: 'own-1', how: 'added', after: 'own-1' },
      'Favourite',
      '\u2068At home\u2069',
    ],
    [
      { what: 'entry', field: 'hiddenReasons', name: 'new', how: 'added', after: 'new' },
      'Hidden reason',
      '\u2068new\u2069',
    ],
    [
      { what: 'setting', field: 'order', how: 'changed', before: [], after: ['lumo'] },
      'Your order of the alternatives',
      null,
    ],
    [{ what: 'counts', how: 'added', days: 2 }, 'Visits', 'on 2 days'],
  ])('%j', (change, name, value) => {
    expect(changeWords(change, [own])).toEqual({ name, value });
  });

  it('what was damaged is named once, whatever its place in the file is called', () => {
    const places = [
      'settings.theme',
      'settings.theme',
      'settings.colour',
      'journal.slips.__proto__',
    ];
    expect(repairedWords([...places, 'journal.days.here.2026-02-30', 'journal.days', 'x'])).toEqual(
      ['Theme', 'Something only Adieu needs', 'Visits', 'Slip “\u2068__proto__\u2069”'],
    );
  });
});

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  beforeEach(() => speak(language));

  it('every setting has a name of its own', () => {
    const names = [...CHOICE_FIELDS, ...LIST_FIELDS].map(settingName);
    expect(new Set(names).size).toBe(Object.keys(DEFAULT_SETTINGS).length);
    expect(names.filter((name) => name in DEFAULT_SETTINGS)).toEqual([]);
  });

  it('every change has words', () => {
    fc.assert(
      fc.property(anythingOf('here'), anythingOf('there'), (before, after) => {
        for (const change of changesBetween(before, after)) {
          const { name, value } = changeWords(change, after.settings.ownAlternatives);
          expect(name).not.toBe('');
          expect(value).not.toBe('');
          expect(value ?? name).not.toMatch(/undefined|null|NaN|\{\w+\}/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
