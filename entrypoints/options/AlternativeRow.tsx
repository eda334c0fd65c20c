import { useSortable } from '@dnd-kit/sortable';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { ListedAlternative } from '../../core/alternatives';
import { AlternativeDetails } from './AlternativeDetails';
import { FavouriteButton } from './FavouriteButton';
import { HandleIcon } from './icons';
import { MoveButtons, type Neighbours } from './MoveButtons';
import { ShownButton } from './ShownButton';
import { useFavourite } from './use-favourite';
import '../../components/chevron.css';
import './AlternativeRow.css';

interface Props {
  entry: ListedAlternative;
  neighbours: Neighbours;
  moveTo: (id: string, target: string) => Promise<void>;
}

/** One alternative: moved by its handle, starred, hidden, and unfolded to what we know of it. */
export function AlternativeRow({ entry, neighbours, moveTo }: Props) {
  const { id, name, hidden, kind } = entry;
  const [unfolded, setUnfolded] = useState(false);
  const favourite = useFavourite(id);
  const below = useId();
  const sortable = useSortable({
    id,
    attributes: { roleDescription: i18n.t('options.alternatives.handle') },
  });

  return (
    <li
      ref={sortable.setNodeRef}
      className="alternative-row"
      data-hidden={hidden}
      data-moving={sortable.isDragging}
      style={{
        // Up and down only: a list has no sides to be dropped at.
        translate: sortable.transform === null ? undefined : `0 ${sortable.transform.y}px`,
        transition: sortable.transition?.replace('transform', 'translate'),
      }}
    >
      <button
        ref={sortable.setActivatorNodeRef}
        type="button"
        className="row-button handle"
        aria-label={i18n.t('options.alternatives.move', { name })}
        {...sortable.attributes}
        {...sortable.listeners}
      >
        <HandleIcon />
      </button>
      <button
        type="button"
        className="row-name chevron"
        aria-expanded={unfolded}
        aria-controls={unfolded ? below : undefined}
        onClick={() => setUnfolded(!unfolded)}
      >
        <span>
          <bdi>{name}</bdi>
          {kind === 'own' && <span className="soft"> {i18n.t('options.alternatives.own')}</span>}
          {hidden && <span className="soft"> {i18n.t('options.alternatives.hidden')}</span>}
        </span>
      </button>
      <FavouriteButton name={name} chosen={favourite.chosen} onToggle={favourite.toggle} />
      <ShownButton id={id} name={name} shown={!hidden} />
      {favourite.refused && (
        <p className="row-wide problem" role="alert">
          {i18n.t('options.alternatives.full', { name })}
        </p>
      )}
      {unfolded && (
        <div className="row-wide" id={below}>
          <AlternativeDetails entry={entry} />
          <MoveButtons id={id} neighbours={neighbours} moveTo={moveTo} />
        </div>
      )}
    </li>
  );
}
