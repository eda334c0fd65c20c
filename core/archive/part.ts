/** Words as they were written, in ChatGPT's Markdown; citations have become links. */
export interface TextPart {
  kind: 'text';
  markdown: string;
}

/** Code that ran or was to run, and what was sent to a tool. */
export interface CodePart {
  kind: 'code';
  language: string | null;
  code: string;
}

/** What a run of code, a search or a tool gave back. `failed` for an error of the system. */
export interface OutputPart {
  kind: 'output';
  failed: boolean;
  text: string;
}

/** A page that was looked at, or words quoted from one. */
export interface PagePart {
  kind: 'page';
  title: string | null;
  /** http or https only; null when there is none, or one we do not link to. */
  url: string | null;
  text: string;
}

/** What the model noted down while it was thinking. */
export interface ThoughtsPart {
  kind: 'thoughts';
  thoughts: readonly { summary: string; content: string }[];
}

/** The line that stands where thinking ended, such as "Thought for 12 seconds". */
export interface RecapPart {
  kind: 'recap';
  text: string;
}

/** A document of the canvas, made, changed or commented on. */
export interface CanvasPart {
  kind: 'canvas';
  action: 'create' | 'update' | 'comment';
  name: string | null;
  /** Such as `document` or `code/python`. */
  type: string | null;
  content: string;
}

/** A picture, a recording or any other file, that may or may not lie in the export (see assets.ts). */
export interface AssetPart {
  kind: 'asset';
  media: 'image' | 'audio' | 'video' | 'file';
  /** Such as `file-abc` or `file_00ab`: without the scheme in front. */
  asset: string;
  /** The name the person's file had. */
  name: string | null;
  mimeType: string | null;
  /** In bytes. */
  size: number | null;
  /** In pixels. */
  width: number | null;
  height: number | null;
}

/** Something said aloud. `in` was said by the person, `out` by the machine. */
export interface TranscriptPart {
  kind: 'transcript';
  direction: 'in' | 'out' | null;
  text: string;
}

/** The person's custom instructions as they stood then. */
export interface InstructionsPart {
  kind: 'instructions';
  aboutPerson: string;
  howToAnswer: string;
}

/** A trace of ChatGPT's memory: something it wrote there, or had been told from there. */
export interface MemoryPart {
  kind: 'memory';
  text: string;
}

/** A kind of content we have no reading for. Kept whole. */
export interface UnknownPart {
  kind: 'unknown';
  /** What the export calls it. */
  contentType: string;
  /** The content, as JSON. */
  raw: string;
}

/** One piece of a message. */
export type Part =
  | TextPart
  | CodePart
  | OutputPart
  | PagePart
  | ThoughtsPart
  | RecapPart
  | CanvasPart
  | AssetPart
  | TranscriptPart
  | InstructionsPart
  | MemoryPart
  | UnknownPart;
