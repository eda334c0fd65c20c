import { useState } from 'react';
import { i18n } from '#i18n';
import { LeavingProgress } from '../../../components/LeavingProgress';
import { QuarantineNote } from '../../../components/QuarantineNote';
import { useView } from '../../../components/view-context';
import { leavingSteps } from '../../../core/leaving';
import { nextStep } from '../../../core/leaving-progress';
import { useArrivals } from '../place';
import { Step } from './Step';
import './Steps.css';

/** Everything there is to do before one is gone, in an order in which nothing gets lost. */
export function Steps({ at }: { at: string | null }) {
  const progress = useView((view) => view.leaving);
  // The one that was next when the page opened: ticking it off must not fold it under the person's hands.
  const [first] = useState(() => nextStep(progress)?.id);
  const arrivals = useArrivals();
  return (
    <div className="steps">
      <QuarantineNote />
      <div className="steps-head">
        <h1>{i18n.t('leave.steps.heading')}</h1>
        <p>{i18n.t('leave.steps.lead')}</p>
        <LeavingProgress />
      </div>
      <ol>
        {leavingSteps.map((step, place) => (
          <Step
            key={step.id === at ? `${step.id} ${arrivals}` : step.id}
            step={step}
            place={place + 1}
            unfolded={step.id === (at ?? first)}
            arrived={step.id === at}
          />
        ))}
      </ol>
      <p className="soft">{i18n.t('leave.steps.changing')}</p>
    </div>
  );
}
