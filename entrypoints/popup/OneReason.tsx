import { ReasonArticle } from '../../components/ReasonArticle';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { reasonOfTheDay } from '../../core/reason-of-the-day';
import { OwnReason } from './OwnReason';

/** The person's own reason, when there is one, then one of the campaign's, another each day. */
export function OneReason() {
  const settings = useView((view) => view.settings);
  const reason = reasonOfTheDay(settings, useToday());
  return (
    <>
      <OwnReason text={settings.ownReason} />
      {reason !== null && <ReasonArticle reason={reason} heading="h2" />}
    </>
  );
}
