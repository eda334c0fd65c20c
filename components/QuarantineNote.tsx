import { i18n } from '#i18n';
import { isOfNewerVersion } from '../core/quarantine';
import { saveFile } from './save-file';
import { useView } from './view-context';

/** Tells that stored data was damaged, or is of a newer Adieu, offers the copy that was kept, and takes it away when told so. */
export function QuarantineNote() {
  const quarantine = useView((view) => view.quarantine);
  const { kept } = quarantine;
  const empty = useView((view) => view.emptyQuarantine);
  if (kept.length === 0) return null;

  const why = isOfNewerVersion(quarantine) ? 'newer' : 'damaged';
  const saveCopy = () =>
    saveFile({
      name: 'adieu-damaged-data.json',
      blob: new Blob([JSON.stringify(kept, null, 2)]),
    });

  return (
    <section className="sheet" aria-labelledby="quarantine-title">
      <h2 id="quarantine-title">{i18n.t(`quarantine.${why}.title`)}</h2>
      <p>{i18n.t(`quarantine.${why}.text`)}</p>
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
