import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';

export const ROOT = join(import.meta.dirname, '..', '..');

/** The two packages, as WXT names their folders in .output. */
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/** The folder of the built package. */
export function folderOf(target: Target): string {
  return join(ROOT, '.output', `${target}-mv3`);
}

/** The files in a folder and in those below it, with "/" between names, in alphabetical order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative('.', path).split(sep).join('/'))
    .sort();
}

/** Whether a file of a package is SQLite, which weighs more than all the rest and is loaded by the archive's worker only. */
export function isSqlite(file: string): boolean {
  return /^assets\/sqlite[\w-]*\.(js|wasm)$/.test(file);
}

const Manifest = v.looseObject({
  version: v.string(),
  permissions: v.array(v.string()),
  content_scripts: v.array(
    v.looseObject({ matches: v.array(v.string()), js: v.array(v.string()), run_at: v.string() }),
  ),
});

/** The built manifest: its checked keys, and whatever else is in it. */
export function manifestOf(target: Target): v.InferOutput<typeof Manifest> {
  return v.parse(Manifest, readJson(join(folderOf(target), 'manifest.json')));
}

/** A parsed JSON file; what is in it is for the caller to check. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
