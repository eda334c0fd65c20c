import { describe, expect, it } from 'vitest';
import type { GivenFile, ImportProgress } from '../../../../state/archive/archive';
import { summarize } from '../../../../state/archive/store/exports';
import { listIds } from '../../../../state/archive/store/list-conversations';
import { FOREIGN, UNSAFE_NAMES } from '../../../archive/foreign.ts';
import {
  conversationsFile,
  cutOff,
  elementsOf,
  export2023,
  export2026,
  jsonFile,
  type MadeFile,
  nested,
  wrapped,
} from '../../../archive/generator.ts';
import { MENDABLE, UNREADABLE } from '../../../archive/malformed.ts';
import { fileOf, zipOf } from '../../../archive/zip.ts';
import { lostIn, problemOf, takeInto } from './importing';
import { memoryDatabase } from './memory-database';

const plan = { seed: 7, conversations: 5 };
const many = { seed: 7, conversations: 230, shape: { messages: 2, answerLength: 60 } };
const shards = export2026(many);
const others = { ...plan, from: 5 };
const named = (name: string, file: MadeFile): MadeFile => ({ ...file, name });

describe('an export is taken in', () => {
  it.each<[string, () => Promise<(File | GivenFile)[]>, number]>([
    ['as a zip of 2023', async () => [await zipOf(export2023(plan))], 5],
    ['as a zip of 2026, in shards', async () => [await zipOf(shards)], 230],
    [
      'from a folder in the zip, with what a Mac adds',
      async () => [await zipOf(nested(shards))],
      230,
    ],
    ['from a zip64', async () => [await zipOf(export2023(plan), { zip64: true })], 5],
    ['from a zip that packs nothing', async () => [await zipOf(export2023(plan), { level: 0 })], 5],
    ['as the one file', async () => [fileOf(conversationsFile(plan))], 5],
    ['as the one file with the list in an object', async () => [fileOf(wrapped(plan))], 5],
    [
      'as a file that the browser has named anew',
      async () => [fileOf(named('conversations (1).json', conversationsFile(plan)))],
      5,
    ],
    [
      'as several files that somebody has named anew, among others',
      async () => [
        fileOf(jsonFile('user.json', { id: 'user-abc' })),
        fileOf(conversationsFile(plan, 'conversations (1).json')),
        fileOf(conversationsFile(others, 'my chats.json')),
      ],
      10,
    ],
    [
      'as a file named anew beside one that was not',
      async () => [
        fileOf(conversationsFile(plan)),
        fileOf(conversationsFile(others, 'conversations (1).json')),
      ],
      10,
    ],
    [
      'from a zip in which somebody has named it anew',
      async () => [await zipOf([conversationsFile(plan, 'my chats.json')])],
      5,
    ],
    [
      'from the folder that it was unpacked into',
      async () =>
        nested(shards).map((made) => ({ path: made.name, file: fileOf({ ...made, name: 'x' }) })),
      230,
    ],
    ['as shards', async () => shards.map(fileOf), 230],
    [
      'as files of the same name in two folders',
      async () => [
        { path: 'one/conversations.json', file: fileOf(conversationsFile(plan)) },
        { path: 'two/conversations.json', file: fileOf(conversationsFile(others)) },
      ],
      10,
    ],
    [
      'as files of the same name of which nobody knows where they lay',
      async () => [fileOf(conversationsFile(plan)), fileOf(conversationsFile(others))],
      10,
    ],
    [
      'from a zip that has two files of the same name',
      async () => {
        const [one, other] = ['conversations-a.json', 'conversations-b.json'];
        const zip = await zipOf([conversationsFile(plan, one), conversationsFile(others, other)]);
        const bytes = await zip.bytes();
        const text = new TextDecoder('latin1').decode(bytes);
        for (const { index } of text.matchAll(/conversations-[ab]/g)) bytes[index + 14] = 0x30;
        return [new File([bytes], 'export.zip')];
      },
      10,
    ],
    ['with nothing in it', async () => [await zipOf(export2023({ ...plan, conversations: 0 }))], 0],
    [
      'as several, that share conversations',
      async () => [
        await zipOf(export2023(plan)),
        await zipOf(export2023({ ...plan, from: 3 })),
        fileOf(conversationsFile({ ...plan, from: 7 })),
      ],
      12,
    ],
  ])('%s', async (_, files, conversations) => {
    const database = await memoryDatabase();
    const report = await takeInto(database, await files());
    expect(listIds(database)).toHaveLength(conversations);
    expect(report.conversations.added).toBe(conversations);
    expect(lostIn(report)).toEqual([]);
    expect(summarize(database)).toMatchObject({
      conversations,
      messages: report.messages,
      importedOn: 1_700_000_000_000,
      interrupted: [],
    });
  });

  it('the same from a zip as from a folder', async () => {
    const [one, other] = [await memoryDatabase(), await memoryDatabase()];
    const report = await takeInto(one, [await zipOf(shards)]);
    expect(await takeInto(other, shards.map(fileOf))).toEqual(report);
    expect(listIds(one)).toEqual(listIds(other));
  });

  it('with its pictures and files, and those that are missing are counted', async () => {
    const database = await memoryDatabase();
    const report = await takeInto(database, [
      await zipOf(export2026({ ...plan, shape: { everyKind: true } })),
    ]);
    expect(report.assets.found).toBe(5 * 3);
    expect(report.assets.missing).toBeGreaterThan(0);
  });

  it('with the lists of every folder in it, the one of its sites first', async () => {
    const files = nested(export2026({ ...plan, shape: { everyKind: true } }, [0]), 'one/');
    const other = nested(export2026({ ...plan, from: 5, shape: { everyKind: true } }), 'two/');
    const sites = jsonFile('sites/export_manifest.json', { version: 1, export_files: [] });
    const database = await memoryDatabase();
    const zip = await zipOf([sites, ...files, ...other]);
    const report = await takeInto(database, [zip]);
    expect(lostIn(report)).toEqual([
      { what: 'file', why: 'missing', name: 'one/conversations-000.json' },
    ]);
    expect(report.conversations.added).toBe(5);
  });

  it('with pictures that only another of the zips has', async () => {
    const whole = export2026({ ...plan, shape: { everyKind: true } });
    const isAsset = ({ name }: MadeFile) => name.endsWith('.dat');
    const words = await zipOf(
      whole.filter((file) => !isAsset(file)),
      {},
      'words.zip',
    );
    const pictures = await zipOf(
      [conversationsFile({ ...plan, conversations: 0 }), ...whole.filter(isAsset)],
      {},
      'pictures.zip',
    );
    const report = await takeInto(await memoryDatabase(), [words, pictures]);
    expect(report.assets.found).toBe(5 * 3);
  });
});

