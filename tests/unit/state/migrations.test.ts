import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { canonical } from '../../../core/canonical';
import { defineItem, type Item } from '../../../state/item';
import { quarantine } from '../../../state/keep-aside';

interface Example {
  stored: unknown;
  read: unknown;
}

const modules = import.meta.glob<Record<string, unknown>>('../../../state/*.ts', { eager: true });
const examples = Object.entries(
  import.meta.glob<Example>('./fixtures/*.json', { eager: true, import: 'default' }),
).map(([path, example]) => {
  const [name = '', version = '', more = ''] = path.replace(/^.*\/|\.json$/g, '').split('.');
  return { name, version: Number(version), title: `${name} ${version} ${more}`.trim(), ...example };
});

/** Every item that a module of state/ exports, by its name. */
const items = new Map(
  Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter(isItem)
    .map((item) => [item.name, item]),
);

function isItem(value: unknown): value is Item<unknown> {
  return typeof value === 'object' && value !== null && 'held' in value && 'name' in value;
}

/** The version that is written today. */
async function versionOf(item: Item<unknown>): Promise<number> {
  const [, meta] = item.held.records(await item.read());
  return Number(Object(meta?.value).v ?? 1);
}

beforeEach(() => fakeBrowser.reset());

describe('whatever a release has stored', () => {
  it.each(examples.filter(({ name }) => name !== 'quarantine'))(
    'is read: $title',
    async ({ name, version, stored, read }) => {
      const item = items.get(name);
      const [record] = item?.held.records(null) ?? [];
      const area = record?.key.startsWith('session:') ? 'session' : 'local';
      const meta = version > 1 ? { [`${name}$`]: { v: version } } : {};
      await fakeBrowser.storage[area].set({ [name]: stored, ...meta });
      expect(await item?.read()).toEqual(read);
      expect((await quarantine.read()).kept).toEqual([]);
      // What is read can be changed and read again.
      await item?.change((value) => value);
      expect(canonical(await item?.read())).toBe(canonical(read));
    },
  );

  it('has an example, of every version of every item', async () => {
    expect(items.size).toBeGreaterThan(10);
    for (const [name, item] of items) {
      const versions = examples.filter((one) => one.name === name).map(({ version }) => version);
      const all = Array.from({ length: await versionOf(item) }, (_, place) => place + 1);
      expect([...new Set(versions)].toSorted(), name).toEqual(all);
    }
    for (const { name } of examples) expect([...items.keys(), 'quarantine']).toContain(name);
  });

  it('goes through every step to the version of today, and loses nothing on the way', async () => {
    await fakeBrowser.storage.local.set({ mood: { calm: 1 } });
    const mood = defineItem<unknown>({
      name: 'mood',
      version: 3,
      migrations: {
        2: (older) => ({ moods: [older] }),
        3: (older) => ({ ...Object(older), since: 3 }),
      },
      initial: null,
      repair: (raw) => ({ value: raw, replaced: [] }),
    });
    expect(await mood.read()).toEqual({ moods: [{ calm: 1 }], since: 3 });
    await mood.change((value) => value);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({
      mood: { moods: [{ calm: 1 }], since: 3 },
      mood$: { v: 3 },
    });
  });

  it('in quarantine is still there', async () => {
    const example = examples.find(({ name }) => name === 'quarantine');
    await fakeBrowser.storage.local.set({ quarantine: example?.stored });
    expect(await quarantine.read()).toEqual(example?.read);
  });
});
