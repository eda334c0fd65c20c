import { i18n } from '#i18n';
import { monthWords } from '../../../components/source-words';
import { useView } from '../../../components/view-context';
import { text } from '../../../components/words';
import { readDate } from '../../../core/calendar';
import { leaveAddress } from '../../../core/leave-place';
import { type LeavingStep, openBefore } from '../../../core/leaving';
import { doneSteps } from '../../../core/leaving-progress';
import { archiveAddress } from '../place';
import { MemoryPrompt } from './MemoryPrompt';
import { OwnReason } from './OwnReason';
import { StepPages } from './StepPages';

/** What a step is: what happens, how long it takes, where, and what should come first. */
export function StepDetails({ step }: { step: LeavingStep }) {
  const compiled = readDate(step.compiledOn);
  return (
    <div className="step-details">
      <FirstThese step={step} />
      <p>{text(`leaving.${step.id}.what`)}</p>
      {step.id === 'memory' && <MemoryPrompt />}
      {step.id === 'tell_them' && <OwnReason />}
      {step.id === 'keep' && (
        <p>
          <a className="button" href={archiveAddress({ what: 'list' })}>
            {i18n.t('leave.steps.to_archive')}
          </a>
        </p>
      )}
      <p>
        <strong>{i18n.t('leave.steps.time')}</strong> {text(`leaving.${step.id}.time`)}
      </p>
      <StepPages step={step} />
      {compiled !== null && (
        <p className="soft">{i18n.t('leave.steps.compiled', { month: monthWords(compiled) })}</p>
      )}
    </div>
  );
}

/** The steps that should come first and are not done; said plainly, and nothing is forbidden. */
function FirstThese({ step }: { step: LeavingStep }) {
  const progress = useView((view) => view.leaving);
  const open = openBefore(step, doneSteps(progress));
  if (open.length === 0) return null;
  return (
    <div className="step-first">
      <p>{i18n.t('leave.steps.first')}</p>
      <ul>
        {open.map(({ id }) => (
          <li key={id}>
            <a href={leaveAddress({ room: 'steps', step: id })}>{text(`leaving.${id}.title`)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
