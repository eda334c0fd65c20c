import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { replicaAddress } from './given.ts';
import { says } from './says.ts';

declare const chrome: {
  action: { openPopup(): Promise<void> };
  extension: { getViews(wanted: { type: 'popup' }): Window[] };
};

const DRAFT = 'Rye bread & caraway: how long?';
const CARRIED = encodeURIComponent(DRAFT);

/** A popup in front of a ChatGPT tab in which this was typed. */
async function openWithDraft(
  driver: Driver,
  settings: Record<string, Json>,
): Promise<{ chat: Tab; popup: Tab }> {
  await driver.writeStorage({ settings });
  const chat = await driver.open(replicaAddress('logged-out'));
  await chat.banner.shown();
  await chat.find('textbox').fill(DRAFT);
  const popup = await driver.openPopupBehind(chat);
  await says(popup, 'your draft');
  await popup.activate();
  return { chat, popup };
}

/** What is on the clipboard, pasted by keys into ChatGPT's empty composer. */
async function pasted(chat: Tab): Promise<string> {
  await chat.activate();
  const composer = chat.find('textbox');
  await composer.fill('');
  await composer.focus();
  await chat.press('Control+v');
  await chat.waitFor(() => document.querySelector('textarea')?.value !== '');
  return composer.ask((field) => (field instanceof HTMLTextAreaElement ? field.value : ''));
}

/** Puts other words on the clipboard, by keys in ChatGPT's composer. */
async function copySomethingElse(chat: Tab): Promise<void> {
  await chat.activate();
  await chat.find('textbox').fill('Something else');
  await chat.press('Control+a');
  await chat.press('Control+c');
}

async function turnedAway(driver: Driver): Promise<number> {
  const { journal } = await driver.readStorage();
  const days: Record<string, { turnedAway: number }>[] = Object.values(
    JSON.parse(JSON.stringify(journal ?? {})).days ?? {},
  );
  return days.flatMap((day) => Object.values(day)).reduce((sum, day) => sum + day.turnedAway, 0);
}

/** From now on the browser refuses to copy, until it is told otherwise. */
function refuseToCopy(): void {
  navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
}

function copyAgain(): void {
  Reflect.deleteProperty(navigator.clipboard, 'writeText');
}

/** The tabs that are open at an address. */
async function tabsAt(driver: Driver, address: string): Promise<number> {
  const addresses = await Promise.all((await driver.tabs()).map((tab) => tab.address()));
  return addresses.filter((open) => open.includes(address)).length;
}

test('each alternative says what becomes of the draft, and does it; going counts once, and nothing of the draft is stored', async ({
  driver,
}) => {
  const favourites = ['lumo', 'duck_ai', 'mistral', 'confer'];
  const { chat, popup } = await openWithDraft(driver, { favourites });
  await popup.find('link', 'Lumo sends your draft').shown();
  await popup.find('link', /^Mistral.* may send your draft$/).shown();
  const copying = popup.find('link', 'Confer copies your draft');

  await test.step('a browser that refuses to copy is told, nothing opens, and it can be tried again', async () => {
    await popup.evaluate(refuseToCopy);
    await copying.click();
    await says(popup, 'Your browser did not let Adieu copy your draft.');
    await popup.find('link', 'Open without it').shown();
    expect(await tabsAt(driver, 'confer.to')).toBe(0);
    expect(await turnedAway(driver)).toBe(0);

    await popup.evaluate(copyAgain);
    await popup.find('button', 'Copy again').click();
    await (await driver.waitForTab('confer.to')).close();
    expect(await pasted(chat)).toBe(DRAFT);
    await expect.poll(() => turnedAway(driver)).toBe(1);
  });

  await popup.activate();
  await popup.find('link', 'Duck.ai with your draft').click();
  await driver.waitForTab(`duck.ai/?q=${CARRIED}`);

  await copySomethingElse(chat);
  await popup.activate();
  await copying.click();
  await driver.waitForTab('confer.to');
  await popup.activate();
  await says(popup, 'Copied: paste it there');
  expect(await pasted(chat)).toBe(DRAFT);
  expect(await turnedAway(driver)).toBe(1);

  const kept = await popup.evaluate(() => JSON.stringify(localStorage));
  expect(kept + JSON.stringify(await driver.readStorage())).not.toContain('caraway');
});

test('"ask each time" shows the draft first, and what was changed is what goes; "never" opens it without the draft, and says so', async ({
  driver,
}) => {
  const { popup } = await openWithDraft(driver, { favourites: ['duck_ai'], carryOver: 'ask' });
  const duck = popup.find('button', 'Duck.ai shows your draft first');
  await duck.click();
  const preview = popup.find('region', 'Take this along to Duck.ai?');
  const field = preview.find('textbox', 'Your draft');
  await expect.poll(() => field.hasFocus()).toBe(true);
  expect(await field.ask((box) => box instanceof HTMLTextAreaElement && box.value)).toBe(DRAFT);
  await preview.find('button', 'Stay here').click();
  await preview.gone();

  await duck.click();
  await field.fill('Only caraway?');
  await preview.find('link', /^Go on with Duck.ai with/).click();
  await driver.waitForTab(`duck.ai/?q=${encodeURIComponent('Only caraway?')}`);

  await popup.activate();
  await preview.find('link', 'Open without it').click();
  await (await driver.waitForTab(/duck\.ai\/$/)).close();

  await driver.writeStorage({
    settings: { favourites: ['duck_ai', 'confer'], carryOver: 'never' },
  });
  await popup.activate();
  await popup.find('link', 'Confer without your draft').shown();
  await popup.find('link', 'Duck.ai without your draft').click();
  await driver.waitForTab(/duck\.ai\/$/);
});

test('the toolbar button’s own popup knows the tab it opens over, and going counts although it closes', async ({
  launch,
}) => {
  // Firefox opens none where a panel of its own (the calendar of a test before) was left open.
  const driver = await launch();
  await driver.writeStorage({ settings: { favourites: ['duck_ai'] } });
  const chat = await driver.open(replicaAddress('logged-out'));
  await chat.banner.shown();
  await chat.find('textbox').fill(DRAFT);
  await driver.inExtension(() => chrome.action.openPopup());
  // Neither browser shows this popup to its tests: it is looked at, and clicked, from another page of the extension.
  await expect.poll(() => driver.inExtension(wordsOfFirstLink)).toBe('Duck.ai with your draft');
  await driver.inExtension(clickFirstLink);
  await driver.waitForTab(`duck.ai/?q=${CARRIED}`);
  await expect.poll(() => turnedAway(driver)).toBe(1);
  // Firefox leaves it open until somebody clicks beside it.
  await driver.inExtension(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
});

function wordsOfFirstLink(): string | undefined {
  const [popup] = chrome.extension.getViews({ type: 'popup' });
  return popup?.document.querySelector('.elsewhere a')?.textContent;
}

function clickFirstLink(): void {
  const [popup] = chrome.extension.getViews({ type: 'popup' });
  popup?.document.querySelector<HTMLElement>('.elsewhere a')?.click();
}
