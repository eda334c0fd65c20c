import type { Theme } from './switches.ts';

export type Modal = 'radix' | 'native';

/** `window.replica`: what the page tells the tests, and what they can make it do. */
export interface ReplicaOnPage {
  /** React has taken over the document. */
  hydrated: boolean;
  /** Hydration and other React errors, uncaught errors and console errors, as text. */
  errors: string[];
  /** Cumulative layout shift so far; null where the browser does not measure it (Firefox). */
  layoutShift: number | null;
  /** Foreign nodes that the switch `hostile` has removed. */
  removed: number;
  /** Esc presses that reached the page's own handler. */
  escapes: number;
  setTheme(theme: Theme): void;
  rebuild(): void;
  openModal(modal: Modal): void;
  closeModal(): void;
}

declare global {
  interface Window {
    replica: ReplicaOnPage;
  }
}
