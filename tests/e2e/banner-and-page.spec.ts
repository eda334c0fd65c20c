import { type Box, type ColorScheme, PSEUDO_RIGHT_TO_LEFT, type Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { A_CONVERSATION, CHATGPT, replicaAddress } from './given.ts';

const SHELLS = ['new', 'old', 'logged-out'];

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The box of the composer that can be seen, as the page lays it out. */
const composerBox = (tab: Tab): Promise<Box> =>
  tab.waitFor(() => {
    const places = [...document.querySelectorAll('textarea, [contenteditable="true"]')];
    const seen = places.find((place) => place.getBoundingClientRect().height > 0);
    const box = (seen?.closest('form') ?? seen)?.getBoundingClientRect();
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  }) as Promise<Box>;

const hydrated = (tab: Tab) => tab.waitFor(() => window.replica.hydrated);
const errors = (tab: Tab) => tab.evaluate(() => window.replica.errors);

test.describe('the banner costs the page nothing', () => {
  test('no hydration error and no layout shift, however the page comes', async ({ driver }) => {
    for (const switches of ['new', 'old,dark', 'logged-out', 'new,plain', 'new,slow']) {
      const tab = await driver.open(replicaAddress(switches));
      await tab.banner.shown();
      await hydrated(tab);
      expect(await errors(tab), switches).toEqual([]);
      // Firefox does not measure it.
      expect((await tab.evaluate(() => window.replica.layoutShift)) ?? 0, switches).toBe(0);
      await tab.close();
    }
  });

  test('touches no attribute of <html> and <body>, adds one nameless element, and the page cannot read it', async ({
    driver,
  }) => {
    await driver.writeStorage({ settings: { ownReason: 'a secret of mine' } });
    const attributes = () =>
      [document.documentElement, document.body].map((node) =>
        [...node.attributes].map(({ name, value }) => `${name}=${value}`),
      );
    const tab = await driver.open(replicaAddress('new'));
    await tab.banner.shown();
    await hydrated(tab);
    const withBanner = await tab.evaluate(attributes);
    const added = () =>
      [...document.documentElement.children]
        .filter((node) => !['HEAD', 'BODY'].includes(node.tagName))
        .map((node) => node.outerHTML);
    expect(await tab.evaluate(added)).toEqual(['<div></div>']);

    await tab.banner.find('button', 'Why?').click();
    await expect.poll(() => tab.banner.text()).toContain('a secret of mine');
    const readable = await tab.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      return {
        shadowRoot: host?.shadowRoot,
        textContent: host?.textContent,
        page: document.documentElement.textContent,
      };
    });
    expect(readable.shadowRoot).toBeNull();
    expect(readable.textContent).toBe('');
    expect(readable.page).not.toContain('a secret of mine');

    await tab.banner.find('button', /^Close/).click();
    await tab.banner.gone();
    expect(await tab.evaluate(attributes)).toEqual(withBanner);
    expect(await tab.evaluate(added)).toEqual([]);
  });
});

test.describe('the banner stays', () => {
  test('when the page gives up hydrating and renders anew', async ({ driver }) => {
    const tab = await driver.open(replicaAddress('new,mismatch'));
    await tab.waitFor(() => window.replica.errors.length > 0);
    const alone = await errors(tab);
    await tab.banner.shown();
    expect(await errors(tab), 'only the error the mismatch itself causes').toEqual(alone);
    expect(alone).toHaveLength(1);
  });

  test('through modals of the page, from conversation to conversation, and when the root is rebuilt', async ({
    driver,
  }) => {
    const tab = await driver.open(replicaAddress('new'));
    await hydrated(tab);
    await tab.banner.shown();
    for (const modal of ['radix', 'native'] as const) {
      await test.step(`a modal (${modal})`, async () => {
        await tab.evaluate((kind) => window.replica.openModal(kind), modal);
        await tab.find('dialog').shown();
        await tab.evaluate(() => window.replica.closeModal());
        await tab.find('dialog').gone();
        await tab.banner.find('button', 'Why?').click();
        await tab.banner.find('article').shown();
        await tab.press('Escape');
        await tab.banner.find('article').gone();
      });
    }
    await test.step('another conversation', async () => {
      await tab.find('link', A_CONVERSATION).click();
      await tab.waitFor(() => location.pathname.startsWith('/c/'));
      await tab.banner.shown();
    });
    await test.step('a new root, again and again', async () => {
      for (let time = 0; time < 3; time++) {
        await tab.evaluate(() => window.replica.rebuild());
        // The page is empty first, and the banner still there.
        await tab.waitFor(() => document.querySelector('.turn') !== null);
        await tab.banner.shown();
      }
      expect(await errors(tab)).toEqual([]);
    });
  });

  test('but stops trying when the page removes it again and again', async ({ driver }) => {
    const tab = await driver.open(replicaAddress('new,hostile'));
    await tab.waitFor(() => window.replica.removed > 0);
    await tab.waitFor(
      () =>
        new Promise<boolean>((resolve) => {
          const before = window.replica.removed;
          // Two frames with nothing removed: both sides have come to rest.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(window.replica.removed === before)),
          );
        }),
    );
    const removed = await tab.evaluate(() => window.replica.removed);
    expect(removed).toBeGreaterThan(1);
    expect(removed).toBeLessThanOrEqual(10);
    expect(await tab.banner.isThere()).toBe(false);
  });
});

