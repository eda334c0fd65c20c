import { i18n } from '#i18n';
import { openPage } from '../../components/open-page';
import { Welcome } from './Welcome';

void openPage(Welcome, i18n.t('welcome.page_title'));
