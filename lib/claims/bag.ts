/** The features of one sentence, as buckets in groups; what sentences share is shared. */
import { mix } from './hash.ts';
import type { Linear } from './model.ts';
import { bucketOf } from './model.ts';

/** Each group keeps its own name space, so "cost" in the heading is not "cost" in the sentence. */
export const GROUPS = [
  'word',
  'pair',
  'letters',
  'concept',
  'concept-set',
  'concept-role',
  'scoped',
  'shape',
  'heading-word',
  'heading-concept',
  'concept-heading',
  'outer-concept',
  'before-word',
  'before-concept',
  'after-word',
  'far-concept',
  'title-concept',
  'lead',
  'page',
] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Features that always come together: the letters of a word, the words of a heading, the page.
 * Their scores are added up once a model (`scoring.ts`) and kept here.
 */
export interface Chunk {
  buckets: readonly number[];
  /** Per place of a model in `LINEAR_NAMES`: the sums, and the model they are of. */
  sums: (Float64Array | undefined)[];
  of: (Linear | undefined)[];
}

export interface Bag {
  /** Buckets of all groups in a row; those of group `g` end at `ends[g]`. */
  buckets: readonly number[];
  ends: readonly number[];
  /** Per group, what it shares with other sentences. */
  kept: readonly (readonly Chunk[] | undefined)[];
}

/** Any odd constant spreads the groups over the number range (here 2^32 divided by the golden ratio). */
const SPREAD = 0x9e3779b1;
const SALTS = GROUPS.map((_, g) => Math.imul(SPREAD, g + 1));
const INDEX = Object.fromEntries(GROUPS.map((group, i) => [group, i])) as Record<Group, number>;

/** Feature numbers of one group as a chunk. */
export function groupBuckets(group: Group, hashes: readonly number[]): Chunk {
  const salt = SALTS[INDEX[group]] ?? 0;
  return { buckets: hashes.map((hash) => bucketOf(mix(salt, hash))), sums: [], of: [] };
}

/** Collects a bag. Groups must be filled in the order of `GROUPS`. */
export class BagMaker {
  private readonly buckets: number[] = [];
  private readonly ends: number[] = [];
  private readonly kept: (Chunk[] | undefined)[] = [];

  add(group: Group, hash: number): void {
    const g = INDEX[group];
    while (this.ends.length < g) this.ends.push(this.buckets.length);
    this.buckets.push(bucketOf(mix(SALTS[g] as number, hash)));
  }

  group(group: Group, hashes: readonly number[]): void {
    for (const hash of hashes) this.add(group, hash);
  }

  keep(group: Group, chunk: Chunk): void {
    const g = INDEX[group];
    const chunks = this.kept[g];
    if (chunks) chunks.push(chunk);
    else this.kept[g] = [chunk];
  }

  bag(): Bag {
    while (this.ends.length < GROUPS.length) this.ends.push(this.buckets.length);
    return { buckets: this.buckets, ends: this.ends, kept: this.kept };
  }
}
