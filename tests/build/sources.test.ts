import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { filesIn, ROOT } from './packages.ts';

const ROOMS = ['core', 'state', 'components', 'entrypoints'];

/** Ways to turn text into markup or code: a sentence from outside could become a script. */
const TEXT_INTO_CODE = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'eval',
  'Function',
];

/** Ways to send something out. Adieu makes no network request of its own, ever. */
const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'importScripts',
  'Image',
];

/** The names that a source uses: variables, properties and attributes, not words in comments or texts. */
function namesIn(source: string, tsx: boolean): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'Identifier' && 'value' in node) {
      if (typeof node.value === 'string') names.add(node.value);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx, target: 'esnext' }));
  return names;
}

const sources = ROOMS.flatMap((room) =>
  filesIn(join(ROOT, room))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({
      file: `${room}/${file}`,
      names: namesIn(readFileSync(join(ROOT, room, file), 'utf8'), file.endsWith('x')),
    })),
);

function uses(forbidden: readonly string[]): string[] {
  return sources.flatMap(({ file, names }) =>
    forbidden.filter((name) => names.has(name)).map((name) => `${file} uses ${name}`),
  );
}

describe('our own sources', () => {
  it.each([
    'globalThis.fetch("/")',
    'const { fetch: ask } = window',
    'navigator.sendBeacon("/")',
    'element.innerHTML = text',
    'const a = <p dangerouslySetInnerHTML={html} />',
  ])('would be caught at %s', (source) => {
    const names = namesIn(source, true);
    expect([...TEXT_INTO_CODE, ...NETWORK].filter((name) => names.has(name))).toHaveLength(1);
  });

  it('may write of such things in comments and texts', () => {
    expect(namesIn('// fetch\nconst text = "fetch"', false)).toEqual(new Set(['text']));
  });

  it('are all read', () => {
    expect(new Set(sources.map(({ file }) => file.split('/')[0]))).toEqual(new Set(ROOMS));
  });

  it('never turn text into markup or code', () => {
    expect(uses(TEXT_INTO_CODE)).toEqual([]);
  });

  it('never speak to the network', () => {
    expect(uses(NETWORK)).toEqual([]);
  });
});
