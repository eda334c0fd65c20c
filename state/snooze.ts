import { NO_SNOOZE, readSnooze, type Snooze } from '../core/snooze';
import { defineItem } from './item';

export const snooze = defineItem<Snooze>({
  name: 'snooze',
  version: 1,
  initial: NO_SNOOZE,
  repair: readSnooze,
});
