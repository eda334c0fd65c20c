import { useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { isFocusLost } from '../../../components/is-focus-lost';
import type { Chosen } from '../../../state/archive/archive';
import { markdownWords } from './file-words';
import { SavingNote } from './SavingNote';
import { useSaving } from './use-saving';
import './SaveButtons.css';

interface Props {
  chosen: Chosen;
  /** Whether they stand back behind what else is there. */
  quiet?: boolean;
  /** Where there is nothing that Markdown could tell. */
  onlyJson?: boolean;
}

/** Saves conversations as files that other programs read. */
export function SaveButtons({ chosen, quiet = false, onlyJson = false }: Props) {
  const look = quiet ? 'button quiet' : 'button';
  const { saving, save, cancel } = useSaving();
  const running = saving.stage === 'running';
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that stopped it has gone.
    if (saving.stage !== 'none' && isFocusLost()) first.current?.focus();
  }, [saving.stage]);
  const saveMarkdown = () => {
    const words = { words: markdownWords(), timeZone: Temporal.Now.timeZoneId() };
    return save((archive, options) => archive.exportMarkdown(chosen, words, options));
  };
  const saveJson = () => save((archive, options) => archive.exportJson(chosen, options));
  return (
    <div className="save-buttons">
      <div className="row">
        {!onlyJson && (
          <button
            ref={first}
            className={look}
            type="button"
            aria-disabled={running}
            aria-label={i18n.t('leave.taking.markdown')}
            onClick={() => void saveMarkdown()}
          >
            {i18n.t(quiet ? 'leave.taking.markdown_name' : 'leave.taking.markdown')}
          </button>
        )}
        <button
          ref={onlyJson ? first : null}
          className={look}
          type="button"
          aria-disabled={running}
          aria-label={i18n.t('leave.taking.json')}
          onClick={() => void saveJson()}
        >
          {i18n.t(quiet ? 'leave.taking.json_name' : 'leave.taking.json')}
        </button>
      </div>
      <SavingNote saving={saving} onCancel={cancel} />
    </div>
  );
}
