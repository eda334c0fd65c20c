import { i18n } from '#i18n';
import { text } from '../../../components/words';
import type { LeavingStep } from '../../../core/leaving';

/** OpenAI's own pages; where the plan was bought decides which, each with the way there. */
export function StepPages({ step }: { step: LeavingStep }) {
  if (step.pages.length === 0) return null;
  return (
    <ul className="step-pages">
      {step.pages.map(({ where, url }) => (
        <li key={where}>
          {isWay(where) && <p>{text(`leaving.${step.id}.${where}`)}</p>}
          <a href={url} target="_blank" rel="noreferrer">
            {i18n.t(`leave.steps.page.${where}`)}
            <span className="visually-hidden"> {i18n.t('facts.new_tab')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Whether it is one of several ways, each with words of its own. */
function isWay(where: LeavingStep['pages'][number]['where']): boolean {
  return where === 'web' || where === 'ios' || where === 'android';
}
