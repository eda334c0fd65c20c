import type { Driver, Json, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { replicaAddress } from './given.ts';
import { listen } from './listening.ts';

const today = () => Temporal.Now.plainDateISO().toString();

/** Writes settings, and waits until the banner shows that they have reached the page. */
async function settle(
  driver: Driver,
  tab: Tab,
  settings: Record<string, Json>,
  favourite: 'Claude' | 'Lumo',
): Promise<void> {
  await driver.writeStorage({
    settings: { carryOver: 'never', favourites: [favourite.toLowerCase()], ...settings },
  });
  await tab.banner.find('link', favourite).shown();
}

async function write(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((what) => {
    window.replica.write([[what]]);
    const places = [...document.querySelectorAll<HTMLElement>('.editor')];
    places.find((place) => place.offsetWidth > 0)?.focus();
  }, text);
}

/** How many messages the page has sent. */
const sent = (tab: Tab, count: number) =>
  tab.waitFor((wanted) => window.replica.sent.length === wanted, count);

test.describe('a message that is sent is noticed, if the person lets us', () => {
  for (const shell of ['new', 'old', 'logged-out']) {
    test(`by Enter and by the button, whatever it is called (${shell})`, async ({ driver }) => {
      const heard = await listen(driver);
      const tab = await driver.open(replicaAddress(shell));
      await tab.waitFor(() => window.replica?.hydrated);
      await settle(driver, tab, { noticeWriting: true }, 'Claude');
      await write(tab, 'hello');
      await tab.press('Enter');
      await sent(tab, 1);
      await expect.poll(() => heard('wrote')).toEqual([{ type: 'wrote' }]);
      await expect
        .poll(async () => (await driver.readStorage()).writing)
        .toMatchObject({ on: today() });

      await tab.activate();
      await write(tab, 'once more');
      await tab.waitFor(() => {
        const send = document.querySelector('.composer button:last-of-type');
        if (send?.textContent !== '↑') return false;
        send.setAttribute('aria-label', '发送');
        return true;
      });
      await tab.find('button', '发送').click();
      await sent(tab, 2);
      await expect.poll(() => heard('wrote')).toHaveLength(2);
    });
  }

  test('and nothing else is taken for one', async ({ driver }) => {
    const heard = await listen(driver);
    const tab = await driver.open(replicaAddress('new', '/c/1'));
    await tab.waitFor(() => window.replica?.hydrated);
    await settle(driver, tab, { noticeWriting: true }, 'Claude');

    await write(tab, '');
    await tab.press('Enter');
    await write(tab, '東京');
    await tab.evaluate(() => {
      const options = { key: 'Enter', bubbles: true, cancelable: true };
      const press = (more: object) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { ...options, ...more }),
        );
      press({ isComposing: true });
      press({ keyCode: 229 });
    });
    await tab.press('Shift+Enter');
    await tab.find('button', 'Add photos and files').click();
    await tab.find('button', 'Profile').click();
    await sent(tab, 0);

    await tab.find('button', 'Send').click();
    await sent(tab, 1);
    // What is told is told in order: had anything before been taken for a message, it would have been told by now.
    await expect.poll(() => heard('wrote')).toHaveLength(1);
  });
});

test('while the person does not let us, nothing is noticed', async ({ driver }) => {
  const heard = await listen(driver);
  const tab = await driver.open(replicaAddress('new', '/c/1'));
  await tab.waitFor(() => window.replica?.hydrated);
  await settle(driver, tab, {}, 'Lumo');
  await write(tab, 'one');
  await tab.press('Enter');
  await sent(tab, 1);

  await settle(driver, tab, { noticeWriting: true }, 'Claude');
  await write(tab, 'two');
  await tab.press('Enter');
  await sent(tab, 2);
  await expect.poll(() => heard('wrote')).toHaveLength(1);

  await settle(driver, tab, { noticeWriting: false }, 'Lumo');
  await write(tab, 'three');
  await tab.press('Enter');
  await sent(tab, 3);

  // Without a banner on the page it is noticed all the same.
  await driver.writeStorage({ settings: { noticeWriting: true, banner: false } });
  await tab.banner.gone();
  await write(tab, 'four');
  await tab.press('Enter');
  await sent(tab, 4);
  await expect.poll(() => heard('wrote')).toHaveLength(2);
});
