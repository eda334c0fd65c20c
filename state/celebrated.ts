import { type Celebrated, NOTHING_CELEBRATED, readCelebrated } from '../core/celebrated';
import { defineItem } from './item';

export const celebrated = defineItem<Celebrated>({
  name: 'celebrated',
  version: 1,
  initial: NOTHING_CELEBRATED,
  repair: readCelebrated,
});
