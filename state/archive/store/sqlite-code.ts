// https://sqlite.org/rescode.html: the low byte of a result code is its kind.
const KIND = 0xff;

/** What SQLite says is wrong, by its number; null when the error is not SQLite's. */
export function sqliteCodeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('resultCode' in error)) return null;
  return typeof error.resultCode === 'number' ? error.resultCode & KIND : null;
}
