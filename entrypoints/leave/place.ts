import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import {
  EVERYTHING,
  type Finding,
  type LeavePlace,
  leaveAddress,
  type Open,
  readLeavePlace,
} from '../../core/leave-place';

interface Here {
  place: LeavePlace;
  /** Goes up whenever somebody comes to a place, the one where they are included. */
  arrivals: number;
}

/** Where the person is. The address follows it, and it follows the address ("Back", a link). */
const here = createStore<Here>()(() => ({ place: readLeavePlace(location.hash), arrivals: 0 }));

function arrive(): void {
  here.setState(({ arrivals }) => ({
    place: readLeavePlace(location.hash),
    arrivals: arrivals + 1,
  }));
}

addEventListener('hashchange', arrive);
// A link to the address one is at changes nothing in it, and is meant all the same.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link?.href === location.href) arrive();
});

export function usePlace(): LeavePlace {
  return useSyncExternalStore(here.subscribe, () => here.getState().place);
}

/** How often somebody came to a place: what shall happen on arriving happens again when it changes. */
export function useArrivals(): number {
  return useSyncExternalStore(here.subscribe, () => here.getState().arrivals);
}

/** Changes the place without a step in the history: what is typed letter by letter is one step. */
export function replacePlace(place: LeavePlace): void {
  here.setState({ place });
  try {
    history.replaceState(null, '', leaveAddress(place));
  } catch {
    // Firefox refuses when a key is held down (200 changes in ten seconds): the address is behind until the next one.
  }
}

export function goTo(place: LeavePlace): void {
  location.hash = leaveAddress(place);
}

/** What is looked for now, so that a link can keep it. */
function findingNow(): Finding {
  const { place } = here.getState();
  return place.room === 'archive' ? place.finding : EVERYTHING;
}

/** The address of something in the archive, with what is looked for as it is. */
export function archiveAddress(open: Open, finding: Finding = findingNow()): string {
  return leaveAddress({ room: 'archive', open, finding });
}
