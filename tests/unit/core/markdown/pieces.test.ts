import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PIECE, piecesOf } from '../../../../core/markdown/pieces';
import { readMarkdown } from '../../../../core/markdown/read-markdown';

const long = 'Words that follow each other. '.repeat(400);

describe('the pieces of a long text', () => {
  it('are the text, whatever it is', () => {
    const part = fc.constantFrom(long, '\n', '\n\n', '```\n', '~~~\n', '- a\n', '  b\n', '# c\n');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(piecesOf(parts.join('')).join('')).toBe(parts.join(''));
      }),
    );
  });

  it('are cut between paragraphs', () => {
    expect(piecesOf(`${long}\n\n${long}\n\n${long}`)).toEqual([`${long}\n\n${long}\n\n`, long]);
  });

  it('are never cut within code or a list', () => {
    const code = `\`\`\`\n${long}\n\n${long}\n\n${long}\n\`\`\``;
    expect(piecesOf(code)).toEqual([code]);
    const list = `- ${long}\n\n  ${long}\n\n  ${long}`;
    expect(piecesOf(list)).toEqual([list]);
  });

  it('are read like one text', () => {
    const report = Array.from({ length: 30 }, (_, n) => `## Part ${n}\n\n${long}`).join('\n\n');
    const headings = readMarkdown(report).filter(({ kind }) => kind === 'heading');
    expect(piecesOf(report).length).toBeGreaterThan(5);
    expect(headings).toHaveLength(30);
  });

  it('that cannot be cut are shown as they were written', () => {
    const stars = '*'.repeat(LONGEST_PIECE + 1);
    expect(readMarkdown(stars)).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: stars }] },
    ]);
  });
});
