import type { MouseEvent } from 'react';
import { i18n } from '#i18n';
import { isFocusLost } from '../../components/is-focus-lost';

/** Who stands where this one could be moved to; none at the ends of the list. */
export interface Neighbours {
  first: string | undefined;
  before: string | undefined;
  after: string | undefined;
}

interface Props {
  id: string;
  neighbours: Neighbours;
  moveTo: (id: string, target: string) => Promise<void>;
}

/** Moving without dragging and without holding keys (WCAG 2.2, 2.5.7), one press a step. */
export function MoveButtons({ id, neighbours, moveTo }: Props) {
  const { first, before, after } = neighbours;
  const press = (target: string | undefined) => async (event: MouseEvent<HTMLButtonElement>) => {
    if (target === undefined) return;
    const button = event.currentTarget;
    await moveTo(id, target);
    // The row was moved in the document, which takes the focus away in some browsers. Whoever went on meanwhile stays there.
    if (isFocusLost()) button.focus();
  };
  return (
    <div className="row">
      <button
        type="button"
        className="button"
        aria-disabled={first === undefined}
        onClick={(event) => void press(first)(event)}
      >
        {i18n.t('options.alternatives.to_top')}
      </button>
      <button
        type="button"
        className="button"
        aria-disabled={before === undefined}
        onClick={(event) => void press(before)(event)}
      >
        {i18n.t('options.alternatives.up')}
      </button>
      <button
        type="button"
        className="button"
        aria-disabled={after === undefined}
        onClick={(event) => void press(after)(event)}
      >
        {i18n.t('options.alternatives.down')}
      </button>
    </div>
  );
}
