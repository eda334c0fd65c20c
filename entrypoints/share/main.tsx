import { i18n } from '#i18n';
import { openPage } from '../../components/open-page';
import { Share } from './Share';

void openPage(Share, i18n.t('share.page_title'));
