import type { Role } from '../../../core/archive/conversation';
import { searchable } from '../../../core/archive/fold';
import type { Database } from './database';
import { placeInTime } from './place-in-time';

/** What can be searched for: the messages, or the titles of the conversations. */
type Searched = 'words' | 'titles';

const INSERT = {
  words: 'INSERT INTO words (rowid, text) VALUES (?, ?)',
  titles: 'INSERT INTO titles (rowid, text) VALUES (?, ?)',
};
const DELETE = {
  words: 'DELETE FROM words WHERE rowid = ?',
  titles: 'DELETE FROM titles WHERE rowid = ?',
};

/**
 * The indexes of words while an import writes to them. FTS5 starts a new piece of its index each time something comes
 * that stands before what came last, and merges the pieces later, which took most of an import's time: so what comes is
 * gathered, and stored in order.
 */
export interface WordIndex {
  addTitle(key: number, date: number | null, title: string): void;
  addMessage(key: number, date: number | null, role: Role, words: string): void;
  removeTitle(key: number, date: number | null): void;
  removeMessage(key: number, date: number | null): void;
  /** Stores what was gathered. To be called at the end of each transaction, which undoes it when it is undone. */
  store(): void;
}

/** The word that stands in every message of a role, so that a search finds them without looking at the others. */
export function roleWord(role: Role): string {
  // A sign for private use is a letter for the tokenizer (fold.ts), and nobody types it.
  return `\uE000${role}`;
}

/** @param database in which a transaction is open whenever this is used */
export function createWordIndex(database: Database): WordIndex {
  const gathered = { words: new Map<number, string>(), titles: new Map<number, string>() };

  function add(searched: Searched, place: number, text: string): void {
    if (text !== '') gathered[searched].set(place, text);
  }

  function remove(searched: Searched, place: number): void {
    if (!gathered[searched].delete(place)) database.run(DELETE[searched], place);
  }

  function storeAll(searched: Searched): void {
    const inOrder = [...gathered[searched]].sort(([one], [other]) => one - other);
    for (const [place, text] of inOrder) database.run(INSERT[searched], place, searchable(text));
    gathered[searched].clear();
  }

  return {
    addTitle: (key, date, title) => add('titles', placeInTime(date, key), title),
    addMessage(key, date, role, words) {
      if (words !== '') add('words', placeInTime(date, key), `${roleWord(role)} ${words}`);
    },
    removeTitle: (key, date) => remove('titles', placeInTime(date, key)),
    removeMessage: (key, date) => remove('words', placeInTime(date, key)),
    store() {
      storeAll('titles');
      storeAll('words');
    },
  };
}
