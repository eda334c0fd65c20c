import type { PreparedStatement, Database as SqliteDatabase } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';

/** What can stand in a column. */
export type Value = string | number | boolean | null | Uint8Array;

/** A SQLite database whose statements are prepared once. What it gives back is validated, as everything stored is. */
export interface Database {
  /** Carries out one statement. */
  run(sql: string, ...values: readonly Value[]): void;
  /** Every row, its columns as a list that fits the schema. @throws v.ValiError when one does not */
  rows<Row>(schema: RowSchema<Row>, sql: string, ...values: readonly Value[]): Row[];
  /** The first row, or null. */
  row<Row>(schema: RowSchema<Row>, sql: string, ...values: readonly Value[]): Row | null;
  /** Carries out several statements, separated by semicolons. */
  script(sql: string): void;
  /** From here to `commit` all is stored or, after `rollBack` or a crash, nothing. Does not nest. */
  begin(): void;
  commit(): void;
  /** Never throws: SQLite may have rolled back by itself. */
  rollBack(): void;
  /** All that the work does is stored, or nothing when it throws. */
  whole(work: () => void): void;
  close(): void;
}

export type RowSchema<Row> = v.GenericSchema<unknown, Row>;

/** @param sqlite an open database; it is closed through the one that is returned */
export function createDatabase(sqlite: SqliteDatabase): Database {
  const prepared = new Map<string, PreparedStatement>();

  function prepare(sql: string, values: readonly Value[]): PreparedStatement {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = sqlite.prepare(sql);
      prepared.set(sql, statement);
    }
    if (values.length > 0) statement.bind(values);
    return statement;
  }

  function run(sql: string, ...values: readonly Value[]): void {
    const statement = prepare(sql, values);
    try {
      statement.step();
    } finally {
      // `reset` would throw what `step` has thrown a second time.
      statement.resetNoThrow(true);
    }
  }

  function rows<Row>(schema: RowSchema<Row>, sql: string, ...values: readonly Value[]): Row[] {
    const statement = prepare(sql, values);
    const found: Row[] = [];
    try {
      while (statement.step()) found.push(v.parse(schema, statement.get([])));
    } finally {
      statement.resetNoThrow(true);
    }
    return found;
  }

  const begin = () => run('BEGIN IMMEDIATE');
  const commit = () => run('COMMIT');

  function rollBack(): void {
    try {
      run('ROLLBACK');
    } catch {
      // Nothing was open any more: what led here has undone it.
    }
  }

  return {
    run,
    rows,
    row: (schema, sql, ...values) => rows(schema, sql, ...values)[0] ?? null,
    script: (sql) => {
      sqlite.exec(sql);
    },
    begin,
    commit,
    rollBack,
    whole(work) {
      begin();
      try {
        work();
        commit();
      } catch (error) {
        rollBack();
        throw error;
      }
    },
    close() {
      for (const statement of prepared.values()) statement.finalize();
      prepared.clear();
      sqlite.close();
    },
  };
}
