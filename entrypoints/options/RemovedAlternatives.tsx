import { useState } from 'react';
import { useView } from '../../components/view-context';
import {
  areOwnAlternativesFull,
  findOwnAlternative,
  withOwnAlternative,
} from '../../core/own-alternatives';
import { RemovedNote } from './RemovedNote';

/** The own alternatives that were removed, here or in another tab, while this page was open: each can come back. */
export function RemovedAlternatives() {
  const settings = useView((view) => view.settings);
  const change = useView((view) => view.changeSettings);
  const [seen, setSeen] = useState(settings.ownAlternatives);
  const present = settings.ownAlternatives;
  const removed = seen.filter(({ id }) => findOwnAlternative(settings, id) === undefined);
  // What was seen is kept as it was last: removed after an edit, it comes back as edited.
  if (present.some((entry) => !seen.includes(entry))) setSeen([...removed, ...present]);
  if (removed.length === 0 || areOwnAlternativesFull(settings)) return null;
  return (
    <ul className="removed-entries">
      {removed.map((entry) => (
        <RemovedNote
          key={entry.id}
          name={entry.name}
          onUndo={() => void change((current) => withOwnAlternative(current, entry))}
        />
      ))}
    </ul>
  );
}
