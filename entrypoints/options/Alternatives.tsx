import { i18n } from '#i18n';
import { FactList } from '../../components/FactList';
import { Fold } from '../../components/Fold';
import { useView } from '../../components/view-context';
import { factsForAll } from '../../core/catalogue';
import { existingFavourites } from '../../core/favourites';
import { MOST_FAVOURITES } from '../../core/settings';
import { AlternativeList } from './AlternativeList';
import { OwnAlternatives } from './OwnAlternatives';

/** Which alternatives are offered, in which order, and what is worth knowing before choosing. */
export function Alternatives() {
  const settings = useView((view) => view.settings);
  return (
    <>
      <p>{i18n.t('options.alternatives.lead')}</p>
      <p className="soft">
        {i18n.t('options.alternatives.favourites', {
          count: existingFavourites(settings).length,
          most: MOST_FAVOURITES,
        })}
      </p>
      <AlternativeList />
      <p className="soft">{i18n.t('alternative.unknown_means')}</p>
      <Fold summary={i18n.t('options.alternatives.for_all')}>
        <FactList facts={factsForAll} />
      </Fold>
      <OwnAlternatives />
    </>
  );
}
