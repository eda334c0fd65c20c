import { mendedSettings } from '../core/mended-settings';
import { readSettings } from '../core/read-settings';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { defineItem } from './item';
import { syncState } from './sync-state';

export const settings = defineItem<Settings>({
  name: 'settings',
  version: 1,
  initial: DEFAULT_SETTINGS,
  repair: readSettings,
  mend: async (damaged) => mendedSettings(damaged, (await syncState.peek()).registers),
});
