import {
  JSON_BEGINNING,
  JSON_BETWEEN,
  JSON_END,
  JSON_RAWS,
  rawToJson,
  toJson,
} from '../../../core/archive/export-json';
import type { Chosen, Saved } from '../archive';
import { writeFile } from '../private-files';
import { listRaws, readRaw } from '../store/raws';
import { readConversation } from '../store/read-conversation';
import { breathing, idsOf, type Saving } from './saving';

const NAME = 'chatgpt-archive.json';

/**
 * Writes the chosen conversations into one JSON file, and what is kept raw of them; with all, also what could not be
 * read at all.
 *
 * @throws the signal's reason, or what the disk says
 */
export async function saveJson(chosen: Chosen, saving: Saving): Promise<Saved> {
  const { database, folder } = saving;
  const file = await writeFile(folder, NAME);
  const encoder = new TextEncoder();
  const write = (text: string) => file.write(encoder.encode(text));
  const ids = idsOf(database, chosen);
  const raws = listRaws(database, chosen);
  const total = ids.length + raws.length;
  async function writeList<Key>(
    keys: readonly Key[],
    before: number,
    read: (key: Key) => string | null,
  ) {
    let between = '';
    const onProgress = (done: number) => saving.onProgress(before + done, total);
    for await (const key of breathing(keys, { ...saving, onProgress })) {
      const json = read(key);
      if (json === null) continue;
      write(between + json);
      between = JSON_BETWEEN;
    }
  }
  try {
    write(JSON_BEGINNING);
    await writeList(ids, 0, (id) => {
      const conversation = readConversation(database, id);
      return conversation === null ? null : toJson(conversation);
    });
    write(JSON_RAWS);
    await writeList(raws, ids.length, (key) => {
      const raw = readRaw(database, key);
      return raw === null ? null : rawToJson(raw);
    });
    write(JSON_END);
    return { name: NAME, blob: await file.finish() };
  } catch (error) {
    await file.discard();
    throw error;
  }
}
