import { accessibilityProblems, schemesToRead } from './axe.ts';
import type { Driver, Tab } from './driver.ts';
import { expect } from './fixtures.ts';
import { narrow, overhang } from './overhang.ts';

/** Goes through the steps of the welcome: on none axe finds anything wrong, light and dark, nor is anything wider than a narrow window. */
export async function stepsAreForEverybody(
  driver: Driver,
  welcome: Tab,
  locale: string,
): Promise<void> {
  await narrow(welcome);
  for (const step of [1, 2, 3, 4]) {
    await welcome.waitFor(
      (reached) =>
        reached === 4
          ? document.querySelector('#pin') !== null
          : document.querySelectorAll('[data-reached="true"]').length === reached,
      step,
    );
    await welcome.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    for (const theme of schemesToRead(driver, locale)) {
      await driver.writeStorage({ settings: { theme } });
      await welcome.waitFor((wanted) => document.documentElement.dataset.theme === wanted, theme);
      expect(await accessibilityProblems(welcome), theme).toEqual([]);
    }
    expect(await overhang(welcome)).toBe(0);
    if (step < 4) await welcome.find('button', /^(Skip|Passer|Finish|Terminer)/).click();
  }
}
