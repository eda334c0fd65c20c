import { withQuitDate } from '../core/journal';
import { useView } from './view-context';

/**
 * Sets the quit date, or takes it back (null).
 *
 * @param onSaved called once it is in storage; not when the browser refused to write (SaveNote tells that)
 */
export function useSaveQuitDate(today: Temporal.PlainDate, onSaved: () => void) {
  const changeJournal = useView((view) => view.changeJournal);
  return async (date: Temporal.PlainDate | null) => {
    const outcome = await changeJournal((journal) =>
      withQuitDate(journal, date, today, crypto.randomUUID()),
    );
    if (outcome === 'saved') onSaved();
  };
}
