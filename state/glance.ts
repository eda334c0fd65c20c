import { dayNumber } from '../core/calendar';
import type { Theme } from '../core/settings';

/** What the popup's first paint shows. */
export interface Glance {
  /**
   * The number of the quit date (see dayNumber), or null. A number, because reading a date takes `Temporal`, and the first
   * use of that a third of all the time the popup adds to the paint of an empty page.
   */
  quitDay: number | null;
  theme: Theme;
}

const KEY = 'glance';
const NO_DAY = 'undecided';
const DAY = /^-?\d{1,6}$/;
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/**
 * What the last page of Adieu saw of the quit date and the theme, or null when nothing (readable) was kept.
 *
 * A copy, never the truth: storage.local answers a popup only after its first frame is due, localStorage at
 * once. So the popup paints this and puts the truth in its place as soon as it has read it. Nothing else
 * may rely on it. No validation library: it would be half of what the first paint has to load.
 */
export function readGlance(): Glance | null {
  try {
    const [keptTheme, keptDay = ''] = localStorage.getItem(KEY)?.split(' ') ?? [];
    const theme = THEMES.find((one) => one === keptTheme);
    if (theme === undefined) return null;
    if (keptDay === NO_DAY) return { quitDay: null, theme };
    return DAY.test(keptDay) ? { quitDay: Number(keptDay), theme } : null;
  } catch {
    // Firefox refuses localStorage where a person blocks all site data: the popup then waits for the truth.
    return null;
  }
}

/** Keeps a copy for the popup's next first paint; where that is not possible, the popup waits for the truth. */
export function keepGlance({ quitDay, theme }: Glance): void {
  const kept = `${theme} ${quitDay ?? NO_DAY}`;
  try {
    if (localStorage.getItem(KEY) !== kept) localStorage.setItem(KEY, kept);
  } catch {
    // See above.
  }
}

/** Forgets the copy, when everything is erased. */
export function forgetGlance(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}

/** The glance of what is stored. */
export function glanceOf(quitDate: Temporal.PlainDate | null, theme: Theme): Glance {
  return { quitDay: quitDate === null ? null : dayNumber(quitDate), theme };
}
