import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderOf, TARGETS } from './packages.ts';

/** A tag, other than a link to follow, that points outside the package. */
const REMOTE_IN_HTML =
  /<(?!a[\s>])[a-z][^>]*\s(?:src|srcset|href|data|poster|action)\s*=\s*["']?\s*(?:[a-z][a-z0-9+.-]*:)?\/\/[^>]*>/gi;
const REMOTE_IN_CSS = /url\(\s*["']?\s*(?:[a-z][a-z0-9+.-]*:)?\/\/[^)]*\)|@import[^;]*;/gi;

describe('what counts as remote', () => {
  it.each([
    '<script src="https://example.org/a.js"></script>',
    "<link rel=stylesheet href='//example.org/a.css'>",
    '<img alt="" src=http://example.org/a.png>',
  ])('%s', (html) => {
    expect(html.match(REMOTE_IN_HTML)).toHaveLength(1);
  });

  it.each(['@import "a.css";', 'a { background: url(https://example.org/a.png) }'])('%s', (css) => {
    expect(css.match(REMOTE_IN_CSS)).toHaveLength(1);
  });

  it.each(['<a href="https://example.org">', '<script type="module" src="/chunks/a.js">'])(
    'not %s',
    (html) => {
      expect(html.match(REMOTE_IN_HTML)).toBeNull();
    },
  );
});

describe.each(TARGETS)('the package for %s', (target) => {
  const folder = folderOf(target);
  const files = filesIn(folder);
  const found = (ending: string, remote: RegExp): string[] =>
    files
      .filter((file) => file.endsWith(ending))
      .flatMap((file) =>
        (readFileSync(join(folder, file), 'utf8').match(remote) ?? []).map(
          (match) => `${file}: ${match}`,
        ),
      );

  it('has pages, and none of them loads anything from elsewhere', () => {
    expect(files).toContain('popup.html');
    expect(found('.html', REMOTE_IN_HTML)).toEqual([]);
  });

  it('has styles, and none of them loads anything from elsewhere', () => {
    expect(files.some((file) => file.endsWith('.css'))).toBe(true);
    expect(found('.css', REMOTE_IN_CSS)).toEqual([]);
  });
});
