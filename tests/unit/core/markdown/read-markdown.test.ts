import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../core/markdown/read-markdown';
import type { Block, Inline } from '../../../../core/markdown/tree';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });
const link = (address: string, words: string): Inline => ({
  kind: 'link',
  address,
  children: [text(words)],
});

/** The words of a single paragraph. */
function inline(markdown: string): readonly Inline[] {
  const [only, ...others] = readMarkdown(markdown);
  if (only?.kind !== 'paragraph' || others.length > 0) throw new Error('not one paragraph');
  return only.children;
}

describe('words in a line', () => {
  it.each<[string, Inline[]]>([
    [
      '*a* **b** ~~c~~',
      [
        { kind: 'emphasis', children: [text('a')] },
        text(' '),
        { kind: 'strong', children: [text('b')] },
        text(' '),
        { kind: 'deleted', children: [text('c')] },
      ],
    ],
    ['`` a ` b ``', [{ kind: 'code', text: 'a ` b' }]],
    ['snake_case_name', [text('snake_case_name')]],
    [
      '***a** b* **c',
      [
        { kind: 'emphasis', children: [{ kind: 'strong', children: [text('a')] }, text(' b')] },
        text(' **c'),
      ],
    ],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['`open *a*', [text('`open '), { kind: 'emphasis', children: [text('a')] }]],
    ['~a~ ~~~b~~~', [text('~a~ ~~~b~~~')]],
    ['2 \\* 3 &lt; 7 &amp; &#8364; &unknown;', [text('2 * 3 < 7 & € &unknown;')]],
    [
      'one  \ntwo<br>three',
      [text('one'), { kind: 'break' }, text('two'), { kind: 'break' }, text('three')],
    ],
  ])('%s', (markdown, expected) => {
    expect(inline(markdown)).toEqual(expected);
  });
});

describe('links', () => {
  it.each<[string, Inline[]]>([
    ['[a](https://example.org/b "title")', [link('https://example.org/b', 'a')]],
    ['[a](<https://example.org/b c>)', [link('https://example.org/b%20c', 'a')]],
    [
      'https://example.org/a_b.',
      [link('https://example.org/a_b', 'https://example.org/a_b'), text('.')],
    ],
    ['www.example.org', [link('http://www.example.org/', 'www.example.org')]],
    ['![a dog](https://example.org/dog.png)', [link('https://example.org/dog.png', 'a dog')]],
    ['<https://example.org/>', [link('https://example.org/', 'https://example.org/')]],
    [
      '(see https://example.org/a_(b))',
      [text('(see '), link('https://example.org/a_(b)', 'https://example.org/a_(b)'), text(')')],
    ],
    [
      '请看https://example.org/。好',
      [text('请看'), link('https://example.org/', 'https://example.org/'), text('。好')],
    ],
    [
      '[a [b](https://example.org/) c](/d)',
      [text('[a '), link('https://example.org/', 'b'), text(' c](/d)')],
    ],
    ['[a](/b "never ends)', [text('[a](/b "never ends)')]],
  ])('%s', (markdown, expected) => {
    expect(inline(markdown)).toEqual(expected);
  });

  it('are found by their names wherever those are explained', () => {
    const [first] = readMarkdown('[Rye Bread][1] and [1] and [none]\n\n[1]: https://example.org/');
    expect(first).toEqual(
      paragraph(
        link('https://example.org/', 'Rye Bread'),
        text(' and '),
        link('https://example.org/', '1'),
        text(' and [none]'),
      ),
    );
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#115;cript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'sandbox:/mnt/data/table.csv',
    'chrome-extension://abc/options.html',
    '//example.org',
    'leave.html#archive',
  ])('to %s are words only', (address) => {
    for (const markdown of [
      `[words](${address})`,
      `![words](<${address}>)`,
      `[words][r]\n\n[r]: ${address}`,
    ]) {
      expect(JSON.stringify(readMarkdown(markdown))).not.toContain('"link"');
      expect(JSON.stringify(readMarkdown(markdown))).toContain('words');
    }
  });
});

describe('markup', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- hidden -->',
    '<b>bold</b>',
  ])('is text: %s', (markup) => {
    expect(inline(markup)).toEqual([text(markup)]);
  });

  it('does not stop Markdown from being read behind it', () => {
    expect(inline('<b>**a**')).toEqual([text('<b>'), { kind: 'strong', children: [text('a')] }]);
  });
});

