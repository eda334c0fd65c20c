import { useRef, useState } from 'react';
import { i18n } from '#i18n';

interface Props {
  label: string;
  text: string;
}

/** A text that belongs elsewhere, to be copied; selected where the browser refuses to copy it. */
export function CopyText({ label, text }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'none-yet' | 'copied' | 'refused'>('none-yet');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Said below, and one key press away.
      field.current?.focus();
      field.current?.select();
      setOutcome('refused');
    }
  };
  return (
    <>
      <div className="copy-text">
        <input
          ref={field}
          className="field"
          type="text"
          dir="ltr"
          readOnly
          aria-label={label}
          value={text}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {i18n.t('options.other_doors.copy')}
        </button>
      </div>
      <p className="soft copy-outcome" role="status">
        {outcome === 'copied' && i18n.t('options.other_doors.copied')}
        {outcome === 'refused' && i18n.t('options.other_doors.not_copied')}
      </p>
    </>
  );
}
