import type { Plugin } from 'vite';

/** A file of a library, and what stands in the package for it. */
interface Unused {
  file: RegExp;
  instead: string;
}

const UNUSED: readonly Unused[] = [
  // zip.js: locked files are named and never unlocked, and the archive is in a worker of its own already.
  {
    file: /zip\.js\/lib\/core\/streams\/aes-crypto-stream\.js$/,
    instead: 'export class AESEncryptionStream {} export class AESDecryptionStream {}',
  },
  {
    file: /zip\.js\/lib\/core\/streams\/zip-crypto-stream\.js$/,
    instead: 'export class ZipCryptoEncryptionStream {} export class ZipCryptoDecryptionStream {}',
  },
  { file: /zip\.js\/lib\/core\/codec-worker-web\.js$/, instead: '' },
];

/** SQLite's two other ways to run, each a file of its own; the archive's worker goes a third (opfs-sahpool). */
const UNUSED_WORKERS =
  /new URL\("sqlite3-(?:worker1\.mjs|opfs-async-proxy\.js)", import\.meta\.url\)/g;

/** Keeps out of the package what libraries bring along and nobody runs. */
export function withoutUnused(): Plugin {
  return {
    name: 'adieu:without-unused',
    apply: 'build',
    enforce: 'pre',
    load: (id) => UNUSED.find(({ file }) => file.test(id))?.instead,
    transform: (code, id) =>
      id.includes('@sqlite.org/sqlite-wasm')
        ? code.replace(UNUSED_WORKERS, '"about:blank"')
        : undefined,
  };
}
