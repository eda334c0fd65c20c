import { JSON_BEGINNING, JSON_BETWEEN, JSON_END, toJson } from '../../../core/archive/export-json';
import type { Chosen, Saved } from '../archive';
import { writeFile } from '../private-files';
import { readConversation } from '../store/read-conversation';
import { breathing, idsOf, type Saving } from './saving';

const NAME = 'chatgpt-archive.json';

/** Writes the chosen conversations into one JSON file. @throws the signal's reason, or what the disk says */
export async function saveJson(chosen: Chosen, saving: Saving): Promise<Saved> {
  const { database, folder } = saving;
  const file = await writeFile(folder, NAME);
  const encoder = new TextEncoder();
  const write = (text: string) => file.write(encoder.encode(text));
  try {
    write(JSON_BEGINNING);
    let between = '';
    for await (const id of breathing(idsOf(database, chosen), saving)) {
      const conversation = readConversation(database, id);
      if (conversation === null) continue;
      write(between + toJson(conversation));
      between = JSON_BETWEEN;
    }
    write(JSON_END);
    return { name: NAME, blob: await file.finish() };
  } catch (error) {
    await file.discard();
    throw error;
  }
}
