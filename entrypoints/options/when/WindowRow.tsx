import { i18n } from '#i18n';
import { weekHere } from '../../../components/week-here';
import type { Window } from '../../../core/schedule';
import { hasWindow, withoutWindow, withWindowFor } from '../../../core/windows';
import { EntryButtons } from '../EntryButtons';
import { useEditing } from '../use-editing';
import { useWindows } from './use-windows';
import { WindowForm } from './WindowForm';
import { windowWords } from './window-words';

interface Props {
  window: Window;
  onRemove: () => void;
  onChanged: () => void;
}

/** One window in words, and how to change or remove it. */
export function WindowRow({ window, onRemove, onChanged }: Props) {
  const { windows, change } = useWindows();
  const { editing, setEditing, editButton } = useEditing();
  const words = windowWords(window, weekHere());

  const take = async (typed: Window) => {
    const outcome = await change((current) => withWindowFor(current, window, typed));
    if (outcome !== 'saved') return;
    onChanged();
    setEditing(false);
  };
  return (
    <li>
      {editing ? (
        <WindowForm
          initial={window}
          submit={i18n.t('options.entry.save')}
          isThere={(typed) => hasWindow(withoutWindow(windows, window), typed)}
          onTake={(typed) => void take(typed)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <span className="entry-name window-words">{words}</span>
          <EntryButtons
            name={words}
            editButton={editButton}
            onEdit={() => setEditing(true)}
            onRemove={onRemove}
          />
        </>
      )}
    </li>
  );
}
