/**
 * Small whole numbers in about as many bits as they tell: asymmetric numeral systems in the range form
 * (Duda 2013, https://arxiv.org/abs/1311.2540; renormalised by bytes as in https://arxiv.org/abs/1402.3392).
 * Each number is read with the table of its context, so what comes often there is short.
 */

/** Shares of a table are counted in parts of two to this power. */
export const SHARE_BITS = 12;
const PARTS = 1 << SHARE_BITS;
/** Numbers are below two to this power. */
export const NUMBER_BITS = 6;
/**
 * The state never falls below this; bytes are taken in until it is reached again. So it stays below
 * 2^30, a small integer to every engine.
 */
export const LOWEST_STATE = 1 << 22;

const damaged = () => new Error('model data is damaged; run `npm run train`');

/** How often each number comes in each context, laid out for reading. */
export interface Tables {
  /** Per context and part: the number the part stands for. */
  number: Uint8Array;
  /** Per context and number: how many parts are its own, and in the lower bits the first of them. */
  share: Int32Array;
}

/**
 * @param shares per context the parts of each number, all together `1 << SHARE_BITS`
 * @throws when they are not
 */
export function tablesOf(shares: readonly (readonly number[])[]): Tables {
  const number = new Uint8Array(shares.length << SHARE_BITS);
  const share = new Int32Array(shares.length << NUMBER_BITS);
  shares.forEach((each, context) => {
    const start = context << SHARE_BITS;
    let first = 0;
    each.forEach((parts, i) => {
      share[(context << NUMBER_BITS) | i] = (parts << SHARE_BITS) | first;
      number.fill(i, start + first, start + first + parts);
      first += parts;
    });
    if (first !== PARTS) throw damaged();
  });
  return { number, share };
}

/** Reads numbers in the order they were written in. */
export class AnsReader {
  private state = 0;
  private at = 0;
  private readonly number: Uint8Array;
  private readonly share: Int32Array;

  constructor(
    { number, share }: Tables,
    private readonly bytes: Uint8Array,
  ) {
    this.number = number;
    this.share = share;
    for (let i = 0; i < 4; i++) this.state = (this.state << 8) | (bytes[this.at++] ?? 0);
  }

  read(context: number): number {
    const part = this.state & (PARTS - 1);
    const found = this.number[(context << SHARE_BITS) | part] as number;
    const share = this.share[(context << NUMBER_BITS) | found] as number;
    let state = (share >>> SHARE_BITS) * (this.state >>> SHARE_BITS) + part - (share & (PARTS - 1));
    while (state < LOWEST_STATE && this.at < this.bytes.length)
      state = (state << 8) | (this.bytes[this.at++] as number);
    this.state = state;
    return found;
  }

  /** @throws when what was read is not what was written; a damaged byte shows here at the latest */
  end(): void {
    if (this.state !== LOWEST_STATE) throw damaged();
  }
}
