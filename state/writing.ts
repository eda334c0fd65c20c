import { NOTHING_WRITTEN, readWriting, type Writing } from '../core/writing';
import { defineItem } from './item';

export const writing = defineItem<Writing>({
  name: 'writing',
  version: 1,
  initial: NOTHING_WRITTEN,
  repair: readWriting,
});
