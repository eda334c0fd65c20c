import type { PackOptions } from '../../core/archive/context-pack';
import type { Conversation } from '../../core/archive/conversation';
import type { Report } from '../../core/archive/report';
import type {
  Asset,
  Chosen,
  ConversationSummary,
  GivenFile,
  Hit,
  ImportProgress,
  ListQuestion,
  MarkdownSaving,
  Place,
  Saved,
  SearchQuestion,
  Summary,
} from './archive';
import { ArchiveError, type ArchiveProblem } from './archive-problem';

/** Names one call that reports its progress and can be cancelled. */
export type Task = number;

/** What the worker does for the page. */
export interface ArchiveWork {
  summary(): Promise<Omit<Summary, 'persisted'>>;
  import(task: Task, files: readonly GivenFile[], despiteRoom: boolean): Promise<Report>;
  forgetInterrupted(): Promise<void>;
  list(
    question: ListQuestion,
  ): Promise<{ total: number; conversations: readonly ConversationSummary[] }>;
  places(): Promise<readonly Place[]>;
  read(id: string): Promise<Conversation | null>;
  search(question: SearchQuestion): Promise<{ hits: readonly Hit[]; more: boolean }>;
  asset(id: string): Promise<Asset>;
  saveMarkdown(task: Task, chosen: Chosen, saving: MarkdownSaving): Promise<Saved>;
  saveJson(task: Task, chosen: Chosen): Promise<Saved>;
  contextPack(chosen: Chosen, options: PackOptions): Promise<string>;
  cancel(task: Task): void;
  erase(): Promise<void>;
}

/** What the worker tells the page meanwhile. */
export interface ArchivePage {
  importProgress(task: Task, progress: ImportProgress): void;
  saveProgress(task: Task, done: number, total: number): void;
}

/** Errors lose their class on the way between worker and page: this takes their problem along. */
interface Carried {
  archiveProblem: ArchiveProblem;
}

/** A message as it is sent: an ArchiveError in it (birpc has it in `e`) goes as its problem. */
export function toMessage(message: unknown): unknown {
  if (!hasError(message) || !(message.e instanceof ArchiveError)) return message;
  const carried: Carried = { archiveProblem: message.e.problem };
  return { ...message, e: carried };
}

/** The message as it was before it was sent. */
export function fromMessage<Message>(message: Message): Message {
  if (!hasError(message) || !isCarried(message.e)) return message;
  return { ...message, e: new ArchiveError(message.e.archiveProblem) };
}

function hasError(message: unknown): message is { e: unknown } {
  return typeof message === 'object' && message !== null && 'e' in message;
}

function isCarried(error: unknown): error is Carried {
  return typeof error === 'object' && error !== null && 'archiveProblem' in error;
}
