import type { ClusterResource, Condition, KubernetesObject } from '../../core/desired/kubernetes-object.ts';
import { fieldManager } from '../../core/desired/ownership.ts';
import type { ApiClient } from './api-client.ts';
import { ApiFailure } from './api-failure.ts';
import { pathOf, resources, type Resource } from './resources.ts';

const applyType = 'application/apply-patch+yaml';
/** Before Kubernetes 1.22 a manager that applies a status forgets what it applied to the rest of the object. */
const statusManager = `${fieldManager}-status`;

/** The right to write; both throw when it is lost. */
export interface WritePermit {
  /** Proves it as of now, before something is destroyed. */
  assertHeld(): Promise<void>;
  /** Proves it as of a moment ago, before something is written. */
  assertHeldLately(): Promise<void>;
}

/**
 * Writes the management cluster, always by server-side apply, and by force only onto the objects that it was given to
 * take over, as long as they are those that were read; only apply and adopt hold one. It writes nothing without the right
 * to, which another apply may have taken over in the meantime.
 */
export class ManagementWriter {
  readonly #client: ApiClient;
  readonly #permit: WritePermit;
  readonly #takenOver: readonly KubernetesObject[];

  constructor(client: ApiClient, permit: WritePermit, takenOver: readonly KubernetesObject[] = []) {
    this.#client = client;
    this.#permit = permit;
    this.#takenOver = takenOver;
  }

  /** Asks the server whether it would take an object, and writes nothing; gives back what would be there then. */
  async dryRun<Kind extends KubernetesObject>(resource: Resource, object: Kind): Promise<Kind> {
    return (await this.#applyWhole(resource, object, { dryRun: 'All' })) as Kind;
  }

  /** Creates or changes an object and gives it back as it is then; fields of other managers are never taken over. */
  async apply<Kind extends KubernetesObject>(resource: Resource, object: Kind): Promise<Kind> {
    await this.#permit.assertHeldLately();
    return (await this.#applyWhole(resource, object, {})) as Kind;
  }

  /** Sets the conditions of a Cluster resource; they are the whole status that the kit owns. */
  async applyConditions(resource: ClusterResource, conditions: readonly Condition[]): Promise<void> {
    const { apiVersion, kind, metadata } = resource;
    const { name, namespace } = metadata;
    const object = { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } };
    await this.#permit.assertHeldLately();
    await this.#apply(
      `${pathOf(resources.cluster, name)}/status`,
      { ...object, status: { conditions } },
      {
        fieldManager: statusManager,
      },
    );
  }

  /**
   * Deletes exactly what was read, in that version; already gone is fine. In the foreground it stays until everything that it
   * owns is gone (Kubernetes manual, "Cascading deletion").
   */
  async delete(
    resource: Resource,
    object: KubernetesObject,
    options: { readonly propagationPolicy?: 'Foreground' } = {},
  ): Promise<void> {
    const { name, uid, resourceVersion } = object.metadata;
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
      // When only the answer was lost, its repetition meets another version, or nothing.
      if (!error.isNotFound && !(error.isConflict && (await this.#isGoing(resource, object)))) throw error;
    }
  }

  /** Whether exactly this object is gone, or being deleted. */
  async #isGoing(resource: Resource, { metadata }: KubernetesObject): Promise<boolean> {
    try {
      const path = pathOf(resource, metadata.name);
      const now = (await this.#client.send({ method: 'GET', path })) as KubernetesObject;
      return now.metadata.uid !== metadata.uid || now.metadata.deletionTimestamp !== undefined;
    } catch (error) {
      if (error instanceof ApiFailure && error.isNotFound) return true;
      throw error;
    }
  }

  async #applyWhole(
    resource: Resource,
    object: KubernetesObject,
    query: Readonly<Record<string, string>>,
  ): Promise<unknown> {
    const path = pathOf(resource, object.metadata.name);
    const read = this.#takenOver.find(
      ({ kind, metadata }) => kind === object.kind && metadata.name === object.metadata.name,
    );
    if (read === undefined) return this.#apply(path, object, query);
    const { uid } = read.metadata;
    const metadata = { ...object.metadata, ...(uid === undefined ? {} : { uid }) };
    return this.#apply(path, { ...object, metadata }, { ...query, force: 'true' });
  }

  async #apply(path: string, body: unknown, query: Readonly<Record<string, string>>): Promise<unknown> {
    return this.#client.send({
      method: 'PATCH',
      path,
      query: { fieldManager, ...query },
      body,
      contentType: applyType,
    });
  }
}
