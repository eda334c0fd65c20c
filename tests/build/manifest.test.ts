import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { manifestOf, ROOT, readJson, TARGETS } from './packages.ts';

const { version } = v.parse(
  v.object({ version: v.string() }),
  readJson(join(ROOT, 'package.json')),
);

describe.each(TARGETS)('the manifest for %s', (target) => {
  const manifest = manifestOf(target);

  // A change that is meant is written into tests/build/manifests by hand, so that somebody has looked at it.
  it('is the one that was agreed on, key by key', () => {
    const agreed = readJson(join(import.meta.dirname, 'manifests', `${target}.json`));
    expect({ ...manifest, version: 'the version of package.json' }).toEqual(agreed);
  });

  it('has the version of package.json', () => {
    expect(manifest.version).toBe(version);
  });

  it('asks for storage, alarms and menus, and for nothing else', () => {
    expect(manifest.permissions.toSorted()).toEqual(['alarms', 'contextMenus', 'storage']);
  });

  it('asks later for notifications only, when somebody switches a reminder on', () => {
    expect(manifest.optional_permissions).toEqual(['notifications']);
  });

  it('asks for no host', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('lets no page reach into the extension', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('puts one script on the two sites, in the top frame, before the page', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['https://chat.openai.com/*', 'https://chatgpt.com/*'],
        js: ['content-scripts/chatgpt.js'],
        run_at: 'document_start',
      },
    ]);
  });
});
