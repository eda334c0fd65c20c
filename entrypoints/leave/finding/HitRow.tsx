import { i18n } from '#i18n';
import type { Open } from '../../../core/leave-place';
import type { Hit } from '../../../state/archive/archive';
import { dayWords } from '../archive/words';
import { archiveAddress } from '../place';
import { roleWords } from '../reading/role-words';
import type { RovingItem } from './use-roving';

interface Props {
  hit: Hit;
  open: Open;
  itemProps: RovingItem;
}

/** One message that was found, or the title of a conversation: where it is, and the words around the hit. */
export function HitRow({ hit, open, itemProps }: Props) {
  const { conversation, message, title, date, role, snippet } = hit;
  const isOpen =
    open.what === 'conversation' && open.id === conversation && open.message === message;
  const facts = [role !== null && roleWords(role), date !== null && dayWords(date)];
  return (
    <a
      {...itemProps}
      className="hit"
      href={archiveAddress({ what: 'conversation', id: conversation, message })}
      aria-current={isOpen}
    >
      {message !== null && (
        <span className="conversation-title" dir="auto">
          {title || i18n.t('leave.untitled')}
        </span>
      )}
      <span className={message === null ? 'conversation-title' : 'hit-words'} dir="auto">
        {snippet.cutBefore && '… '}
        {snippet.pieces.map(({ text, hit: isHit }, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a hit never change places
          isHit ? <mark key={place}>{text}</mark> : text,
        )}
        {snippet.cutBehind && ' …'}
      </span>
      <span className="soft">{facts.filter(Boolean).join(' · ')}</span>
    </a>
  );
}
