import * as v from 'valibot';
import { searchQuery, type Term } from '../../../core/archive/search-query';
import { snippetOf } from '../../../core/archive/snippet';
import { wordsOfPart } from '../../../core/archive/words';
import type { Hit, SearchQuestion } from '../archive';
import type { Database, Value } from './database';
import { ROLES } from './read-conversation';
import { readParts } from './stored-parts';

/**
 * So many messages are weighed against each other, the earliest in the archive. A word that stands in more of them
 * tells little, and weighing all would take longer than a person types (bench: search).
 */
const MOST_WEIGHED = 2_000;

/** In UTF-16 units: two or three lines. */
const SNIPPET = 240;

/** A page of what was found: conversations by their titles first, then messages, the best first. */
export function search(
  database: Database,
  question: SearchQuestion,
): { hits: Hit[]; more: boolean } {
  const query = searchQuery(question.text);
  if (query === null) return { hits: [], more: false };
  // One more than asked for tells whether there are more.
  const wanted = question.offset + question.limit + 1;
  const titles = question.role === undefined ? searchTitles(database, query, question, wanted) : [];
  const shown = titles.slice(question.offset);
  const limit = question.limit + 1 - shown.length;
  const offset = Math.max(0, question.offset - titles.length);
  const messages = limit > 0 ? searchMessages(database, query, question, limit, offset) : [];
  const hits = [...shown, ...messages];
  return { hits: hits.slice(0, question.limit), more: hits.length > question.limit };
}

interface Query {
  match: string;
  terms: readonly Term[];
}

const moment = v.nullable(v.number());
const Title = v.tuple([v.string(), v.string(), moment]);

function searchTitles(
  database: Database,
  { match, terms }: Query,
  question: SearchQuestion,
  limit: number,
): Hit[] {
  const { sql, values } = between('coalesce(updated, created)', question);
  const found = database.rows(
    Title,
    `SELECT id, title, coalesce(updated, created) FROM words
      JOIN conversations ON conversations.key = -words.rowid
      WHERE words MATCH ? AND words.rowid < 0 ${sql}
      ORDER BY coalesce(updated, created, 0) DESC LIMIT ?`,
    ...[match, ...values, limit],
  );
  return found.map(([conversation, title, date]) => {
    const snippet = snippetOf(title, terms, SNIPPET);
    return { conversation, title, date, message: null, role: null, snippet };
  });
}

const Message = v.tuple([
  v.string(),
  v.string(),
  v.string(),
  moment,
  v.picklist(ROLES),
  v.nullable(v.string()),
]);

function searchMessages(
  database: Database,
  { match, terms }: Query,
  question: SearchQuestion,
  limit: number,
  offset: number,
): Hit[] {
  const { sql, values } = filtersOf(question);
  const found = database.rows(
    Message,
    `SELECT conversations.id, title, messages.id, date, role, parts FROM (
        SELECT words.rowid AS found, rank AS weight FROM words ${sql === '' ? '' : 'JOIN messages ON key = words.rowid'}
        WHERE words MATCH ? AND words.rowid > 0 ${sql} ORDER BY words.rowid LIMIT ${MOST_WEIGHED}
      )
      JOIN messages ON messages.key = found
      JOIN conversations ON conversations.key = messages.conversation
      LEFT JOIN contents ON contents.message = found
      ORDER BY weight, found LIMIT ? OFFSET ?`,
    ...[match, ...values, limit, offset],
  );
  return found.map(([conversation, title, message, date, role, parts]) => {
    const text = readParts(parts ?? '[]')
      .map(wordsOfPart)
      .filter(Boolean)
      .join('\n\n');
    return { conversation, title, date, message, role, snippet: snippetOf(text, terms, SNIPPET) };
  });
}

function filtersOf(question: SearchQuestion): { sql: string; values: Value[] } {
  const { sql, values } = between('date', question);
  if (question.role === undefined) return { sql, values };
  return { sql: `${sql} AND role = ?`, values: [...values, question.role] };
}

function between(date: string, { from, to }: SearchQuestion): { sql: string; values: Value[] } {
  const values = [from, to].filter((moment) => moment !== undefined);
  const sql = [
    from === undefined ? '' : ` AND ${date} >= ?`,
    to === undefined ? '' : ` AND ${date} <= ?`,
  ];
  return { sql: sql.join(''), values };
}
