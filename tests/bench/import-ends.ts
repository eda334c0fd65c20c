/** A page that can be asked, with whichever library. */
interface Asked {
  evaluate(question: () => string): Promise<string>;
}

/** An import that shows no progress for so long has come to a halt. Milliseconds. */
const HALT = 5 * 60_000;
const BETWEEN = 250;

/**
 * Waits on the page `leave` until an import has ended in its report, as long as it makes progress: a busy machine takes
 * its time.
 *
 * @throws when it makes none any more, with what the page says
 */
export async function importEnds(page: Asked): Promise<void> {
  let last = '';
  let since = performance.now();
  for (;;) {
    const said = await page.evaluate(whatIsSaid);
    if (said === '') return;
    if (said !== last) since = performance.now();
    else if (performance.now() - since > HALT)
      throw new Error(`The import stands still at: ${said}`);
    last = said;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}

/** Nothing when the report is there. Runs in the page. */
function whatIsSaid(): string {
  if (document.querySelector('.import-report')) return '';
  return document.querySelector('main')?.textContent || '–';
}
