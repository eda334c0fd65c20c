import { describe, expect, it } from 'vitest';
import { asArchiveError } from '../../../../state/archive/failure';
import { saveJson } from '../../../../state/archive/saving/save-json';
import { saveMarkdown } from '../../../../state/archive/saving/save-markdown';
import { summarize } from '../../../../state/archive/store/exports';
import { export2023 } from '../../../archive/generator.ts';
import { MENDABLE, UNREADABLE } from '../../../archive/malformed.ts';
import { fileOf, zipOf } from '../../../archive/zip.ts';
import { takeInto } from './importing';
import { memoryDatabase, talk, write } from './memory-database';
import { memoryFolder } from './memory-folder';

const words = {
  untitled: 'Untitled',
  roles: { person: 'You', assistant: 'ChatGPT', tool: 'Tool', system: 'System' },
  media: { image: 'Picture', audio: 'Recording', video: 'Film', file: 'File' },
  ...{ thoughts: 'Thoughts', canvas: 'Canvas', memory: 'Memory', error: 'Error' },
  ...{ aboutPerson: 'About you', howToAnswer: 'How to answer' },
};
const markdown = { words, timeZone: 'Europe/Paris' };
const { signal } = new AbortController();
const onProgress = () => undefined;

describe('what could not be read', () => {
  const elements = [...Object.values(MENDABLE), ...Object.values(UNREADABLE).map(([json]) => json)];
  const given = async () => {
    const database = await memoryDatabase();
    const chunks = () => [new TextEncoder().encode(`[${elements.join()}]`)];
    const report = await takeInto(database, [fileOf({ name: 'conversations.json', chunks })]);
    return { database, report };
  };

  it('comes along in the JSON of everything, as it came', async () => {
    const { database, report } = await given();
    const { folder } = memoryFolder();
    const told: (readonly [number, number])[] = [];
    const tell = (done: number, total: number) => void told.push([done, total]);
    const { blob } = await saveJson('all', { database, folder, signal, onProgress: tell });
    const { conversations, raws } = JSON.parse(await blob.text());
    expect(conversations).toHaveLength(summarize(database).conversations);
    const all = conversations.length + raws.length;
    expect(told).toContainEqual([conversations.length, all]);
    expect(told.at(-1)).toEqual([all, all]);
    expect(told.every(([, total]) => total === all)).toBe(true);
    const texts = raws.map(({ text }: { text: string }) => text);
    for (const [json] of Object.values(UNREADABLE)) expect(texts).toContain(json);
    expect(texts).toContain(MENDABLE['a message that is none']);
    const unread = raws.filter(
      ({ conversation }: { conversation: unknown }) => conversation === null,
    );
    expect(unread).toHaveLength(report.keptRaw);
    expect(summarize(database).raws).toBe(raws.length);
  });

  it('comes along though there is nothing else', async () => {
    const database = await memoryDatabase();
    const chunks = () => [new TextEncoder().encode('[{"id":"broken"')];
    await takeInto(database, [fileOf({ name: 'conversations.json', chunks })]);
    expect(summarize(database)).toMatchObject({ conversations: 0, raws: 1 });
    const { folder } = memoryFolder();
    const { blob } = await saveJson('all', { database, folder, signal, onProgress });
    expect(JSON.parse(await blob.text())).toMatchObject({
      conversations: [],
      raws: [{ conversation: null, text: '{"id":"broken"' }],
    });
  });

  it('comes along with its conversation where that was chosen', async () => {
    const { database } = await given();
    const { folder } = memoryFolder();
    const chosen = ['no-message', 'circle'];
    const { blob } = await saveJson(chosen, { database, folder, signal, onProgress });
    const { conversations, raws } = JSON.parse(await blob.text());
    expect(conversations.map(({ id }: { id: string }) => id)).toEqual(chosen);
    expect(raws).toEqual([
      {
        conversation: 'no-message',
        name: 'no-message',
        text: MENDABLE['a message that is none'],
      },
    ]);
  });
});

describe.each([
  ['JSON', saveJson],
  [
    'Markdown',
    (chosen: 'all', saving: Parameters<typeof saveJson>[1]) =>
      saveMarkdown(chosen, markdown, saving),
  ],
])('a %s file', (_, save) => {
  it('that the person stops is none, and nothing of it stays', async () => {
    const database = await memoryDatabase();
    await takeInto(database, [await zipOf(export2023({ seed: 7, conversations: 5 }))]);
    const { folder, names } = memoryFolder();
    const stopping = new AbortController();
    const saving = save('all', { database, folder, signal: stopping.signal, onProgress });
    stopping.abort();
    const error = await saving.catch((thrown: unknown) => thrown);
    const { problem } = await asArchiveError(error, stopping.signal, async () => folder);
    expect(problem).toEqual({ kind: 'cancelled' });
    expect(names()).toEqual([]);
  });

  it('for which the disk is too full is none, and that is said', async () => {
    const database = await memoryDatabase();
    write(
      database,
      ...Array.from({ length: 20 }, (_, place) => talk(`c${place}`, ['word '.repeat(1000)])),
    );
    const { folder, names } = memoryFolder(10_000);
    const saving = save('all', { database, folder, signal, onProgress });
    const error = await saving.catch((thrown: unknown) => thrown);
    const { problem } = await asArchiveError(error, signal, async () => folder);
    expect(problem).toEqual({ kind: 'disk-full' });
    expect(names()).toEqual([]);
  });
});
