import { i18n } from '#i18n';
import type { SyncState } from '../../../core/sync-state';

/** How keeping in step goes, in words; null while it is off. */
export function syncWords({ on, leaving, outcome, leftOut }: SyncState): string | null {
  if (!on) return leaving ? i18n.t('options.sync.left_behind') : null;
  switch (outcome) {
    case 'none-yet':
      return i18n.t('options.sync.state.waiting');
    case 'synced':
      return i18n.t('options.sync.state.synced');
    case 'in-part':
      return i18n.t('options.sync.state.in_part', leftOut);
    case 'full':
      return i18n.t('options.sync.state.full');
    case 'too-often':
      return i18n.t('options.sync.state.too_often');
    case 'unavailable':
      return i18n.t('options.sync.state.unavailable');
  }
}
