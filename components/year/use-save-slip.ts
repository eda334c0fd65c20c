import { i18n } from '#i18n';
import { type Journal, quitDate, type Slip } from '../../core/journal';
import { LONGEST_NOTE } from '../../core/notes';
import { slipOn, slipProblem, withSlip } from '../../core/slips';
import { useView } from '../view-context';
import { dateWords } from '../words';

/** How a slip was taken: saved, refused by the storage (SaveNote says so), or what is wrong with it, in words. */
export type SlipOutcome = 'saved' | 'not-saved' | { problem: string };

/** Notes a slip, its other note, or that there is none (null). What is there already can always be changed. */
export function useSaveSlip() {
  const changeJournal = useView((view) => view.changeJournal);
  return async (date: Temporal.PlainDate, slip: Slip | null): Promise<SlipOutcome> => {
    if (slip !== null && slip.note.length > LONGEST_NOTE) {
      return { problem: i18n.t('slip.too_long', slip.note.length - LONGEST_NOTE) };
    }
    try {
      return await changeJournal((journal) => {
        // Asked of the journal as it is now: another tab may have moved the quit date.
        const isNew = slip !== null && slipOn(journal, date) === null;
        const problem = isNew ? slipProblemWords(journal, date, Temporal.Now.plainDateISO()) : null;
        if (problem !== null) throw new SlipProblem(problem);
        return withSlip(journal, date, slip, crypto.randomUUID());
      });
    } catch (error) {
      if (error instanceof SlipProblem) return { problem: error.message };
      throw error;
    }
  };
}

/** Ends a change that must not be saved, with the reason in words. */
class SlipProblem extends Error {}

/** Why a day cannot be a slip, or null. */
export function slipProblemWords(
  journal: Journal,
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string | null {
  switch (slipProblem(journal, date, today)) {
    case null:
      return null;
    case 'no-quit-date':
      return i18n.t('slip.problem.no_quit_date');
    case 'ahead':
      return i18n.t('slip.problem.ahead');
    case 'not-after-quitting': {
      const quit = quitDate(journal);
      return i18n.t('slip.problem.not_after_quitting', { date: dateWords(quit ?? today) });
    }
  }
}
