import type { RefObject } from 'react';
import { i18n } from '#i18n';

interface Props {
  /** What the entry is called, for those who hear the buttons away from it. */
  name: string;
  editButton?: RefObject<HTMLButtonElement | null>;
  /** Nothing where there is nothing to edit. */
  onEdit?: (() => void) | undefined;
  onRemove: () => void;
}

/** Edits and removes an entry of a list. */
export function EntryButtons({ name, editButton, onEdit, onRemove }: Props) {
  return (
    <span className="entry-buttons">
      {onEdit !== undefined && (
        <button
          ref={editButton}
          type="button"
          className="button quiet"
          aria-label={i18n.t('options.entry.edit_name', { name })}
          onClick={onEdit}
        >
          {i18n.t('options.entry.edit')}
        </button>
      )}
      <button
        type="button"
        className="button quiet"
        aria-label={i18n.t('options.entry.remove_name', { name })}
        onClick={onRemove}
      >
        {i18n.t('options.entry.remove')}
      </button>
    </span>
  );
}
