import { SNIFFED, sniff } from '../../core/archive/sniff';
import type { Asset } from './archive';
import type { Source } from './intake/source';
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
  for (const { export: key, path, name } of places) {
    const file = sources.get(key)?.files.find((candidate) => candidate.name === path);
    if (file === undefined || file.size > LARGEST) continue;
    const bytes = await file.blob();
    const beginning = new Uint8Array(await bytes.slice(0, SNIFFED).arrayBuffer());
    return { kind: 'here', blob: bytes.slice(0, bytes.size, sniff(beginning) ?? ''), name };
  }
  return { kind: 'needs-export', file: newest.exportName };
}
