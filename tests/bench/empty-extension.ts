import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

const Manifest = v.object({
  content_scripts: v.tuple([v.object({ matches: v.array(v.string()), run_at: v.string() })]),
});

/**
 * Writes an extension that does nothing where Adieu does something, so that the difference between the two is what
 * Adieu costs: a content script in the same pages at the same moment, a background, and a popup of one line of text.
 *
 * @param folder made if it is not there
 * @param adieu the folder of the built extension
 * @throws when Adieu's manifest does not name exactly one content script
 */
export async function writeEmptyExtension(folder: string, adieu: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(join(adieu, 'manifest.json'), 'utf8'));
  const [{ matches, run_at }] = v.parse(Manifest, manifest).content_scripts;
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1.0',
      // Each browser takes the one it knows.
      background: { service_worker: 'background.js', scripts: ['background.js'] },
      content_scripts: [{ matches, run_at, js: ['content.js'] }],
      // The tests' driver of Firefox asks for an id.
      browser_specific_settings: { gecko: { id: 'empty@adieu.invalid' } },
      action: { default_popup: 'popup.html' },
    }),
    'background.js': '',
    'content.js': '(() => {})();',
    'popup.html':
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>295 days</p></html>',
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
