import { type RefObject, useState } from 'react';
import { i18n } from '#i18n';

/** Copies the picture; where the browser does not take it, says what works instead. */
export function CopyCard({ canvas }: { canvas: RefObject<HTMLCanvasElement | null> }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    if (canvas.current !== null) setOutcome(await copied(canvas.current));
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {i18n.t('share.copy')}
      </button>
      <p className="share-outcome" role="status">
        {outcome === 'copied' && i18n.t('share.copied')}
        {outcome === 'refused' && <span className="problem">{i18n.t('share.not_copied')}</span>}
      </p>
    </>
  );
}

async function copied(canvas: HTMLCanvasElement): Promise<'copied' | 'refused'> {
  try {
    const picture = Promise.withResolvers<Blob>();
    canvas.toBlob((blob) => {
      if (blob === null) picture.reject(new Error('The canvas gave no picture'));
      else picture.resolve(blob);
    }, 'image/png');
    // The promise goes in as it is: a browser may forget the click while the picture is packed.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture.promise })]);
    return 'copied';
  } catch (error) {
    // A policy forbids it, or pictures are not taken here: the page says so.
    console.error(error);
    return 'refused';
  }
}