describe('blocks', () => {
  it('are headings, quotes, rules and code', () => {
    expect(readMarkdown('## A ##\n\nB\n---\n\n> q\n\n***\n\n```js x\nlet a;\n\n  b\n```')).toEqual([
      { kind: 'heading', level: 2, children: [text('A')] },
      { kind: 'heading', level: 2, children: [text('B')] },
      { kind: 'quote', blocks: [paragraph(text('q'))] },
      { kind: 'rule' },
      { kind: 'code', language: 'js', text: 'let a;\n\n  b' },
    ]);
  });

  it('are lists with their numbers, nested and with tasks', () => {
    expect(readMarkdown('3. a\n4. b\n   - [x] c')).toEqual([
      {
        ...{ kind: 'list', start: 3, loose: false },
        items: [
          [paragraph(text('a'))],
          [
            paragraph(text('b')),
            {
              ...{ kind: 'list', start: null, loose: false },
              items: [[paragraph({ kind: 'task', done: true }, text(' c'))]],
            },
          ],
        ],
      },
    ]);
  });

  it('go on in a line without their marks as long as a paragraph does', () => {
    expect(readMarkdown('> a\nb\n\n- c\nd\n# e\n> ```\nf')).toEqual([
      { kind: 'quote', blocks: [paragraph(text('a\nb'))] },
      { kind: 'list', start: null, loose: false, items: [[paragraph(text('c\nd'))]] },
      { kind: 'heading', level: 1, children: [text('e')] },
      { kind: 'quote', blocks: [{ kind: 'code', language: '', text: '' }] },
      paragraph(text('f')),
    ]);
  });

  it('are lists of one kind each, loose where there is air in them', () => {
    const list = (start: number | null, loose: boolean, ...words: string[]) => ({
      ...{ kind: 'list', start, loose },
      items: words.map((word) => [paragraph(text(word))]),
    });
    expect(readMarkdown('- a\n- b\n* c\n\n* d\n1) e')).toEqual([
      list(null, false, 'a', 'b'),
      list(null, true, 'c', 'd'),
      list(1, false, 'e'),
    ]);
    // A number that is no list's first goes on with the sentence (CommonMark 5.2).
    expect(readMarkdown('born in\n1969. yes')).toEqual([paragraph(text('born in\n1969. yes'))]);
  });

  it('are code that is indented, by tabs too', () => {
    expect(readMarkdown('a\n    b\n\n\tc\n\t\td')).toEqual([
      paragraph(text('a\nb')),
      { kind: 'code', language: '', text: 'c\n    d' },
    ]);
  });

  it('take the marks of quotes and lists out of the code in them', () => {
    const [quote, list] = readMarkdown('> ```\n> a\n>  b\n> ```\n\n- ```\n  c\n  ```');
    expect(quote).toEqual({
      kind: 'quote',
      blocks: [{ kind: 'code', language: '', text: 'a\n b' }],
    });
    expect(list).toMatchObject({ items: [[{ kind: 'code', text: 'c' }]] });
  });

  it('are tables, empty cells included', () => {
    expect(readMarkdown('| a | b | c |\n|:--|:-:|--:|\n| 1 | | 3 |\n| | 2 |')).toEqual([
      {
        kind: 'table',
        alignments: ['start', 'center', 'end'],
        head: [[text('a')], [text('b')], [text('c')]],
        rows: [
          [[text('1')], [], [text('3')]],
          [[], [text('2')]],
        ],
      },
    ]);
  });
});

describe('formulas', () => {
  it.each<[string, Inline[]]>([
    [
      'a \\(x_1 * y*2\\) b',
      [text('a '), { kind: 'math', latex: 'x_1 * y*2', display: false }, text(' b')],
    ],
    ['a \\[x\\] b', [text('a '), { kind: 'math', latex: 'x', display: true }, text(' b')]],
    ['a $$x$$ b', [text('a '), { kind: 'math', latex: 'x', display: true }, text(' b')]],
    [
      'let $n$ be $2^k + 1$',
      [
        text('let '),
        { kind: 'math', latex: 'n', display: false },
        text(' be '),
        { kind: 'math', latex: '2^k + 1', display: false },
      ],
    ],
    ['it costs $5 and $6 or 7$ more', [text('it costs $5 and $6 or 7$ more')]],
    ['\\(open', [text('(open')]],
    ['`\\(code\\)`', [{ kind: 'code', text: '\\(code\\)' }]],
  ])('%s', (markdown, expected) => {
    expect(inline(markdown)).toEqual(expected);
  });

  it('stand as blocks, where a line of theirs would mean something else', () => {
    expect(readMarkdown('so:\n\\[\n a\n= b\n+ c\n\\]\n\n$$\nd\n$$\nend')).toEqual([
      paragraph(text('so:')),
      { kind: 'math', latex: 'a\n= b\n+ c' },
      { kind: 'math', latex: 'd' },
      paragraph(text('end')),
    ]);
  });

  it('that are never closed are text, and take only their paragraph', () => {
    expect(readMarkdown('\\[\na\n\nb')).toEqual([paragraph(text('\\[\na')), paragraph(text('b'))]);
  });
});

describe('any text', () => {
  const signs = fc.constantFrom(
    ...[
      '*',
      '_',
      '`',
      '~',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '|',
      '-',
      '\n',
      '\n\n',
      '    ',
      '$',
      '\\[',
      '\\]',
    ],
    ...[
      '# ',
      '1. ',
      '> ',
      'a',
      ' ',
      'https://a.b ',
      'javascript:',
      '&amp;',
      '\\',
      '!',
      '[x] ',
      '\ud800',
      'é',
    ],
  );
  const markdown = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));

  it('is read, and every link in it is http or https', () => {
    fc.assert(
      fc.property(markdown, (anything) => {
        const found = JSON.stringify(readMarkdown(anything)).match(/"address":"[^"]*/g) ?? [];
        expect(found.filter((address) => !/^"address":"https?:/.test(address))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its letters', () => {
    const letters = fc.stringMatching(/^[a-zé一]{1,12}$/);
    const woven = fc
      .array(fc.tuple(letters, fc.constantFrom(' ', ' **', '** ', '\n', '\n\n- ', '\n> ', ' `')))
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(woven, (anything) => {
        const shown = JSON.stringify(readMarkdown(anything));
        for (const word of anything.match(/[a-zé一]+/g) ?? []) expect(shown).toContain(word);
      }),
    );
  });

  it.each([
    ['quotes', '>'.repeat(2000)],
    ['lists', `${'- '.repeat(2000)}a`],
    ['emphasis', `${'*'.repeat(2000)}a${'*'.repeat(2000)}`],
    ['brackets', '['.repeat(2000)],
  ])('may be nested without end: %s', (_, deep) => {
    expect(readMarkdown(deep).length).toBeGreaterThan(0);
  });
});
