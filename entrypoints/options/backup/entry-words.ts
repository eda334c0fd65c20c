import { weekHere } from '../../../components/week-here';
import { text } from '../../../components/words';
import { isolated } from '../../../core/bidi';
import { alternatives, reasons } from '../../../core/catalogue';
import type { OwnAlternative } from '../../../core/settings';
import type { ListEntry, ListField } from '../../../core/settings-parts';
import { windowWords } from '../when/window-words';
import { exceptionWords } from '../where-not/exception-words';

/** An entry of one of the person's lists, as they know it. */
export function entryWords(
  field: ListField,
  entry: ListEntry,
  own: readonly OwnAlternative[],
): string {
  if (typeof entry !== 'string') {
    return 'days' in entry
      ? windowWords(entry, weekHere())
      : `${isolated(entry.name)} ${isolated(entry.address)}`;
  }
  switch (field) {
    case 'exceptions':
      return isolated(exceptionWords(entry));
    case 'hiddenReasons':
      // Perhaps of another version of Adieu, which knows other reasons.
      return reasons.some(({ id }) => id === entry)
        ? text(`reason.${entry}.title`)
        : isolated(entry);
    default:
      return isolated([...alternatives, ...own].find(({ id }) => id === entry)?.name ?? entry);
  }
}
