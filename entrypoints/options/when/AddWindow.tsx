import { useState } from 'react';
import { i18n } from '#i18n';
import type { Window } from '../../../core/schedule';
import { areWindowsFull, hasWindow, MOST_WINDOWS, withWindow } from '../../../core/windows';
import { useEditing } from '../use-editing';
import { useWindows } from './use-windows';
import { WindowForm } from './WindowForm';

/** What most people mean who want one; everything in it can be changed. */
const OFFICE_HOURS: Window = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };

/** Adds a window. The form is there at once where there is none yet. */
export function AddWindow({ onAdded }: { onAdded: () => void }) {
  const { windows, change } = useWindows();
  const { editing, setEditing, editButton } = useEditing();
  const [added, setAdded] = useState(0);

  if (areWindowsFull(windows)) {
    return <p>{i18n.t('options.when.full', { most: MOST_WINDOWS })}</p>;
  }
  if (!editing && windows.length > 0) {
    return (
      <p>
        <button ref={editButton} type="button" className="button" onClick={() => setEditing(true)}>
          {i18n.t('options.when.add')}
        </button>
      </p>
    );
  }
  const take = async (typed: Window) => {
    if ((await change((current) => withWindow(current, typed))) !== 'saved') return;
    setAdded(added + 1);
    setEditing(false);
    onAdded();
  };
  return (
    <WindowForm
      key={added}
      initial={OFFICE_HOURS}
      submit={i18n.t('options.when.take')}
      isThere={(typed) => hasWindow(windows, typed)}
      onTake={(typed) => void take(typed)}
      onCancel={windows.length > 0 ? () => setEditing(false) : undefined}
    />
  );
}
