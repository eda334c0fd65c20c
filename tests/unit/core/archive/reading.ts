import {
  type ReadConversation,
  readConversation,
  readElement,
} from '../../../../core/archive/parse-conversation';
import { says } from '../../../archive/messages';

function expectRead(result: ReadConversation) {
  if ('problem' in result) throw new Error(`not read: ${result.problem}`);
  return result;
}

/** A conversation that must be readable, out of an element of the export. */
export function read(raw: unknown) {
  return expectRead(readConversation(raw));
}

/** The same out of the bytes of an element. */
export function readBytes(bytes: Uint8Array) {
  return expectRead(readElement(bytes));
}

/** What becomes of a message that stands alone in its conversation, and the notes on it. */
export function readAlone(message: unknown) {
  const mapping = { a: { message } };
  const { conversation, notes } = read({ id: 'c', mapping, current_node: 'a' });
  const [only] = conversation.messages;
  if (only === undefined) throw new Error('no message');
  return { ...only, notes };
}

/** A conversation whose nodes are given as `[id, parent, words]`. */
export function tree(
  nodes: readonly (readonly [string, string | null, string?])[],
  rest: object = {},
) {
  const mapping = nodes.map(([id, parent, words]) => {
    const message = words === undefined ? null : says('user', words);
    return [id, { id, parent, message }];
  });
  return { id: 'c', mapping: Object.fromEntries(mapping), ...rest };
}
