import { i18n } from '#i18n';
import { leavingSteps } from '../core/leaving';
import { doneSteps } from '../core/leaving-progress';
import { useView } from './view-context';
import './LeavingProgress.css';

interface Props {
  /** Whether the words lead to the page for moving out: on every other page they do. */
  linked?: boolean;
}

/** How far the person has come with moving out: in words, and as strokes for the eye. */
export function LeavingProgress({ linked = false }: Props) {
  const progress = useView((view) => view.leaving);
  const done = doneSteps(progress);
  const words =
    done.size === leavingSteps.length
      ? i18n.t('leaving.all_done')
      : i18n.t('leaving.progress', { done: String(done.size), steps: String(leavingSteps.length) });
  return (
    <p className="leaving-progress">
      {linked && (
        <a href="/leave.html" target="_blank" rel="noreferrer">
          {i18n.t('leaving.link')}
        </a>
      )}
      <span className="leaving-strokes" aria-hidden="true">
        {leavingSteps.map(({ id }) => (
          <span key={id} data-done={done.has(id)} />
        ))}
      </span>
      <span>{words}</span>
    </p>
  );
}
