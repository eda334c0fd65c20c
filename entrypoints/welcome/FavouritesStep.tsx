import { i18n } from '#i18n';
import { FactList } from '../../components/FactList';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { alternativesInOrder } from '../../core/alternatives';
import { factsForAll } from '../../core/catalogue';
import { areFavouritesFull, existingFavourites } from '../../core/favourites';
import { MOST_FAVOURITES } from '../../core/settings';
import { FavouriteChoice } from './FavouriteChoice';
import { StepHeading, type StepProps } from './StepHeading';

/** The second step: which alternatives do you want? All of them, in the order that turns by the day. */
export function FavouritesStep({ takesFocus }: StepProps) {
  const settings = useView((view) => view.settings);
  const today = useToday();
  const chosen = existingFavourites(settings);
  const full = areFavouritesFull(settings);
  const shown = alternativesInOrder(settings, today).filter((entry) => !entry.hidden);
  return (
    <>
      <StepHeading takesFocus={takesFocus}>{i18n.t('welcome.favourites.title')}</StepHeading>
      <p>{i18n.t('welcome.favourites.text')}</p>
      <p className="soft" role="status">
        {i18n.t(full ? 'welcome.favourites.full' : 'welcome.favourites.chosen', {
          chosen: String(chosen.length),
          most: String(MOST_FAVOURITES),
        })}
      </p>
      <ul className="welcome-choices" aria-label={i18n.t('welcome.favourites.title')}>
        {shown.map((entry) => (
          <FavouriteChoice
            key={entry.id}
            entry={entry}
            chosen={chosen.includes(entry.id)}
            full={full}
          />
        ))}
      </ul>
      <details className="fold">
        <summary>{i18n.t('welcome.favourites.for_all')}</summary>
        <FactList facts={factsForAll} />
      </details>
    </>
  );
}
