import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';
import { NOT_SYNCED, SYNC_OUTCOMES } from '../../../core/sync-state';
import { disagreementWords } from '../../../entrypoints/options/sync/disagreement-words';
import { syncWords } from '../../../entrypoints/options/sync/sync-words';
import { aPlan } from '../journals';
import { speak } from '../speaking';

const own = { id: 'own-1', name: 'At home', address: 'http://localhost:3000/' };
const sides = (here: Partial<Settings>, there: Partial<Settings>) => ({
  here: { ...DEFAULT_SETTINGS, ...here },
  there: { ...DEFAULT_SETTINGS, ...there },
});

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  beforeEach(() => speak(language));

  it('while sync is off there is nothing to say, unless something was left behind', () => {
    for (const outcome of SYNC_OUTCOMES) expect(syncWords({ ...NOT_SYNCED, outcome })).toBeNull();
    expect(syncWords({ ...NOT_SYNCED, leaving: true })).not.toBeNull();
  });

  it('every outcome has words of its own', () => {
    const words = SYNC_OUTCOMES.map((outcome) => syncWords({ ...NOT_SYNCED, on: true, outcome }));
    expect(words).not.toContain(null);
    expect(new Set(words).size).toBe(SYNC_OUTCOMES.length);
  });
});

describe('in English', () => {
  beforeEach(() => speak('en'));

  it.each([
    [1, 'but for 1 thing there is no room'],
    [12, 'but for 12 things there is no room'],
  ])('what found no room is counted: %i', (leftOut, words) => {
    expect(syncWords({ ...NOT_SYNCED, on: true, outcome: 'in-part', leftOut })).toContain(words);
  });

  it.each([
    [
      { what: 'quit-date', here: '2026-01-01', there: '2026-02-01' },
      'Quit date',
      'here: January 1, 2026 · there: February 1, 2026',
    ],
    [
      { what: 'plan', here: aPlan, there: { ...aPlan, amount: '20' } },
      'Paid plan',
      'here: A ChatGPT plan, €22.99 a month, until February 15, 2026 · there: A ChatGPT plan, €20 a month, until February 15, 2026',
    ],
    [
      { what: 'slip', date: '2026-03-03', here: { note: 'Late' }, there: { note: '' } },
      'Slip',
      'March 3, 2026 here: “\u2068Late\u2069” · there: nothing',
    ],
    [
      { what: 'setting', name: 'level', ...sides({ level: 'strict' }, { level: 'firm' }) },
      'At the door',
      'here: “\u2068Strict\u2069” · there: “\u2068Firm\u2069”',
    ],
    [
      { what: 'setting', name: 'ownReason', ...sides({ ownReason: 'x'.repeat(999) }, {}) },
      'Your own reason',
      `here: “\u2068${'x'.repeat(140)}…\u2069” · there: nothing`,
    ],
    [
      { what: 'setting', name: 'order', ...sides({ order: ['lumo'] }, { order: ['claude'] }) },
      'Your order of the alternatives',
      null,
    ],
    [
      {
        what: 'setting',
        name: 'ownAlternatives/own-1',
        ...sides({ ownAlternatives: [own] }, { ownAlternatives: [{ ...own, name: 'Mine' }] }),
      },
      'Your own alternative',
      'here: \u2068At home\u2069 \u2068http://localhost:3000/\u2069 · there: \u2068Mine\u2069 \u2068http://localhost:3000/\u2069',
    ],
    [
      {
        what: 'setting',
        name: 'favourites',
        ...sides(
          { favourites: ['lumo'] },
          { favourites: ['claude', 'own-1'], ownAlternatives: [own] },
        ),
      },
      'Favourite',
      'here: \u2068Lumo\u2069 · there: \u2068Claude\u2069, \u2068At home\u2069',
    ],
  ] as const)('%j', (disagreement, name, value) => {
    expect(disagreementWords(disagreement)).toEqual({ name, value });
  });
});
