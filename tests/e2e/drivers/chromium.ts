import { createHash } from 'node:crypto';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type {
  Doing,
  Driver,
  ExtensionPage,
  Json,
  LaunchOptions,
  Size,
  Suggestion,
  Tab,
  Waiting,
} from '../driver.ts';
import * as background from './chromium-background.ts';
import { allowNotifications } from './chromium-permission.ts';
import { ChromiumTab } from './chromium-tab.ts';
import * as door from './door.ts';
import { findExecutable } from './executables.ts';
import { makeRoom, type Room, raiseVersion } from './extension-copy.ts';
import { until } from './poll.ts';

/** Starts Chromium with the extension in a fresh profile. Throws when there is no Chromium. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const room = await makeRoom(options.extension, options.locale, options.profile);
  try {
    if (options.grantsNotifications) await allowNotifications(room, idOfUnpacked(room.extension));
    return new ChromiumDriver(options, room, await launch(options, room));
  } catch (error) {
    await room.remove();
    throw error;
  }
}

function launch(options: LaunchOptions, room: Room): Promise<BrowserContext> {
  const { replica } = options;
  return chromium.launchPersistentContext(room.profile, {
    executablePath: options.executable ?? findExecutable('chromium'),
    headless: options.headless ?? true,
    viewport: options.viewport ?? defaultViewport,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The browser's own movements, not those of pages.
      '--wm-window-animations-disabled',
      '--animation-duration-scale=0',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${room.extension}`,
      `--load-extension=${room.extension}`,
      ...(replica
        ? [
            `--host-resolver-rules=${OWN_ERRANDS},MAP * 127.0.0.1:${replica.port}`,
            '--ignore-certificate-errors',
          ]
        : []),
    ],
  });
}

/** What Chromium itself asks for leads nowhere, so that the replica's record holds only what pages and the extension ask. */
const OWN_ERRANDS = [
  'accounts.google.com',
  'update.googleapis.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
]
  .map((host) => `MAP ${host} ~NOTFOUND`)
  .join();

const defaultViewport: Size = { width: 1280, height: 800 };

class ChromiumDriver implements Driver {
  readonly browserName = 'chromium';
  readonly #options: LaunchOptions;
  readonly #room: Room;
  readonly #origin: string;
  readonly #known = new WeakMap<Page, ChromiumTab>();
  #context: BrowserContext;
  /** The tab the browser starts with; never shown in `tabs()`. */
  #door: Page | undefined;

  constructor(options: LaunchOptions, room: Room, context: BrowserContext) {
    this.#options = options;
    this.#room = room;
    this.#origin = `chrome-extension://${idOfUnpacked(room.extension)}`;
    this.#context = context;
    this.#door = context.pages()[0];
  }

  async open(address: string): Promise<Tab> {
    const page = await this.#context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    return this.#tab(page);
  }

  async openPage(name: ExtensionPage): Promise<Tab> {
    const address = `${this.#origin}/${name}`;
    if (name === 'popup.html') return this.#openSized(address, door.popupViewport);
    // Opened by the extension, a tab is there at once; sent there from a blank page it needs a process more, for that page.
    const [page] = await Promise.all([
      this.#context.waitForEvent('page', (opened) => opened.url() === address),
      this.inExtension(door.openInFront, address),
    ]);
    return this.#tab(page);
  }

  openPopupBehind(tab: Tab): Promise<Tab> {
    return door.openPopupBehind(this, tab);
  }

  async tabs(): Promise<Tab[]> {
    return this.#pages().map((page) => this.#tab(page));
  }

  waitForTab(address: string | RegExp, waiting?: Waiting): Promise<Tab> {
    const look = async () => {
      const page = this.#pages().find((open) => door.matches(open.url(), address));
      return page && this.#tab(page);
    };
    return until(`a tab at ${address}`, look, waiting);
  }

  readStorage(): Promise<Record<string, Json>> {
    return this.inExtension(door.readStorage);
  }

  writeStorage(items: Record<string, Json>): Promise<void> {
    return this.inExtension(door.writeStorage, items);
  }

  removeFromStorage(...keys: string[]): Promise<void> {
    return this.inExtension(door.removeFromStorage, keys);
  }

  /** Truly fills it: Chromium allows an extension 10 MB. */
  refuseWrites(): Promise<void> {
    return this.inExtension(door.fillStorage);
  }

  /** Holds until the door is closed: by a restart or an update. */
  async limitDisk(bytes: number | null): Promise<void> {
    const session = await this.#context.newCDPSession(await this.#openDoor());
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: this.#origin,
      ...(bytes === null ? {} : { quotaSize: bytes }),
    });
  }

  badge(): Promise<string> {
    return this.inExtension(door.badge);
  }

  async stopBackground(): Promise<void> {
    return background.stopBackground(await this.#openDoor());
  }

  async doOutsidePages(doing: Doing): Promise<void> {
    await this.inExtension(door.wakeBackground);
    return background.doOutsidePages(this.#context, doing);
  }

  async refusePermission(): Promise<void> {
    throw new Error('Headless Chromium asks, but shows no question that could be answered');
  }

  async suggestionsFor(typed: string): Promise<Suggestion[]> {
    await this.inExtension(door.wakeBackground);
    return background.suggestionsFor(this.#context, typed);
  }

  async inExtension<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    const page = await this.#openDoor();
    return this.#tab(page).evaluate(question, argument);
  }

  /** Not to be followed by `restart`: Chromium would then take the extension for a newly installed one. */
  async updateExtension(): Promise<void> {
    await raiseVersion(this.#room.extension);
    const browser = this.#context.browser();
    if (!browser) throw new Error('Chromium has ended');
    // Chromium closes the extension's pages when it updates, and itself when no tab is left.
    await this.#door?.close();
    this.#door = await this.#context.newPage();
    // `runtime.reload()` does not bring back what came by --load-extension; installing from the same folder does.
    const session = await browser.newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked', { path: this.#room.extension });
    await session.detach();
  }

  async restart(): Promise<void> {
    await this.#context.close();
    this.#context = await launch(this.#options, this.#room);
    this.#door = this.#context.pages()[0];
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#room.remove();
  }

  async #openSized(address: string, size: Size): Promise<Tab> {
    const page = await this.#context.newPage();
    const tab = this.#tab(page);
    await tab.setViewport(size);
    await page.goto(address, { waitUntil: 'commit' });
    return tab;
  }

  #pages(): Page[] {
    return this.#context.pages().filter((page) => page !== this.#door);
  }

  #tab(page: Page): ChromiumTab {
    const tab = this.#known.get(page) ?? new ChromiumTab(page);
    this.#known.set(page, tab);
    return tab;
  }

  async #openDoor(): Promise<Page> {
    if (!this.#door || this.#door.isClosed()) this.#door = await this.#context.newPage();
    const address = `${this.#origin}/${door.FILE}`;
    if (this.#door.url() !== address) await this.#door.goto(address);
    return this.#door;
  }
}

/** Chromium names an unpacked extension after its folder: the first half of the path's hash, in the letters a to p. */
function idOfUnpacked(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
