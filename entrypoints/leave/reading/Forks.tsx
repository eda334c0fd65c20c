import { i18n } from '#i18n';
import type { Fork } from '../../../core/archive/reading';

interface Props {
  forks: readonly Fork[];
  takeWay: (fork: Fork, way: string) => void;
}

/** Where the conversation went on in more than one way: which is shown, and the way to the others. */
export function Forks({ forks, takeWay }: Props) {
  return forks.map((fork) => {
    const { parent, ways, shown } = fork;
    const [before, after] = [ways[shown - 1], ways[shown + 1]];
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
      <div key={parent ?? ''} className="fork" role="group" aria-label={i18n.t('leave.fork.name')}>
        <button
          type="button"
          aria-label={i18n.t('leave.fork.before')}
          aria-disabled={before === undefined}
          onClick={() => before !== undefined && takeWay(fork, before)}
        >
          <Arrow />
        </button>
        <span role="status">
          {i18n.t('leave.fork.shown', { place: String(shown + 1), count: String(ways.length) })}
        </span>
        <button
          type="button"
          aria-label={i18n.t('leave.fork.after')}
          aria-disabled={after === undefined}
          onClick={() => after !== undefined && takeWay(fork, after)}
        >
          <Arrow />
        </button>
      </div>
    );
  });
}

/** Turned by the stylesheet to where it leads. */
function Arrow() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" d="M6 3l5 5-5 5" />
    </svg>
  );
}