test.describe('the banner leaves the composer free', () => {
  for (const shell of SHELLS) {
    test(`folded and unfolded, on both page types, wide and narrow (${shell} shell)`, async ({
      driver,
    }) => {
      const tab = await driver.open(replicaAddress(shell));
      await hydrated(tab);
      const why = tab.banner.find('button', 'Why?');
      for (const path of ['/', '/c/1']) {
        if (path !== '/') {
          // In a narrow window nobody could click it.
          await tab.evaluate(() => {
            document.querySelector<HTMLElement>('a[href^="/c/1"]')?.click();
          });
          await tab.waitFor(() => document.querySelector('.turn') !== null);
        }
        for (const width of [1280, 360]) {
          await tab.setViewport({ width, height: width > 360 ? 800 : 640 });
          await tab.waitFor((wanted) => innerWidth === wanted, width);
          const folded = await tab.banner.box();
          const composer = await composerBox(tab);
          expect(overlap(folded, composer), `${path} ${width}`).toBe(false);
          await why.click();
          await tab.banner.find('article').shown();
          const unfolded = await tab.banner.box();
          expect(overlap(unfolded, composer), `${path} ${width} unfolded`).toBe(false);
          expect(unfolded.x).toBeGreaterThanOrEqual(0);
          expect(unfolded.x + unfolded.width).toBeLessThanOrEqual(width);
          await why.click();
          await tab.banner.find('article').gone();
        }
      }
    });
  }

  test('while the draft is looked at, too: what can be done with it stays in sight', async ({
    driver,
  }) => {
    await driver.writeStorage({ settings: { favourites: ['claude'], carryOver: 'ask' } });
    for (const [shell, zoom] of [
      ['old', 1],
      ['new', 2],
    ] as const) {
      const tab = await driver.open(replicaAddress(shell));
      await tab.setViewport(
        zoom === 1 ? { width: 360, height: 640 } : { width: 1280, height: 800 },
      );
      await tab.zoom(zoom);
      await hydrated(tab);
      await tab.evaluate(() => window.replica.write([['Rye bread. '.repeat(200)]]));
      await tab.banner.find('link', /^Claude/).click();
      const go = await tab.banner.find('link', /^Go on with Claude/).box();
      const stay = await tab.banner.find('button', 'Stay here').box();
      const banner = await tab.banner.box();
      expect(overlap(banner, await composerBox(tab)), shell).toBe(false);
      for (const { y, height } of [go, stay]) {
        expect(y + height, shell).toBeLessThanOrEqual(banner.y + banner.height);
      }
      await tab.close();
    }
  });

  test('at 200 % zoom everything can still be reached', async ({ driver }) => {
    const tab = await driver.open(replicaAddress('new', '/c/1'));
    await tab.zoom(2);
    const box = await tab.banner.box();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(640);
    await tab.banner.find('button', 'Why?').click();
    await tab.banner.find('article').shown();
    expect(overlap(await tab.banner.box(), await composerBox(tab))).toBe(false);
  });
});

