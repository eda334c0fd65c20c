/** One line of what the bench tells. */
export interface Row {
  /** What was measured, in DESIGN.md's words. */
  readonly bar: string;
  readonly measured: string;
  /** "–" where DESIGN.md sets none. */
  readonly limit: string;
  /** null where there is no limit. */
  readonly met: boolean | null;
}

/** A row whose number must not be above a limit. */
export function atMost(bar: string, value: number, limit: number, unit: string, spread = ''): Row {
  return {
    bar,
    measured: `${inWords(value)} ${unit}${spread}`,
    limit: `≤ ${inWords(limit)} ${unit}`,
    met: value <= limit,
  };
}

/** A row whose number must not be below a limit. */
export function atLeast(bar: string, value: number, limit: number, unit: string, spread = ''): Row {
  return {
    bar,
    measured: `${inWords(value)} ${unit}${spread}`,
    limit: `≥ ${inWords(limit)} ${unit}`,
    met: value >= limit,
  };
}

/** A row that is told without being judged. */
export function unjudged(bar: string, value: number, unit: string, spread = ''): Row {
  return { bar, measured: `${inWords(value)} ${unit}${spread}`, limit: '–', met: null };
}

/** The middle value. Throws when there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  const above = sorted[Math.floor(sorted.length / 2)];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured');
  return (below + above) / 2;
}

/** " (least–most, n = how many)", to stand behind a median. */
export function spreadOf(values: readonly number[]): string {
  const least = inWords(Math.min(...values));
  return ` (${least} to ${inWords(Math.max(...values))}, n = ${values.length})`;
}

/** The rows as lines of text, in columns. */
export function asTable(rows: readonly Row[]): string {
  const cells = [
    ['bar', 'measured: median (least to most)', 'limit', 'met?'],
    ...rows.map(({ bar, measured, limit, met }) => [
      bar,
      measured,
      limit,
      met === null ? '–' : met ? 'yes' : 'NO',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const asLine = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd();
  const [head = [], ...body] = cells;
  const rule = widths.map((width) => '-'.repeat(width)).join('-|-');
  return [asLine(head), rule, ...body.map(asLine)].join('\n');
}

/** Two digits after the point at most, and commas between thousands. */
function inWords(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
