import { i18n } from '#i18n';
import { ReasonArticle } from '../../components/ReasonArticle';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { reasonOfTheDay } from '../../core/reason-of-the-day';

/** In characters: a longer sentence is set in smaller letters. */
const LONG = 120;

/** The person's own reason; without one, a reason of the campaign's with its sources and its reply, another each day. */
export function Reminder() {
  const settings = useView((view) => view.settings);
  const today = useToday();
  const own = settings.ownReason.trim();
  if (own !== '') {
    return (
      <figure className="pause-own-reason" data-long={own.length > LONG}>
        <figcaption>{i18n.t('pause.own_reason')}</figcaption>
        <blockquote dir="auto">{own}</blockquote>
      </figure>
    );
  }
  const reason = reasonOfTheDay(settings, today);
  return reason === null ? null : <ReasonArticle reason={reason} heading="h2" foldsEvidence />;
}
