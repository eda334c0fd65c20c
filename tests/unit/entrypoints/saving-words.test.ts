import { describe, expect, it } from 'vitest';
import { whyNotSaved } from '../../../entrypoints/leave/taking/saving-words';
import type { ArchiveProblem } from '../../../state/archive/archive-problem';
import { speak } from '../speaking';

describe('why no file was saved', () => {
  it.each<[ArchiveProblem, string]>([
    [{ kind: 'cancelled' }, 'No file was saved'],
    [{ kind: 'disk-full' }, 'too full for the file'],
    [{ kind: 'open-elsewhere' }, 'open in another tab'],
  ])('says of %o: %s', async (problem, words) => {
    await speak('en');
    expect(whyNotSaved(problem)).toContain(words);
    expect(whyNotSaved(problem)).not.toContain('import');
  });
});
