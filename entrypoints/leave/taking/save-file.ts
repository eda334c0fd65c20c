import type { Saved } from '../../../state/archive/archive';

/** The address of the last file, kept until the next: the browser may read it long after the click. */
let last: string | undefined;

/**
 * Lets the person save a file. Its type is taken away first: a page of their export must never be opened as a page
 * of Adieu.
 */
export function saveFile({ name, blob }: Saved): void {
  if (last !== undefined) URL.revokeObjectURL(last);
  last = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'));
  const link = document.createElement('a');
  link.href = last;
  link.download = name;
  link.click();
}
