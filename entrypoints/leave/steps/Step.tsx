import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { useToday } from '../../../components/use-today';
import { useView } from '../../../components/view-context';
import { dateWords, text } from '../../../components/words';
import { readDate } from '../../../core/calendar';
import type { LeavingStep } from '../../../core/leaving';
import { withStepDone } from '../../../core/leaving-progress';
import { StepDetails } from './StepDetails';

interface Props {
  step: LeavingStep;
  /** Counted from 1. */
  place: number;
  unfolded: boolean;
  /** Whether the person came here by a link to this step. */
  arrived: boolean;
}

/** One step: ticked off or not, and unfolded to what happens, how long it takes and where. */
export function Step({ step, place, unfolded, arrived }: Props) {
  const id = useId();
  const today = useToday();
  const doneOn = useView((view) => view.leaving.done[step.id]);
  const change = useView((view) => view.changeLeaving);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!arrived) return;
    summary.current?.scrollIntoView({ block: 'start' });
    summary.current?.focus({ preventScroll: true });
  }, [arrived]);
  const title = text(`leaving.${step.id}.title`);
  const doneDate = doneOn === undefined ? null : readDate(doneOn);

  return (
    <li className="step" data-done={doneOn !== undefined}>
      <input
        id={id}
        type="checkbox"
        checked={doneOn !== undefined}
        aria-label={i18n.t('leave.steps.done', { step: title })}
        onChange={(event) => {
          const day = event.currentTarget.checked ? today : null;
          void change((progress) => withStepDone(progress, step.id, day));
        }}
      />
      <details open={unfolded}>
        <summary ref={summary}>
          <span className="step-place" aria-hidden="true">
            {place}
          </span>
          <h2>{title}</h2>
          {doneDate !== null && (
            <span className="soft">
              {i18n.t('leave.steps.done_on', { date: dateWords(doneDate) })}
            </span>
          )}
        </summary>
        <StepDetails step={step} />
      </details>
    </li>
  );
}
