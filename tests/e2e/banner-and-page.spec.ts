import { type Box, PSEUDO_RIGHT_TO_LEFT, type Tab } from './driver.ts';
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
    for (const switches of ['new', 'old', 'logged-out', 'new,plain', 'new,slow', 'new,dark']) {
      const tab = await driver.open(replicaAddress(switches));
      await tab.banner.shown();
      await hydrated(tab);
      expect(await errors(tab), switches).toEqual([]);
      // Firefox does not measure it.
      expect((await tab.evaluate(() => window.replica.layoutShift)) ?? 0, switches).toBe(0);
      await tab.close();
    }
  });

  test('touches no attribute of <html> and <body>, and adds one nameless element', async ({
    driver,
  }) => {
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
    await tab.banner.find('button', /^Close/).click();
    await tab.banner.gone();
    expect(await tab.evaluate(attributes)).toEqual(withBanner);
    expect(await tab.evaluate(added)).toEqual([]);
  });

  test('and the page cannot read it', async ({ driver }) => {
    await driver.writeStorage({ settings: { ownReason: 'a secret of mine' } });
    const tab = await driver.open(CHATGPT);
    await tab.banner.find('button', 'Why?').click();
    await expect.poll(() => tab.banner.text()).toContain('a secret of mine');
    const readable = await tab.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const { shadowRoot, textContent } = host;
      return { shadowRoot, textContent, page: document.documentElement.textContent };
    });
    expect(readable.shadowRoot).toBeNull();
    expect(readable.textContent).toBe('');
    expect(readable.page).not.toContain('a secret of mine');
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

  test('when the root is rebuilt', async ({ driver }) => {
    const tab = await driver.open(replicaAddress('new'));
    await hydrated(tab);
    await tab.banner.shown();
    for (let time = 0; time < 3; time++) {
      await tab.evaluate(() => window.replica.rebuild());
      await tab.banner.shown();
    }
    expect(await errors(tab)).toEqual([]);
  });

  test('on the way from conversation to conversation', async ({ driver }) => {
    const tab = await driver.open(CHATGPT);
    await tab.banner.shown();
    await tab.find('link', A_CONVERSATION).click();
    await tab.waitFor(() => location.pathname.startsWith('/c/'));
    await tab.banner.shown();
  });

  for (const modal of ['radix', 'native'] as const) {
    test(`through a modal of the page (${modal})`, async ({ driver }) => {
      const tab = await driver.open(replicaAddress('new'));
      await hydrated(tab);
      await tab.banner.shown();
      await tab.evaluate((kind) => window.replica.openModal(kind), modal);
      await tab.find('dialog').shown();
      await tab.evaluate(() => window.replica.closeModal());
      await tab.find('dialog').gone();
      await tab.banner.find('button', 'Why?').click();
      await tab.banner.find('article').shown();
    });
  }

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
      for (const path of ['/', '/c/1']) {
        for (const width of [1280, 360]) {
          const tab = await driver.open(replicaAddress(shell, path));
          await tab.setViewport({ width, height: width > 360 ? 800 : 640 });
          await hydrated(tab);
          const composer = await composerBox(tab);
          expect(overlap(await tab.banner.box(), composer), `${path} ${width}`).toBe(false);
          await tab.banner.find('button', 'Why?').click();
          await tab.banner.find('article').shown();
          const unfolded = await tab.banner.box();
          expect(overlap(unfolded, composer), `${path} ${width} unfolded`).toBe(false);
          expect(unfolded.x).toBeGreaterThanOrEqual(0);
          expect(unfolded.x + unfolded.width).toBeLessThanOrEqual(width);
          await tab.close();
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
  test('do not type into the composer', async ({ driver }) => {
    const tab = await driver.open(replicaAddress('new'));
    await hydrated(tab);
    await tab.banner.find('button', 'Why?').focus();
    await tab.type('abc');
    await expect.poll(() => tab.banner.hasFocus()).toBe(true);
    const composer = () => document.querySelector('[contenteditable="true"]')?.textContent ?? '';
    expect(await tab.evaluate(composer)).not.toContain('abc');
  });

  test('work it: Tab walks through everything, Enter and Space press', async ({ driver }) => {
    await driver.writeStorage({ settings: { favourites: ['claude', 'lumo'] } });
    const tab = await driver.open(replicaAddress('new'));
    await hydrated(tab);
    await tab.banner.find('button', 'Choose your day').focus();
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
    await tab.evaluate(() => document.querySelector<HTMLElement>('#prompt-textarea')?.focus());
    await tab.banner.find('button', 'Why?').focus();
    await tab.press('Escape');
    await tab.banner.gone();
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('prompt-textarea');
    expect(await tab.evaluate(() => window.replica.escapes)).toBe(0);
  });
});

test.describe('the banner wears the theme of the page', () => {
  const paper = (tab: Tab) => tab.banner.style('background-color');

  test('whatever the system wears, in every shell', async ({ driver }) => {
    for (const shell of SHELLS) {
      const light = await driver.open(replicaAddress(`${shell},light`));
      const lightPaper = await paper(light);
      const dark = await driver.open(replicaAddress(`${shell},dark`));
      const darkPaper = await paper(dark);
      expect(lightPaper, shell).not.toBe(darkPaper);
      await dark.emulateColorScheme('dark');
      expect(await paper(dark), shell).toBe(darkPaper);
      await light.activate();
      await light.emulateColorScheme('dark');
      expect(await paper(light), shell).toBe(lightPaper);
      await light.emulateColorScheme('light');
    }
  });

  test('and follows when it changes', async ({ driver }) => {
    const tab = await driver.open(replicaAddress('new,light'));
    await hydrated(tab);
    const before = await paper(tab);
    await tab.evaluate(() => window.replica.setTheme('dark'));
    await expect.poll(() => paper(tab)).not.toBe(before);
  });
});

test('under reduced motion nothing moves', async ({ launch }) => {
  const driver = await launch({ reducedMotion: true });
  const tab = await driver.open(CHATGPT);
  expect(await tab.banner.style('animation-duration')).toBe('0s');
});

test('from right to left the banner is mirrored', async ({ launch }) => {
  const driver = await launch({ locale: PSEUDO_RIGHT_TO_LEFT });
  const tab = await driver.open(CHATGPT);
  // Its name, too, is written from right to left.
  const region = tab.find('region');
  expect(await region.style('direction')).toBe('rtl');
  const close = await region.find('button').nth(-1).box();
  const banner = await region.box();
  expect(close.x - banner.x).toBeLessThan(banner.width / 2);
});

test.describe('when the extension is updated under an open page', () => {
  test('the page stays whole and a reload shows the banner again', async ({ launch }) => {
    const driver = await launch();
    const tab = await driver.open(replicaAddress('new'));
    await hydrated(tab);
    await tab.banner.shown();
    await driver.updateExtension();
    await tab.activate();
    expect(await errors(tab)).toEqual([]);
    await tab.reload();
    await tab.banner.shown();
    expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(3);
  });

  test('a banner left behind goes quiet at the first touch', async ({ launch }) => {
    const driver = await launch();
    const tab = await driver.open(replicaAddress('new'));
    await hydrated(tab);
    await tab.banner.shown();
    await driver.updateExtension();
    await tab.activate();
    // Firefox runs the new script in open pages, which has a banner of its own; Chromium leaves the old one.
    await tab.banner.find('button', /^Close/).click();
    await tab.banner.gone();
    expect(await errors(tab)).toEqual([]);
  });
});
