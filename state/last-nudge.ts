import { type LastNudge, NO_NUDGE_YET, readLastNudge } from '../core/frequency';
import { defineItem } from './item';

export const lastNudge = defineItem<LastNudge>({
  name: 'last-nudge',
  version: 1,
  initial: NO_NUDGE_YET,
  repair: readLastNudge,
});
