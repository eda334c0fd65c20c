import { i18n } from '#i18n';
import { Switch } from '../../components/Switch';
import { useView } from '../../components/view-context';

/** The master switch: off means off, everywhere. */
export function NudgeSwitch() {
  const on = useView((view) => view.settings.on);
  const banner = useView((view) => view.settings.banner);
  const changeSettings = useView((view) => view.changeSettings);
  return (
    <Switch
      // The same switch as in the settings, so it has the same name.
      label={i18n.t('options.on_off.on')}
      hint={nudgeWords(on, banner)}
      on={on}
      onChange={(next) => void changeSettings((settings) => ({ ...settings, on: next }))}
    />
  );
}

function nudgeWords(on: boolean, banner: boolean): string {
  if (!on) return i18n.t('popup.nudge.off');
  return banner ? i18n.t('popup.nudge.on') : i18n.t('popup.nudge.banner_off');
}
