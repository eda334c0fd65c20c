import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Replica } from '../replica/index.ts';
import type { Driver, Tab } from './driver.ts';
import { launch } from './drivers/launch.ts';
import { test as base, expect } from './fixtures.ts';

/**
 * The replica is what every other scenario stands on, so it is looked at by itself: in a browser whose extension does
 * nothing, each switch must do what tests/replica/README.md says. Nothing is kept here from page to page, so one browser a
 * worker is enough.
 */
const test = base.extend<{ driver: Driver }, { idleBrowser: Driver }>({
  idleBrowser: [
    async ({ browserUnderTest, replica }, use) => {
      const extension = await mkdtemp(join(tmpdir(), 'adieu-idle-'));
      const manifest = {
        manifest_version: 3,
        name: 'Idle',
        version: '1.0.0',
        browser_specific_settings: { gecko: { id: 'idle@adieu.invalid' } },
      };
      await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
      const driver = await launch(browserUnderTest, { extension, replica });
      await use(driver);
      await driver.close();
      await rm(extension, { recursive: true });
    },
    { scope: 'worker' },
  ],
  driver: async ({ idleBrowser, replica }, use) => {
    replica.requests.length = 0;
    await use(idleBrowser);
    for (const tab of await idleBrowser.tabs()) await tab.close();
  },
});

// One after the other in one worker: each would start such a browser.
test.describe.configure({ mode: 'default' });

const site = (switches: string, path = '/') => `https://chatgpt.com${path}?replica=${switches}`;

const hydrated = (tab: Tab) => tab.waitFor(() => window.replica?.hydrated);
const errors = (tab: Tab) => tab.evaluate(() => window.replica.errors);
const threeConversations = () => document.querySelectorAll('nav a[href^="/c/"]').length === 3;

/** Puts two nodes in as an extension might, and counts those that are still there. */
const addForeignNodes = (tab: Tab) =>
  tab.evaluate(() => {
    for (const parent of [document.documentElement, document.body]) {
      const foreign = document.createElement('div');
      foreign.className = 'foreign';
      parent.append(foreign);
    }
  });
const foreignNodes = (tab: Tab) =>
  tab.evaluate(() => document.getElementsByClassName('foreign').length);

test('the shell comes before the late part is ready', async ({ replica }) => {
  const parts = read(replica, '/?replica=held');
  const shell = await parts.next();
  expect(shell.value).toContain('data-chatgpt-composer');
  expect(shell.value).toContain('Loading chats…');
  expect(shell.value).not.toContain('Rye bread');
  replica.release();
  let rest = '';
  for await (const part of parts) rest += part;
  expect(rest).toContain('Rye bread');
  expect(rest).toContain('</html>');
});

test('the browser shows the shell and hydrates it while the stream is held', async ({
  driver,
  replica,
}) => {
  const tab = await driver.open(site('held'));
  await hydrated(tab);
  expect(await tab.evaluate(() => document.readyState)).toBe('loading');
  expect(await tab.evaluate(threeConversations)).toBe(false);
  replica.release();
  await tab.waitFor(threeConversations);
  expect(await errors(tab)).toEqual([]);
});

test("the site's policies are in its headers", async ({ driver, replica }) => {
  const { headers } = await new Promise<IncomingMessage>((done) =>
    get(requestTo(replica, '/'), (response) => done(response.resume())),
  );
  expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
  const policy = headers['content-security-policy'];
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(policy).not.toContain("'unsafe-eval'");

  const tab = await driver.open(site('new'));
  await hydrated(tab);
  const ran = await tab.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranWithoutNonce = true';
    document.head.append(script);
    return 'ranWithoutNonce' in window;
  });
  expect(ran).toBe(false);
});

for (const variant of ['new', 'old', 'logged-out']) {
  test.describe(`the ${variant} variant`, () => {
    test('hydrates without an error when sent in one piece', async ({ driver }) => {
      const tab = await driver.open(site(`${variant},plain`, '/c/1'));
      await hydrated(tab);
      await tab.waitFor(() => document.querySelectorAll('.turn').length > 0);
      expect(await errors(tab)).toEqual([]);
    });

    test('hydrates without an error when streamed, has the composer that the site has, to which goes what is typed outside a field, and follows the theme', async ({
      driver,
    }) => {
      const tab = await driver.open(site(`${variant},dark`, '/c/1'));
      await hydrated(tab);
      await tab.waitFor(() => document.querySelectorAll('.turn').length > 0);
      expect(await errors(tab)).toEqual([]);

      const present = await tab.evaluate(() => {
        const composers = {
          new: 'form[data-chatgpt-composer] [contenteditable]:not([id])',
          old: '#prompt-textarea[contenteditable]',
          'logged-out': 'textarea#mobile-composer-prompt',
        };
        return Object.entries(composers).flatMap(([name, selector]) =>
          document.querySelector(selector) ? name : [],
        );
      });
      expect(present).toEqual([variant]);

      await tab.type('bread');
      await tab.waitFor(() => {
        const composer = document.querySelector<HTMLElement>('.editor');
        const draft =
          composer instanceof HTMLTextAreaElement ? composer.value : composer?.textContent;
        return draft === 'bread';
      });

      // At the start, and when it changes.
      const surface = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await surface()).toBe('rgb(33, 33, 33)');
      await tab.evaluate(() => window.replica.setTheme('light'));
      expect(await surface()).toBe('rgb(255, 255, 255)');
    });
  });
}

