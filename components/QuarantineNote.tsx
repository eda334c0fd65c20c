import { i18n } from '#i18n';
import { saveFile } from './save-file';
import { useView } from './view-context';

/** Tells that stored data was damaged, offers the copy that was kept, and takes it away when told so. */
export function QuarantineNote() {
  const kept = useView((view) => view.quarantine.kept);
  const empty = useView((view) => view.emptyQuarantine);
  if (kept.length === 0) return null;

  const saveCopy = () => saveFile('adieu-damaged-data.json', JSON.stringify(kept, null, 2));

  return (
    <section className="sheet" aria-labelledby="quarantine-title">
      <h2 id="quarantine-title">{i18n.t('quarantine.title')}</h2>
      <p>{i18n.t('quarantine.text')}</p>
      <div className="row">
        <button className="button" type="button" onClick={saveCopy}>
          {i18n.t('quarantine.save_copy')}
        </button>
        <button className="button quiet" type="button" onClick={() => void empty()}>
          {i18n.t('quarantine.discard')}
        </button>
      </div>
    </section>
  );
}
