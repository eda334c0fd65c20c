import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import { withOwnAlternative, withoutOwnAlternative } from '../../core/own-alternatives';
import type { OwnAlternative } from '../../core/settings';
import { EntryButtons } from './EntryButtons';
import { OwnAlternativeForm } from './OwnAlternativeForm';
import { useEditing } from './use-editing';

/** The address of an own alternative, and how to edit or remove it. */
export function OwnAlternativeDetails({ entry }: { entry: OwnAlternative }) {
  const change = useView((view) => view.changeSettings);
  const { editing, setEditing, editButton } = useEditing();
  const leave = () => setEditing(false);

  if (editing) {
    return (
      <OwnAlternativeForm
        initial={entry}
        submit={i18n.t('options.entry.save')}
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
      <EntryButtons
        name={entry.name}
        editButton={editButton}
        onEdit={() => setEditing(true)}
        onRemove={() => void change((settings) => withoutOwnAlternative(settings, entry.id))}
      />
    </>
  );
}
