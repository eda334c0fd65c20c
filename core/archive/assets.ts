import { type ExportFile, leafOf } from './export-files';
import { listIn, objectIn } from './reader';

/** A file of the export that an asset part points to. */
export interface FoundAsset {
  file: ExportFile;
  /** The name the person's file had, where the export tells; without folders. */
  name: string | null;
  mimeType: string | null;
}

/** Finds files by the id in an asset part. */
export type FindAsset = (asset: string) => FoundAsset | null;

/** `file-<id>` until 2025, `file_<hex>` since; a name, a second id or an extension follows (facts F1). */
const ASSET_ID = /^file(?:-[A-Za-z0-9]+|_[A-Za-z0-9]+)/;

/**
 * @param files the assets of the export (`ExportFiles.assets`)
 * @param names every `conversation_asset_file_names.json`, parsed: `{"<id>.dat": "original name"}`
 * @param libraries every `library_files.json`, parsed: `[{file_id, file_name, mime_type}]`
 */
export function createFindAsset(
  files: readonly ExportFile[],
  names: readonly unknown[],
  libraries: readonly unknown[],
): FindAsset {
  const byStem = new Map<string, ExportFile>();
  const byId = new Map<string, ExportFile>();
  for (const file of files) {
    const leaf = leafOf(file.name);
    const id = idIn(leaf);
    byStem.set(leaf.replace(/\.[^.]*$/, ''), file);
    if (!byId.has(id)) byId.set(id, file);
  }
  const given = namesById(names, libraries);

  return (asset) => {
    const id = idIn(asset);
    const file = byStem.get(asset) ?? (id === '' ? undefined : byId.get(id));
    if (file === undefined) return null;
    const { name = null, mimeType = null } = given.get(asset) ?? {};
    return { file, name: name ?? nameIn(leafOf(file.name), asset), mimeType };
  };
}

function idIn(name: string): string {
  return ASSET_ID.exec(name)?.[0] ?? '';
}

function namesById(names: readonly unknown[], libraries: readonly unknown[]) {
  const given = new Map<string, { name: string; mimeType: string | null }>();
  for (const entry of libraries.flatMap(listIn).map(objectIn)) {
    const { file_id: id, file_name: name, mime_type: mimeType } = entry;
    if (typeof id !== 'string' || typeof name !== 'string') continue;
    given.set(id, { name: leafOf(name), mimeType: typeof mimeType === 'string' ? mimeType : null });
  }
  for (const [key, name] of names.flatMap((list) => Object.entries(objectIn(list)))) {
    if (typeof name !== 'string') continue;
    const id = key.replace(/\.dat$/, '');
    given.set(id, { name: leafOf(name), mimeType: given.get(id)?.mimeType ?? null });
  }
  return given;
}

/** The name that follows the id in older exports: `file-<id>-holiday.jpg`. Null where only ids follow. */
function nameIn(leaf: string, asset: string): string | null {
  if (!leaf.startsWith(`${asset}-`)) return null;
  const rest = leaf.slice(asset.length + 1);
  return /^([0-9a-f]{8}-[0-9a-f-]{27}|sanitized)\.\w+$/i.test(rest) ? null : rest;
}
