import { MultiBar, type SingleBar } from 'cli-progress';

/** A bar on standard error while many files are read, where a person is looking. */
export class Progress {
  private readonly bars: MultiBar | undefined;
  private readonly bar: SingleBar | undefined;

  constructor(
    total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    if (total < 2 || !stream.isTTY) return;
    this.bars = new MultiBar({
      stream,
      format: '{bar} {value} of {total} files, {eta_formatted} left',
      hideCursor: true,
    });
    this.bar = this.bars.create(total, 0);
  }

  step(): void {
    this.bar?.increment();
  }

  /** A line above the bar. */
  say(line: string): void {
    if (this.bars) this.bars.log(`${line}\n`);
    else this.stream.write(`${line}\n`);
  }

  end(): void {
    // Lines wait for the next drawing of the bar, and the last ones would be lost.
    this.bars?.update();
    this.bars?.stop();
  }
}
