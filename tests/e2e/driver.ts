/**
 * What a scenario may do in a browser. A scenario is a function of a `Driver`; drivers/chromium.ts and drivers/firefox.ts
 * implement it, so that one suite runs in both.
 *
 * Things are found as a person finds them: by role and accessible name, inside closed shadow roots and in ordinary pages
 * alike. Everything that waits polls a condition and fails after `PATIENCE` with the name of what it waited for.
 */

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Pages of the extension, as their file is called in the built directory. */
export type ExtensionPage =
  | 'popup.html'
  | 'options.html'
  | 'welcome.html'
  | 'share.html'
  | 'leave.html';

/** CSS pixels, from the top left of the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export type ColorScheme = 'light' | 'dark';

/** What can be sent to a page and back. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

export interface LaunchOptions {
  /** The built extension, for example `.output/chrome-mv3`. It is copied: updates and locales change the copy only. */
  extension: string;
  /** Where every host name leads; see tests/replica. `null`: the real network. */
  replica: { port: number; proxyPort: number } | null;
  /** Default 1280 × 800. */
  viewport?: Size;
  /** What `prefers-color-scheme` says. Default light. */
  colorScheme?: ColorScheme;
  /** What `prefers-reduced-motion` says. Default false. */
  reducedMotion?: boolean;
  /** The only language the extension has: one of its own, or `PSEUDO_RIGHT_TO_LEFT`. Default: all, the browser's choosing. */
  locale?: string;
  /** A browser profile to start from; it is copied. Default: none. */
  profile?: string;
  /** Whether the browser grants notifications to the extension without asking, as to somebody who has agreed before. Default false. */
  grantsNotifications?: boolean;
  /** Default true. */
  headless?: boolean;
  /** The browser's executable. Default: ADIEU_CHROMIUM or ADIEU_FIREFOX, or the first of the usual places. */
  executable?: string;
}

/** What a person does in the browser's own menus, with its keys and in its address bar, where no driver can click. */
export type Doing =
  | { what: 'choose in menu'; entry: string; selection?: string }
  | { what: 'press command'; command: string }
  | { what: 'click notification'; name: string }
  | { what: 'enter in address bar'; text: string; place: 'current' | 'new' | 'behind' };

/** One line below the address bar. */
export interface Suggestion {
  /** What is entered by choosing it. */
  content: string;
  description: string;
}

/** A locale made from English, written in right-to-left letters; see drivers/locale.ts. */
export const PSEUDO_RIGHT_TO_LEFT = 'pseudo-right-to-left';

/** How long anything is waited for, in milliseconds, unless the call says otherwise. */
export const PATIENCE = 10_000;

export interface Waiting {
  /** Milliseconds. */
  timeout?: number;
}

