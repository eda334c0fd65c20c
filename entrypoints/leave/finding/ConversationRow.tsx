import { useEffect } from 'react';
import { i18n } from '#i18n';
import type { Open } from '../../../core/leave-place';
import type { ConversationSummary } from '../../../state/archive/archive';
import { useDesk } from '../archive/desk';
import { dayWords, numberWords } from '../archive/words';
import { archiveAddress } from '../place';
import type { RovingItem } from './use-roving';

interface Props {
  index: number;
  /** null until it has arrived. */
  conversation: ConversationSummary | null;
  want: (index: number) => void;
  open: Open;
  itemProps: RovingItem;
}

/** A line of the list: the conversation's title, its day and how long it is. */
export function ConversationRow({ index, conversation, want, open, itemProps }: Props) {
  useEffect(() => want(index), [index, want]);
  if (conversation === null) return <div className="conversation-row" aria-busy="true" />;

  const { id, title, updated, created, messages, starred, archived } = conversation;
  const moment = updated ?? created;
  const facts = [
    moment !== null && dayWords(moment),
    i18n.t('leave.row.messages', messages, [numberWords(messages)]),
    starred && i18n.t('leave.row.starred'),
    archived && i18n.t('leave.row.archived'),
  ];
  const name = title || i18n.t('leave.untitled');
  return (
    <div className="conversation-row">
      <Chooser id={id} name={name} />
      <a
        {...itemProps}
        href={archiveAddress({ what: 'conversation', id, message: null })}
        aria-current={open.what === 'conversation' && open.id === id}
      >
        <span className="conversation-title" dir="auto">
          {name}
        </span>
        <span className="soft">{facts.filter(Boolean).join(' · ')}</span>
      </a>
    </div>
  );
}

/** Takes a conversation into those to take along; only while somebody is choosing. */
function Chooser({ id, name }: { id: string; name: string }) {
  const chosen = useDesk((desk) => desk.chosen);
  const choose = useDesk((desk) => desk.choose);
  if (chosen === null) return null;
  return (
    <input
      type="checkbox"
      checked={chosen.has(id)}
      aria-label={i18n.t('leave.choose.one', { title: name })}
      onChange={(event) => {
        const next = new Set(chosen);
        if (event.currentTarget.checked) next.add(id);
        else next.delete(id);
        choose(next);
      }}
    />
  );
}
