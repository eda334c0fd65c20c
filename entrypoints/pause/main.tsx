import { i18n } from '#i18n';
import { openPage } from '../../components/open-page';
import { PausePage } from './PausePage';

void openPage(PausePage, i18n.t('pause.page_title'));
