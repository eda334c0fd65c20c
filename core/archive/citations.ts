import { markdownLink, plainMarkdown, safeAddress } from './links';
import { amountIn, listIn, objectIn, type Raw, type Reader } from './reader';

// What ChatGPT shows as a small link stands in the text as a run of private-use characters: U+E200 begins it,
// U+E202 separates, U+E201 ends it ("cite", "turn0search1"); the message's metadata tell what it means. Without
// an entry there, the run says by itself at most a name (entity) or an address (url); otherwise it is dropped.
const RUN = /\u{e200}[^\u{e200}\u{e201}]*\u{e201}/gu;
const SEPARATOR = '\u{e202}';
const HIGHLIGHT = /[\u{e203}\u{e204}]/gu;
/** Of 2023 and 2024: `【12†source】`. */
const OLD_MARK = /【[^【】†]{1,200}†[^【】]{0,200}】/gu;
/** A Markdown link, whose address may have one pair of brackets in it. */
const LINK = /\[([^\][]*)\]\(((?:[^()\s]|\([^()\s]*\))*)\)/g;

/** A text with its citations as Markdown links. */
export type Cite = (text: string) => string;

/**
 * How the texts of one message are cited. Of addresses that are neither http nor https the words stay.
 *
 * @param metadata the message's metadata: `content_references`, or `citations` in older exports
 */
export function createCite(metadata: Raw, reader: Reader): Cite {
  let known: { meanings: ReadonlyMap<string, string>; pages: readonly Raw[] } | undefined;

  return (text) => {
    if (!text.includes('\u{e200}') && !text.includes('†')) return text.replace(HIGHLIGHT, '');
    known ??= { meanings: meaningsOf(metadata, reader), pages: oldPagesOf(metadata) };
    const { meanings, pages } = known;
    const meaning = (mark: string) => {
      const words = meanings.get(mark);
      return words !== undefined && reader.mayAdd(words.length) ? words : undefined;
    };
    const result = text
      .replace(RUN, (run) => meaning(run) ?? ownWords(run))
      .replace(OLD_MARK, (mark) => meaning(mark) ?? mark);
    const cited = meanings.size === 0 ? withOldCitations(result, pages, reader) : result;
    return cited.replace(HIGHLIGHT, '');
  };
}

/** What each run or mark means, as Markdown. */
function meaningsOf(metadata: Raw, reader: Reader): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const reference of listIn(metadata.content_references).map(objectIn)) {
    const matched = reader.text(reference.matched_text);
    const marks = [...(matched.match(RUN) ?? []), ...(matched.match(OLD_MARK) ?? [])];
    if (marks[0] !== undefined) meanings.set(marks[0], meaningOf(reference, reader));
  }
  return meanings;
}

function meaningOf(reference: Raw, reader: Reader): string {
  const items = [...listIn(reference.items), ...listIn(reference.fallback_items)].map(objectIn);
  const sources = items.flatMap((item) => [
    item,
    ...listIn(item.supporting_websites).map(objectIn),
  ]);
  const links = new Set(
    [...sources, reference].flatMap((source) => {
      return safeAddress(source.url) === null ? [] : [linkOf(source, reader)];
    }),
  );
  if (links.size > 0) return `(${[...links].join(', ')})`;
  // `alt` is ChatGPT's own Markdown, whose links nobody has checked.
  const alt = reader
    .text(reference.alt)
    .replace(LINK, (_, words: string, address: string) => markdownLink(words, address));
  return alt || plainMarkdown(reader.text(reference.name) || reader.text(reference.title));
}

function linkOf(source: Raw, reader: Reader): string {
  const words = reader.text(source.attribution) || reader.text(source.title);
  return markdownLink(words, source.url);
}

/** `citations` tell the place by a position that counts UTF-16 units or characters, so their order is used. */
function oldPagesOf(metadata: Raw): Raw[] {
  return listIn(metadata.citations)
    .map(objectIn)
    .toSorted((one, other) => (amountIn(one.start_ix) ?? 0) - (amountIn(other.start_ix) ?? 0))
    .map((citation) => objectIn(citation.metadata));
}

function withOldCitations(text: string, pages: readonly Raw[], reader: Reader): string {
  if (pages.length === 0 || pages.length !== (text.match(OLD_MARK) ?? []).length) return text;
  let next = 0;
  return text.replace(OLD_MARK, (mark) => {
    const page = objectIn(pages[next++]);
    const link = safeAddress(page.url) === null ? '' : linkOf(page, reader);
    return link !== '' && reader.mayAdd(link.length) ? ` (${link})` : mark;
  });
}

/** What a run that no reference explains says by itself. */
function ownWords(run: string): string {
  const [kind, first = '', second = ''] = run.slice(1, -1).split(SEPARATOR);
  if (kind === 'url') return markdownLink(first, second || first);
  if (kind !== 'entity') return '';
  if (!first.startsWith('[')) return plainMarkdown(first);
  try {
    // ["city", "Paris", …]: a kind and a name.
    const named: unknown = listIn(JSON.parse(first))[1];
    return typeof named === 'string' ? plainMarkdown(named.toWellFormed()) : '';
  } catch {
    return '';
  }
}
