import { describe, expect, it } from 'vitest';
import { folderOf, leafOf, sortFiles } from '../../../../core/archive/export-files';
import { UNSAFE_NAMES } from '../../../archive/foreign';
import { export2023, export2026, nested } from '../../../archive/generator';
import { entries, file, names } from './entries';

describe('the files of an export', () => {
  it('of 2023 are sorted by what they are for', () => {
    const sorted = sortFiles(entries(export2023({ seed: 1, conversations: 1 })));
    expect(names(sorted.conversations)).toEqual(['conversations.json']);
    expect(sorted.assets).toHaveLength(3);
    expect(names(sorted.unread)).toEqual(['user.json', 'message_feedback.json', 'chat.html']);
    expect(sorted.skipped).toEqual([]);
  });

  it('of 2026 have shards, read by their numbers, and lists', () => {
    const made = export2026({ seed: 1, conversations: 1100 });
    const sorted = sortFiles(entries(made).reverse());
    expect(names(sorted.conversations)).toEqual(
      Array.from(
        { length: 11 },
        (_, number) => `conversations-${String(number).padStart(3, '0')}.json`,
      ),
    );
    expect(names(sorted.manifests)).toEqual(['export_manifest.json']);
    expect(names(sorted.assetNames)).toEqual(['conversation_asset_file_names.json']);
    expect(names(sorted.libraries)).toEqual(['library_files.json']);
  });

  it('count by number, not by letter', () => {
    const sorted = sortFiles([
      file('conversations-10.json'),
      file('conversations-9.json'),
      file('conversations.json'),
    ]);
    expect(names(sorted.conversations)).toEqual([
      'conversations.json',
      'conversations-9.json',
      'conversations-10.json',
    ]);
  });

  it('may lie in a folder, with what a Mac adds', () => {
    const made = export2023({ seed: 1, conversations: 1 });
    const sorted = sortFiles(entries(nested(made)));
    expect(names(sorted.conversations)).toEqual(['My export/conversations.json']);
    expect(Object.values(sorted).flat()).toHaveLength(made.length);
  });

  it('of several exports stay together', () => {
    const sorted = sortFiles(
      ['b/conversations-000.json', 'a/conversations-001.json', 'a/conversations-000.json'].map(
        (name) => file(name),
      ),
    );
    expect(names(sorted.conversations)).toEqual([
      'a/conversations-000.json',
      'a/conversations-001.json',
      'b/conversations-000.json',
    ]);
  });

  it.each([...UNSAFE_NAMES, '..\\conversations.json', 'a/../../b.json'])(
    'are not touched by the name %j',
    (name) => {
      const sorted = sortFiles([file(name)]);
      expect(sorted.skipped).toEqual([{ what: 'file', why: 'unsafe-name', name }]);
      expect(Object.values(sorted).flat()).toHaveLength(1);
    },
  );

  it.each([
    './conversations.json',
    'a\\conversations.json',
    'a..b/conversations.json',
    'CONVERSATIONS.JSON',
  ])('are found by the name %j', (name) => {
    expect(names(sortFiles([file(name)]).conversations)).toEqual([name]);
  });

  it.each([
    ['a bomb', { size: 10 ** 9, packed: 10 ** 6 }, 'bomb'],
    ['larger than anything anybody has', { size: 10 ** 11, packed: 10 ** 10 }, 'bomb'],
    ['locked', { encrypted: true }, 'encrypted'],
  ] as const)('are not touched when %s', (_, rest, why) => {
    expect(sortFiles([file('conversations.json', rest)]).skipped).toEqual([
      { what: 'file', why, name: 'conversations.json' },
    ]);
  });

  it.each([
    ['the largest seen', { size: 6 * 10 ** 9, packed: 10 ** 9 }],
    ['small and well packed', { size: 10 ** 6, packed: 1000 }],
    ['empty', { size: 0, packed: 0 }],
  ])('are read when %s', (_, rest) => {
    expect(sortFiles([file('conversations.json', rest)]).conversations).toHaveLength(1);
  });

  it('have a folder and a leaf', () => {
    expect([folderOf('a/b\\c.json'), leafOf('a/b\\c.json')]).toEqual(['a/b/', 'c.json']);
    expect([folderOf('c.json'), leafOf('c.json'), leafOf('a/')]).toEqual(['', 'c.json', '']);
  });
});
