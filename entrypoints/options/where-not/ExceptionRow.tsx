import { i18n } from '#i18n';
import { conversationOf, withExceptionFor, withoutException } from '../../../core/exceptions';
import { EntryButtons } from '../EntryButtons';
import { useEditing } from '../use-editing';
import { exceptionWords } from './exception-words';
import { PatternForm } from './PatternForm';
import { useExceptions } from './use-exceptions';

interface Props {
  pattern: string;
  onRemove: () => void;
  onChanged: () => void;
}

/** One exception, and how to edit or remove it. A conversation is not edited: it is another one then. */
export function ExceptionRow({ pattern, onRemove, onChanged }: Props) {
  const { exceptions, change } = useExceptions();
  const { editing, setEditing, editButton } = useEditing();
  const words = exceptionWords(pattern);
  const isConversation = conversationOf(pattern) !== null;

  if (editing) {
    const take = async (typed: string) => {
      const outcome = await change((current) => withExceptionFor(current, pattern, typed));
      if (outcome === 'saved') {
        onChanged();
        setEditing(false);
      }
      return false;
    };
    return (
      <li>
        <PatternForm
          initial={pattern}
          submit={i18n.t('options.entry.save')}
          others={withoutException(exceptions, pattern)}
          onTake={take}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <span className="entry-name">
        {isConversation ? words : <bdi className="pattern">{words}</bdi>}
      </span>
      <EntryButtons
        name={words}
        editButton={editButton}
        onEdit={isConversation ? undefined : () => setEditing(true)}
        onRemove={onRemove}
      />
    </li>
  );
}
