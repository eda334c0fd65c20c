import { writeZip } from '../archive/export-on-disk.ts';
import { accessibilityProblems, schemesToRead } from './axe.ts';
import { type ColorScheme, PSEUDO_RIGHT_TO_LEFT, type Tab, type Waiting } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { talks } from './leave-talks.ts';
import { overhang } from './overhang.ts';

/** Goes to a place of the page, and waits until what is there is drawn: an element, and in it these words. */
async function at(leave: Tab, hash: string, selector: string, words = ''): Promise<void> {
  await leave.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
  await drawn(leave, selector, words);
}

function drawn(leave: Tab, selector: string, words = '', waiting?: Waiting): Promise<boolean> {
  return leave.waitFor(
    ([wanted = '', text = '']) =>
      document.querySelector(wanted)?.textContent.includes(text) === true,
    [selector, words],
    waiting,
  );
}

function click(leave: Tab, selector: string): Promise<boolean> {
  return leave.waitFor((wanted) => {
    const there = document.querySelector<HTMLElement>(wanted);
    there?.click();
    return there !== null;
  }, selector);
}

/** Unfolds what is folded away, and what is folded away in it, until all of it is drawn. */
async function unfoldEverything(leave: Tab): Promise<void> {
  await leave.waitFor(() => {
    const folds = [...document.querySelectorAll('details')];
    const isDrawn = folds.every((fold) => fold.open && fold.children.length > 1);
    for (const fold of folds) fold.open = true;
    return isDrawn;
  });
}

/** What axe finds in these colours, and by how much it is too wide for a narrow window. */
async function faults(
  leave: Tab,
  schemes: readonly ColorScheme[],
  within = 'html',
): Promise<unknown> {
  const found = [];
  for (const scheme of schemes) {
    await leave.emulateColorScheme(scheme);
    found.push(...(await accessibilityProblems(leave, within)));
  }
  await leave.setViewport({ width: 320, height: 640 });
  const tooWide = await overhang(leave);
  await leave.setViewport({ width: 1280, height: 800 });
  return { found, tooWide };
}

const NOTHING = { found: [], tooWide: 0 };

// Contrast does not depend on the language.
const inLanguages = [
  ['en', ['light', 'dark']],
  ['fr', ['dark']],
  [PSEUDO_RIGHT_TO_LEFT, ['light']],
] as const;

for (const [locale, colours] of inLanguages) {
  test(`axe finds nothing (${colours.join(', ')}), and nothing is wider than a narrow window (${locale})`, async ({
    driverWith,
  }, testInfo) => {
    const files = talks({ malformed: true, shape: { everyKind: true } });
    const zip = await writeZip(testInfo.outputPath('export.zip'), files);
    const driver = await driverWith({ locale, reducedMotion: true });
    const schemes = schemesToRead(driver, locale, colours);
    await driver.writeStorage({
      settings: { theme: 'system', ownReason: 'I want my evenings back.' },
      leaving: { done: { cancel: '2026-11-01' } },
    });
    const leave = await driver.openPage('leave.html');
    await drawn(leave, '.step blockquote');
    await unfoldEverything(leave);
    expect(await faults(leave, schemes)).toEqual(NOTHING);

    // The report of an import beside the list, with its filters.
    await at(leave, '#archive', '.drop-zone');
    await leave.find('file').chooseFiles(zip);
    // An import shares the disk with other tests.
    await drawn(leave, '.import-report', '', { timeout: 45_000 });
    await drawn(leave, '.conversation-row a');
    await unfoldEverything(leave);
    await drawn(leave, '.filters option[value^="gpt:"]');
    expect(await faults(leave, schemes)).toEqual(NOTHING);

    // What was found, and every kind of content.
    await at(leave, '#archive?find=hologram', '.hit mark', 'hologram');
    await click(leave, '.hit');
    await drawn(leave, '.message[data-target=true]');
    await unfoldEverything(leave);
    expect(await faults(leave, schemes)).toEqual(NOTHING);

    // Choosing, and a text for the next assistant; then Markdown, and other versions.
    await at(leave, '#archive/taking', '.pack');
    await drawn(leave, '.conversation-row a');
    await click(leave, '.finder-note button');
    await click(leave, '.pack .primary');
    await drawn(leave, '.pack-text');
    expect(await faults(leave, schemes)).toEqual(NOTHING);
    await at(leave, '#archive/conversation/formula', '.message math');
    expect(await faults(leave, schemes, '.conversation')).toEqual(NOTHING);
    await at(leave, '#archive/conversation/forked', '.fork');
    expect(await faults(leave, schemes, '.conversation')).toEqual(NOTHING);
  });
}
