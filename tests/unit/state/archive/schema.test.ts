import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../../state/archive/archive-problem';
import type { Database } from '../../../../state/archive/store/database';
import { prepare } from '../../../../state/archive/store/open-database';
import { ARCHIVE_VERSION, migrate } from '../../../../state/archive/store/schema';
import { problemOf } from './importing';
import { emptyDatabase } from './memory-database';

const Count = v.tuple([v.number()]);
const prepared = async (database: Database) => prepare(database);
const versionOf = (database: Database) => database.row(Count, 'PRAGMA user_version')?.[0];

const FIRST = 'CREATE TABLE one (a INTEGER)';
const SECOND = 'INSERT INTO one VALUES (2)';
const BROKEN = 'INSERT INTO one VALUES (3); INSERT INTO nowhere VALUES (1)';

describe('the schema', () => {
  it('is made in an empty database', async () => {
    const database = await emptyDatabase();
    migrate(database);
    expect(versionOf(database)).toBe(ARCHIVE_VERSION);
    expect(database.row(Count, 'SELECT count(*) FROM conversations')).toEqual([0]);
  });

  it('goes from the version it has to that of today, step by step, each once', async () => {
    const database = await emptyDatabase();
    migrate(database, [FIRST]);
    migrate(database, [FIRST, SECOND]);
    migrate(database, [FIRST, SECOND]);
    expect(versionOf(database)).toBe(2);
    expect(database.rows(Count, 'SELECT a FROM one')).toEqual([[2]]);
  });

  it('stays at the version before a step that fails, with nothing of the step done', async () => {
    const database = await emptyDatabase();
    expect(() => migrate(database, [FIRST, BROKEN])).toThrow(/nowhere/);
    expect(versionOf(database)).toBe(1);
    expect(database.rows(Count, 'SELECT a FROM one')).toEqual([]);
  });

  it('of a newer Adieu is left alone', async () => {
    const database = await emptyDatabase();
    database.script('PRAGMA user_version = 1000');
    expect(() => migrate(database)).toThrow(new ArchiveError({ kind: 'newer-archive' }));
    expect(versionOf(database)).toBe(1000);
  });

  it('is called unreadable when something else stands in its place', async () => {
    const database = await emptyDatabase();
    database.script('CREATE TABLE conversations (a INTEGER)');
    expect((await problemOf(prepared(database))).kind).toBe('unreadable-archive');
  });

  it('is not called so for what the next try may mend, such as a full disk', async () => {
    const database = await emptyDatabase();
    const full = Object.assign(new Error('full'), { resultCode: 13 });
    const failing: Database = {
      ...database,
      whole() {
        throw full;
      },
    };
    await expect(prepared(failing)).rejects.toBe(full);
  });
});
