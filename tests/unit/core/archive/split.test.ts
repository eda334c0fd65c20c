import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../../core/archive/head';
import {
  createSplitter,
  DEEPEST,
  type Element,
  LARGEST_ELEMENT,
} from '../../../../core/archive/split';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function shown(element: Element): string {
  return element.kind === 'whole' ? decoder.decode(element.bytes) : element.kind;
}

/** What a splitter makes of bytes that come in chunks of the given sizes (the last size goes on to the end). */
function split(bytes: Uint8Array, sizes: readonly number[] = [65_536], largest = LARGEST_ELEMENT) {
  const splitter = createSplitter(largest);
  const elements: Element[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[Math.min(turn, sizes.length - 1)] ?? 1;
    const chunk = bytes.slice(at, at + size);
    // As a stream would write its next chunk over this one.
    elements.push(...splitter.push(chunk).map(copied));
    chunk.fill(0x7d);
    at += size;
  }
  return { elements, ending: splitter.end() };
}

function copied(element: Element): Element {
  return 'bytes' in element ? { ...element, bytes: element.bytes.slice() } : element;
}

function splitText(text: string, sizes?: readonly number[]) {
  const { elements, ending } = split(encoder.encode(text), sizes);
  return { elements: elements.map(shown), ending: ending.kind };
}

describe('a splitter', () => {
  it.each([
    ['an empty list', '[]', []],
    ['a list', '[{"a":1},{"b":[2]}]', ['{"a":1}', '{"b":[2]}']],
    ['spaces and lines', ' [\r\n\t{ "a" : 1 } ,\n{}\n] \n', ['{ "a" : 1 }', '{}']],
    ['a byte order mark', '\ufeff[{}]', ['{}']],
    [
      'things that are no objects',
      '[1, "a", null,[[]],true]',
      ['1', '"a"', 'null', '[[]]', 'true'],
    ],
    ['brackets in texts', '[{"a":"}]"},{"{[":0}]', ['{"a":"}]"}', '{"{[":0}']],
    [
      'escaped quotes',
      String.raw`[{"a":"\"}"},{"b":"\\"},{"c":"\\\""}]`,
      [String.raw`{"a":"\"}"}`, String.raw`{"b":"\\"}`, String.raw`{"c":"\\\""}`],
    ],
    ['the list within an object', '{"v":[1],"conversations":[{"a":1},2],"w":{}}', ['{"a":1}', '2']],
    ['the list behind spaces', '{ "conversations" : [ {} ] }', ['{}']],
    [
      'no list of that name further in',
      '{"x":{"conversations":[1]}}',
      ['{"x":{"conversations":[1]}}'],
    ],
    [
      'no list where the name is a value',
      '{"x":"conversations","y":[1]}',
      ['{"x":"conversations","y":[1]}'],
    ],
    ['one conversation alone', '{"mapping":{}}', ['{"mapping":{}}']],
    ['two lists behind each other', '[1][2]', ['1', '2']],
    ['a bracket too many', '[{"a":1}},{"b":2}]', ['{"a":1}', '{"b":2}']],
    ['a comma too few', '[{"a":1}{"b":2}]', ['{"a":1}', '{"b":2}']],
  ])('takes %s', (_, text, elements) => {
    for (const sizes of [[65_536], [1], [2], [3, 1]]) {
      expect(splitText(text, sizes)).toEqual({ elements, ending: 'complete' });
    }
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n '],
    ['a web page', '<!doctype html><p>[]'],
    ['a text', '"[1]"'],
    ['UTF-16', '\u00ff\u00fe[\0]\0'],
  ])('knows that %s is no JSON it could split', (_, text) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const { elements, ending } = split(bytes);
    expect([elements, ending.kind]).toEqual([[], 'not-json']);
  });

  it.each([
    ['in a conversation', '[{"a":1},{"b":"c', 1, '{"b":"c'],
    ['between two', '[{"a":1},', 1, ''],
    ['in a number', '[12', 0, '12'],
    ['before the list', '{"x":1,"conv', 0, '{"x":1,"conv'],
    ['behind the list', '{"conversations":[1]', 1, ''],
  ])('tells a file that is cut off %s, and keeps the rest', (_, text, index, rest) => {
    for (const sizes of [[65_536], [1]]) {
      const { ending } = split(encoder.encode(text), sizes);
      expect(ending.kind === 'cut-off' && [ending.index, decoder.decode(ending.rest)]).toEqual([
        index,
        rest,
      ]);
    }
  });

  it('passes over what is too big, and keeps enough to name it', () => {
    const big = JSON.stringify({ title: 'The "long" one', mapping: { a: 'x'.repeat(5000) } });
    for (const sizes of [[100_000], [10], [999]]) {
      const { elements, ending } = split(encoder.encode(`[{"a":1},${big},{"b":2}]`), sizes, 1000);
      expect(elements.map(shown)).toEqual(['{"a":1}', 'too-big', '{"b":2}']);
      expect(elements.map(({ index }) => index)).toEqual([0, 1, 2]);
      expect(ending.kind).toBe('complete');
      const [, middle] = elements;
      expect(middle?.kind === 'too-big' && middle.size).toBe(big.length);
      expect(middle?.kind === 'too-big' && titleOf(middle.head)).toBe('The "long" one');
    }
  });

  it('passes over what is nested too deep, and nothing else', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    const { elements } = splitText(
      `[${nested(DEEPEST)},${nested(DEEPEST + 1)},${nested(10_000)},{}]`,
    );
    expect(elements).toEqual([nested(DEEPEST), 'too-deep', 'too-deep', '{}']);
  });

  it('keeps nothing of what it has given', () => {
    const splitter = createSplitter(1000);
    const chunk = encoder.encode('{"a":"long enough to be more than a thousand bytes by and by"},');
    splitter.push(encoder.encode('['));
    for (let turn = 0; turn < 1000; turn += 1) expect(splitter.push(chunk)).toHaveLength(1);
  });

  it('gives the same, however the bytes are cut into chunks', () => {
    const anyValue = fc.json({ maxDepth: 4 });
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(anyValue), sizes, fc.boolean(), (values, chunks, within) => {
        const list = `[${values.join(' ,')}]`;
        const text = within ? `{"conversations":${list}}` : list;
        const { elements, ending } = splitText(text, chunks);
        expect(elements).toEqual(values);
        expect(ending).toBe('complete');
      }),
    );
  });

  it('never throws, and loses no byte of an element, whatever it is fed', () => {
    const bytes = fc.array(fc.constantFrom(...encoder.encode('[]{}",:\\ a1\n')), { maxLength: 60 });
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 7 }), (array, size) => {
        const whole = split(Uint8Array.from(array));
        expect(split(Uint8Array.from(array), [size])).toEqual(whole);
        const text = decoder.decode(Uint8Array.from(array));
        for (const element of whole.elements) expect(text).toContain(shown(element));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('titleOf', () => {
  it.each([
    ['{"title":"Bread","mapping":{', 'Bread'],
    [String.raw`{"title" : "A \"b\" \ud83d\ude00","id`, 'A "b" 😀'],
    ['{"title":null,"mapping":{', null],
    ['{"mapping":{"a":{"title":"of a page"}}', null],
    ['{"title":"cut of', null],
    ['\ufffd', null],
  ])('finds in %s the title %j', (head, title) => {
    expect(titleOf(encoder.encode(head))).toBe(title);
  });
});
