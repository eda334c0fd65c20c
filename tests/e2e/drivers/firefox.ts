import type { Browser } from 'puppeteer-core';
import type {
  ColorScheme,
  Doing,
  Driver,
  ExtensionPage,
  Json,
  LaunchOptions,
  Suggestion,
  Tab,
  Waiting,
} from '../driver.ts';
import * as door from './door.ts';
import { makeRoom, type Room, raiseVersion } from './extension-copy.ts';
import * as background from './firefox-background.ts';
import { type Bidi, bidiOf } from './firefox-bidi.ts';
import { firefoxWithout, UUID } from './firefox-launch.ts';
import {
  inOwnWindow,
  limitStorage,
  refuseStorage,
  takeNotifications,
} from './firefox-own-window.ts';
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
  /** By the browser's name of the tab. */
  readonly #known = new Map<string, FirefoxTab>();
  #browser: Browser;
  /** The tab the browser starts with; never shown in `tabs()`. */
  #door: string | undefined;
  /** Whether the extension's page was there when it was last looked at: each look takes longer than most questions. */
  #isDoorOpen = false;

  constructor(options: LaunchOptions, room: Room, browser: Browser) {
    this.#options = options;
    this.#room = room;
    this.#browser = browser;
  }

  /** Installs the extension in the browser that has just started. */
  async begin(): Promise<void> {
    this.#isDoorOpen = false;
    this.#door = (await this.#contexts())[0]?.context;
    if (this.#options.grantsNotifications) await inOwnWindow(this.#bidi, takeNotifications);
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

  openPopupBehind(tab: Tab): Promise<Tab> {
    return door.openPopupBehind(this, tab);
  }

  async tabs(): Promise<Tab[]> {
    const open = await this.#open();
    return open.map(({ context }) => this.#tab(context));
  }

  waitForTab(address: string | RegExp, waiting?: Waiting): Promise<Tab> {
    let seen: string[] = [];
    const look = async () => {
      const open = await this.#open();
      seen = open.map(({ url }) => url);
      const found = open.find(({ url }) => door.matches(url, address));
      return found && this.#tab(found.context);
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
    await inOwnWindow(this.#bidi, refuseStorage);
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
    await inOwnWindow(this.#bidi, limitStorage(bytes));
    // A page that was open has lost its way to the storage: the next question opens it anew.
    const context = this.#door;
    if (context === undefined) return;
    this.#isDoorOpen = false;
    await this.#bidi('browsingContext.navigate', { context, url: 'about:blank', wait: 'none' });
    await until('the door is closed', async () => {
      const open = await this.#contexts();
      return open.some(({ context: name, url }) => name === context && url === 'about:blank');
    });
  }

  badge(): Promise<string> {
    return this.inExtension(door.badge);
  }

  stopBackground(): Promise<void> {
    return background.stopBackground(bidiOf(this.#browser));
  }

  doOutsidePages(doing: Doing): Promise<void> {
    return background.doOutsidePages(bidiOf(this.#browser), doing);
  }

  refusePermission(): Promise<void> {
    return background.refusePermission(this.#bidi);
  }

  suggestionsFor(typed: string): Promise<Suggestion[]> {
    return background.suggestionsFor(bidiOf(this.#browser), typed);
  }

  async inExtension<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    if (this.#isDoorOpen && this.#door !== undefined) {
      try {
        return await this.#tab(this.#door).evaluate(question, argument);
      } catch (error) {
        // It may have been the question that failed.
        if (await this.#isAtDoor()) throw error;
      }
    }
    return (await this.#openDoor()).evaluate(question, argument);
  }

  async updateExtension(): Promise<void> {
    await raiseVersion(this.#room.extension);
    this.#isDoorOpen = false;
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

  /** The open tabs but the door: as the browser lists them, because puppeteer misses those that a page of an extension opens. */
  async #open(): Promise<{ context: string; url: string }[]> {
    return (await this.#contexts()).filter(({ context }) => context !== this.#door);
  }

  async #contexts(): Promise<{ context: string; url: string }[]> {
    const { contexts } = await this.#bidi('browsingContext.getTree', { maxDepth: 0 });
    return contexts ?? [];
  }

  async #newTab(): Promise<FirefoxTab> {
    const tab = this.#tab(await this.#create());
    if (this.#options.viewport) await tab.setViewport(this.#options.viewport);
    return tab;
  }

  get #bidi(): Bidi {
    return bidiOf(this.#browser);
  }

  async #create(): Promise<string> {
    const { context } = await this.#bidi('browsingContext.create', { type: 'tab' });
    if (context === undefined) throw new Error('Firefox opened no tab');
    return context;
  }

  #tab(context: string): FirefoxTab {
    const known = this.#known.get(context);
    if (known) return known;
    const tab = new FirefoxTab(context, {
      bidi: this.#bidi,
      viewport: this.#options.viewport ?? { width: 1280, height: 800 },
      emulateColorScheme: (scheme) => this.#emulateColorScheme(scheme),
    });
    this.#known.set(context, tab);
    return tab;
  }

  async #isAtDoor(): Promise<boolean> {
    const at = (await this.#contexts()).find(({ context }) => context === this.#door);
    return at?.url === this.#doorAddress;
  }

  get #doorAddress(): string {
    return `${this.#origin}/${door.FILE}`;
  }

  /** A page of the extension may have been closed under us by an update. */
  async #openDoor(): Promise<FirefoxTab> {
    const open = await this.#contexts();
    if (this.#door === undefined || !open.some(({ context }) => context === this.#door)) {
      this.#door = await this.#create();
    }
    const tab = this.#tab(this.#door);
    if (!(await this.#isAtDoor())) await tab.goTo(this.#doorAddress);
    await tab.waitFor(() => 'browser' in globalThis);
    this.#isDoorOpen = true;
    return tab;
  }

  /** BiDi has no command for it; this is what the browser's developer tools do. */
  async #emulateColorScheme(scheme: ColorScheme): Promise<void> {
    await inOwnWindow(
      this.#bidi,
      `gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = '${scheme}'`,
    );
  }
}
