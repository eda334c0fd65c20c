import * as v from 'valibot';
import type { Part } from '../../../core/archive/part';

const text = v.string();
const maybe = v.nullable(v.string());
const amount = v.nullable(v.number());

const part: v.GenericSchema<unknown, Part> = v.variant('kind', [
  v.object({ kind: v.literal('text'), markdown: text }),
  v.object({ kind: v.literal('code'), language: maybe, code: text }),
  v.object({ kind: v.literal('output'), failed: v.boolean(), text }),
  v.object({ kind: v.literal('page'), title: maybe, url: maybe, text }),
  v.object({
    kind: v.literal('thoughts'),
    thoughts: v.array(v.object({ summary: text, content: text })),
  }),
  v.object({ kind: v.literal('recap'), text }),
  v.object({
    kind: v.literal('canvas'),
    action: v.picklist(['create', 'update', 'comment']),
    name: maybe,
    type: maybe,
    content: text,
  }),
  v.object({
    kind: v.literal('asset'),
    media: v.picklist(['image', 'audio', 'video', 'file']),
    asset: text,
    name: maybe,
    mimeType: maybe,
    size: amount,
    width: amount,
    height: amount,
  }),
  v.object({
    kind: v.literal('transcript'),
    direction: v.nullable(v.picklist(['in', 'out'])),
    text,
  }),
  v.object({ kind: v.literal('instructions'), aboutPerson: text, howToAnswer: text }),
  v.object({ kind: v.literal('memory'), text }),
  v.object({ kind: v.literal('unknown'), contentType: text, raw: text }),
]);
const parts = v.array(part);

/** The parts of a message as JSON, to be stored. */
export function writeParts(list: readonly Part[]): string {
  return JSON.stringify(list);
}

/** The parts as they were stored. What cannot be read any more is one unknown part, with all there is. */
export function readParts(json: string): readonly Part[] {
  try {
    const read = v.safeParse(parts, JSON.parse(json));
    if (read.success) return read.output;
  } catch {
    // No JSON any more: it is told below.
  }
  return [{ kind: 'unknown', contentType: 'damaged', raw: json }];
}
