import { writeFiles, writeZip } from '../archive/export-on-disk.ts';
import { FOREIGN } from '../archive/foreign.ts';
import {
  conversationsFile,
  elementsOf,
  export2023,
  export2026,
  jsonFile,
} from '../archive/generator.ts';
import { MENDABLE, UNREADABLE } from '../archive/malformed.ts';
import { says as utterance } from '../archive/messages.ts';
import type { Tab } from './driver.ts';
import { dropFiles } from './files.ts';
import { expect, test } from './fixtures.ts';
import {
  BROKEN,
  damageFiles,
  give,
  leaveHalfOpening,
  openArchivePage,
  privateFiles,
  reportLines,
  rows,
  searchField,
} from './leave-page.ts';
import { whole } from './options-page.ts';
import { says } from './says.ts';

const button = (leave: Tab, name: string) => leave.find('button', whole(name));

/** Enough to be caught in the middle. */
const LONG = { seed: 5, conversations: 1500 };
/** An import keeps the disk busy, and shares it with other tests. */
const A_WHILE = { timeout: 45_000 };
/** For scenarios that wait for several. */
const SEVERAL_WHILES = 150_000;

/**
 * Stops the import, or leaves the page, at the moment when it says that a hundred conversations are there. Done in the page:
 * by the time a driver has seen it and come back, the rest may be there, too.
 */
