import { withoutFavourite } from './favourites';
import type { Settings } from './settings';

/** Settings in which a reason is shown, or not. */
export function withReasonShown(settings: Settings, id: string, shown: boolean): Settings {
  return { ...settings, hiddenReasons: listed(settings.hiddenReasons, id, !shown) };
}

/** Settings in which an alternative is shown, or not; one that is not shown can be no favourite. */
export function withAlternativeShown(settings: Settings, id: string, shown: boolean): Settings {
  const kept = shown ? settings : withoutFavourite(settings, id);
  return { ...kept, hiddenAlternatives: listed(settings.hiddenAlternatives, id, !shown) };
}

/** The ids with this one among them once, or not at all. */
function listed(ids: readonly string[], id: string, present: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return present ? [...others, id] : others;
}
