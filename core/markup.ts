const MARKUP: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
// What XML cannot hold at all (XML 1.0, section 2.2, "Characters").
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be left out.
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text as XML, in which Chrome wants the descriptions of suggestions. */
export function inMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"']/g, (sign) => MARKUP[sign] ?? sign);
}
