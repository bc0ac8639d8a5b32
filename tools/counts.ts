/** What the runners report, in one form. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What failed: where it stands, and what it said. */
export interface Failure {
  readonly where: string;
  readonly why: string;
}

const LINES_SHOWN = 25;

/** For the end of a run, where a reader looks first: enough of each failure to know what it was. */
export function shownAtTheEnd({ where, why }: Failure): string {
  const lines = why.trim().split('\n');
  const left = lines.length - LINES_SHOWN;
  const shown = left > 0 ? [...lines.slice(0, LINES_SHOWN), `… ${left} more lines`] : lines;
  return [`✖ ${where}`, ...shown.map((line) => `    ${line}`), ''].join('\n');
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
