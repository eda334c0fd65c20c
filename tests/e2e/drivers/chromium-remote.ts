import type { CDPSession, Page } from '@playwright/test';
import type { ElementReference, Query, Remote } from './remote.ts';
import { PERHAPS_HOST, searchFor } from './roles.ts';
import { asMethod, asSearch, type Sendable } from './sent.ts';

/**
 * Things are looked for in the page, and confirmed by Chromium's accessibility tree, element by element: asked for more
 * than one, it draws a frame first, and a tab behind another draws one a second.
 */
export class ChromiumRemote implements Remote {
  readonly #page: Page;
  readonly #cdp: () => Promise<CDPSession>;

  constructor(page: Page, cdp: () => Promise<CDPSession>) {
    this.#page = page;
    this.#cdp = cdp;
  }

  async locate(query: Query, within: ElementReference | null): Promise<ElementReference[]> {
    const session = await this.#cdp();
    const around = within === null ? await this.#trees(session) : [await objectOf(session, within)];
    const found: ElementReference[] = [];
    for (const one of around) {
      for (const element of await search(session, one, searchFor(query))) {
        if (query.role !== 'file' && !(await isInTree(session, element, query))) continue;
        found.push((await described(session, element)).backendNodeId);
      }
    }
    return found;
  }

  async #trees(session: CDPSession): Promise<ObjectId[]> {
    const page = await wholePage(session);
    // The extension's own pages have no closed shadow root.
    if (this.#page.url().startsWith('chrome-extension:')) return [page];
    return [page, ...(await closedRoots(session, page))];
  }

  async ask(element: ElementReference, question: Sendable, argument?: unknown): Promise<unknown> {
    const session = await this.#cdp();
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: await objectOf(session, element),
      functionDeclaration: asMethod(question, argument),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  pointerMove(x: number, y: number, steps: number): Promise<void> {
    return this.#page.mouse.move(x, y, { steps });
  }

  pointerDown(): Promise<void> {
    return this.#page.mouse.down();
  }

  pointerUp(): Promise<void> {
    return this.#page.mouse.up();
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  insert(text: string): Promise<void> {
    return this.#page.keyboard.insertText(text);
  }

  async setFiles(element: ElementReference, paths: readonly string[]): Promise<void> {
    const session = await this.#cdp();
    const files = [...paths];
    await session.send('DOM.setFileInputFiles', { files, backendNodeId: Number(element) });
  }
}

type TreeNode = Awaited<ReturnType<typeof treeNodes>>[number];

/** CDP's name of an object in the page. */
type ObjectId = string;

async function wholePage(session: CDPSession): Promise<ObjectId> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
  if (result.objectId === undefined) throw new Error('The page has no document yet');
  return result.objectId;
}

async function objectOf(session: CDPSession, element: ElementReference): Promise<ObjectId> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: Number(element) });
  if (object.objectId === undefined) throw new Error('The element is gone');
  return object.objectId;
}

async function closedRoots(session: CDPSession, page: ObjectId): Promise<ObjectId[]> {
  const hosts = await search(session, page, asSearch(PERHAPS_HOST));
  const nodes = await Promise.all(hosts.map((host) => described(session, host)));
  const roots = nodes.flatMap(({ shadowRoots }) => shadowRoots ?? []);
  return Promise.all(roots.map(({ backendNodeId }) => objectOf(session, backendNodeId)));
}

async function search(session: CDPSession, around: ObjectId, declaration: string) {
  const { result: list } = await session.send('Runtime.callFunctionOn', {
    objectId: around,
    functionDeclaration: declaration,
  });
  const { objectId = '' } = list;
  const { result: items } = await session.send('Runtime.getProperties', {
    objectId,
    ownProperties: true,
  });
  return items.flatMap(({ name, value }) => (/^\d+$/.test(name) ? (value?.objectId ?? []) : []));
}

async function described(session: CDPSession, objectId: ObjectId) {
  return (await session.send('DOM.describeNode', { objectId, pierce: true })).node;
}

async function isInTree(session: CDPSession, objectId: ObjectId, query: Query): Promise<boolean> {
  return (await treeNodes(session, objectId)).some((node) => answers(node, query));
}

/** What the accessibility tree says of one element. */
async function treeNodes(session: CDPSession, objectId: ObjectId) {
  const about = { objectId, fetchRelatives: false };
  return (await session.send('Accessibility.getPartialAXTree', about)).nodes;
}

/** Chromium's own words for what ARIA calls otherwise, or not at all. */
const chromiumRole: Record<string, string> = {
  img: 'image',
  date: 'Date',
  summary: 'DisclosureTriangle',
  time: 'InputTime',
};

function answers(node: TreeNode, { role, name }: Query): boolean {
  if (node.ignored || node.role?.value !== (chromiumRole[role] ?? role)) return false;
  if (name === undefined) return true;
  const told = String(node.name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return typeof name === 'string' ? told === name : name.test(told);
}