export interface Driver {
  readonly browserName: BrowserName;
  /** Opens a new tab at an address, in front. Returns once the page has answered; look for its content to know it is there. */
  open(address: string): Promise<Tab>;
  /** Opens a page of the extension as a tab, in front; the popup in a viewport of 360 × 600. */
  openPage(page: ExtensionPage): Promise<Tab>;
  /**
   * Opens the popup behind a tab of the same window, so that this tab is the one in front, as it is when somebody clicks
   * the toolbar button there. Once the popup shows what it has learnt of that tab, `activate` it to act on it.
   */
  openPopupBehind(tab: Tab): Promise<Tab>;
  /** The tabs that are open now. A tab keeps its `Tab` for as long as it lives. */
  tabs(): Promise<Tab[]>;
  /** Waits for a tab whose address contains the text or matches the expression. */
  waitForTab(address: string | RegExp, waiting?: Waiting): Promise<Tab>;
  /** The extension's own `storage.local`, through a page of the extension. */
  readStorage(): Promise<Record<string, Json>>;
  writeStorage(items: Record<string, Json>): Promise<void>;
  removeFromStorage(...keys: string[]): Promise<void>;
  /** From now on, until a restart, the extension's `storage.local` takes nothing more: as if the disk were full. */
  refuseWrites(): Promise<void>;
  /** From now on, the browser lets the extension keep so many bytes on the disk in all; null: as many as it wants. */
  limitDisk(bytes: number | null): Promise<void>;
  /** Runs a function in a page of the extension (a hidden helper tab, closed again), where `browser` or `chrome` is. */
  inExtension<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** The text on the toolbar button. */
  badge(): Promise<string>;
  /** Ends the extension's background, as the browser does with one that is idle. The next event starts it again. */
  stopBackground(): Promise<void>;
  /** Fires the event of something a person does outside of every page. */
  doOutsidePages(doing: Doing): Promise<void>;
  /** Says no to the browser's question whether the extension may have a permission. In Firefox only: headless Chromium shows none. */
  refusePermission(): Promise<void>;
  /** What the extension suggests in the address bar when this is typed behind its keyword. */
  suggestionsFor(typed: string): Promise<Suggestion[]>;
  /** Installs a higher version over the running one, under the pages that are open. */
  updateExtension(): Promise<void>;
  /** Ends the browser and starts it again with the same profile and extension. All earlier tabs are gone. */
  restart(): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export interface Tab {
  address(): Promise<string>;
  goTo(address: string): Promise<void>;
  reload(): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;

  /**
   * Something to look at or act on. Finds nothing yet: each call on it looks anew and waits. The role is ARIA's, or one of
   * four that ARIA lacks: `date` and `time` (fields for them), `file` (a field for files, also where a page hides it behind a
   * button, since the browser's own dialog comes between), `summary` (what unfolds a `<details>`).
   * Firefox answers nothing about roles while a document is still being streamed: ask with `waitFor` there.
   */
  find(role: string, name?: string | RegExp): Found;
  /** The landmark named Adieu: the banner. */
  readonly banner: Found;

  /** Real key presses: `press('Escape')`, `press('Shift+Tab')`. Names as in KeyboardEvent.key. */
  press(key: string): Promise<void>;
  /** Types into whatever has focus. */
  type(text: string): Promise<void>;
  /** A real click at a point of the viewport. */
  clickAt(x: number, y: number): Promise<void>;

  /** Runs a function in the page's own world. It is sent as text: it sees its argument and the page, nothing else. */
  evaluate<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Asks again and again until the answer is truthy, and returns it. */
  waitFor<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
    waiting?: Waiting,
  ): Promise<Result>;

  /** A PNG of the viewport. */
  screenshot(): Promise<Uint8Array>;
  setViewport(size: Size): Promise<void>;
  /** As at 200 % (2) in a window of the present size: half the CSS pixels, twice the density. 1 goes back. */
  zoom(factor: number): Promise<void>;
  /** Changes what `prefers-color-scheme` says, under the open page. */
  emulateColorScheme(scheme: ColorScheme): Promise<void>;
}

/**
 * One thing on a page, named by role and name. Where several match, every call means the first; `nth` chooses another.
 * The actions use a real mouse at the middle of the thing's box, after scrolling it into view.
 */
export interface Found {
  /** Looks only inside this one. */
  find(role: string, name?: string | RegExp): Found;
  /** The one at this place, counted from 0, or from the end: -1 is the last. */
  nth(place: number): Found;

  isThere(): Promise<boolean>;
  count(): Promise<number>;
  /** Waits until it is there. */
  shown(waiting?: Waiting): Promise<void>;
  /** Waits until no such thing is there. */
  gone(waiting?: Waiting): Promise<void>;

  click(): Promise<void>;
  hover(): Promise<void>;
  /** Focus by script, as a label or a test of keys needs it. `click` is how a person does it. */
  focus(): Promise<void>;
  /** Press, move in steps, release over the other. */
  dragTo(other: Found): Promise<void>;
  /** Empties a field and puts text into it (`Tab.type` types it); of a list to choose from, chooses the value. */
  fill(text: string): Promise<void>;
  /** Gives files of this machine to a `file` field, by their whole paths, as if they had been chosen in the browser's dialog. */
  chooseFiles(...paths: string[]): Promise<void>;

  /** All its visible text (`innerText`). */
  text(): Promise<string>;
  box(): Promise<Box>;
  /** A computed style: `style('color')`. */
  style(property: string): Promise<string>;
  attribute(name: string): Promise<string | null>;
  /** Whether it, or something in it, has focus. */
  hasFocus(): Promise<boolean>;
  /** Runs a function on the element, in the page's own world, as `Tab.evaluate` does. */
  ask<Result, Argument = undefined>(
    question: (element: HTMLElement, argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Result>;
}
