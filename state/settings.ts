import { DEFAULT_SETTINGS, readSettings, type Settings } from '../core/settings';
import { defineItem } from './item';

export const settings = defineItem<Settings>({
  name: 'settings',
  version: 1,
  initial: DEFAULT_SETTINGS,
  repair: readSettings,
});
