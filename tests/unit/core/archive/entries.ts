import type { ExportFile } from '../../../../core/archive/export-files';
import type { MadeFile } from '../../../archive/generator';

const decoder = new TextDecoder();

/** A file of an export. */
export function file(name: string, rest: Partial<ExportFile> = {}): ExportFile {
  return { name, size: 100, packed: 50, encrypted: false, ...rest };
}

/** Made-up files as a zip's directory lists them. */
export const entries = (made: readonly MadeFile[]) => made.map(({ name }) => file(name));
export const names = (files: readonly ExportFile[]) => files.map(({ name }) => name);

/** What a made-up JSON file says. */
export function contentOf(made: readonly MadeFile[], name: string): unknown {
  const found = made.find((one) => one.name === name);
  return JSON.parse([...(found?.chunks() ?? [])].map((chunk) => decoder.decode(chunk)).join(''));
}
