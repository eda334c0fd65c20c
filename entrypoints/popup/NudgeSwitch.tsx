import { i18n } from '#i18n';
import { Switch } from '../../components/Switch';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { defaultAlternative } from '../../core/alternatives';
import type { Settings } from '../../core/settings';

/** The master switch: off means off, everywhere. */
export function NudgeSwitch() {
  const settings = useView((view) => view.settings);
  const changeSettings = useView((view) => view.changeSettings);
  return (
    <Switch
      // The same switch as in the settings, so it has the same name.
      label={i18n.t('options.on_off.on')}
      hint={nudgeWords(settings, useToday())}
      on={settings.on}
      onChange={(next) => void changeSettings((current) => ({ ...current, on: next }))}
    />
  );
}

function nudgeWords(settings: Settings, today: Temporal.PlainDate): string {
  if (!settings.on) return i18n.t('popup.nudge.off');
  switch (settings.level) {
    case 'gentle':
      return settings.banner ? i18n.t('popup.nudge.on') : i18n.t('popup.nudge.banner_off');
    case 'firm':
      return i18n.t('popup.nudge.firm');
    case 'strict': {
      const there = defaultAlternative(settings, today);
      return there === null
        ? i18n.t('popup.nudge.firm')
        : i18n.t('popup.nudge.strict', { name: there.name });
    }
  }
}
