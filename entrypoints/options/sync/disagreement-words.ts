import { i18n } from '#i18n';
import type { Disagreement } from '../../../core/sync-join';
import { type ChangeWords, dateTextWords } from '../backup/change-words';
import { settingName } from '../backup/setting-words';

/** What two devices disagree about, as a line says it. */
export function disagreementWords(disagreement: Disagreement): ChangeWords {
  switch (disagreement.what) {
    case 'quit-date': {
      const [here, there] = [disagreement.here, disagreement.there].map(dateTextWords);
      return {
        name: i18n.t('quit_date.label'),
        value: i18n.t('options.sync.here_there', { here: here ?? '', there: there ?? '' }),
      };
    }
    case 'plan':
      return { name: i18n.t('options.backup.plan'), value: null };
    case 'slip':
      return { name: i18n.t('options.backup.slip'), value: dateTextWords(disagreement.date) };
    case 'setting':
      return { name: settingName(disagreement.name.split('/')[0] ?? ''), value: null };
  }
}
