/** One line of the performance table, and the arithmetic under it. */
export interface Row {
  what: string;
  ours: number;
  unit: string;
  /** What it is compared with, measured in the same run; null where the budget stands alone. */
  baseline: { name: string; value: number } | null;
  budget: string;
  holds: boolean;
  /** Whether `bench:gate` fails when the row does not hold: ratios and counts, never bare times. */
  gate: boolean;
  /** What explains the figure, in a few words. */
  note?: string;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Milliseconds of processor time that one call takes, so that other programs on the machine count little. */
export async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Costs of several calls in turns, so that a machine that grows busy slows all of them.
 * @returns for each call the cost of every round, after one that warms up.
 */
export async function inTurns<T extends Record<string, () => unknown>>(
  works: T,
  rounds: number,
): Promise<Record<keyof T, number[]>> {
  const names = Object.keys(works) as (keyof T)[];
  for (const name of names) await works[name]?.();
  const costs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    keyof T,
    number[]
  >;
  for (let round = 0; round < rounds; round++)
    for (const name of names) costs[name].push(await cost(() => works[name]?.()));
  return costs;
}

/**
 * The exponent of growth: the slope of log(time) over log(size), by least squares. 1 is linear.
 * @param points size and time of each measurement.
 */
function exponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const under = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return over / under;
}

/**
 * How time grows with page length, as a row.
 * @param sizes how long a page of each length took, in milliseconds, the lengths in `unit`.
 */
export function growthRow(name: string, sizes: [number, number][], unit: string): Row {
  const growth = exponent(sizes);
  return {
    what: `${name}, growth with page length`,
    ours: growth,
    unit: 'exponent',
    baseline: { name: 'linear', value: 1 },
    budget: '1.1; gate 1.25',
    holds: growth <= 1.1,
    gate: growth > 1.25,
    note: sizes.map(([size, ms]) => `${size} ${unit}: ${ms.toFixed(1)} ms`).join(', '),
  };
}

/** The table as people read it. */
export function tableOf(rows: readonly Row[]): string {
  const figure = (value: number) =>
    Number.isInteger(value) ? value.toLocaleString('en') : value.toPrecision(3);
  const lines = rows.map((row) => [
    row.what,
    `${figure(row.ours)} ${row.unit}`.trim(),
    row.baseline ? `${figure(row.baseline.value)} ${row.unit} (${row.baseline.name})` : '',
    row.baseline && row.baseline.value > 0 ? figure(row.ours / row.baseline.value) : '',
    row.budget,
    row.holds ? 'holds' : row.gate ? 'FAILS' : 'over',
  ]);
  const all = [['what', 'ours', 'baseline', 'ratio', 'budget', ''], ...lines];
  const widths = [0, 1, 2, 3, 4, 5].map((at) =>
    Math.max(...all.map((cells) => cells[at]?.length ?? 0)),
  );
  const notes = rows.flatMap(({ what, note }) => (note ? [`${what}: ${note}`] : []));
  return [
    ...all.map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}
