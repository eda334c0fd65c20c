import { i18n } from '#i18n';
import type { ImportProgress as Progress } from '../../../state/archive/archive';
import { useDesk } from '../archive/desk';
import { bytesWords, durationWords, numberWords } from '../archive/words';
import { useFocusWhenLost } from '../use-focus-when-lost';

interface Props {
  /** null until the first is told. */
  progress: Progress | null;
  cancelling: boolean;
}

/** How far an import has come, how fast it goes, how long it still takes, and how to stop it. */
export function ImportProgress({ progress, cancelling }: Props) {
  const cancel = useDesk((desk) => desk.cancelImport);
  const stop = useFocusWhenLost<HTMLButtonElement>();
  const phase = cancelling ? 'cancelling' : (progress?.phase ?? 'checking');
  const words = i18n.t(`leave.import.phase.${phase}`);
  const isCounted = progress !== null && progress.bytesTotal > 0;
  return (
    <div className="import-progress">
      <p role="status">{words}</p>
      <progress
        aria-label={words}
        max={1}
        {...(isCounted ? { value: progress.bytesDone / progress.bytesTotal } : {})}
      />
      <p className="soft">{progress === null ? '\u00a0' : figuresOf(progress)}</p>
      <div className="row">
        <button
          ref={stop}
          className="button"
          type="button"
          aria-disabled={cancelling}
          onClick={cancel}
        >
          {i18n.t('leave.import.cancel')}
        </button>
        <p className="soft">{i18n.t('leave.import.may_stop')}</p>
      </div>
    </div>
  );
}

function figuresOf({ bytesDone, bytesTotal, rate, secondsLeft, conversations }: Progress): string {
  const figures = [
    i18n.t('leave.import.conversations', conversations, [numberWords(conversations)]),
    bytesTotal > 0 &&
      i18n.t('leave.import.bytes', { done: bytesWords(bytesDone), total: bytesWords(bytesTotal) }),
    rate > 0 && i18n.t('leave.import.rate', { rate: bytesWords(rate) }),
    secondsLeft !== null && i18n.t('leave.import.left', { time: durationWords(secondsLeft) }),
  ];
  return figures.filter(Boolean).join(' · ');
}
