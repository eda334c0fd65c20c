import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script that puts `openBanner(wanted)` on a page: the product's own banner, in an open root. */
export async function openBannerScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      cssTarget: ['chrome144', 'firefox139'],
      lib: {
        entry: fileURLToPath(new URL('in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'openBannerInPage',
      },
    },
  });
  const [bundle] = [result].flat();
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error('vite built no open banner');
  return chunk.code;
}
