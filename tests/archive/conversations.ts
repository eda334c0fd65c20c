import { EVERY_KIND } from './every-kind.ts';
import { type RawMessage, says } from './messages.ts';
import { answer, paragraph, question } from './prose.ts';
import { createRandom, type Random, uuid } from './random.ts';

/** A conversation of the export, as it stands in the JSON. */
export interface RawConversation {
  id?: string;
  conversation_id?: string;
  title: string | null;
  create_time: number | null;
  update_time: number | null;
  mapping: Record<string, object>;
  current_node: string;
  [field: string]: unknown;
}

/** What a made-up conversation is like. */
export interface ConversationShape {
  /** How many messages its thread has. */
  messages: number;
  /** About how many characters an answer has. */
  answerLength: number;
  /** 2026 exports may leave them out. */
  withChildren: boolean;
  /** Every so many messages one is regenerated; 0 for never. */
  branchEvery: number;
  /** One message of every content type at the end. */
  everyKind: boolean;
}

const PLAIN: ConversationShape = {
  messages: 12,
  answerLength: 900,
  withChildren: true,
  branchEvery: 5,
  everyKind: false,
};

/** 2023-01-01, from which conversations are begun one after the other. */
const BEGINNING = 1_672_531_200;

/**
 * Conversation number `index` of an export: the same each time. It has a GPT if its number divides by 7, lies in a
 * project if by 11, has no title if by 13, and no times of its messages if odd, as most real ones.
 */
export function conversationAt(
  seed: number,
  index: number,
  shape: Partial<ConversationShape> = {},
): RawConversation {
  const full = { ...PLAIN, ...shape };
  const random = createRandom(seed, index);
  const id = uuid(random);
  const created = BEGINNING + index * 3600 + random.next();
  const tree = createTree(random, full.withChildren);
  const timeOf = (place: number) => (index % 2 === 0 ? created + place * 30 + random.next() : null);
  for (let place = 0; place < full.messages; place += 1) {
    const time = timeOf(place);
    if (place % 2 === 0)
      tree.add(says('user', question(random), { time, metadata: usualMetadata(random) }));
    else tree.add(replyOf(random, full.answerLength, time));
    if (full.branchEvery > 0 && place % full.branchEvery === full.branchEvery - 1) {
      tree.addBeside(replyOf(random, full.answerLength, time));
    }
  }
  if (full.everyKind) for (const message of Object.values(EVERY_KIND)) tree.add(message);
  return {
    title: index % 13 === 12 ? null : paragraph(random, 10 + random.below(40)),
    create_time: created,
    update_time: created + full.messages * 30,
    mapping: tree.mapping,
    moderation_results: [],
    current_node: tree.last(),
    plugin_ids: null,
    conversation_id: id,
    conversation_template_id: index % 11 === 10 ? `g-p-${random.hex(32)}` : null,
    gizmo_id: index % 7 === 6 ? `g-${random.hex(9)}` : null,
    is_archived: index % 17 === 16,
    is_starred: index % 19 === 18 ? true : null,
    safe_urls: [],
    default_model_slug: 'gpt-4o',
    voice: null,
    id,
  };
}

function replyOf(random: Random, length: number, time: number | null): RawMessage {
  const words = answer(random, Math.ceil(length * (0.2 + 1.6 * random.next())));
  return says('assistant', words, { time, metadata: usualMetadata(random) });
}

/** What stands beside every message of a real export, and is of no use to anybody else. */
function usualMetadata(random: Random): object {
  return {
    citations: [],
    content_references: [],
    finish_details: { type: 'stop', stop_tokens: [200002] },
    is_complete: true,
    model_slug: 'gpt-4o',
    default_model_slug: 'auto',
    message_type: 'next',
    parent_id: uuid(random),
    request_id: uuid(random),
    turn_exchange_id: uuid(random),
    timestamp_: 'absolute',
    model_adjustments: [],
  };
}

/** Builds a mapping from the first node to the last, with branches. */
function createTree(random: Random, withChildren: boolean) {
  const mapping: Record<string, { children?: string[]; [field: string]: unknown }> = {};
  const path: string[] = [];

  function put(parent: string | null, message: RawMessage | null): string {
    const id = uuid(random);
    const children = withChildren ? { children: [] } : {};
    mapping[id] = {
      id,
      message: message === null ? null : { id, ...message },
      parent,
      ...children,
    };
    if (parent !== null) mapping[parent]?.children?.push(id);
    return id;
  }

  path.push(put(null, null));
  return {
    mapping,
    last: () => path.at(-1) ?? '',
    add: (message: RawMessage) => void path.push(put(path.at(-1) ?? null, message)),
    /** Another answer to what the last message answers; the thread goes on with the newer one. */
    addBeside: (message: RawMessage) => void path.splice(-1, 1, put(path.at(-2) ?? null, message)),
  };
}
