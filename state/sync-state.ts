import { NOT_SYNCED, readSyncState, type SyncState } from '../core/sync-state';
import { defineItem } from './item';

export const syncState = defineItem<SyncState>({
  name: 'sync',
  version: 1,
  initial: NOT_SYNCED,
  repair: readSyncState,
});
