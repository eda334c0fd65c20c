import { makeZip } from 'client-zip';
import { type MarkdownOptions, toMarkdown } from '../../../core/archive/export-markdown';
import { createNameFile } from '../../../core/archive/file-names';
import type { Chosen, MarkdownSaving, Saved } from '../archive';
import { type WrittenFile, writeFile } from '../private-files';
import { readConversation } from '../store/read-conversation';
import { breathing, idsOf, type Saving } from './saving';

const EXTENSION = '.md';
const ZIP = 'chatgpt-archive.zip';

/**
 * Writes the chosen conversations as Markdown: one as it is, several into a zip with a file each.
 *
 * @throws the signal's reason, or what the disk says
 */
export async function saveMarkdown(
  chosen: Chosen,
  { words, timeZone }: MarkdownSaving,
  saving: Saving,
): Promise<Saved> {
  const ids = idsOf(saving.database, chosen);
  const options = { words, timeZone };
  const [only] = ids;
  if (chosen !== 'all' && ids.length === 1 && only !== undefined) {
    const conversation = readConversation(saving.database, only);
    if (conversation !== null) {
      const name = createNameFile(words.untitled)(conversation.title, EXTENSION);
      const markdown = toMarkdown(conversation, options);
      return { name, blob: new Blob([markdown], { type: 'text/markdown' }) };
    }
  }
  const file = await writeFile(saving.folder, ZIP);
  try {
    await writeZip(file, ids, options, saving);
    return { name: ZIP, blob: await file.finish() };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** The dates that a zip can hold (APPNOTE 4.4.6: from 1980, in seven bits). */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2107, 11, 30);

function dateInZip(moment: number | null): Date {
  return new Date(Math.min(LATEST, Math.max(EARLIEST, moment ?? EARLIEST)));
}

async function writeZip(
  file: WrittenFile,
  ids: readonly string[],
  options: MarkdownOptions,
  saving: Saving,
): Promise<void> {
  const nameFile = createNameFile(options.words.untitled);
  async function* conversations() {
    for await (const id of breathing(ids, saving)) {
      const conversation = readConversation(saving.database, id);
      if (conversation === null) continue;
      const { title, updated, created } = conversation;
      yield {
        name: nameFile(title, EXTENSION),
        lastModified: dateInZip(updated ?? created),
        input: toMarkdown(conversation, options),
      };
    }
  }
  for await (const chunk of makeZip(conversations())) file.write(chunk);
}
