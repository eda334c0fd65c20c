import { isPlainObject } from '../repair';
import { withCitations } from './citations';
import { safeAddress } from './links';
import type { PagePart, Part } from './part';
import { readDrawn, readLivePointers, readPointer } from './read-assets';
import { listIn, objectIn, type Raw, type Reader, textOrNull } from './reader';

/** Reads the content of one kind. Nothing at all when it is not shaped as that kind should be. */
type ReadContent = (reader: Reader, content: Raw, metadata: Raw) => Part[];

/** `[part]` where there are words, otherwise nothing. */
function ifWords<P extends Part>(words: string, part: (words: string) => P): P[] {
  return words.trim() === '' ? [] : [part(words)];
}

function textPart(reader: Reader, raw: unknown, metadata: Raw): Part[] {
  return ifWords(withCitations(reader.text(raw), metadata, reader), (markdown) => ({
    kind: 'text',
    markdown,
  }));
}

const readText: ReadContent = (reader, content, metadata) => [
  ...textPart(reader, content.text, metadata),
  ...listIn(content.parts).flatMap((part) =>
    typeof part === 'string'
      ? textPart(reader, part, metadata)
      : readInner(reader, isPlainObject(part) ? part : { value: part }, metadata),
  ),
];

/** A part of `multimodal_text` that is not bare words. */
function readInner(reader: Reader, part: Raw, metadata: Raw): Part[] {
  const type = reader.text(part.content_type);
  if (type === 'real_time_user_audio_video_asset_pointer') return readLivePointers(reader, part);
  const pointer = readPointer(reader, part);
  if (pointer !== null) return [pointer];
  // No parts within parts: nobody writes them, and they could go down without end.
  if (type === '' || type === 'text')
    return orUnknown(reader, type, part, textPart(reader, part.text, metadata));
  return orUnknown(reader, type, part, READINGS.get(type)?.(reader, part, metadata) ?? []);
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
  const title = textOrNull(reader, page.title) ?? textOrNull(reader, page.domain);
  const url = safeAddress(page.url);
  const text = reader.text(words);
  return title === null && url === null && text === '' ? [] : [{ kind: 'page', title, url, text }];
}

const readBrowsing: ReadContent = (reader, content, metadata) => {
  const words = [reader.text(content.summary), reader.text(content.result)].filter(Boolean);
  const found = listIn(objectIn(metadata._cite_metadata).metadata_list).map(objectIn);
  return [
    ...outputPart(words.join('\n\n'), false),
    ...found.flatMap((page) => pagePart(reader, page, page.text)),
  ];
};

const readThoughts: ReadContent = (reader, content) => {
  const thoughts = listIn(content.thoughts)
    .map(objectIn)
    .map((thought) => ({
      summary: reader.text(thought.summary),
      content: reader.text(thought.content),
    }));
  const said = thoughts.filter(({ summary, content: words }) => summary !== '' || words !== '');
  return said.length === 0 ? [] : [{ kind: 'thoughts', thoughts: said }];
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

/** The parts that were read; or, when there are none but something is there, the whole as an unknown part. */
function orUnknown(reader: Reader, contentType: string, content: Raw, parts: Part[]): Part[] {
  if (parts.length > 0 || !holdsSomething(content)) return parts;
  reader.note('unknown-content', contentType);
  return [{ kind: 'unknown', contentType, raw: JSON.stringify(content) }];
}

/** Whether there is anything in it that somebody may have written: not only a type, ids, numbers and empty fields. */
function holdsSomething(content: Raw): boolean {
  return Object.entries(content).some(([field, value]) => {
    if (field === 'content_type' || field === 'language' || field.endsWith('_id')) return false;
    const values = Array.isArray(value) ? value : [value];
    return values.some((one) =>
      typeof one === 'string' ? one.trim() !== '' : typeof one === 'object' && one !== null,
    );
  });
}
