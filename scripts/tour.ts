// The tour that npm start takes where there is no display: it goes through Adieu in a headless browser, as a person
// would, says what it really saw, and takes a picture of each stop.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import words from '../locales/en.json' with { type: 'json' };
import type { BrowserName, Driver, Tab } from '../tests/e2e/driver.ts';
import { withBrowser } from './lib/drive.ts';
import { CACHE, ROOT } from './lib/run.ts';

const CHATGPT = 'https://chatgpt.com/';
const PICTURES = join(CACHE, 'tour');

interface Sight {
  readonly tab: Tab;
  /** What was read there, a line each. */
  readonly saw: readonly string[];
}

interface Stop {
  readonly title: string;
  /** The picture's name. */
  readonly picture: string;
  /** Goes there and looks. Throws where it does not see what it should. */
  readonly look: (driver: Driver) => Promise<Sight>;
}

/** Text as it is read aloud: in one line. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function mustContain(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`"${part}" is missing in "${text}"`);
}

/** The texts of all things of a role on the page or in a part of it. */
async function textsOf(part: Pick<Tab, 'find'>, role: string): Promise<string[]> {
  await part.find(role).shown();
  const count = await part.find(role).count();
  const texts: string[] = [];
  for (let place = 0; place < count; place++) {
    texts.push(inOneLine(await part.find(role).nth(place).text()));
  }
  return texts;
}

async function firstRun(driver: Driver): Promise<Sight> {
  const tab = await driver.waitForTab('welcome.html');
  const question = tab.find('heading', words.welcome.quit_date.title);
  await question.shown();
  const answers = tab.find('button', words.quit_date.today);
  await answers.click();
  await answers.gone();
  return {
    tab,
    saw: [
      'The welcome page opened by itself.',
      `It asks: "${inOneLine(await question.text())}"`,
      `Answered: "${words.quit_date.today}"`,
    ],
  };
}

async function banner(driver: Driver): Promise<Sight> {
  const tab = await driver.open(CHATGPT);
  await tab.banner.shown();
  const text = inOneLine(await tab.banner.text());
  mustContain(text, words.count.today);
  return { tab, saw: [`On ${await tab.address()} the banner says: "${text}"`] };
}

async function why(driver: Driver): Promise<Sight> {
  const tab = await driver.waitForTab(CHATGPT);
  await tab.banner.find('button', words.banner.why).click();
  const headings = await textsOf(tab.banner, 'heading');
  const replies = headings.filter((heading) => heading === words.banner.reply).length;
  const titles = Object.values(words.reason)
    .map(({ title }) => title.replaceAll('$$', '$'))
    .filter((title) => headings.includes(title));
  if (titles.length === 0) throw new Error(`No reason among "${headings.join('", "')}"`);
  if (replies !== titles.length) {
    throw new Error(`${titles.length} reasons, but ${replies} replies of the other side`);
  }
  return {
    tab,
    saw: [
      `"${words.banner.why}" unfolds ${titles.length} reasons, each with the other side's reply:`,
      ...titles.map((title) => `– ${title}`),
    ],
  };
}

async function alternative(driver: Driver): Promise<Sight> {
  const chatgpt = await driver.waitForTab(CHATGPT);
  const link = chatgpt.banner.find('list', words.banner.alternatives).find('link');
  const name = inOneLine(await link.text());
  const { host } = new URL((await link.attribute('href')) ?? '');
  await link.click();
  const tab = await driver.waitForTab(host);
  await tab.find('heading').shown();
  return { tab, saw: [`A click on "${name}" opened ${await tab.address()}`] };
}

async function popup(driver: Driver): Promise<Sight> {
  const tab = await driver.openPage('popup.html');
  const headings = await textsOf(tab, 'heading');
  mustContain(headings.join(' '), words.count.today);
  const links = await textsOf(tab, 'link');
  return {
    tab,
    saw: [`The popup shows: ${headings.join(' · ')}`, `Its links: ${links.join(' · ')}`],
  };
}

async function options(driver: Driver): Promise<Sight> {
  const tab = await driver.openPage('options.html');
  await tab.find('heading', words.options.heading).shown();
  const headings = await textsOf(tab, 'heading');
  await tab.find('switch', words.options.on_off.banner).shown();
  return { tab, saw: [`The settings have: ${headings.join(' · ')}`] };
}

const STOPS: readonly Stop[] = [
  { title: 'First run', picture: 'first-run', look: firstRun },
  { title: 'The banner on ChatGPT', picture: 'banner', look: banner },
  { title: 'Why?', picture: 'why', look: why },
  { title: 'An alternative', picture: 'alternative', look: alternative },
  { title: 'The popup', picture: 'popup', look: popup },
  { title: 'The settings', picture: 'settings', look: options },
];

/** Goes to a stop, says what is there and takes the picture. Returns whether it saw what it should. */
async function visit(driver: Driver, stop: Stop, place: number): Promise<boolean> {
  try {
    const { tab, saw } = await stop.look(driver);
    const picture = join(PICTURES, `${place}-${stop.picture}.png`);
    writeFileSync(picture, await tab.screenshot());
    console.log(`\n✓ ${place}. ${stop.title}`);
    for (const line of saw) console.log(`  ${line}`);
    console.log(`  Picture: ${relative(ROOT, picture)}`);
    return true;
  } catch (error) {
    console.log(`\n✗ ${place}. ${stop.title}`);
    console.log(`  ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

export interface TourOptions {
  readonly browserName: BrowserName;
  /** The browser's program. */
  readonly executable: string;
}

/**
 * Takes the tour with the extension that is built, and says at its end how it went.
 * @returns whether every stop showed what it should
 */
export async function takeTour({ browserName, executable }: TourOptions): Promise<boolean> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  // The tour reads English, whatever the machine speaks.
  return withBrowser(browserName, { executable, locale: 'en' }, async (driver) => {
    let missed = 0;
    for (const [index, stop] of STOPS.entries()) {
      if (!(await visit(driver, stop, index + 1))) missed += 1;
    }
    console.log(
      missed === 0
        ? `\nThe tour saw everything. Its pictures are in ${relative(ROOT, PICTURES)}.`
        : `\nThe tour missed ${missed} of ${STOPS.length} stops; the lines above say what.`,
    );
    return missed === 0;
  });
}
