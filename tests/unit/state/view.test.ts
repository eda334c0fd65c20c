import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EMPTY_QUARANTINE } from '../../../core/quarantine';
import { quarantine } from '../../../state/keep-aside';
import { settings } from '../../../state/settings';
import { openView } from '../../../state/view';

const turnOff = () => settings.change((current) => ({ ...current, on: false }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
});

describe('the view', () => {
  it('follows the storage, whoever writes it, until the page goes', async () => {
    const page = new AbortController();
    const view = await openView(page.signal);
    await turnOff();
    expect(view.getState().settings.on).toBe(false);
    page.abort();
    await settings.change((current) => ({ ...current, on: true }));
    expect(view.getState().settings.on).toBe(false);
  });

  it('misses nothing that is written while it opens', async () => {
    // The last that is read: the settings have been read by then.
    vi.spyOn(quarantine, 'read').mockImplementation(async () => {
      await turnOff();
      return EMPTY_QUARANTINE;
    });
    const view = await openView(new AbortController().signal);
    expect(view.getState().settings.on).toBe(false);
  });
});
