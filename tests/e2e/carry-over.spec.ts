import type { Line } from '../replica/draft.ts';
import { arrives } from './arrives.ts';
import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { replicaAddress } from './given.ts';
import { listen } from './listening.ts';

declare const chrome: {
  tabs: {
    query(wanted: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: string): Promise<Json>;
  };
};

const SHELLS = ['new', 'old', 'logged-out'];
const SECRET = 'How do I leave quietly?';

/** A page of ChatGPT with the banner on it, and its composer ready. */
async function open(
  driver: Driver,
  settings: Record<string, Json>,
  switches = 'new',
  path = '/',
): Promise<Tab> {
  await driver.writeStorage({ settings });
  const tab = await driver.open(replicaAddress(switches, path));
  await tab.waitFor(() => window.replica?.hydrated);
  await tab.banner.shown();
  return tab;
}

const write = (tab: Tab, lines: Line[]) =>
  tab.evaluate((what) => window.replica.write(what), lines);

/** The question that has arrived at an alternative, whose address begins so. */
async function arrived(driver: Driver, address: RegExp): Promise<string | null> {
  const there = await driver.waitForTab(address);
  const question = new URL(await arrives(there, address)).searchParams.get('q');
  await there.close();
  return question;
}

/** What is on the clipboard, pasted by keys into the composer of the logged-out page. */
async function pasted(tab: Tab): Promise<string> {
  await tab.activate();
  const composer = tab.find('textbox', 'Ask anything');
  await composer.fill('');
  await composer.focus();
  await tab.press('Control+v');
  await tab.waitFor(() => document.querySelector('textarea')?.value !== '');
  return composer.ask((field) => (field instanceof HTMLTextAreaElement ? field.value : ''));
}

/** Every address in the banner's links. */
async function addresses(tab: Tab): Promise<(string | null)[]> {
  const links = tab.banner.find('link');
  const found = [];
  for (let place = 0; place < (await links.count()); place++) {
    found.push(await links.nth(place).attribute('href'));
  }
  return found;
}

