import { i18n } from '#i18n';
import { Switch } from '../../components/Switch';
import { useView } from '../../components/view-context';
import { ClosedBanners } from './ClosedBanners';

/** The switches, and banners that were closed, and how to undo that. */
export function OnOff() {
  const { on, banner, badge } = useView((view) => view.settings);
  const change = useView((view) => view.changeSettings);
  return (
    <>
      <Switch
        label={i18n.t('options.on_off.on')}
        hint={i18n.t('options.on_off.on_hint')}
        on={on}
        onChange={(next) => void change((settings) => ({ ...settings, on: next }))}
      />
      <Switch
        label={i18n.t('options.on_off.banner')}
        hint={i18n.t('options.on_off.banner_hint')}
        on={banner}
        onChange={(next) => void change((settings) => ({ ...settings, banner: next }))}
      />
      <Switch
        label={i18n.t('options.on_off.badge')}
        hint={i18n.t('options.on_off.badge_hint')}
        on={badge}
        onChange={(next) => void change((settings) => ({ ...settings, badge: next }))}
      />
      <ClosedBanners />
    </>
  );
}
