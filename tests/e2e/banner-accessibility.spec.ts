import { accessibilityProblems } from './axe.ts';
import type { Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { openBannerScript } from './open-banner/bundle.ts';

const script = openBannerScript();

async function openBanner(tab: Tab, locale: string, theme: string): Promise<void> {
  await tab.waitFor(() => document.readyState === 'complete');
  await tab.evaluate(new Function(await script) as () => void);
  await tab.evaluate(
    ([language, colours]) => {
      (window as unknown as { openBanner: (...names: unknown[]) => void }).openBanner(
        language,
        colours,
      );
    },
    [locale, theme],
  );
}

for (const locale of ['en', 'fr']) {
  test(`axe finds nothing wrong with the banner, light and dark, folded and unfolded (${locale})`, async ({
    driver,
  }) => {
    for (const theme of ['light', 'dark']) {
      const tab = await driver.open('https://banner.example/');
      await openBanner(tab, locale, theme);
      expect(await accessibilityProblems(tab, '#banner'), theme).toEqual([]);
      for (const place of [0, 1]) {
        await tab.evaluate((which) => {
          const root = document.querySelector('#banner')?.shadowRoot;
          const folds = root?.querySelectorAll<HTMLButtonElement>('[aria-expanded]');
          folds?.[which]?.click();
        }, place);
        expect(await accessibilityProblems(tab, '#banner'), theme).toEqual([]);
      }
      await tab.close();
    }
  });
}
