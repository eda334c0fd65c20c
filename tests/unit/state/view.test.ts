import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { quarantine } from '../../../state/keep-aside';
import { openView } from '../../../state/view';

beforeEach(() => fakeBrowser.reset());

it('a page misses nothing that another tab writes while it opens', async () => {
  const elsewhere = { ...DEFAULT_SETTINGS, badge: false };
  // What was kept aside is read last: by then the page has read the settings.
  vi.spyOn(quarantine, 'read').mockImplementationOnce(async () => {
    await fakeBrowser.storage.local.set({ settings: elsewhere });
    return { kept: [] };
  });
  const leaving = new AbortController();
  const view = await openView(leaving.signal);
  expect(view.getState().settings).toEqual(elsewhere);
  leaving.abort();
});
