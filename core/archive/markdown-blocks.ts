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
