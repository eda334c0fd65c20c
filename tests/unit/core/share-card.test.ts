import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CARD_SIZES,
  type CardLayout,
  type CardShape,
  type CardTexts,
  layOutCard,
  type MeasureText,
  type PlacedText,
} from '../../../core/share-card';

/** Every sign is half as wide as it is high. */
const measure: MeasureText = (text) => text.length / 2;

const card: CardTexts = {
  count: { before: '', figure: '295', after: ' days' },
  caption: 'since I quit ChatGPT',
  line: '290 of 295 days kept',
  name: 'Adieu',
};

/** From left to right, where the text stands on a card. */
function extent({ text, role, x, size }: PlacedText, direction: 'ltr' | 'rtl') {
  const width = measure(text, role) * size;
  return direction === 'ltr' ? [x, x + width] : [x - width, x];
}

function roles({ texts }: CardLayout) {
  return texts.map(({ role }) => role);
}

const anyShape = fc.constantFrom<CardShape>('wide', 'square');
const anyDirection = fc.constantFrom('ltr', 'rtl');
const someWords = (maxLength: number) =>
  fc
    .array(fc.string({ unit: fc.constantFrom(...'aäß日'), minLength: 1, maxLength: 14 }), {
      minLength: 1,
      maxLength,
    })
    .map((words) => words.join(' '));
const anyCard: fc.Arbitrary<CardTexts> = fc.record({
  count: fc.record({
    before: fc.oneof(fc.constant(''), someWords(4)),
    figure: fc.nat().map(String),
    after: fc.oneof(fc.constant(''), someWords(4)),
  }),
  caption: someWords(12),
  line: fc.option(someWords(16)),
  name: fc.constant('Adieu'),
});

describe('a card', () => {
  it.each(['wide', 'square'] as const)(
    '%s has the count, the caption, a line and the name',
    (shape) => {
      const layout = layOutCard(shape, card, 'ltr', measure);
      expect(roles(layout)).toEqual(['figure', 'words', 'caption', 'line', 'name']);
      expect(roles(layOutCard(shape, { ...card, line: null }, 'ltr', measure))).not.toContain(
        'line',
      );
    },
  );

  it('has the figure by far the largest, and on one baseline with its words', () => {
    const [figure, words, caption, line] = layOutCard('wide', card, 'ltr', measure).texts;
    expect(figure?.size).toBeGreaterThan(200);
    expect(words?.baseline).toBe(figure?.baseline);
    const sizes = [figure, words, caption, line].map((text) => text?.size ?? 0);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });

  it('from right to left is the same in a mirror', () => {
    for (const shape of ['wide', 'square'] as const) {
      const { width } = CARD_SIZES[shape];
      const [there, back] = (['ltr', 'rtl'] as const).map((direction) =>
        layOutCard(shape, card, direction, measure),
      );
      expect(back?.texts.map(({ x }) => Math.round(width - x))).toEqual(
        there?.texts.map(({ x }) => Math.round(x)),
      );
      expect((back?.door.x ?? 0) + (back?.door.width ?? 0)).toBe(width - (there?.door.x ?? 0));
    }
  });

  it('breaks a long caption in two before it gets small', () => {
    const caption = 'since the day on which I quit ChatGPT at last';
    const { texts } = layOutCard('wide', { ...card, caption }, 'ltr', measure);
    const lines = texts.filter(({ role }) => role === 'caption');
    expect(lines.map(({ text }) => text)).toEqual([
      'since the day on which',
      'I quit ChatGPT at last',
    ]);
    expect(lines[0]?.size).toBeGreaterThan(40);
  });

  it('holds whatever is written on it: nothing leaves it, meets the door or lies on something else', () => {
    fc.assert(
      fc.property(anyShape, anyCard, anyDirection, (shape, texts, direction) => {
        const { width, height } = CARD_SIZES[shape];
        const layout = layOutCard(shape, texts, direction, measure);
        const { door } = layout;
        for (const text of layout.texts) {
          const [left = 0, right = 0] = extent(text, direction);
          const top = text.baseline - 0.75 * text.size;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(text.baseline).toBeLessThanOrEqual(height);
          expect(text.size).toBeGreaterThan(0);
          const beside = right <= door.x || left >= door.x + door.width;
          expect(beside || text.baseline <= door.y).toBe(true);
        }
        const rows = layout.texts
          .filter(({ role }) => role !== 'words')
          .toSorted((a, b) => a.baseline - b.baseline);
        for (const [place, row] of rows.entries()) {
          const above = rows[place - 1];
          if (above) expect(row.baseline - 0.75 * row.size).toBeGreaterThan(above.baseline);
        }
      }),
    );
  });
});
