import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defineItem, type Item } from '../../../state/item';
import { quarantine } from '../../../state/keep-aside';
import { aloneWithAll } from '../../../state/lock';
import { NotSavedError } from '../../../state/not-saved-error';
import { changeTogether } from '../../../state/together';

const tally = (name: string, version = 1): Item<number> =>
  defineItem<number>({
    name,
    version,
    initial: 0,
    repair: (raw) =>
      typeof raw === 'number' ? { value: raw, replaced: [] } : { value: 0, replaced: ['*'] },
  });
const [a, b, c] = [tally('a'), tally('b'), tally('c', 2)];
const stored = () => fakeBrowser.storage.local.get(null);

beforeEach(() => fakeBrowser.reset());

describe('changeTogether', () => {
  it('loses none of a thousand changes of one, two and three items at once, in any order, and waits for nobody for ever', async () => {
    const changes = Array.from({ length: 1000 }, (_, place) => {
      switch (place % 4) {
        case 0:
          return a.change((value) => value + 1);
        case 1:
          return changeTogether({ b, a }, (now) => ({ a: now.a + 1, b: now.b + 1 }));
        case 2:
          return changeTogether({ c, b, a }, (now) => ({
            a: now.a + 1,
            b: now.b + 1,
            c: now.c + 1,
          }));
        default:
          return changeTogether({ a, c }, (now) => ({ c: now.c + 1 }));
      }
    });
    await Promise.all(changes);
    expect([await a.read(), await b.read(), await c.read()]).toEqual([750, 500, 500]);
  });

  it('writes in one call, with the version of those that have one', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await changeTogether({ a, c }, () => ({ a: 1, c: 2 }));
    expect(set).toHaveBeenCalledExactlyOnceWith({ a: 1, c: 2, c$: { v: 2 } });
  });

  it('leaves out what it is not told to change', async () => {
    await a.change(() => 5);
    const now = await changeTogether({ a, b }, () => ({ b: 7 }));
    expect(now).toEqual({ a: 5, b: 7 });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await changeTogether({ a, b }, () => ({}));
    expect(set).not.toHaveBeenCalled();
  });

  it('changes nothing when the browser refuses, or when the change itself fails', async () => {
    await changeTogether({ a, b }, () => ({ a: 1, b: 1 }));
    const before = await stored();
    const failing = changeTogether({ a, b }, () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toBeInstanceOf(RangeError);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceeded'));
    const refused = changeTogether({ a, b }, () => ({ a: 2, b: 2 }));
    await expect(refused).rejects.toBeInstanceOf(NotSavedError);
    expect(await stored()).toEqual(before);
  });

  it('keeps damage aside, as everybody who reads does', async () => {
    await fakeBrowser.storage.local.set({ a: 'garbage' });
    await changeTogether({ a, b }, (now) => ({ b: now.a + 1 }));
    expect((await quarantine.read()).kept).toMatchObject([{ item: 'a', raw: 'garbage' }]);
    expect(await a.read()).toBe(0);
  });
});

it('gives locks to those who ask for them in different orders, one after the other', async () => {
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
  };
  await Promise.all([
    aloneWithAll(['x', 'y', 'quarantine'], work('one')),
    aloneWithAll(['quarantine', 'y', 'x', 'x'], work('two')),
  ]);
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});
