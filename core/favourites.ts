import { findAlternative } from './catalogue';
import { MOST_FAVOURITES, type Settings } from './settings';

/** The favourites that still exist: an own alternative can be removed, one of ours can leave the catalogue. */
export function existingFavourites(
  settings: Pick<Settings, 'favourites' | 'ownAlternatives'>,
): readonly string[] {
  const own = new Set(settings.ownAlternatives.map((entry) => entry.id));
  return settings.favourites.filter((id) => own.has(id) || findAlternative(id) !== undefined);
}

/** True when one more favourite needs another one to go first. */
export function areFavouritesFull(
  settings: Pick<Settings, 'favourites' | 'ownAlternatives'>,
): boolean {
  return existingFavourites(settings).length >= MOST_FAVOURITES;
}

/**
 * Settings in which an alternative is a favourite, and therefore shown. When there are four already they stay
 * as they are. Favourites that no longer exist are dropped on the way.
 */
export function withFavourite(settings: Settings, id: string): Settings {
  const present = existingFavourites(settings);
  if (present.includes(id) || areFavouritesFull(settings)) return settings;
  return {
    ...settings,
    favourites: inOrder([...present, id], settings.order),
    hiddenAlternatives: settings.hiddenAlternatives.filter((other) => other !== id),
  };
}

/** Settings in which an alternative is no favourite. Favourites that no longer exist go with it. */
export function withoutFavourite(settings: Settings, id: string): Settings {
  return {
    ...settings,
    favourites: existingFavourites(settings).filter((other) => other !== id),
  };
}

/** The ids as the order has them; those it does not name come last, as they were. */
export function inOrder(ids: readonly string[], order: readonly string[]): readonly string[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const last = order.length;
  return ids.toSorted((a, b) => (place.get(a) ?? last) - (place.get(b) ?? last));
}
