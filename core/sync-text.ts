/**
 * A note in few bytes, whatever is in it. The browsers measure an item as JSON, where one sign may take six bytes (`<` and line
 * separators do in Chromium): 2,000 of them would not fit in 8 KB. Written as `~3c` no sign of a note takes more than three.
 */
export function armoured(text: string): string {
  return [...text].map((sign) => (isCostly(sign) ? `~${codeOf(sign)}` : sign)).join('');
}

/** The note that was armoured; of a text that was not, as much as makes sense. */
export function unarmoured(text: string): string {
  return text.replace(/~([0-9a-f]{2}|[lp])/g, (_, code: string) => {
    const separator = SEPARATORS.find(([, letter]) => letter === code);
    return separator?.[0] ?? String.fromCharCode(Number.parseInt(code, 16));
  });
}

const SEPARATORS = [
  ['\u2028', 'l'],
  ['\u2029', 'p'],
] as const;

function isCostly(sign: string): boolean {
  const code = sign.charCodeAt(0);
  const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  return isControl || '"<\\~\u2028\u2029'.includes(sign);
}

function codeOf(sign: string): string {
  const letter = SEPARATORS.find(([separator]) => separator === sign)?.[1];
  return letter ?? sign.charCodeAt(0).toString(16).padStart(2, '0');
}
