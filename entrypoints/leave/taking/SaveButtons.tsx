import { i18n } from '#i18n';
import type { Chosen } from '../../../state/archive/archive';
import { markdownWords } from './file-words';
import { SavingNote } from './SavingNote';
import { useSaving } from './use-saving';
import './SaveButtons.css';

/** Saves conversations as files that other programs read. */
export function SaveButtons({ chosen }: { chosen: Chosen }) {
  const { saving, save, cancel } = useSaving();
  const running = saving.stage === 'running';
  const saveMarkdown = () => {
    const words = { words: markdownWords(), timeZone: Temporal.Now.timeZoneId() };
    return save((archive, options) => archive.exportMarkdown(chosen, words, options));
  };
  const saveJson = () => save((archive, options) => archive.exportJson(chosen, options));
  return (
    <div className="save-buttons">
      <div className="row">
        <button
          className="button"
          type="button"
          disabled={running}
          onClick={() => void saveMarkdown()}
        >
          {i18n.t('leave.taking.markdown')}
        </button>
        <button className="button" type="button" disabled={running} onClick={() => void saveJson()}>
          {i18n.t('leave.taking.json')}
        </button>
      </div>
      <SavingNote saving={saving} onCancel={cancel} />
    </div>
  );
}
