import { useState } from 'react';
import { i18n } from '#i18n';
import { QuitDate } from '../../components/QuitDate';
import { SaveNote } from '../../components/SaveNote';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { dayCount } from '../../core/journal';
import { Chosen } from './Chosen';
import { linesOf } from './card-words';
import './share.css';

/** A picture of the count, made here. What is on it, the person chooses; what becomes of it, too. */
export function Share() {
  const journal = useView((view) => view.journal);
  const today = useToday();
  const count = dayCount(journal, today);
  const [wasAsked] = useState(count.kind === 'undecided');
  return (
    <main className="share">
      <header>
        <h1>{i18n.t('share.heading')}</h1>
        <p className="soft">{i18n.t('share.lead')}</p>
      </header>
      {count.kind === 'undecided' ? (
        <>
          <p>{i18n.t('share.nothing_yet')}</p>
          <QuitDate />
          <SaveNote />
        </>
      ) : (
        <Chosen count={count} lines={linesOf(journal, today)} takesFocus={wasAsked} />
      )}
    </main>
  );
}
