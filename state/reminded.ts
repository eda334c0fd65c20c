import { NOTHING_REMINDED, type Reminded, readReminded } from '../core/reminded';
import { defineItem } from './item';

export const reminded = defineItem<Reminded>({
  name: 'reminded',
  version: 1,
  initial: NOTHING_REMINDED,
  repair: readReminded,
});
