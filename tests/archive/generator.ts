import { ASSET_NAMES, ASSETS_2023, ASSETS_2026, LIBRARY } from './assets.ts';
import { type ConversationShape, conversationAt } from './conversations.ts';
import { MENDABLE, UNREADABLE } from './malformed.ts';

/** A file of a made-up export. Its content is made while it is read, so that it may be of any size. */
export interface MadeFile {
  name: string;
  chunks(): Iterable<Uint8Array>;
}

/** What an export is made of. */
export interface Plan {
  seed: number;
  /** How many conversations; or how many bytes of JSON, to the next whole conversation. */
  conversations: number | { bytes: number };
  /** The number of the first. Two exports with the same seed have the same conversations under the same numbers. */
  from?: number;
  shape?: Partial<ConversationShape>;
  /** Malformed elements among the others: every one of malformed.ts, once. */
  malformed?: boolean;
}

const encoder = new TextEncoder();
const CHUNK = 256 * 1024;

/** The elements of an export's array, as JSON. */
export function* elementsOf({
  seed,
  conversations,
  from = 0,
  shape,
  malformed,
}: Plan): Generator<string> {
  if (malformed === true) {
    yield* Object.values(MENDABLE);
    for (const [json] of Object.values(UNREADABLE)) yield json;
  }
  let bytes = 0;
  const isEnough = (count: number) =>
    typeof conversations === 'number' ? count >= conversations : bytes >= conversations.bytes;
  for (let count = 0; !isEnough(count); count += 1) {
    const json = JSON.stringify(conversationAt(seed, from + count, shape));
    bytes += json.length + 1;
    yield json;
  }
}

/** Texts as UTF-8, in chunks of some 256 KB that have nothing to do with where the texts begin and end. */
function* inChunks(texts: Iterable<string>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const text of texts) {
    const bytes = encoder.encode(text);
    waiting.push(bytes);
    size += bytes.length;
    if (size < CHUNK) continue;
    yield joined(waiting, size);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield joined(waiting, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** `[a,b,c]`, or with something else around the elements. */
function* arrayOf(elements: Iterable<string>, before = '[', behind = ']'): Generator<string> {
  let separator = before;
  for (const element of elements) {
    yield separator + element;
    separator = ',\n';
  }
  yield separator === before ? before + behind : behind;
}

/** A file with a list of conversations. */
export function conversationsFile(plan: Plan, name = 'conversations.json'): MadeFile {
  return { name, chunks: () => inChunks(arrayOf(elementsOf(plan))) };
}

/** A file with one JSON value. */
export function jsonFile(name: string, content: unknown): MadeFile {
  return { name, chunks: () => inChunks([JSON.stringify(content)]) };
}

function plainFiles(files: Readonly<Record<string, Uint8Array>>): MadeFile[] {
  return Object.entries(files).map(([name, bytes]) => ({ name, chunks: () => [bytes] }));
}

/** What else lies in every export, and is not read. */
const BESIDES: readonly MadeFile[] = [
  jsonFile('user.json', { id: 'user-abc', email: 'somebody@example.org' }),
  jsonFile('message_feedback.json', []),
  { name: 'chat.html', chunks: () => inChunks(['<!doctype html><script>throw 1</script>']) },
];

/** An export as they were from 2023 to 2025: one file of conversations, assets under their own names. */
export function export2023(plan: Plan): MadeFile[] {
  return [conversationsFile(plan), ...plainFiles(ASSETS_2023), ...BESIDES];
}

/** How many conversations a shard of 2026 has. */
const SHARD = 100;

/**
 * An export as they are in 2026: shards, a manifest, `.dat` assets with their names apart.
 *
 * @param missing numbers of shards that the manifest names and the zip lacks
 */
export function export2026(
  plan: Plan & { conversations: number },
  missing: readonly number[] = [],
): MadeFile[] {
  const shape = { withChildren: false, ...plan.shape };
  const count = Math.max(1, Math.ceil(plan.conversations / SHARD));
  const shards = Array.from({ length: count }, (_, number) => {
    const from = (plan.from ?? 0) + number * SHARD;
    const conversations = Math.min(SHARD, plan.conversations - number * SHARD);
    const malformed = plan.malformed === true && number === 0;
    const name = `conversations-${String(number).padStart(3, '0')}.json`;
    return conversationsFile({ seed: plan.seed, conversations, from, shape, malformed }, name);
  });
  const others = [
    jsonFile('conversation_asset_file_names.json', ASSET_NAMES),
    jsonFile('library_files.json', LIBRARY),
    ...plainFiles(ASSETS_2026),
    ...BESIDES,
  ];
  const manifest = {
    version: 1,
    logical_files: {
      'conversations.json': { files: shards.map(({ name }) => name), sharded: true },
    },
    export_files: [...shards, ...others].map(({ name }) => ({ path: name, size_bytes: 1 })),
  };
  const there = shards.filter((_, number) => !missing.includes(number));
  return [jsonFile('export_manifest.json', manifest), ...there, ...others];
}

/** The same files in a folder, with what a Mac adds when somebody packs them anew. */
export function nested(files: readonly MadeFile[], folder = 'My export/'): MadeFile[] {
  const junk = files.map(({ name }) => ({
    name: `__MACOSX/${folder}._${name}`,
    chunks: () => inChunks(['\0']),
  }));
  return [...files.map((file) => ({ ...file, name: folder + file.name })), ...junk];
}

/** The list within an object, as some tools write it. */
export function wrapped(plan: Plan): MadeFile {
  const chunks = () => inChunks(arrayOf(elementsOf(plan), '{"version":1,"conversations":[', ']}'));
  return { name: 'conversations.json', chunks };
}

/** The same file, cut off in the middle of its last conversation. */
export function cutOff(file: MadeFile): MadeFile {
  function* chunks(): Generator<Uint8Array> {
    let held: Uint8Array | null = null;
    for (const chunk of file.chunks()) {
      if (held !== null) yield held;
      held = chunk;
    }
    if (held !== null) yield held.subarray(0, Math.floor(held.length / 2));
  }
  return { name: file.name, chunks };
}
