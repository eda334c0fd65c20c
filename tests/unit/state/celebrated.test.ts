import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { celebrated, takeCelebration } from '../../../state/celebrated';
import { journalSince, TODAY } from '../journals';

const journal = journalSince('2026-10-24');

beforeEach(() => fakeBrowser.reset());

it('of windows that open at the same moment, one celebrates', async () => {
  const taken = await Promise.all([1, 2, 3].map(() => takeCelebration(journal, TODAY)));
  expect(taken.filter((milestone) => milestone !== null)).toEqual([{ days: 30, years: null }]);
  expect(await celebrated.read()).toEqual({ attempt: 1, days: 30 });
});

it('what cannot be noted is not celebrated, or it would be at each opening', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
  expect(await takeCelebration(journal, TODAY)).toBeNull();
});
