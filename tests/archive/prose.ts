import { createRandom, type Random } from './random.ts';

const SYLLABLES = 'ka lo mi ren ta su vel do pra ne shi or bu lan te gri mo pas el qui'.split(' ');
const COMMON = 'the of and to in is that it for on with as this be are not by or from at'.split(
  ' ',
);
const OTHER_SCRIPTS = [
  'L’été dernier à Orléans, j’étais élève ; ça m’a plu, où que j’aille.',
  'Straße, Äpfel, Öl und Übermut: ein kurzer Satz über größere Dinge.',
  'Съешь же ещё этих мягких французских булок, да выпей чаю.',
  '今天天气很好，我们去公园散步吧。搜索应该能找到这一句话。',
  '東京へ行く新幹線の時刻表を教えてください。カタカナもある。',
  '한국어를 배우는 학생들이 도서관에서 책을 읽습니다.',
  'สวัสดีครับ วันนี้อากาศดีมาก',
  'مرحبا بالعالم، هذا نص قصير للبحث.',
  'שלום עולם, זה משפט קצר.',
  'हिन्दी में एक छोटा वाक्य।',
  'Ein Emoji 👩‍👩‍👧‍👦, ein 𝔐athematisches Zeichen und ein “Zitat”.',
] as const;
const BLOCKS = [
  '```python\ndef double(value: int) -> int:\n    """Twice \\ as much."""\n    return value * 2\n```',
  '| name | amount |\n| --- | ---: |\n| tea | 3 |\n| coffee | 12 |',
  'The area is \\( \\pi r^2 \\), and in full:\n\n\\[ \\int_0^1 x^2\\,dx = \\frac{1}{3} \\]',
  '1. First this\n2. then that\n   - and within it\n   - two more',
  '> Quoted: "nothing is lost" — said twice.\n\n**Bold**, *slanted*, `inline` and [a link](https://example.org/?a=1&b=2).',
] as const;

/** Some 2 MB of words, out of which all prose is cut: making it anew for a gigabyte would take minutes. */
const POOL = makePool();

function makePool(): string {
  const random = createRandom(7);
  const rare = Array.from({ length: 20_000 }, () =>
    Array.from(
      { length: 1 + random.below(4) },
      () => SYLLABLES[random.below(SYLLABLES.length)],
    ).join(''),
  );
  let pool = '';
  while (pool.length < 2_000_000) {
    const common = random.oneIn(2) ? COMMON[random.below(COMMON.length)] : undefined;
    // Few words are frequent, most are rare, as in real text.
    pool += common ?? rare[Math.floor(rare.length * random.next() ** 3)] ?? '';
    pool += random.oneIn(12) ? '. ' : ' ';
  }
  return pool;
}

/** A paragraph of about that many characters. */
export function paragraph(random: Random, length: number): string {
  const from = random.below(POOL.length - length);
  return POOL.slice(from, from + length).trim();
}

/** An answer in Markdown, of about that many characters. */
export function answer(random: Random, length: number): string {
  const blocks = [paragraph(random, Math.ceil(length / 2))];
  if (random.oneIn(3)) blocks.push(random.of(BLOCKS));
  if (random.oneIn(6)) blocks.push(random.of(OTHER_SCRIPTS));
  blocks.push(paragraph(random, Math.ceil(length / 2)));
  return blocks.join('\n\n');
}

/** A question, sometimes in another language. */
export function question(random: Random): string {
  return random.oneIn(8) ? random.of(OTHER_SCRIPTS) : paragraph(random, 20 + random.below(300));
}
