import { exitCodes, KitError } from '../cli/kit-error.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { findObject } from '../kubernetes/object-shape.ts';
import type { ClusterResource, Condition, KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { fieldManager, isOurs } from '../kubernetes/objects/ownership.ts';
import { pathOf, resources, type Resource } from '../kubernetes/objects/resources.ts';
import { defined } from '../text/defined.ts';
import { patchLatest, patchObject, titleOf, tryPlainly, type Patch } from './object-patch.ts';

/**
 * A version that no object has, since the first write of any etcd makes a later one: who applies in it creates where nothing
 * is there, and meets a conflict where something is.
 */
const versionOfNothing = '1';
/** How often an object is created that is refused as if it were there, and is not. */
const createTries = 5;
/** Before Kubernetes 1.22 a manager that applies a status forgets what it applied to the rest of the object. */
const statusManager = `${fieldManager}-status`;

/** The right to write; both throw when it is lost. */
export interface WritePermit {
  /** Proves it as of now, before something is destroyed. */
  assertHeld(): Promise<void>;
  /** Proves it as of a moment ago, before something is written. */
  assertHeldLately(): Promise<void>;
}

/** What a writer may write. */
interface WriterOptions {
  readonly tenant: string;
  readonly permit: WritePermit;
  /** Objects of others that it takes over, as they were read. */
  readonly takenOver?: readonly KubernetesObject[];
}

/**
 * The only way to write registrations and components, and the gate that every write and delete passes. The caller states
 * what it found there: an object, which must be the tenant's own and which the server changes only in the version that was
 * read, or nothing, and then nothing must be there. Writes are server-side applies, by force only onto the objects that
 * are taken over. Nothing is written without the permit, which another apply may have taken over in the meantime.
 */
export class ManagementWriter {
  readonly #client: ApiClient;
  readonly #tenant: string;
  readonly #permit: WritePermit;
  readonly #takenOver: ReadonlySet<string>;

  constructor(client: ApiClient, { tenant, permit, takenOver = [] }: WriterOptions) {
    this.#client = client;
    this.#tenant = tenant;
    this.#permit = permit;
    this.#takenOver = new Set(takenOver.flatMap(({ metadata }) => metadata.uid ?? []));
  }

  /** Asks the server whether it would take an object, and writes nothing; returns what would be there then. */
  async dryRun<Kind extends KubernetesObject>(
    resource: Resource,
    object: Kind,
    found: KubernetesObject | undefined,
  ): Promise<Kind> {
    if (found !== undefined) this.#assertMayWrite(found);
    const path = pathOf(resource, object.metadata.name);
    const query = { ...this.#force(found), dryRun: 'All' };
    const patch = { path, object, query };
    if (found !== undefined) return patchObject<Kind>(this.#client, resource, patch, { uid: found.metadata.uid });
    const outcome = await this.#applyToNothing<Kind>(resource, patch);
    if ('met' in outcome) throw createdMeanwhile(object);
    return outcome.written;
  }

  /** Asks the server what it would store of an object if it were not applied, and writes nothing. */
  tryPlainly<Kind extends KubernetesObject>(
    resource: Resource,
    object: Kind,
    found: KubernetesObject | undefined,
  ): Promise<Kind> {
    return tryPlainly(this.#client, resource, object, found);
  }

  /**
   * Creates an object where nothing was found, or changes the one that was, and returns the result. When another client wrote
   * it since, it is read again, and if it is still the same and ours, `remake` says what to write over its current state.
   */
  async apply<Kind extends KubernetesObject>(
    resource: Resource,
    object: Kind,
    found: KubernetesObject | undefined,
    remake: (now: KubernetesObject) => Kind = () => object,
  ): Promise<Kind> {
    if (found === undefined) return this.#create(resource, object);
    const path = pathOf(resource, object.metadata.name);
    return this.#onLatest(resource, found, (now) => ({ path, object: remake(now), query: this.#force(now) }));
  }

  /** Sets the conditions of a Cluster resource, which are the whole status that the kit owns; returns it as it is then. */
  async applyConditions(found: ClusterResource, conditions: readonly Condition[]): Promise<ClusterResource> {
    const { apiVersion, kind, metadata } = found;
    const { name, namespace } = metadata;
    const object = {
      apiVersion,
      kind,
      metadata: { name, ...defined({ namespace }) },
      status: { conditions },
    };
    const path = `${pathOf(resources.cluster, name)}/status`;
    const query = { fieldManager: statusManager };
    return this.#onLatest<ClusterResource>(resources.cluster, found, () => ({ path, object, query }));
  }

  /**
   * Deletes exactly what was read, in that version; already gone is fine. In the foreground it stays until everything that it
   * owns is gone (Kubernetes manual, "Cascading deletion").
   */
  async delete(
    resource: Resource,
    found: KubernetesObject,
    options: { readonly propagationPolicy?: 'Foreground' } = {},
  ): Promise<void> {
    this.#assertMayWrite(found);
    const { name, uid, resourceVersion } = found.metadata;
    await this.#permit.assertHeld();
    try {
      await this.#client.send({
        method: 'DELETE',
        path: pathOf(resource, name),
        body: {
          apiVersion: 'v1',
          kind: 'DeleteOptions',
          ...options,
          preconditions: { uid, resourceVersion },
        },
      });
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      if (error.isNotFound) return;
      // If only the response was lost, the retry finds another version, or nothing.
      const now = error.isConflict ? await findObject(this.#client, resource, name) : found;
      const stays = now !== undefined && now.metadata.uid === uid && now.metadata.deletionTimestamp === undefined;
      if (stays) throw error;
    }
  }

  /** Refuses to write what another owner has, or what the server could not compare with what was read. */
  #assertMayWrite(found: KubernetesObject): void {
    const { uid, resourceVersion } = found.metadata;
    if (uid === undefined || resourceVersion === undefined)
      throw new TypeError(`${titleOf(found)} was not read from the management cluster`);
    if (!isOurs(found, this.#tenant) && !this.#takenOver.has(uid))
      throw new KitError(`${titleOf(found)} belongs to another owner`, { exitCode: exitCodes.refused });
  }

  #force(found: KubernetesObject | undefined): { readonly force?: 'true' } {
    return this.#takenOver.has(found?.metadata.uid ?? '') ? { force: 'true' } : {};
  }

  /** Every attempt has passed the gate: the object is ours, and so is the Lease. */
  #onLatest<Result extends KubernetesObject>(
    resource: Resource,
    found: KubernetesObject,
    toPatch: (now: KubernetesObject) => Patch,
  ): Promise<Result> {
    return patchLatest(this.#client, resource, found, async (now) => {
      this.#assertMayWrite(now);
      await this.#permit.assertHeldLately();
      return toPatch(now);
    });
  }

  async #create<Kind extends KubernetesObject>(resource: Resource, object: Kind): Promise<Kind> {
    await this.#permit.assertHeldLately();
    const path = pathOf(resource, object.metadata.name);
    const outcome = await this.#applyToNothing<Kind>(resource, { path, object });
    if ('written' in outcome) return outcome.written;
    // If only the response was lost, the retry finds what was written.
    if (!isOurWork(outcome.met, this.#tenant)) throw createdMeanwhile(object);
    return this.apply(resource, object, outcome.met);
  }

  /**
   * Applies where nothing is there, which the server itself sees to, or returns what it met. A conflict alone says nothing: a
   * server gives up on a patch that others overtake.
   */
  async #applyToNothing<Kind extends KubernetesObject>(
    resource: Resource,
    patch: Patch & { readonly object: Kind },
  ): Promise<{ readonly written: Kind } | { readonly met: Kind }> {
    for (let attempt = 1; ; attempt++) {
      try {
        return {
          written: await patchObject<Kind>(this.#client, resource, patch, { resourceVersion: versionOfNothing }),
        };
      } catch (error) {
        if (!(error instanceof ApiFailure) || !error.isConflict || error.isFieldConflict) throw error;
        const met = await findObject<Kind>(this.#client, resource, patch.object.metadata.name);
        if (met !== undefined) return { met };
        if (attempt >= createTries) throw error;
      }
    }
  }
}

/** Whether only the tenant's kit has written an object, and it is not being deleted. */
function isOurWork(object: KubernetesObject, tenant: string): boolean {
  const { managedFields = [], deletionTimestamp } = object.metadata;
  const isAlone = managedFields.every(({ manager, operation }) => manager === fieldManager && operation === 'Apply');
  return managedFields.length > 0 && isAlone && deletionTimestamp === undefined && isOurs(object, tenant);
}

function createdMeanwhile(object: KubernetesObject): KitError {
  return new KitError(`${titleOf(object)} was created by another client in the meantime`, {
    exitCode: exitCodes.refused,
    hint: 'the next apply checks it again',
  });
}
