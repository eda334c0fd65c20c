import * as v from 'valibot';

const Finding = v.object({
  code: v.string(),
  message: v.string(),
  description: v.optional(v.string(), ''),
  file: v.optional(v.string(), ''),
  line: v.optional(v.number()),
});

const LintReport = v.object({
  errors: v.array(Finding),
  warnings: v.array(Finding),
  notices: v.array(Finding),
});

/**
 * Preact sets innerHTML for `dangerouslySetInnerHTML`, which nothing here uses. It is bundled into shared chunks only; that
 * our own sources set no innerHTML is a test of its own (tests/build/sources.test.ts).
 */
const PREACT = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  file: /^chunks\/[^/]+\.js$/,
  message: /assignment to innerHTML/,
};

/**
 * zip.js can import a codec by its address. Adieu names none, and the policy of its pages lets a worker import only what
 * is in the package.
 */
const ZIP_JS = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  file: /^assets\/archive-worker-[^/]+\.js$/,
  message: /call to import/,
};

const KNOWN = [PREACT, ZIP_JS];

/**
 * Reads the JSON that `web-ext lint --output json` prints.
 * @returns a line for every error and every warning, but for the warnings that libraries are known to cause
 * @throws where the text is no such report
 */
export function findingsOf(json: string): string[] {
  const report = v.parse(LintReport, JSON.parse(json));
  const warnings = report.warnings.filter(
    (warning) =>
      !KNOWN.some(
        ({ code, file, message }) =>
          code === warning.code && file.test(warning.file) && message.test(warning.message),
      ),
  );
  return [...report.errors, ...warnings].map(
    ({ code, message, description, file, line }) =>
      `${file}${line === undefined ? '' : `:${line}`} ${code}: ${message}${description === '' ? '' : ` (${description})`}`,
  );
}
