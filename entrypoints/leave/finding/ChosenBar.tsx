import { i18n } from '#i18n';
import { useDesk } from '../archive/desk';
import { numberWords } from '../archive/words';
import { archiveAddress } from '../place';

/** How many conversations are chosen, and what can be done with them; only while somebody is choosing. */
export function ChosenBar() {
  const chosen = useDesk((desk) => desk.chosen);
  const choose = useDesk((desk) => desk.choose);
  if (chosen === null) return null;
  return (
    <div className="chosen-bar row">
      <p role="status">
        {chosen.size === 0
          ? i18n.t('leave.choose.none')
          : i18n.t('leave.choose.chosen', chosen.size, [numberWords(chosen.size)])}
      </p>
      {chosen.size > 0 && (
        <a className="button primary" href={archiveAddress({ what: 'taking' })}>
          {i18n.t('leave.taking.open')}
        </a>
      )}
      <button className="button quiet" type="button" onClick={() => choose(null)}>
        {i18n.t('leave.choose.stop')}
      </button>
    </div>
  );
}
