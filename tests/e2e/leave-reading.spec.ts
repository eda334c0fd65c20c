import { writeZip } from '../archive/export-on-disk.ts';
import { FOREIGN } from '../archive/foreign.ts';
import type { Driver, Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { give, openArchivePage, rows, searchField, takeIn } from './leave-page.ts';
import { longTalk, talks } from './leave-talks.ts';
import { startingWith, whole } from './options-page.ts';
import { says } from './says.ts';

async function openTalks(driver: Driver, zip: string): Promise<Tab> {
  const leave = await openArchivePage(driver);
  await takeIn(leave, zip);
  return leave;
}

/** Opens a conversation of the list, and waits until its beginning is drawn. */
async function read(leave: Tab, title: string): Promise<void> {
  await leave.find('link', startingWith(title)).click();
  await leave.find('heading', whole(title)).shown();
  await leave.waitFor(() => document.querySelector('.message') !== null);
}

/** The messages that are drawn, each by its words. */
const messages = (leave: Tab) =>
  leave.evaluate(() =>
    [...document.querySelectorAll('.message')].map((one) => one.textContent ?? ''),
  );

const goBack = (leave: Tab) => leave.evaluate(() => history.back());

test('a conversation is shown as it was meant, and nothing in it is obeyed; other versions and hidden steps are folded away, and can be reached', async ({
  driver,
  replica,
}, testInfo) => {
  // Long, and slow where the machine is busy with other tests.
  test.setTimeout(120_000);
  const zip = await writeZip(testInfo.outputPath('export.zip'), talks());
  const leave = await openTalks(driver, zip);
  await read(leave, 'How the formula works');

  await leave.waitFor(() => document.querySelectorAll('.message').length === 2);
  const [question = '', answer = ''] = await messages(leave);
  // What people write is meant as it stands.
  expect(question).toContain('Please explain. # No heading <b>not bold</b>');
  expect(answer).toContain('<script>document.title');
  const found = await leave.evaluate(() => {
    const thread = document.querySelector('.thread');
    const all = (selector: string) => [...(thread?.querySelectorAll(selector) ?? [])];
    return {
      links: all('a').map((link) => `${link.getAttribute('href')} ${link.getAttribute('rel')}`),
      forbidden: all('script, img, iframe, object, [onerror], b').length,
      words: all('.markdown h2, .markdown em, .markdown strong, td, pre').map((e) => e.textContent),
      fraction: all('math[display=block] mfrac msqrt').length,
      asWritten: all('code.formula').map((formula) => formula.textContent),
    };
  });
  expect(found).toEqual({
    links: ['https://example.org/page noreferrer', 'https://example.org/picture.png noreferrer'],
    forbidden: 0,
    words: ['The formula', 'old', 'short', 'Plus', '20', 'print("hello")'],
    fraction: 1,
    asWritten: ['\\foo{x}'],
  });
  expect(await leave.evaluate(() => document.title)).toBe('How the formula works');
  expect(replica.requests).toEqual([]);

  await goBack(leave);
  await leave.find('heading', whole('63 conversations')).shown();

  // In a narrow window there is one thing at a time, and the keyboard goes where the eyes go.
  await leave.setViewport({ width: 360, height: 700 });
  await leave.find('link', whole('Back to the archive')).click();
  await read(leave, 'Bread, twice');
  await expect.poll(() => leave.find('heading', whole('Bread, twice')).hasFocus()).toBe(true);
  expect(await searchField(leave).isThere()).toBe(false);
  await leave.find('link', whole('Back to the archive')).click();
  await searchField(leave).shown();
  await leave.waitFor(() => document.activeElement?.getAttribute('data-index') === '1');
  await leave.find('link', whole('Add an export, take along, delete')).click();
  const overview = leave.find('heading', whole('63 conversations'));
  await expect.poll(() => overview.hasFocus()).toBe(true);
  await leave.find('link', whole('Take along')).click();
  const taking = leave.find('heading', whole('Taking it along'));
  await expect.poll(() => taking.hasFocus()).toBe(true);
  await leave.find('link', whole('Back to the archive')).click();
  await leave.waitFor(() => document.activeElement?.getAttribute('data-index') === '1');

  // The button that was pressed goes, and so does what it began.
  await leave.find('button', whole('Choose several')).click();
  const chooser = leave.find('checkbox', whole('Choose “Bread, twice”'));
  await expect.poll(() => chooser.hasFocus()).toBe(true);
  await leave.find('button', whole('Stop choosing')).click();
  await expect.poll(() => leave.find('button', whole('Choose several')).hasFocus()).toBe(true);

  await leave.setViewport({ width: 1280, height: 800 });
  await test.step('other versions and hidden steps', () => reachOtherVersions(leave));
});

/** Reads the conversation that has them, found in the list. */
async function reachOtherVersions(leave: Tab): Promise<void> {
  await read(leave, 'Bread, twice');
  await says(leave, 'With yeast, looked up.');
  expect((await messages(leave)).join()).not.toContain('Zymurgy');
  await leave.find('summary', whole('Behind the scenes: 2 steps')).click();
  await says(leave, 'search("wheat bread")');
  await leave.find('summary', whole('Result')).click();
  await says(leave, 'Zymurgy weekly');

  const versions = leave.find('group', whole('Other versions'));
  await expect.poll(() => versions.nth(1).text()).toContain('2 of 2');
  await versions.nth(1).find('button', whole('Version before')).click();
  await says(leave, 'With yeast, said plainly.');
  const before = versions.nth(1).find('button', whole('Version before'));
  await expect.poll(() => before.hasFocus()).toBe(true);
  await versions.nth(0).find('button', whole('Version before')).click();
  await says(leave, 'Only with patience.');
  await expect.poll(async () => (await messages(leave)).length).toBe(2);

  // Found in a hidden step of another version: the way there is taken.
  await searchField(leave).fill('zymurgy');
  await leave.find('link', /Zymurgy weekly/).click();
  await leave.waitFor(
    () =>
      document.querySelector('.message[data-target=true]')?.getAttribute('data-role') === 'tool',
  );
}

test('searching goes as one types: by keyboard, by who wrote it and when, and back again', async ({
  driver,
}, testInfo) => {
  const zip = await writeZip(testInfo.outputPath('export.zip'), talks());
  const leave = await openTalks(driver, zip);
  await searchField(leave).fill('yeast');
  await says(leave, '2 hits');
  expect(
    await leave.evaluate(() => [...document.querySelectorAll('mark')].map((m) => m.textContent)),
  ).toEqual(['yeast', 'yeast']);

  await leave.press('ArrowDown');
  await leave.press('ArrowDown');
  const second = (await rows(leave))[1] ?? '';
  await leave.waitFor((row) => document.activeElement?.textContent === row, second);
  await leave.press('Enter');
  await leave.find('heading', whole('Bread, twice')).shown();
  const target = await leave.waitFor(
    () => document.querySelector('.message[data-target=true]')?.textContent,
  );
  expect(second).toContain(/With yeast, [a-z ]+/.exec(target ?? '')?.[0] ?? 'no target');
  // The place in what was found is none in what else is found.
  await searchField(leave).fill('with');
  await leave.waitFor(() => document.querySelector('mark')?.textContent.toLowerCase() === 'with');
  await leave.press('ArrowDown');
  await leave.waitFor(() => document.activeElement?.getAttribute('data-index') === '0');
  await searchField(leave).fill('yeast');
  await says(leave, '2 hits');
  // What was looked for stays in the address.
  await leave.reload();
  await says(leave, '2 hits');
  await leave.find('heading', whole('Bread, twice')).shown();

  await searchField(leave).fill('bread');
  await leave.waitFor(() => document.querySelector('mark')?.textContent.toLowerCase() === 'bread');
  await leave.find('summary', whole('Narrow down')).click();
  await leave.find('combobox', whole('Written by')).fill('person');
  await says(leave, '2 hits');
  await leave.find('date', whole('Written until')).fill('2020-01-01');
  await says(leave, 'Nothing found');
  await leave.find('button', whole('Show everything again')).click();
  const narrow = leave.find('summary', whole('Narrow down'));
  await expect.poll(() => narrow.hasFocus()).toBe(true);
  await searchField(leave).fill('');
  await says(leave, '63 conversations');
  await leave.waitFor(() => document.querySelector('.conversation-row a[tabindex="0"]') !== null);

  // A row that is out of sight does not exist until it is gone to.
  await leave.press('ArrowDown');
  await leave.waitFor(() => document.activeElement?.getAttribute('data-index') === '0');
  await leave.press('End');
  await leave.waitFor(() => document.activeElement?.getAttribute('data-index') === '62');
  await leave.press('Home');
  await leave.waitFor(() => document.activeElement?.getAttribute('data-index') === '0');
  await leave.press('ArrowUp');
  await leave.waitFor(() => document.activeElement?.getAttribute('type') === 'search');

  // The list: sorted, and narrowed down to a GPT.
  await leave.find('combobox', whole('Order')).fill('title');
  await expect.poll(async () => (await rows(leave))[0]).not.toContain('How the formula');
  await leave.find('combobox', whole('GPT or project')).shown();
  const gpt = await leave.evaluate(
    () => document.querySelector('option[value^="gpt:"]')?.getAttribute('value') ?? '',
  );
  await leave.find('combobox', whole('GPT or project')).fill(gpt);
  await says(leave, '1 conversation');
});

/** What is in every kind of content, in the order of EVERY_KIND. */
const IN_EVERY_KIND = [
  ...['Your custom instructions at that time', 'I bake.', 'Be brief.', 'I row.', 'Ask me.'],
  ...['Likes rye bread.', 'Bakes on Sundays.', 'What is in this picture?', 'recipe.pdf'],
  ...['A loaf at dawn', 'Can you hear me?', 'said aloud', 'Loud and clear.'],
  ...['Canvas, written', 'Bake.', 'Canvas, changed', 'Bake twice.', 'Canvas, commented on'],
  ...['How long?', 'print(6 * 7)', '42', 'It took too long.', 'search("rye")', 'About rye'],
  ...['A grain', 'Rye is a grass.', 'Hello', 'Weighing', 'Flour first.', 'Thought for 8 seconds'],
  ...['It grows in Poland.', 'Continue', 'A kind of content Adieu does not know: hologram_2031'],
  'From the future',
];

const scrollTo = (leave: Tab, end: 'beginning' | 'end') =>
  leave.waitFor((wanted) => {
    const thread = document.querySelector('.thread');
    if (thread === null) return false;
    thread.scrollTo(0, wanted === 'end' ? thread.scrollHeight : 0);
    const left = thread.scrollHeight - thread.scrollTop - thread.clientHeight;
    const pictures = [...document.querySelectorAll('.asset-picture img')];
    return (wanted === 'end' ? left < 2 : thread.scrollTop === 0) && pictures.length > 0;
  }, end);

test('every kind of content is drawn, stays as it was left, and is printed whole, with its pictures', async ({
  driver,
}, testInfo) => {
  const zip = await writeZip(testInfo.outputPath('export.zip'), talks());
  const leave = await openTalks(driver, zip);
  await read(leave, 'A loaf in a picture');
  const shown = () =>
    leave.waitFor(() => {
      const picture = document.querySelector<HTMLImageElement>('.asset-picture img');
      return picture?.complete && picture.naturalWidth > 0 && picture.alt;
    });
  expect(await shown()).toBe('loaf.png');

  // What has the focus stays, however far one scrolls; what was unfolded comes back as it was.
  await leave.find('summary', whole('Your custom instructions at that time')).click();
  await says(leave, 'I bake.');
  await scrollTo(leave, 'end');
  expect(await leave.evaluate(() => document.activeElement?.localName)).toBe('summary');
  await searchField(leave).focus();
  await leave.waitFor(() => document.querySelector('.folded[open]') === null);
  await scrollTo(leave, 'beginning');
  await says(leave, 'I bake.');

  // Printed when everything is there, also what is far out of sight.
  await leave.evaluate(() => {
    window.print = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('.asset-picture img')];
      document.body.dataset.printed = JSON.stringify({
        pictures: pictures.map(({ complete, naturalWidth }) => complete && naturalWidth > 0),
        folded: [...document.querySelectorAll('.folded:not([open]) > summary')]
          .map((summary) => summary.textContent)
          .filter((words) => !/^Behind the scenes/.test(words)),
        isWhole: document.querySelector('.thread')?.textContent.includes('The last crumb.'),
      });
    };
  });
  await leave.find('button', whole('Print')).click();
  const printed = await leave.waitFor(() => document.body.dataset.printed);
  expect(JSON.parse(printed ?? '')).toEqual({
    pictures: [true, true, true],
    folded: [],
    isWhole: true,
  });

  await leave.waitFor(() => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('.folded:not([open])');
    for (const fold of folded) fold.open = true;
    // What is folded away in one is drawn a moment after it is unfolded.
    return (
      folded.length === 0 && document.querySelector('.folded:not(:has(.folded-body))') === null
    );
  });
  await says(leave, 'From the future');
  const text = await leave.evaluate(() => document.querySelector('.thread')?.textContent ?? '');
  expect(IN_EVERY_KIND.filter((words) => !text.includes(words))).toEqual([]);

  // Afterwards what the paper unfolded is folded again.
  await leave.evaluate(() => dispatchEvent(new Event('afterprint')));
  await leave.waitFor(() => !document.querySelector('.thread')?.textContent.includes('I row.'));
  await says(leave, 'I bake.');

  // After a reload the export is asked for, and what is given instead is named where it was asked for.
  const claude = await writeZip(testInfo.outputPath('data.zip'), FOREIGN.claude);
  await leave.reload();
  await says(leave, 'It lies in “export.zip”');
  await give(leave, claude);
  await expect
    .poll(() => leave.find('alert').text())
    .toContain('“data.zip” is an export of Claude');
  await leave.find('file').focus();
  await give(leave, zip);
  expect(await shown()).toBe('loaf.png');
  const thread = leave.find('region', whole('Messages'));
  await expect.poll(() => thread.hasFocus()).toBe(true);
});

test('a thread of three thousand messages: only what is in sight exists, but all of it is printed', async ({
  driver,
}, testInfo) => {
  const zip = await writeZip(testInfo.outputPath('long.zip'), longTalk(3000));
  const leave = await openTalks(driver, zip);
  // The only one there is; what it is called was made up.
  const title = await leave.waitFor(
    () => document.querySelector('.conversation-row .conversation-title')?.textContent,
  );
  await read(leave, title ?? '');
  const count = () => leave.evaluate(() => document.querySelectorAll('.message').length);
  expect(await count()).toBeLessThan(100);

  await leave.waitFor(() => {
    const thread = document.querySelector('.thread');
    thread?.scrollTo(0, thread.scrollHeight);
    const isAtEnd = thread && thread.scrollHeight - thread.scrollTop - thread.clientHeight < 2;
    return isAtEnd && document.querySelectorAll('.message').length > 0;
  });
  expect(await count()).toBeLessThan(100);

  await leave.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await count()).toBe(3000);
  await leave.evaluate(() => dispatchEvent(new Event('afterprint')));
  await leave.waitFor(() => document.querySelectorAll('.message').length < 100, undefined, {
    timeout: 30_000,
  });
});
