/**
 * A reading that many ask for at the same moment. Nobody gets what was read before they asked: one that has begun is useless
 * to whoever asks meanwhile, so that all of those share the next.
 */
export class SharedRead<Result> {
  readonly #read: () => Promise<Result>;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<Result> | undefined;

  constructor(read: () => Promise<Result>) {
    this.#read = read;
  }

  /** The current state, read from now on. */
  now(): Promise<Result> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      const reading = this.#read();
      this.#running = reading.catch(() => undefined);
      return reading;
    });
    return this.#next;
  }
}
