import { describe, expect, it } from 'vitest';
import {
  type ExportFile,
  folderOf,
  leafOf,
  sortFiles,
} from '../../../../core/archive/export-files';
import { withManifest } from '../../../../core/archive/manifest';
import { formatOfElement, formatOfFiles } from '../../../../core/archive/recognise';
import { FOREIGN, UNSAFE_NAMES } from '../../../archive/foreign';
import { export2023, export2026, type MadeFile, nested } from '../../../archive/generator';

const decoder = new TextDecoder();

function file(name: string, rest: Partial<ExportFile> = {}): ExportFile {
  return { name, size: 100, packed: 50, encrypted: false, ...rest };
}

const entries = (made: readonly MadeFile[]) => made.map(({ name }) => file(name));
const names = (files: readonly ExportFile[]) => files.map(({ name }) => name);

function contentOf(made: readonly MadeFile[], name: string): unknown {
  const found = made.find((one) => one.name === name);
  return JSON.parse([...(found?.chunks() ?? [])].map((chunk) => decoder.decode(chunk)).join(''));
}

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

describe('the manifest', () => {
  const made = export2026({ seed: 1, conversations: 250 }, [1]);
  const manifest = contentOf(made, 'export_manifest.json');

  it.each(['', 'My export/'])('names the shards that are missing (folder %j)', (folder) => {
    const files = sortFiles(entries(made).map((one) => ({ ...one, name: folder + one.name })));
    const [list] = files.manifests;
    if (list === undefined) throw new Error('no manifest');
    expect(withManifest(files, list, manifest).skipped).toEqual([
      { what: 'file', why: 'missing', name: `${folder}conversations-001.json` },
    ]);
  });

  it('adds conversation files under other names', () => {
    const files = sortFiles([
      file('part-1.json'),
      file('part-2.bin'),
      file('user.json'),
      file('export_manifest.json'),
    ]);
    const raw = {
      logical_files: { 'conversations.json': { files: ['part-1.json', 'part-2.bin'] } },
    };
    const more = withManifest(files, file('export_manifest.json'), raw);
    expect(names(more.conversations)).toEqual(['part-1.json', 'part-2.bin']);
    expect([names(more.unread), names(more.assets)]).toEqual([['user.json'], []]);
  });

  it('says nothing twice: what was refused is not missing as well', () => {
    const files = sortFiles([file('conversations-000.json', { encrypted: true })]);
    const raw = {
      export_files: [{ path: 'conversations-000.json' }, { path: 'x' }, { path: 'x' }],
    };
    expect(
      withManifest(files, file('export_manifest.json'), raw).skipped.map(({ why }) => why),
    ).toEqual(['encrypted', 'missing']);
  });

  it.each([
    null,
    7,
    [],
    { logical_files: [] },
    { logical_files: { 'conversations.json': { files: 'x' } } },
    { export_files: [1, null, { path: {} }, { path: '' }] },
  ])('that is %j changes nothing', (raw) => {
    const files = sortFiles(entries(made));
    expect(withManifest(files, file('export_manifest.json'), raw)).toEqual(files);
  });
});

describe('what was dropped in', () => {
  const format = (...files: ExportFile[]) => formatOfFiles(sortFiles(files));

  it('is told by its names where they tell', () => {
    expect(format(...entries(FOREIGN.grok))).toBe('grok');
    expect(format(...entries(FOREIGN.other))).toBe('other');
    expect(format(file('export.zip'), file('readme.txt'))).toBe('zip-within');
    expect(format(file('conversations.json', { encrypted: true }))).toBe('encrypted');
    expect(format()).toBe('other');
  });

  it('is told by its first conversation where ChatGPT and Claude use the same name', () => {
    expect(format(...entries(export2023({ seed: 1, conversations: 1 })))).toBeNull();
    expect(format(...entries(FOREIGN.claude))).toBeNull();
  });

  it('is one of ChatGPT when only its list came along', () => {
    const made = export2026({ seed: 1, conversations: 100 }, [0]);
    const files = sortFiles(entries(made));
    const raw = contentOf(made, 'export_manifest.json');
    expect(formatOfFiles(withManifest(files, file('export_manifest.json'), raw))).toBe('chatgpt');
  });

  it.each([
    [{ id: 'x', mapping: {} }, 'chatgpt'],
    [{ uuid: 'x', chat_messages: [] }, 'claude'],
    [{ conversation: { id: 'x' }, responses: [] }, 'grok'],
    [{ mapping: [] }, 'other'],
    [{ a: 1 }, 'other'],
    ['mapping', 'other'],
    [null, 'other'],
  ])('with the conversation %j is of %s', (element, expected) => {
    expect(formatOfElement(element)).toBe(expected);
  });
});
