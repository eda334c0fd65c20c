import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MathElement } from '../../../../core/formula/math-element';
import { readFormula } from '../../../../core/formula/read-formula';

/** Shorter to read: `mfrac(a b)`; an identifier, number or sign is itself. */
function told(formula: MathElement | null): string {
  if (formula === null) return 'unknown';
  const { tag, content } = formula;
  if (typeof content === 'string') return content;
  return tag === 'mspace' ? '␣' : `${tag}(${content.map(told).join(' ')})`;
}

describe('a formula', () => {
  it.each([
    ['x', 'x'],
    ['a+b-2.5', 'mrow(a + b − 2.5)'],
    ['x^2', 'msup(x 2)'],
    ['x_i^{10}', 'msubsup(x i 10)'],
    ['x^12', 'mrow(msup(x 1) 2)'],
    ["f''(x)", 'mrow(msup(f ′′) ( x ))'],
    ["f'^2", 'msup(f mrow(′ 2))'],
    ['{}^{14}C', 'mrow(msup(mrow() 14) C)'],
    ['\\frac{a}{b+1}', 'mfrac(a mrow(b + 1))'],
    ['\\frac12', 'mfrac(1 2)'],
    ['\\sqrt{x}', 'msqrt(x)'],
    ['\\sqrt[3]{x}', 'mroot(x 3)'],
    ['\\alpha\\Omega\\infty', 'mrow(α Ω ∞)'],
    ['a \\le b \\neq c', 'mrow(a ≤ b ≠ c)'],
    ['\\sum_{i=1}^n i', 'mrow(munderover(∑ mrow(i = 1) n) i)'],
    ['\\int_0^1', 'msubsup(∫ 0 1)'],
    ['\\lim_{x \\to 0}', 'munder(lim mrow(x → 0))'],
    ['\\sin x', 'mrow(sin x)'],
    ['\\left( \\frac{1}{2} \\right)^2', 'msup(mrow(( mfrac(1 2) )) 2)'],
    ['\\left. x \\right|_0', 'msub(mrow( x |) 0)'],
    ['\\left\\{ a \\middle| b \\right\\}', 'mrow({ a | b })'],
    ['\\bigl[ x \\bigr]', 'mrow([ x ])'],
    ['\\vec{v}', 'mover(v →)'],
    ['\\overline{AB}', 'mover(mrow(A B) ¯)'],
    ['\\underbrace{a}_{b}', 'munder(munder(a ⏟) b)'],
    ['\\mathbb{R}\\mathbf{x1}\\mathcal{L}', 'mrow(ℝ mrow(𝐱 𝟏) ℒ)'],
    ['\\text{if } x', 'mrow(if\u00a0 x)'],
    ['\\operatorname{rank} A', 'mrow(rank A)'],
    ['\\binom{n}{k}', 'mrow(( mfrac(n k) ))'],
    ['a \\quad b', 'mrow(a ␣ b)'],
    ['x \\not= y', 'mrow(x =\u0338 y)'],
    ['5\\% \\$', 'mrow(5 % $)'],
    ['a \\\\ b', 'mtable(mtr(mtd(a)) mtr(mtd(b)))'],
    ['a % a remark\n+ b', 'mrow(a + b)'],
    ['\\displaystyle x', 'x'],
  ])('%s', (latex, expected) => {
    expect(told(readFormula(latex))).toBe(expected);
  });

  it.each([
    ['pmatrix', 'mrow(( mtable(mtr(mtd(a) mtd(b)) mtr(mtd(c) mtd(d))) ))'],
    ['bmatrix', 'mrow([ mtable(mtr(mtd(a) mtd(b)) mtr(mtd(c) mtd(d))) ])'],
    ['cases', 'mrow({ mtable(mtr(mtd(a) mtd(b)) mtr(mtd(c) mtd(d))))'],
    ['aligned', 'mtable(mtr(mtd(a) mtd(b)) mtr(mtd(c) mtd(d)))'],
  ])('in %s', (name, expected) => {
    const latex = `\\begin{${name}} a & b \\\\[4pt] c & d \\\\ \\end{${name}}`;
    expect(told(readFormula(latex))).toBe(expected);
  });
});

describe('what is unknown or broken is left as it was written', () => {
  it.each([
    '\\foo{x}',
    '\\ce{H2O}',
    '\\begin{tikzpicture}\\end{tikzpicture}',
    '\\begin{matrix} a \\end{pmatrix}',
    '\\frac{a}',
    '{a',
    'a}',
    '\\left( a',
    'a & b',
    'x^',
    '\\',
    '{'.repeat(5000),
    'x'.repeat(10_000),
  ])('%s', (latex) => {
    expect(readFormula(latex)).toBeNull();
  });

  const signs = fc.constantFrom(
    ...[
      '{',
      '}',
      '^',
      '_',
      '&',
      '\\\\',
      '\\frac',
      '\\sqrt',
      '[',
      ']',
      '\\left',
      '\\right',
      '(',
      ')',
      'x',
    ],
    ...[
      '1',
      ' ',
      '\\begin{cases}',
      '\\end{cases}',
      '\\text{',
      '\\not',
      "'",
      '$',
      '%',
      '\\',
      '\\mathbb',
      '𝕏',
    ],
  );

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const formula = readFormula(parts.join(''));
        expect(formula === null || typeof formula.tag === 'string').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
