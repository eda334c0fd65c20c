import { answerOf, type Bidi, nodesIn } from './firefox-bidi.ts';
import { pressing, typing } from './firefox-keys.ts';
import type { ElementReference, Query, Remote } from './remote.ts';
import { PERHAPS_HOST, searchFor } from './roles.ts';
import { asMethod, type Sendable } from './sent.ts';

/** Firefox finds inside one tree only, so closed shadow roots are looked for first and searched each. */
export class FirefoxRemote implements Remote {
  readonly #bidi: Bidi;
  readonly #context: string;
  #pointer = { x: 0, y: 0 };

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  async locate(query: Query, within: ElementReference | null): Promise<ElementReference[]> {
    const search = searchFor(query);
    if (within !== null) return this.#search(search, String(within));
    const found = await this.#search(search, null);
    for (const root of await this.#closedRoots()) found.push(...(await this.#search(search, root)));
    return found;
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

  press(key: string): Promise<void> {
    return this.#perform({ type: 'key', id: 'keyboard', actions: pressing(key) });
  }

  type(text: string): Promise<void> {
    return this.#perform({ type: 'key', id: 'keyboard', actions: typing(text) });
  }

  insert(text: string): Promise<void> {
    return this.type(text);
  }

  async setFiles(element: ElementReference, paths: readonly string[]): Promise<void> {
    await this.#bidi('input.setFiles', {
      context: this.#context,
      element: { sharedId: element },
      files: [...paths],
    });
  }

  async #search(search: string, around: string | null): Promise<string[]> {
    const told = await this.#bidi('script.callFunction', {
      functionDeclaration: search,
      target: { context: this.#context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0 },
      ...(around === null ? {} : { this: { sharedId: around } }),
    });
    return nodesIn(answerOf(told)).flatMap(({ sharedId }) => sharedId ?? []);
  }

  async #closedRoots(): Promise<string[]> {
    const { nodes = [] } = await this.#bidi('browsingContext.locateNodes', {
      context: this.#context,
      locator: { type: 'css', value: PERHAPS_HOST },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    return nodes.flatMap(({ value }) => value?.shadowRoot?.sharedId ?? []);
  }

  #act(actions: object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    return this.#perform({ type: 'pointer', id: 'mouse', parameters, actions });
  }

  async #perform(source: object): Promise<void> {
    await this.#bidi('input.performActions', { context: this.#context, actions: [source] });
  }
}
