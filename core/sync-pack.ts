import type { SyncItem } from './sync-items';
import { bytesOf, MOST_BYTES_AN_ITEM } from './sync-limits';
import type { Piece } from './sync-pieces';

export interface Room {
  bytes: number;
  items: number;
}

export interface Packed {
  items: Readonly<Record<string, SyncItem>>;
  /** How many pieces found no room. */
  leftOut: number;
}

/** An item in the making. */
interface Part {
  key: string;
  bytes: number;
  item: Branch;
}

interface Branch {
  [name: string]: unknown;
}

/**
 * Pieces as items of the synced storage, none bigger than one may be. What does not fit in the room is left out, the least
 * important first.
 *
 * @param pieces the most important first
 */
export function packed(pieces: readonly Piece[], device: string, room: Room): Packed {
  const sections = new Map<string, Part[]>();
  let { bytes, items } = room;
  let leftOut = 0;
  for (const piece of pieces) {
    const parts = sections.get(piece.section) ?? [];
    const last = parts.at(-1);
    const goesOn = last !== undefined && fits(piece, last);
    const part = goesOn ? last : newPart(device, piece.section, parts.length + 1);
    const price = costIn(part, piece) + (goesOn ? 0 : part.bytes);
    if (!fits(piece, part) || price > bytes || (!goesOn && items === 0)) {
      leftOut += 1;
      continue;
    }
    if (!goesOn) {
      sections.set(piece.section, [...parts, part]);
      items -= 1;
    }
    bytes -= price;
    part.bytes += costIn(part, piece);
    put(part.item, piece.path, piece.value);
  }
  const all = [...sections.values()].flat();
  return { items: Object.fromEntries(all.map(({ key, item }) => [key, item])), leftOut };
}

function newPart(device: string, section: string, place: number): Part {
  const key = `journal/${device}/${section}${place === 1 ? '' : `/${place}`}`;
  return { key, bytes: key.length + '{}'.length, item: {} };
}

function fits(piece: Piece, part: Part): boolean {
  return part.bytes + costIn(part, piece) <= MOST_BYTES_AN_ITEM;
}

/** What a piece adds to a part, at most: its name and value, and the branches to it that are not there yet. */
function costIn(part: Part, { path, value }: Piece): number {
  let branch: unknown = part.item;
  let cost = bytesOf(value);
  for (const name of path) {
    branch = isBranch(branch) && Object.hasOwn(branch, name) ? branch[name] : undefined;
    if (branch === undefined) cost += bytesOf(name) + ':{},'.length;
  }
  return cost;
}

function put(branch: Branch, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    branch[name] = value;
    return;
  }
  const there = Object.hasOwn(branch, name) ? branch[name] : undefined;
  const inner = isBranch(there) ? there : {};
  branch[name] = inner;
  put(inner, rest, value);
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}
