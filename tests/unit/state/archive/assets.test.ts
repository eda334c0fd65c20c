import { beforeAll, describe, expect, it } from 'vitest';
import { DamagedFile, type Source, type SourceFile } from '../../../../state/archive/intake/source';
import { readAsset } from '../../../../state/archive/read-asset';
import { findAsset } from '../../../../state/archive/store/assets';
import type { Database } from '../../../../state/archive/store/database';
import { export2023, export2026 } from '../../../archive/generator.ts';
import { zipOf } from '../../../archive/zip.ts';
import { takeInto } from './importing';
import { memoryDatabase } from './memory-database';

const plan = { seed: 1, conversations: 1, shape: { everyKind: true } };
let database: Database;
let zip: File;
const sources = new Map<number, Source>();

beforeAll(async () => {
  database = await memoryDatabase();
  zip = await zipOf(export2026(plan), {}, 'of 2026.zip');
  await takeInto(database, [zip], { onSource: (key, source) => sources.set(key, source) });
});

describe('an asset of the export', () => {
  it.each([
    ['a picture, by its first bytes', 'file_00000000a1b2', 'image/png', 'loaf.png'],
    ['a recording, with its name only', 'file_00000000c3d4', 'audio/wav', 'question.wav'],
    ['a document', 'file-Recipe1', 'application/pdf', 'recipe.pdf'],
  ])('is %s', async (_, id, type, name) => {
    const asset = await readAsset(findAsset(database, id), sources);
    if (asset.kind !== 'here') throw new Error(asset.kind);
    expect({ type: asset.blob.type, name: asset.name }).toEqual({ type, name });
    expect(asset.blob.size).toBeGreaterThan(0);
  });

  it('that the export does not have is missing', async () => {
    expect(await readAsset(findAsset(database, 'file-Nowhere'), sources)).toEqual({
      kind: 'missing',
    });
  });

  it('needs the export, by its name, once that is not at hand any more', async () => {
    expect(await readAsset(findAsset(database, 'file_00000000a1b2'), new Map())).toEqual({
      kind: 'needs-export',
      file: 'of 2026.zip',
      gone: false,
    });
  });

  const places = [{ export: 1, exportName: 'my.zip', path: 'a.png', name: null }];
  const onlyWith = (file: Partial<SourceFile>) => {
    const zip = sources.values().next().value;
    const [first] = zip?.files ?? [];
    if (zip === undefined || first === undefined) throw new Error('There is no export');
    const files = [{ ...first, name: 'a.png', ...file }];
    return new Map<number, Source>([[1, { ...zip, files }]]);
  };

  it('needs the export again when that was moved or deleted since', async () => {
    const moved = onlyWith({
      blob: () => Promise.reject(new DOMException('moved', 'NotReadableError')),
    });
    expect(await readAsset(places, moved)).toEqual({
      kind: 'needs-export',
      file: 'my.zip',
      gone: true,
    });
  });

  it('is named when it is too large to be shown', async () => {
    const large = onlyWith({ size: 512 * 1024 * 1024 + 1 });
    expect(await readAsset(places, large)).toEqual({ kind: 'too-large', file: 'my.zip' });
  });

  it('that is damaged says so', async () => {
    const damaged = onlyWith({ blob: () => Promise.reject(new DamagedFile('a.png')) });
    await expect(readAsset(places, damaged)).rejects.toThrow(DamagedFile);
  });

  it('is at hand again when the export was given again', async () => {
    const again = new Map<number, Source>();
    await takeInto(database, [zip], { onSource: (key, source) => again.set(key, source) });
    const asset = await readAsset(findAsset(database, 'file_00000000a1b2'), again);
    expect(asset.kind).toBe('here');
  });

  it('is taken from whichever export is at hand', async () => {
    const older = await zipOf(export2023(plan), {}, 'of 2023.zip');
    const onlyOlder = new Map<number, Source>();
    await takeInto(database, [older], { onSource: (key, source) => onlyOlder.set(key, source) });
    const asset = await readAsset(findAsset(database, 'file_00000000a1b2'), onlyOlder);
    expect(asset.kind).toBe('here');
  });
});
