import type { Sendable } from './sent.ts';

/** A role as the accessibility tree calls it, and the accessible name: all of it, or an expression it matches. */
export interface Query {
  role: string;
  name: string | RegExp | undefined;
}

/** An element of a page, as the browser's protocol refers to it. Holds until the element is gone. */
export type ElementReference = string | number;

/** The few things a browser has to offer for a tab; `Found` is made of them. */
export interface Remote {
  /** All that match now, in document order, closed shadow roots included; `within`: only inside that element. */
  locate(query: Query, within: ElementReference | null): Promise<ElementReference[]>;
  /** Runs `question(element, argument)` in the page's own world and returns the JSON of its answer. */
  ask(element: ElementReference, question: Sendable, argument?: unknown): Promise<unknown>;
  pointerMove(x: number, y: number, steps: number): Promise<void>;
  pointerDown(): Promise<void>;
  pointerUp(): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Puts text where the cursor is; at once, where the browser can. */
  insert(text: string): Promise<void>;
  /** Gives files to a field for files. */
  setFiles(element: ElementReference, paths: readonly string[]): Promise<void>;
}
