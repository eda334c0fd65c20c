import type { Database } from './database';

/** Something of an export that is kept as it came. */
export interface Raw {
  /** Of its bytes, so that the same thing is kept once. */
  digest: string;
  /** The id of the conversation that could only be read in part; null when it could not be read at all. */
  conversation: string | null;
  /** Its title, or where it stood. */
  name: string;
  bytes: Uint8Array;
}

/** Keeps it, in the place of what was kept of the same conversation before. */
export function keepRaw(database: Database, { digest, conversation, name, bytes }: Raw): void {
  database.run(
    'INSERT OR REPLACE INTO raws (digest, conversation, name, bytes) VALUES (?, ?, ?, ?)',
    ...[digest, conversation, name, bytes],
  );
}
