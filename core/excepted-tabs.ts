import * as v from 'valibot';
import { type Repaired, repairFields } from './repair';

const MOST_TABS = 200;

/** Tabs in which the person wants no nudge, by the browser's numbers; these hold until the browser is closed. */
export interface ExceptedTabs {
  tabs: readonly number[];
}

export const NO_EXCEPTED_TABS: ExceptedTabs = { tabs: [] };

export function withTab(excepted: ExceptedTabs, tab: number): ExceptedTabs {
  const others = excepted.tabs.filter((other) => other !== tab);
  return { tabs: [...others, tab].slice(-MOST_TABS) };
}

export function withoutTab(excepted: ExceptedTabs, tab: number): ExceptedTabs {
  return { tabs: excepted.tabs.filter((other) => other !== tab) };
}

export function readExceptedTabs(raw: unknown): Repaired<ExceptedTabs> {
  const tabs = v.pipe(v.array(v.pipe(v.number(), v.safeInteger())), v.maxLength(MOST_TABS));
  return repairFields<ExceptedTabs>({ tabs }, NO_EXCEPTED_TABS, raw);
}
