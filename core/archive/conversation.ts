import type { Part } from './part';

/** Who wrote a message. `person` is the owner of the archive (`user` in the export). */
export type Role = 'person' | 'assistant' | 'tool' | 'system';

/** One message. Every message of a conversation is kept, those of branches and hidden ones too. */
export interface Message {
  /** The id of its node; unique within the conversation only. */
  id: string;
  /** The message it answers: the nearest ancestor that is itself a message; null for a first one. */
  parent: string | null;
  role: Role;
  /** The tool's name, where the export gives one. */
  name: string | null;
  /** Epoch milliseconds; often null in real exports, so messages are never ordered by it. */
  created: number | null;
  /** The model that wrote it, such as `gpt-4o`. */
  model: string | null;
  /** ChatGPT itself does not show it: system text, tool output, calls of tools. Reading views fold it away. */
  hidden: boolean;
  /** In the order of the message; empty when the export has nothing there. */
  parts: readonly Part[];
}

/** One conversation of the archive. */
export interface Conversation {
  id: string;
  /** Empty when it has none. */
  title: string;
  /** Epoch milliseconds. */
  created: number | null;
  /** Epoch milliseconds; of two versions of one conversation the newer counts (see newer.ts). */
  updated: number | null;
  /** The model it was set to when it was exported. */
  model: string | null;
  /** The id of the custom GPT it was held with (`g-…`). */
  gpt: string | null;
  /** The id of the project it lies in (`g-p-…`). */
  project: string | null;
  archived: boolean;
  starred: boolean;
  /** Every message, parents before their children. */
  messages: readonly Message[];
  /** The ids of the messages from the first to the last one that ChatGPT would show; the rest are branches. */
  thread: readonly string[];
}

/** The messages of the thread, in reading order. */
export function threadOf(conversation: Conversation): Message[] {
  const byId = new Map(conversation.messages.map((message) => [message.id, message]));
  return conversation.thread.flatMap((id) => byId.get(id) ?? []);
}
