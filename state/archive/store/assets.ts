import * as v from 'valibot';
import type { Database } from './database';

/** Where an asset lies. */
export interface StoredAsset {
  /** The key of its export, and what the person knows that as. */
  export: number;
  exportName: string;
  /** Its name within the export. */
  path: string;
  /** The name the person's file had, where it is known. */
  name: string | null;
}

/** Remembers that an export has an asset. */
export function keepAsset(
  database: Database,
  id: string,
  found: { export: number; path: string; name: string | null },
): void {
  database.run(
    'INSERT OR REPLACE INTO assets (id, export, path, name) VALUES (?, ?, ?, ?)',
    ...[id, found.export, found.path, found.name],
  );
}

const Id = v.tuple([v.string()]);

const Found = v.pipe(
  v.tuple([v.number(), v.string(), v.string(), v.nullable(v.string())]),
  v.transform(
    ([key, exportName, path, name]): StoredAsset => ({ export: key, exportName, path, name }),
  ),
);

/** The ids of all assets that conversations point to and that some export has. */
export function mentionedAssets(database: Database): string[] {
  return database.rows(Id, 'SELECT DISTINCT id FROM assets').map(([id]) => id);
}

/** Every place the asset lies in, that in the newest export first. */
export function findAsset(database: Database, id: string): StoredAsset[] {
  return database.rows(
    Found,
    `SELECT exports.key, exports.name, path, assets.name FROM assets
      JOIN exports ON exports.key = assets.export WHERE id = ? ORDER BY exports.key DESC`,
    id,
  );
}
