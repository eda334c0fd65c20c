import { isPlainObject } from '../repair';
import type { Message, Role } from './conversation';
import type { AssetPart, Part } from './part';
import { readAttachments } from './read-assets';
import { readCall } from './read-call';
import { readContent, readInstructions } from './read-content';
import { momentIn, objectIn, type Raw, type Reader, textOrNull } from './reader';

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['user', 'person'],
  ['assistant', 'assistant'],
  ['tool', 'tool'],
  ['system', 'system'],
]);

/**
 * One message out of the export.
 *
 * @param id of its node
 * @param parent the id of the nearest ancestor that is a message
 */
export function readMessage(reader: Reader, id: string, parent: string | null, raw: Raw): Message {
  const author = objectIn(raw.author);
  const metadata = objectIn(raw.metadata);
  const content = isPlainObject(raw.content) ? raw.content : { parts: [raw.content].flat() };
  const recipient = reader.text(raw.recipient) || 'all';
  const given = reader.text(author.role);
  const role = ROLES.get(given) ?? 'tool';
  const parts = withAttachments(
    partsOf(reader, recipient, content, metadata),
    readAttachments(reader, metadata),
    reader,
  );
  return {
    id,
    parent,
    role,
    // A role we do not know is at least named.
    name: textOrNull(reader, author.name) ?? (ROLES.has(given) ? null : given || null),
    created: momentIn(raw.create_time),
    model: textOrNull(reader, metadata.model_slug),
    hidden: isMachinery(role, recipient, parts, metadata),
    parts,
  };
}

function partsOf(reader: Reader, recipient: string, content: Raw, metadata: Raw): Part[] {
  if (metadata.user_context_message_data !== undefined) {
    const instructions = readInstructions(reader, content, metadata);
    if (instructions.length > 0) return instructions;
  }
  return readCall(reader, recipient, content) ?? readContent(reader, content, metadata);
}

/** The parts, with the names of what was attached; what no part points to comes behind them. */
function withAttachments(parts: Part[], attached: readonly Part[], reader: Reader): Part[] {
  if (attached.length === 0) return parts;
  const byId = new Map<string, AssetPart>();
  for (const part of attached) if (part.kind === 'asset') byId.set(part.asset, part);
  const others = attached.filter(({ kind }) => kind !== 'asset');
  const named = parts.map((part) => {
    const attachment = part.kind === 'asset' ? byId.get(part.asset) : undefined;
    if (part.kind !== 'asset' || attachment === undefined) return part;
    const { name, mimeType } = attachment;
    if (!reader.mayAdd((name?.length ?? 0) + (mimeType?.length ?? 0))) return part;
    return {
      ...part,
      name,
      mimeType: part.mimeType ?? mimeType,
      size: part.size ?? attachment.size,
    };
  });
  for (const part of parts) if (part.kind === 'asset') byId.delete(part.asset);
  return [...named, ...byId.values(), ...others];
}

const ALWAYS_SHOWN: ReadonlySet<Part['kind']> = new Set(['instructions', 'memory', 'canvas']);

/**
 * Whether a message is machinery that ChatGPT itself does not show: empty, of the system, a tool's, sent to a tool,
 * or marked so. Custom instructions, memories and the canvas are the person's own and always shown; so are
 * pictures, which come from a tool.
 */
function isMachinery(
  role: Role,
  recipient: string,
  parts: readonly Part[],
  metadata: Raw,
): boolean {
  if (parts.some((part) => ALWAYS_SHOWN.has(part.kind))) return false;
  if (parts.length === 0 || metadata.is_visually_hidden_from_conversation === true) return true;
  if (role === 'tool') return !parts.some((part) => part.kind === 'asset');
  return role === 'system' || recipient !== 'all';
}
