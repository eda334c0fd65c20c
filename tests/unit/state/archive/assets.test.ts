import { beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../../../state/archive/intake/source';
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
    });
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
