import { i18n } from '#i18n';
import { type BackupRefusal, BIGGEST_BACKUP } from '../../../core/read-backup';

/** Why a file cannot be restored, and what to do about it. */
export function refusalWords(why: BackupRefusal | 'unreadable'): string {
  switch (why) {
    case 'too-big':
      return i18n.t('options.backup.refused.too_big', { most: BIGGEST_BACKUP / 1024 ** 2 });
    case 'not-json':
      return i18n.t('options.backup.refused.not_json');
    case 'too-deep':
      return i18n.t('options.backup.refused.too_deep');
    case 'not-a-backup':
      return i18n.t('options.backup.refused.not_a_backup');
    case 'newer-version':
      return i18n.t('options.backup.refused.newer_version');
    case 'nothing-readable':
      return i18n.t('options.backup.refused.nothing_readable');
    case 'unreadable':
      return i18n.t('options.backup.refused.unreadable');
  }
}
