import { i18n } from '#i18n';
import { useEnd } from '../../../components/use-end';
import { useView } from '../../../components/view-context';
import { momentWords } from '../../../components/words';
import { isInSchedule, nextTurn } from '../../../core/schedule';

/** Whether now is within the windows, and until when; becomes the other by itself at that moment. */
export function NowInSchedule() {
  const windows = useView((view) => view.settings.windows);
  const turn = useEnd(
    (now) =>
      nextTurn(windows, now.toZonedDateTimeISO(Temporal.Now.timeZoneId()))?.toInstant() ?? null,
  );
  const now = Temporal.Now.zonedDateTimeISO();
  if (windows.length === 0) {
    return (
      <p className="note" role="status">
        {i18n.t('options.when.no_window')}
      </p>
    );
  }
  const words = () => {
    if (turn === null) return i18n.t('options.when.covers_all');
    const moment = momentWords(turn, now);
    return isInSchedule(windows, now)
      ? i18n.t('options.when.inside', { end: moment })
      : i18n.t('options.when.outside', { start: moment });
  };
  return (
    <p className="note" role="status">
      {words()}
    </p>
  );
}
