import { type FirstRun, NOTHING_HAPPENED, readFirstRun } from '../core/first-run';
import { defineItem } from './item';

export const firstRun = defineItem<FirstRun>({
  name: 'first-run',
  version: 1,
  initial: NOTHING_HAPPENED,
  repair: readFirstRun,
});
