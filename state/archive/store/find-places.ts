import * as v from 'valibot';
import type { SearchQuery } from '../../../core/archive/search-query';
import type { SearchQuestion } from '../archive';
import type { Database, Value } from './database';
import { KEYS, placesBetween } from './place-in-time';
import { roleWord } from './word-index';

/** Something that was found: a title, or a message. */
export interface Found {
  searched: 'titles' | 'words';
  /** See place-in-time.ts. */
  place: number;
}

/** Where the dates of what is searched stand. */
const DATED = {
  titles: { table: 'conversations', date: 'coalesce(updated, created)' },
  words: { table: 'messages', date: 'date' },
};

const Place = v.tuple([v.number()]);

/**
 * The places of what was found, in the order that Archive.search promises. The order is one that the index has by
 * itself, so that it is left as soon as there are enough. FTS5's own `rank` weighs all that was found, and counts for
 * each word of the question in how many texts it stands: for the letters of "the", among 100,000 messages, that was a
 * tenth of a second and more for each, against a few milliseconds.
 *
 * @param limit how many are enough
 */
export function findPlaces(
  database: Database,
  { match, whole }: SearchQuery,
  question: SearchQuestion,
  limit: number,
): Found[] {
  const { role } = question;
  const matches = whole === null ? [match] : [whole, match];
  const found: Found[] = [];
  for (const searched of ['titles', 'words'] as const) {
    // Titles are nobody's.
    if (searched === 'titles' && role !== undefined) continue;
    const enough = limit - found.length;
    // What has the very words has words that begin so, too.
    const places = new Set<number>();
    for (const one of matches) {
      if (places.size >= enough) break;
      const asked = role === undefined ? one : `"${roleWord(role)}" AND ${one}`;
      const { sql, values } = findIn(searched, question);
      for (const [place] of database.rows(Place, sql, asked, ...values, enough)) places.add(place);
    }
    found.push(...[...places].slice(0, enough).map((place) => ({ searched, place })));
  }
  return found;
}

function findIn(
  searched: Found['searched'],
  { from, to }: SearchQuestion,
): { sql: string; values: Value[] } {
  const { table, date } = DATED[searched];
  const dates = [from, to].filter((moment) => moment !== undefined);
  // Places tell the hour; the dates themselves are asked for where one begins or ends within an hour.
  const join = `CROSS JOIN ${table} ON ${table}.key = ${searched}.rowid % ${KEYS}`;
  const sql = [
    `SELECT ${searched}.rowid FROM ${searched}`,
    dates.length > 0 && join,
    `WHERE ${searched} MATCH ? AND ${searched}.rowid BETWEEN ? AND ?`,
    from !== undefined && `AND ${date} >= ?`,
    to !== undefined && `AND ${date} <= ?`,
    `ORDER BY ${searched}.rowid DESC LIMIT ?`,
  ];
  const values = [...placesBetween(from, to), ...dates];
  return { sql: sql.filter(Boolean).join(' '), values };
}
