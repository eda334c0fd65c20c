import { isPlainObject } from '../repair';
import type { ExportFiles } from './export-files';

/**
 * What was dropped in: an export of ChatGPT, of Claude or of Grok; a zip that holds another (unpack it first), a
 * locked one; or something else.
 */
export type Format = 'chatgpt' | 'claude' | 'grok' | 'zip-within' | 'encrypted' | 'other';

/**
 * What the files are, as far as their names tell; null when their first conversation must tell (`formatOfElement`),
 * since ChatGPT and Claude both call the file `conversations.json`.
 */
export function formatOfFiles(files: ExportFiles): Format | null {
  if (files.conversations.length > 0) return null;
  if (files.grok.length > 0) return 'grok';
  if (files.skipped.some(({ why, name }) => why === 'encrypted' && /\.json$/i.test(name))) {
    return 'encrypted';
  }
  // The list of a ChatGPT export whose conversations are all missing.
  if (files.skipped.some(({ why, name }) => why === 'missing' && /conversations/.test(name))) {
    return 'chatgpt';
  }
  return files.zips.length > 0 ? 'zip-within' : 'other';
}

/** What an element of the array in `conversations.json` is a conversation of (facts F1: by its shape). */
export function formatOfElement(raw: unknown): Format {
  if (!isPlainObject(raw)) return 'other';
  if (isPlainObject(raw.mapping)) return 'chatgpt';
  if (Array.isArray(raw.chat_messages)) return 'claude';
  if (isPlainObject(raw.conversation) && Array.isArray(raw.responses)) return 'grok';
  return 'other';
}
