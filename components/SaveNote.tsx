import { i18n } from '#i18n';
import { useView } from './view-context';
import './SaveNote.css';

interface Props {
  /** Over the end of the window, for pages that are longer than it. */
  overThePage?: boolean;
}

/** Says of every change that it is saved, or that it could not be and what to do; screen readers hear it. */
export function SaveNote({ overThePage }: Props) {
  const outcome = useView((view) => view.saveOutcome);
  const saves = useView((view) => view.saves);
  return (
    <div
      className="save-note"
      role="status"
      data-outcome={outcome}
      data-over-the-page={overThePage}
    >
      {outcome === 'saved' && <span key={saves}>{i18n.t('page.saved')}</span>}
      {outcome === 'not-saved' && <span key={saves}>{i18n.t('page.not_saved')}</span>}
    </div>
  );
}
