import { paragraph } from '../archive/prose.ts';
import { createRandom } from '../archive/random.ts';
import type { Question } from './in-page/searching.ts';

const random = createRandom(11);

/** Words as they follow each other in the generator's texts. */
const wordsInARow = (count: number) =>
  paragraph(random, 200)
    .replace(/[^a-z ]/g, '')
    .split(' ')
    .slice(1, count + 1)
    .join(' ');

/** Every beginning of it, as a person types it. */
const typed = (text: string): Question[] =>
  [...text].map((_, place, signs) => ({ text: signs.slice(0, place + 1).join('') }));

const times = <Made>(count: number, make: (place: number) => Made): Made[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** A third of all words in the generator's texts. */
const FREQUENT = ['the', 'of', 'and', 'to', 'in', 'is', 'that', 'it', 'with', 'from'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const ROLES = ['person', 'assistant'] as const;

const frequent: Question[] = FREQUENT.flatMap((word) => [
  ...typed(word),
  { text: `${word} ` },
  { text: `the ${word}` },
  { text: `the of and ${word}` },
]);

/** What is asked of an archive, kind by kind: what people type, and what is hard for an index. */
export const QUESTIONS: Record<string, Question[]> = {
  'letter by letter': times(25, (place) => wordsInARow(1 + (place % 3))).flatMap(typed),
  'one and two letters': [...LETTERS, ...LETTERS.map((letter) => `t${letter}`)].map((text) => ({
    text,
  })),
  'the most frequent words': frequent,
  // Otherwise titles fill the page of hits.
  'the same in answers only': frequent.map((question) => ({ ...question, role: 'assistant' })),
  phrases: [
    ...times(40, (place) => ({ text: `"${wordsInARow(2 + (place % 2))}"` })),
    ...FREQUENT.map((word) => ({ text: `"${word} the"` })),
    { text: '"of the' },
    { text: '"the of and to' },
  ],
  'Chinese, Japanese, Korean, Thai': [
    '今天天气很好',
    '搜索应该能找到',
    '新幹線の時刻表',
    '한국어를 배우는',
    'วันนี้อากาศดีมาก',
  ].flatMap(typed),
  'by role and date': times(80, (place) => ({
    text: place % 2 === 0 ? (FREQUENT[(place / 2) % 10] ?? '') : wordsInARow(1 + (place % 3)),
    ...(place % 4 < 2 && { role: ROLES[place % 2] }),
    // The generator's first conversation is of January 2023, and there are 24 a day.
    ...(place % 3 > 0 && { from: Date.UTC(2023, place % 9) }),
    ...(place % 3 < 2 && { to: Date.UTC(2023, 1 + (place % 9), 15) }),
  })),
};
