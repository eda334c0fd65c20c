/** The browser refused to write (disk full, quota, a broken profile). What was stored before is untouched. */
export class NotSavedError extends Error {
  constructor(item: string, cause: unknown) {
    super(`Adieu could not save "${item}"`, { cause });
    this.name = 'NotSavedError';
  }
}
