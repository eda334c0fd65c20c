import { accessibilityProblems, schemesToRead } from './axe.ts';
import { bundled } from './bundle.ts';
import type { Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import type { Wanted } from './open-banner/in-page.ts';

let script: Promise<string> | undefined;

async function openBanner(tab: Tab, wanted: Wanted): Promise<void> {
  script ??= bundled('open-banner/in-page.ts');
  await tab.waitFor(() => document.readyState === 'complete');
  await tab.evaluate(new Function(await script) as () => void);
  await tab.evaluate((what) => {
    (window as unknown as { openBanner: (wanted: Wanted) => void }).openBanner(what);
  }, wanted);
}

/** Clicks in the open root, at the place among those that the selector finds. */
const clickOn = (tab: Tab, selector: string, place = 0) =>
  tab.waitFor(
    ([what, where]) => {
      const root = document.querySelector('#banner')?.shadowRoot;
      const found = root?.querySelectorAll<HTMLElement>(String(what))[Number(where)];
      found?.click();
      return found !== undefined;
    },
    [selector, place],
  );

for (const locale of ['en', 'fr'] as const) {
  test(`axe finds nothing wrong with the banner, light and dark, folded and unfolded (${locale})`, async ({
    driver,
  }) => {
    const schemes = schemesToRead(driver, locale);
    test.skip(schemes.length === 0, 'read in Chromium');
    const tab = await driver.open('https://banner.example/');
    for (const theme of schemes) {
      await openBanner(tab, { locale, theme });
      expect(await accessibilityProblems(tab, '#banner'), theme).toEqual([]);
      await clickOn(tab, '[aria-expanded]', 0);
      await tab.banner.find('article').shown();
      expect(await accessibilityProblems(tab, '#banner'), theme).toEqual([]);
      await clickOn(tab, '[aria-expanded]', 1);
      expect(await accessibilityProblems(tab, '#banner'), theme).toEqual([]);

      await openBanner(tab, {
        locale,
        theme,
        settings: { carryOver: 'ask', favourites: ['gemini'] },
        draft: 'Rye bread',
        copies: false,
      });
      await clickOn(tab, '.links a');
      await tab.banner.find('textbox').shown();
      expect(await accessibilityProblems(tab, '#banner'), theme).toEqual([]);
      await clickOn(tab, '.preview a');
      await tab.banner.find('status').find('button').shown();
      expect(await accessibilityProblems(tab, '#banner'), theme).toEqual([]);
    }
  });
}
