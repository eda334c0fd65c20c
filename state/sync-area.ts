import { browser } from 'wxt/browser';
import type { SyncContents } from '../core/sync-round';

/** The synced storage, as far as Adieu needs it. Every call may be refused. */
export interface SyncArea {
  read: () => Promise<SyncContents>;
  /** All of them, or none. */
  write: (items: SyncContents) => Promise<void>;
  remove: (keys: readonly string[]) => Promise<void>;
}

/** The browser's own: it carries what is in it between the browsers where a person is signed in. */
export const browserSyncArea: SyncArea = {
  read: () => browser.storage.sync.get(null),
  write: (items) => browser.storage.sync.set({ ...items }),
  remove: (keys) => browser.storage.sync.remove([...keys]),
};

/** Whether this browser has a synced storage for extensions at all. */
export function hasSyncArea(): boolean {
  return browser.storage.sync !== undefined;
}

/** Calls back whenever the synced storage changes, by this device or another. Returns how to stop. */
export function watchSyncArea(listener: () => void): () => void {
  const onChanged = () => listener();
  browser.storage.sync.onChanged.addListener(onChanged);
  return () => browser.storage.sync.onChanged.removeListener(onChanged);
}

/** Why the synced storage refused, by what the browsers say (Chromium: settings_storage_quota_enforcer.cc; Firefox: ExtensionStorageSync). */
export function refusalOf(error: unknown): 'full' | 'too-often' | 'unavailable' {
  const message = error instanceof Error ? error.message : String(error);
  if (/MAX_WRITE_OPERATIONS|MAX_SUSTAINED/i.test(message)) return 'too-often';
  return /quota/i.test(message) ? 'full' : 'unavailable';
}
