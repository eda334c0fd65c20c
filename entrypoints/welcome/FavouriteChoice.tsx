import { useId } from 'react';
import { i18n } from '#i18n';
import { AlternativeFacts } from '../../components/AlternativeFacts';
import { countryWords } from '../../components/alternative-words';
import { useView } from '../../components/view-context';
import { PROMPT_PLACEHOLDER } from '../../core/address';
import type { ListedAlternative } from '../../core/alternatives';
import { type Alternative, findAlternative } from '../../core/catalogue';
import { withFavourite, withoutFavourite } from '../../core/favourites';

interface Props {
  entry: ListedAlternative;
  chosen: boolean;
  /** Four are chosen: this one can only be chosen once another has gone. */
  full: boolean;
}

/** One alternative to choose or not, who runs it and where, and what is worth knowing folded below it. */
export function FavouriteChoice({ entry, chosen, full }: Props) {
  const id = useId();
  const changeSettings = useView((view) => view.changeSettings);
  const alternative = findAlternative(entry.id);
  const choose = (on: boolean) =>
    void changeSettings((settings) =>
      on ? withFavourite(settings, entry.id) : withoutFavourite(settings, entry.id),
    );
  return (
    <li className="welcome-choice">
      <input
        id={id}
        type="checkbox"
        checked={chosen}
        disabled={full && !chosen}
        aria-describedby={`${id}-about`}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{entry.name}</label>
      <p className="soft" id={`${id}-about`}>
        {alternative === undefined ? hostOf(entry.address) : aboutWords(alternative)}
      </p>
      {alternative !== undefined && (
        <details className="fold">
          <summary>{i18n.t('welcome.favourites.facts', { name: entry.name })}</summary>
          <AlternativeFacts alternative={alternative} />
        </details>
      )}
    </li>
  );
}

/** Who runs it and in which country: "Proton · Switzerland". */
function aboutWords(alternative: Alternative): string {
  const operator = alternative.operator ?? i18n.t('welcome.favourites.operator_unknown');
  const country =
    alternative.countries.length === 0
      ? i18n.t('welcome.favourites.country_unknown')
      : countryWords(alternative.countries);
  return `${operator} · ${country}`;
}

function hostOf(address: string): string {
  return URL.parse(address.replace(PROMPT_PLACEHOLDER, ''))?.host ?? address;
}
