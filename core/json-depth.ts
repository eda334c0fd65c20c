/**
 * Whether the brackets of a JSON text go deeper than `most` levels. Looked at before it is parsed: nothing that reads it, ours or
 * the browser's, then has to follow it down.
 */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    if (inString) {
      if (sign === '\\') place += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return false;
}
