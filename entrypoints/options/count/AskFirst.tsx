import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useEditing } from '../use-editing';

interface Props {
  /** What the button says, before and after the question. */
  action: string;
  question: string;
  onConfirm: () => void;
}

/** A button for what should not happen by accident: it asks, and then does. */
export function AskFirst({ action, question, onConfirm }: Props) {
  const { editing, setEditing, editButton } = useEditing();
  if (!editing) {
    return (
      <p>
        <button ref={editButton} type="button" className="button" onClick={() => setEditing(true)}>
          {action}
        </button>
      </p>
    );
  }
  const confirm = () => {
    setEditing(false);
    onConfirm();
  };
  return (
    <Question words={question}>
      <button type="button" className="button primary" onClick={confirm}>
        {action}
      </button>
      <button type="button" className="button quiet" onClick={() => setEditing(false)}>
        {i18n.t('options.entry.cancel')}
      </button>
    </Question>
  );
}

function Question({ words, children }: { words: string; children: ReactNode }) {
  const asked = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => asked.current?.focus(), []);
  return (
    <div className="note ask-first">
      <p tabIndex={-1} ref={asked}>
        {words}
      </p>
      <div className="row">{children}</div>
    </div>
  );
}
