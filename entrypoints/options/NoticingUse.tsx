import { i18n } from '#i18n';
import { NoticeSwitch } from '../../components/NoticeSwitch';

/** Whether Adieu may notice that the person wrote to ChatGPT, and what that means. */
export function NoticingUse() {
  return (
    <>
      <NoticeSwitch />
      <p className="soft">{i18n.t('options.noticing.details')}</p>
    </>
  );
}
