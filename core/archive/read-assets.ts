import type { AssetPart, Part } from './part';
import { amountIn, listIn, objectIn, type Raw, type Reader, textOrNull } from './reader';
import { eachOrUnknown, orUnknown } from './unknown';

/** `file-service://file-…` and `sediment://file_…`; an attachment has the bare id. */
const SCHEME = /^[a-z-]+:\/\//;

/** The id in a pointer, without its scheme and what follows a `#` or `?`; null where there is none. */
function assetIdIn(reader: Reader, pointer: unknown): string | null {
  const id = reader.text(pointer).replace(SCHEME, '').split(/[#?]/)[0];
  return id ? id : null;
}

function mediaOf(mimeType: string | null, name: string | null): AssetPart['media'] {
  const kind = mimeType?.split('/')[0];
  if (kind === 'image' || kind === 'audio' || kind === 'video') return kind;
  if (mimeType === null && /\.(png|jpe?g|gif|webp|avif|heic)$/i.test(name ?? '')) return 'image';
  return 'file';
}

const MEDIA: ReadonlyMap<unknown, AssetPart['media']> = new Map([
  ['image_asset_pointer', 'image'],
  ['audio_asset_pointer', 'audio'],
  ['video_asset_pointer', 'video'],
  ['video_container_asset_pointer', 'video'],
]);

/** What a part with a pointer stands for; null when it has none we can follow. */
export function readPointer(reader: Reader, part: Raw): AssetPart | null {
  const asset = assetIdIn(reader, part.asset_pointer);
  if (asset === null) return null;
  const mimeType = textOrNull(reader, part.mime_type);
  return {
    kind: 'asset',
    media: MEDIA.get(part.content_type) ?? mediaOf(mimeType, null),
    asset,
    name: null,
    mimeType,
    size: amountIn(part.size_bytes),
    width: amountIn(part.width),
    height: amountIn(part.height),
  };
}

/** The pointers of a voice conversation: a recording, and what the camera saw. */
export function readLivePointers(reader: Reader, part: Raw): Part[] {
  const seen = [...listIn(part.frames_asset_pointers), part.video_container_asset_pointer];
  const pointers = [
    pointerOf('audio_asset_pointer', part.audio_asset_pointer),
    ...seen.map((pointer) => pointerOf('video_container_asset_pointer', pointer)),
  ];
  return [
    ...eachOrUnknown(reader, 'asset_pointer', pointers, (pointer) => pointerIn(reader, pointer)),
    ...pointerIn(reader, part),
  ];
}

/** Some pointers are whole parts, others bare addresses. */
function pointerOf(type: string, pointer: unknown): unknown {
  return typeof pointer === 'string' ? { content_type: type, asset_pointer: pointer } : pointer;
}

function pointerIn(reader: Reader, part: Raw): AssetPart[] {
  return [readPointer(reader, part)].filter((pointer) => pointer !== null);
}

/** The pictures that a run of code drew. What it wrote stands in the content itself. */
export function readDrawn(reader: Reader, metadata: Raw): Part[] {
  const messages = listIn(objectIn(metadata.aggregate_result).messages).map(objectIn);
  return messages.flatMap((message) => {
    const { image_url, width, height } = message;
    const type = 'image_asset_pointer';
    const pointer = { content_type: type, asset_pointer: image_url, width, height };
    const isPicture = image_url != null || message.message_type === 'image';
    return isPicture ? orUnknown(reader, type, message, pointerIn(reader, pointer)) : [];
  });
}

/** What was attached to a message. Parts may point to the same things, without their names. */
export function readAttachments(reader: Reader, metadata: Raw): Part[] {
  return eachOrUnknown(reader, 'attachment', metadata.attachments, (attachment) => {
    const asset = assetIdIn(reader, attachment.id);
    if (asset === null) return [];
    const mimeType =
      textOrNull(reader, attachment.mime_type) ?? textOrNull(reader, attachment.mimeType);
    const name = textOrNull(reader, attachment.name);
    const [size, width, height] = [attachment.size, attachment.width, attachment.height];
    return [
      {
        kind: 'asset',
        media: mediaOf(mimeType, name),
        ...{ asset, name, mimeType },
        ...{ size: amountIn(size), width: amountIn(width), height: amountIn(height) },
      },
    ];
  });
}
