import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCite } from '../../../../core/archive/citations';
import { markdownLink, safeAddress } from '../../../../core/archive/links';
import { createReader } from '../../../../core/archive/reader';

const run = (...words: string[]) => `\u{e200}${words.join('\u{e202}')}\u{e201}`;
const CITE = run('cite', 'turn0search1');
const read = (text: string, metadata: Record<string, unknown> = {}) =>
  createCite(metadata, createReader())(text);
const refer = (reference: object) => ({
  content_references: [{ matched_text: CITE, ...reference }],
});

describe('a citation', () => {
  it.each([
    ['its page', { items: [{ title: 'Rye', url: 'https://a.org/' }] }, '([Rye](https://a.org/))'],
    [
      'who published it, rather',
      { items: [{ title: 'Rye', attribution: 'A', url: 'https://a.org/' }] },
      '([A](https://a.org/))',
    ],
    [
      'every page, once',
      {
        items: [
          {
            title: 'A',
            url: 'https://a.org/',
            supporting_websites: [{ title: 'B', url: 'https://b.org/' }],
          },
          { title: 'A', url: 'https://a.org/' },
        ],
      },
      '([A](https://a.org/), [B](https://b.org/))',
    ],
    ['the page it is itself', { title: 'A', url: 'https://a.org/' }, '([A](https://a.org/))'],
    [
      'the host, where there is no title',
      { items: [{ url: 'https://a.org/x' }] },
      '([a.org](https://a.org/x))',
    ],
    ['a file’s name', { type: 'file', name: 'notes_2.pdf' }, 'notes\\_2.pdf'],
    [
      'what ChatGPT itself has for it',
      { alt: '([A](https://a.org/b_(c)))' },
      '([A](https://a.org/b_%28c%29))',
    ],
    [
      'the words of links that lead nowhere',
      { alt: '[Shop](javascript:alert(1)) [x]()' },
      'Shop x',
    ],
    ['nothing, where it says nothing', {}, ''],
    [
      'no address but http and https',
      { items: [{ title: 'x', url: 'javascript:alert(1)' }], title: 'A' },
      'A',
    ],
  ])('becomes %s', (_, reference, expected) => {
    expect(read(`One ${CITE}.`, refer(reference))).toBe(`One ${expected}.`);
  });

  it('stands wherever its mark does, and only there', () => {
    const metadata = refer({ title: 'A', url: 'https://a.org/' });
    expect(read(`${CITE} and ${CITE}, not ${run('cite', 'turn0search12')}`, metadata)).toBe(
      '([A](https://a.org/)) and ([A](https://a.org/)), not ',
    );
    expect(read('a space', { content_references: [{ matched_text: ' ', alt: 'x' }] })).toBe(
      'a space',
    );
  });

  it.each([
    [run('entity', '["city","Par*s"]'), 'Par\\*s'],
    [run('entity', 'Paris'), 'Paris'],
    [run('entity', '["city"'), ''],
    [run('entity', '[1,2]'), ''],
    [run('url', 'A page', 'https://a.org/'), '[A page](https://a.org/)'],
    [run('url', 'A page', 'data:text/html,x'), 'A page'],
    [run('video', 'x'), ''],
    ['\u{e203}marked\u{e204}', 'marked'],
    ['\u{e200}never closed', '\u{e200}never closed'],
  ])('without a reference says what it says by itself: %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  describe('of 2023 and 2024', () => {
    const page = (start_ix: unknown, title: string) => ({
      start_ix,
      metadata: { title, url: `https://${title}.org/` },
    });

    it('takes the pages in their order', () => {
      expect(read('x【1†source】y【2†a】', { citations: [page(9, 'b'), page(1, 'a')] })).toBe(
        'x ([a](https://a.org/))y ([b](https://b.org/))',
      );
    });

    it('keeps its marks when it cannot be told which page is whose', () => {
      expect(read('x【1†source】y【2†a】', { citations: [page(1, 'a')] })).toBe(
        'x【1†source】y【2†a】',
      );
      expect(
        read('x【1†source】', {
          citations: [{ start_ix: { toString: 1 }, metadata: { title: 'a' } }],
        }),
      ).toBe('x【1†source】');
    });
  });

  it('never throws, leaves no link but to http and https, and other texts alone', () => {
    const piece = fc.constantFrom(
      CITE,
      run('url', 'x', 'https://a.b/'),
      '【1†s】',
      '\u{e200}',
      '\u{e202}',
      '†',
      'x',
      '](',
    );
    const metadata = fc.record(
      { content_references: fc.jsonValue(), citations: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(piece), metadata, (pieces, anything) => {
        read(pieces.join(''), anything);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => read(text) === text));
  });
});

describe('a link', () => {
  it.each([
    ['https://a.org', 'https://a.org/'],
    ['HTTP://A.org/ü', 'http://a.org/%C3%BC'],
    ['javascript:alert(1)', null],
    [' https://a.org', null],
    ['https://', null],
    ['//a.org', null],
    [null, null],
  ])('to %j leads to %j', (address, expected) => {
    expect(safeAddress(address)).toBe(expected);
  });

  it('cannot be ended early by what stands in it', () => {
    expect(markdownLink('a](javascript:x) [b\nc', 'https://a.org/(x)<y>')).toBe(
      '[a\\](javascript:x) \\[b c](https://a.org/%28x%29%3Cy%3E)',
    );
    expect(markdownLink('a', 'https://a.org/?b\\')).toBe('[a](https://a.org/?b%5c)');
  });
});
