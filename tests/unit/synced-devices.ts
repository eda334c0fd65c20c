import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SyncContents } from '../../core/sync-round';
import { FakeSyncArea } from './sync-areas';

/** One browser with Adieu: its own storage, and what has arrived of the synced one. */
export class Device {
  readonly area = new SharedArea();
  readonly name: string;
  private stored: Record<string, unknown> = {};

  constructor(name: string) {
    this.name = name;
  }

  /** Does something in this browser: the product's own code finds this device's storage. */
  async do<Result>(work: () => Promise<Result>): Promise<Result> {
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set(this.stored);
    const result = await work();
    this.stored = await fakeBrowser.storage.local.get(null);
    return result;
  }
}

/** A device's copy of the synced storage, and what it has not told the server yet. */
class SharedArea extends FakeSyncArea {
  readonly untold = new Set<string>();

  override async write(items: SyncContents): Promise<void> {
    await super.write(items);
    for (const key of Object.keys(items)) this.untold.add(key);
  }

  override async remove(keys: readonly string[]): Promise<void> {
    await super.remove(keys);
    for (const key of keys) this.untold.add(key);
  }
}

/** The server between the devices. Of one key, what was told last is what it has: a key has one writer. */
export class Server {
  readonly items = new Map<string, unknown>();

  /**
   * A device tells some of what is new there, and hears some of what is new elsewhere: synced items travel one by one.
   *
   * @param travels whether the item of a key gets through this time
   */
  exchange({ area }: Device, travels: (key: string) => boolean): void {
    for (const key of [...area.untold].filter(travels)) {
      if (Object.hasOwn(area.contents, key)) this.items.set(key, area.contents[key]);
      else this.items.delete(key);
      area.untold.delete(key);
    }
    const heard = new Set([...this.items.keys(), ...Object.keys(area.contents)]);
    for (const key of [...heard].filter((key) => travels(key) && !area.untold.has(key))) {
      if (this.items.has(key)) area.contents[key] = structuredClone(this.items.get(key));
      else delete area.contents[key];
    }
  }
}
