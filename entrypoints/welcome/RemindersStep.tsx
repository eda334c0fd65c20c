import { i18n } from '#i18n';
import { LevelChoice } from '../../components/LevelChoice';
import { NoticeSwitch } from '../../components/NoticeSwitch';
import { OwnReasonField } from '../../components/OwnReasonField';
import { Switch } from '../../components/Switch';
import { useView } from '../../components/view-context';
import { StepHeading, type StepProps } from './StepHeading';

/** The third step: how should we remind you? */
export function RemindersStep({ takesFocus }: StepProps) {
  const { banner, badge } = useView((view) => view.settings);
  const changeSettings = useView((view) => view.changeSettings);
  return (
    <>
      <StepHeading takesFocus={takesFocus}>{i18n.t('welcome.reminders.title')}</StepHeading>
      <LevelChoice />
      <Switch
        label={i18n.t('welcome.reminders.banner')}
        hint={i18n.t('welcome.reminders.banner_hint')}
        on={banner}
        onChange={(on) => void changeSettings((settings) => ({ ...settings, banner: on }))}
      />
      <Switch
        label={i18n.t('welcome.reminders.badge')}
        hint={i18n.t('welcome.reminders.badge_hint')}
        on={badge}
        onChange={(on) => void changeSettings((settings) => ({ ...settings, badge: on }))}
      />
      <NoticeSwitch />
      <OwnReasonField />
    </>
  );
}
