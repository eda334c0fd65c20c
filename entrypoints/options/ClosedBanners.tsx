import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import { NO_DISMISSALS } from '../../core/dismissals';
import './ClosedBanners.css';

/** Takes the dismissals back, so that the banner shows again in tabs that are open; nothing where none is. */
export function ClosedBanners() {
  const dismissed = useView((view) => view.dismissals.visits.length > 0);
  const change = useView((view) => view.changeDismissals);
  if (!dismissed) return null;
  return (
    <div className="row closed-banners">
      <p>{i18n.t('options.on_off.closed')}</p>
      <button className="button" type="button" onClick={() => void change(() => NO_DISMISSALS)}>
        {i18n.t('options.on_off.show_again')}
      </button>
    </div>
  );
}