describe('an export that was given before', () => {
  it('changes nothing, whatever it is called now', async () => {
    const database = await memoryDatabase();
    const first = await takeInto(database, [await zipOf(shards)]);
    const again = await takeInto(database, [await zipOf(shards, {}, 'export (1).zip')]);
    const none = { added: 0, updated: 0, skipped: 0 };
    expect(again.conversations).toEqual({ ...none, unchanged: first.conversations.added });
    expect(again.messages).toBe(0);
    expect(listIds(database)).toHaveLength(230);
  });

  it('changes nothing either when it comes as other files', async () => {
    const database = await memoryDatabase();
    await takeInto(database, [await zipOf(shards)]);
    const again = await takeInto(database, shards.map(fileOf));
    expect(again.conversations).toMatchObject({ added: 0, updated: 0, unchanged: 230 });
  });

  it('brings conversations that went on since', async () => {
    const database = await memoryDatabase();
    await takeInto(database, [await zipOf(export2023(plan))]);
    const later = export2023({ ...plan, conversations: 6, shape: { messages: 20 } });
    const report = await takeInto(database, [await zipOf(later)]);
    expect(report.conversations).toMatchObject({ added: 1, updated: 5 });
  });
});

describe('what is told meanwhile', () => {
  it('begins with looking, ends with all bytes read, and never goes back', async () => {
    const told: ImportProgress[] = [];
    await takeInto(await memoryDatabase(), [await zipOf(shards)], {
      onProgress: (progress) => told.push(progress),
    });
    expect(told[0]).toMatchObject({ phase: 'checking', bytesDone: 0 });
    const reading = told.filter(({ phase }) => phase === 'reading');
    expect(reading[0]).toMatchObject({ bytesDone: 0, conversations: 0, secondsLeft: null });
    expect(told.at(-1)).toMatchObject({ phase: 'finishing', conversations: 230 });
    expect(told.at(-1)?.bytesDone).toBe(told.at(-1)?.bytesTotal);
    const done = told.map(({ bytesDone }) => bytesDone);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(
      reading.slice(3).every(({ rate, secondsLeft }) => rate > 0 && secondsLeft !== null),
    ).toBe(true);
  });

  it('is how much room is needed, before anything is written', async () => {
    const database = await memoryDatabase();
    const file = conversationsFile(plan);
    const bytes = fileOf(file).size;
    const refuse = async (json: number) => {
      throw new Error(`No room for ${json}`);
    };
    const refused = takeInto(database, [await zipOf([file])], { assertRoom: refuse });
    await expect(refused).rejects.toThrow(`No room for ${bytes}`);
    expect(summarize(database)).toMatchObject({ conversations: 0, interrupted: [] });
  });
});