test('the composer is in the middle at home and at the bottom in a conversation, in one document', async ({
  driver,
}) => {
  const tab = await driver.open(site('new'));
  await hydrated(tab);
  const composer = tab.find('textbox', 'Ask ChatGPT');
  expect((await composer.box()).y).toBeLessThan(600);
  await tab.evaluate(() => document.documentElement.setAttribute('data-same', ''));
  await tab.find('link', 'Rye bread').click();
  await tab.waitFor(() => location.pathname === '/c/1');
  await expect.poll(async () => (await composer.box()).y).toBeGreaterThan(700);
  expect(await tab.evaluate(() => document.documentElement.hasAttribute('data-same'))).toBe(true);
  expect(await errors(tab)).toEqual([]);
});

test('a mismatch makes React give up hydrating and render the root anew', async ({ driver }) => {
  const tab = await driver.open(site('mismatch'));
  await tab.waitFor(() => document.body?.textContent?.includes('Rendered by the browser'));
  const told = await errors(tab);
  expect(told.length).toBeGreaterThan(0);
  expect(told[0]).toMatch(/^recoverable: .*#418/);
});

test('a rebuilt root drops foreign nodes, keeps the theme and adds no error', async ({
  driver,
}) => {
  const tab = await driver.open(site('new,dark'));
  await hydrated(tab);
  await tab.waitFor(() => document.readyState === 'complete');
  await addForeignNodes(tab);
  expect(await foreignNodes(tab)).toBe(2);
  await tab.evaluate(() => window.replica.rebuild());
  await tab.waitFor(() => document.getElementsByClassName('foreign').length === 0);
  await tab.waitFor(() => document.documentElement.dataset.theme === 'dark');
  await tab.find('link', 'Rye bread').shown();
  expect(await errors(tab)).toEqual([]);
});

test('the hostile page removes foreign nodes each time, and nothing of its own', async ({
  driver,
}) => {
  const tab = await driver.open(site('hostile'));
  await hydrated(tab);
  await tab.waitFor(() => document.readyState === 'complete');
  for (const round of [1, 2, 3]) {
    await addForeignNodes(tab);
    await tab.waitFor((expected) => window.replica.removed === expected, round * 2);
  }
  await tab.waitFor(threeConversations);
  await tab.find('textbox', 'Ask ChatGPT').shown();
  expect(await errors(tab)).toEqual([]);
});

test('Esc is taken in the capture phase and goes no further', async ({ driver }) => {
  const tab = await driver.open(site('new'));
  await hydrated(tab);
  await tab.evaluate(() => {
    document.body.addEventListener('keydown', () => document.body.classList.add('heard'));
  });
  await tab.press('Escape');
  await tab.waitFor(() => window.replica.escapes === 1);
  expect(await tab.evaluate(() => document.body.classList.contains('heard'))).toBe(false);
});

test("the page's modal keeps focus inside and the mouse off the page as Radix does, or makes the rest inert as <dialog> does", async ({
  driver,
}) => {
  const tab = await driver.open(site('new'));
  await hydrated(tab);
  const dialog = tab.find('dialog', 'Share chat');
  await test.step('as Radix does', async () => {
    await tab.evaluate(() => window.replica.openModal('radix'));
    await dialog.shown();
    await tab.waitFor(() => document.body.style.pointerEvents === 'none');
    await tab.evaluate(() => document.querySelector<HTMLElement>('.editor')?.focus());
    await expect.poll(() => dialog.hasFocus()).toBe(true);
    await tab.press('Escape');
    await dialog.gone();
    await tab.waitFor(() => document.body.style.pointerEvents === '');
  });
  await test.step('as <dialog> does', async () => {
    await tab.evaluate(() => window.replica.openModal('native'));
    await tab.waitFor(() => document.querySelector('dialog')?.matches(':modal'));
    await dialog.shown();
    await tab.evaluate(() => document.querySelector<HTMLElement>('.editor')?.focus());
    expect(await tab.evaluate(() => document.activeElement?.className)).not.toContain('editor');
    await tab.evaluate(() => window.replica.closeModal());
    await dialog.gone();
  });
});

test('layout shift is measured where the browser can', async ({ driver }) => {
  const tab = await driver.open(site('new,plain'));
  await hydrated(tab);
  const shift = () => tab.evaluate(() => window.replica.layoutShift);
  if (driver.browserName === 'firefox') return expect(await shift()).toBeNull();
  expect(await shift()).toBe(0);
  // What was never painted cannot shift.
  await tab.waitFor(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await tab.evaluate(() =>
    document.querySelector<HTMLElement>('.app')?.style.setProperty('margin-top', '200px'),
  );
  await expect.poll(shift).toBeGreaterThan(0);
});

test('any other address leads to a page that names it', async ({ driver, replica }) => {
  const address = 'https://confer.to/new?q=a%20%3Cb%3E';
  const tab = await driver.open(address);
  await tab.find('heading', 'confer.to').shown();
  expect(await tab.evaluate(() => document.querySelector('p')?.textContent)).toBe(address);
  const local = await driver.open('http://localhost:3000/local');
  await local.find('heading', 'localhost:3000').shown();
  // Of the page before, something may still be on its way.
  const elsewhere = replica.requests.filter(({ host }) => host !== 'chatgpt.com');
  expect(elsewhere.map(({ host, path }) => host + path)).toEqual([
    'confer.to/new?q=a%20%3Cb%3E',
    'localhost:3000/local',
  ]);
});

function requestTo(replica: Replica, path: string) {
  return {
    host: '127.0.0.1',
    port: replica.port,
    path,
    headers: { host: 'chatgpt.com', accept: 'text/html' },
    rejectUnauthorized: false,
  };
}

/** The pieces of a response as they arrive. */
async function* read(replica: Replica, path: string): AsyncGenerator<string, void> {
  const response = await new Promise<IncomingMessage>((done) =>
    get(requestTo(replica, path), done),
  );
  for await (const piece of response) yield String(piece);
}
