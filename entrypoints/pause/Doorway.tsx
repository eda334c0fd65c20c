import type { CSSProperties } from 'react';
import { i18n } from '#i18n';
import { Count } from '../../components/Count';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { dayCount } from '../../core/journal';
import type { Breath } from './use-breath';
import './Doorway.css';
import './breath.css';

/** About how long one breath in and out takes, in seconds. */
const ONE_BREATH = 10;

/** A door with light behind it that breathes, and the day count in the light. */
export function Doorway({ breath }: { breath: Breath }) {
  const journal = useView((view) => view.journal);
  const count = dayCount(journal, useToday());
  const breaths = Math.max(1, Math.round(breath.of / ONE_BREATH));
  const pace: CSSProperties & Record<`--${string}`, string> = {
    '--breath': `${breath.of / breaths}s`,
    '--breaths': String(breaths),
  };
  return (
    <header
      className="doorway"
      data-breathing={breath.left > 0}
      data-held={breath.isHeld}
      style={pace}
    >
      <div className="doorway-frame">
        <div className="doorway-leaf" />
        {count.kind === 'undecided' ? (
          <h1 className="doorway-heading">{i18n.t('pause.heading')}</h1>
        ) : (
          <Count count={count} />
        )}
        <p className="doorway-lead">{i18n.t('pause.lead')}</p>
        <p className="doorway-breath" aria-hidden="true">
          <span>{i18n.t('pause.breathe_in')}</span>
          <span>{i18n.t('pause.breathe_out')}</span>
        </p>
      </div>
    </header>
  );
}
