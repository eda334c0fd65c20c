/** How many bytes `sniff` looks at. */
export const SNIFFED = 16;

/** What stands where in a file of which type (WHATWG MIME Sniffing, section 6), as Latin-1; the first that fits counts. */
const SIGNATURES: readonly [type: string, ...marks: [at: number, mark: string][]][] = [
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/gif', [0, 'GIF8']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['audio/wav', [0, 'RIFF'], [8, 'WAVE']],
  ['image/avif', [4, 'ftypavif']],
  ['audio/mp4', [4, 'ftypM4A']],
  ['video/mp4', [4, 'ftyp']],
  ['video/webm', [0, '\x1aE\xdf\xa3']],
  ['audio/ogg', [0, 'OggS']],
  ['audio/mpeg', [0, 'ID3']],
  ['audio/mpeg', [0, '\xff\xfb']],
  ['application/pdf', [0, '%PDF-']],
  ['application/zip', [0, 'PK\x03\x04']],
];

/**
 * The type of a file by its first bytes, since the assets of 2026 are all called `.dat`; null for one not known.
 * SVG is never told: it can hold scripts, so it is not to be shown as a picture.
 *
 * @param bytes at least the first SNIFFED bytes, or the whole file where it is shorter
 */
export function sniff(bytes: Uint8Array): string | null {
  const beginning = String.fromCharCode(...bytes.subarray(0, SNIFFED));
  const found = SIGNATURES.find(([, ...marks]) =>
    marks.every(([at, mark]) => beginning.startsWith(mark, at)),
  );
  return found?.[0] ?? null;
}
