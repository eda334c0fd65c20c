import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import { quitDate } from '../../core/journal';

interface Props {
  /** Counted from 0; `steps` is the closing panel. */
  place: number;
  steps: number;
  go: (by: 1 | -1) => void;
}

/** On and back. A step that was left unanswered is skipped, and the button says so. */
export function Ways({ place, steps, go }: Props) {
  const answered = useView(({ journal, settings }) => {
    if (place === 0) return quitDate(journal) !== null;
    return place > 1 || settings.favourites.length > 0;
  });
  const onward = () => {
    if (place === steps - 1) return i18n.t('welcome.finish');
    return answered ? i18n.t('welcome.continue') : i18n.t('welcome.skip');
  };
  return (
    <div className="row welcome-ways">
      {place < steps && (
        <button
          className={answered ? 'button primary' : 'button'}
          type="button"
          onClick={() => go(1)}
        >
          {onward()}
        </button>
      )}
      {place > 0 && (
        <button className="button quiet" type="button" onClick={() => go(-1)}>
          {i18n.t('welcome.back')}
        </button>
      )}
    </div>
  );
}
