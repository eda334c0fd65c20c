import { describe, expect, it } from 'vitest';
import {
  areFavouritesFull,
  existingFavourites,
  inOrder,
  withFavourite,
  withoutFavourite,
} from '../../../core/favourites';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings';

const mine = { id: 'own-1', name: 'Mine', address: 'https://example.org/' };

function settings(changed: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...changed };
}

describe('withFavourite', () => {
  it('adds one after those there are, as long as nothing was put in order', () => {
    const before = settings({ favourites: ['lumo'] });
    expect(withFavourite(before, 'claude').favourites).toEqual(['lumo', 'claude']);
  });

  it('adds one in its place, once there is an order', () => {
    const before = settings({ favourites: ['lumo'], order: ['claude', 'gemini', 'lumo'] });
    expect(withFavourite(before, 'claude').favourites).toEqual(['claude', 'lumo']);
  });

  it('adds none twice', () => {
    const before = settings({ favourites: ['lumo'] });
    expect(withFavourite(before, 'lumo')).toBe(before);
  });

  it('adds no fifth', () => {
    const before = settings({ favourites: ['claude', 'confer', 'gemini', 'lumo'] });
    expect(areFavouritesFull(before)).toBe(true);
    expect(withFavourite(before, 'duck_ai')).toBe(before);
  });

  it('does not count those that no longer exist, and drops them', () => {
    const before = settings({ favourites: ['gone', 'claude', 'confer', 'gemini'] });
    expect(areFavouritesFull(before)).toBe(false);
    expect(withFavourite(before, 'lumo').favourites).toEqual([
      'claude',
      'confer',
      'gemini',
      'lumo',
    ]);
  });

  it('shows again what was hidden: nobody wants a favourite they never see', () => {
    const before = settings({ hiddenAlternatives: ['claude', 'lumo'] });
    expect(withFavourite(before, 'lumo').hiddenAlternatives).toEqual(['claude']);
  });
});

describe('withoutFavourite', () => {
  it('takes one away, and those that no longer exist with it', () => {
    const before = settings({ favourites: ['gone', 'claude', 'lumo'] });
    expect(withoutFavourite(before, 'lumo').favourites).toEqual(['claude']);
  });
});

describe('existingFavourites', () => {
  it('counts an own alternative while it is there', () => {
    const favourites = ['own-1', 'claude'];
    expect(existingFavourites(settings({ favourites, ownAlternatives: [mine] }))).toEqual(
      favourites,
    );
    expect(existingFavourites(settings({ favourites }))).toEqual(['claude']);
  });
});

describe('inOrder', () => {
  it('puts those the order names first, and leaves the others as they were', () => {
    expect(inOrder(['x', 'b', 'y', 'a'], ['a', 'b'])).toEqual(['a', 'b', 'x', 'y']);
  });
});
