import { i18n } from '#i18n';
import { AlternativeFacts } from '../../components/AlternativeFacts';
import { addressWithoutPrompt } from '../../core/address';
import type { ListedAlternative } from '../../core/alternatives';
import { findAlternative } from '../../core/catalogue';
import { OwnAlternativeDetails } from './OwnAlternativeDetails';

/** What unfolds below an alternative: where it is, and what we know of it or how to change it. */
export function AlternativeDetails({ entry }: { entry: ListedAlternative }) {
  const { id, name, address, kind } = entry;
  const known = kind === 'own' ? undefined : findAlternative(id);
  return (
    <>
      <p>
        <a href={addressWithoutPrompt(address)} target="_blank" rel="noreferrer">
          {i18n.t('options.alternatives.open', { name })}
          <span className="visually-hidden"> {i18n.t('facts.new_tab')}</span>
        </a>
      </p>
      {known !== undefined && <AlternativeFacts alternative={known} />}
      {kind === 'own' && <OwnAlternativeDetails entry={{ id, name, address }} />}
    </>
  );
}
