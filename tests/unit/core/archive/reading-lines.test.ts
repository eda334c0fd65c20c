import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversation, Message } from '../../../../core/archive/conversation';
import {
  pathsOf,
  type ReadingLine,
  readingLines,
  waysTo,
  withWay,
} from '../../../../core/archive/reading';

/** `[id, parent, role]`; an id in capitals is hidden. */
function conversation(
  nodes: readonly (readonly [string, string | null, Message['role']?])[],
  thread: readonly string[],
): Conversation {
  return {
    ...{ id: 'c', title: '', created: null, updated: null, model: null, gpt: null, project: null },
    ...{ archived: false, starred: false, thread },
    messages: nodes.map(([id, parent, role = 'person']) => ({
      ...{ id, parent, role, name: null, created: null, model: null, parts: [] },
      hidden: id === id.toUpperCase(),
    })),
  };
}

const ids = (lines: readonly ReadingLine[]) =>
  lines.map(({ messages }) => messages.map(({ id }) => id).join('+'));

const branched = conversation(
  [
    ['q', null],
    ['a1', 'q', 'assistant'],
    ['a2', 'q', 'assistant'],
    ['TOOL', 'q', 'tool'],
    ['OUT', 'TOOL', 'tool'],
    ['a3', 'OUT', 'assistant'],
    ['thanks', 'a2'],
  ],
  ['q', 'a2', 'thanks'],
);

describe('the lines of a conversation', () => {
  const paths = pathsOf(branched);
  const lines = readingLines(paths, new Map());

  it('are those of the thread', () => {
    expect(ids(lines)).toEqual(['q', 'a2', 'thanks']);
  });

  it('say where there are other ways, and which is shown', () => {
    expect(lines[1]?.forks).toEqual([{ parent: 'q', ways: ['a1', 'a2', 'TOOL'], shown: 1 }]);
    expect(lines[0]?.forks).toEqual([]);
  });

  it('follow the way that was taken', () => {
    const [fork] = lines[1]?.forks ?? [];
    if (fork === undefined) throw new Error('no fork');
    expect(ids(readingLines(paths, withWay(new Map(), fork, 'a1')))).toEqual(['q', 'a1']);
  });

  it('lay hidden messages in a row together', () => {
    const there = readingLines(paths, waysTo(paths, new Map(), 'a3'));
    expect(ids(there)).toEqual(['q', 'TOOL+OUT', 'a3']);
    expect(there[1]).toMatchObject({ hidden: true, forks: [{ shown: 2 }] });
  });

  it('lead to a message in any branch', () => {
    expect(ids(readingLines(paths, waysTo(paths, new Map(), 'OUT')))).toContain('TOOL+OUT');
    expect(waysTo(paths, new Map([['q', 'a1']]), 'gone')).toEqual(new Map([['q', 'a1']]));
  });

  it('begin at any of several beginnings', () => {
    const twice = conversation(
      [
        ['first', null],
        ['edited', null],
      ],
      ['edited'],
    );
    const [line] = readingLines(pathsOf(twice), new Map());
    expect(line?.forks).toEqual([{ parent: null, ways: ['first', 'edited'], shown: 1 }]);
  });

  it('go on behind the end of the thread, so that nothing is out of reach', () => {
    const stopped = conversation(
      [
        ['q', null],
        ['a', 'q', 'assistant'],
      ],
      ['q'],
    );
    expect(ids(readingLines(pathsOf(stopped), new Map()))).toEqual(['q', 'a']);
  });

  it('lay two hundred thousand hidden messages together as quickly as two', () => {
    const nodes = Array.from({ length: 200_000 }, (_, place) => {
      return [`N${place}`, place === 0 ? null : `N${place - 1}`, 'tool'] as const;
    });
    const [line, ...more] = readingLines(pathsOf(conversation(nodes, [])), new Map());
    expect([line?.messages.length, more]).toEqual([200_000, []]);
  });

  it('say who wrote them once, where the same one goes on', () => {
    const answers = conversation(
      [
        ['q', null],
        ['a', 'q', 'assistant'],
        ['b', 'a', 'assistant'],
        ['HID', 'b', 'tool'],
        ['c', 'HID', 'assistant'],
      ],
      ['q', 'a', 'b', 'HID', 'c'],
    );
    const continued = readingLines(pathsOf(answers), new Map()).map(({ continues }) => continues);
    expect(continued).toEqual([false, false, true, false, false]);
  });
});

describe('every message', () => {
  /** Trees of up to forty messages: each answers an earlier one, or begins. */
  const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((parents) =>
    conversation(
      parents.map((parent, place) => [
        `m${place}`,
        place === 0 || parent % 7 === 0 ? null : `m${parent % place}`,
      ]),
      ['m0'],
    ),
  );

  it('can be reached, and stands once in the lines that lead to it', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const paths = pathsOf(tree);
        for (const { id } of tree.messages) {
          const there = readingLines(paths, waysTo(paths, new Map(), id));
          expect(ids(there).filter((shown) => shown === id)).toHaveLength(1);
        }
      }),
    );
  });
});
