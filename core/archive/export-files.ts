import type { Skipped } from './report';

/** One file of an export: an entry of a zip, or a file of a folder or a lone one the person picked. */
export interface ExportFile {
  /** With its folders, as the zip or the browser gives it. */
  name: string;
  /** In bytes, unpacked. */
  size: number;
  /** In bytes, as it lies in the zip; the same as `size` for a plain file. */
  packed: number;
  encrypted: boolean;
}

/** The files of one export, sorted by what they are for. */
export interface ExportFiles {
  /** In the order they are read: by folder, then by number. */
  conversations: readonly ExportFile[];
  /** `export_manifest.json` (see manifest.ts). */
  manifests: readonly ExportFile[];
  /** `conversation_asset_file_names.json` (see assets.ts). */
  assetNames: readonly ExportFile[];
  /** `library_files.json` (see assets.ts). */
  libraries: readonly ExportFile[];
  /** Pictures, recordings and other files that messages may point to. */
  assets: readonly ExportFile[];
  /** Other lists of the export, such as `user.json`, and the page `chat.html`. Adieu does not read them. */
  unread: readonly ExportFile[];
  /** Zips within the zip. */
  zips: readonly ExportFile[];
  /** `prod-grok-backend.json`, by which an export of Grok is known. */
  grok: readonly ExportFile[];
  /** What is not touched, and why. */
  skipped: readonly Skipped[];
}

/** A file that unpacks to more than this is only taken when its packed size makes that believable. */
const SMALL = 64 * 1024 * 1024;
/** Text of one person packs 3 to 20 times smaller; the deflate of a bomb reaches 1,032 (zlib's technical details). */
const MOST_PACKING = 300;
/** The most that is read of any export, in bytes, unpacked: ten times the largest seen (facts F3). */
const LARGEST_FILE = 64 * 1024 ** 3;

/** The parts of a name, or null when it leads out of the archive or is not a name at all. */
function partsOf(name: string): string[] | null {
  // Windows tools write backslashes into zips.
  const parts = name.replaceAll('\\', '/').split('/');
  const isBad = (part: string) => part === '..' || /\p{Cc}/u.test(part);
  if (parts[0] === '' || /^[a-z]:$/i.test(parts[0] ?? '') || parts.some(isBad)) return null;
  return parts.filter((part) => part !== '.');
}

/** The last part of a name. */
export function leafOf(name: string): string {
  return name.replaceAll('\\', '/').split('/').at(-1) ?? '';
}

/** The folders of a name, with a slash at the end; empty when it lies in none. */
export function folderOf(name: string): string {
  return name.replaceAll('\\', '/').slice(0, name.length - leafOf(name).length);
}

/** What a Mac or Windows adds to a zip or a folder. */
function isJunk(parts: readonly string[]): boolean {
  const leaf = parts.at(-1) ?? '';
  return (
    parts.includes('__MACOSX') ||
    leaf.startsWith('._') ||
    /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(leaf)
  );
}

type Kind = Exclude<keyof ExportFiles, 'skipped'>;

const CONVERSATIONS = /^conversations(?:-(\d+))?\.json$/i;
const KINDS: readonly [RegExp, Kind][] = [
  [CONVERSATIONS, 'conversations'],
  [/^export_manifest\.json$/i, 'manifests'],
  [/^conversation_asset_file_names\.json$/i, 'assetNames'],
  [/^library_files\.json$/i, 'libraries'],
  [/^prod-grok-backend\.json$/i, 'grok'],
  [/\.zip$/i, 'zips'],
  [/\.json$|^chat\.html$/i, 'unread'],
];

function whyNot(file: ExportFile): Skipped['why'] | null {
  if (file.encrypted) return 'encrypted';
  const unbelievable = file.size > SMALL && file.size > file.packed * MOST_PACKING;
  return unbelievable || file.size > LARGEST_FILE ? 'bomb' : null;
}

/**
 * What the files of an export are for, going by their names only, so nothing has been unpacked yet. Folders around
 * them do not matter; junk is left out; what must not be touched is named.
 */
export function sortFiles(files: readonly ExportFile[]): ExportFiles {
  const sorted: Record<Kind, ExportFile[]> = {
    conversations: [],
    manifests: [],
    assetNames: [],
    libraries: [],
    assets: [],
    unread: [],
    zips: [],
    grok: [],
  };
  const skipped: Skipped[] = [];
  for (const file of files) {
    const parts = partsOf(file.name);
    const leaf = parts?.at(-1) ?? '';
    if (parts !== null && (leaf === '' || isJunk(parts))) continue;
    const why = parts === null ? 'unsafe-name' : whyNot(file);
    if (why !== null) skipped.push({ what: 'file', why, name: file.name });
    else sorted[KINDS.find(([pattern]) => pattern.test(leaf))?.[1] ?? 'assets'].push(file);
  }
  return { ...sorted, conversations: sorted.conversations.toSorted(byFolderAndNumber), skipped };
}

function byFolderAndNumber(one: ExportFile, other: ExportFile): number {
  const folders = compare(folderOf(one.name), folderOf(other.name));
  return folders === 0 ? numberOf(one) - numberOf(other) : folders;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function numberOf({ name }: ExportFile): number {
  return Number(CONVERSATIONS.exec(leafOf(name))?.[1] ?? -1);
}
