import { isPlainObject } from '../repair';
import { type Cite, createCite } from './citations';
import { safeAddress } from './links';
import type { PagePart, Part } from './part';
import { readDrawn, readLivePointers, readPointer } from './read-assets';
import { listIn, objectIn, type Raw, type Reader, textOrNull } from './reader';
import { eachOrUnknown, orUnknown } from './unknown';

/** Reads the content of one kind. Nothing at all when it is not shaped as that kind should be. */
type ReadContent = (reader: Reader, content: Raw, metadata: Raw) => Part[];

/** `[part]` where there are words, otherwise nothing. */
function ifWords<P extends Part>(words: string, part: (words: string) => P): P[] {
  return words.trim() === '' ? [] : [part(words)];
}

function textPart(reader: Reader, raw: unknown, cite: Cite): Part[] {
  return ifWords(cite(reader.text(raw)), (markdown) => ({ kind: 'text', markdown }));
}

function readText(reader: Reader, content: Raw, metadata: Raw): Part[] {
  const cite = createCite(metadata, reader);
  const readOne = (part: unknown) => {
    if (typeof part === 'number' || typeof part === 'boolean')
      return textPart(reader, String(part), cite);
    if (typeof part === 'string') return textPart(reader, part, cite);
    return readInner(reader, isPlainObject(part) ? part : { value: part }, cite);
  };
  return [...textPart(reader, content.text, cite), ...listIn(content.parts).flatMap(readOne)];
}

/** A part of `multimodal_text` that is not bare words. */
function readInner(reader: Reader, part: Raw, cite: Cite): Part[] {
  const type = reader.text(part.content_type);
  if (type === 'real_time_user_audio_video_asset_pointer') {
    return orUnknown(reader, type, part, readLivePointers(reader, part));
  }
  const pointer = readPointer(reader, part);
  if (pointer !== null) return [pointer];
  // No parts within parts: nobody writes them, and they could go down without end.
  if (type === '' || type === 'text')
    return orUnknown(reader, type, part, textPart(reader, part.text, cite));
  // The metadata are the message's, not its parts'.
  return orUnknown(reader, type, part, READINGS.get(type)?.(reader, part, {}) ?? []);
}

const readCode: ReadContent = (reader, content) => {
  const language = reader.text(content.language);
  return ifWords(reader.text(content.text), (code) => ({
    kind: 'code',
    language: language === 'unknown' || language === '' ? null : language,
    code,
  }));
};

const readOutput: ReadContent = (reader, content, metadata) => [
  ...outputPart(reader.text(content.text), false),
  ...readDrawn(reader, metadata),
];

function outputPart(words: string, failed: boolean): Part[] {
  return ifWords(words, (text) => ({ kind: 'output', failed, text }));
}

const readError: ReadContent = (reader, content) =>
  outputPart(
    [reader.text(content.name), reader.text(content.text)].filter(Boolean).join('\n'),
    true,
  );

const readPage: ReadContent = (reader, content) =>
  pagePart(reader, content, content.text || content.snippet);

function pagePart(reader: Reader, page: Raw, words: unknown): PagePart[] {
  const url = safeAddress(page.url);
  // An address that we do not link to is a name all the same.
  const names = [page.title, page.domain, url === null ? page.url : null];
  const title = names.map((name) => textOrNull(reader, name)).find((name) => name !== null) ?? null;
  const text = reader.text(words);
  return title === null && url === null && text === '' ? [] : [{ kind: 'page', title, url, text }];
}

const readBrowsing: ReadContent = (reader, content, metadata) => {
  const words = [reader.text(content.summary), reader.text(content.result)].filter(Boolean);
  const found = objectIn(metadata._cite_metadata).metadata_list;
  return [
    ...outputPart(words.join('\n\n'), false),
    ...eachOrUnknown(reader, 'tether_browsing_display', found, (page) =>
      pagePart(reader, page, page.text),
    ),
  ];
};

const readThoughts: ReadContent = (reader, content) => {
  const thoughts: { summary: string; content: string }[] = [];
  const part: Part = { kind: 'thoughts', thoughts };
  const others = eachOrUnknown(reader, 'thoughts', content.thoughts, (thought) => {
    const summary = reader.text(thought.summary);
    const words = reader.text(thought.content);
    if (summary === '' && words === '') return [];
    thoughts.push({ summary, content: words });
    return [part];
  });
  return [...new Set(others)];
};

const readRecap: ReadContent = (reader, content) =>
  ifWords(reader.text(content.content), (text) => ({ kind: 'recap', text }));

export const readInstructions: ReadContent = (reader, content, metadata) => {
  // The metadata have what the person typed; the content wraps it in words to the model.
  const typed = objectIn(metadata.user_context_message_data);
  const aboutPerson = reader.text(typed.about_user_message) || reader.text(content.user_profile);
  const howToAnswer =
    reader.text(typed.about_model_message) || reader.text(content.user_instructions);
  if (aboutPerson === '' && howToAnswer === '') return [];
  return [{ kind: 'instructions', aboutPerson, howToAnswer }];
};

const readMemory: ReadContent = (reader, content) =>
  ifWords(reader.text(content.model_set_context), (text) => ({ kind: 'memory', text }));

const readTranscript: ReadContent = (reader, { text, direction }) =>
  ifWords(reader.text(text), (words) => ({
    kind: 'transcript',
    direction: direction === 'in' || direction === 'out' ? direction : null,
    text: words,
  }));

/** By what the export calls the kind of content. */
const READINGS: ReadonlyMap<string, ReadContent> = new Map(
  Object.entries({
    audio_transcription: readTranscript,
    code: readCode,
    tether_browsing_code: readCode,
    execution_output: readOutput,
    system_error: readError,
    tether_quote: readPage,
    sonic_webpage: readPage,
    tether_browsing_display: readBrowsing,
    thoughts: readThoughts,
    reasoning_recap: readRecap,
    user_editable_context: readInstructions,
    model_editable_context: readMemory,
  }),
);

/**
 * The parts of a message's content. A kind we have no reading for, or one that is not shaped as we know it, is
 * kept whole as an unknown part, and noted.
 *
 * @param metadata of the message: citations, pictures that code drew, custom instructions as they were typed
 */
export function readContent(reader: Reader, content: Raw, metadata: Raw): Part[] {
  const type = reader.text(content.content_type) || 'text';
  if (type === 'text' || type === 'multimodal_text') {
    return orUnknown(reader, type, content, readText(reader, content, metadata));
  }
  return orUnknown(reader, type, content, READINGS.get(type)?.(reader, content, metadata) ?? []);
}
