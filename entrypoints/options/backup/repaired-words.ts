import { i18n } from '#i18n';
import { dateTextWords } from './change-words';
import { settingName } from './setting-words';

const MOST_NAMED = 200;

/**
 * What was damaged in a backup, in words, each once; of very many the first, and how many more there are.
 *
 * @param repaired as core/read-backup.ts names it, such as `settings.theme` or `journal.slips.2026-02-30`
 */
export function repairedWords(repaired: readonly string[]): readonly string[] {
  const isSlip = (path: string) => path.startsWith('journal.slips.');
  // There may be a million of them, and other things are to be seen among them.
  const named = [
    ...repaired.filter((path) => !isSlip(path)).slice(0, MOST_NAMED),
    ...repaired.filter(isSlip).slice(0, MOST_NAMED),
  ];
  const rest = repaired.length - named.length;
  return [
    ...new Set(named.map(wordsOf)),
    ...(rest > 0 ? [i18n.t('options.backup.more', rest)] : []),
  ];
}

function wordsOf(path: string): string {
  const [section, part, ...rest] = path.split('.');
  switch (section) {
    case 'settings':
      return part === undefined ? i18n.t('options.backup.settings') : settingName(part);
    case 'journal':
      return journalWords(part, rest.join('.'));
    case 'snooze':
      return i18n.t('snooze.title');
    case 'celebrated':
      return i18n.t('options.backup.celebrated');
    default:
      return i18n.t('options.backup.else');
  }
}

function journalWords(part: string | undefined, name: string): string {
  switch (part) {
    case undefined:
      return i18n.t('options.backup.journal');
    case 'attempts':
      return i18n.t('quit_date.label');
    case 'slips':
      return `${i18n.t('options.backup.slip')} ${name === '' ? '' : dateTextWords(name)}`.trim();
    case 'plan':
      return i18n.t('options.backup.plan');
    case 'days':
      return i18n.t('options.backup.counts');
    default:
      return i18n.t('options.backup.else');
  }
}
