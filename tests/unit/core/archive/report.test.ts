import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaces } from '../../../../core/archive/newer';
import { NOTE_KINDS } from '../../../../core/archive/note';
import {
  addReports,
  EMPTY_REPORT,
  MOST_NAMED,
  type Report,
  readReport,
  reportOf,
  reportOfSkipped,
  SKIPPED_WHY,
} from '../../../../core/archive/report';

const read = fc.tuple(
  fc.constantFrom('added', 'updated', 'unchanged'),
  fc.nat(100),
  fc.array(fc.record({ kind: fc.constantFrom(...NOTE_KINDS), detail: fc.string() }), {
    maxLength: 3,
  }),
);
const skipped = fc.record({
  what: fc.constantFrom('conversation', 'file'),
  why: fc.constantFrom(...SKIPPED_WHY),
  name: fc.string(),
});
const single = fc.oneof(
  read.map(([outcome, messages, notes]) => reportOf(outcome, messages, notes)),
  skipped.map((one) => reportOfSkipped(one, false)),
);
const report = fc
  .array(single, { maxLength: 8 })
  .map((parts) => parts.reduce(addReports, EMPTY_REPORT));

describe('a report', () => {
  it('adds up', () => {
    const whole = [
      reportOf('added', 12, [
        { kind: 'circle', detail: 'a' },
        { kind: 'circle', detail: 'b' },
      ]),
      reportOf('updated', 3, []),
      reportOf('unchanged', 5, []),
      reportOfSkipped(
        { what: 'conversation', why: 'not-json', name: 'conversations.json #4' },
        true,
      ),
      reportOfSkipped({ what: 'file', why: 'missing', name: 'conversations-001.json' }, false),
    ].reduce(addReports);
    expect(whole).toEqual({
      conversations: { added: 1, updated: 1, unchanged: 1, skipped: 1 },
      keptRaw: 1,
      messages: 15,
      assets: { found: 0, missing: 0 },
      notes: { circle: 2 },
      skipped: { 'not-json': 1, missing: 1 },
      named: [
        { what: 'conversation', why: 'not-json', name: 'conversations.json #4' },
        { what: 'file', why: 'missing', name: 'conversations-001.json' },
      ],
    });
  });

  it('is the same wherever an import stopped and went on', () => {
    fc.assert(
      fc.property(report, report, report, (one, two, three) => {
        expect(addReports(addReports(one, two), three)).toEqual(
          addReports(one, addReports(two, three)),
        );
        expect(addReports(one, EMPTY_REPORT)).toEqual(one);
        expect(addReports(EMPTY_REPORT, one)).toEqual(one);
      }),
    );
  });

  it('counts everything, and names the first of what was skipped', () => {
    const many = Array.from({ length: MOST_NAMED + 10 }, (_, number) =>
      reportOfSkipped({ what: 'conversation', why: 'not-json', name: `#${number}` }, false),
    ).reduce(addReports);
    expect(many.skipped).toEqual({ 'not-json': MOST_NAMED + 10 });
    expect(many.conversations.skipped).toBe(MOST_NAMED + 10);
    expect(many.named).toHaveLength(MOST_NAMED);
    expect(many.named.at(-1)?.name).toBe(`#${MOST_NAMED - 1}`);
  });

  it('is read back as it was stored', () => {
    fc.assert(
      fc.property(report, (one: Report) => {
        expect(readReport(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
    );
  });

  it.each([
    null,
    7,
    {},
    { ...EMPTY_REPORT, messages: -1 },
    { ...EMPTY_REPORT, skipped: { boredom: 1 } },
  ])('that was damaged is none: %j', (raw) => {
    expect(readReport(raw)).toBeNull();
  });
});

describe('of two versions of a conversation', () => {
  it.each([
    ['the later one wins', [200, 1], [100, 9], true],
    ['the earlier one loses', [100, 9], [200, 1], false],
    ['one with a date wins', [1, 1], [null, 9], true],
    ['one without a date loses', [null, 9], [1, 1], false],
    ['the longer one wins between equals', [100, 5], [100, 4], true],
    ['the longer one wins where neither has a date', [null, 5], [null, 4], true],
    ['the one that is there stays when they are alike', [100, 4], [100, 4], false],
    ['the one that is there stays when neither has a date', [null, 4], [null, 4], false],
  ] as const)('%s', (_, [updated, messages], [thereUpdated, thereMessages], expected) => {
    const there = { updated: thereUpdated, messages: thereMessages };
    expect(replaces({ updated, messages }, there)).toBe(expected);
  });
});
