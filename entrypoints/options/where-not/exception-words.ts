import { i18n } from '#i18n';
import { conversationOf } from '../../../core/exceptions';

/** An exception as the person knows it: a conversation, or the pattern itself. */
export function exceptionWords(pattern: string): string {
  const id = conversationOf(pattern);
  return id === null ? pattern : i18n.t('options.where_not.conversation', { id });
}
