import { accessibilityProblems, schemesToRead } from './axe.ts';
import type { Driver, Tab } from './driver.ts';
import { expect } from './fixtures.ts';
import { narrow, overhang } from './overhang.ts';

/** axe finds nothing wrong, light and dark, and nothing is wider than a narrow window. */
export async function pictureIsForEverybody(
  driver: Driver,
  share: Tab,
  locale: string,
): Promise<void> {
  for (const scheme of schemesToRead(driver, locale)) {
    await share.emulateColorScheme(scheme);
    expect(await accessibilityProblems(share)).toEqual([]);
  }
  await narrow(share);
  expect(await overhang(share)).toBe(0);
}
