import { describe, expect, it } from 'vitest';
import {
  areOwnAlternativesFull,
  hasProblem,
  ownAlternativeProblems,
  withOwnAlternative,
  withoutOwnAlternative,
} from '../../../core/own-alternatives';
import { readSettings } from '../../../core/read-settings';
import {
  DEFAULT_SETTINGS,
  LONGEST_NAME,
  MOST_OWN_ALTERNATIVES,
  type Settings,
} from '../../../core/settings';

const mine = { id: 'own-1', name: 'Open WebUI', address: 'http://localhost:3000/?q={prompt}' };
const other = { id: 'own-2', name: 'Other', address: 'https://example.org/' };

function having(...ownAlternatives: Settings['ownAlternatives']): Settings {
  return { ...DEFAULT_SETTINGS, ownAlternatives };
}

describe('ownAlternativeProblems', () => {
  it('finds none in a name and an address that can be opened', () => {
    expect(ownAlternativeProblems(mine)).toEqual({ name: null, address: null });
  });

  it('names what is wrong with each', () => {
    const problems = ownAlternativeProblems({ name: '  ', address: 'http://example.org' });
    expect(problems).toEqual({ name: 'empty', address: 'not-secure' });
    expect(hasProblem(problems)).toBe(true);
  });

  it('allows a name as long as is stored, and none longer', () => {
    const ofLength = (length: number) => ({ ...mine, name: 'x'.repeat(length) });
    expect(ownAlternativeProblems(ofLength(LONGEST_NAME)).name).toBeNull();
    expect(ownAlternativeProblems(ofLength(LONGEST_NAME + 1)).name).toBe('too-long');
  });
});

describe('withOwnAlternative', () => {
  it('adds one, without the spaces around what was typed', () => {
    const typed = { id: 'own-1', name: ' Open WebUI ', address: ` ${mine.address} ` };
    expect(withOwnAlternative(having(), typed).ownAlternatives).toEqual([mine]);
  });

  it('puts an edited one in the place of the one with its id', () => {
    const edited = { ...mine, name: 'At home' };
    const settings = withOwnAlternative(having(mine, other), edited);
    expect(settings.ownAlternatives).toEqual([edited, other]);
  });

  it('stores nothing that would not be read again', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'no']) {
      expect(withOwnAlternative(having(), { ...mine, address }).ownAlternatives).toEqual([]);
    }
    const settings = withOwnAlternative(having(), mine);
    expect(readSettings(settings)).toEqual({ value: settings, replaced: [] });
  });

  it('adds none beyond what is stored, but still edits', () => {
    const many = Array.from({ length: MOST_OWN_ALTERNATIVES }, (_, n) => ({
      ...other,
      id: `many-${n}`,
    }));
    const full = having(...many);
    expect(areOwnAlternativesFull(full)).toBe(true);
    expect(withOwnAlternative(full, mine)).toBe(full);
    const edited = withOwnAlternative(full, { ...mine, id: 'many-3' });
    expect(edited.ownAlternatives[3]?.name).toBe(mine.name);
  });
});

describe('withoutOwnAlternative', () => {
  it('removes one; put back, it is a favourite and in its place again', () => {
    const before = { ...having(mine, other), favourites: ['own-1'], order: ['own-1', 'own-2'] };
    const removed = withoutOwnAlternative(before, 'own-1');
    expect(removed.ownAlternatives).toEqual([other]);
    const back = withOwnAlternative(removed, mine);
    expect(back.favourites).toEqual(before.favourites);
    expect(back.order).toEqual(before.order);
  });
});
