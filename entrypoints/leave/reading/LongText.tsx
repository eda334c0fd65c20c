import { i18n } from '#i18n';
import { numberWords } from '../archive/words';
import { useIsPrinting, useUnfolded } from './reading-state';

/** In characters: so much is drawn without a moment's wait. */
const AT_ONCE = 100_000;

/** A text, of which the end is only drawn when somebody asks for it, or for paper. */
export function LongText({ text }: { text: string }) {
  const printing = useIsPrinting();
  const [whole, setWhole] = useUnfolded(text, false);
  if (whole || printing || text.length <= AT_ONCE) return text;
  return (
    <>
      {text.slice(0, AT_ONCE)}…{' '}
      <button className="button" type="button" onClick={() => setWhole(true)}>
        {i18n.t('leave.read.whole_text', { characters: numberWords(text.length) })}
      </button>
    </>
  );
}