test.describe('keys pressed in the banner', () => {
  test('do not type into the composer but work it: Tab walks through everything, Enter and Space press', async ({
    driver,
  }) => {
    await driver.writeStorage({ settings: { favourites: ['claude', 'lumo'] } });
    const tab = await driver.open(replicaAddress('new'));
    await hydrated(tab);
    await tab.banner.find('button', 'Choose your day').focus();
    await tab.type('abc');
    for (const [role, name] of [
      ['link', /^Claude/],
      ['link', /Lumo/],
      ['button', 'Why?'],
      ['button', 'Snooze'],
      ['button', 'Settings'],
      ['button', /^Close/],
    ] as const) {
      await tab.press('Tab');
      await expect.poll(() => tab.banner.find(role, name).hasFocus()).toBe(true);
    }
    const composer = () => document.querySelector('[contenteditable="true"]')?.textContent;
    expect(await tab.evaluate(composer)).toBe('');

    await tab.banner.find('button', 'Why?').focus();
    await tab.press('Enter');
    await tab.banner.find('article').shown();
    await tab.press(' ');
    await tab.banner.find('article').gone();
  });

  test('Esc closes it, never reaches the page, and focus goes back where it was', async ({
    driver,
  }) => {
    const tab = await driver.open(replicaAddress('old'));
    await hydrated(tab);
    await tab.banner.shown();
    await tab.waitFor(() => {
      document.querySelector<HTMLElement>('#prompt-textarea')?.focus();
      return document.activeElement?.id === 'prompt-textarea';
    });
    await tab.banner.find('button', 'Why?').focus();
    await tab.press('Escape');
    await tab.banner.gone();
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('prompt-textarea');
    expect(await tab.evaluate(() => window.replica.escapes)).toBe(0);
  });
});

test.describe('the banner wears the theme of the page', () => {
  for (const shell of SHELLS) {
    test(`from the start and when it changes, whatever the system wears (${shell} shell)`, async ({
      driver,
    }) => {
      const tab = await driver.open(replicaAddress(`${shell},dark`));
      await hydrated(tab);
      const paper = () => tab.banner.style('background-color');
      const systemWears = async (scheme: ColorScheme) => {
        await tab.emulateColorScheme(scheme);
        await tab.waitFor((now) => matchMedia(`(prefers-color-scheme: ${now})`).matches, scheme);
      };
      const dark = await paper();
      await systemWears('dark');
      expect(await paper()).toBe(dark);

      await tab.evaluate(() => window.replica.setTheme('light'));
      await expect.poll(paper).not.toBe(dark);
      const light = await paper();
      await systemWears('light');
      expect(await paper()).toBe(light);
    });
  }
});

test('under reduced motion nothing moves, and from right to left the banner is mirrored', async ({
  driverWith,
}) => {
  const driver = await driverWith({ reducedMotion: true, locale: PSEUDO_RIGHT_TO_LEFT });
  const tab = await driver.open(CHATGPT);
  // Its name, too, is written from right to left.
  const region = tab.find('region');
  await region.shown({ timeout: 30_000 });
  expect(await region.style('animation-duration')).toBe('0s');
  expect(await region.style('direction')).toBe('rtl');
  const close = await region.find('button').nth(-1).box();
  const banner = await region.box();
  expect(close.x - banner.x).toBeLessThan(banner.width / 2);
});

test('when the extension is updated under open pages they stay whole, a banner left behind goes quiet at the first touch, and a reload shows it again', async ({
  launch,
}) => {
  test.slow();
  const driver = await launch();
  const tab = await driver.open(replicaAddress('new'));
  await tab.banner.shown({ timeout: 30_000 });
  const other = await driver.open(replicaAddress('new'));
  for (const open of [tab, other]) {
    await hydrated(open);
    await open.banner.shown();
    await open.evaluate(() =>
      document.documentElement.lastElementChild?.setAttribute('data-old', ''),
    );
  }
  await driver.updateExtension();
  await tab.activate();
  expect(await errors(tab)).toEqual([]);
  await tab.reload();
  await tab.banner.shown();
  expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(3);

  await other.activate();
  if (driver.browserName === 'firefox') {
    // It runs the new script in open pages, which has a banner of its own; Chromium leaves the old one.
    await other.waitFor(() => document.querySelector('html > [data-old]') === null);
  }
  await other.banner.find('button', /^Close/).click();
  await other.banner.gone();
  expect(await errors(other)).toEqual([]);
});
