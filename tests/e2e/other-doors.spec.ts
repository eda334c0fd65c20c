import { arrives } from './arrives.ts';
import { accessibilityProblems } from './axe.ts';
import type { Driver } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { CHATGPT } from './given.ts';
import { overhang } from './overhang.ts';
import { says } from './says.ts';

declare const chrome: {
  contextMenus: { update(entry: string, details: object): Promise<void> };
  commands: { getAll(): Promise<{ name: string; description: string; shortcut: string }[]> };
};

/** Neither browser lists the entries of a menu; only one that is there can be changed. */
function hasEntry(driver: Driver, entry: string): Promise<boolean> {
  return driver.inExtension(
    (id) =>
      chrome.contextMenus.update(id, { enabled: true }).then(
        () => true,
        () => false,
      ),
    entry,
  );
}

/** The whole addresses of the open tabs. */
async function addresses(driver: Driver): Promise<string[]> {
  return Promise.all((await driver.tabs()).map((tab) => tab.address()));
}

test.describe('the address bar', () => {
  test('asks the first favourite, or the alternative that is named, in the tab that was meant', async ({
    driver,
  }) => {
    await driver.writeStorage({ settings: { favourites: ['claude'] } });
    const enter = (text: string, place: 'current' | 'new' | 'behind') =>
      driver.doOutsidePages({ what: 'enter in address bar', text, place });

    await enter('why is <it> & how', 'new');
    const claude = await driver.waitForTab('claude.ai');
    const there = new URL(await arrives(claude, /claude\.ai/));
    expect(there.searchParams.get('q')).toBe('why is <it> & how');

    await enter('duck.ai', 'behind');
    const duck = await driver.waitForTab('duck.ai');
    expect(new URL(await arrives(duck, /duck\.ai/)).search).toBe('');

    await driver.inExtension(() => null);
    await claude.activate();
    await enter('lumo why', 'current');
    await arrives(claude, /^https:\/\/lumo\.proton\.me\//);
    expect((await driver.tabs()).length).toBe(2);
  });

  test('suggests the alternatives, the favourites first, and completes a name', async ({
    driver,
  }) => {
    await driver.writeStorage({ settings: { favourites: ['lumo', 'claude'] } });
    const all = await driver.suggestionsFor('why <b> & "how"?');
    expect(all.slice(0, 2).map(({ content }) => content)).toEqual([
      'lumo why <b> & "how"?',
      'claude why <b> & "how"?',
    ]);
    expect(all[0]?.description).toBe(
      driver.browserName === 'firefox'
        ? 'Ask Lumo: why <b> & "how"?'
        : 'Ask Lumo: why &lt;b&gt; &amp; &quot;how&quot;?',
    );
    expect(await driver.suggestionsFor('hug why')).toEqual([
      { content: 'huggingchat why', description: 'Ask HuggingChat: why' },
    ]);
  });

  test('asks where to go when nothing is chosen', async ({ driver }) => {
    await driver.doOutsidePages({ what: 'enter in address bar', text: 'why is it', place: 'new' });
    const page = await driver.waitForTab('carry-over.html');
    await says(page, 'why is it');
    // Which four are on offer turns by the day; at most two neighbours take nothing by link.
    await page.find('link', /(with|sends?) your draft$/).click();
    await driver.waitForTab('why%20is%20it');
  });
});

test.describe('the menu', () => {
  test('of selected text asks the first favourite, and is there only when there is one', async ({
    driver,
  }) => {
    await expect.poll(() => hasEntry(driver, 'settings')).toBe(true);
    await expect.poll(() => hasEntry(driver, 'ask')).toBe(false);
    await driver.writeStorage({ settings: { favourites: ['claude'] } });
    await expect.poll(() => hasEntry(driver, 'ask')).toBe(true);
    const ask = (selection: string) =>
      driver.doOutsidePages({ what: 'choose in menu', entry: 'ask', selection });

    await ask('what this means');
    const claude = await driver.waitForTab('claude.ai');
    const there = new URL(await arrives(claude, /claude\.ai/));
    expect(there.searchParams.get('q')).toBe('what this means');

    // Too long for any link: it is copied by hand, and kept nowhere.
    const long = 'word '.repeat(2000).trim();
    await ask(long);
    const page = await driver.waitForTab('carry-over.html');
    const field = page.find('textbox', 'Your draft');
    expect(await field.ask((one) => one instanceof HTMLTextAreaElement && one.value)).toBe(long);
    await page.find('link', /Claude copies your draft$/).shown();
    expect(JSON.stringify(await driver.readStorage())).not.toContain('word word');
    expect(JSON.stringify(await addresses(driver))).not.toContain('word');
    await driver.stopBackground();
    await page.reload();
    await says(page, 'The text is no longer here');
  });

  test('of the toolbar button snoozes, lets through once, and opens the settings', async ({
    driver,
  }) => {
    const choose = (entry: string) => driver.doOutsidePages({ what: 'choose in menu', entry });
    await choose('snooze-hour');
    await expect
      .poll(async () => (await driver.readStorage()).snooze)
      .toMatchObject({ until: expect.any(Number) });
    await choose('let-through-once');
    await expect
      .poll(async () => (await driver.readStorage()).pass)
      .toMatchObject({ until: expect.any(Number), once: true });
    await choose('settings');
    await driver.waitForTab('options.html');
  });
});

test.describe('the keyboard', () => {
  test('turns nudges off and on again, in open tabs too, and opens the first favourite', async ({
    driver,
  }) => {
    await driver.writeStorage({ settings: { favourites: ['claude'] } });
    const tab = await driver.open(CHATGPT);
    await tab.banner.shown();
    const press = (command: string) => driver.doOutsidePages({ what: 'press command', command });
    await press('toggle-nudges');
    await tab.banner.gone();
    await press('toggle-nudges');
    await tab.banner.shown();
    await press('open-alternative');
    await driver.waitForTab('claude.ai');

    const commands = await driver.inExtension(() => chrome.commands.getAll());
    expect(commands.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual([
      ['_execute_action', ''],
      ['open-alternative', ''],
      ['toggle-nudges', ''],
    ]);
    expect(commands.map(({ description }) => description)).toContain('Turn nudges on or off');
  });
});

test('axe finds nothing wrong on the page where a text is taken along, and nothing overflows', async ({
  driver,
}) => {
  await driver.writeStorage({ settings: { favourites: ['deepseek'] } });
  await driver.doOutsidePages({ what: 'choose in menu', entry: 'ask', selection: 'why is it' });
  const page = await driver.waitForTab('carry-over.html');
  await page.setViewport({ width: 320, height: 700 });
  const preview = page.find('textbox', 'Your draft');
  await preview.shown();
  for (const theme of ['light', 'dark']) {
    await driver.writeStorage({ settings: { favourites: ['deepseek'], theme } });
    await page.waitFor((wanted) => document.documentElement.dataset.theme === wanted, theme);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  }
  await page.activate();
  await page.find('button', 'Stay here').click();
  await page.find('link', /^DeepSeek/).shown();
  expect(await accessibilityProblems(page)).toEqual([]);
});
