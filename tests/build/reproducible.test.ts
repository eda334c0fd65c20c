import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderOf, ROOT, TARGETS } from './packages.ts';

// Mozilla's reviewers, and anybody who distrusts a store, build the sources and compare.
describe.each(TARGETS)('the package for %s', (target) => {
  it('is the same, byte for byte, when somebody else builds it', () => {
    const again = join(ROOT, '.cache', 'built-again');
    rmSync(join(again, `${target}-mv3`), { recursive: true, force: true });
    execFileSync(process.execPath, [join(import.meta.dirname, 'build-again.ts'), target, again], {
      env: {
        ...process.env,
        TZ: 'Pacific/Kiritimati',
        LANG: 'fr_FR.UTF-8',
        // The test runner's own, "test", would bundle React's development build.
        NODE_ENV: 'production',
      },
      stdio: 'pipe',
    });
    const built = join(again, `${target}-mv3`);
    expect(filesIn(built)).toEqual(filesIn(folderOf(target)));
    const different = filesIn(built).filter(
      (file) => !readFileSync(join(built, file)).equals(readFileSync(join(folderOf(target), file))),
    );
    expect(different).toEqual([]);
  });
});
