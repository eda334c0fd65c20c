import { type Dismissals, NO_DISMISSALS, readDismissals } from '../core/dismissals';
import { defineItem } from './item';

export const dismissals = defineItem<Dismissals>({
  name: 'dismissals',
  version: 1,
  initial: NO_DISMISSALS,
  repair: readDismissals,
});
