import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../scripts/lib/web-ext-lint.ts';

interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly message?: string;
}

function report(parts: { errors?: Finding[]; warnings?: Finding[]; notices?: Finding[] }): string {
  const described = (findings: Finding[] = []) =>
    findings.map((finding) => ({ message: 'What it is', description: 'Why', ...finding }));
  return JSON.stringify({
    errors: described(parts.errors),
    warnings: described(parts.warnings),
    notices: described(parts.notices),
  });
}

const PREACT = {
  ...{ code: 'UNSAFE_VAR_ASSIGNMENT', file: 'chunks/open-page-a1B2.js', line: 8 },
  message: 'Unsafe assignment to innerHTML',
};

const ZIP_JS = {
  ...{ code: 'UNSAFE_VAR_ASSIGNMENT', file: 'assets/archive-worker-a1_B.js', line: 27 },
  message: 'Unsafe call to import for argument 0',
};

describe('Mozilla’s lint', () => {
  it('has nothing to say of a clean package', () => {
    expect(findingsOf(report({}))).toEqual([]);
  });

  it('may warn of Preact’s innerHTML in the shared chunks', () => {
    expect(findingsOf(report({ warnings: [PREACT, PREACT] }))).toEqual([]);
  });

  it('may warn of the codecs that zip.js could import in the archive’s worker', () => {
    expect(findingsOf(report({ warnings: [ZIP_JS] }))).toEqual([]);
  });

  it.each([
    ['innerHTML there', { ...ZIP_JS, message: 'Unsafe assignment to innerHTML' }],
    ['the same in a script of ours', { ...PREACT, file: 'content-scripts/chatgpt.js' }],
    ['a codec there', { ...PREACT, message: 'Unsafe call to import for argument 0' }],
    ['another warning in a chunk', { ...PREACT, code: 'DANGEROUS_EVAL' }],
    ['a warning about no file', { code: 'UNSAFE_VAR_ASSIGNMENT' }],
  ])('may not warn of %s', (_what, warning) => {
    expect(findingsOf(report({ warnings: [warning] }))).toHaveLength(1);
  });

  it('may find no error, Preact’s or not', () => {
    expect(findingsOf(report({ errors: [PREACT] }))).toEqual([
      'chunks/open-page-a1B2.js:8 UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML (Why)',
    ]);
  });

  it('may take note of things', () => {
    expect(findingsOf(report({ notices: [{ code: 'NOTE' }] }))).toEqual([]);
  });

  it.each(['', 'Killed', '{}'])('is not believed when it says %j', (text) => {
    expect(() => findingsOf(text)).toThrow();
  });
});
