import { i18n } from '#i18n';
import { openPage } from '../../components/open-page';
import { Leave } from './Leave';

void openPage(Leave, i18n.t('leave.title'));
