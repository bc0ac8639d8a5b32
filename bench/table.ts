/** Measured rows with a baseline beside each, so that the ratio holds on any machine. */
export type Figure = {
  readonly name: string;
  readonly p50: number;
  readonly p95?: number;
  readonly baseline?: number;
  readonly baselineName?: string;
  /** Milliseconds unless told. */
  readonly unit?: 'MB';
};

/** Times of `runs` runs after some that are not counted, in milliseconds: median and 95th percentile. */
export async function timed(run: () => Promise<unknown>, runs = 60, warm = 10): Promise<{ p50: number; p95: number }> {
  for (let index = 0; index < warm; index += 1) await run();
  const times: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(runs / 2)]!, p95: times[Math.floor(runs * 0.95)]! };
}

/** One run that cannot be repeated in the same state. */
export async function once(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

const ms = (value: number | undefined): string =>
  value === undefined ? '' : value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`;

export function asTable(figures: readonly Figure[]): string {
  const lines = figures.map(({ name, p50, p95, baseline, baselineName, unit }) => {
    const ratio = baseline ? `${(p50 / baseline).toFixed(1)} ×` : '';
    return `| ${name} | ${unit ? `${p50.toFixed(0)} ${unit}` : ms(p50)} | ${ms(p95)} | ${baselineName ? `${baselineName}: ${ms(baseline)}` : ''} | ${ratio} |`;
  });
  return ['| what | p50 | p95 | baseline in the same run | ratio |', '|---|--:|--:|---|--:|', ...lines].join('\n');
}
