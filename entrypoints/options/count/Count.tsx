import { i18n } from '#i18n';
import { QuitDate } from '../../../components/QuitDate';
import { useView } from '../../../components/view-context';
import { Year } from '../../../components/year/Year';
import { quitDate } from '../../../core/journal';
import { ShareLink } from '../ShareLink';
import { Restart } from './Restart';
import { Slips } from './Slips';
import './Count.css';

/** The quit date, the past year, slips of any day, and beginning again. */
export function Count() {
  const isUndecided = useView((view) => quitDate(view.journal) === null);
  return (
    <>
      {isUndecided && <p>{i18n.t('quit_date.question')}</p>}
      <QuitDate />
      <section className="part" aria-labelledby="year-title">
        <h3 id="year-title">{i18n.t('year.title')}</h3>
        <Year />
      </section>
      {!isUndecided && <ShareLink />}
      <Slips />
      <Restart />
    </>
  );
}
