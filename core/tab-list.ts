import * as v from 'valibot';
import { type Repaired, repairFields } from './repair';

const MOST_TABS = 200;

/** Tabs by the browser's numbers, the newest last. Numbers mean nothing once the browser was closed. */
export interface TabList {
  tabs: readonly number[];
}

export const NO_TABS: TabList = { tabs: [] };

export function withTab(list: TabList, tab: number): TabList {
  return { tabs: [...withoutTab(list, tab).tabs, tab].slice(-MOST_TABS) };
}

export function withoutTab(list: TabList, tab: number): TabList {
  return { tabs: list.tabs.filter((other) => other !== tab) };
}

export function readTabList(raw: unknown): Repaired<TabList> {
  const tabs = v.pipe(v.array(v.pipe(v.number(), v.safeInteger())), v.maxLength(MOST_TABS));
  return repairFields<TabList>({ tabs }, NO_TABS, raw);
}
