import { i18n } from '#i18n';
import type { Settings } from '../../../core/settings';
import { isChoiceField, isListField } from '../../../core/settings-parts';
import type { Disagreement } from '../../../core/sync-join';
import {
  type ChangeWords,
  dateTextWords,
  noteWords,
  planUntilWords,
  quoted,
} from '../backup/change-words';
import { entryWords } from '../backup/entry-words';
import { chosenWords, settingName } from '../backup/setting-words';

/** What two devices disagree about, as a line says it. */
export function disagreementWords(disagreement: Disagreement): ChangeWords {
  switch (disagreement.what) {
    case 'quit-date':
      return { name: i18n.t('quit_date.label'), value: bothWords(disagreement, dateTextWords) };
    case 'plan':
      return {
        name: i18n.t('options.backup.plan'),
        value: bothWords(disagreement, planUntilWords),
      };
    case 'slip': {
      const notes = bothWords(disagreement, noteWords) ?? '';
      return {
        name: i18n.t('options.backup.slip'),
        value: `${dateTextWords(disagreement.date)} ${notes}`.trimEnd(),
      };
    }
    case 'setting': {
      const [field = ''] = disagreement.name.split('/');
      const own = [disagreement.here, disagreement.there].flatMap((side) => side.ownAlternatives);
      return {
        name: settingName(field),
        value: bothWords(disagreement, (side) => saidWords(side, field, own)),
      };
    }
  }
}

function saidWords(
  settings: Settings,
  field: string,
  own: Settings['ownAlternatives'],
): string | null {
  if (isListField(field)) {
    const entries = settings[field].map((entry) => entryWords(field, entry, own));
    return entries.length === 0 ? null : entries.join(', ');
  }
  const chosen = isChoiceField(field) ? chosenWords(field, settings[field]) : null;
  return chosen === null || chosen === '' ? null : quoted(chosen);
}

/** What both say, or null where a line cannot tell the difference. */
function bothWords<Value>(
  { here, there }: { here: Value; there: Value },
  words: (value: Value) => string | null,
): string | null {
  const [one, other] = [words(here), words(there)];
  if (one === other) return null;
  const nothing = i18n.t('options.backup.empty');
  return i18n.t('options.sync.here_there', { here: one ?? nothing, there: other ?? nothing });
}
