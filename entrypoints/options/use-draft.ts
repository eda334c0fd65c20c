import { useEffect, useRef, useState } from 'react';

interface Draft {
  /** What the field shows. */
  text: string;
  /** Takes what was typed; the caller saves it. */
  type: (text: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}

/**
 * The text of a field that is saved while typing. While the person is in the field it shows what they typed,
 * however slow the storage is; once that is stored and they have left, it follows the storage again (another
 * tab may write). What could not be stored stays in the field.
 *
 * @param stored the text in storage
 */
export function useDraft(stored: string): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const arrived = useRef(true);

  useEffect(() => {
    if (stored === draft) arrived.current = true;
    if (arrived.current && !focused) setDraft(null);
  }, [stored, draft, focused]);

  return {
    text: draft ?? stored,
    type: (text) => {
      arrived.current = false;
      setDraft(text);
    },
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}
