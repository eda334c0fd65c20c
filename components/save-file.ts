/** The address of the last file, kept until the next: the browser may read it long after the click. */
let last: string | undefined;

/**
 * Hands a file to the browser to keep, as a download does: nothing leaves the device. Its type is taken away first: a
 * page of somebody's export must never be opened as a page of Adieu.
 */
export function saveFile({ name, blob }: { name: string; blob: Blob }): void {
  if (last !== undefined) URL.revokeObjectURL(last);
  last = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'));
  const link = document.createElement('a');
  link.href = last;
  link.download = name;
  link.click();
}
