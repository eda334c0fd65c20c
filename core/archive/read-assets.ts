import type { AssetPart } from './part';
import { amountIn, listIn, objectIn, type Raw, type Reader, textOrNull } from './reader';

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
export function readLivePointers(reader: Reader, part: Raw): AssetPart[] {
  const frames = [...listIn(part.frames_asset_pointers), part.video_container_asset_pointer].map(
    (pointer) =>
      typeof pointer === 'string'
        ? { content_type: 'video_container_asset_pointer', asset_pointer: pointer }
        : objectIn(pointer),
  );
  const pointers = [objectIn(part.audio_asset_pointer), ...frames, part];
  return pointers.flatMap((pointer) => readPointer(reader, pointer) ?? []);
}

/** The pictures that a run of code drew. */
export function readDrawn(reader: Reader, metadata: Raw): AssetPart[] {
  const messages = listIn(objectIn(metadata.aggregate_result).messages).map(objectIn);
  return messages.flatMap(({ image_url, width, height }) => {
    const pointer = { content_type: 'image_asset_pointer', asset_pointer: image_url };
    return readPointer(reader, { ...pointer, width, height }) ?? [];
  });
}

/** What was attached to a message. Parts may point to the same things, without their names. */
export function readAttachments(reader: Reader, metadata: Raw): AssetPart[] {
  return listIn(metadata.attachments)
    .map(objectIn)
    .flatMap((attachment) => {
      const asset = assetIdIn(reader, attachment.id);
      if (asset === null) return [];
      const mimeType =
        textOrNull(reader, attachment.mime_type) ?? textOrNull(reader, attachment.mimeType);
      const name = textOrNull(reader, attachment.name);
      return [
        {
          kind: 'asset',
          media: mediaOf(mimeType, name),
          asset,
          name,
          mimeType,
          size: amountIn(attachment.size),
          width: amountIn(attachment.width),
          height: amountIn(attachment.height),
        } satisfies AssetPart,
      ];
    });
}
