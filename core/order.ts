import { alternativesInOrder } from './alternatives';
import { inOrder } from './favourites';
import type { Settings } from './settings';

/**
 * The ids with one of them moved to where another stands; the others make room. An id that is not in the
 * list (it was removed in another tab meanwhile) moves nothing.
 */
export function movedTo(ids: readonly string[], id: string, target: string): readonly string[] {
  const place = ids.indexOf(target);
  if (place < 0 || !ids.includes(id)) return ids;
  return ids.filter((other) => other !== id).toSpliced(place, 0, id);
}

/**
 * Settings in which an alternative stands where another stood. From then on the whole order is the
 * person's, as it was on their screen: nothing turns by the day any more, and the favourites follow it.
 *
 * @param today the local calendar date, which decides what is on the screen until there is an order
 */
export function withAlternativeMoved(
  settings: Settings,
  id: string,
  target: string,
  today: Temporal.PlainDate,
): Settings {
  const shown = alternativesInOrder(settings, today).map((entry) => entry.id);
  const order = movedTo(shown, id, target);
  if (order === shown) return settings;
  return { ...settings, order, favourites: inOrder(settings.favourites, order) };
}
