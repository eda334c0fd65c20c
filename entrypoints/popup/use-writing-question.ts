import { i18n } from '#i18n';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { dateWords } from '../../components/words';
import { withSlip } from '../../core/slips';
import { dayToAskAbout, withAnswer, withoutAnswer } from '../../core/writing';
import type { ChangeOutcome } from '../../state/view';
import type { Asked } from './Question';

/** "You wrote to ChatGPT today. Slip, or needed it?", where the person lets Adieu notice; null when there is nothing to ask. */
export function useWritingQuestion(): Asked | null {
  const settings = useView((view) => view.settings);
  const journal = useView((view) => view.journal);
  const writing = useView((view) => view.writing);
  const changeJournal = useView((view) => view.changeJournal);
  const changeWriting = useView((view) => view.changeWriting);
  const today = useToday();

  const mayAsk = settings.on && settings.noticeWriting;
  const day = mayAsk ? dayToAskAbout(writing, journal, today) : null;
  if (day === null) return null;

  const noteSlip = (slip: { note: string } | null) =>
    changeJournal((current) => withSlip(current, day, slip, crypto.randomUUID()));
  const answer = () => changeWriting((current) => withAnswer(current, day));
  const takeAnswerBack = () => changeWriting(withoutAnswer);

  return {
    words: day.equals(today)
      ? i18n.t('popup.wrote.today')
      : i18n.t('popup.wrote.another_day', { date: dateWords(day) }),
    answers: [
      {
        label: i18n.t('popup.wrote.slip'),
        reply: i18n.t('popup.wrote.slip_reply'),
        // The slip first: it is what must not be lost.
        give: () => inTurn(() => noteSlip({ note: '' }), answer),
        takeBack: () => inTurn(() => noteSlip(null), takeAnswerBack),
      },
      {
        label: i18n.t('popup.wrote.needed'),
        reply: i18n.t('popup.wrote.needed_reply'),
        give: answer,
        takeBack: takeAnswerBack,
      },
    ],
  };
}

/** The second only once the first is saved. */
async function inTurn(
  first: () => Promise<ChangeOutcome>,
  second: () => Promise<ChangeOutcome>,
): Promise<ChangeOutcome> {
  const outcome = await first();
  return outcome === 'saved' ? second() : outcome;
}
