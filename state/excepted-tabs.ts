import { type ExceptedTabs, NO_EXCEPTED_TABS, readExceptedTabs } from '../core/excepted-tabs';
import { defineItem } from './item';

export const exceptedTabs = defineItem<ExceptedTabs>({
  name: 'excepted-tabs',
  area: 'session',
  version: 1,
  initial: NO_EXCEPTED_TABS,
  repair: readExceptedTabs,
});
