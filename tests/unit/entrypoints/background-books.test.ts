import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteClosed, noteTurnedAway, noteVisit } from '../../../entrypoints/background/books';
import { journal } from '../../../state/journal';

const TAB = 7;

async function turnedAway(): Promise<number> {
  const days = Object.values((await journal.read()).days).flatMap((seen) => Object.values(seen));
  return days.reduce((sum, counts) => sum + counts.turnedAway, 0);
}

beforeEach(() => fakeBrowser.reset());

it('a visit that stands at the pause is turned away when its tab is closed', async () => {
  await noteVisit(TAB, 'pause', true);
  await noteClosed(TAB, false);
  expect(await turnedAway()).toBe(1);
});

it('is turned away once, although the tab is closed right after an alternative was opened', async () => {
  await noteVisit(TAB, 'pause', true);
  await Promise.all([noteTurnedAway(TAB), noteClosed(TAB, false)]);
  expect(await turnedAway()).toBe(1);
});
