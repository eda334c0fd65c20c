import { describe, expect, it } from 'vitest';
import { createFindAsset } from '../../../../core/archive/assets';
import { SNIFFED, sniff } from '../../../../core/archive/sniff';
import { ASSET_NAMES, ASSETS_2023, ASSETS_2026, LIBRARY } from '../../../archive/assets';

const filesOf = (assets: Readonly<Record<string, Uint8Array>>) =>
  Object.entries(assets).map(([name, { length }]) => ({
    name,
    size: length,
    packed: length,
    encrypted: false,
  }));

describe('an asset', () => {
  it.each([
    ['file_00000000a1b2', 'file_00000000a1b2.dat', 'loaf.png', null],
    ['file_00000000c3d4', 'file_00000000c3d4.dat', 'question.wav', null],
    ['file-Recipe1', 'file-Recipe1.dat', 'recipe.pdf', 'application/pdf'],
  ])(
    'of 2026 is found by the id %s, with the name the lists have for it',
    (id, path, name, mimeType) => {
      const find = createFindAsset(filesOf(ASSETS_2026), [ASSET_NAMES], [LIBRARY]);
      expect(find(id)).toMatchObject({ file: { name: path }, name, mimeType });
    },
  );

  it.each([
    [
      'file_00000000a1b2',
      'user-abc/file_00000000a1b2-01234567-89ab-cdef-0123-456789abcdef.png',
      null,
    ],
    [
      'file-Drawn9',
      'dalle-generations/file-Drawn9-01234567-89ab-cdef-0123-456789abcdef.webp',
      null,
    ],
    ['file-Recipe1', 'file-Recipe1-Grandmother’s recipe.pdf', 'Grandmother’s recipe.pdf'],
  ])('of 2023 is found by the id %s, with the name that follows it', (id, path, name) => {
    expect(createFindAsset(filesOf(ASSETS_2023), [], [])(id)).toMatchObject({
      file: { name: path },
      name,
    });
  });

  it('is found by its whole name first', () => {
    const find = createFindAsset(
      filesOf({ 'file_ab-sanitized.png': new Uint8Array(), 'file_ab.dat': new Uint8Array() }),
      [{}, null],
      [[], {}],
    );
    expect(find('file_ab')?.file.name).toBe('file_ab.dat');
    expect(find('file_ab-sanitized')?.file.name).toBe('file_ab-sanitized.png');
    expect(find('file_ab-sanitized')?.name).toBeNull();
  });

  it.each(['file_gone', '', '__proto__', 'constructor', '../file_ab'])(
    'that is not in the export is not found: %j',
    (id) => {
      expect(createFindAsset(filesOf(ASSETS_2026), [ASSET_NAMES], [LIBRARY])(id)).toBeNull();
    },
  );

  it('keeps no folders in a name, whatever the lists say', () => {
    const names = { 'file_ab.dat': '../../etc/passwd', 'file_cd.dat': 7 };
    const find = createFindAsset(
      filesOf({ 'file_ab.dat': new Uint8Array(), 'file_cd.dat': new Uint8Array() }),
      [names],
      [[null, { file_id: 3 }]],
    );
    expect(find('file_ab')?.name).toBe('passwd');
    expect(find('file_cd')?.name).toBeNull();
  });
});

describe('sniff', () => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it.each([
    ['\x89PNG\r\n\x1a\n…', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF....WEBPVP8 ', 'image/webp'],
    ['RIFF....WAVEfmt ', 'audio/wav'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['\0\0\0\x20ftypM4A ', 'audio/mp4'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['\x1aE\xdf\xa3', 'video/webm'],
    ['OggS', 'audio/ogg'],
    ['ID3\x04', 'audio/mpeg'],
    ['%PDF-1.7', 'application/pdf'],
    ['PK\x03\x04', 'application/zip'],
    ['<svg onload="alert(1)">', null],
    ['RIFF', null],
    ['', null],
  ])('takes %j for %j', (beginning, type) => {
    expect(sniff(bytes(beginning))).toBe(type);
    expect(sniff(bytes(beginning.padEnd(5000, ' ')))).toBe(type);
    expect(sniff(bytes(beginning).subarray(0, SNIFFED))).toBe(type);
  });
});
