import { NO_PASS, type Pass, readPass } from '../core/pass';
import { defineItem } from './item';

export const pass = defineItem<Pass>({
  name: 'pass',
  version: 1,
  initial: NO_PASS,
  repair: readPass,
});
