import { i18n } from '#i18n';
import { Switch } from './Switch';
import { useView } from './view-context';

/** Lets Adieu notice that a message was sent on ChatGPT, or not. */
export function NoticeSwitch() {
  const on = useView((view) => view.settings.noticeWriting);
  const change = useView((view) => view.changeSettings);
  return (
    <Switch
      label={i18n.t('noticing.label')}
      hint={i18n.t('noticing.hint')}
      on={on}
      onChange={(next) => void change((settings) => ({ ...settings, noticeWriting: next }))}
    />
  );
}
