import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedEntries } from '../../../core/merge';
import { readSettings } from '../../../core/read-settings';
import { DEFAULT_SETTINGS, MOST_OWN_ALTERNATIVES, type Settings } from '../../../core/settings';
import {
  isRegisterName,
  notedRegisters,
  type Registers,
  settingsOf,
} from '../../../core/settings-registers';
import { anySettings } from '../backups';

const said = (settings: Partial<Settings>, before: Registers = {}, device = 'here') => {
  return notedRegisters(before, { ...DEFAULT_SETTINGS, ...settings }, device);
};
const come = (registers: Registers) => settingsOf(registers, DEFAULT_SETTINGS);

describe('settings as registers', () => {
  it('come to the same settings again, up to the order of favourites, which the order decides', () => {
    fc.assert(
      fc.property(fc.array(anySettings, { minLength: 1 }), (lives) => {
        let registers: Registers = {};
        for (const settings of lives) {
          registers = notedRegisters(registers, settings, 'here');
          const back = settingsOf(registers, settings);
          expect(readSettings(back).replaced).toEqual([]);
          for (const list of ['favourites', 'windows', 'exceptions', 'ownAlternatives'] as const) {
            expect(new Set<unknown>(back[list])).toEqual(new Set<unknown>(settings[list]));
          }
          const lists = {
            favourites: [],
            windows: [],
            exceptions: [],
            ownAlternatives: [],
            hiddenReasons: [],
            hiddenAlternatives: [],
          };
          expect({ ...back, ...lists }).toEqual({ ...settings, ...lists });
          // And what comes of them is nothing new.
          expect(notedRegisters(registers, back, 'here')).toEqual(registers);
        }
      }),
    );
  });

  it('hold nothing for what was never chosen', () => {
    expect(said({})).toEqual({});
    expect(Object.keys(said({ theme: 'dark', favourites: ['lumo'] }))).toEqual([
      'theme',
      'favourites/lumo',
    ]);
  });

  it('let two devices each add to a list, and each choose something else', () => {
    const here = said({ favourites: ['lumo'], theme: 'dark' });
    const there = said({ favourites: ['claude'], ownReason: 'Mine' }, {}, 'there');
    expect(come(mergedEntries(here, there))).toEqual({
      ...DEFAULT_SETTINGS,
      favourites: ['lumo', 'claude'],
      theme: 'dark',
      ownReason: 'Mine',
    });
  });

  it('take away what was there at first, and put it back at the end', () => {
    const none = said({ exceptions: [] });
    expect(come(none).exceptions).toEqual([]);
    const again = said({ exceptions: ['/x', '/share/*'] }, said({ exceptions: ['/x'] }, none));
    expect(come(again).exceptions).toEqual(['/x', '/share/*']);
  });

  it('keep an entry in its place when it is changed', () => {
    const own = (name: string) => ({ id: name, name, address: 'https://a.example/' });
    const two = said({ ownAlternatives: [own('a'), own('b')] });
    const changed = said({ ownAlternatives: [{ ...own('a'), name: 'A' }, own('b')] }, two);
    expect(come(changed).ownAlternatives.map((entry) => entry.name)).toEqual(['A', 'b']);
  });

  it('show the latest four of more favourites, and forget none', () => {
    const here = said({ favourites: ['a', 'b', 'c'] });
    const all = mergedEntries(here, said({ favourites: ['d', 'e', 'f'] }, here, 'there'));
    const shown = come(mergedEntries(here, said({ favourites: ['a', 'b', 'd'] }, {}, 'there')));
    expect(shown.favourites).toHaveLength(4);
    expect(Object.keys(all)).toHaveLength(6);
    // Noting what shows takes nothing away that does not.
    expect(notedRegisters(all, come(all), 'here')).toEqual(all);
  });

  it('take back the favourites that found no room once others are chosen: none comes up by itself', () => {
    const here = said({ favourites: ['a', 'b', 'c'] });
    const all = mergedEntries(here, said({ favourites: ['d', 'e', 'f'] }, {}, 'there'));
    const { favourites } = come(all);
    const fewer = said({ favourites: favourites.slice(1) }, all);
    expect(come(fewer).favourites).toEqual(favourites.slice(1));
    expect(come(said({ favourites: [] }, all)).favourites).toEqual([]);
    const another = said({ favourites: [...favourites.slice(1), 'g'] }, all);
    expect(come(said({ favourites: ['g'] }, another)).favourites).toEqual(['g']);
    // What the person wrote shows again as soon as there is room.
    const own = Array.from({ length: MOST_OWN_ALTERNATIVES + 1 }, (_, place) => {
      return { id: `own-${place}`, name: 'x', address: 'https://a.example/' };
    });
    const many = mergedEntries(
      said({ ownAlternatives: own.slice(1) }),
      said({ ownAlternatives: own.slice(0, 1) }, {}, 'there'),
    );
    const shown = come(many).ownAlternatives;
    const removed = said({ ownAlternatives: shown.slice(1) }, many);
    expect(come(removed).ownAlternatives).toHaveLength(MOST_OWN_ALTERNATIVES);
  });

  it('choose the level and the question about it as one', () => {
    const here = said({ level: 'gentle', lowered: { from: 'strict', askOn: null } });
    const there = said({ level: 'firm' }, said({ level: 'strict' }, {}, 'there'), 'there');
    expect(come(mergedEntries(here, there))).toMatchObject({ level: 'firm', lowered: null });
  });

  it("leave a newer Adieu's choice alone, and go on with what is chosen here", () => {
    const newer = {
      level: { value: { level: 'ultra', lowered: null }, counter: 7, device: 'there' },
    };
    const here = { ...DEFAULT_SETTINGS, level: 'firm' as const };
    expect(settingsOf(newer, here).level).toBe('firm');
    expect(notedRegisters(newer, here, 'here')).toEqual(newer);
  });

  it.each([
    ['theme', true],
    ['favourites/lumo', true],
    ['windows/{"days":[1]}', true],
    ['favourites', false],
    ['theme/x', false],
    ['__proto__', false],
    ['constructor', false],
    ['toString/x', false],
    ['moods', false],
    [`exceptions/${'x'.repeat(400)}`, false],
  ])('%s is the name of one: %s', (name, is) => {
    expect(isRegisterName(name)).toBe(is);
  });
});
