import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { i18n } from '#i18n';
import type { ListedAlternative } from '../../core/alternatives';

/** What is said while an alternative is moved, for those who do not see it move. */
export function sortingWords(shown: readonly ListedAlternative[]) {
  const name = (id: UniqueIdentifier) => shown.find((entry) => entry.id === id)?.name ?? '';
  const place = (id: UniqueIdentifier) => shown.findIndex((entry) => entry.id === id) + 1;
  const count = shown.length;
  const dropped = (id: UniqueIdentifier, target: UniqueIdentifier) =>
    i18n.t('options.alternatives.dropped', { name: name(id), place: place(target), count });

  const pickedUp = (id: UniqueIdentifier) =>
    i18n.t('options.alternatives.picked_up', { name: name(id), place: place(id), count });

  const announcements: Announcements = {
    onDragStart: ({ active }) => pickedUp(active.id),
    onDragOver: ({ active, over }) => {
      if (over === null) return undefined;
      // Said right after the start, too: it must not drown out that the moving has begun.
      if (over.id === active.id) return pickedUp(active.id);
      return i18n.t('options.alternatives.over', {
        name: name(active.id),
        place: place(over.id),
        count,
      });
    },
    onDragEnd: ({ active, over }) => dropped(active.id, over?.id ?? active.id),
    onDragCancel: ({ active }) =>
      i18n.t('options.alternatives.cancelled', { name: name(active.id) }),
  };
  return { announcements, dropped };
}
