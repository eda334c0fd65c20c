import { useId } from 'react';
import { i18n } from '#i18n';
import type { Message } from '../../../core/archive/conversation';
import { dayAndTimeWords } from '../archive/words';
import { PartView } from './PartView';
import { roleWords } from './role-words';
import './Message.css';

interface Props {
  message: Message;
  /** Whether the person came for this one. */
  isTarget: boolean;
  /** Whether the same one goes on: then who it is was said above. */
  continues?: boolean;
}

/** One message: who, when, and all its parts in their order. */
export function MessageView({ message, isTarget, continues = false }: Props) {
  const { id, role, name, created, model, parts } = message;
  const head = useId();
  const about = [name, created !== null && dayAndTimeWords(created), role === 'assistant' && model];
  return (
    <article className="message" aria-labelledby={head} data-role={role} data-target={isTarget}>
      <p className={continues ? 'visually-hidden' : 'message-head'}>
        <strong id={head}>{roleWords(role)}</strong>{' '}
        <span className="soft">{about.filter(Boolean).join(' · ')}</span>
      </p>
      {parts.length === 0 && <p className="soft">{i18n.t('leave.read.no_content')}</p>}
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never change
        <PartView key={place} name={`${id} part ${place}`} part={part} role={role} />
      ))}
    </article>
  );
}
