import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { View, ViewStore } from '../state/view';

/** The page's view of the storage; `openPage` provides it. */
export const ViewContext = createContext<ViewStore | null>(null);

/**
 * A part of the view; the component is drawn again when that part changes, and after each attempt to save: a switch that was
 * pressed goes back by being drawn, when the browser refused to write.
 */
export function useView<Part>(part: (view: View) => Part): Part {
  const store = useContext(ViewContext);
  if (store === null) throw new Error('useView is for components inside openPage');
  useStore(store, attempts);
  return useStore(store, part);
}

function attempts(view: View): number {
  return view.saves;
}
