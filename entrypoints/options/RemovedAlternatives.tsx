import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import {
  areOwnAlternativesFull,
  findOwnAlternative,
  withOwnAlternative,
} from '../../core/own-alternatives';
import type { OwnAlternative } from '../../core/settings';

/** The own alternatives that were removed, here or in another tab, while this page was open: each can come back. */
export function RemovedAlternatives() {
  const settings = useView((view) => view.settings);
  const [seen, setSeen] = useState(settings.ownAlternatives);
  const present = settings.ownAlternatives;
  const removed = seen.filter(({ id }) => findOwnAlternative(settings, id) === undefined);
  // What was seen is kept as it was last: removed after an edit, it comes back as edited.
  if (present.some((entry) => !seen.includes(entry))) setSeen([...removed, ...present]);
  if (removed.length === 0 || areOwnAlternativesFull(settings)) return null;
  return (
    <ul className="removed-alternatives">
      {removed.map((entry) => (
        <RemovedAlternative key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function RemovedAlternative({ entry }: { entry: OwnAlternative }) {
  const change = useView((view) => view.changeSettings);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that removed it went with its row: the keyboard goes on here, unless it is elsewhere.
    if (document.hasFocus() && document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <li className="row">
      <span role="status">{i18n.t('options.own_alternative.removed', { name: entry.name })}</span>
      <button
        ref={undo}
        type="button"
        className="button"
        onClick={() => void change((settings) => withOwnAlternative(settings, entry))}
      >
        {i18n.t('options.own_alternative.undo')}
      </button>
    </li>
  );
}
