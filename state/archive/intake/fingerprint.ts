/** The end of a zip: its directory, which has a checksum of every file in it. */
const END_OF_ZIP = 64 * 1024;

/** SHA-256, in hexadecimal digits. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
}

/** The same for the same zip, also under another name or downloaded again. */
export async function fingerprintOfZip(zip: Blob): Promise<string> {
  const end = await zip.slice(Math.max(0, zip.size - END_OF_ZIP)).arrayBuffer();
  return `zip ${zip.size} ${await digestOf(new Uint8Array(end))}`;
}

/** The same for the same files, as long as nobody changed one. */
export async function fingerprintOfFiles(
  files: readonly { path: string; file: File }[],
): Promise<string> {
  const lines = files.map(({ path, file }) => `${path} ${file.size} ${file.lastModified}`).sort();
  return `files ${await digestOf(new TextEncoder().encode(lines.join('\n')))}`;
}
