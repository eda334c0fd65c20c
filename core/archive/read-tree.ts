import { isPlainObject } from '../repair';
import { listIn, type Raw, type Reader } from './reader';

/** A node of the export's `mapping`, mended: its parent is there, and nobody is his own ancestor. */
interface Node {
  id: string;
  raw: Raw;
  parent: Node | null;
  children: Node[];
}

/** The tree of a conversation. */
export interface Tree {
  /** Parents before their children; a branch goes to its end before the next begins. */
  nodes: readonly { id: string; raw: Raw; parent: string | null }[];
  /** The end of the thread as the export gives it; null when it gives none that is there. */
  current: string | null;
}

/**
 * The nodes of a conversation as a tree, whatever the export says. Real exports lack `children` (facts F2), so the
 * `parent`s count, and `children` only tell the order, and the parent of a node that names none.
 * Nothing here calls itself: a thread of a hundred thousand messages is as good as any.
 *
 * @param current what the export gives as `current_node`
 */
export function readTree(reader: Reader, mapping: Raw, current: unknown): Tree {
  const nodes = new Map<string, Node>();
  for (const [id, raw] of Object.entries(mapping)) {
    if (isPlainObject(raw)) nodes.set(id, { id, raw, parent: null, children: [] });
    else reader.note('no-message', reader.text(id));
  }
  linkParents(reader, nodes);
  const ordered = inOrder(reader, nodes);
  return {
    nodes: ordered.map(({ id, raw, parent }) => ({ id, raw, parent: parent?.id ?? null })),
    current: typeof current === 'string' && nodes.has(current) ? current : null,
  };
}

function linkParents(reader: Reader, nodes: ReadonlyMap<string, Node>): void {
  const named = new Map<string, Node>();
  for (const node of nodes.values()) {
    for (const child of listIn(node.raw.children)) {
      if (typeof child === 'string' && !named.has(child)) named.set(child, node);
    }
  }
  for (const node of nodes.values()) {
    const { parent } = node.raw;
    node.parent =
      (typeof parent === 'string' ? nodes.get(parent) : undefined) ?? named.get(node.id) ?? null;
    if (node.parent === null && typeof parent === 'string') {
      reader.note('lost-parent', reader.text(node.id));
    }
  }
  for (const node of nodes.values()) node.parent?.children.push(node);
  for (const node of nodes.values()) sortChildren(node);
}

/** As `children` has them; those it does not name come behind. */
function sortChildren(node: Node): void {
  if (node.children.length < 2) return;
  const places = new Map(listIn(node.raw.children).map((child, place) => [child, place]));
  const placeOf = (child: Node) => places.get(child.id) ?? Number.POSITIVE_INFINITY;
  node.children.sort((one, other) =>
    placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0,
  );
}

/** All nodes, parents first; circles are opened. */
function inOrder(reader: Reader, nodes: ReadonlyMap<string, Node>): Node[] {
  const ordered = new Set<Node>();
  for (const node of nodes.values()) if (node.parent === null) walkDown(node, ordered);
  for (const node of nodes.values()) {
    if (ordered.has(node)) continue;
    // What no first node leads to hangs on a circle: it is opened above the node where it closes.
    const first = onCircle(node);
    reader.note('circle', reader.text(first.id));
    if (first.parent !== null)
      first.parent.children = first.parent.children.filter((child) => child !== first);
    first.parent = null;
    walkDown(first, ordered);
  }
  return [...ordered];
}

function walkDown(from: Node, ordered: Set<Node>): void {
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    ordered.add(node);
    for (const child of node.children.toReversed()) waiting.push(child);
  }
}

function onCircle(from: Node): Node {
  const seen = new Set<Node>();
  let node = from;
  while (!seen.has(node) && node.parent !== null) {
    seen.add(node);
    node = node.parent;
  }
  return node;
}
