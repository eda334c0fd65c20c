import { BlobReader, configure, TextWriter, ZipReader } from '@zip.js/zip.js';
import { writeFiles, writeZip } from '../archive/export-on-disk.ts';
import type { Tab } from './driver.ts';
import { expect, test } from './fixtures.ts';
import { BROKEN, give, openArchivePage, reportLines, takeIn } from './leave-page.ts';
import { talks } from './leave-talks.ts';
import { whole } from './options-page.ts';
import { says } from './says.ts';

configure({ useWebWorkers: false });

interface Caught {
  name: string;
  base64: string;
}

/** From now on a file is caught where the browser would take it over. */
async function catchFiles(leave: Tab): Promise<void> {
  await leave.evaluate(() => {
    const made = new Map<string, Blob>();
    const make = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      const address = make(file);
      made.set(address, file);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      const reader = new FileReader();
      reader.onload = () => {
        const [, base64 = ''] = String(reader.result).split(',');
        document.body.dataset.caught = JSON.stringify({ name: this.download, base64 });
      };
      const file = made.get(this.href);
      if (file !== undefined) reader.readAsDataURL(file);
    };
  });
}

async function caught(leave: Tab): Promise<{ name: string; bytes: Buffer<ArrayBuffer> }> {
  // Of many conversations a file takes a while, on a disk that others share.
  const told = await leave.waitFor(() => document.body.dataset.caught, undefined, {
    timeout: 30_000,
  });
  const { name, base64 }: Caught = JSON.parse(told ?? '');
  await leave.evaluate(() => {
    delete document.body.dataset.caught;
  });
  return { name, bytes: Buffer.from(base64, 'base64') };
}

async function unzipped(bytes: Buffer<ArrayBuffer>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of await new ZipReader(new BlobReader(new Blob([bytes]))).getEntries()) {
    if (entry.directory) continue;
    texts.set(entry.filename, await entry.getData(new TextWriter()));
  }
  return texts;
}

test('conversations are taken along as Markdown and JSON: one, some, or all; and as a text for the next assistant', async ({
  driver,
}, testInfo) => {
  // Long, and slow where the machine is busy with other tests.
  test.setTimeout(120_000);
  const zip = await writeZip(testInfo.outputPath('export.zip'), talks());
  const leave = await openArchivePage(driver);
  await takeIn(leave, zip);
  await give(leave, ...(await writeFiles(testInfo.outputPath('broken'), BROKEN)));
  expect(await reportLines(leave)).toContain(
    '1 of them is kept as it came; the JSON of everything has it',
  );
  await leave.find('button', whole('All right')).click();
  await catchFiles(leave);

  await leave.find('link', /^Bread, twice/).click();
  await leave.find('heading', whole('Bread, twice')).shown();
  await leave.find('button', whole('Save as Markdown')).click();
  const one = await caught(leave);
  expect(one.name).toBe('Bread, twice.md');
  await says(leave, '“Bread, twice.md” is ready.');
  expect(one.bytes.toString()).toMatch(/^---\ntitle: "Bread, twice"\n/);
  expect(one.bytes.toString()).toContain('## You');
  expect(one.bytes.toString()).toContain('With yeast, looked up.');

  await leave.find('button', whole('Choose several')).click();
  await leave.find('checkbox', whole('Choose “Bread, twice”')).click();
  await leave.find('checkbox', whole('Choose “How the formula works”')).click();
  await says(leave, '2 chosen');
  await leave.find('link', whole('Take along')).click();
  await leave.find('radio', whole('The 2 you have chosen')).shown();
  await leave.find('button', whole('Save as Markdown')).click();
  const some = await unzipped((await caught(leave)).bytes);
  expect([...some.keys()].sort()).toEqual(['Bread, twice.md', 'How the formula works.md']);
  expect(some.get('How the formula works.md')).toContain('\\frac{-b \\pm');

  await leave.find('radio', whole('All 63 conversations')).click();
  await leave.find('button', whole('Save as JSON')).click();
  const all = await caught(leave);
  const { format, conversations, raws } = JSON.parse(all.bytes.toString());
  expect(format).toBe('adieu-archive');
  expect(conversations).toHaveLength(63);
  const forked = conversations.find(({ id }: { id: string }) => id === 'forked');
  // Other versions and hidden messages too.
  expect(forked.messages).toHaveLength(7);
  expect(raws).toMatchObject([{ conversation: null, text: '{"id":"broken"' }]);

  await test.step('the text for the next assistant', () => makeText(leave));
});

/** As long as it takes, with its page for bringing things along: of all conversations, where they are taken along. */
async function makeText(leave: Tab): Promise<void> {
  const pages = () =>
    leave.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.import-page a')].map((a) => a.href),
    );

  await leave.find('combobox', whole('For')).fill('gemini');
  await says(leave, 'not in the European Economic Area');
  await expect.poll(pages).toEqual(['https://support.google.com/gemini/answer/16868299']);
  await leave.find('combobox', whole('For')).fill('lumo');
  await says(leave, 'We know of no import page of Lumo');
  await leave.find('combobox', whole('For')).fill('claude');
  await expect.poll(pages).toEqual(['https://claude.com/import-memory']);

  await leave.find('button', whole('Make the text')).click();
  const text = await leave.waitFor(() => document.querySelector('textarea')?.value);
  expect(text).toMatch(/^# What you should know about me/);
  expect(text).toContain('How the formula works');
  expect(text?.length).toBeGreaterThan(2000);
  expect(text?.length).toBeLessThanOrEqual(14_000);
  await leave.find('button', whole('Save as a file')).click();
  const saved = await caught(leave);
  expect(saved.name).toBe('adieu-context.md');
  expect(saved.bytes.toString()).toBe(text);

  await leave
    .find('checkbox', whole('With conversations, not only instructions and memory'))
    .click();
  await leave.waitFor(() => document.querySelector('textarea') === null);
  await leave.find('button', whole('Make the text')).click();
  const short = await leave.waitFor(() => document.querySelector('textarea')?.value);
  expect(short).not.toContain('How the formula works');
}
