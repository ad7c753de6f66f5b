import { MultiBar, type SingleBar } from 'cli-progress';

/** A bar on standard error while many files are read, where a person is looking. */
export class Progress {
  private readonly bars: MultiBar | undefined;
  private readonly bar: SingleBar | undefined;

  constructor(total: number) {
    if (total < 2 || !process.stderr.isTTY) return;
    this.bars = new MultiBar({
      stream: process.stderr,
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
    else console.error(line);
  }

  end(): void {
    this.bars?.stop();
  }
}
