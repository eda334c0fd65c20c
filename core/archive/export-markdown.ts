import { type Conversation, type Message, type Role, threadOf } from './conversation';
import { markdownLink, plainMarkdown } from './links';
import { fenced, quoted, selfContained, yamlValue } from './markdown-blocks';
import type { AssetPart, Part } from './part';

/** The words that the file has of ours, in the person's language. */
export interface MarkdownWords {
  untitled: string;
  /** Headings: who wrote a message. */
  roles: Readonly<Record<Role, string>>;
  /** What an asset is. */
  media: Readonly<Record<AssetPart['media'], string>>;
  thoughts: string;
  canvas: string;
  memory: string;
  aboutPerson: string;
  howToAnswer: string;
  error: string;
}

export interface MarkdownOptions {
  words: MarkdownWords;
  /** In which dates are told, such as `Europe/Paris`. */
  timeZone: string;
}

/**
 * A conversation as one Markdown file: front matter, then the thread as ChatGPT would show it. What it would not show
 * (branches, tool output) is only counted in the front matter; the JSON has all of it.
 */
export function toMarkdown(conversation: Conversation, options: MarkdownOptions): string {
  const shown = threadOf(conversation).filter((message) => !message.hidden);
  const title = plainMarkdown(conversation.title || options.words.untitled);
  const messages = shown.map((message) => messageBlock(message, options));
  return `${[frontMatter(conversation, shown.length), `# ${title}`, ...messages].join('\n\n')}\n`;
}

function frontMatter(conversation: Conversation, shown: number): string {
  const { id, title, created, updated, model, gpt, project, archived, starred } = conversation;
  const fields = Object.entries({
    title,
    id,
    created: isoMoment(created),
    updated: isoMoment(updated),
    model,
    gpt,
    project,
    archived: archived || null,
    starred: starred || null,
    messages: shown,
    messages_not_in_this_file: conversation.messages.length - shown || null,
    source: 'ChatGPT',
  });
  const lines = fields.flatMap(([name, value]) => {
    return value === null ? [] : [`${name}: ${yamlValue(value)}`];
  });
  return ['---', ...lines, '---'].join('\n');
}

function isoMoment(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}

function messageBlock(message: Message, options: MarkdownOptions): string {
  const role = plainMarkdown(options.words.roles[message.role]);
  const heading = [message.name === null ? role : `${role} (${plainMarkdown(message.name)})`];
  if (message.created !== null) heading.push(localMoment(message.created, options.timeZone));
  const parts = message.parts.map((part) => partBlock(part, options.words));
  return [`## ${heading.join(' · ')}`, ...parts].join('\n\n');
}

/** `2026-03-01 14:05`. */
function localMoment(moment: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

function partBlock(part: Part, words: MarkdownWords): string {
  switch (part.kind) {
    case 'text':
      return selfContained(part.markdown);
    case 'transcript':
      return selfContained(part.text);
    case 'code':
      return fenced(part.code, part.language ?? '');
    case 'output':
      return fenced(part.failed ? `${words.error}: ${part.text}` : part.text, '');
    case 'page':
      return quoted(
        [markdownLink(part.title ?? '', part.url), part.text].filter(Boolean).join('\n\n'),
      );
    case 'thoughts':
      return quoted([bold(words.thoughts), ...part.thoughts.map(thought)].join('\n\n'));
    case 'recap':
      return `*${plainMarkdown(part.text)}*`;
    case 'canvas':
      return canvasBlock(part.name, part.type, part.content, words);
    case 'asset':
      return assetBlock(part, words);
    case 'instructions':
      return quoted(
        [
          ...(part.aboutPerson === '' ? [] : [bold(words.aboutPerson), part.aboutPerson]),
          ...(part.howToAnswer === '' ? [] : [bold(words.howToAnswer), part.howToAnswer]),
        ].join('\n\n'),
      );
    case 'memory':
      return quoted(`${bold(words.memory)}\n\n${part.text}`);
    case 'unknown':
      return `${bold(part.contentType)}\n\n${fenced(part.raw, 'json')}`;
  }
}

function bold(words: string): string {
  return `**${plainMarkdown(words)}**`;
}

function thought({ summary, content }: { summary: string; content: string }): string {
  return [summary === '' ? '' : bold(summary), content].filter(Boolean).join('\n\n');
}

function canvasBlock(
  name: string | null,
  type: string | null,
  content: string,
  words: MarkdownWords,
): string {
  const heading = bold(name === null ? words.canvas : `${words.canvas}: ${name}`);
  const language = /^code\/(.*)$/.exec(type ?? '')?.[1];
  return `${heading}\n\n${language === undefined ? quoted(content) : fenced(content, language)}`;
}

/** Assets stay in the export: the file names them. */
function assetBlock(part: AssetPart, words: MarkdownWords): string {
  return `\\[${plainMarkdown(`${words.media[part.media]}: ${part.name ?? part.asset}`)}\\]`;
}
