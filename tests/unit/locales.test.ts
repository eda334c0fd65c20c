import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('French keeps the signs that stand apart on the line of their word, by no-break spaces', () => {
  const lines = readFileSync('locales/fr.json', 'utf8').split('\n');
  const text = (line: string) => line.replace(/^\s*"[^"]*": /, '');
  expect(lines.filter((line) => / [:;?!»]|« /.test(text(line)))).toEqual([]);
});