test.describe('the draft that comes along', () => {
  for (const shell of SHELLS) {
    test(`is what was typed, line by line, from the composer in use (${shell})`, async ({
      driver,
    }) => {
      const tab = await open(driver, { favourites: ['duck_ai'] }, `${shell},workspace`, '/c/1');
      await tab.waitFor(() => document.querySelector('.turn') !== null);
      await tab.evaluate(() => {
        window.replica.editTurn('an old message');
        const decoy = document.querySelector<HTMLTextAreaElement>('[name=prompt-textarea]');
        if (decoy) decoy.value = 'a decoy';
      });
      await write(tab, [
        ['Rye\u00a0bread 🥖 ', { chip: '@Bakery' }, 'für 三人\u200b'],
        [],
        [],
        [],
        ['one', { soft: 'break' }, '  two  & <three> ? #4 %20 +'],
        [{ badge: 'bread.example' }, 'https://bread.example/?q=1'],
        ['שלום עולם, 👩‍🍳'],
        [{ chip: '@Tool' }],
      ]);
      await tab.banner.find('link', 'Duck.ai with your draft').click();
      expect(await arrived(driver, /^https:\/\/duck\.ai\//)).toBe(
        [
          'Rye bread 🥖 für 三人',
          '',
          'one',
          '  two  & <three> ? #4 %20 +',
          'https://bread.example/?q=1',
          'שלום עולם, 👩‍🍳',
        ].join('\n'),
      );
    });
  }

  test('is none where nothing was typed or no composer is found, and then the link is plain', async ({
    driver,
  }) => {
    const tab = await open(driver, { favourites: ['duck_ai', 'gemini'] });
    const health = async () => (await driver.readStorage())['composer-health'];
    await write(tab, [[{ chip: '@Bakery' }], []]);
    await tab.banner.find('link', /^Duck/).click();
    expect(await arrived(driver, /^https:\/\/duck\.ai\//)).toBeNull();

    await tab.activate();
    await tab.evaluate(() => document.querySelector('form')?.remove());
    await tab.banner.find('link', /^Gemini/).click();
    await arrived(driver, /gemini\.google\.com\/app$/);
    await expect.poll(health).toMatchObject({ missingSince: expect.any(String) });

    await tab.reload();
    await tab.waitFor(() => window.replica?.hydrated);
    await tab.banner.find('link', /^Gemini/).click();
    await arrived(driver, /gemini\.google\.com\/app$/);
    await expect.poll(health).toMatchObject({ missingSince: null });
  });

  test('goes where each click leads, and is in no address before or after it', async ({
    driver,
  }) => {
    const own = { id: 'own-1', name: 'Mine', address: 'http://localhost:3000/?q={prompt}' };
    const plain = ['http://localhost:3000/?q=', 'https://claude.ai/new'];
    const favourites = ['own-1', 'claude'];
    const tab = await open(driver, { favourites, ownAlternatives: [own] }, 'old');
    await write(tab, [[SECRET]]);
    expect(await addresses(tab)).toEqual(plain);

    await tab.banner.find('link', 'Mine may send your draft').focus();
    await tab.press('Enter');
    expect(await arrived(driver, /localhost:3000/)).toBe(SECRET);
    await tab.activate();
    await expect.poll(() => addresses(tab)).toEqual(plain);

    await tab.banner.find('link', /^Claude/).focus();
    await tab.press('Control+Enter');
    expect(await arrived(driver, /claude\.ai/)).toBe(SECRET);
    await expect.poll(() => addresses(tab)).toEqual(plain);

    // The middle button: what a browser does with it, it does with the address the link has then.
    const press = (type: string, button: number) =>
      tab.banner.find('link', /^Claude/).ask(
        (link, [name, which]) => {
          const options = { button: Number(which), bubbles: true, cancelable: true };
          link.dispatchEvent(new MouseEvent(String(name), options));
          return link.getAttribute('href');
        },
        [type, button],
      );
    expect(await press('auxclick', 1)).toContain(encodeURIComponent(SECRET));
    await expect.poll(() => addresses(tab)).toEqual(plain);
    expect(await press('auxclick', 2)).toBe(plain[1]);
    expect(await press('contextmenu', 2)).toBe(plain[1]);
  });
});

test.describe('a draft that no link can take', () => {
  test('is copied, whatever the page forbids, and a note says so', async ({ driver }) => {
    const tab = await open(driver, { favourites: ['gemini'] }, 'logged-out,no-clipboard');
    const draft = 'Rye bread 🥖 für 三人\n\nשלום';
    await write(
      tab,
      draft.split('\n').map((line) => [line]),
    );
    await tab.evaluate(() => {
      document.addEventListener('copy', () => document.body.classList.add('heard-copy'), true);
    });
    await tab.banner.find('link', 'Gemini copies your draft').click();
    await arrived(driver, /gemini\.google\.com\/app$/);
    await tab.activate();
    expect(await tab.banner.find('status').text()).toBe('Copied: paste it there');
    expect(await pasted(tab)).toBe(draft);
    expect(await tab.evaluate(() => document.body.className)).not.toContain('heard-copy');
  });

  test('is shown first where the link has promised something else, 100,000 characters of it', async ({
    driver,
  }) => {
    const tab = await open(driver, { favourites: ['claude'] }, 'logged-out');
    await write(tab, [['x'.repeat(7_900)]]);
    await tab.banner.find('link', /^Claude/).click();
    expect(await arrived(driver, /claude\.ai/)).toHaveLength(7_900);

    await tab.activate();
    const long = `${'Rye bread. '.repeat(9_090)}The end.`;
    await write(tab, [[long]]);
    await tab.banner.find('link', /^Claude/).click();
    await tab.banner.find('link', 'Go on with Claude copies your draft').click();
    await arrived(driver, /claude\.ai\/new$/);
    await tab.activate();
    expect(await pasted(tab)).toBe(long);
  });

  test('opens nothing when the browser refuses, until it is copied after all', async ({
    driver,
  }) => {
    const tab = await open(driver, { favourites: ['gemini'] }, 'logged-out');
    await write(tab, [[SECRET]]);
    await tab.evaluate(() => {
      const refuse = (event: Event) => event.stopImmediatePropagation();
      addEventListener('copy', refuse, { capture: true });
      Object.assign(window, { allow: () => removeEventListener('copy', refuse, true) });
    });
    await tab.banner.find('link', /^Gemini/).click();
    await tab.banner.find('button', 'Copy again').shown();
    expect(await driver.tabs()).toHaveLength(1);
    await tab.evaluate(() => (window as unknown as { allow: () => void }).allow());
    await tab.banner.find('button', 'Copy again').click();
    await arrived(driver, /gemini\.google\.com\/app$/);
    await tab.activate();
    expect(await pasted(tab)).toBe(SECRET);
  });
});

test.describe('asked each time', () => {
  test('the draft is shown, can be changed, and nothing typed there reaches the page', async ({
    driver,
  }) => {
    const tab = await open(driver, { favourites: ['lumo', 'duck_ai'], carryOver: 'ask' });
    await write(tab, [[SECRET]]);
    await tab.evaluate(() => {
      const heard = (event: Event) => {
        document.body.dataset.heard = `${document.body.dataset.heard ?? ''} ${event.type}`;
      };
      const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'];
      for (const type of types) document.addEventListener(type, heard, true);
    });
    await tab.banner.find('link', 'Duck.ai shows your draft first').click();
    const preview = tab.banner.find('textbox', 'Your draft');
    expect(await preview.ask((field) => 'value' in field && String(field.value))).toBe(SECRET);

    // Esc leaves, unless something was changed.
    await preview.focus();
    await tab.press('Escape');
    await preview.gone();
    await expect.poll(() => tab.banner.find('link', /^Duck/).hasFocus()).toBe(true);
    await tab.press('Enter');
    await preview.fill('Goodbye 👋');
    await tab.press('Escape');
    await preview.shown();
    await tab.banner.find('button', 'Stay here').click();
    await preview.gone();

    await tab.banner.find('link', /^Duck/).click();
    await preview.fill(`Goodbye`);
    await tab.banner.find('link', 'Go on with Duck.ai with your draft').click();
    expect(await arrived(driver, /duck\.ai/)).toBe('Goodbye');
    await tab.activate();
    await preview.gone();

    expect(await tab.evaluate(() => document.body.dataset.heard)).toBeUndefined();
    const composer = () => document.querySelector('[contenteditable="true"]')?.textContent;
    expect(await tab.evaluate(composer)).toBe(SECRET);
  });

  test('it is said there what will become of it, as it is changed', async ({ driver }) => {
    const tab = await open(driver, { favourites: ['lumo'], carryOver: 'ask' }, 'logged-out');
    await write(tab, [['x'.repeat(9_000)]]);
    await tab.banner.find('link', /^Lumo/).click();
    await tab.banner.find('link', 'Go on with Lumo copies your draft').shown();
    await tab.banner.find('textbox').fill('short');
    await tab.banner.find('link', 'Go on with Lumo sends your draft').shown();
    await tab.banner.find('textbox').fill(' ');
    await tab.banner.find('link', 'Go on with Lumo').shown();
  });
});

test('"never" reads nothing, and the links are plain', async ({ driver }) => {
  const heard = await listen(driver);
  const tab = await open(driver, { favourites: ['duck_ai', 'gemini'], carryOver: 'never' });
  await write(tab, [[SECRET]]);
  await tab.banner.find('link', 'Duck.ai').click();
  expect(await arrived(driver, /duck\.ai/)).toBeNull();
  await tab.activate();
  await tab.banner.find('link', 'Gemini').click();
  await arrived(driver, /gemini/);
  await expect.poll(() => heard('turned-away')).toHaveLength(1);
  expect(await heard('looked-for-composer')).toEqual([]);
});

test('the draft never enters storage, and never leaves except by that click', async ({
  driver,
  replica,
}) => {
  const heard = await listen(driver);
  const everything = async () =>
    JSON.stringify([await driver.readStorage(), await heard(), replica.requests]);
  const tab = await open(driver, { favourites: ['claude', 'duck_ai'], noticeWriting: true });
  const text = 'Rosebud';
  await write(tab, [[text]]);
  await tab.banner.find('button', 'Why?').click();
  await tab.banner.find('article').shown();
  await tab.press('Escape');
  await tab.banner.find('button', 'Snooze').click();
  expect(await everything()).not.toContain(text);

  await tab.banner.find('link', /^Claude/).click();
  await arrived(driver, /claude\.ai/);
  await tab.activate();
  await tab.banner.find('link', /^Duck/).click();
  await arrived(driver, /duck\.ai/);
  await expect.poll(async () => await heard('looked-for-composer')).toHaveLength(2);
  // Two alternatives, one visit.
  expect(await heard('turned-away')).toHaveLength(1);
  await tab.activate();
  await tab.find('textbox', 'Ask ChatGPT').focus();
  await tab.press('Enter');
  await expect.poll(() => heard('wrote')).toHaveLength(1);

  expect(JSON.stringify(await heard())).not.toContain(text);
  expect(JSON.stringify(await driver.readStorage())).not.toContain(text);
  const carrying = replica.requests.filter((one) => JSON.stringify(one).includes(text));
  expect(carrying.map(({ host, path }) => host + path)).toEqual([
    'claude.ai/new?q=Rosebud',
    'duck.ai/?q=Rosebud',
  ]);
  expect(carrying.map(({ headers }) => headers.referer)).toEqual([undefined, undefined]);
  await tab.reload();
  await tab.banner.shown();
  expect(JSON.stringify(await driver.readStorage())).not.toContain(text);
});

test('whoever asks the page is told where it is and what was typed', async ({ driver }) => {
  const tab = await open(driver, { banner: true });
  await write(tab, [['one'], ['two']]);
  const told = await driver.inExtension(async () => {
    const tabs = await chrome.tabs.query({});
    const answers = tabs.map(({ id }) => chrome.tabs.sendMessage(id, 'describe-visit'));
    const settled = await Promise.allSettled(answers);
    // A page of the tests that hears, too (see listening.ts), answers nothing.
    return settled.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []));
  });
  expect(told).toEqual([
    { visit: expect.any(String), address: replicaAddress('new'), draft: 'one\ntwo' },
  ]);
});
