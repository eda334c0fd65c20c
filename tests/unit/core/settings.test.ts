import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../../core/settings';

const own = { id: 'own-1', name: 'My machine', address: 'http://localhost:3000/' };

describe('readSettings', () => {
  it('fills in what an older version did not have, without calling it damage', () => {
    expect(readSettings({ on: false })).toEqual({
      value: { ...DEFAULT_SETTINGS, on: false },
      replaced: [],
    });
  });

  it('drops what it does not know', () => {
    expect(readSettings({ colour: 'red' })).toEqual({ value: DEFAULT_SETTINGS, replaced: [] });
  });

  it.each([
    ['on', 'yes'],
    ['theme', 'sepia'],
    ['ownReason', 'x'.repeat(281)],
    ['favourites', ['a', 'b', 'c', 'd', 'e']],
    ['hiddenReasons', [1]],
    ['order', 'claude'],
  ])('repairs %s when it is %j, and keeps the rest', (field, bad) => {
    const { value, replaced } = readSettings({ badge: false, [field]: bad });
    expect(replaced).toEqual([field]);
    expect(value).toEqual({ ...DEFAULT_SETTINGS, badge: false });
  });

  it('keeps the good own alternatives of a list with a bad one', () => {
    const evil = { id: 'own-2', name: 'Evil', address: 'javascript:alert(1)' };
    const { value, replaced } = readSettings({ ownAlternatives: [own, evil, 7] });
    expect(value.ownAlternatives).toEqual([own]);
    expect(replaced).toEqual(['ownAlternatives']);
  });

  it('counts a favourite named twice once', () => {
    expect(readSettings({ favourites: ['lumo', 'lumo'] }).value.favourites).toEqual(['lumo']);
  });

  it('takes anything without throwing, and what it makes reads back unchanged', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const once = readSettings(raw).value;
        expect(readSettings(once)).toEqual({ value: once, replaced: [] });
      }),
    );
  });
});
