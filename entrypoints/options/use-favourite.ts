import { useState } from 'react';
import { useView } from '../../components/view-context';
import { areFavouritesFull, withFavourite, withoutFavourite } from '../../core/favourites';

interface Favourite {
  chosen: boolean;
  /** True after a fifth one was asked for, until there is room. */
  refused: boolean;
  toggle: () => void;
}

/** Whether an alternative is a favourite, and how to change that. */
export function useFavourite(id: string): Favourite {
  const chosen = useView((view) => view.settings.favourites.includes(id));
  const full = useView((view) => areFavouritesFull(view.settings));
  const change = useView((view) => view.changeSettings);
  const [refused, setRefused] = useState(false);

  const toggle = async () => {
    setRefused(!chosen && full);
    if (chosen) await change((settings) => withoutFavourite(settings, id));
    else if (!full) {
      await change((settings) => {
        const next = withFavourite(settings, id);
        // Another tab may have chosen the fourth meanwhile.
        setRefused(!next.favourites.includes(id));
        return next;
      });
    }
  };
  return { chosen, refused: refused && full && !chosen, toggle: () => void toggle() };
}
