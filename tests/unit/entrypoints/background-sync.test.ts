import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOT_SYNCED } from '../../../core/sync-state';
import { keepInStep } from '../../../entrypoints/background/sync';
import { settings } from '../../../state/settings';
import { syncState } from '../../../state/sync-state';
import { REFUSALS } from '../sync-areas';

const isDue = async () => (await fakeBrowser.alarms.get('sync-round')) !== undefined;
async function roundNow(): Promise<void> {
  const alarm = { name: 'sync-round', scheduledTime: Date.now(), persistAcrossSessions: true };
  await fakeBrowser.alarms.clear(alarm.name);
  await fakeBrowser.alarms.onAlarm.trigger(alarm);
}
const change = () => settings.change((now) => ({ ...now, badge: !now.badge }));

beforeEach(() => {
  fakeBrowser.reset();
  keepInStep();
});

it('while sync is off, a change brings no round', async () => {
  const read = vi.spyOn(fakeBrowser.storage.sync, 'get');
  await change();
  await roundNow();
  expect(await isDue()).toBe(false);
  expect(read).not.toHaveBeenCalled();
});

it('a change is said half a minute later, together with all that come until then', async () => {
  await syncState.change(() => ({ ...NOT_SYNCED, on: true, joined: true }));
  const write = vi.spyOn(fakeBrowser.storage.sync, 'set');
  await change();
  await vi.waitFor(async () => expect(await isDue()).toBe(true));
  const { scheduledTime } = (await fakeBrowser.alarms.get('sync-round')) ?? {};
  await change();
  await change();
  expect((await fakeBrowser.alarms.get('sync-round'))?.scheduledTime).toBe(scheduledTime);
  expect(write).not.toHaveBeenCalled();
  await roundNow();
  await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
});

it('what the browser takes no more just now is tried again', async () => {
  await syncState.change(() => ({ ...NOT_SYNCED, on: true, joined: true }));
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error(REFUSALS['too-often']));
  await change();
  await vi.waitFor(async () => expect(await isDue()).toBe(true));
  await roundNow();
  await vi.waitFor(async () => expect((await syncState.read()).outcome).toBe('too-often'));
  await vi.waitFor(async () => expect(await isDue()).toBe(true));
  await roundNow();
  await vi.waitFor(async () => expect((await syncState.read()).outcome).toBe('synced'));
});

it('what was left in the synced storage when everything was erased goes with a round', async () => {
  await fakeBrowser.storage.sync.set({ 'journal/here/undated': {} });
  await syncState.change(() => ({ ...NOT_SYNCED, emptying: true }));
  await vi.waitFor(async () => expect(await isDue()).toBe(true));
  await roundNow();
  await vi.waitFor(async () => expect(await fakeBrowser.storage.sync.get(null)).toEqual({}));
  await vi.waitFor(async () => expect(await syncState.read()).toEqual(NOT_SYNCED));
});

it('switching off takes the waiting round away', async () => {
  await syncState.change(() => ({ ...NOT_SYNCED, on: true, joined: true }));
  await change();
  await vi.waitFor(async () => expect(await isDue()).toBe(true));
  await syncState.change(() => NOT_SYNCED);
  await vi.waitFor(async () => expect(await isDue()).toBe(false));
});
