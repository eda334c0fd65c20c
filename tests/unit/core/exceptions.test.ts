import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areExceptionsFull,
  conversationOf,
  conversationPattern,
  exceptionFor,
  MOST_EXCEPTIONS,
  matchesPattern,
  patternFrom,
  patternProblem,
  withException,
  withExceptionFor,
  withoutException,
} from '../../../core/exceptions';

const chat = (rest: string) => `https://chatgpt.com${rest}`;

describe('matchesPattern', () => {
  it.each([
    ['/share/*', '/share/abc', true],
    ['/share/*', '/share/abc/continue', true],
    ['/share/*', '/share', false],
    ['/share/*', '/c/share/1', false],
    ['/codex*', '/codex', true],
    ['/codex*', '/codex/tasks/1', true],
    ['/g/*', '/g/g-123-helper', true],
    ['*/c/1', '/g/g-1/c/1', true],
    ['*/c/1', '/c/12', false],
    ['/', '/', true],
    ['/', '/c/1', false],
    ['/?temporary-chat=true', '/?temporary-chat=true', true],
    ['/?temporary-chat=true', '/', false],
    ['/', '/?model=x', true],
    ['/C/1', '/c/1', false],
    ['/*a*b', '/xaxb', true],
    ['/*a*b', '/xbxa', false],
    ['/ab*ba', '/aba', false],
    ['*', '/anything', true],
    ['/.*', '/x', false],
    ['/(a|b)', '/a', false],
  ])('%s on %s: %s', (pattern, rest, matches) => {
    expect(matchesPattern(pattern, chat(rest))).toBe(matches);
  });

  it('means nothing where there is no address', () => {
    expect(matchesPattern('*', 'no address')).toBe(false);
  });

  it('is what an expression of the same meaning says', () => {
    const piece = fc.stringMatching(/^[/ab*.]{0,12}$/);
    fc.assert(
      fc.property(piece, piece, (pattern, path) => {
        const address = chat(`/${path}`);
        const same = pattern
          .split('*')
          .map((text) => RegExp.escape(text))
          .join('.*');
        const expected = new RegExp(`^${same}$`, 's').test(new URL(address).pathname);
        expect(matchesPattern(pattern, address)).toBe(expected);
      }),
    );
  });

  it('is quick on patterns made to be slow', () => {
    const pattern = `/${'*a'.repeat(90)}b`;
    expect(matchesPattern(pattern, chat(`/${'a'.repeat(100_000)}`))).toBe(false);
  });
});

describe('patternProblem', () => {
  it.each([
    ['/share/*', null],
    ['*/c/1', null],
    [chat('/c/1'), null],
    ['', 'empty'],
    ['   ', 'empty'],
    ['share', 'no-slash'],
    ['*', 'everything'],
    ['/*', 'everything'],
    ['https://chatgpt.com/*', 'everything'],
    ['https://example.org/c/1', 'other-site'],
    ['javascript:alert(1)', 'other-site'],
    [`/${'a'.repeat(200)}`, 'too-long'],
  ])('%s: %s', (typed, problem) => {
    expect(patternProblem(typed)).toBe(problem);
  });
});

it('takes the part behind the site out of a whole address', () => {
  expect(patternFrom(` ${chat('/c/1?model=x')} `)).toBe('/c/1?model=x');
  expect(patternFrom('/g/*')).toBe('/g/*');
});

it('names the first pattern that means an address', () => {
  expect(exceptionFor(['/g/*', '/share/*', '*'], chat('/share/1'))).toBe('/share/*');
  expect(exceptionFor([], chat('/'))).toBeNull();
});

describe('conversationPattern', () => {
  it.each([
    ['/c/abc-1', '*/c/abc-1'],
    ['/g/g-1/c/abc-1?x=1', '*/c/abc-1'],
    ['/', null],
    ['/c/local-123', null],
    ['/share/abc', null],
  ])('of %s is %s', (rest, pattern) => {
    expect(conversationPattern(chat(rest))).toBe(pattern);
    if (pattern !== null) expect(matchesPattern(pattern, chat(rest))).toBe(true);
  });
});

describe('withException', () => {
  it('adds a pattern once, as it is meant, and takes it away again', () => {
    const one = withException([], ` ${chat('/g/*')} `);
    expect(one).toEqual(['/g/*']);
    expect(withException(one, '/g/*')).toBe(one);
    expect(withException(one, '/codex*')).toEqual(['/g/*', '/codex*']);
    expect(withoutException(one, '/g/*')).toEqual([]);
    expect(withoutException(one, '/codex*')).toEqual(one);
  });

  it.each(['', '*', 'https://example.org/', `*/c/${'a'.repeat(200)}`])(
    'adds nothing that could not be read again: %s',
    (typed) => expect(withException(['/g/*'], typed)).toEqual(['/g/*']),
  );

  it('adds no more than are stored', () => {
    const full = Array.from({ length: MOST_EXCEPTIONS }, (_, number) => `/c/${number}`);
    expect(areExceptionsFull(full)).toBe(true);
    expect(withException(full, '/g/*')).toBe(full);
  });
});

describe('withExceptionFor', () => {
  it('changes one in its place, as it is meant', () => {
    const changed = withExceptionFor(['/a', '/b', '/c'], '/b', ` ${chat('/g/*')} `);
    expect(changed).toEqual(['/a', '/g/*', '/c']);
  });

  it('joins two that become the same', () => {
    expect(withExceptionFor(['/a', '/b'], '/a', '/b')).toEqual(['/b']);
  });

  it('changes nothing where there is a problem, or where it was taken away meanwhile', () => {
    const exceptions = ['/a'];
    expect(withExceptionFor(exceptions, '/a', '*')).toBe(exceptions);
    expect(withExceptionFor(exceptions, '/b', '/c')).toEqual(exceptions);
  });
});

it('knows the pattern of one conversation again', () => {
  expect(conversationOf(conversationPattern(chat('/g/g-1/c/abc-1')) ?? '')).toBe('abc-1');
  expect(['/c/abc', '*/c/*', '*/c/', '/share/*'].map(conversationOf)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
