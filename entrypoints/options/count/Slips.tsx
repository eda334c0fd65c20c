import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useToday } from '../../../components/use-today';
import { useView } from '../../../components/view-context';
import { dateWords } from '../../../components/words';
import { useSaveSlip } from '../../../components/year/use-save-slip';
import { quitDate } from '../../../core/journal';
import { type ListedSlip, slipsByYear } from '../../../core/slip-list';
import { isSlip } from '../../../core/slips';
import { RemovedNote } from '../RemovedNote';
import { useRemoved } from '../use-removed';
import { AddSlip } from './AddSlip';
import { SlipRow } from './SlipRow';
import '../Entries.css';

/** Every slip there is, a fold a year, with its note; and back what was taken back. */
export function Slips() {
  const journal = useView((view) => view.journal);
  const years = slipsByYear(journal, useToday());
  const save = useSaveSlip();
  const { removed, noteRemoved } = useRemoved<ListedSlip>(({ date }) => isSlip(journal, date));

  const takeBack = async (slip: ListedSlip) => {
    if ((await save(slip.date, null)) === 'saved') noteRemoved(slip);
  };
  if (quitDate(journal) === null && years.length === 0 && removed.length === 0) return null;
  return (
    <section className="part" aria-labelledby="slips-title">
      <h3 id="slips-title">{i18n.t('options.count.slips')}</h3>
      <p className="soft">{i18n.t('options.count.slips_hint')}</p>
      <AddSlip />
      {years.length === 0 && removed.length === 0 && (
        <p className="soft">{i18n.t('options.count.none')}</p>
      )}
      {removed.length > 0 && (
        <ul className="removed-entries">
          {removed.map((slip) => (
            <RemovedNote
              key={slip.date.toString()}
              name={dateWords(slip.date)}
              onUndo={() => void save(slip.date, { note: slip.note })}
            />
          ))}
        </ul>
      )}
      <div>
        {years.map(({ year, slips }) => (
          <YearOfSlips
            key={year}
            year={year}
            slips={slips}
            onTakeBack={(slip) => void takeBack(slip)}
          />
        ))}
      </div>
    </section>
  );
}

interface Props {
  year: number;
  slips: readonly ListedSlip[];
  onTakeBack: (slip: ListedSlip) => void;
}

/** Nothing in it is drawn before it is unfolded: there may be a slip a day. */
function YearOfSlips({ year, slips, onTakeBack }: Props) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="chevron">
        {i18n.t('options.count.year', slips.length, [String(slips.length), String(year)])}
      </summary>
      {open && (
        <ul className="entries fold-body" tabIndex={-1} ref={list}>
          {slips.map((slip) => (
            <SlipRow key={slip.date.toString()} slip={slip} onTakeBack={() => onTakeBack(slip)} />
          ))}
        </ul>
      )}
    </details>
  );
}
