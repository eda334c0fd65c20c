import { SNIFFED, sniff } from '../../core/archive/sniff';
import type { Asset } from './archive';
import { isGone, type Source, type SourceFile } from './intake/source';
import type { StoredAsset } from './store/assets';

/** No picture of a conversation is bigger, in bytes; a recording of an hour fits. Larger ones stay in the export. */
const LARGEST = 512 * 1024 * 1024;

/**
 * Reads an asset from the first of its places that is at hand.
 *
 * @param sources the exports at hand, by their keys in the archive
 * @throws DamagedFile
 */
export async function readAsset(
  places: readonly StoredAsset[],
  sources: ReadonlyMap<number, Source>,
): Promise<Asset> {
  const [newest] = places;
  if (newest === undefined) return { kind: 'missing' };
  let instead: Asset = { kind: 'needs-export', file: newest.exportName, gone: false };
  for (const { export: key, exportName, path, name } of places) {
    const file = sources.get(key)?.files.find((candidate) => candidate.name === path);
    if (file === undefined) continue;
    if (file.size > LARGEST) {
      instead = { kind: 'too-large', file: exportName };
      continue;
    }
    try {
      return { kind: 'here', blob: await typedBlob(file), name };
    } catch (error) {
      if (!isGone(error)) throw error;
      instead = { kind: 'needs-export', file: exportName, gone: true };
    }
  }
  return instead;
}

async function typedBlob(file: SourceFile): Promise<Blob> {
  const bytes = await file.blob();
  const beginning = new Uint8Array(await bytes.slice(0, SNIFFED).arrayBuffer());
  return bytes.slice(0, bytes.size, sniff(beginning) ?? '');
}