describe('what is no export of ChatGPT is named', () => {
  it.each<[string, () => Promise<File[]>, object]>([
    ['nothing', async () => [], { kind: 'nothing-given' }],
    ['an empty file', async () => [new File([], 'a.zip')], { kind: 'nothing-given' }],
    [
      'an export of Claude',
      async () => [await zipOf(FOREIGN.claude, {}, 'data.zip')],
      { kind: 'wrong-kind', what: 'claude', file: 'data.zip' },
    ],
    [
      'the list of an export of Claude',
      async () => FOREIGN.claude.slice(0, 1).map(fileOf),
      { kind: 'wrong-kind', what: 'claude', file: 'conversations.json' },
    ],
    [
      'an export of Grok',
      async () => [await zipOf(FOREIGN.grok)],
      { kind: 'wrong-kind', what: 'grok', file: 'export.zip' },
    ],
    [
      'holiday pictures',
      async () => [await zipOf(FOREIGN.other)],
      { kind: 'wrong-kind', what: 'other', file: 'export.zip' },
    ],
    [
      'a picture',
      async () => [new File(['\x89PNG'], 'a.png')],
      { kind: 'wrong-kind', what: 'other', file: 'a.png' },
    ],
    [
      'some other JSON',
      async () => [fileOf(jsonFile('package.json', { name: 'adieu' }))],
      { kind: 'wrong-kind', what: 'other', file: 'package.json' },
    ],
    [
      'a zip in a zip',
      async () => {
        const inner = await zipOf(shards);
        const bytes = await inner.bytes();
        return [await zipOf([{ name: 'inner.zip', chunks: () => [bytes] }])];
      },
      { kind: 'wrong-kind', what: 'zip-within', file: 'export.zip' },
    ],
    [
      'a locked zip',
      async () => [await zipOf(export2023(plan), { password: 'secret' })],
      { kind: 'encrypted', file: 'export.zip' },
    ],
    [
      'a zip that was cut off',
      async () => {
        const zip = await zipOf(export2023(plan));
        return [new File([zip.slice(0, zip.size / 2)], 'half.zip')];
      },
      { kind: 'damaged', file: 'half.zip' },
    ],
  ])('%s', async (_, files, problem) => {
    const database = await memoryDatabase();
    expect(await problemOf(takeInto(database, await files()))).toEqual(problem);
    expect(summarize(database)).toMatchObject({ conversations: 0, interrupted: [] });
  });

  it('in the report, when something else could be taken in', async () => {
    const files = [await zipOf(FOREIGN.claude, {}, 'data.zip'), await zipOf(export2023(plan))];
    const report = await takeInto(await memoryDatabase(), files);
    expect(report.conversations.added).toBe(5);
    expect(lostIn(report)).toEqual([{ what: 'file', why: 'another-format', name: 'data.zip' }]);
  });
});

