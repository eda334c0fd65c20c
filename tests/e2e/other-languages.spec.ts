import { accessibilityProblems, schemesToRead } from './axe.ts';
import { PSEUDO_RIGHT_TO_LEFT } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { quitDaysAgo } from './given.ts';
import { everythingAtOnce, openFolds, openQuestions, openTime } from './options-everything.ts';
import { narrow, overhang } from './overhang.ts';
import { pictureIsForEverybody } from './share-page.ts';
import { stepsAreForEverybody } from './welcome-steps.ts';

for (const locale of ['fr', PSEUDO_RIGHT_TO_LEFT]) {
  test(`in other languages axe finds nothing wrong either, light and dark, and nothing is wider than a narrow window (${locale})`, async ({
    driverWith,
  }) => {
    test.setTimeout(180_000);
    const driver = await driverWith({ locale, reducedMotion: true });

    if (locale === 'fr') {
      await test.step('welcome', async () => {
        await stepsAreForEverybody(driver, await driver.openPage('welcome.html'), locale);
      });
    }

    await test.step('the picture to share', async () => {
      await driver.writeStorage({ ...quitDaysAgo(1_234, [3]), settings: { theme: 'system' } });
      const share = await driver.openPage('share.html');
      await share.waitFor(() => document.querySelector('canvas') !== null);
      await pictureIsForEverybody(driver, share, locale);
    });

    await test.step('the options', async () => {
      await driver.writeStorage(everythingAtOnce());
      const options = await driver.openPage('options.html');
      await options.find('main').shown();
      await openFolds(options);
      await openTime(options);
      await openQuestions(options);
      for (const scheme of schemesToRead(driver, locale)) {
        await options.emulateColorScheme(scheme);
        expect(await accessibilityProblems(options), scheme).toEqual([]);
      }
      await narrow(options);
      expect(await overhang(options)).toBe(0);
    });
  });
}
