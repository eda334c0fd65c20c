import { beforeEach, describe, expect, it } from 'vitest';
import { NOT_SYNCED, SYNC_OUTCOMES } from '../../../core/sync-state';
import { disagreementWords } from '../../../entrypoints/options/sync/disagreement-words';
import { syncWords } from '../../../entrypoints/options/sync/sync-words';
import { speak } from '../speaking';

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
      'here January 1, 2026, there February 1, 2026',
    ],
    [{ what: 'plan' }, 'Paid plan', null],
    [{ what: 'slip', date: '2026-03-03' }, 'Slip', 'March 3, 2026'],
    [{ what: 'setting', name: 'level' }, 'At the door', null],
    [{ what: 'setting', name: 'ownAlternatives/own-1' }, 'Your own alternative', null],
  ] as const)('%j', (disagreement, name, value) => {
    expect(disagreementWords(disagreement)).toEqual({ name, value });
  });
});
