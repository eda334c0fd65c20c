import { i18n } from '#i18n';
import type { Conversation } from '../../../core/archive/conversation';
import { dayWords } from '../archive/words';
import { archiveAddress } from '../place';
import { SaveButtons } from '../taking/SaveButtons';
import { useFocusWhenLost } from '../use-focus-when-lost';

interface Props {
  conversation: Conversation;
  /** Whether it is being drawn for paper. */
  printing: boolean;
  onPrint: () => Promise<void>;
}

/** What a conversation is called, when it was, and how to take it along. */
export function ConversationHead({ conversation, printing, onPrint }: Props) {
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  const { id, title, created, updated, model, gpt, project, starred, archived } = conversation;
  const facts = [
    created !== null && i18n.t('leave.read.created', { date: dayWords(created) }),
    updated !== null &&
      (created === null || dayWords(updated) !== dayWords(created)) &&
      i18n.t('leave.read.updated', { date: dayWords(updated) }),
    model,
    gpt !== null && i18n.t('leave.read.gpt', { id: gpt }),
    project !== null && i18n.t('leave.read.project', { id: project }),
    starred && i18n.t('leave.row.starred'),
    archived && i18n.t('leave.row.archived'),
  ];
  return (
    <header className="conversation-head">
      <div className="conversation-about">
        <a className="conversation-back" href={archiveAddress({ what: 'list' })}>
          {i18n.t('leave.read.back')}
        </a>
        <h1 id="conversation-title" dir="auto" ref={heading} tabIndex={-1}>
          {title || i18n.t('leave.untitled')}
        </h1>
        <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
        <div className="conversation-actions">
          <button className="button quiet" type="button" onClick={() => void onPrint()}>
            {i18n.t('leave.read.print')}
          </button>
          <SaveButtons chosen={[id]} quiet />
          <p className="soft" role="status">
            {printing && i18n.t('leave.read.printing')}
          </p>
        </div>
      </div>
    </header>
  );
}
