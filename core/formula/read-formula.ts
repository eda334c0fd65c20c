import {
  deeper,
  expect,
  type LatexSource,
  peek,
  type Readers,
  skip,
  take,
  UnknownLatex,
} from './latex-source';
import { element, fence, type MathElement, row } from './math-element';
import { readCommand } from './read-command';

const READERS: Readers = { row: readRow, argument: readArgument, formula: readFormula };

/** In characters. What is longer was not written by hand. */
const LONGEST = 8_000;

/**
 * A formula in LaTeX as MathML, which browsers set by themselves; null where anything in it is unknown to us, so that
 * it is shown as it was written rather than wrong. What assistants write is known, not all of LaTeX.
 */
export function readFormula(latex: string): MathElement | null {
  if (latex.length > LONGEST) return null;
  const source: LatexSource = { text: latex.replace(/(?<!\\)%.*/g, ''), at: 0, depth: 0 };
  try {
    const lines = [readRow(source, ['\\\\'])];
    while (skip(source, '\\\\')) lines.push(readRow(source, ['\\\\']));
    if (peek(source) !== null) return null;
    const [only] = lines;
    if (lines.length === 1 && only !== undefined) return only;
    return element(
      'mtable',
      lines.map((line) => element('mtr', [element('mtd', [line])])),
    );
  } catch (error) {
    if (error instanceof UnknownLatex) return null;
    throw error;
  }
}

function readRow(source: LatexSource, ends: readonly string[]): MathElement {
  return deeper(source, () => {
    const elements: MathElement[] = [];
    for (let next = peek(source); next !== null; next = peek(source)) {
      if (next === '}' || ends.includes(next)) break;
      const read = readScripted(source);
      if (read !== null) elements.push(read);
    }
    return row(elements);
  });
}

/** One thing, with what is raised and lowered beside it. */
function readScripted(source: LatexSource): MathElement | null {
  const next = peek(source);
  const base = next === '^' || next === '_' ? element('mrow', []) : readAtom(source);
  let below: MathElement | null = null;
  let above: MathElement | null = null;
  for (;;) {
    const primes = takePrimes(source);
    if (primes !== '' && above === null) above = element('mo', primes);
    else if (below === null && skip(source, '_')) below = readArgument(source);
    else if (skip(source, '^')) {
      const raised = readArgument(source);
      above = above === null ? raised : row([above, raised]);
    } else break;
  }
  return base === null ? null : scripted(base, below, above);
}

function takePrimes(source: LatexSource): string {
  let primes = '';
  while (skip(source, "'")) primes += '′';
  return primes;
}

/** Limits stand above and below the signs that carry the mark `movablelimits`, and what has a brace. */
function scripted(
  base: MathElement,
  below: MathElement | null,
  above: MathElement | null,
): MathElement {
  const stacked =
    'movablelimits' in base.attributes || base.tag === 'munder' || base.tag === 'mover';
  if (below !== null && above !== null) {
    return element(stacked ? 'munderover' : 'msubsup', [base, below, above]);
  }
  if (below !== null) return element(stacked ? 'munder' : 'msub', [base, below]);
  if (above !== null) return element(stacked ? 'mover' : 'msup', [base, above]);
  return base;
}

function readArgument(source: LatexSource): MathElement {
  const next = peek(source);
  if (next !== null && /^\d/.test(next)) {
    // Of a number only the first digit: `x^12` is x¹2.
    source.at += 1;
    return element('mn', next[0] ?? '');
  }
  return readAtom(source) ?? element('mrow', []);
}

/** One thing; null for what is passed over. */
function readAtom(source: LatexSource): MathElement | null {
  const token = take(source);
  if (token === '{') {
    const inside = readRow(source, []);
    expect(source, '}');
    return inside.tag === 'mo' ? element('mrow', [inside]) : inside;
  }
  if (token.startsWith('\\')) return readCommand(source, token.slice(1), READERS);
  if (/^\d/.test(token)) return element('mn', token);
  if (/^\p{L}$/u.test(token)) return element('mi', token);
  if (token === '~') return element('mspace', [], { width: '0.333em' });
  if ('}&#$'.includes(token)) throw new UnknownLatex();
  if ('()[]|'.includes(token)) return fence(token, false);
  return element('mo', token === '-' ? '−' : token === '*' ? '∗' : token);
}
