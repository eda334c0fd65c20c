import { useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import './RemovedNote.css';

interface Props {
  /** What was removed. */
  name: string;
  onUndo: () => void;
}

/** Says that something was removed, and puts it back. */
export function RemovedNote({ name, onUndo }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that removed it went with its row: the keyboard goes on here, unless it is elsewhere.
    if (document.hasFocus() && document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <li className="row">
      <span role="status">{i18n.t('options.entry.removed', { name })}</span>
      <button ref={undo} type="button" className="button" onClick={onUndo}>
        {i18n.t('options.entry.undo')}
      </button>
    </li>
  );
}
