/** What a PNG file says of itself (W3C, "Portable Network Graphics", 5 and 11). */
export interface Png {
  width: number;
  height: number;
  /** The types of its chunks, each once, in their order. */
  chunks: readonly string[];
}

const SIGNATURE = '89504e470d0a1a0a';
/** Length, type and checksum of a chunk. */
const AROUND_DATA = 12;

/** @throws when the bytes are no PNG from beginning to end */
export function readPng(bytes: Buffer): Png {
  if (bytes.toString('hex', 0, 8) !== SIGNATURE) throw new Error('No PNG');
  const chunks: string[] = [];
  let start = 8;
  while (start < bytes.length) {
    chunks.push(bytes.toString('latin1', start + 4, start + 8));
    start += bytes.readUInt32BE(start) + AROUND_DATA;
  }
  if (start !== bytes.length || chunks.at(-1) !== 'IEND') throw new Error('A PNG cut short');
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    chunks: [...new Set(chunks)],
  };
}
