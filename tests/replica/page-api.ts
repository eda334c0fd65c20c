import type { Line } from './draft.ts';
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
  /** What was sent from the composer, oldest first. */
  sent: string[];
  /** Sends a message; at home this begins a conversation. */
  send(message: string): void;
  /** Writes lines into the composer that can be seen. */
  write(lines: readonly Line[]): void;
  /** Opens another composer, inside the first turn, as somebody who edits a message does; with this text. */
  editTurn(text: string): void;
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