describe('what cannot be read', () => {
  it('does not take the others with it, and is named and kept as it came', async () => {
    const database = await memoryDatabase();
    const zip = await zipOf(export2023({ ...plan, malformed: true }));
    const report = await takeInto(database, [zip]);
    const { added, unchanged, updated, skipped } = report.conversations;
    expect(skipped).toBe(Object.keys(UNREADABLE).length);
    expect(added + updated + unchanged).toBe(5 + Object.keys(MENDABLE).length);
    expect(report.keptRaw).toBe(skipped);
    expect(lostIn(report).map(({ why }) => why)).toEqual(
      Object.values(UNREADABLE).map(([, why]) => why),
    );
  });

  it('is not taken for another export, however much of it comes first', async () => {
    const broken = UNREADABLE['not JSON']?.[0] ?? '';
    const [good] = elementsOf({ ...plan, conversations: 1 });
    const list = `[${[...Array.from({ length: 30 }, () => broken), good].join()}]`;
    const report = await takeInto(await memoryDatabase(), [new File([list], 'conversations.json')]);
    expect(report.conversations).toMatchObject({ added: 1, skipped: 30 });
  });

  it('is a shard that the manifest names and the zip lacks', async () => {
    const zip = await zipOf(export2026(many, [1]));
    const report = await takeInto(await memoryDatabase(), [zip]);
    expect(report.conversations.added).toBe(130);
    expect(lostIn(report)).toEqual([
      { what: 'file', why: 'missing', name: 'conversations-001.json' },
    ]);
  });

  it('is the end of a file that was cut off; what came before is there', async () => {
    const report = await takeInto(await memoryDatabase(), [
      fileOf(cutOff(conversationsFile(plan))),
    ]);
    expect(report.conversations.added).toBeGreaterThan(0);
    expect(report.conversations.skipped).toBe(1);
    expect(report.named.map(({ what, why }) => `${what} ${why}`)).toEqual([
      'conversation cut-off',
      'file cut-off',
    ]);
  });

  it('is what else lies in the export: it is named, and so is a zip that it holds', async () => {
    const inner = await (await zipOf(export2023(plan))).bytes();
    const whole = export2023({ ...plan, shape: { everyKind: true } });
    const zip = await zipOf([...whole, { name: 'more.zip', chunks: () => [inner] }]);
    const report = await takeInto(await memoryDatabase(), [zip]);
    expect(report.named.map(({ why, name }) => `${why} ${name}`)).toEqual([
      'zip-within more.zip',
      'not-read chat.html',
      'not-read message_feedback.json',
      'not-read user.json',
    ]);
  });

  it('is a picture or file that no conversation mentions, whichever export has the conversation', async () => {
    const whole = export2026({ ...plan, shape: { everyKind: true } });
    const isAsset = ({ name }: MadeFile) => name.endsWith('.dat');
    const left = ['holiday.png', 'audio/file_00ff.dat'].map((name) => ({
      name,
      chunks: () => [new Uint8Array(8)],
    }));
    const files = await zipOf([
      conversationsFile({ ...plan, conversations: 0 }),
      ...whole.filter(isAsset),
      ...left,
    ]);
    const words = await zipOf(whole.filter((file) => !isAsset(file)));
    const both = await zipOf(whole, {}, 'both.zip');
    for (const given of [
      [files, both],
      [files, words],
      [words, files],
    ]) {
      const database = await memoryDatabase();
      // Given again, without the conversations, it is the same.
      for (const now of [given, [files]]) {
        const { named: told } = await takeInto(database, now);
        const unmentioned = told.filter(({ why }) => why === 'unmentioned');
        expect(unmentioned.map(({ name }) => name)).toEqual(['audio/file_00ff.dat', 'holiday.png']);
      }
    }
  });

  it('are names that lead out of the archive', async () => {
    const bad = UNSAFE_NAMES.map((name) => named(name, conversationsFile(plan)));
    const report = await takeInto(await memoryDatabase(), [
      await zipOf([conversationsFile(plan), ...bad]),
    ]);
    expect(report.conversations.added).toBe(5);
    expect(report.skipped['unsafe-name']).toBe(UNSAFE_NAMES.length);
  });
});
