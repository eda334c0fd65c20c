import {
  CODE_INDENT,
  type Cursor,
  closes,
  type Fence,
  fenceOn,
  headingOn,
  type Item,
  indentOf,
  isBlank,
  isRule,
  itemOn,
  quotedOn,
} from './lines';
import { beginsMath } from './math';
import { DEEPEST } from './tree';

/** Whether something begins there that ends a paragraph without a blank line (CommonMark 4.8 and 5.2). */
export function endsParagraph({ lines, at }: Cursor): boolean {
  const line = lines[at] ?? '';
  if (indentOf(line) >= CODE_INDENT) return false;
  const item = itemOn(line);
  if (item !== null) return !isBlank(item.words) && (item.number ?? 1) === 1;
  return (
    fenceOn(line) !== null ||
    headingOn(line) !== null ||
    isRule(line) ||
    quotedOn(line) !== null ||
    beginsMath(line)
  );
}

/** Knows of lines whether a paragraph may go on in the next one without the marks of what it is in (CommonMark 5.1). */
function createLaziness() {
  let fence: Fence | null = null;
  let isOpen = false;
  return {
    see(outer: string) {
      const line = innermost(outer);
      const found = fenceOn(line);
      if (fence !== null) fence = closes(fence, line) ? null : fence;
      else if (found !== null) fence = found;
      else {
        const isParagraph = isOpen || indentOf(line) < CODE_INDENT;
        isOpen = isParagraph && !isBlank(line) && headingOn(line) === null && !isRule(line);
        return;
      }
      isOpen = false;
    },
    goesOn: (cursor: Cursor) =>
      isOpen && !endsParagraph(cursor) && !isBlank(cursor.lines[cursor.at] ?? ''),
  };
}

/** What stands behind all the marks of quotes and points that a line begins with. */
function innermost(line: string): string {
  let inner = line;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const words = isRule(inner) ? null : (quotedOn(inner) ?? itemOn(inner)?.words ?? null);
    if (words === null) break;
    inner = words;
  }
  return inner;
}

/** The lines of a quote, without its marks. */
export function quotedLines(cursor: Cursor): string[] {
  const inside: string[] = [];
  const laziness = createLaziness();
  for (; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    const quoted = quotedOn(line);
    if (quoted === null && !laziness.goesOn(cursor)) break;
    inside.push(quoted ?? line);
    laziness.see(quoted ?? line);
  }
  return inside;
}

/** The lines of one point, without what they are indented by. */
export function itemLines(cursor: Cursor, { words, offset }: Item): string[] {
  const inside = [words];
  const laziness = createLaziness();
  laziness.see(words);
  for (cursor.at += 1; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    const belongs = isBlank(line) || indentOf(line) >= offset;
    // A point that begins with a blank line ends there (CommonMark 5.2).
    if (belongs && isBlank(words) && inside.length === 1 && isBlank(line)) break;
    if (!belongs && (itemOn(line) !== null || !laziness.goesOn(cursor))) break;
    const rest = belongs ? line.slice(offset) : line;
    inside.push(rest);
    laziness.see(rest);
  }
  return inside;
}
