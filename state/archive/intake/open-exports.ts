import { createFindAsset, type FindAsset } from '../../../core/archive/assets';
import { type ExportFile, type ExportFiles, sortFiles } from '../../../core/archive/export-files';
import { withManifest } from '../../../core/archive/manifest';
import { type Format, formatOfFiles } from '../../../core/archive/recognise';
import type { Skipped, SkippedWhy } from '../../../core/archive/report';
import type { GivenFile } from '../archive';
import { ArchiveError, type ArchiveProblem } from '../archive-problem';
import { looseSource } from './loose-source';
import { peekFormat } from './peek-format';
import {
  DamagedFile,
  isGone,
  readBytes,
  type Source,
  type SourceFile,
  withOwnNames,
} from './source';
import { isZip, zipSource } from './zip-source';

/** An export of ChatGPT that is ready to be read. */
export interface OpenedExport {
  source: Source;
  /** What of it is not read, and why. */
  skipped: readonly Skipped[];
  /** The files with conversations, in the order they are read. */
  conversations: readonly SourceFile[];
  /** Pictures and other files that messages may point to. */
  assets: readonly ExportFile[];
  findAsset: FindAsset;
}

/** Why one of the files that were given is not read. */
export type Refusal = Extract<ArchiveProblem, { file: string }>;

/** The lists of an export (its manifest, the names of its assets) are read up to this size, in bytes. */
const LARGEST_LIST = 32 * 1024 * 1024;
/** So many of a kind are read: each goes through all the files, and an export has one or two. */
const MOST_LISTS = 50;

/** Opens what was given: every zip for itself, all other files together. */
export async function openExports(
  files: readonly GivenFile[],
  signal: AbortSignal,
): Promise<{ exports: OpenedExport[]; refusals: Refusal[] }> {
  const exports: OpenedExport[] = [];
  const refusals: Refusal[] = [];
  const open = async (source: () => Promise<Source>): Promise<void> => {
    try {
      exports.push(await openExport(withOwnNames(await source()), signal));
    } catch (error) {
      if (!(error instanceof ArchiveError) || !('file' in error.problem)) throw error;
      refusals.push(error.problem);
    }
  };
  const loose: GivenFile[] = [];
  for (const given of files) {
    signal.throwIfAborted();
    if (await isZip(given.file)) await open(() => zipSource(given.file));
    else loose.push(given);
  }
  if (loose.some(({ file }) => file.size > 0)) await open(() => looseSource(loose));
  return { exports, refusals };
}

/** @throws ArchiveError `wrong-kind` or `encrypted` */
async function openExport(source: Source, signal: AbortSignal): Promise<OpenedExport> {
  const readable = new Map<ExportFile, SourceFile>(source.files.map((file) => [file, file]));
  const unreadable: Skipped[] = [];
  const readLists = async (lists: readonly ExportFile[]) => {
    const read: { file: ExportFile; raw: unknown }[] = [];
    unreadable.push(...skippedAs('not-read', lists.slice(MOST_LISTS)));
    for (const file of lists.slice(0, MOST_LISTS).flatMap((list) => readable.get(list) ?? [])) {
      const list = await readList(file, signal);
      if ('why' in list) unreadable.push({ what: 'file', why: list.why, name: file.name });
      else read.push({ file, raw: list.raw });
    }
    return read;
  };

  let files = sortFiles(source.files);
  for (const { file, raw } of await readLists(files.manifests)) {
    files = withManifest(files, file, raw);
  }
  const found = await conversationsIn(source, files, readable, signal);
  const names = await readLists(files.assetNames);
  const libraries = await readLists(files.libraries);
  const raws = (lists: typeof names) => lists.map(({ raw }) => raw);
  return {
    source,
    skipped: [...files.skipped, ...unreadable, ...notRead(files, found)],
    conversations: found.flatMap((file) => readable.get(file) ?? []),
    assets: files.assets,
    findAsset: createFindAsset(files.assets, raws(names), raws(libraries)),
  };
}

/** What of the export is left aside although nothing is wrong with it. */
function notRead(files: ExportFiles, conversations: readonly ExportFile[]): Skipped[] {
  const read = new Set(conversations);
  const others = [...files.unread, ...files.grok].filter((file) => !read.has(file));
  return [...skippedAs('zip-within', files.zips), ...skippedAs('not-read', others)];
}

function skippedAs(why: SkippedWhy, files: readonly ExportFile[]): Skipped[] {
  const names = files.map(({ name }) => name).toSorted();
  return names.map((name) => ({ what: 'file', why, name }));
}

/** @throws the signal's reason; the browser's error when the file is gone */
async function readList(
  file: SourceFile,
  signal: AbortSignal,
): Promise<{ raw: unknown } | { why: SkippedWhy }> {
  // Without it the conversations are read all the same; only names of files are missing.
  try {
    const bytes = await readBytes(file, LARGEST_LIST, signal);
    if (bytes === null) return { why: 'too-big' };
    const text = new TextDecoder().decode(bytes);
    return { raw: JSON.parse(text) };
  } catch (error) {
    signal.throwIfAborted();
    if (isGone(error)) throw error;
    return { why: error instanceof DamagedFile ? 'damaged' : 'not-json' };
  }
}

async function conversationsIn(
  source: Source,
  files: ExportFiles,
  readable: ReadonlyMap<ExportFile, SourceFile>,
  signal: AbortSignal,
): Promise<readonly ExportFile[]> {
  const others: Format[] = [];
  const peek = async (file: ExportFile): Promise<Format | null> => {
    const found = readable.get(file);
    const format = found === undefined ? null : await peekFormat(found, signal);
    if (format !== null) others.push(format);
    return format;
  };
  let isOurs = false;
  for (const file of files.conversations) {
    // Of an empty or a damaged one, the name is all there is to tell it by.
    isOurs = [null, 'chatgpt'].includes(await peek(file));
    if (isOurs) break;
  }
  // A browser that downloads it twice calls it "conversations (1).json", and a person whatever they like.
  const renamed: ExportFile[] = [];
  for (const file of source.loose || files.conversations.length === 0 ? files.unread : []) {
    if (/\.json$/i.test(file.name) && (await peek(file)) === 'chatgpt') renamed.push(file);
  }
  if (isOurs || renamed.length > 0) return [...files.conversations, ...renamed];

  const byNames = formatOfFiles(files);
  if (byNames === 'chatgpt') return [];
  const other = others.find((format) => format === 'claude' || format === 'grok') ?? 'other';
  throw refusal(byNames === null || byNames === 'other' ? other : byNames, source.name);
}

function refusal(what: Exclude<Format, 'chatgpt'>, file: string) {
  return new ArchiveError(
    what === 'encrypted' ? { kind: 'encrypted', file } : { kind: 'wrong-kind', what, file },
  );
}
