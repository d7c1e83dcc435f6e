import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { exitCodes, KitError } from '../../core/kit-error.ts';
import { fieldManager, kitPrefix } from '../../core/desired/ownership.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure, plainRemoteText } from '../kubernetes/api-failure.ts';
import { explainManagementFailure, type Lease, type ManagementReader } from '../kubernetes/management-reader.ts';
import { pathOf, resources } from '../kubernetes/resources.ts';

const durationSeconds = 60;
const renewEveryMs = 20_000;
const attemptedAnnotation = `${kitPrefix}attempted`;
/** How often one write of the Lease is tried. */
const writeTries = 3;
const appliedAnnotation = `${kitPrefix}applied`;

interface LeaseChange {
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: Lease['spec'];
}

/** The two commits that a tenant's Lease remembers. */
export interface RecordedCommits {
  /** Recorded before the first write; nothing older may be applied any more. */
  readonly attempted: string | undefined;
  /** The commit after which no removal was left over; what Git explains is counted from it. */
  readonly applied: string | undefined;
}

/** The name of a tenant's Lease in namespace nautes. */
export function leaseNameOf(tenant: string): string {
  return `tenant-${tenant}`;
}

/** The tenant's Lease as it is now. */
export async function readLease(reader: ManagementReader, tenant: string): Promise<Lease | undefined> {
  try {
    return await reader.find<Lease>(resources.lease, leaseNameOf(tenant));
  } catch (error) {
    throw error instanceof ApiFailure ? explainManagementFailure(error) : error;
  }
}

/** The commits that a Lease remembers. */
export function recordedCommits(lease: Lease | undefined): RecordedCommits {
  const annotations = lease?.metadata.annotations;
  return { attempted: annotations?.[attemptedAnnotation], applied: annotations?.[appliedAnnotation] };
}

/** The right to apply for one tenant: one holder at a time, taken over when its 60 seconds ran out. */
export class TenantLease {
  readonly #client: ApiClient;
  readonly #holder: string;
  readonly #now: () => Date;
  #lease: Lease;
  #renewal: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #lost: unknown;

  private constructor(client: ApiClient, lease: Lease, holder: string, now: () => Date) {
    this.#client = client;
    this.#lease = lease;
    this.#holder = holder;
    this.#now = now;
  }

  /**
   * Takes the Lease and records the commit about to be applied, in one write that fails when anybody was faster.
   * `lease` is what was just read. Throws with exit code 5 when another apply holds it.
   */
  static async acquire(
    client: ApiClient,
    tenant: string,
    lease: Lease | undefined,
    commit: string,
    now: () => Date,
  ): Promise<TenantLease> {
    const holder = `${hostname()}-${process.pid}-${randomUUID()}`;
    const time = client.serverTime(now());
    const current = lease?.spec;
    const renewed = Date.parse(current?.renewTime ?? '');
    const held =
      (current?.holderIdentity ?? '') !== '' && renewed + (current?.leaseDurationSeconds ?? 0) * 1000 > time.getTime();
    if (held) throw heldBy(current?.holderIdentity);
    const microTime = toMicroTime(time);
    const desired: Lease = {
      apiVersion: resources.lease.apiVersion,
      kind: resources.lease.kind,
      metadata: {
        ...lease?.metadata,
        name: leaseNameOf(tenant),
        namespace: resources.lease.namespace,
        labels: {
          ...lease?.metadata.labels,
          'app.kubernetes.io/managed-by': fieldManager,
          [`${kitPrefix}name`]: tenant,
        },
        annotations: { ...lease?.metadata.annotations, [attemptedAnnotation]: commit },
      },
      spec: {
        holderIdentity: holder,
        leaseDurationSeconds: durationSeconds,
        acquireTime: microTime,
        renewTime: microTime,
        leaseTransitions: (current?.leaseTransitions ?? 0) + (lease === undefined ? 0 : 1),
      },
    };
    try {
      const written = await client.send({
        method: lease === undefined ? 'POST' : 'PUT',
        path: pathOf(resources.lease, lease === undefined ? undefined : leaseNameOf(tenant)),
        body: desired,
      });
      const taken = new TenantLease(client, written as Lease, holder, now);
      taken.#renewal = setInterval(() => void taken.#renew(), renewEveryMs);
      taken.#renewal.unref();
      return taken;
    } catch (error) {
      if (error instanceof ApiFailure && error.isConflict) throw heldBy('another apply that was faster');
      throw error instanceof ApiFailure ? explainManagementFailure(error) : error;
    }
  }

  /** Why the Lease is not ours any more, as far as renewing it has shown; asks nobody. */
  get trouble(): string | undefined {
    if (this.#lost === undefined) return undefined;
    return this.#lost instanceof Error ? this.#lost.message : String(this.#lost);
  }

  /** Reads the Lease anew and throws unless it is still ours; called before each destructive step. */
  async assertHeld(): Promise<void> {
    if (this.#lost !== undefined) throw this.#lost;
    const holder = (await this.#read())?.spec?.holderIdentity;
    if (holder !== this.#holder) throw this.#lose(heldBy(holder));
  }

  /** Gives the Lease back; `applied` is recorded when no removal was left over. */
  async release(applied: string | undefined): Promise<void> {
    clearInterval(this.#renewal);
    await this.#write({
      annotations: applied === undefined ? {} : { [appliedAnnotation]: applied },
      spec: { holderIdentity: '' },
    });
  }

  /** One renewal that fails is no harm: the Lease is lost when somebody else holds it, or when it ran out. */
  async #renew(): Promise<void> {
    try {
      await this.#write({ annotations: {}, spec: {} });
    } catch (error) {
      const ranOut = Date.parse(this.#lease.spec?.renewTime ?? '') + durationSeconds * 1000 <= this.#time().getTime();
      if (ranOut || !(error instanceof ApiFailure)) this.#lose(error);
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
      try {
        this.#lease = (await this.#client.send({
          method: 'PUT',
          path: pathOf(resources.lease, metadata.name),
          body,
        })) as Lease;
        return;
      } catch (error) {
        if (!(error instanceof ApiFailure) || attempt >= writeTries) throw error;
        // Somebody may have written beside us, or only the answer was lost: what counts is who holds it now.
        const now = await this.#read();
        if (now?.spec?.renewTime === body.spec?.renewTime && now?.spec?.holderIdentity === body.spec?.holderIdentity)
          return;
        if (now?.spec?.holderIdentity !== this.#holder) throw this.#lose(heldBy(now?.spec?.holderIdentity));
        this.#lease = now;
      }
    }
  }

  async #read(): Promise<Lease | undefined> {
    const path = pathOf(resources.lease, this.#lease.metadata.name);
    try {
      return (await this.#client.send({ method: 'GET', path })) as Lease;
    } catch (error) {
      if (error instanceof ApiFailure && error.isNotFound) return undefined;
      throw error;
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

function heldBy(holder: string | undefined): KitError {
  return new KitError(`another apply is at work: ${plainRemoteText(holder || 'nobody')} holds the tenant's Lease`, {
    exitCode: exitCodes.superseded,
    hint: `run this again when it is done; a Lease that is not renewed for ${durationSeconds} seconds is taken over`,
  });
}

/** The format of `metav1.MicroTime`. */
function toMicroTime(time: Date): string {
  return time.toISOString().replace('Z', '000Z');
}
