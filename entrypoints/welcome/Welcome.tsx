import { type ComponentType, useState } from 'react';
import { i18n } from '#i18n';
import { QuarantineNote } from '../../components/QuarantineNote';
import { SaveNote } from '../../components/SaveNote';
import { Closing } from './Closing';
import { FavouritesStep } from './FavouritesStep';
import { QuitDateStep } from './QuitDateStep';
import { RemindersStep } from './RemindersStep';
import type { StepProps } from './StepHeading';
import { Ways } from './Ways';
import './welcome.css';

const STEPS: readonly ComponentType<StepProps>[] = [QuitDateStep, FavouritesStep, RemindersStep];

/** Three short steps, one at a time, each of which can be skipped; then where to find Adieu from now on. */
export function Welcome() {
  const [place, setPlace] = useState(0);
  const [moved, setMoved] = useState(false);
  const Step = STEPS[place] ?? Closing;
  const go = (by: 1 | -1) => {
    setPlace(place + by);
    setMoved(true);
  };
  return (
    <main className="welcome">
      <Progress place={place} />
      <Step key={place} takesFocus={moved} />
      <SaveNote />
      <QuarantineNote />
      <Ways place={place} steps={STEPS.length} go={go} />
      <p className="soft welcome-promise">{i18n.t('welcome.private')}</p>
    </main>
  );
}

/** How far one is, quietly: in words, and as strokes for the eye. */
function Progress({ place }: { place: number }) {
  const done = place >= STEPS.length;
  return (
    <p className="welcome-progress">
      <span className="welcome-strokes" aria-hidden="true">
        {STEPS.map((step, at) => (
          <span key={step.name} data-reached={at <= place} />
        ))}
      </span>
      {done
        ? i18n.t('welcome.done')
        : i18n.t('welcome.progress', { step: String(place + 1), steps: String(STEPS.length) })}
    </p>
  );
}
