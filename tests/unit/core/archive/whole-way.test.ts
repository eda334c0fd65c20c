import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readElement } from '../../../../core/archive/parse-conversation';
import {
  addReports,
  EMPTY_REPORT,
  type Report,
  reportOf,
  reportOfSkipped,
} from '../../../../core/archive/report';
import { createSplitter } from '../../../../core/archive/split';
import { conversationsFile, cutOff, elementsOf, type MadeFile } from '../../../archive/generator';
import { MENDABLE, UNREADABLE } from '../../../archive/malformed';

/** What an import comes to, from the bytes of a file to the report; only the storing is left out. */
function take(file: MadeFile, largest?: number): Report {
  const splitter = createSplitter(largest);
  let report = EMPTY_REPORT;
  for (const chunk of file.chunks()) {
    for (const element of splitter.push(chunk)) {
      const name = `${file.name} #${element.index + 1}`;
      const read =
        element.kind === 'whole' ? readElement(element.bytes) : { problem: element.kind };
      const one =
        'problem' in read
          ? reportOfSkipped({ what: 'conversation', why: read.problem, name }, false)
          : reportOf('added', read.conversation.messages.length, read.notes);
      report = addReports(report, one);
    }
  }
  const ending = splitter.end();
  if (ending.kind !== 'cut-off') return report;
  const name = `${file.name} #${ending.index + 1}`;
  return addReports(report, reportOfSkipped({ what: 'conversation', why: 'cut-off', name }, false));
}

function found({ conversations }: Report): number {
  return Object.values(conversations).reduce((sum, count) => sum + count, 0);
}

function messagesIn(elements: Iterable<string>): number {
  let messages = 0;
  for (const json of elements) messages += json.match(/"author":/g)?.length ?? 0;
  return messages;
}

describe('from the bytes of an export to its report', () => {
  it('every conversation and every message is counted, whatever the export is like', () => {
    const plan = fc.record({
      seed: fc.nat(),
      conversations: fc.nat(12),
      shape: fc.record({
        messages: fc.nat(9),
        branchEvery: fc.nat(3),
        withChildren: fc.boolean(),
        everyKind: fc.boolean(),
      }),
    });
    fc.assert(
      fc.property(plan, (one) => {
        const report = take(conversationsFile(one));
        expect(found(report)).toBe(one.conversations);
        expect(report.conversations.added).toBe(one.conversations);
        expect(report.messages).toBe(messagesIn(elementsOf(one)));
      }),
      { numRuns: 40 },
    );
  });

  it('what is malformed is named with its place, and takes nothing else with it', () => {
    const plan = { seed: 1, conversations: 20, malformed: true };
    const report = take(conversationsFile(plan));
    const unreadable = Object.values(UNREADABLE).map(([, why]) => why);
    const mendable = Object.keys(MENDABLE).length;
    expect(report.conversations).toEqual({
      added: mendable + 20,
      updated: 0,
      unchanged: 0,
      skipped: unreadable.length,
    });
    expect(report.named).toEqual(
      unreadable.map((why, place) => ({
        what: 'conversation',
        why,
        name: `conversations.json #${mendable + place + 1}`,
      })),
    );
  });

  it('a file that is cut off loses its last conversation, and says which', () => {
    const plan = { seed: 1, conversations: 300 };
    const report = take(cutOff(conversationsFile(plan)));
    expect(report.conversations.added).toBeGreaterThan(200);
    expect(report.skipped).toEqual({ 'cut-off': 1 });
    expect(report.named[0]?.name).toBe(`conversations.json #${report.conversations.added + 1}`);
  });

  it('what is too big is passed over, and named', () => {
    const plan = { seed: 1, conversations: 30 };
    const sizes = [...elementsOf(plan)].map((json) => Buffer.byteLength(json));
    const largest = sizes.toSorted((one, other) => one - other)[19];
    const report = take(conversationsFile(plan), largest);
    expect(report.conversations).toMatchObject({ added: 20, skipped: 10 });
    expect(report.skipped).toEqual({ 'too-big': 10 });
  });
});
