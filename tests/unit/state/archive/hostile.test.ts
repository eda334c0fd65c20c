import { describe, expect, it } from 'vitest';
import { listIds } from '../../../../state/archive/store/list-conversations';
import { conversationsFile, jsonFile, type MadeFile } from '../../../archive/generator.ts';
import { zipOf } from '../../../archive/zip.ts';
import { lostIn, problemOf, takeInto } from './importing';
import { memoryDatabase } from './memory-database';

const good = conversationsFile({ seed: 3, conversations: 4 });
const MEGABYTE = 1024 * 1024;

/** A file of spaces, which packs a thousand times smaller. */
function spaces(name: string, megabytes: number): MadeFile {
  const chunk = new Uint8Array(MEGABYTE).fill(0x20);
  return { name, chunks: () => Array.from({ length: megabytes }, () => chunk) };
}

/** The zip with bytes of its directory changed: what is found behind each signature of an entry is handed over. */
async function forged(zip: File, change: (entry: DataView, number: number) => void): Promise<File> {
  const bytes = await zip.bytes();
  let number = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    if (view.getUint32(0, true) === 0x02014b50) change(view, number++);
  }
  return new File([bytes], zip.name);
}
// Where they stand in an entry of the directory (APPNOTE 4.3.12).
const UNPACKED_SIZE = 24;
const OFFSET = 42;

describe('a zip bomb', () => {
  it('is not unpacked: a file that promises too much is left out by what the directory says', async () => {
    const zip = await zipOf([good, spaces('conversations-001.json', 80)]);
    expect(zip.size).toBeLessThan(MEGABYTE);
    const report = await takeInto(await memoryDatabase(), [zip]);
    expect(report.conversations.added).toBe(4);
    expect(report.named).toEqual([{ what: 'file', why: 'bomb', name: 'conversations-001.json' }]);
  });

  it('that lies about its size ends where the lie does', async () => {
    const honest = await zipOf([spaces('conversations.json', 8)]);
    const zip = await forged(honest, (entry) => entry.setUint32(UNPACKED_SIZE, 1000, true));
    const report = await takeInto(await memoryDatabase(), [zip]);
    expect(report.conversations.added).toBe(0);
    expect(report.named).toEqual([{ what: 'file', why: 'damaged', name: 'conversations.json' }]);
  });

  it('whose files share their bytes is read once at most', async () => {
    const names = Array.from({ length: 5 }, (_, number) => `conversations-00${number}.json`);
    const honest = await zipOf(names.map((name) => ({ ...good, name })));
    const zip = await forged(honest, (entry) => entry.setUint32(OFFSET, 0, true));
    const database = await memoryDatabase();
    const report = await takeInto(database, [zip]);
    expect(report.skipped.damaged).toBeGreaterThanOrEqual(4);
    expect(listIds(database).length).toBeLessThanOrEqual(4);
  });
});

describe('a damaged zip', () => {
  it('gives what can be read of it, and names the file that is damaged', async () => {
    const broken: MadeFile = { ...good, name: 'conversations-000.json' };
    const whole: MadeFile = {
      ...conversationsFile({ seed: 4, conversations: 3 }),
      name: 'conversations-001.json',
    };
    const zip = await zipOf([broken, whole], { level: 0 });
    const bytes = await zip.bytes();
    // In the words of the first file.
    bytes[3000] = (bytes[3000] ?? 0) ^ 1;
    const database = await memoryDatabase();
    const report = await takeInto(database, [new File([bytes], 'export.zip')]);
    expect(report.named).toContainEqual({
      ...{ what: 'file', why: 'damaged', name: 'conversations-000.json' },
    });
    expect(listIds(database).length).toBeGreaterThanOrEqual(3);
  });

  it('keeps what came of the conversation in which the damage is', async () => {
    const made = conversationsFile({ seed: 3, conversations: 400 });
    const zip = await zipOf([made], { level: 0 });
    const bytes = await zip.bytes();
    // In the words of the first; it shows at the end of the file, whose last stretch is not given out then.
    bytes[3000] = (bytes[3000] ?? 0) ^ 1;
    const report = await takeInto(await memoryDatabase(), [new File([bytes], 'export.zip')]);
    expect(report.named.map(({ what, why }) => `${what} ${why}`)).toEqual([
      'conversation cut-off',
      'file damaged',
    ]);
    expect(report.keptRaw).toBe(1);
  });

  it('without a directory is named', async () => {
    const zip = await zipOf([good]);
    const cut = new File([zip.slice(0, -30)], 'cut.zip');
    const problem = await problemOf(takeInto(await memoryDatabase(), [cut]));
    expect(problem).toEqual({ kind: 'damaged', file: 'cut.zip' });
  });

  it('that only begins like one is named, too', async () => {
    const file = new File(['PK\x03\x04 and then nothing of the kind'], 'letter.zip');
    const problem = await problemOf(takeInto(await memoryDatabase(), [file]));
    expect(problem).toEqual({ kind: 'damaged', file: 'letter.zip' });
  });
});

describe('lists without end', () => {
  it('are read up to a number that no export has, and the others are named', async () => {
    const manifests = Array.from({ length: 60 }, (_, place) =>
      jsonFile(`${place}/export_manifest.json`, { export_files: [{ path: 'gone.dat' }] }),
    );
    const report = await takeInto(await memoryDatabase(), [await zipOf([good, ...manifests])]);
    expect(report.conversations.added).toBe(4);
    expect(report.skipped).toEqual({ missing: 50, 'not-read': 10 });
  });
});

describe('lists of the export that are garbage', () => {
  it('cost names of files, nothing else, and are named', async () => {
    const garbage = (name: string): MadeFile => ({
      ...{ name, chunks: () => [Uint8Array.of(0xff, 0x7b, 0x00)] },
    });
    const zip = await zipOf([
      good,
      garbage('export_manifest.json'),
      garbage('library_files.json'),
      garbage('conversation_asset_file_names.json'),
    ]);
    const report = await takeInto(await memoryDatabase(), [zip]);
    expect(report.conversations.added).toBe(4);
    expect(report.named).toEqual(
      ['export_manifest.json', 'conversation_asset_file_names.json', 'library_files.json'].map(
        (name) => ({ what: 'file', why: 'not-json', name }),
      ),
    );
  });
});

/** A zip that has nothing but a directory, of so many empty files (APPNOTE 4.3.12 to 4.3.16). */
function crowdedZip(count: number): File {
  const entry = new DataView(new ArrayBuffer(47));
  entry.setUint32(0, 0x02014b50, true);
  entry.setUint16(28, 1, true);
  entry.setUint8(46, 'a'.charCodeAt(0));
  const size = BigInt(count * entry.byteLength);
  const end = new DataView(new ArrayBuffer(98));
  end.setUint32(0, 0x06064b50, true);
  end.setBigUint64(4, 44n, true);
  end.setBigUint64(24, BigInt(count), true);
  end.setBigUint64(32, BigInt(count), true);
  end.setBigUint64(40, size, true);
  end.setUint32(56, 0x07064b50, true);
  end.setBigUint64(64, size, true);
  end.setUint32(72, 1, true);
  end.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) end.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) end.setUint32(at, 0xffffffff, true);
  return new File([...Array.from({ length: count }, () => entry), end], 'crowded.zip');
}

it('a zip with more files than any export has is named, and costs nothing else that was given', async () => {
  const report = await takeInto(await memoryDatabase(), [crowdedZip(100_001), await zipOf([good])]);
  expect(report.conversations.added).toBe(4);
  expect(lostIn(report)).toEqual([{ what: 'file', why: 'too-many-files', name: 'crowded.zip' }]);
});
