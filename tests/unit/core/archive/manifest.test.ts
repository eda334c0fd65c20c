import { describe, expect, it } from 'vitest';
import { sortFiles } from '../../../../core/archive/export-files';
import { withManifest } from '../../../../core/archive/manifest';
import { export2026 } from '../../../archive/generator';
import { contentOf, entries, file, names } from './entries';

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

  it('of two hundred thousand files is read as quickly as any', () => {
    const paths = Array.from({ length: 200_000 }, (_, place) => `conversations-${place}.json`);
    const files = sortFiles(paths.map((path) => file(path)));
    const raw = { logical_files: { 'conversations.json': { files: paths } } };
    expect(withManifest(files, file('export_manifest.json'), raw)).toEqual(files);
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
