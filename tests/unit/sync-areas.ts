import type { SyncContents } from '../../core/sync-round';
import type { SyncArea } from '../../state/sync-area';

/** What Chromium says when it refuses (extensions/browser/api/storage). */
export const REFUSALS = {
  full: 'QUOTA_BYTES quota exceeded',
  'too-often': 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.',
  unavailable: 'Access to storage is not allowed from this context.',
} as const;

/** The cost of an item, by the rule in the browsers' documentation and once more: not as the product reckons. */
export function measured(key: string, value: unknown): number {
  const json = JSON.stringify(value).replaceAll('<', '\\u003C');
  return Buffer.byteLength(key) + Buffer.byteLength(json.replace(/[\u2028\u2029]/g, '\\u2028'));
}

/** A synced storage with the limits of the browsers, as one device sees it. */
export class FakeSyncArea implements SyncArea {
  contents: Record<string, unknown> = {};
  /** What the next calls are refused with. */
  refusals: (keyof typeof REFUSALS)[] = [];
  writes = 0;

  async read(): Promise<SyncContents> {
    if (this.refusals[0] === 'unavailable') this.refuse();
    return structuredClone(this.contents);
  }

  async write(items: SyncContents): Promise<void> {
    this.refuse();
    const after = { ...this.contents, ...structuredClone(items) };
    const sizes = Object.entries(after).map(([key, value]) => measured(key, value));
    if (sizes.some((size) => size > 8192)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (sizes.reduce((sum, size) => sum + size, 0) > 102_400) throw new Error(REFUSALS.full);
    if (sizes.length > 512) throw new Error('MAX_ITEMS quota exceeded');
    this.writes += 1;
    this.contents = after;
  }

  async remove(keys: readonly string[]): Promise<void> {
    this.refuse();
    this.contents = Object.fromEntries(
      Object.entries(this.contents).filter(([key]) => !keys.includes(key)),
    );
  }

  private refuse(): void {
    const refusal = this.refusals.shift();
    if (refusal !== undefined) throw new Error(REFUSALS[refusal]);
  }
}
