// Runs in a page: reads an export as the archive's worker does, without storing it.
import { readElement } from '../../../core/archive/parse-conversation';
import { createSplitter } from '../../../core/archive/split';
import { conversationsFile } from '../../archive/generator.ts';

const BYTES = 30_000_000;
const ROUNDS = 9;
/** What the browser's streams hand out at once. */
const CHUNK = 64 * 1024;

/** Milliseconds of each round. */
export interface ReadingTimes {
  bytes: number;
  /** Decoding the whole and one JSON.parse over it. */
  jsonParse: number[];
  /** Splitting, and decoding and JSON.parse of each element. */
  splitAndParse: number[];
  /** Splitting, parsing, and making conversations of what was parsed. */
  read: number[];
}

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function measure(): ReadingTimes {
  const made = conversationsFile({ seed: 1, conversations: { bytes: BYTES } });
  const whole = new Uint8Array([...made.chunks()].reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of made.chunks()) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  const decoder = new TextDecoder();
  const each = (take: (bytes: Uint8Array) => void) => () => {
    const splitter = createSplitter();
    for (let from = 0; from < whole.length; from += CHUNK) {
      for (const element of splitter.push(whole.subarray(from, from + CHUNK))) {
        if (element.kind === 'whole') take(element.bytes);
      }
    }
  };
  const ways = {
    jsonParse: () => JSON.parse(decoder.decode(whole)),
    splitAndParse: each((bytes) => JSON.parse(decoder.decode(bytes))),
    read: each(readElement),
  };
  const times: ReadingTimes = { bytes: whole.length, jsonParse: [], splitAndParse: [], read: [] };
  // In turns, so that a machine that gets slower meanwhile treats them alike. The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const way of ['jsonParse', 'splitAndParse', 'read'] as const) {
      const time = timeOf(ways[way]);
      if (round > 0) times[way].push(time);
    }
  }
  return times;
}

Object.assign(globalThis, { measureReading: measure });
