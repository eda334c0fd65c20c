import type { Box, Found, Waiting } from '../driver.ts';
import * as inPage from './in-page.ts';
import { until } from './poll.ts';
import type { ElementReference, Query, Remote } from './remote.ts';
import { fromAnswer, type Sendable } from './sent.ts';

/** `place` undefined: the first, and `count` counts all. */
interface Step extends Query {
  place?: number;
}

/** The banner is a landmark, named by the locale key `banner.name`: the same in every language. */
export const BANNER: Query = { role: 'region', name: 'Adieu' };

/** Something on a page, looked for anew at each call. The last step of the path is the thing, the others are around it. */
export class Thing implements Found {
  readonly #remote: Remote;
  readonly #path: readonly Step[];

  constructor(remote: Remote, path: readonly Step[]) {
    this.#remote = remote;
    this.#path = path;
  }

  find(role: string, name?: string | RegExp): Found {
    return new Thing(this.#remote, [...this.#path, { role, name }]);
  }

  nth(place: number): Found {
    const last = this.#path.at(-1);
    return last ? new Thing(this.#remote, [...this.#path.slice(0, -1), { ...last, place }]) : this;
  }

  async isThere(): Promise<boolean> {
    return (await this.#look()).length > 0;
  }

  async count(): Promise<number> {
    return (await this.#look()).length;
  }

  async shown(waiting?: Waiting): Promise<void> {
    await this.#element(waiting);
  }

  async gone(waiting?: Waiting): Promise<void> {
    await until(`${this} is gone`, async () => !(await this.isThere()), waiting);
  }

  async click(): Promise<void> {
    const { x, y } = await this.#middle();
    await this.#remote.pointerMove(x, y, 1);
    await this.#remote.pointerDown();
    await this.#remote.pointerUp();
  }

  async hover(): Promise<void> {
    const { x, y } = await this.#middle();
    await this.#remote.pointerMove(x, y, 1);
  }

  async focus(): Promise<void> {
    await this.#ask(inPage.focus);
  }

  async dragTo(other: Found): Promise<void> {
    const from = await this.#middle();
    await this.#remote.pointerMove(from.x, from.y, 1);
    await this.#remote.pointerDown();
    // The goal is read after the drag has begun: things may make room by then.
    await this.#remote.pointerMove(from.x + 8, from.y + 8, 4);
    const { x, y, width, height } = await other.box();
    await this.#remote.pointerMove(x + width / 2, y + height / 2, 12);
    // The page hears of the last move with its next frame.
    await this.#ask(inPage.nextFrame);
    await this.#remote.pointerUp();
  }

  async fill(text: string): Promise<void> {
    if (await this.#ask<boolean>(inPage.setPickedValue, text)) return;
    await this.#ask(inPage.selectAll);
    await this.#remote.press('Delete');
    await this.#remote.insert(text);
  }

  async chooseFiles(...paths: string[]): Promise<void> {
    await this.#remote.setFiles(await this.#element(), paths);
  }

  text(): Promise<string> {
    return this.#ask(inPage.visibleText);
  }

  box(): Promise<Box> {
    return this.#ask(inPage.box);
  }

  style(property: string): Promise<string> {
    return this.#ask(inPage.computedStyle, property);
  }

  attribute(name: string): Promise<string | null> {
    return this.#ask(inPage.attribute, name);
  }

  hasFocus(): Promise<boolean> {
    return this.#ask(inPage.hasFocus);
  }

  ask<Result, Argument = undefined>(
    question: (element: HTMLElement, argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Result> {
    return this.#ask(question, argument);
  }

  toString(): string {
    return this.#path
      .map(({ role, name, place }) => `${role} ${name ?? ''}${place ? ` (number ${place})` : ''}`)
      .join(' › ');
  }

  /** Asks once the element is there; an element that React replaces meanwhile is looked for anew. */
  async #ask<Result>(question: Sendable, argument?: unknown): Promise<Result> {
    const answer = await until(`${this} is there`, async () => {
      const [element] = await this.#look();
      return element === undefined
        ? null
        : { json: await this.#remote.ask(element, question, argument) };
    });
    return fromAnswer<Result>(answer.json);
  }

  #element(waiting?: Waiting): Promise<ElementReference> {
    return until(`${this} is there`, async () => (await this.#look())[0], waiting);
  }

  async #look(): Promise<ElementReference[]> {
    let around: ElementReference | null = null;
    let found: ElementReference[] = [];
    for (const [depth, step] of this.#path.entries()) {
      found = await this.#remote.locate(step, around);
      if (step.place !== undefined) found = found.slice(step.place).slice(0, 1);
      if (depth < this.#path.length - 1) {
        const [first] = found;
        if (first === undefined) return [];
        around = first;
      }
    }
    return found;
  }

  /** The middle of the box once it lies still and nothing covers it: a person, too, waits for that. */
  async #middle(): Promise<{ x: number; y: number }> {
    let hindrance: string | null = null;
    const reachable = async () => {
      const [element] = await this.#look();
      if (element === undefined) return null;
      const target = fromAnswer<inPage.Target>(await this.#remote.ask(element, inPage.aim));
      hindrance = target.hindrance;
      return hindrance === null ? target.box : null;
    };
    try {
      const { x, y, width, height } = await until(`${this} can be clicked`, reachable);
      return { x: x + width / 2, y: y + height / 2 };
    } catch (error) {
      throw new Error(`${this} cannot be clicked: ${hindrance ?? 'not there'}`, { cause: error });
    }
  }
}
