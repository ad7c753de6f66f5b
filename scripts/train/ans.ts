/** Writes what `lib/claims/ans.ts` reads. */
import { LOWEST_STATE, NUMBER_BITS, SHARE_BITS, tablesOf } from '../../lib/claims/ans.ts';

const PARTS = 1 << SHARE_BITS;

/**
 * Parts for each number, in proportion to how often it comes; at least one for each that comes at all.
 * @param counts how often each number comes, fewer than 4,096 of them
 */
function sharesOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, each) => sum + each, 0);
  if (all === 0) return counts.map((_, i) => (i === 0 ? PARTS : 0));
  const shares = counts.map((each) =>
    each === 0 ? 0 : Math.max(1, Math.floor((each * PARTS) / all)),
  );
  // What rounding leaves over, or takes too much, goes to the commonest; it hardly notices.
  const most = shares.indexOf(Math.max(...shares));
  shares[most] = (shares[most] ?? 0) + PARTS - shares.reduce((sum, each) => sum + each, 0);
  return shares;
}

/** Collects numbers with their contexts, then writes them all: the last first, since reading undoes writing. */
export class AnsWriter {
  private readonly numbers: { context: number; number: number }[] = [];

  constructor(private readonly contexts: number) {}

  write(context: number, number: number): void {
    this.numbers.push({ context, number });
  }

  /** The shares of every context, and the bytes. */
  end(): { shares: number[][]; bytes: Uint8Array } {
    const counts = Array.from({ length: this.contexts }, () =>
      new Array<number>(1 << NUMBER_BITS).fill(0),
    );
    for (const { context, number } of this.numbers) {
      const count = counts[context];
      if (count) count[number] = (count[number] ?? 0) + 1;
    }
    const shares = counts.map(sharesOf);
    const tables = tablesOf(shares);
    const out: number[] = [];
    let state = LOWEST_STATE;
    for (let i = this.numbers.length - 1; i >= 0; i--) {
      const { context, number } = this.numbers[i] as { context: number; number: number };
      const share = tables.share[(context << NUMBER_BITS) | number] as number;
      const own = share >>> SHARE_BITS;
      // Beyond this the state would outgrow 30 bits.
      const highest = (LOWEST_STATE >>> SHARE_BITS) * 256 * own;
      while (state >= highest) {
        out.push(state & 255);
        state >>>= 8;
      }
      state = Math.floor(state / own) * PARTS + (state % own) + (share & (PARTS - 1));
    }
    for (let i = 0; i < 4; i++) out.push((state >>> (8 * i)) & 255);
    return { shares, bytes: Uint8Array.from(out.reverse()) };
  }
}
