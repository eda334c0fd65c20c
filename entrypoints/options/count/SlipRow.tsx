import { i18n } from '#i18n';
import { dateWords } from '../../../components/words';
import { NoteForm } from '../../../components/year/NoteForm';
import { NoteText } from '../../../components/year/NoteText';
import { useSaveSlip } from '../../../components/year/use-save-slip';
import type { ListedSlip } from '../../../core/slip-list';
import { EntryButtons } from '../EntryButtons';
import { useEditing } from '../use-editing';

interface Props {
  slip: ListedSlip;
  onTakeBack: () => void;
}

/** One slip with its note, and how to change the note or take it back. */
export function SlipRow({ slip, onTakeBack }: Props) {
  const { editing, setEditing, editButton } = useEditing();
  const save = useSaveSlip();
  const name = dateWords(slip.date);

  const take = async (note: string) => {
    const outcome = await save(slip.date, { note });
    if (outcome === 'saved') setEditing(false);
    return outcome;
  };
  return (
    <li>
      <div className="entry-name slip-words">
        <p>{name}</p>
        {!slip.isCounted && <p className="soft">{i18n.t('options.count.not_counted')}</p>}
        {!editing && <NoteText note={slip.note} />}
      </div>
      {editing ? (
        <NoteForm
          initial={slip.note}
          submit={i18n.t('slip.save')}
          onTake={take}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <EntryButtons
          name={name}
          editButton={editButton}
          onEdit={() => setEditing(true)}
          onRemove={onTakeBack}
        />
      )}
    </li>
  );
}
