import { createFindAsset, type FindAsset } from '../../../core/archive/assets';
import { type ExportFile, type ExportFiles, sortFiles } from '../../../core/archive/export-files';
import { withManifest } from '../../../core/archive/manifest';
import { type Format, formatOfFiles } from '../../../core/archive/recognise';
import type { GivenFile } from '../archive';
import { ArchiveError, type ArchiveProblem } from '../archive-problem';
import { looseSource } from './loose-source';
import { peekFormat } from './peek-format';
import { readBytes, type Source, type SourceFile, withOwnNames } from './source';
import { isZip, zipSource } from './zip-source';

/** An export of ChatGPT that is ready to be read. */
export interface OpenedExport {
  source: Source;
  files: ExportFiles;
  /** The files with conversations, in the order they are read. */
  conversations: readonly SourceFile[];
  findAsset: FindAsset;
}

/** Why one of the files that were given is not read. */
export type Refusal = Extract<ArchiveProblem, { file: string }>;

/** The lists of an export (its manifest, the names of its assets) are read up to this size, in bytes. */
const LARGEST_LIST = 32 * 1024 * 1024;

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
    else if (given.file.size > 0) loose.push(given);
  }
  if (loose.length > 0) await open(() => looseSource(loose));
  return { exports, refusals };
}

/** @throws ArchiveError `wrong-kind` or `encrypted` */
async function openExport(source: Source, signal: AbortSignal): Promise<OpenedExport> {
  const readable = new Map<ExportFile, SourceFile>(source.files.map((file) => [file, file]));
  const readList = async (file: ExportFile | undefined): Promise<unknown> => {
    const found = file && readable.get(file);
    return found === undefined ? null : parseList(found, signal);
  };

  let files = sortFiles(source.files);
  const [manifest] = files.manifests;
  if (manifest !== undefined) files = withManifest(files, manifest, await readList(manifest));
  const conversations = (await conversationsIn(source, files, readable, signal)).flatMap(
    (file) => readable.get(file) ?? [],
  );
  const names = await readList(files.assetNames[0]);
  const library = await readList(files.libraries[0]);
  return { source, files, conversations, findAsset: createFindAsset(files.assets, names, library) };
}

async function parseList(file: SourceFile, signal: AbortSignal): Promise<unknown> {
  try {
    const bytes = await readBytes(file, LARGEST_LIST, signal);
    return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    signal.throwIfAborted();
    // Without it the conversations are read all the same; only names of files are missing.
    return null;
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
