import * as v from 'valibot';
import type { KeptRaw } from '../../../core/archive/export-json';
import type { Chosen } from '../archive';
import type { Database } from './database';

/** Something of an export that is kept as it came. */
export interface Raw extends KeptRaw {
  /** Of its bytes, so that the same thing is kept once. */
  digest: string;
}

/** Keeps it, in the place of what was kept of the same conversation before. */
export function keepRaw(database: Database, { digest, conversation, name, bytes }: Raw): void {
  database.run(
    'INSERT OR REPLACE INTO raws (digest, conversation, name, bytes) VALUES (?, ?, ?, ?)',
    ...[digest, conversation, name, bytes],
  );
}

const Key = v.tuple([v.number()]);
const Kept = v.pipe(
  v.tuple([v.nullable(v.string()), v.string(), v.instance(Uint8Array)]),
  v.transform(([conversation, name, bytes]): KeptRaw => ({ conversation, name, bytes })),
);

/** The keys of what is kept of the chosen conversations; with `all`, also of what could not be read at all. */
export function listRaws(database: Database, chosen: Chosen): number[] {
  const keys = 'SELECT key FROM raws';
  const rows =
    chosen === 'all'
      ? database.rows(Key, `${keys} ORDER BY key`)
      : chosen.flatMap((id) => database.rows(Key, `${keys} WHERE conversation = ?`, id));
  return rows.map(([key]) => key);
}

/** What is kept under this key, or null. */
export function readRaw(database: Database, key: number): KeptRaw | null {
  return database.row(Kept, 'SELECT conversation, name, bytes FROM raws WHERE key = ?', key);
}
