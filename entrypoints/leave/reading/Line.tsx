import { memo } from 'react';
import { i18n } from '#i18n';
import type { Fork, ReadingLine } from '../../../core/archive/reading';
import { Folded } from './Folded';
import { Forks } from './Forks';
import { MessageView } from './MessageView';

interface Props {
  line: ReadingLine;
  /** No other line of the conversation has it. */
  name: string;
  /** The message the person came for; null for none. */
  target: string | null;
  takeWay: (fork: Fork, way: string) => void;
}

/** One message; or hidden ones in a row, folded away. */
export const Line = memo(function Line({ line, name, target, takeWay }: Props) {
  const { id, messages, hidden, forks, continues } = line;
  const [first] = messages;
  if (first === undefined) return null;
  if (!hidden) {
    return (
      <div className="line" data-line={name} data-continues={continues}>
        <Forks forks={forks} takeWay={takeWay} />
        <MessageView
          key={id}
          message={first}
          isTarget={first.id === target}
          continues={continues}
        />
      </div>
    );
  }
  const holdsTarget = messages.some(({ id }) => id === target);
  return (
    <div className="line" data-line={name}>
      <Forks forks={forks} takeWay={takeWay} />
      <Folded
        key={`${id} ${holdsTarget}`}
        name={`${id} ${holdsTarget}`}
        summary={i18n.t('leave.read.behind', messages.length)}
        unfolded={holdsTarget}
        machinery
      >
        {messages.map((message) => (
          <MessageView key={message.id} message={message} isTarget={message.id === target} />
        ))}
      </Folded>
    </div>
  );
});
