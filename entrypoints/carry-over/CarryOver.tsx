import { useState } from 'react';
import { i18n } from '#i18n';
import { AlternativeLinks } from '../../components/AlternativeLinks';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { alternativesInOrder } from '../../core/alternatives';
import { Along } from './Along';
import { useText } from './use-text';
import './carry-over.css';

/** Where a text goes that was selected, or typed in the address bar, and that no link could take along by itself. */
export function CarryOver() {
  const parameters = new URLSearchParams(location.search);
  const text = useText(parameters.get('text'));
  const settings = useView((view) => view.settings);
  const today = useToday();
  const [wanted, setWanted] = useState(parameters.get('to'));
  const alternative = alternativesInOrder(settings, today).find(({ id }) => id === wanted);
  // The answer of the background takes a moment.
  if (text === undefined) return null;
  if (text === null || text === '') {
    return (
      <main className="carry-over-page">
        <h1>{i18n.t('carry_page.where')}</h1>
        {text === null && <p role="alert">{i18n.t('carry_page.lost')}</p>}
        <AlternativeLinks />
      </main>
    );
  }
  return (
    <main className="carry-over-page">
      {alternative === undefined ? (
        <h1>{i18n.t('carry_page.where')}</h1>
      ) : (
        <>
          <h1>{i18n.t('carry_page.by_hand')}</h1>
          <p>{i18n.t('carry_page.copies', { name: alternative.name })}</p>
        </>
      )}
      <Along text={text} alternative={alternative} onBack={() => setWanted(null)} />
    </main>
  );
}
