import * as v from 'valibot';
import type { ConversationSummary, ListQuestion, Place } from '../archive';
import type { Database, Value } from './database';

const moment = v.nullable(v.number());
const place = v.nullable(v.string());

const Summary = v.pipe(
  v.tuple([
    v.string(),
    v.string(),
    moment,
    moment,
    place,
    place,
    v.number(),
    v.number(),
    v.number(),
  ]),
  v.transform(
    ([
      id,
      title,
      created,
      updated,
      gpt,
      project,
      archived,
      starred,
      messages,
    ]): ConversationSummary => {
      const marks = { archived: archived !== 0, starred: starred !== 0 };
      return { id, title, created, updated, gpt, project, ...marks, messages };
    },
  ),
);
const Count = v.tuple([v.number()]);

/** What a conversation's date is, by the order in which the list has them; the schema has an index on each. */
const DATE = {
  updated: 'coalesce(updated, created, 0)',
  created: 'coalesce(created, updated, 0)',
  title: 'coalesce(updated, created, 0)',
} as const;

const ORDER = {
  updated: `${DATE.updated} DESC, key`,
  created: `${DATE.created} DESC, key`,
  // Those without a title come last.
  title: `title_order = '', title_order, key`,
} as const;

/** One page of the list, and how many there are in all. */
export function listConversations(database: Database, question: ListQuestion) {
  const { where, values } = conditionsOf(question);
  const [total] = database.row(Count, `SELECT count(*) FROM conversations ${where}`, ...values) ?? [
    0,
  ];
  const conversations = database.rows(
    Summary,
    `SELECT id, title, created, updated, gpt, project, archived, starred, shown
      FROM conversations ${where} ORDER BY ${ORDER[question.order]} LIMIT ? OFFSET ?`,
    ...values,
    question.limit,
    question.offset,
  );
  return { total, conversations };
}

function conditionsOf({ order, gpt, project, from, to }: ListQuestion) {
  const given: [string, Value | undefined][] = [
    ['gpt = ?', gpt],
    ['project = ?', project],
    [`${DATE[order]} >= ?`, from],
    [`${DATE[order]} <= ?`, to],
  ];
  const conditions: string[] = [];
  const values: Value[] = [];
  for (const [condition, value] of given) {
    if (value === undefined) continue;
    conditions.push(condition);
    values.push(value);
  }
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values };
}

const PlaceRow = v.pipe(
  v.tuple([v.picklist(['gpt', 'project']), v.string(), v.number()]),
  v.transform(([kind, id, conversations]): Place => ({ kind, id, conversations })),
);

/** The custom GPTs and projects that conversations lie in, those with the most first. */
export function listPlaces(database: Database): Place[] {
  return database.rows(
    PlaceRow,
    `SELECT 'gpt', gpt, count(*) AS conversations FROM conversations WHERE gpt IS NOT NULL GROUP BY gpt
      UNION ALL
      SELECT 'project', project, count(*) FROM conversations WHERE project IS NOT NULL GROUP BY project
      ORDER BY conversations DESC, 2`,
  );
}

/** The ids of all conversations, the newest first. */
export function listIds(database: Database): string[] {
  return database
    .rows(v.tuple([v.string()]), `SELECT id FROM conversations ORDER BY ${ORDER.updated}`)
    .map(([id]) => id);
}
