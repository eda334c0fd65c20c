import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script of this folder with all it imports, as text that a page can evaluate. */
export async function inPageScript(name: 'reading.ts' | 'searching.ts'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(name, import.meta.url)),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [bundle] = [result].flat();
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error(`vite built nothing of ${name}`);
  return chunk.code;
}
