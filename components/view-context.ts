import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { View, ViewStore } from '../state/view';

/** The page's view of the storage; `openPage` provides it. */
export const ViewContext = createContext<ViewStore | null>(null);

/** A part of the view; the component is drawn again when that part changes. */
export function useView<Part>(part: (view: View) => Part): Part {
  const store = useContext(ViewContext);
  if (store === null) throw new Error('useView is for components inside openPage');
  return useStore(store, part);
}
