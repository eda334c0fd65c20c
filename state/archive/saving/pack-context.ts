import { contextPack, type PackOptions } from '../../../core/archive/context-pack';
import type { Conversation } from '../../../core/archive/conversation';
import type { Chosen } from '../archive';
import type { Database } from '../store/database';
import { readConversation } from '../store/read-conversation';
import { readTraces } from '../store/traces';
import { idsOf } from './saving';

/** The person's custom instructions and memories with the chosen conversations, as one text. */
export function packContext(database: Database, chosen: Chosen, options: PackOptions): string {
  const ids = idsOf(database, chosen);
  const conversations = conversationsOf(database, ids);
  return contextPack({ ...readTraces(database), conversations, total: ids.length }, options);
}

function* conversationsOf(database: Database, ids: readonly string[]): Generator<Conversation> {
  for (const id of ids) {
    const conversation = readConversation(database, id);
    if (conversation !== null) yield conversation;
  }
}
