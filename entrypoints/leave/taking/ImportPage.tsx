import { i18n } from '#i18n';
import { monthWords } from '../../../components/source-words';
import { text } from '../../../components/words';
import { readDate } from '../../../core/calendar';
import { officialImportOf } from '../../../core/leaving';

/** The alternative's own page for bringing something along, with its limits; or that we know of none. */
export function ImportPage({ alternative }: { alternative: { id: string; name: string } }) {
  const { id, name } = alternative;
  const official = officialImportOf(id);
  if (official === undefined) {
    return <p className="soft">{i18n.t('leave.pack.no_import', { name })}</p>;
  }
  const compiled = readDate(official.compiledOn);
  return (
    <div className="import-page">
      <p>{text(`leaving.import.${id}`)}</p>
      <p>
        <a href={official.url} target="_blank" rel="noreferrer">
          {i18n.t('leave.pack.import_page', { name })}
          <span className="visually-hidden"> {i18n.t('facts.new_tab')}</span>
        </a>
      </p>
      {compiled !== null && (
        <p className="soft">{i18n.t('leave.steps.compiled', { month: monthWords(compiled) })}</p>
      )}
    </div>
  );
}
