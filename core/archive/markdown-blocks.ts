import { closes, type Fence, fenceOn } from '../markdown/lines';

/** What would begin a stretch of HTML, which may go on to the end of the file: `<?php` does. */
const MARKUP = /^( {0,3})<(?=[a-z/!?])(?!https?:|mailto:)/i;

/** The Markdown, so that nothing behind it becomes a part of it: markup is text, and code left open is closed. */
export function selfContained(markdown: string): string {
  const lines: string[] = [];
  let fence: Fence | null = null;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const isCode = fence !== null;
    if (fence === null) fence = fenceOn(line);
    else if (closes(fence, line)) fence = null;
    lines.push(isCode ? line : line.replace(MARKUP, '$1\\<'));
  }
  if (fence !== null) lines.push(' '.repeat(fence.indent) + fence.mark);
  return lines.join('\n');
}

/** The text between fences, in a code block that nothing in it can end. */
export function fenced(code: string, language: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  // A language is one plain word; anything else could end the line it stands on.
  return `${fence}${/^[\w+#.-]{1,40}$/.test(language) ? language : ''}\n${code}\n${fence}`;
}

/** The text as a quote. */
export function quoted(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** A value of a YAML front matter. JSON's strings are YAML's, apart from some characters that YAML wants escaped. */
export function yamlValue(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
