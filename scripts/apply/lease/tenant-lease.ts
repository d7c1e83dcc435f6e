import { exitCodes, KitError } from '../../cli/kit-error.ts';
import type { ApiClient } from '../../kubernetes/api-client.ts';
import { ApiFailure, plainRemoteText } from '../../kubernetes/api-failure.ts';
import type { Lease } from '../../management/management-reader.ts';
import type { WritePermit } from '../../management/management-writer.ts';
import { restMs } from './lease-holding.ts';
import { durationSeconds, findLease, leaseAnnotations, replaceLease, toMicroTime } from './lease-object.ts';

const renewEveryMs = 20_000;
/** How long a proof that the Lease is ours is good enough for a write that destroys nothing. */
const proofMs = 2_000;
/** How often one write of the Lease is tried on top of what others wrote. */
const writeTries = 3;

interface LeaseChange {
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: Lease['spec'];
}

/** A moment by several clocks: one that only runs forward may stop while a machine sleeps, others may be set. */
type Moment = readonly [forward: number, wall: number, given: number];

/** The right to apply for one tenant: one holder at a time, taken over when its 60 seconds ran out. */
export class TenantLease implements WritePermit {
  readonly #client: ApiClient;
  readonly #holder: string;
  readonly #now: () => Date;
  #lease: Lease;
  readonly #renewal: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();
  #proving: Promise<void> | undefined;
  /** When it was asked last whether the Lease is ours, and it was. */
  #proved: Moment;
  #lost: unknown;

  /** `lease` was just taken in the name of `holder`, at the moment `taken`; it is renewed from now on. */
  constructor(
    client: ApiClient,
    lease: Lease,
    { holder, now, taken }: { readonly holder: string; readonly now: () => Date; readonly taken: Moment },
  ) {
    this.#client = client;
    this.#lease = lease;
    this.#holder = holder;
    this.#now = now;
    this.#proved = taken;
    this.#renewal = setInterval(() => void this.#renew(), renewEveryMs);
    this.#renewal.unref();
  }

  /** Why the Lease is not ours any more, as far as renewing it has shown; sends no request. */
  get trouble(): string | undefined {
    if (this.#lost === undefined) return undefined;
    return this.#lost instanceof Error ? this.#lost.message : String(this.#lost);
  }

  /** Reads the Lease again and throws unless it is still ours for a while; called before each destructive step. */
  async assertHeld(): Promise<void> {
    if (this.#lost !== undefined) throw this.#lost;
    const moment = momentOf(this.#now);
    const lease = await findLease(this.#client, this.#lease.metadata.name);
    const holder = lease?.spec?.holderIdentity;
    if (holder !== this.#holder) throw this.#lose(heldBy(holder));
    // A process that was stopped may wake up with a Lease that is still its own, but expired.
    if (restMs(lease, this.#time()) < renewEveryMs) await this.#write({ annotations: {}, spec: {} });
    else this.#proved = moment;
  }

  /**
   * Throws unless the Lease was ours a moment ago, and asks only when nobody has looked for longer than that: a process
   * that was stopped does not know it, but its clocks do.
   */
  async assertHeldLately(): Promise<void> {
    if (this.#lost !== undefined) throw this.#lost;
    if (ageMs(this.#proved, momentOf(this.#now)) <= proofMs) return;
    this.#proving ??= this.assertHeld().finally(() => (this.#proving = undefined));
    await this.#proving;
  }

  /** Gives the Lease back; `applied` is recorded when no removal was left over. */
  async release(applied: string | undefined): Promise<void> {
    clearInterval(this.#renewal);
    await this.#write({
      annotations: applied === undefined ? {} : { [leaseAnnotations.applied]: applied },
      spec: { holderIdentity: '' },
    });
  }

  /** Gives the Lease back, or says why it could not be: what was done is done, and has to be reported all the same. */
  async giveBack(applied: string | undefined): Promise<string | undefined> {
    try {
      await this.release(applied);
      return undefined;
    } catch (error) {
      if (error instanceof KitError) return error.message;
      throw error;
    }
  }

  /** One failed renewal does no harm: the Lease is lost when another apply holds it, or when it has expired. */
  async #renew(): Promise<void> {
    try {
      await this.#write({ annotations: {}, spec: {} });
    } catch (error) {
      if (restMs(this.#lease, this.#time()) <= 0 || !(error instanceof ApiFailure)) this.#lose(error);
    }
  }

  /** Writes one after the other, each on top of the version that the last one gave. */
  #write(change: LeaseChange): Promise<void> {
    const written = this.#writing.then(() => this.#writeNow(change));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async #writeNow(change: LeaseChange): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      if (this.#lost !== undefined) throw this.#lost;
      const { metadata, spec } = this.#lease;
      const body: Lease = {
        ...this.#lease,
        metadata: { ...metadata, annotations: { ...metadata.annotations, ...change.annotations } },
        spec: { ...spec, renewTime: toMicroTime(this.#time()), ...change.spec },
      };
      const moment = momentOf(this.#now);
      try {
        this.#lease = await replaceLease(this.#client, body);
        this.#proved = moment;
        return;
      } catch (error) {
        if (!(error instanceof ApiFailure) || attempt >= writeTries) throw error;
        // Someone may have written beside us, or only the answer was lost: what counts is who holds it now.
        const now = await findLease(this.#client, this.#lease.metadata.name);
        const isDone =
          now?.spec?.renewTime === body.spec?.renewTime && now?.spec?.holderIdentity === body.spec?.holderIdentity;
        if (now !== undefined && isDone) {
          this.#lease = now;
          return;
        }
        if (now?.spec?.holderIdentity !== this.#holder) throw this.#lose(heldBy(now?.spec?.holderIdentity));
        this.#lease = now;
      }
    }
  }

  #time(): Date {
    return this.#client.serverTime(this.#now());
  }

  #lose(error: unknown): unknown {
    this.#lost ??= error;
    clearInterval(this.#renewal);
    return this.#lost;
  }
}

/** That another apply holds the Lease, or has held it in the meantime. */
export function heldBy(holder: string | undefined): KitError {
  const what =
    holder === undefined || holder === ''
      ? "another apply took over the tenant's Lease and released it"
      : `another apply is running: ${plainRemoteText(holder)} holds the tenant's Lease`;
  return new KitError(what, {
    exitCode: exitCodes.superseded,
    hint: `run this again when it has finished; a Lease that is not renewed for ${durationSeconds} seconds is taken over`,
  });
}

/** This moment by all of them. */
export function momentOf(now: () => Date): Moment {
  return [performance.now(), Date.now(), now().getTime()];
}

/** Milliseconds from one moment to another by the clock by which the most has passed. */
function ageMs(from: Moment, to: Moment): number {
  return Math.max(...to.map((time, clock) => time - (from[clock] ?? 0)));
}
