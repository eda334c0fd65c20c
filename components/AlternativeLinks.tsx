import { useRef, useState } from 'react';
import { type ListedAlternative, offeredAlternatives } from '../core/alternatives';
import { CarryOverLabel, CarryOverLink } from './CarryOverLink';
import { CopyNote } from './CopyNote';
import { DraftPreview } from './DraftPreview';
import { useCopying } from './use-copying';
import { useToday } from './use-today';
import { useView } from './view-context';
import './AlternativeLinks.css';

interface Props {
  /** The plain draft that is to come along (see core/draft.ts); empty for none. It is kept in memory only. */
  draft?: string;
  /** Called when an alternative is opened. */
  onFollow?: () => void;
}

/** The alternatives on offer today, each one click away in a tab of its own, and the draft comes along as the person set it. */
export function AlternativeLinks({ draft = '', onFollow = () => {} }: Props) {
  const settings = useView((view) => view.settings);
  const offered = offeredAlternatives(settings, useToday());
  const { last, copyAndOpen } = useCopying(onFollow);
  const [asked, setAsked] = useState<ListedAlternative | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const asks = settings.carryOver === 'ask' && draft !== '';

  const backToList = () => {
    setAsked(null);
    // What was pressed is gone; the reader goes on where the preview came from.
    list.current?.focus();
  };

  return (
    <div className="elsewhere">
      <ul className="alternative-links" data-with-draft={draft !== ''} tabIndex={-1} ref={list}>
        {offered.map((alternative) => (
          <li key={alternative.id}>
            {asks ? (
              <button
                className="button carry-over"
                type="button"
                onClick={() => setAsked(alternative)}
              >
                <CarryOverLabel name={alternative.name} words="asks" />
              </button>
            ) : (
              <CarryOverLink
                to={alternative.destination}
                mode={settings.carryOver}
                draft={draft}
                onFollow={onFollow}
                onCopy={copyAndOpen}
              >
                {alternative.name}
              </CarryOverLink>
            )}
          </li>
        ))}
      </ul>
      {asks && asked !== null && (
        <DraftPreview
          key={asked.id}
          alternative={asked}
          draft={draft}
          onFollow={onFollow}
          onCopy={copyAndOpen}
          onBack={backToList}
        />
      )}
      <CopyNote last={last} onCopyAgain={copyAndOpen} onFollow={onFollow} />
    </div>
  );
}