const inTheMiddle = (page: Tab, what: 'stop' | 'leave') =>
  page.evaluate((how) => {
    const watching = new MutationObserver(() => {
      const told = document.querySelector('.import-progress')?.textContent ?? '';
      const [, count = ''] = /([\d,]+) conversations/.exec(told) ?? [];
      const stop = [...document.querySelectorAll('button')].find(
        (one) => one.textContent === 'Stop',
      );
      if (stop === undefined || Number(count.replace(',', '')) < 100) return;
      watching.disconnect();
      if (how === 'stop') stop.click();
      else location.replace('about:blank');
    });
    watching.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, what);

test('an export is taken in, read and found, is there after a reload, and asked nobody', async ({
  driver,
  replica,
}, testInfo) => {
  const plan = { seed: 2, conversations: 230, malformed: true, shape: { messages: 4 } };
  const markup = {
    ...{ id: 'markup', title: '<img src=x onerror="document.title=1">', update_time: 1.9e9 },
    mapping: {
      a: {
        id: 'a',
        parent: null,
        message: utterance('user', 'Find the quokka <script>alert(1)</script>'),
      },
    },
  };
  const files = [...export2026(plan, [1]), jsonFile('conversations-777.json', [markup])];
  const zip = await writeZip(testInfo.outputPath('export.zip'), files);

  const leave = await openArchivePage(driver);
  await says(leave, 'Your conversations, back with you');
  await give(leave, zip);
  const lines = await reportLines(leave);
  // 130 of 230, for a shard is missing; the malformed that can be mended; and the markup.
  expect(lines).toContain(`${130 + Object.keys(MENDABLE).length + 1} conversations added`);
  expect(lines).toContain(`${Object.keys(UNREADABLE).length} conversations could not be read`);
  await says(leave, 'Listed by the export, but not in it');
  await says(
    leave,
    'Pictures and files that no conversation you gave mentions; they stay in the export (3)',
  );
  await button(leave, 'All right').click();
  await expect
    .poll(async () => (await rows(leave))[0] ?? '')
    .toContain('<img src=x onerror="document.title=1">');

  await searchField(leave).fill('QUOKK');
  await expect.poll(async () => (await rows(leave)).join()).toContain('Find the quokka <script>');
  await leave.find('link', /Find the quokka/).click();
  await leave.find('heading', /<img src=x/).shown();
  await says(leave, 'Find the quokka <script>alert(1)</script>');
  expect(await leave.evaluate(() => document.title)).not.toBe('1');

  await leave.reload();
  await says(leave, 'Find the quokka <script>alert(1)</script>');
  await leave.find('link', whole('Your archive')).click();
  // The same once more, unpacked; the list stays where it is meanwhile.
  await searchField(leave).fill('');
  const markRow = () => {
    const row = document.querySelector('.conversation-row:has(a)');
    row?.classList.add('here');
    return row !== null;
  };
  await expect.poll(() => leave.evaluate(markRow)).toBe(true);
  await give(leave, ...(await writeFiles(testInfo.outputPath('unpacked'), files)));
  expect(await reportLines(leave)).toContain('0 conversations added');
  expect(await leave.evaluate(() => document.querySelectorAll('.here').length)).toBe(1);
  expect(replica.requests).toEqual([]);
});

test('an export can be dropped in, too, after a first opening that ended in the middle; in a narrow window the report is what one sees', async ({
  driver,
}) => {
  await leaveHalfOpening(driver);
  const leave = await openArchivePage(driver);
  await leave.setViewport({ width: 360, height: 700 });
  await says(leave, 'Your conversations, back with you');
  await dropFiles(leave, `[${[...elementsOf({ seed: 6, conversations: 3 })].join()}]`);
  expect(await reportLines(leave)).toContain('3 conversations added');
  const report = leave.find('heading', whole('That is in your archive now'));
  await expect.poll(() => report.hasFocus()).toBe(true);

  // Whoever is elsewhere when the next one ends is told where to see what came of it.
  await leave.find('link', whole('Back to the archive')).click();
  await leave.find('link', whole('The import has ended: what came of it')).click();
  await report.shown();
});

test('an import that was stopped is forgotten or goes on, as does one whose tab was closed, to the same end', async ({
  driver,
}, testInfo) => {
  test.setTimeout(SEVERAL_WHILES);
  const zip = await writeZip(testInfo.outputPath('long.zip'), export2023(LONG), { level: 1 });
  const first = await openArchivePage(driver);
  await inTheMiddle(first, 'stop');
  await give(first, zip);
  await says(first, 'Stopped. What was imported is kept', A_WHILE);
  await says(first, 'An import was begun and not finished');
  await button(first, 'Forget it').click();
  await first.waitFor(() => !document.body.textContent.includes('not finished'));
  await expect.poll(async () => (await rows(first)).length).toBeGreaterThan(0);

  const second = await openArchivePage(driver);
  await says(second, 'The archive is open in another tab');
  await inTheMiddle(first, 'leave');
  await give(first, zip);
  await first.waitFor(() => location.href === 'about:blank', undefined, A_WHILE);
  await first.close();
  // By itself, however long the files stay in use.
  await says(second, 'An import was begun and not finished', A_WHILE);
  await give(second, zip);
  await reportLines(second);
  await button(second, 'All right').click();
  await says(second, '1,500 conversations');
  expect(await second.evaluate(() => document.body.textContent)).not.toContain('not finished');

  // Of the list only what is in sight exists, wherever one scrolls to.
  expect((await rows(second)).length).toBeLessThan(60);
  await second.waitFor(() => {
    const list = document.querySelector('.finder-list');
    list?.scrollTo(0, list.scrollHeight);
    return document.querySelector('.finder-list li[aria-posinset="1500"] a') !== null;
  });
  expect((await rows(second)).length).toBeLessThan(60);
});

test('a disk that is too small is told before, one that fills up in the middle loses nothing', async ({
  launch,
}, testInfo) => {
  const driver = await launch();
  test.setTimeout(SEVERAL_WHILES);
  const zip = await writeZip(testInfo.outputPath('long.zip'), export2023(LONG), { level: 1 });
  // Chromium hands out room in pieces that double: with less, not even the first part would fit.
  await driver.limitDisk(14_000_000);
  const leave = await openArchivePage(driver);
  await give(leave, zip);
  await says(leave, 'Make room on the disk, then try again', A_WHILE);
  expect(await privateFiles(driver)).not.toContain('adieu-archive');
  await button(leave, 'Try all the same').click();
  await says(leave, 'The disk is full', A_WHILE);
  await says(leave, 'An import was begun and not finished');
  await expect.poll(async () => (await rows(leave)).length).toBeGreaterThan(0);

  await leave.find('link', whole('Take along')).click();
  await button(leave, 'Save as JSON').click();
  await says(leave, 'The disk is too full for the file.', A_WHILE);
  await leave.close();

  await driver.limitDisk(null);
  const again = await openArchivePage(driver);
  await give(again, zip);
  expect(await reportLines(again)).toContain('1,500 conversations added');
});

test('the archive is open in one tab at a time, and deleting it leaves nothing on the disk', async ({
  driver,
}, testInfo) => {
  const plan = { seed: 6, conversations: 20 };
  const zip = await writeZip(testInfo.outputPath('export.zip'), export2023(plan));
  const first = await openArchivePage(driver);
  await give(first, zip);
  expect(await reportLines(first)).toContain('20 conversations added');
  const second = await openArchivePage(driver);
  await says(second, 'The archive is open in another tab');
  await first.close();
  // By itself, as soon as the other one has let go.
  await says(second, '20 conversations', A_WHILE);

  expect(await privateFiles(driver)).toContain('adieu-archive');
  await button(second, 'Delete the archive…').click();
  await button(second, 'Delete everything').click();
  await says(second, 'The archive is gone from this device’s disk.');
  expect(await privateFiles(driver)).toEqual([]);
  await second.reload();
  await says(second, 'Your conversations, back with you');
  expect(await privateFiles(driver)).toEqual([]);

  // What could not be read is on the disk, too, though there is no conversation.
  await give(second, ...(await writeFiles(testInfo.outputPath('broken'), BROKEN)));
  expect(await reportLines(second)).toContain('1 conversation could not be read');
  await says(second, '1 conversation is kept as it came. You can save it as it is.');
  await button(second, 'Save as JSON').shown();
  await button(second, 'Delete the archive…').click();
  await button(second, 'Delete everything').click();
  await says(second, 'The archive is gone from this device’s disk.');
  expect(await privateFiles(driver)).toEqual([]);
});

test('erasing everything takes the archive along, also from a tab in the middle of an import, and the steps that were done', async ({
  driver,
}, testInfo) => {
  test.setTimeout(SEVERAL_WHILES);
  const zip = await writeZip(testInfo.outputPath('long.zip'), export2023(LONG), { level: 1 });
  const leave = await openArchivePage(driver, { leaving: { done: { export: '2026-11-02' } } });
  const options = await driver.openPage('options.html');
  await says(options, '1 of 10 steps done');
  await button(options, 'Erase everything…').click();
  await give(leave, zip);
  await leave.waitFor(
    () => /\d conversations/.test(document.querySelector('.import-progress')?.textContent ?? ''),
    undefined,
    A_WHILE,
  );
  await button(options, 'Yes, erase everything').click();
  await says(options, 'Everything is erased.', A_WHILE);
  expect(await privateFiles(driver)).toEqual([]);
  await says(options, '0 of 10 steps done');
  await says(leave, '0 of 10 steps done');
  await leave.find('link', whole('Your archive')).click();
  await says(leave, 'Your conversations, back with you');
});

test('what is no export, or locked, or cut off, is named, and nothing is kept of it', async ({
  driver,
}, testInfo) => {
  const plan = { seed: 8, conversations: 3 };
  const claude = await writeZip(testInfo.outputPath('data.zip'), FOREIGN.claude);
  const locked = await writeZip(testInfo.outputPath('locked.zip'), [conversationsFile(plan)], {
    password: 'secret',
  });
  const leave = await openArchivePage(driver);
  await give(leave, claude);
  await says(leave, '“data.zip” is an export of Claude');
  await give(leave, locked);
  await says(leave, '“locked.zip” is locked with a password');
  expect(await privateFiles(driver)).not.toContain('adieu-archive');
});

test('an archive that is damaged is told of, not deleted; and it can be deleted', async ({
  driver,
}, testInfo) => {
  const plan = { seed: 8, conversations: 20 };
  const zip = await writeZip(testInfo.outputPath('export.zip'), export2023(plan));
  const leave = await openArchivePage(driver);
  await give(leave, zip);
  await reportLines(leave);
  await leave.close();

  await expect(() => damageFiles(driver)).toPass();
  const again = await openArchivePage(driver);
  await says(again, 'The archive is damaged and cannot be read');
  expect(await privateFiles(driver)).toContain('adieu-archive');
  await button(again, 'Delete the archive…').click();
  await button(again, 'Delete everything').click();
  await says(again, 'Your conversations, back with you');
  expect(await privateFiles(driver)).toEqual([]);
});
