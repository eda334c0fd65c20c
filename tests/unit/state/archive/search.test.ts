import { beforeAll, describe, expect, it } from 'vitest';
import type { Conversation } from '../../../../core/archive/conversation';
import type { Hit, SearchQuestion } from '../../../../state/archive/archive';
import type { Database } from '../../../../state/archive/store/database';
import { search } from '../../../../state/archive/store/search';
import { memoryDatabase, talk, write } from './memory-database';

let database: Database;
const DAY = 86_400_000;

beforeAll(async () => {
  database = await memoryDatabase();
  const dated = talk('dated', ['When was the bread invented?', 'Long ago.']);
  write(
    database,
    talk('rye', ['How do I bake rye bread?', 'Mix rye flour, water and salt. Bread needs time.'], {
      title: 'Rye bread',
      updated: 10 * DAY,
    }),
    talk('french', ['Où est le café ?', 'Près de la gare. Ça dépend de l’heure.'], {
      title: 'À Paris',
      updated: 20 * DAY,
    }),
    talk('chinese', ['我想学做面包', '先准备面粉和水。'], { title: '面包', updated: 30 * DAY }),
    talk('other', ['ИСТОРИЯ хлеба', 'ประวัติของขนมปัง'], { updated: 40 * DAY }),
    {
      ...dated,
      updated: 50 * DAY,
      messages: dated.messages.map((message) => ({ ...message, created: 5 * DAY })),
    },
  );
});

function ask(text: string, question: Partial<SearchQuestion> = {}) {
  return search(database, { text, offset: 0, limit: 10, ...question });
}

const names = (hits: readonly Hit[]) =>
  hits.map((hit) => hit.message ?? `title of ${hit.conversation}`);
const marked = ({ snippet }: Hit) =>
  snippet.pieces.map(({ text, hit }) => (hit ? `<${text}>` : text)).join('');

describe('search finds', () => {
  it.each<[string, string, string[]]>([
    ['a word, titles first', 'rye', ['title of rye', 'rye-0', 'rye-1']],
    ['words in any order and case', 'SALT flour', ['rye-1']],
    ['a phrase', '"rye flour"', ['rye-1']],
    ['no phrase in another order', '"flour rye"', []],
    ['the beginning of the last word', 'bake ry', ['rye-0']],
    ['only whole words before it', 'ba rye ', []],
    ['words without their accents', 'cafe', ['french-0']],
    ['words with accents that they do not have', 'pâris', ['title of french']],
    ['one Chinese character', '面', ['title of chinese', 'chinese-0', 'chinese-1']],
    ['several in a row', '面包', ['title of chinese', 'chinese-0']],
    ['Cyrillic in small letters', 'история', ['other-0']],
    ['Thai within a sentence', 'ขนมปัง', ['other-1']],
    ['nothing for nothing', '  ', []],
    ['nothing for signs alone', '"*() OR', []],
  ])('%s', (_, text, found) => {
    expect(names(ask(text).hits).toSorted()).toEqual(found.toSorted());
  });

  it('what a hostile question asks for, which is nothing', () => {
    for (const text of [
      '" OR text:*',
      "'; DROP TABLE words; --",
      'NEAR(a b)',
      '{text} : a',
      '\0',
    ]) {
      expect(ask(text).hits).toEqual([]);
    }
  });
});

describe('search tells of each hit', () => {
  it('where it is, from when and by whom, with the words marked', () => {
    const [hit] = ask('flour').hits;
    expect(hit).toMatchObject({
      ...{ conversation: 'rye', title: 'Rye bread', message: 'rye-1', role: 'assistant' },
      date: 10 * DAY,
    });
    expect(hit && marked(hit)).toBe('Mix rye <flour>, water and salt. Bread needs time.');
  });

  it('a title with the words marked', () => {
    const [hit] = ask('PARIS').hits;
    expect(hit).toMatchObject({ message: null, role: null, date: 20 * DAY });
    expect(hit && marked(hit)).toBe('À <Paris>');
  });
});

describe('search looks only', () => {
  it.each<[string, Partial<SearchQuestion>, string[]]>([
    ['at what one of the two wrote', { role: 'person' }, ['dated-0', 'rye-0']],
    // A message's own date counts before that of its conversation.
    ['before a date', { to: 6 * DAY }, ['dated-0']],
    ['after a date', { from: 7 * DAY }, ['rye-0', 'rye-1', 'title of rye']],
    ['to the millisecond', { from: 10 * DAY, to: 10 * DAY }, ['rye-0', 'rye-1', 'title of rye']],
    ['not a millisecond before', { from: 10 * DAY + 1, to: 11 * DAY }, []],
    ['nor after', { from: 9 * DAY, to: 10 * DAY - 1 }, []],
    ['between two, at one', { from: DAY, to: 15 * DAY, role: 'assistant' }, ['rye-1']],
  ])('%s', (_, question, found) => {
    expect(names(ask('bread', question).hits).toSorted()).toEqual(found);
  });
});

describe('search gives first', () => {
  const HOUR = 3_600_000;

  async function found(text: string, ...conversations: readonly Conversation[]) {
    const own = await memoryDatabase();
    write(own, ...conversations);
    return names(search(own, { text, offset: 0, limit: 10 }).hits);
  }

  it('titles, then messages', async () => {
    const old = talk('old', ['rye'], { title: 'Rye', updated: DAY });
    const late = talk('late', ['rye'], { updated: 2 * DAY });
    expect(await found('rye', old, late)).toEqual(['title of old', 'late-0', 'old-0']);
  });

  it('the newest, to the hour, whatever came first into the archive', async () => {
    const at = (id: string, updated: number | null) =>
      talk(id, ['rye'], { updated, created: null });
    const dated = [at('b', 5 * HOUR), at('none', null), at('c', 400 * DAY), at('a', 4 * HOUR)];
    expect(await found('rye ', ...dated)).toEqual(['c-0', 'b-0', 'a-0', 'none-0']);
  });

  it('the end of a conversation whose messages have no dates', async () => {
    expect(await found('rye ', talk('one', ['rye', 'rye', 'rye']))).toEqual([
      'one-2',
      'one-1',
      'one-0',
    ]);
  });

  it('the very word, then newer ones that only begin so', async () => {
    const word = talk('word', ['Ann has called'], { updated: DAY });
    const beginning = talk('beginning', ['an annual report'], { updated: 2 * DAY });
    expect(await found('ann', word, beginning)).toEqual(['word-0', 'beginning-0']);
  });

  it('what has dates that no calendar has, and still finds it', async () => {
    const wild = [-8.64e15, 8.64e15, 0].map((updated, place) =>
      talk(`wild${place}`, ['rye'], { updated }),
    );
    expect(await found('rye', ...wild)).toEqual(['wild1-0', 'wild2-0', 'wild0-0']);
  });
});

describe('search comes in pages', () => {
  it('that together are the whole, each hit once, and tells when it ends', () => {
    const whole = names(ask('bread').hits);
    const paged: string[] = [];
    for (let offset = 0; ; offset += 1) {
      const { hits, more } = ask('bread', { offset, limit: 1 });
      paged.push(...names(hits));
      if (!more) break;
    }
    expect(paged).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole).toHaveLength(4);
  });

  it('each hit once also when it has the very word and is found by its beginning', () => {
    const first = ask('bread', { limit: 2 });
    const rest = ask('bread', { offset: 2 });
    expect([...names(first.hits), ...names(rest.hits)]).toEqual(names(ask('bread').hits));
    expect([first.more, rest.more]).toEqual([true, false]);
  });
});
