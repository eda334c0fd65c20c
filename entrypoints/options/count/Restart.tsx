import { useRef } from 'react';
import { i18n } from '#i18n';
import { useToday } from '../../../components/use-today';
import { useView } from '../../../components/view-context';
import { dateWords, dayCountWords } from '../../../components/words';
import { pastFigures } from '../../../core/figures';
import { dayCount, type Journal, quitDate } from '../../../core/journal';
import {
  dateBeforeRestart,
  restartProblem,
  withoutRestart,
  withRestart,
} from '../../../core/restart';
import { AskFirst } from './AskFirst';
import { Attempts } from './Attempts';

/** "Quit again from today", what that means, and the way back; with the attempts before. */
export function Restart() {
  const journal = useView((view) => view.journal);
  const changeJournal = useView((view) => view.changeJournal);
  const today = useToday();
  const part = useRef<HTMLElement>(null);
  const canRestart = restartProblem(journal, today) === null;
  const before = dateBeforeRestart(journal);
  const attempts = pastFigures(journal, today);
  if (!canRestart && before === null && attempts.length === 0) return null;

  const change = async (how: (current: Journal) => Journal) => {
    // What was pressed is gone; the reader goes on at the result.
    if ((await changeJournal(how)) === 'saved') part.current?.focus();
  };
  // The one that is seen: a second press while a slow disk is still at the first would take back the one before it, too.
  const takeBack = () =>
    void change((current) =>
      before !== null && dateBeforeRestart(current)?.equals(before)
        ? withoutRestart(current, crypto.randomUUID())
        : current,
    );
  const isFresh = quitDate(journal)?.equals(today) === true;
  return (
    <section className="part" aria-labelledby="restart-title" tabIndex={-1} ref={part}>
      <h3 id="restart-title">{i18n.t('options.count.restart')}</h3>
      {canRestart && (
        <>
          <p>{i18n.t('options.count.restart_hint')}</p>
          <AskFirst
            action={i18n.t('options.count.restart')}
            question={i18n.t('options.count.restart_question', {
              count: dayCountWords(dayCount(journal, today)),
            })}
            onConfirm={() =>
              void change((current) =>
                withRestart(current, Temporal.Now.plainDateISO(), crypto.randomUUID()),
              )
            }
          />
        </>
      )}
      {before !== null && isFresh && (
        <div className="note row">
          <p>{i18n.t('options.count.restarted')}</p>
          <button type="button" className="button" onClick={takeBack}>
            {i18n.t('options.count.take_back')}
          </button>
        </div>
      )}
      <Attempts attempts={attempts} />
      {before !== null && !isFresh && (
        <AskFirst
          action={i18n.t('options.count.take_back')}
          question={i18n.t('options.count.take_back_question', { date: dateWords(before) })}
          onConfirm={takeBack}
        />
      )}
    </section>
  );
}
