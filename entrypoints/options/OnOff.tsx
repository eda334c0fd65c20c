import { i18n } from '#i18n';
import { Switch } from '../../components/Switch';
import { useSnoozedUntil } from '../../components/use-snoozed-until';
import { useView } from '../../components/view-context';
import { momentWords } from '../../components/words';
import { ClosedBanners } from './ClosedBanners';

/** The switches; and what keeps Adieu quiet although it is on: a snooze, banners that were closed. */
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
      <Snoozed />
      <ClosedBanners />
    </>
  );
}

/** That a snooze runs; it is chosen and cancelled where the times are. */
function Snoozed() {
  const end = useSnoozedUntil();
  if (end === null) return null;
  return (
    <p className="note">
      {i18n.t('snooze.until', { end: momentWords(end, Temporal.Now.zonedDateTimeISO()) })}{' '}
      <a href="#snooze-title">{i18n.t('options.on_off.to_snooze')}</a>
    </p>
  );
}
