import {
  type ColorScheme,
  type Found,
  PATIENCE,
  type Size,
  type Tab,
  type Waiting,
} from '../driver.ts';
import { answerOf, type Bidi } from './firefox-bidi.ts';
import { FirefoxRemote } from './firefox-remote.ts';
import { BANNER, Thing } from './found.ts';
import { until } from './poll.ts';
import { asExpression, fromAnswer } from './sent.ts';

/** What a tab needs of its browser. */
export interface FirefoxBrowser {
  bidi: Bidi;
  viewport: Size;
  /** Changes what `prefers-color-scheme` says in the tab in front. */
  emulateColorScheme(scheme: ColorScheme): Promise<void>;
}

export class FirefoxTab implements Tab {
  readonly banner: Found;
  readonly #browser: FirefoxBrowser;
  readonly #context: string;
  readonly #remote: FirefoxRemote;
  #size: Size;

  constructor(context: string, browser: FirefoxBrowser) {
    this.#context = context;
    this.#browser = browser;
    this.#size = browser.viewport;
    this.#remote = new FirefoxRemote(browser.bidi, context);
    this.banner = new Thing(this.#remote, [BANNER]);
  }

  /** As the browser says it: between two documents there is none to ask. */
  async address(): Promise<string> {
    const { contexts } = await this.#browser.bidi('browsingContext.getTree', {
      root: this.#context,
      maxDepth: 0,
    });
    const url = contexts?.[0]?.url;
    if (url === undefined) throw new Error('The tab is closed');
    return url;
  }

  /** Never waits for "loaded": Firefox does not report it for pages of an extension. */
  async goTo(url: string): Promise<void> {
    await this.#bidi('browsingContext.navigate', { url, wait: 'none' });
    await until(`${url} has answered`, () => this.evaluate(() => location.href !== 'about:blank'));
  }

  /**
   * Looks for the new page and not for the command's answer: where the page before was still loading, Firefox answers only
   * when the new one has loaded whole, which a held page has not.
   */
  async reload(): Promise<void> {
    await this.evaluate(() => Object.assign(globalThis, { adieuBeforeReload: true }) && undefined);
    const { promise: refused, reject } = Promise.withResolvers<never>();
    this.#bidi('browsingContext.reload', { wait: 'none' }).catch(reject);
    const isNew = () => this.evaluate(() => !('adieuBeforeReload' in globalThis));
    await Promise.race([refused, until('the page is loaded anew', isNew)]);
  }

  async activate(): Promise<void> {
    await this.#bidi('browsingContext.activate', {});
  }

  async close(): Promise<void> {
    await this.#bidi('browsingContext.close', {});
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
    await this.#remote.pointerMove(x, y, 1);
    await this.#remote.pointerDown();
    await this.#remote.pointerUp();
  }

  async evaluate<Result, Argument = undefined>(
    question: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    const told = await this.#browser.bidi('script.evaluate', {
      expression: asExpression(question, argument),
      target: { context: this.#context },
      awaitPromise: true,
    });
    return fromAnswer<Result>(answerOf(told));
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
    const { data } = await this.#bidi('browsingContext.captureScreenshot', {});
    return Buffer.from(data ?? '', 'base64');
  }

  async setViewport(size: Size): Promise<void> {
    this.#size = size;
    await this.#bidi('browsingContext.setViewport', { viewport: size, devicePixelRatio: 1 });
  }

  async zoom(factor: number): Promise<void> {
    const viewport = {
      width: Math.round(this.#size.width / factor),
      height: Math.round(this.#size.height / factor),
    };
    await this.#bidi('browsingContext.setViewport', { viewport, devicePixelRatio: factor });
  }

  async emulateColorScheme(scheme: ColorScheme): Promise<void> {
    await this.activate();
    await this.#browser.emulateColorScheme(scheme);
  }

  #bidi(method: string, parameters: Record<string, unknown>) {
    return this.#browser.bidi(method, { context: this.#context, ...parameters });
  }
}
