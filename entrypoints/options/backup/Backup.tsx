import { i18n } from '#i18n';
import { Restore } from './Restore';
import { SaveBackup } from './SaveBackup';

/** Everything in one file, and back again. */
export function Backup() {
  return (
    <>
      <p>{i18n.t('options.backup.lead')}</p>
      <SaveBackup label={i18n.t('options.backup.save')} />
      <section className="part" aria-labelledby="restore-title">
        <h3 id="restore-title">{i18n.t('options.backup.restore')}</h3>
        <p className="soft">{i18n.t('options.backup.restore_lead')}</p>
        <Restore />
      </section>
    </>
  );
}
