import { KitError } from '../cli/kit-error.ts';
import type { ApplicationSet } from '../desired/components/application-set.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import type { OutcomeStatus } from '../plan/outcome.ts';
import type { Wait } from './bounded-wait.ts';
import { StepFailure } from './step.ts';

/** How one piece of work ended, and what it gave when it was done. */
export interface Attempt<Result> {
  readonly status: OutcomeStatus;
  readonly error?: string;
  readonly durationMs: number;
  readonly result?: Result;
}

/** What a run learns while it works and everything after has to respect. */
export class RunState {
  readonly #wait: Wait;
  readonly #lease: { readonly trouble: string | undefined };
  readonly #ownSets: Set<string>;
  #trouble: string | undefined;

  /** `ownSets` are the UIDs of the tenant's ApplicationSets as they were when the run began. */
  constructor(wait: Wait, lease: { readonly trouble: string | undefined }, ownSets: Iterable<string> = []) {
    this.#wait = wait;
    this.#lease = lease;
    this.#ownSets = new Set(ownSets);
  }

  /** What went wrong with the management cluster itself, if anything: nothing more is removed then. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** The UIDs of the tenant's ApplicationSets, also of those that this run wrote. */
  get ownSets(): ReadonlySet<string> {
    return this.#ownSets;
  }

  /** Remembers an ApplicationSet that was written: what it owns is the tenant's. */
  noteSet({ metadata }: ApplicationSet): void {
    if (metadata.uid !== undefined) this.#ownSets.add(metadata.uid);
  }

  /**
   * Does one piece of work and says how it ended; it does not start after an interruption or when the Lease is lost. Trouble
   * of the management cluster is remembered for all that follows; only a bug of the kit gets out.
   */
  async attempt<Result>(work: () => Promise<Result>): Promise<Attempt<Result>> {
    const stop = this.#wait.interrupted.aborted ? 'interrupted before it started' : this.#lease.trouble;
    if (stop !== undefined) return { status: 'skipped', error: stop, durationMs: 0 };
    const start = this.#wait.clock();
    const took = (): number => Math.round(this.#wait.clock() - start);
    try {
      const result = await work();
      return { status: 'done', durationMs: took(), result };
    } catch (error) {
      if (error instanceof StepFailure) return { status: error.status, error: error.message, durationMs: took() };
      if (error instanceof ApiFailure) {
        this.#trouble ??= error.message;
        return { status: 'failed', error: error.message, durationMs: took() };
      }
      if (!(error instanceof KitError)) throw error;
      const text = [error.message, error.hint].filter(Boolean).join('; ');
      return { status: 'failed', error: text, durationMs: took() };
    }
  }
}
