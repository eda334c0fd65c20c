import { NO_TABS, readTabList, type TabList } from '../core/tab-list';
import { defineItem } from './item';

/** Tabs in which the person wants no nudge, until the browser is closed. */
export const exceptedTabs = defineItem<TabList>({
  name: 'excepted-tabs',
  area: 'session',
  version: 1,
  initial: NO_TABS,
  repair: readTabList,
});
