import { readSettings } from '../core/read-settings';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { defineItem } from './item';

export const settings = defineItem<Settings>({
  name: 'settings',
  version: 1,
  initial: DEFAULT_SETTINGS,
  repair: readSettings,
});
