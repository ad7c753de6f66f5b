// biome-ignore-all lint/style/noNonNullAssertion: every index runs inside its typed array, and checks would double the time.
/** Columns of numbers cut into a few bins each, so that splits are found by counting. */

export interface Column {
  /** Values between neighbouring bins, ascending; empty when the column never varies. */
  cuts: number[];
  /** The bin of each row. */
  bins: Uint8Array;
  /** The bin most rows are in, and the rows that are not; counting those few is enough. */
  usual: number;
  others: Int32Array;
}

/** Bins a column is cut into at most. */
export const BINS = 32;

export function binned(rows: readonly Float32Array[]): Column[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, f) => {
    const values = new Float32Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = rows[i]![f]!;
    return columnOf(values);
  });
}

function columnOf(values: Float32Array): Column {
  const cuts = cutsOf(values);
  const bins = new Uint8Array(values.length);
  const counts = new Int32Array(BINS + 1);
  for (let i = 0; i < values.length; i++) {
    const bin = binOf(cuts, values[i]!);
    bins[i] = bin;
    counts[bin]!++;
  }
  const usual = counts.indexOf(Math.max(...counts));
  const others = new Int32Array(values.length - counts[usual]!);
  for (let i = 0, k = 0; i < bins.length; i++) if (bins[i] !== usual) others[k++] = i;
  return { cuts, bins, usual, others };
}

function cutsOf(values: Float32Array): number[] {
  const sorted = values.slice().sort();
  const edges: number[] = [];
  for (let k = 1; k < BINS; k++) {
    const low = sorted[Math.floor((k * sorted.length) / BINS)]!;
    if (edges.length === 0 ? low > sorted[0]! : low > edges.at(-1)!) edges.push(low);
  }
  // A column that is mostly one value still gets a cut between that value and the rest.
  if (edges.length === 0 && sorted.at(-1)! > sorted[0]!)
    edges.push((sorted[0]! + sorted.at(-1)!) / 2);
  return edges.map((edge) => Number((edge - Math.abs(edge) * 1e-6 - 1e-9).toPrecision(4)));
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
