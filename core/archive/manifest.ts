import { type ExportFile, type ExportFiles, folderOf } from './export-files';
import { listIn, objectIn } from './reader';
import type { Skipped } from './report';

/** The name under which the manifest lists the files that conversations are split into. */
const CONVERSATIONS = 'conversations.json';

/**
 * The files with what the export's own list adds: conversation files under other names, and the names of those that
 * are missing from a zip that was cut or packed anew.
 *
 * @param manifest the file of the list; its paths count from the folder it lies in
 * @param raw the list as it was parsed, anything at all
 */
export function withManifest(files: ExportFiles, manifest: ExportFile, raw: unknown): ExportFiles {
  const folder = folderOf(manifest.name);
  const list = objectIn(raw);
  const logical = objectIn(list.logical_files);
  const shards = pathsIn(objectIn(logical[CONVERSATIONS]).files, folder);
  const all = pathsIn(
    listIn(list.export_files).map((file) => objectIn(file).path),
    folder,
  );
  const there = new Map(everyFile(files).map((file) => [file.name.replaceAll('\\', '/'), file]));
  const skippedNames = new Set(files.skipped.map(({ name }) => name));
  const missing = [...new Set([...shards, ...all])].filter(
    (path) => !there.has(path) && !skippedNames.has(path),
  );
  const listed = shards.flatMap((path) => there.get(path) ?? []);
  const known = new Set(files.conversations);
  const added = new Set(listed.filter((file) => !known.has(file)));
  const without = (list: readonly ExportFile[]) => list.filter((file) => !added.has(file));
  return {
    ...files,
    conversations: [...files.conversations, ...added],
    assets: without(files.assets),
    unread: without(files.unread),
    skipped: [...files.skipped, ...missing.map(asMissing)],
  };
}

function everyFile(files: ExportFiles): readonly ExportFile[] {
  const { skipped: _, ...sorted } = files;
  return Object.values(sorted).flat();
}

function pathsIn(raw: unknown, folder: string): string[] {
  return listIn(raw).flatMap((path) =>
    typeof path === 'string' && path !== '' ? folder + path : [],
  );
}

function asMissing(name: string): Skipped {
  return { what: 'file', why: 'missing', name: name.toWellFormed() };
}
