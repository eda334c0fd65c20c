import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesInOrder } from '../../../core/alternatives';
import { movedTo, withAlternativeMoved } from '../../../core/order';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';

const today = Temporal.PlainDate.from('2026-11-23');

function shown(settings: Settings, day = today): string[] {
  return alternativesInOrder(settings, day).map((entry) => entry.id);
}

describe('movedTo', () => {
  it.each([
    ['up', 'c', 'a', ['c', 'a', 'b', 'd']],
    ['down', 'a', 'c', ['b', 'c', 'a', 'd']],
    ['to the end', 'a', 'd', ['b', 'c', 'd', 'a']],
    ['nowhere', 'b', 'b', ['a', 'b', 'c', 'd']],
  ])('moves one %s, to where the other stands', (_, id, target, expected) => {
    expect(movedTo(['a', 'b', 'c', 'd'], id, target)).toEqual(expected);
  });

  it('moves nothing for an id, or to an id, that is not there', () => {
    expect(movedTo(['a', 'b'], 'gone', 'a')).toEqual(['a', 'b']);
    expect(movedTo(['a', 'b'], 'a', 'gone')).toEqual(['a', 'b']);
  });

  it('loses and doubles none, whatever is moved where', () => {
    const ids = fc.uniqueArray(fc.string(), { minLength: 1 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (list, from, to) => {
        const [id, target] = [list[from % list.length], list[to % list.length]];
        const moved = movedTo(list, id ?? '', target ?? '');
        expect(moved.toSorted()).toEqual(list.toSorted());
        expect(moved.indexOf(id ?? '')).toBe(list.indexOf(target ?? ''));
      }),
    );
  });
});

describe('withAlternativeMoved', () => {
  it('keeps the whole order as it was on the screen, from then on', () => {
    const before = shown(DEFAULT_SETTINGS);
    const [first = '', second = '', third = '', ...rest] = before;
    const settings = withAlternativeMoved(DEFAULT_SETTINGS, third, first, today);
    expect(settings.order).toEqual([third, first, second, ...rest]);
    expect(shown(settings, today.add({ days: 5 }))).toEqual(settings.order);
  });

  it('takes the favourites along, so that the banner has the order of the list', () => {
    const [first = '', second = '', third = ''] = shown(DEFAULT_SETTINGS);
    const favourites = [third, first, second];
    const settings = withAlternativeMoved(
      { ...DEFAULT_SETTINGS, favourites },
      second,
      first,
      today,
    );
    expect(settings.favourites).toEqual([second, first, third]);
  });

  it('leaves everything as it is for an alternative that is gone', () => {
    expect(withAlternativeMoved(DEFAULT_SETTINGS, 'gone', 'claude', today)).toBe(DEFAULT_SETTINGS);
  });
});
