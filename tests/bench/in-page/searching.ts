// Runs in a page of the extension: asks the archive's own worker, as the page `leave` does.

import type { SearchQuestion } from '../../../state/archive/archive';
import { createRemoteArchive } from '../../../state/archive/remote-archive';

export type Question = Omit<SearchQuestion, 'offset' | 'limit'>;

/** As many hits as the page shows at first. */
const PAGE = 40;

/** Of the times of one question the middle one counts: other work of the machine is not the search's. */
const ROUNDS = 5;

/** Milliseconds from the question to the answer, each. */
async function measure(worker: string, questions: readonly Question[]): Promise<number[]> {
  const running = new Worker(worker, { type: 'module' });
  const archive = createRemoteArchive(() => running);
  await archive.summary();
  const times = questions.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, question] of questions.entries()) {
      const began = performance.now();
      await archive.search({ ...question, offset: 0, limit: PAGE });
      times[place]?.push(performance.now() - began);
    }
  }
  running.terminate();
  return times.map((each) => each.toSorted((one, other) => one - other)[(ROUNDS - 1) / 2] ?? 0);
}

Object.assign(globalThis, { measureSearching: measure });
