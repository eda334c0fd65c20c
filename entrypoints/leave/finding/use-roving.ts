import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** What an item of the list needs. */
export interface RovingItem {
  tabIndex: 0 | -1;
  'data-index': number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface Roving {
  /** The one that Tab reaches. */
  active: number;
  /** @param index its place in the whole list */
  itemProps(index: number): RovingItem;
}

const PAGE = 10;

/**
 * A list that is one stop for Tab, in which the arrow keys, Home, End and the page keys move.
 *
 * @param list the element around the items, which scrolls
 * @param question for what the items are there; with another one, it begins at the first again
 * @param count how many there are
 * @param reveal scrolls to one that is out of sight, so that it exists and can be focused
 * @param onLeave called when an arrow key leads out at the beginning
 */
export function useRoving(
  list: RefObject<HTMLElement | null>,
  question: string,
  count: number,
  reveal: (index: number) => void,
  onLeave: () => void,
): Roving {
  const [chosen, setChosen] = useState({ question, index: 0 });
  const wanted = useRef<number | null>(null);
  const active = chosen.question === question ? Math.max(0, Math.min(chosen.index, count - 1)) : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the question
  useEffect(() => list.current?.scrollTo(0, 0), [list, question]);

  // After every drawing: one that was out of sight may have to be fetched first.
  useEffect(() => {
    if (wanted.current !== active) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (item === null || item === undefined) return;
    wanted.current = null;
    item.focus({ preventScroll: true });
  });

  const move = (event: KeyboardEvent, from: number) => {
    const to = targetOf(event.key, from, count);
    if (to === null) return;
    event.preventDefault();
    if (to < 0) {
      onLeave();
      return;
    }
    wanted.current = to;
    setChosen({ question, index: to });
    reveal(to);
  };

  return {
    active,
    itemProps: (index) => ({
      tabIndex: index === active ? 0 : -1,
      'data-index': index,
      onFocus: () => setChosen({ question, index }),
      onKeyDown: (event) => move(event, index),
    }),
  };
}

/** Where a key leads; -1 before the first, null nowhere. */
function targetOf(key: string, from: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return Math.min(last, from + PAGE);
    case 'PageUp':
      return Math.max(0, from - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
