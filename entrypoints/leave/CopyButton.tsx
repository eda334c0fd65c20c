import { useState } from 'react';
import { i18n } from '#i18n';

interface Props {
  /** What is copied. */
  text: string;
  children: string;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, children }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'not-copied' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('not-copied');
    }
  };
  return (
    <span className="row">
      <button className="button" type="button" onClick={() => void copy()}>
        {children}
      </button>
      <span className="soft" role="status">
        {outcome === 'copied' && i18n.t('leave.copied')}
        {outcome === 'not-copied' && i18n.t('leave.not_copied')}
      </span>
    </span>
  );
}
