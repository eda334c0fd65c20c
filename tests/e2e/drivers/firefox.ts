import type { Browser, Page } from 'puppeteer-core';
import type {
  ColorScheme,
  Driver,
  ExtensionPage,
  Json,
  LaunchOptions,
  Tab,
  Waiting,
} from '../driver.ts';
import * as door from './door.ts';
import { makeRoom, type Room, raiseVersion } from './extension-copy.ts';
import { bidiOf } from './firefox-bidi.ts';
import { firefoxWithout, UUID } from './firefox-launch.ts';
import { inOwnWindow, limitStorage, refuseStorage } from './firefox-own-window.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { until } from './poll.ts';

/** Starts Firefox with the extension in a fresh profile. Throws when there is no Firefox. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const room = await makeRoom(options.extension, options.locale, options.profile);
  try {
    const browser = await firefoxWithout(options, room);
    const driver = new FirefoxDriver(options, room, browser);
    await driver.begin();
    return driver;
  } catch (error) {
    await room.remove();
    throw error;
  }
}

class FirefoxDriver implements Driver {
  readonly browserName = 'firefox';
  readonly #options: LaunchOptions;
  readonly #room: Room;
  readonly #origin = `moz-extension://${UUID}`;
  #known = new WeakMap<Page, FirefoxTab>();
  #browser: Browser;
  /** The tab the browser starts with; never shown in `tabs()`. */
  #door: Page | undefined;

  constructor(options: LaunchOptions, room: Room, browser: Browser) {
    this.#options = options;
    this.#room = room;
    this.#browser = browser;
  }

  /** Installs the extension in the browser that has just started. */
  async begin(): Promise<void> {
    [this.#door] = await this.#browser.pages();
    await this.#browser.installExtension(this.#room.extension);
  }

  async open(address: string): Promise<Tab> {
    const tab = await this.#newTab();
    await tab.goTo(address);
    return tab;
  }

  async openPage(name: ExtensionPage): Promise<Tab> {
    const tab = await this.#newTab();
    if (name === 'popup.html') await tab.setViewport(door.popupViewport);
    await tab.goTo(`${this.#origin}/${name}`);
    return tab;
  }

  async tabs(): Promise<Tab[]> {
    const open = await this.#open();
    return open.map(({ page }) => this.#tab(page));
  }

  waitForTab(address: string | RegExp, waiting?: Waiting): Promise<Tab> {
    let seen: string[] = [];
    const look = async () => {
      const open = await this.#open();
      seen = open.map(({ url }) => url);
      const found = open.find(({ url }) => door.matches(url, address));
      return found && this.#tab(found.page);
    };
    return until(`a tab at ${address}`, look, waiting, () => ` among [${seen.join(', ')}]`);
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

  /** Firefox sets no limit below the disk's, so its storage is made to answer as it does then. */
  async refuseWrites(): Promise<void> {
    await inOwnWindow(bidiOf(this.#browser), refuseStorage);
    await until('the storage takes nothing', async () => {
      const answer = this.inExtension(door.writeStorage, {});
      return answer.then(
        () => false,
        () => true,
      );
    });
  }

  /** Not while the extension has files open: they are closed. */
  async limitDisk(bytes: number | null): Promise<void> {
    await inOwnWindow(bidiOf(this.#browser), limitStorage(bytes));
    // A page that was open has lost its way to the storage.
    await this.#door?.goto('about:blank');
  }

  badge(): Promise<string> {
    return this.inExtension(door.badge);
  }

  async inExtension<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    return (await this.#openDoor()).evaluate(question, argument);
  }

  async updateExtension(): Promise<void> {
    await raiseVersion(this.#room.extension);
    await this.#browser.installExtension(this.#room.extension);
  }

  async restart(): Promise<void> {
    await this.#browser.close();
    this.#browser = await firefoxWithout(this.#options, this.#room);
    await this.begin();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#room.remove();
  }

  /** The open tabs but the door. puppeteer's list may still hold some that are closed; the browser's own does not. */
  async #open(): Promise<{ page: Page; url: string }[]> {
    const { contexts } = await bidiOf(this.#browser)('browsingContext.getTree', { maxDepth: 0 });
    const pages = (await this.#browser.pages()).filter((page) => page !== this.#door);
    return pages.flatMap((page) => {
      const context = contexts?.find((one) => one.context === contextOf(page));
      return context ? [{ page, url: context.url }] : [];
    });
  }

  async #newTab(): Promise<FirefoxTab> {
    const tab = this.#tab(await this.#browser.newPage());
    if (this.#options.viewport) await tab.setViewport(this.#options.viewport);
    return tab;
  }

  #tab(page: Page): FirefoxTab {
    const known = this.#known.get(page);
    if (known) return known;
    const tab = new FirefoxTab(page, contextOf(page), {
      bidi: bidiOf(this.#browser),
      viewport: this.#options.viewport ?? { width: 1280, height: 800 },
      emulateColorScheme: (scheme) => this.#emulateColorScheme(scheme),
    });
    this.#known.set(page, tab);
    return tab;
  }

  /** A page of the extension may have been closed under us by an update. */
  async #openDoor(): Promise<FirefoxTab> {
    const { contexts } = await bidiOf(this.#browser)('browsingContext.getTree', { maxDepth: 0 });
    const known = this.#door && contextOf(this.#door);
    if (!this.#door || !contexts?.some(({ context }) => context === known)) {
      this.#door = await this.#browser.newPage();
    }
    const tab = this.#tab(this.#door);
    const address = `${this.#origin}/${door.FILE}`;
    if ((await tab.address()) !== address) {
      await tab.goTo(address);
      await tab.waitFor(() => 'browser' in globalThis);
    }
    return tab;
  }

  /** BiDi has no command for it; this is what the browser's developer tools do. */
  async #emulateColorScheme(scheme: ColorScheme): Promise<void> {
    await inOwnWindow(
      bidiOf(this.#browser),
      `gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = '${scheme}'`,
    );
  }
}

/** The page's BiDi name: puppeteer knows it as the id of the main frame, outside its types. */
function contextOf(page: Page): string {
  const frame: unknown = page.mainFrame();
  if (
    typeof frame === 'object' &&
    frame !== null &&
    '_id' in frame &&
    typeof frame._id === 'string'
  ) {
    return frame._id;
  }
  throw new Error("puppeteer's frame no longer tells its id");
}
