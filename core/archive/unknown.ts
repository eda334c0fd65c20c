import { isPlainObject } from '../repair';
import type { Part } from './part';
import { listIn, type Raw, type Reader } from './reader';

/** The parts that were read; or, when there are none but something is there, the whole as an unknown part. */
export function orUnknown(
  reader: Reader,
  contentType: string,
  content: Raw,
  parts: readonly Part[],
): Part[] {
  if (parts.length > 0 || !holdsSomething(content)) return [...parts];
  reader.note('unknown-content', contentType);
  return [{ kind: 'unknown', contentType, raw: JSON.stringify(content) }];
}

/** Each of a list by itself, so that one we cannot read is kept though the others are read. */
export function eachOrUnknown(
  reader: Reader,
  contentType: string,
  list: unknown,
  read: (entry: Raw) => readonly Part[],
): Part[] {
  return listIn(list).flatMap((entry) =>
    isPlainObject(entry)
      ? orUnknown(reader, contentType, entry, read(entry))
      : orUnknown(reader, contentType, { value: entry }, []),
  );
}

/** Whether there is anything in it that somebody may have written: not only a type, ids, numbers and empty fields. */
function holdsSomething(content: Raw): boolean {
  return Object.entries(content).some(([field, value]) => {
    if (field === 'content_type' || field === 'language' || field.endsWith('_id')) return false;
    const values = Array.isArray(value) ? value : [value];
    return values.some((one) =>
      typeof one === 'string' ? one.trim() !== '' : typeof one === 'object' && one !== null,
    );
  });
}
