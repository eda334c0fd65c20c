import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../core/read-settings';
import { DEFAULT_SETTINGS } from '../../../core/settings';

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
    ['hiddenReasons', [1]],
    ['windows', { days: [1] }],
    ['order', 'claude'],
  ])('repairs %s when it is %j, and keeps the rest', (field, bad) => {
    const { value, replaced } = readSettings({ badge: false, [field]: bad });
    expect(replaced).toEqual([field]);
    expect(value).toEqual({ ...DEFAULT_SETTINGS, badge: false });
  });

  const evil = { id: 'own-2', name: 'Evil', address: 'javascript:alert(1)' };
  const nine = { days: [1], from: '09:00', to: '17:00' };

  it.each([
    ['ownAlternatives', [own, evil, 7], [own]],
    ['exceptions', ['/x*', 7, '/y*', '/*'], ['/x*', '/y*']],
    ['exceptions', [7], []],
    [
      'windows',
      [nine, { ...nine, to: '25:00' }, { ...nine, days: [2] }],
      [nine, { ...nine, days: [2] }],
    ],
    ['favourites', ['a', 'b', '', 'b', 'c'], ['a', 'b', 'c']],
    ['favourites', ['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'd']],
    ['hiddenReasons', [null, 'a'], ['a']],
    ['hiddenAlternatives', ['x'.repeat(81), 'a'], ['a']],
    ['order', ['a', {}], ['a']],
  ])('keeps the good entries of a list of %s with bad ones, or too many', (field, bad, good) => {
    expect(readSettings({ [field]: bad })).toEqual({
      value: { ...DEFAULT_SETTINGS, [field]: good },
      replaced: [field],
    });
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
