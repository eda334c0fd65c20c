import type { CDPSession, Page } from '@playwright/test';
import {
  type ColorScheme,
  type Found,
  PATIENCE,
  type Size,
  type Tab,
  type Waiting,
} from '../driver.ts';
import { ChromiumRemote } from './chromium-remote.ts';
import { BANNER, Thing } from './found.ts';
import { until } from './poll.ts';
import { asExpression, fromAnswer } from './sent.ts';

export class ChromiumTab implements Tab {
  readonly banner: Found;
  readonly #page: Page;
  readonly #remote: ChromiumRemote;
  #session: Promise<CDPSession> | undefined;
  #hasCrashed = false;

  constructor(page: Page) {
    this.#page = page;
    page.once('crash', () => {
      this.#hasCrashed = true;
    });
    this.#remote = new ChromiumRemote(page, () => this.#cdp());
    this.banner = new Thing(this.#remote, [BANNER]);
  }

  async address(): Promise<string> {
    return this.#page.url();
  }

  async goTo(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'commit' });
  }

  async reload(): Promise<void> {
    await this.#page.reload({ waitUntil: 'commit' });
  }

  async activate(): Promise<void> {
    await this.#page.bringToFront();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  find(role: string, name?: string | RegExp): Found {
    return new Thing(this.#remote, [{ role, name }]);
  }

  press(key: string): Promise<void> {
    return this.#remote.press(key);
  }

  type(text: string): Promise<void> {
    return this.#remote.type(text);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async evaluate<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    const session = await this.#cdp();
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: asExpression(question, argument),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return fromAnswer<Result>(result.value);
  }

  async waitFor<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
    waiting: Waiting = { timeout: PATIENCE },
  ): Promise<Result> {
    const look = async () => {
      const answer = await this.evaluate(question, argument);
      return answer ? { answer } : null;
    };
    return (await until(String(question), look, waiting)).answer;
  }

  async screenshot(): Promise<Uint8Array> {
    const session = await this.#cdp();
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async setViewport(size: Size): Promise<void> {
    await this.#page.setViewportSize(size);
  }

  async zoom(factor: number): Promise<void> {
    const session = await this.#cdp();
    const { width, height } = this.#page.viewportSize() ?? { width: 1280, height: 800 };
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    });
  }

  async emulateColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#page.emulateMedia({ colorScheme: scheme });
  }

  /** A tab that crashed would leave every command unanswered. */
  #cdp(): Promise<CDPSession> {
    if (this.#hasCrashed) return Promise.reject(new Error('The tab has crashed.'));
    this.#session ??= this.#page.context().newCDPSession(this.#page);
    return this.#session;
  }
}
