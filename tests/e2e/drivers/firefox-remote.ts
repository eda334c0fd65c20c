import type { KeyInput, Page } from 'puppeteer-core';
import { answerOf, type Bidi, type BidiNode } from './firefox-bidi.ts';
import type { ElementReference, Query, Remote } from './remote.ts';
import { asMethod, fromAnswer, type Sendable } from './sent.ts';

/** Firefox finds by role and name inside one tree only, so closed shadow roots are looked for first and searched each. */
export class FirefoxRemote implements Remote {
  readonly #page: Page;
  readonly #bidi: Bidi;
  readonly #context: string;
  #pointer = { x: 0, y: 0 };

  constructor(page: Page, bidi: Bidi, context: string) {
    this.#page = page;
    this.#bidi = bidi;
    this.#context = context;
  }

  async locate(query: Query, within: ElementReference | null): Promise<ElementReference[]> {
    const starts = within === null ? [null, ...(await this.#closedRoots())] : [String(within)];
    const found: string[] = [];
    for (const start of starts) {
      const nodes = await this.#locate(locatorFor(query), start);
      found.push(
        ...nodes.flatMap(({ sharedId }) => (sharedId && sharedId !== start ? [sharedId] : [])),
      );
    }
    const { name } = query;
    const selector = elementsWithoutRole[query.role];
    const fits = await Promise.all(
      found.map(async (element) => {
        if (selector && !(await this.#matches(element, selector))) return false;
        return !(name instanceof RegExp) || name.test(await this.#name(element));
      }),
    );
    return found.filter((_, place) => fits[place]);
  }

  async ask(element: ElementReference, question: Sendable, argument?: unknown): Promise<unknown> {
    const told = await this.#bidi('script.callFunction', {
      functionDeclaration: asMethod(question, argument),
      this: { sharedId: element },
      target: { context: this.#context },
      awaitPromise: true,
    });
    return answerOf(told);
  }

  async pointerMove(x: number, y: number, steps: number): Promise<void> {
    const { x: fromX, y: fromY } = this.#pointer;
    const moves = Array.from({ length: steps }, (_, place) => {
      const part = (place + 1) / steps;
      return {
        type: 'pointerMove',
        x: Math.round(fromX + (x - fromX) * part),
        y: Math.round(fromY + (y - fromY) * part),
      };
    });
    this.#pointer = { x, y };
    await this.#act(moves);
  }

  pointerDown(): Promise<void> {
    return this.#act([{ type: 'pointerDown', button: 0 }]);
  }

  pointerUp(): Promise<void> {
    return this.#act([{ type: 'pointerUp', button: 0 }]);
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+').map(asKey);
    const last = keys.pop();
    for (const modifier of keys) await this.#page.keyboard.down(modifier);
    if (last) await this.#page.keyboard.press(last);
    for (const modifier of keys.reverse()) await this.#page.keyboard.up(modifier);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /** A host that a script has made has no children of its own, so only empty elements are looked into. */
  async #closedRoots(): Promise<string[]> {
    const hosts = await this.#locate({ type: 'css', value: ':empty' }, null);
    return hosts.flatMap(({ value }) => value?.shadowRoot?.sharedId ?? []);
  }

  async #locate(locator: object, start: string | null): Promise<BidiNode[]> {
    const { nodes } = await this.#bidi('browsingContext.locateNodes', {
      context: this.#context,
      locator,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      ...(start === null ? {} : { startNodes: [{ sharedId: start }] }),
    });
    return nodes ?? [];
  }

  async #name(element: string): Promise<string> {
    return fromAnswer<string>(await this.ask(element, likelyName));
  }

  async #matches(element: string, selector: string): Promise<boolean> {
    const matches = (asked: HTMLElement, wanted: string) => asked.matches(wanted);
    return fromAnswer<boolean>(await this.ask(element, matches, selector));
  }

  /** Sent by ourselves: puppeteer's mouse begins each move where the last one ended, which may lie outside a smaller viewport. */
  async #act(actions: object[]): Promise<void> {
    await this.#bidi('input.performActions', {
      context: this.#context,
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }
}

/** Elements that ARIA has no role for. */
const elementsWithoutRole: Record<string, string> = {
  date: 'input[type=date]',
  summary: 'summary',
};

function locatorFor({ role, name }: Query): object {
  const wholeName = typeof name === 'string' ? { name } : {};
  const selector = elementsWithoutRole[role];
  if (!selector) {
    return {
      type: 'accessibility',
      value: { role: role === 'img' ? 'image' : role, ...wholeName },
    };
  }
  if (typeof name === 'string') return { type: 'accessibility', value: wholeName };
  return { type: 'css', value: selector };
}

/** Firefox compares whole names only. For an expression this is the name as its usual sources give it. */
function likelyName(element: HTMLElement): string {
  const root = element.getRootNode();
  const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const parts = labelledBy.map((id) =>
    root instanceof Document || root instanceof ShadowRoot
      ? root.getElementById(id)?.textContent
      : '',
  );
  const labels =
    'labels' in element && element.labels instanceof NodeList
      ? [...element.labels].map((label) => label.textContent)
      : [];
  const name =
    parts.join(' ') ||
    element.getAttribute('aria-label') ||
    labels.join(' ') ||
    element.getAttribute('alt') ||
    element.textContent ||
    element.getAttribute('title') ||
    '';
  return name.replace(/\s+/g, ' ').trim();
}

function asKey(name: string): KeyInput {
  const keys: Record<string, KeyInput> = { Space: ' ' };
  const known: unknown = keys[name] ?? name;
  if (!isKey(known)) throw new Error(`There is no key "${name}"`);
  return known;
}

function isKey(name: unknown): name is KeyInput {
  return typeof name === 'string' && /^(.|[A-Z][A-Za-z]+\d*)$/u.test(name);
}
