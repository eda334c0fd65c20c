import { ALPHABETS, styled } from './alphabets';
import {
  expect,
  type LatexSource,
  type Readers,
  skip,
  take,
  takeBraces,
  takeBrackets,
  UnknownLatex,
} from './latex-source';
import { element, fence, type MathElement, row } from './math-element';
import { readEnvironment } from './read-environment';
import {
  ACCENTS,
  BELOW,
  BLANKS,
  FENCES,
  FUNCTIONS,
  INTEGRALS,
  LARGE,
  LETTERS,
  LIMITS,
  OPERATORS,
  PASSED_OVER,
  SIZES,
} from './symbols';

/** What a command stands for; null for what is passed over. @param name without its backslash @throws UnknownLatex */
export function readCommand(
  source: LatexSource,
  name: string,
  readers: Readers,
): MathElement | null {
  return readSign(name) ?? readAround(source, name, readers) ?? readBuilt(source, name, readers);
}

/** Commands that stand for one sign. */
function readSign(name: string): MathElement | null {
  const letter = LETTERS.get(name);
  if (letter !== undefined) return element('mi', letter);
  const operator = OPERATORS.get(name) ?? INTEGRALS.get(name);
  if (operator !== undefined) return element('mo', operator);
  const sign = FENCES.get(name);
  if (sign !== undefined) return fence(sign, false);
  const large = LARGE.get(name);
  if (large !== undefined) return element('mo', large, { movablelimits: 'true' });
  const limits = LIMITS.get(name);
  if (limits !== undefined)
    return element('mo', limits, { movablelimits: 'true', lspace: '0', rspace: '0.167em' });
  if (FUNCTIONS.has(name)) return element('mi', name);
  const width = BLANKS.get(name);
  if (width !== undefined) return element('mspace', [], { width });
  return /^[%$#&_]$/.test(name) ? element('mo', name) : null;
}

/** Commands that put a sign or a letter style on what follows. */
function readAround(source: LatexSource, name: string, readers: Readers): MathElement | null {
  const above = ACCENTS.get(name);
  if (above !== undefined) {
    const stretchy = String(/^(wide|over)/.test(name));
    return element(
      'mover',
      [readers.argument(source), element('mo', above, { stretchy })],
      accentOf(name),
    );
  }
  const below = BELOW.get(name);
  if (below !== undefined) {
    return element('munder', [
      readers.argument(source),
      element('mo', below, { stretchy: 'true' }),
    ]);
  }
  const alphabet = ALPHABETS.get(name);
  return alphabet === undefined
    ? null
    : withText(readers.argument(source), (text) => styled(text, alphabet));
}

function accentOf(name: string): Record<string, string> {
  return name === 'overbrace' ? {} : { accent: 'true' };
}

function withText(about: MathElement, change: (text: string) => string): MathElement {
  const { tag, attributes, content } = about;
  if (typeof content !== 'string') {
    return element(
      tag,
      content.map((inside) => withText(inside, change)),
      attributes,
    );
  }
  return element(tag, tag === 'mi' || tag === 'mn' ? change(content) : content, attributes);
}

/** Commands that build something of what follows. */
function readBuilt(source: LatexSource, name: string, readers: Readers): MathElement | null {
  const argument = () => readers.argument(source);
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac':
    case 'cfrac':
      return element('mfrac', [argument(), argument()]);
    case 'binom': {
      const over = element('mfrac', [argument(), argument()], { linethickness: '0' });
      return row([fence('(', true), over, fence(')', true)]);
    }
    case 'sqrt': {
      const index = takeBrackets(source);
      if (index === null) return element('msqrt', [argument()]);
      const root = readers.formula(index);
      if (root === null) throw new UnknownLatex();
      return element('mroot', [argument(), root]);
    }
    case 'text':
    case 'textrm':
    case 'textbf':
    case 'textit':
    case 'mbox':
      // Blanks at the edges would be lost.
      return element('mtext', takeBraces(source).replace(/^ | $/g, '\u00a0'));
    case 'mathrm':
    case 'operatorname':
    case 'operatorname*':
      return element('mi', takeBraces(source).replace(/\\[,;: ]/g, '\u2009'), {
        mathvariant: 'normal',
      });
    case 'overset':
    case 'stackrel': {
      const above = argument();
      return element('mover', [argument(), above]);
    }
    case 'underset': {
      const below = argument();
      return element('munder', [argument(), below]);
    }
    case 'boxed':
      return element('mrow', [argument()], { 'data-boxed': 'true' });
    case 'phantom':
      return element('mphantom', [argument()]);
    case 'pmod':
      return row([
        fence('(', false),
        element('mi', 'mod'),
        element('mspace', [], { width: '0.333em' }),
        argument(),
        fence(')', false),
      ]);
    case 'bmod':
    case 'mod':
      return element('mo', 'mod');
    case 'tag':
    case 'tag*':
      return row([
        element('mspace', [], { width: '2em' }),
        element('mtext', `(${takeBraces(source)})`),
      ]);
    case 'left':
      return readFenced(source, readers);
    case 'begin':
      return readEnvironment(source, takeBraces(source), readers);
    case 'not':
      return element('mo', `${signIn(argument())}\u0338`);
    default:
      if (SIZES.test(name)) return fence(takeFence(source), false);
      if (PASSED_OVER.has(name)) return null;
      throw new UnknownLatex();
  }
}

/** `\left( … \right)`: brackets that grow with what is between them. */
function readFenced(source: LatexSource, readers: Readers): MathElement {
  const pieces = [fence(takeFence(source), true)];
  pieces.push(readers.row(source, ['\\right', '\\middle']));
  while (skip(source, '\\middle')) {
    pieces.push(fence(takeFence(source), true), readers.row(source, ['\\right', '\\middle']));
  }
  expect(source, '\\right');
  pieces.push(fence(takeFence(source), true));
  return element('mrow', pieces);
}

/** The bracket that comes next; a dot means none. */
function takeFence(source: LatexSource): string {
  const token = take(source);
  if (token === '.') return '';
  if (!token.startsWith('\\')) return token === '<' ? '⟨' : token === '>' ? '⟩' : token;
  const name = token.slice(1);
  const sign = FENCES.get(name) ?? OPERATORS.get(name);
  if (sign === undefined) throw new UnknownLatex();
  return sign;
}

function signIn({ content }: MathElement): string {
  if (typeof content !== 'string') throw new UnknownLatex();
  return content;
}
