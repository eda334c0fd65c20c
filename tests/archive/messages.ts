/** A message of the export, its node's place in the tree not included. */
export interface RawMessage {
  author: { role: string; name: string | null; metadata: object };
  create_time: number | null;
  update_time: null;
  content: object;
  status: string;
  end_turn: boolean;
  weight: number;
  metadata: object;
  recipient: string;
  channel: null;
}

interface Extras {
  name?: string;
  recipient?: string;
  metadata?: object;
  time?: number | null;
}

/** A message with any content. */
export function message(role: string, content: object, extras: Extras = {}): RawMessage {
  return {
    author: { role, name: extras.name ?? null, metadata: {} },
    create_time: extras.time ?? null,
    update_time: null,
    content,
    status: 'finished_successfully',
    end_turn: role === 'assistant',
    weight: 1,
    metadata: extras.metadata ?? {},
    recipient: extras.recipient ?? 'all',
    channel: null,
  };
}

/** A message of words. */
export function says(role: 'user' | 'assistant', words: string, extras: Extras = {}): RawMessage {
  return message(role, { content_type: 'text', parts: [words] }, extras);
}
