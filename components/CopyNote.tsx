import { i18n } from '#i18n';
import type { Copying, ToPaste } from './use-copying';

interface Props {
  last: Copying | null;
  onCopyAgain: (toPaste: ToPaste) => void;
  onFollow: () => void;
}

/** Says that a draft was copied and where it belongs, or that the browser refused, and what can be done then. */
export function CopyNote({ last, onCopyAgain, onFollow }: Props) {
  return (
    <div className="copy-note" role="status">
      {last?.outcome === 'copied' && <p>{i18n.t('carry_over.copied')}</p>}
      {last?.outcome === 'refused' && (
        <>
          <p className="problem">{i18n.t('carry_over.not_copied')}</p>
          <p className="row">
            <button className="button" type="button" onClick={() => onCopyAgain(last)}>
              {i18n.t('carry_over.copy_again')}
            </button>
            <a
              className="button quiet"
              href={last.address}
              target="_blank"
              rel="noreferrer"
              onClick={onFollow}
            >
              {i18n.t('carry_over.without')}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
