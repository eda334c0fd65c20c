import { isTimeText, type Window } from './schedule';
import { runsOfDays } from './week';

/** Far more than anybody adds by hand; a bound keeps a damaged or hostile file from growing the storage. */
export const MOST_WINDOWS = 50;

export type WindowProblem = 'no-day' | 'no-time';

/** What is wrong with a window as it was typed, or null where nothing is. */
export function windowProblem(typed: Window): WindowProblem | null {
  if (typed.days.length === 0) return 'no-day';
  return isTimeText(typed.from) && isTimeText(typed.to) ? null : 'no-time';
}

/** Whether a window ends on the day after the one it begins on. */
export function endsNextDay({ from, to }: Pick<Window, 'from' | 'to'>): boolean {
  return to <= from;
}

function isSameWindow(one: Window, other: Window): boolean {
  const days = (window: Window) => window.days.toSorted().join();
  return one.from === other.from && one.to === other.to && days(one) === days(other);
}

/** Whether there is such a window among these. */
export function hasWindow(windows: readonly Window[], window: Window): boolean {
  return windows.some((other) => isSameWindow(other, window));
}

/** Whether there are as many windows as are stored. */
export function areWindowsFull(windows: readonly Window[]): boolean {
  return windows.length >= MOST_WINDOWS;
}

/** The windows with one more. One with a problem, one that is there, and one more than are stored, changes nothing. */
export function withWindow(windows: readonly Window[], typed: Window): readonly Window[] {
  if (windowProblem(typed) !== null || hasWindow(windows, typed)) return windows;
  return areWindowsFull(windows) ? windows : [...windows, withDaysInOrder(typed)];
}

export function withoutWindow(windows: readonly Window[], window: Window): readonly Window[] {
  return windows.filter((other) => !isSameWindow(other, window));
}

/**
 * The windows with one in the place of another. One with a problem changes nothing, and one that is there already only
 * takes the other away.
 */
export function withWindowFor(
  windows: readonly Window[],
  before: Window,
  typed: Window,
): readonly Window[] {
  if (windowProblem(typed) !== null) return windows;
  const replaced = windows.map((other) =>
    isSameWindow(other, before) ? withDaysInOrder(typed) : other,
  );
  return replaced.filter(
    (window, place) => replaced.findIndex((other) => isSameWindow(other, window)) === place,
  );
}

/** The windows as a week brings them: by the first of their days, then by their beginning. */
export function inOrderOfWeek(
  windows: readonly Window[],
  week: readonly number[],
): readonly Window[] {
  const firstDay = ({ days }: Window) => week.indexOf(runsOfDays(days, week)[0]?.first ?? 0);
  return windows.toSorted(
    (one, other) => firstDay(one) - firstDay(other) || one.from.localeCompare(other.from, 'en'),
  );
}

function withDaysInOrder(window: Window): Window {
  return { ...window, days: window.days.toSorted() };
}
