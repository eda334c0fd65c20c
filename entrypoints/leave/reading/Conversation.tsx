import { type ReactNode, useEffect } from 'react';
import { i18n } from '#i18n';
import type { Archive } from '../../../state/archive/archive';
import { problemWords } from '../archive/problem-words';
import { useAnswer } from '../archive/use-answer';
import { archiveAddress } from '../place';
import { useFocusWhenLost } from '../use-focus-when-lost';
import { Thread } from './Thread';
import './Conversation.css';

interface Props {
  id: string;
  /** The message to begin at; null for the first. */
  target: string | null;
}

const askConversation = (archive: Archive, id: string) => archive.read(id);

/** One conversation, to be read. */
export function Conversation({ id, target }: Props) {
  const { question, result, problem } = useAnswer(askConversation, id);
  const title = result === null ? null : result.title || i18n.t('leave.untitled');
  useEffect(() => {
    if (title === null) return;
    document.title = title;
    return () => {
      document.title = i18n.t('leave.title');
    };
  }, [title]);

  if (problem !== null) {
    return (
      <Note>
        <p role="alert">{problemWords(problem)}</p>
      </Note>
    );
  }
  if (question === null) return null;
  if (result === null) {
    return (
      <Note>
        <p>{i18n.t('leave.read.gone')}</p>
      </Note>
    );
  }
  return <Thread conversation={result} target={target} />;
}

function Note({ children }: { children: ReactNode }) {
  const back = useFocusWhenLost<HTMLAnchorElement>();
  return (
    <div className="overview">
      {children}
      <p>
        <a ref={back} href={archiveAddress({ what: 'list' })}>
          {i18n.t('leave.read.back')}
        </a>
      </p>
    </div>
  );
}
