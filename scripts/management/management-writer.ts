import { exitCodes, KitError } from '../cli/kit-error.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import type { ClusterResource, Condition, KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { fieldManager, isOurs } from '../kubernetes/objects/ownership.ts';
import { pathOf, resources, type Resource } from '../kubernetes/objects/resources.ts';

const applyType = 'application/apply-patch+yaml';
/** Before Kubernetes 1.22 a manager that applies a status forgets what it applied to the rest of the object. */
const statusManager = `${fieldManager}-status`;
/** How often an object that others write at the same time is read and written again. */
const writeTries = 5;

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
  /** Where a dry run has just shown that nothing is there. */
  readonly #absent = new Set<string>();

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
    this.#assertMayWrite(found);
    const path = pathOf(resource, object.metadata.name);
    this.#absent.delete(path);
    const result = await this.#patch<Kind>(path, { object, found, boundTo: 'uid' }, { dryRun: 'All' });
    if (found === undefined && isStored(result)) throw createdMeanwhile(object);
    if (found === undefined) this.#absent.add(path);
    return result;
  }

  /**
   * Creates an object where nothing was found, or changes the one that was, and returns it as it is then. When somebody
   * wrote it since, it is read again and written if it is still the same and ours; `exact` refuses that with a conflict.
   */
  async apply<Kind extends KubernetesObject>(
    resource: Resource,
    object: Kind,
    found: KubernetesObject | undefined,
    { exact = false }: { readonly exact?: boolean } = {},
  ): Promise<Kind> {
    await this.#permit.assertHeldLately();
    const path = pathOf(resource, object.metadata.name);
    if (found === undefined) return this.#create(resource, path, object);
    const write = (now: KubernetesObject): Promise<Kind> =>
      this.#patch<Kind>(path, { object, found: now, boundTo: 'version' });
    return this.#onFresh(resource, found, write, exact ? 1 : writeTries);
  }

  /** Sets the conditions of a Cluster resource, which are the whole status that the kit owns; returns it as it is then. */
  async applyConditions(found: ClusterResource, conditions: readonly Condition[]): Promise<ClusterResource> {
    const { apiVersion, kind, metadata } = found;
    const { name, namespace } = metadata;
    const object = {
      apiVersion,
      kind,
      metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
      status: { conditions },
    };
    await this.#permit.assertHeldLately();
    const path = `${pathOf(resources.cluster, name)}/status`;
    return this.#onFresh(resources.cluster, found, (now) =>
      this.#patch<ClusterResource>(
        path,
        { object, found: now, boundTo: 'version' },
        { fieldManager: statusManager, force: undefined },
      ),
    );
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
    const { name, uid, resourceVersion } = this.#assertMayWrite(found).metadata;
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
      // When only the answer was lost, its repetition meets another version, or nothing.
      const now = error.isConflict ? await this.#find(resource, name) : found;
      const stays = now !== undefined && now.metadata.uid === uid && now.metadata.deletionTimestamp === undefined;
      if (stays) throw error;
    }
  }

  /** Refuses to write what is somebody else's, or what the server could not hold against what was read. */
  #assertMayWrite<Found extends KubernetesObject | undefined>(found: Found): Found {
    if (found === undefined) return found;
    const { uid, resourceVersion } = found.metadata;
    if (uid === undefined || resourceVersion === undefined)
      throw new TypeError(`${titleOf(found)} was not read from the management cluster`);
    if (!isOurs(found, this.#tenant) && !this.#takenOver.has(uid))
      throw new KitError(`${titleOf(found)} belongs to somebody else`, { exitCode: exitCodes.refused });
    return found;
  }

  /** No precondition of a server-side apply says "only if nothing is there", so what was written onto is looked at. */
  async #create<Kind extends KubernetesObject>(resource: Resource, path: string, object: Kind): Promise<Kind> {
    if (!this.#absent.has(path)) await this.dryRun(resource, object, undefined);
    this.#absent.delete(path);
    const written = await this.#patch<Kind>(path, { object });
    const managers = written.metadata.managedFields ?? [];
    if (managers.every(({ manager, operation }) => manager === fieldManager && operation === 'Apply')) return written;
    // Applying nothing takes away what was just applied, and leaves what others wrote.
    const { apiVersion, kind, metadata } = object;
    const { name, namespace } = metadata;
    const { uid } = written.metadata;
    await this.#patch(path, { object: { apiVersion, kind, metadata: { name, namespace, uid } } });
    throw createdMeanwhile(object);
  }

  /** Writes onto what was found, or onto what is there by now if that is the same object and still ours. */
  async #onFresh<Result>(
    resource: Resource,
    found: KubernetesObject,
    write: (now: KubernetesObject) => Promise<Result>,
    tries = writeTries,
  ): Promise<Result> {
    let now = this.#assertMayWrite(found);
    for (let attempt = 1; ; attempt++) {
      try {
        return await write(now);
      } catch (error) {
        if (!(error instanceof ApiFailure) || !error.isConflict) throw error;
        const fresh = await this.#find(resource, found.metadata.name);
        const isSame = fresh?.metadata.uid === found.metadata.uid;
        if (fresh === undefined || !isSame || fresh.metadata.deletionTimestamp !== undefined)
          throw new KitError(`${titleOf(found)} was removed in the meantime`, {
            hint: 'the next apply looks at it again',
          });
        now = this.#assertMayWrite(fresh);
        if (error.isFieldConflict || attempt >= tries) throw error;
      }
    }
  }

  async #find(resource: Resource, name: string): Promise<KubernetesObject | undefined> {
    try {
      return (await this.#client.send({ method: 'GET', path: pathOf(resource, name) })) as KubernetesObject;
    } catch (error) {
      if (error instanceof ApiFailure && error.isNotFound) return undefined;
      throw error;
    }
  }

  async #patch<Result>(
    path: string,
    { object, found, boundTo }: Patch,
    query: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Result> {
    const { uid, resourceVersion } = found?.metadata ?? {};
    const precondition = {
      ...(uid === undefined ? {} : { uid }),
      ...(boundTo === 'version' ? { resourceVersion } : {}),
    };
    const force = this.#takenOver.has(uid ?? '') ? { force: 'true' } : {};
    return (await this.#client.send({
      method: 'PATCH',
      path,
      query: { fieldManager, ...force, ...query },
      body: { ...object, metadata: { ...object.metadata, ...precondition } },
      contentType: applyType,
      isBoundToVersion: boundTo === 'version',
    })) as Result;
  }
}

/** What is applied, and onto what: the server takes it only for the object that was found, or only in that version of it. */
interface Patch {
  readonly object: Pick<KubernetesObject, 'apiVersion' | 'kind'> & { readonly metadata: object };
  readonly found?: KubernetesObject | undefined;
  readonly boundTo?: 'uid' | 'version';
}

/** What a dry run would create has no version yet. */
function isStored({ metadata }: KubernetesObject): boolean {
  return !['', '0', undefined].includes(metadata.resourceVersion);
}

function titleOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} "${metadata.name}" in namespace ${metadata.namespace}`;
}

function createdMeanwhile(object: KubernetesObject): KitError {
  return new KitError(`${titleOf(object)} was created by somebody else in the meantime`, {
    exitCode: exitCodes.refused,
    hint: 'the next apply looks at it again',
  });
}
