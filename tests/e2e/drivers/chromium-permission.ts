import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Room } from './extension-copy.ts';

/**
 * Makes the fresh profile one whose owner has allowed this extension notifications before, as the browser notes it down: it then
 * grants them without asking. Headless, its question cannot be answered.
 */
export async function allowNotifications({ profile }: Room, extensionId: string): Promise<void> {
  const granted = {
    api: ['notifications'],
    explicit_host: [],
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings = { [extensionId]: { runtime_granted_permissions: granted } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { settings } }),
  );
}
