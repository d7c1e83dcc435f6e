import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** The progress of work in the background: hidden until a person has to wait for it. */
export class ProgressLine {
  readonly #stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>;
  #latest = '';
  #isShown = false;

  constructor(stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>) {
    this.#stream = stream;
  }

  /** Takes the place of what was said before. */
  readonly say = (line: string): void => {
    this.#latest = line;
    if (this.#isShown) this.#show();
  };

  /** Waits for the work and shows its progress: in one line on a terminal, line by line elsewhere. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#isShown = true;
    if (this.#latest !== '') this.#show();
    try {
      return await work;
    } finally {
      this.#isShown = false;
      if (this.#stream.isTTY) this.#clear();
    }
  }

  #show(): void {
    if (!this.#stream.isTTY) return void this.#stream.write(`${this.#latest}\n`);
    this.#clear();
    this.#stream.write(this.#latest.slice(0, Math.max(1, this.#stream.columns - 1)));
  }

  #clear(): void {
    clearLine(this.#stream as WriteStream, 0);
    cursorTo(this.#stream as WriteStream, 0);
  }
}
