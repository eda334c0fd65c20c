import type { CDPSession, Page } from '@playwright/test';
import type { ElementReference, Query, Remote } from './remote.ts';
import { asMethod, type Sendable } from './sent.ts';

type Tree = Awaited<ReturnType<typeof fullTree>>;
type TreeNode = Tree[number];

/** Chromium's accessibility tree reaches into closed shadow roots, and its nodes can be resolved to page objects. */
export class ChromiumRemote implements Remote {
  readonly #page: Page;
  readonly #cdp: () => Promise<CDPSession>;

  constructor(page: Page, cdp: () => Promise<CDPSession>) {
    this.#page = page;
    this.#cdp = cdp;
  }

  async locate(query: Query, within: ElementReference | null): Promise<ElementReference[]> {
    const session = await this.#cdp();
    if (query.role === FILE) return fileFields(session, query);
    const tree = await fullTree(session);
    const byId = new Map(tree.map((node) => [node.nodeId, node]));
    const top = within === null ? tree[0] : tree.find((node) => node.backendDOMNodeId === within);
    const found: ElementReference[] = [];
    const visit = (node: TreeNode): void => {
      if (node !== top || within === null) {
        if (node.backendDOMNodeId !== undefined && answers(node, query)) {
          found.push(node.backendDOMNodeId);
        }
      }
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child) visit(child);
      }
    };
    if (top) visit(top);
    return found;
  }

  async ask(element: ElementReference, question: Sendable, argument?: unknown): Promise<unknown> {
    const session = await this.#cdp();
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: Number(element) });
    if (object.objectId === undefined) throw new Error('The element is gone');
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
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

  async setFiles(element: ElementReference, paths: readonly string[]): Promise<void> {
    const session = await this.#cdp();
    const files = [...paths];
    await session.send('DOM.setFileInputFiles', { files, backendNodeId: Number(element) });
  }
}

const FILE = 'file';

/** Not in the accessibility tree when a page hides it behind a button. */
async function fileFields(session: CDPSession, { name }: Query): Promise<number[]> {
  if (name !== undefined) throw new Error('A field for files is found without its name');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const selector = 'input[type=file]';
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const described = nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId }));
  return (await Promise.all(described)).map(({ node }) => node.backendNodeId);
}

async function fullTree(session: CDPSession) {
  return (await session.send('Accessibility.getFullAXTree')).nodes;
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
