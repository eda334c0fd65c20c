import { useState } from 'react';
import { i18n } from '#i18n';
import { numberWords } from '../archive/words';

/** In characters: so much is drawn without a moment's wait. */
const AT_ONCE = 100_000;

/** A text, of which the end is only drawn when somebody asks for it. */
export function LongText({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  if (whole || text.length <= AT_ONCE) return text;
  return (
    <>
      {text.slice(0, AT_ONCE)}…{' '}
      <button className="button" type="button" onClick={() => setWhole(true)}>
        {i18n.t('leave.read.whole_text', { characters: numberWords(text.length) })}
      </button>
    </>
  );
}
