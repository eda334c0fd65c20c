import { afterEach, expect, it, vi } from 'vitest';
import { alone } from '../../../state/lock';

afterEach(() => void vi.unstubAllGlobals());

/**
 * Locks as Chromium gives them to a page that never asked before: each request waits for an answer whether it may, until
 * the first answer has come; those that come then wait for none, and overtake the others.
 */
function firstLocks() {
  const { locks } = navigator;
  const waiting: (() => void)[] = [];
  let isKnown = false;
  vi.stubGlobal('navigator', {
    locks: {
      async request<Result>(name: string, work: () => Promise<Result>) {
        if (!isKnown) await new Promise<void>((answer) => waiting.push(answer));
        return locks.request(name, work);
      },
    },
  });
  return {
    isAsked: () => waiting.length > 0,
    answerOne() {
      isKnown = true;
      waiting.shift()?.();
    },
    answerAll() {
      for (const answer of waiting.splice(0)) answer();
    },
  };
}

it('does what one page asks for in the order it was asked for, from the very first on', async () => {
  const browser = firstLocks();
  const typed: string[] = [];
  const save = (text: string) => alone('settings', async () => void typed.push(text));
  const first = save('M');
  const second = save('Mi');
  await vi.waitUntil(browser.isAsked);
  browser.answerOne();
  const third = save('Min');
  await Promise.all([first, third]);
  browser.answerAll();
  await second;
  expect(typed).toEqual(['M', 'Mi', 'Min']);
});

it('goes on after work that failed, which only its own caller hears of', async () => {
  const failing = alone('settings', () => Promise.reject(new Error('The disk is full.')));
  const next = alone('settings', async () => 'done');
  await expect(failing).rejects.toThrow('The disk is full.');
  expect(await next).toBe('done');
});
