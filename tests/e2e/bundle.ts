import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A script for a page, made of a module of the tests and the product's own code that it imports.
 *
 * @param entry the module's path, from this folder
 */
export async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      cssTarget: ['chrome144', 'firefox139'],
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name: 'bundledForPage',
      },
    },
  });
  const [bundle] = [result].flat();
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error(`vite built nothing of ${entry}`);
  return chunk.code;
}
