import * as v from 'valibot';
import { searchQuery, type Term } from '../../../core/archive/search-query';
import { snippetOf } from '../../../core/archive/snippet';
import { wordsOfPart } from '../../../core/archive/words';
import type { Hit, SearchQuestion } from '../archive';
import type { Database } from './database';
import { findPlaces } from './find-places';
import { keyAt } from './place-in-time';
import { ROLES } from './read-conversation';
import { readParts } from './stored-parts';

/** In UTF-16 units: two or three lines. */
const SNIPPET = 240;

/** A page of what was found, in the order that Archive.search promises. */
export function search(
  database: Database,
  question: SearchQuestion,
): { hits: Hit[]; more: boolean } {
  const query = searchQuery(question.text);
  if (query === null) return { hits: [], more: false };
  const end = question.offset + question.limit;
  // One more than asked for tells whether there are more.
  const found = findPlaces(database, query, question, end + 1);
  const hits = found.slice(question.offset, end).flatMap(({ searched, place }) => {
    const readHit = searched === 'titles' ? readTitle : readMessage;
    return readHit(database, keyAt(place), query.terms) ?? [];
  });
  return { hits, more: found.length > end };
}

const moment = v.nullable(v.number());
const Title = v.tuple([v.string(), v.string(), moment]);

function readTitle(database: Database, key: number, terms: readonly Term[]): Hit | null {
  const sql = 'SELECT id, title, coalesce(updated, created) FROM conversations WHERE key = ?';
  const found = database.row(Title, sql, key);
  if (found === null) return null;
  const [conversation, title, date] = found;
  const snippet = snippetOf(title, terms, SNIPPET);
  return { conversation, title, date, message: null, role: null, snippet };
}

const Message = v.tuple([
  v.string(),
  v.string(),
  v.string(),
  moment,
  v.picklist(ROLES),
  v.nullable(v.string()),
]);

function readMessage(database: Database, key: number, terms: readonly Term[]): Hit | null {
  const found = database.row(
    Message,
    `SELECT conversations.id, title, messages.id, date, role, parts FROM messages
      JOIN conversations ON conversations.key = messages.conversation
      LEFT JOIN contents ON contents.message = messages.key WHERE messages.key = ?`,
    key,
  );
  if (found === null) return null;
  const [conversation, title, message, date, role, parts] = found;
  const text = readParts(parts ?? '[]')
    .map(wordsOfPart)
    .filter(Boolean)
    .join('\n\n');
  return { conversation, title, date, message, role, snippet: snippetOf(text, terms, SNIPPET) };
}
