import { type LeavingProgress, NOTHING_DONE, readLeavingProgress } from '../core/leaving-progress';
import { defineItem } from './item';

export const leaving = defineItem<LeavingProgress>({
  name: 'leaving',
  version: 1,
  initial: NOTHING_DONE,
  repair: readLeavingProgress,
});
