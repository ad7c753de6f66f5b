// biome-ignore-all lint/style/noNonNullAssertion: every index runs inside its typed array, and checks would double the time.
/** Columns of numbers cut into a few bins each, so that splits are found by counting. */

export interface Binned {
  /** Per feature: values between neighbouring bins, ascending; empty when the feature never varies. */
  cuts: number[][];
  /** Per feature: the bin of each row. */
  bins: Uint8Array[];
  /** Bins a feature has at most. */
  width: number;
}

/** Bins a feature is cut into at most. */
const BINS = 32;

export function binned(rows: readonly Float32Array[]): Binned {
  const features = rows[0]?.length ?? 0;
  const cuts: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let f = 0; f < features; f++) {
    const column = Float32Array.from(rows, (row) => row[f]!);
    const edges = edgesOf(column);
    cuts.push(edges);
    bins.push(Uint8Array.from(column, (value) => binOf(edges, value)));
  }
  return { cuts, bins, width: BINS + 1 };
}

function edgesOf(column: Float32Array): number[] {
  const sorted = Float32Array.from(column).sort();
  const edges: number[] = [];
  for (let k = 1; k < BINS; k++) {
    const low = sorted[Math.floor((k * sorted.length) / BINS)]!;
    if (edges.length === 0 ? low > sorted[0]! : low > edges.at(-1)!) edges.push(low);
  }
  // A feature that is mostly one value still gets a cut between that value and the rest.
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
