import { i18n } from '#i18n';
import { useToday } from '../../../components/use-today';
import { useView } from '../../../components/view-context';
import { defaultAlternative } from '../../../core/alternatives';
import { existingFavourites } from '../../../core/favourites';

/** Which alternative "strict" opens; or that it is a pause as long as there is none that could be opened. */
export function WhereStrictLeads() {
  const settings = useView((view) => view.settings);
  const there = defaultAlternative(settings, useToday());
  const words = () => {
    if (there !== null) return i18n.t('options.door.leads_to', { name: there.name });
    return existingFavourites(settings).length === 0
      ? i18n.t('options.door.no_favourite')
      : i18n.t('options.door.no_open_favourite');
  };
  return (
    <p className="note" role="status">
      {words()} <a href="#alternatives">{i18n.t('options.door.to_alternatives')}</a>
    </p>
  );
}
