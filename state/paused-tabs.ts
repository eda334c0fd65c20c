import { NO_TABS, readTabList, type TabList } from '../core/tab-list';
import { defineItem } from './item';

/** Tabs that stand at a pause: their visit has been counted, and how it ends is still open. */
export const pausedTabs = defineItem<TabList>({
  name: 'paused-tabs',
  area: 'session',
  version: 1,
  initial: NO_TABS,
  repair: readTabList,
});
