import { answerOf, type Bidi, type BidiNode } from './firefox-bidi.ts';
import { pressing, typing } from './firefox-keys.ts';
import { elementsOfRole, isPerceivedAs, type WantedName } from './firefox-roles.ts';
import type { ElementReference, Query, Remote } from './remote.ts';
import { asMethod, asQuestionToMany, fromAnswer, type Sendable } from './sent.ts';

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
    const selector = elementsOfRole[query.role];
    if (selector === undefined) throw new Error(`No elements are known for the role ${query.role}`);
    const starts = within === null ? [null, ...(await this.#closedRoots())] : [String(within)];
    const found: string[] = [];
    for (const start of starts) {
      const nodes = await this.#locate({ type: 'css', value: selector }, start);
      found.push(
        ...nodes.flatMap(({ sharedId }) => (sharedId && sharedId !== start ? [sharedId] : [])),
      );
    }
    if (query.role === 'file' && query.name === undefined) return found;
    const fits = await this.#perceivedAs(found, query.name);
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

  press(key: string): Promise<void> {
    return this.#perform({ type: 'key', id: 'keyboard', actions: pressing(key) });
  }

  type(text: string): Promise<void> {
    return this.#perform({ type: 'key', id: 'keyboard', actions: typing(text) });
  }

  async setFiles(element: ElementReference, paths: readonly string[]): Promise<void> {
    await this.#bidi('input.setFiles', {
      context: this.#context,
      element: { sharedId: element },
      files: [...paths],
    });
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

  /** One question for all, because each takes a way to the browser and back. */
  async #perceivedAs(elements: string[], name: string | RegExp | undefined): Promise<boolean[]> {
    if (elements.length === 0) return [];
    const told = await this.#bidi('script.callFunction', {
      functionDeclaration: asQuestionToMany(isPerceivedAs, wantedName(name)),
      arguments: elements.map((sharedId) => ({ sharedId })),
      target: { context: this.#context },
      awaitPromise: true,
    });
    return fromAnswer<boolean[]>(answerOf(told));
  }

  #act(actions: object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    return this.#perform({ type: 'pointer', id: 'mouse', parameters, actions });
  }

  async #perform(source: object): Promise<void> {
    await this.#bidi('input.performActions', { context: this.#context, actions: [source] });
  }
}

function wantedName(name: string | RegExp | undefined): WantedName | null {
  if (name === undefined) return null;
  return typeof name === 'string' ? { whole: name } : { source: name.source, flags: name.flags };
}
