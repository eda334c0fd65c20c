import { type Format, formatOfElement } from '../../../core/archive/recognise';
import { createSplitter, type Element } from '../../../core/archive/split';
import type { SourceFile } from './source';

/** So many elements may be of no shape we know before the file is taken for something else. */
const MOST_LOOKED_AT = 20;

/** What our reading of the beginning is ended with. */
const ENOUGH = Symbol('enough');

/**
 * What the first conversations of a file are. null when the file has none to tell it by: an empty list, or one that
 * is damaged from the beginning. Elements that cannot be read tell nothing; those behind them do.
 */
export async function peekFormat(file: SourceFile, signal: AbortSignal): Promise<Format | null> {
  const splitter = createSplitter();
  let looked = 0;
  let format: Format | null = null;
  const look = (chunk: Uint8Array): void => {
    for (const element of splitter.push(chunk)) {
      const found = formatIn(element);
      if (found === null) continue;
      format = found;
      looked += 1;
      if (format !== 'other' || looked === MOST_LOOKED_AT) throw ENOUGH;
    }
  };
  try {
    await file.read(look, signal);
  } catch (error) {
    signal.throwIfAborted();
    // Damage is told when the conversations are read.
    if (error !== ENOUGH) return format;
  }
  return format ?? (splitter.end().kind === 'not-json' ? 'other' : null);
}

function formatIn(element: Element): Format | null {
  // Nobody but ChatGPT has conversations this big; the reading names it.
  if (element.kind === 'too-big') return 'chatgpt';
  if (element.kind === 'too-deep') return null;
  try {
    return formatOfElement(JSON.parse(new TextDecoder().decode(element.bytes)));
  } catch {
    return null;
  }
}
