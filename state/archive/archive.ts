import type { PackOptions } from '../../core/archive/context-pack';
import type { Conversation, Role } from '../../core/archive/conversation';
import type { MarkdownOptions } from '../../core/archive/export-markdown';
import type { Report } from '../../core/archive/report';
import type { Snippet } from '../../core/archive/snippet';
import type { Moment } from './archive-problem';

/** What the archive holds, as the page says it at a glance. */
export interface Summary {
  /** Conversations that can be read. */
  conversations: number;
  messages: number;
  /** What could not be read, or only in part, and is kept as it came: the JSON of everything has it. */
  raws: number;
  /** Epoch milliseconds of the last import that added or finished something; null when there was none. */
  importedOn: Moment | null;
  /** What it takes on the disk. */
  bytes: number;
  /** Whether the browser has promised not to throw it away when the disk gets full. */
  persisted: boolean;
  /** The names of the files whose import was begun and not finished; giving them again goes on where it stopped. */
  interrupted: readonly string[];
}

/** How far an import has come. Sent a few times a second. */
export interface ImportProgress {
  /** `checking`: what kind of files they are, and whether there is room. `reading`: conversations are taken in. */
  phase: 'checking' | 'reading' | 'finishing';
  /** Of the conversations' JSON, unpacked. */
  bytesDone: number;
  bytesTotal: number;
  /** Bytes a second, of the last seconds; 0 while it is not known. */
  rate: number;
  /** null while it is not known. */
  secondsLeft: number | null;
  /** Found so far, those of an interrupted import included. */
  conversations: number;
}

/** A file that the person gave, and where it lay: its folders as far as the browser tells them, and its name. */
export interface GivenFile {
  path: string;
  file: File;
}

export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void;
  /** Stops the import soon; what was imported stays, and the import can be taken up again. */
  signal?: AbortSignal;
  /** Tries although `not-enough-room` was said: the need is estimated, and most may be in the archive already. */
  despiteRoom?: boolean;
}

export interface ListQuestion {
  /** The newest first, or from A to Z. */
  order: 'updated' | 'created' | 'title';
  /** Only conversations with this custom GPT. */
  gpt?: string;
  /** Only conversations in this project. */
  project?: string;
  /** Epoch milliseconds, both included; compared with the conversation's last change (or its beginning). */
  from?: Moment;
  to?: Moment;
  offset: number;
  limit: number;
}

/** A line of the list. */
export interface ConversationSummary {
  id: string;
  /** Empty when it has none. */
  title: string;
  created: Moment | null;
  updated: Moment | null;
  gpt: string | null;
  project: string | null;
  archived: boolean;
  starred: boolean;
  /** Of the thread, as many as a reader sees without unfolding anything. */
  messages: number;
}

/** A custom GPT or a project that conversations lie in. The export gives ids only, no names. */
export interface Place {
  kind: 'gpt' | 'project';
  id: string;
  conversations: number;
}

export interface SearchQuestion {
  /** As the person typed it: words, "phrases", the beginning of a last word. */
  text: string;
  /** Epoch milliseconds, both included: of the message, or of its conversation where it has no date. */
  from?: Moment;
  to?: Moment;
  role?: Role;
  offset: number;
  limit: number;
}

/** One message that was found, or the title of a conversation (then `message` and `role` are null). */
export interface Hit {
  conversation: string;
  title: string;
  /** Epoch milliseconds: of the message, or of its conversation; null where neither has one. */
  date: Moment | null;
  message: string | null;
  role: Role | null;
  snippet: Snippet;
}

/**
 * A picture or file of the export. Files stay in the export and are read from there, so after a reload the export
 * must be given again (`import` with the same files; it is quick, nothing is imported twice).
 *
 * - `here`: with the real name, where the export has one, and the type told from its first bytes or its name
 * - `needs-export`: it lies in the file of this name, which is not at hand; `gone` when it was, and was moved, changed
 *   or deleted since
 * - `too-large`: it lies in the file of this name, and is too large to be shown
 * - `missing`: the export did not have it
 */
export type Asset =
  | { kind: 'here'; blob: Blob; name: string | null }
  | { kind: 'needs-export'; file: string; gone: boolean }
  | { kind: 'too-large'; file: string }
  | { kind: 'missing' };

export interface SaveOptions {
  /** Conversations written so far, and in all. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * A file for the person to save. It lies on the disk, not in memory, until the next one is made or the archive is
 * opened anew.
 */
export interface Saved {
  /** What it may be called: safe on every system. */
  name: string;
  blob: Blob;
}

/** Our words in a Markdown file, and the time zone in which it tells dates. */
export type MarkdownSaving = Pick<MarkdownOptions, 'words' | 'timeZone'>;

/** Which conversations: by id, in that order, or all. */
export type Chosen = readonly string[] | 'all';

/**
 * The person's archive, on their disk. Everything is done by one worker, in one tab at a time. All methods throw an
 * ArchiveError, whose `problem` says what is to be said.
 */
export interface Archive {
  summary(): Promise<Summary>;
  /**
   * Takes exports in: zips, `conversations.json`, or the shards of an export (any mixture, several exports too).
   * A conversation that is there already stays unless this one is newer. Taking up an interrupted import is
   * calling this again with the same files.
   *
   * @returns what it did; what was done before an interruption is part of it
   */
  import(files: readonly GivenFile[], options?: ImportOptions): Promise<Report>;
  /** Waits no more for what `interrupted` names; what was imported of it stays. */
  forgetInterrupted(): Promise<void>;
  list(
    question: ListQuestion,
  ): Promise<{ total: number; conversations: readonly ConversationSummary[] }>;
  /** With the most conversations first. */
  places(): Promise<readonly Place[]>;
  /** null when there is no such conversation (any more). */
  read(id: string): Promise<Conversation | null>;
  /**
   * Titles first, then messages. Of each those that have the very words first, then those with words that begin so;
   * and of these the newest first, to the hour. `more`: asking again with a higher offset gives others.
   */
  search(question: SearchQuestion): Promise<{ hits: readonly Hit[]; more: boolean }>;
  /** @param id as an AssetPart has it */
  asset(id: string): Promise<Asset>;
  /** One conversation as a Markdown file; several, or all, as a zip with one each. */
  exportMarkdown(chosen: Chosen, saving: MarkdownSaving, options?: SaveOptions): Promise<Saved>;
  /** One JSON file, with everything; what is kept as it came has a place of its own there. */
  exportJson(chosen: Chosen, options?: SaveOptions): Promise<Saved>;
  /** The person's custom instructions and memory traces with the chosen conversations, as one text. */
  contextPack(chosen: Chosen, options: PackOptions): Promise<string>;
  /** Deletes all of it, the files on the disk included. */
  erase(): Promise<void>;
}
