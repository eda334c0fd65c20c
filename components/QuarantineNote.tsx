import { i18n } from '#i18n';
import { useView } from './view-context';

/** Tells that stored data was damaged, offers the copy that was kept, and takes it away when told so. */
export function QuarantineNote() {
  const kept = useView((view) => view.quarantine.kept);
  const empty = useView((view) => view.emptyQuarantine);
  if (kept.length === 0) return null;

  const saveCopy = () => {
    const file = new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' });
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = 'adieu-damaged-data.json';
    link.click();
    URL.revokeObjectURL(address);
  };

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
