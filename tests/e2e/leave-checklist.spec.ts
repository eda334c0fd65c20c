import { leavingSteps } from '../../core/leaving.ts';
import words from '../../locales/en.json' with { type: 'json' };
import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { isChecked, NOT_SAVED, refuseToWrite, whole } from './options-page.ts';
import { says } from './says.ts';

const HEADING = words.leave.steps.heading;

async function openSteps(driver: Driver, stored: Record<string, Json> = {}): Promise<Tab> {
  await driver.writeStorage(stored);
  const leave = await driver.openPage('leave.html');
  await leave.find('heading', whole(HEADING)).shown();
  return leave;
}

const box = (leave: Tab, title: string) => leave.find('checkbox', whole(`Done: ${title}`));

/** The titles of the steps that are unfolded. */
const unfolded = (leave: Tab) =>
  leave.evaluate(() =>
    [...document.querySelectorAll('.step details[open] h2')].map((title) => title.textContent),
  );

test('steps are ticked off, and stay so; what comes next is unfolded', async ({ driver }) => {
  const leave = await openSteps(driver);
  await says(leave, '0 of 10 steps done');
  expect(await unfolded(leave)).toEqual([words.leaving.export.title]);
  await box(leave, words.leaving.export.title).click();
  await says(leave, '1 of 10 steps done');
  await box(leave, words.leaving.cancel.title).click();
  await says(leave, '2 of 10 steps done');
  // What was read is not folded away under the person's hands.
  expect(await unfolded(leave)).toEqual([words.leaving.export.title]);
  const today = Temporal.Now.plainDateISO().toString();
  await expect
    .poll(async () => (await driver.readStorage()).leaving)
    .toEqual({ done: { export: today, cancel: today } });

  await leave.reload();
  await says(leave, '2 of 10 steps done');
  expect(await unfolded(leave)).toEqual([words.leaving.keep.title]);
  await box(leave, words.leaving.cancel.title).click();
  await says(leave, '1 of 10 steps done');
  await expect
    .poll(async () => (await driver.readStorage()).leaving)
    .toEqual({ done: { export: today } });
});

test('what should come first is said plainly, leads there, and forbids nothing', async ({
  driver,
}) => {
  const leave = await openSteps(driver, { leaving: { done: { export: '2026-11-01' } } });
  await leave.find('summary', new RegExp(words.leaving.delete_account.title)).click();
  await says(leave, words.leave.steps.first);
  const shouldComeFirst = () =>
    leave.evaluate(() =>
      [...document.querySelectorAll('details[open] .step-first a')].map((link) => link.textContent),
    );
  const { keep, memory, gpts, cancel } = words.leaving;
  await expect.poll(shouldComeFirst).toEqual([keep, memory, gpts, cancel].map((one) => one.title));

  await leave.find('link', whole(cancel.title)).click();
  await leave.waitFor(() => location.hash === '#cancel');
  await expect.poll(() => unfolded(leave)).toContain(cancel.title);
  // The link leads there once more, though the address stays the same.
  const summary = leave.find('summary', new RegExp(cancel.title));
  await summary.click();
  await expect.poll(() => unfolded(leave)).not.toContain(cancel.title);
  await leave.find('link', whole(cancel.title)).click();
  await expect.poll(() => unfolded(leave)).toContain(cancel.title);
  await expect.poll(() => summary.hasFocus()).toBe(true);
  for (const [place, { title }] of [keep, memory, gpts, cancel].entries()) {
    await box(leave, title).click();
    await says(leave, `${place + 2} of 10 steps done`);
  }
  await leave.waitFor(() => document.querySelector('.step-first') === null);
  await box(leave, words.leaving.delete_account.title).click();
  await says(leave, '6 of 10 steps done');
});

test('every step leads to OpenAI’s own pages, without telling where from, and says how old it is; what to ask ChatGPT for is there to be copied, and so is one’s own reason', async ({
  driver,
}) => {
  const leave = await openSteps(driver, { settings: { ownReason: 'I want my evenings back.' } });
  const steps = await leave.evaluate(() =>
    [...document.querySelectorAll('.step')].map((step) => ({
      text: step.textContent ?? '',
      links: [...step.querySelectorAll<HTMLAnchorElement>('a[target=_blank]')].map(
        ({ href, rel }) => `${href} ${rel}`,
      ),
    })),
  );
  expect(steps.map(({ links }) => links)).toEqual(
    leavingSteps.map(({ pages }) => pages.map(({ url }) => `${url} noreferrer`)),
  );
  for (const { text } of steps) expect(text).toContain('November 2026');

  await leave.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.body.dataset.copied = text;
    };
  });
  await leave.find('summary', new RegExp(words.leaving.memory.title)).click();
  await leave.find('button', whole(words.leave.steps.copy_words)).click();
  expect(await leave.waitFor(() => document.body.dataset.copied)).toBe(
    words.leave.steps.memory_prompt,
  );
  await says(leave, words.leave.copied);
  await leave.find('summary', new RegExp(words.leaving.memory.title)).click();
  await leave.find('summary', new RegExp(words.leaving.tell_them.title)).click();
  await leave.find('button', whole(words.leave.steps.copy_words)).click();
  await leave.waitFor(() => document.body.dataset.copied === 'I want my evenings back.');
});

test('a storage that refuses to write is told about, and no box pretends to be ticked', async ({
  driver,
}) => {
  const leave = await openSteps(driver);
  await leave.evaluate(refuseToWrite);
  await box(leave, words.leaving.export.title).click();
  await says(leave, NOT_SAVED);
  expect(await isChecked(box(leave, words.leaving.export.title))).toBe(false);
});
