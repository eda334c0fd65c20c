import { i18n } from '#i18n';
import { StarIcon } from './icons';

interface Props {
  name: string;
  chosen: boolean;
  onToggle: () => void;
}

/** The star: pressed when the alternative is a favourite. */
export function FavouriteButton({ name, chosen, onToggle }: Props) {
  const words = i18n.t('options.alternatives.favourite', { name });
  return (
    <button
      type="button"
      className="row-button star"
      aria-pressed={chosen}
      aria-label={words}
      title={words}
      onClick={onToggle}
    >
      <StarIcon />
    </button>
  );
}
