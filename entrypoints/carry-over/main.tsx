import { i18n } from '#i18n';
import { openPage } from '../../components/open-page';
import { CarryOver } from './CarryOver';

void openPage(CarryOver, i18n.t('carry_page.page_title'));
