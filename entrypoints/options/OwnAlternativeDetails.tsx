import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import { withOwnAlternative, withoutOwnAlternative } from '../../core/own-alternatives';
import type { OwnAlternative } from '../../core/settings';
import { OwnAlternativeForm } from './OwnAlternativeForm';

/** The address of an own alternative, and how to edit or remove it. */
export function OwnAlternativeDetails({ entry }: { entry: OwnAlternative }) {
  const change = useView((view) => view.changeSettings);
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The form went, and the keyboard's place with it.
    if (wasEditing.current && !editing) editButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const leave = () => setEditing(false);

  if (editing) {
    return (
      <OwnAlternativeForm
        initial={entry}
        submit={i18n.t('options.own_alternative.save')}
        onSubmit={async (typed) => {
          const outcome = await change((settings) =>
            withOwnAlternative(settings, { ...typed, id: entry.id }),
          );
          if (outcome === 'saved') leave();
          return false;
        }}
        onCancel={leave}
      />
    );
  }
  return (
    <>
      <p className="own-address">
        <bdi>{entry.address}</bdi>
      </p>
      <div className="row">
        <button ref={editButton} type="button" className="button" onClick={() => setEditing(true)}>
          {i18n.t('options.own_alternative.edit')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void change((settings) => withoutOwnAlternative(settings, entry.id))}
        >
          {i18n.t('options.own_alternative.remove')}
        </button>
      </div>
    </>
  );
}
