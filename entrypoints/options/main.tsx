import { i18n } from '#i18n';
import { openPage } from '../../components/open-page';
import { Options } from './Options';

void openPage(Options, i18n.t('options.title'));
