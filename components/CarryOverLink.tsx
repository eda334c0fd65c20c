import type { MouseEvent } from 'react';
import { i18n } from '#i18n';
import {
  type CarryOverMode,
  type CarryOverWords,
  carriedOver,
  type Destination,
  wordsForDraft,
} from '../core/carry-over';
import type { ToPaste } from './use-copying';
import './CarryOverLink.css';

interface Props {
  /** What the link is called. */
  children: string;
  to: Destination;
  mode: CarryOverMode;
  /** A plain draft (see core/draft.ts); empty for none. */
  draft: string;
  onFollow: () => void;
  /** The draft must be copied first; the link does not open by itself then. */
  onCopy: (toPaste: ToPaste) => void;
  isPrimary?: boolean;
}

/** A link to an alternative that takes the draft along, and says beforehand what will become of it. */
export function CarryOverLink(props: Props) {
  const { children, to, mode, draft, onFollow, onCopy, isPrimary = false } = props;
  const words = wordsForDraft(to, mode, draft);
  const { address, copy } = carriedOver(to, mode === 'never' ? '' : draft);

  const follow = (event: MouseEvent) => {
    if (copy === null) return onFollow();
    event.preventDefault();
    onCopy({ text: copy, address });
  };
  const followWithMiddleButton = (event: MouseEvent) => {
    if (event.button === 1) follow(event);
  };

  return (
    <a
      className={isPrimary ? 'button primary carry-over' : 'button carry-over'}
      href={address}
      target="_blank"
      rel="noreferrer"
      onClick={follow}
      onAuxClick={followWithMiddleButton}
    >
      <CarryOverLabel name={children} words={words} />
    </a>
  );
}

/** The name of what can be followed, and in smaller letters what will become of the draft. */
export function CarryOverLabel(props: { name: string; words: CarryOverWords | 'asks' | null }) {
  const { name, words } = props;
  return (
    <>
      <bdi>{name}</bdi>
      {words !== null && (
        <>
          {' '}
          <small>{inWords(words)}</small>
        </>
      )}
    </>
  );
}

function inWords(words: CarryOverWords | 'asks'): string {
  return i18n.t(words === 'may-send' ? 'carry_over.may_send' : `carry_over.${words}`);
}
