import { accessibilityProblems, schemesToRead } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { everythingAtOnce, openFolds, openQuestions, openTime } from './options-everything.ts';
import { openOptions } from './options-page.ts';
import { narrow, overhang } from './overhang.ts';

declare global {
  interface Window {
    /** What the keyboard came to, by its place on the page, and whether that is seen. */
    visited: string[];
  }
}

/**
 * From now on it is noted what the keyboard comes to; it begins at the top of the page.
 *
 * @returns how much there is that Tab is to reach
 */
function watchFocus(): number {
  const pressable = 'a[href], button, input, textarea, summary, [role="gridcell"][tabindex="0"]';
  const all = [...document.querySelectorAll<HTMLElement>(pressable)];
  // Of a group of radio buttons, Tab reaches the chosen one.
  const stops = all.filter(
    (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
  );
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  window.visited = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    window.visited.push(`${stops.indexOf(target)} ${seen ? 'seen' : 'unseen'}`);
  });
  return stops.length;
}

test('everything that can be pressed is reached with Tab, in the order of the page; axe finds nothing, light and dark; at 200 % nothing is cut off, and nothing is wider than a narrow window', async ({
  driver,
}) => {
  test.setTimeout(120_000);
  const options = await openOptions(driver, everythingAtOnce());
  await openFolds(options);

  await test.step('Tab', async () => {
    const reachable = await options.evaluate(watchFocus);
    expect(reachable).toBeGreaterThan(100);
    for (let stop = 0; stop < reachable; stop += 1) await options.press('Tab');
    await options.waitFor((count) => window.visited.length >= count, reachable);
    expect(await options.evaluate(() => window.visited)).toEqual(
      Array.from({ length: reachable }, (_, place) => `${place} seen`),
    );
  });

  await openTime(options);
  await openQuestions(options);
  for (const scheme of schemesToRead(driver, 'en')) {
    await options.emulateColorScheme(scheme);
    expect(await accessibilityProblems(options), scheme).toEqual([]);
  }
  await narrow(options);
  expect(await overhang(options)).toBe(0);
  await options.setViewport({ width: 1280, height: 800 });
  await options.waitFor(() => innerWidth === 1280);
  await options.zoom(2);
  await options.waitFor(() => innerWidth === 640);
  expect(await overhang(options)).toBe(0);
});
