import { EMPTY_JOURNAL, type Journal, readJournal } from '../core/journal';
import { defineItem } from './item';

export const journal = defineItem<Journal>({
  name: 'journal',
  version: 1,
  initial: EMPTY_JOURNAL,
  repair: readJournal,
});
