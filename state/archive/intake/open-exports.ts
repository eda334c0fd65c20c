import { createFindAsset, type FindAsset } from '../../../core/archive/assets';
import { type ExportFile, type ExportFiles, sortFiles } from '../../../core/archive/export-files';
import { withManifest } from '../../../core/archive/manifest';
import { formatOfFiles } from '../../../core/archive/recognise';
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
  // A browser that downloads it twice calls it "conversations (1).json".
  const renamed = source.loose ? files.unread.filter(({ name }) => /\.json$/i.test(name)) : [];
  const candidates = files.conversations.length > 0 ? files.conversations : renamed;
  const byNames = formatOfFiles({ ...files, conversations: candidates });
  if (byNames === 'chatgpt') return [];
  if (byNames !== null) throw refusal(byNames, source.name);

  let first: string | null = null;
  for (const candidate of candidates) {
    const file = readable.get(candidate);
    const format = file === undefined ? null : await peekFormat(file, signal);
    if (format === 'chatgpt' || (format === null && files.conversations.length > 0)) {
      return candidates;
    }
    first ??= format;
  }
  throw refusal(first === 'claude' || first === 'grok' ? first : 'other', source.name);
}

function refusal(what: Exclude<ReturnType<typeof formatOfFiles>, null | 'chatgpt'>, file: string) {
  return new ArchiveError(
    what === 'encrypted' ? { kind: 'encrypted', file } : { kind: 'wrong-kind', what, file },
  );
}
