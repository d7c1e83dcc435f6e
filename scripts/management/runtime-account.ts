import { isDeepStrictEqual } from 'node:util';
import {
  accountName,
  accountNamespace,
  accountResources,
  toAccess,
  toAccount,
  toAccountNamespace,
  tokenDays,
  type AccessObject,
  type AccountOwner,
} from '../desired/runtime-account.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { findObject, requireObject } from '../kubernetes/object-shape.ts';
import type { KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { fieldManager, isOurs } from '../kubernetes/objects/ownership.ts';
import { pathOf, type Resource } from '../kubernetes/objects/resources.ts';
import { isMapping } from '../text/pointer.ts';

/** Why the service account cannot be made on a cluster: something is in its place, or is still going. */
export class AccountRefusal extends Error {
  /** Whether it is only still going, so that a later try may find the place free. */
  readonly isPassing: boolean;

  constructor(message: string, { isPassing = false }: { readonly isPassing?: boolean } = {}) {
    super(message);
    this.name = 'AccountRefusal';
    this.isPassing = isPassing;
  }
}

/** What could not be removed of the service account, and why. */
export interface AccountRest {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly why: string;
  /** What kubectl removes it with, where nobody else can need it. */
  readonly command?: string;
}

type Asker = Pick<ApiClient, 'send' | 'server'>;

const { namespace: namespaces, account: accounts, clusterRoleBinding } = accountResources;
const tokenPath = `${pathOf(accounts, accountName)}/token`;

/**
 * The service account of Argo CD on a runtime cluster. Only here anything is written to runtime clusters, and nothing but
 * these objects: those of others under their names are refused. Everything can be repeated, however far it came before.
 */
export class RuntimeAccount {
  readonly #newAsker: () => Asker;
  readonly #owner: AccountOwner;

  /** `newAsker` gives one that has a time limit of its own, for each call. */
  constructor(newAsker: () => Asker, owner: AccountOwner) {
    this.#newAsker = newAsker;
    this.#owner = owner;
  }

  /** Creates the service account and grants its permissions; objects that are already as desired are not written. */
  async ensure(): Promise<void> {
    const asker = this.#newAsker();
    await this.#assertFree(asker);
    const place = await findObject(asker, namespaces, accountNamespace);
    if (place === undefined) await create(asker, namespaces, toAccountNamespace(this.#owner));
    const account =
      (await findObject(asker, accounts, accountName)) ?? (await create(asker, accounts, toAccount(this.#owner)));
    for (const { resource, object } of toAccess(this.#owner, account.metadata.uid ?? '')) {
      const found = await findObject<AccessObject>(asker, resource, accountName);
      if (found !== undefined && isAsWanted(found, object)) continue;
      // To whom a role is given cannot be changed in place.
      if (found !== undefined) await remove(asker, resource, this.#requireOurs(found));
      await create(asker, resource, object);
    }
  }

  /** A token of the service account for the API server itself. */
  async requestToken(): Promise<string> {
    const asker = this.#newAsker();
    const body = {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec: { expirationSeconds: tokenDays * 24 * 60 * 60 },
    };
    const answer = await asker.send({ method: 'POST', path: tokenPath, body });
    const status = isMapping(answer) ? answer['status'] : undefined;
    const token = isMapping(status) ? status['token'] : undefined;
    if (typeof token === 'string' && token !== '') return token;
    throw ApiFailure.ofAnswer({ method: 'POST', path: tokenPath }, asker.server, 200, 'the response contains no token');
  }

  /** Deletes the service account, which ends all of its tokens. */
  async removeAccount(): Promise<void> {
    const asker = this.#newAsker();
    await this.#assertFree(asker);
    const account = await findObject(asker, accounts, accountName);
    if (account !== undefined) await remove(asker, accounts, account);
  }

  /**
   * Removes the permissions and then the service account, which may do that itself, and returns what is left. Role and
   * RoleBinding belong to the service account and go with it.
   */
  async withdraw(): Promise<readonly AccountRest[]> {
    const asker = this.#newAsker();
    const rest: AccountRest[] = [];
    const found = await Promise.all(
      ([clusterRoleBinding, accounts] as const).map(async (resource: Resource) => ({
        resource,
        object: await findObject(asker, resource, accountName),
      })),
    );
    const place = await findObject(asker, namespaces, accountNamespace);
    for (const { resource, object } of found) {
      if (object === undefined) continue;
      if (!isOurs(object, this.#owner.tenant)) {
        rest.push(restOf(object, 'it belongs to another owner'));
        continue;
      }
      const why = await whyLeft(asker, resource, object);
      if (why !== undefined) rest.push({ ...restOf(object, why), command: removalCommand(resource) });
    }
    if (place !== undefined && isOurs(place, this.#owner.tenant))
      rest.push(restOf(place, 'others may use it by now; delete it if it is empty'));
    return rest;
  }

  /** Looks at everything before anything is written. */
  async #assertFree(asker: Asker): Promise<void> {
    const { role, roleBinding } = accountResources;
    const place = await findObject(asker, namespaces, accountNamespace);
    if (place?.metadata.deletionTimestamp !== undefined)
      throw new AccountRefusal(`namespace "${accountNamespace}" is being deleted`, { isPassing: true });
    for (const resource of [accounts, role, roleBinding, clusterRoleBinding] as readonly Resource[]) {
      const object = await findObject(asker, resource, accountName);
      if (object === undefined) continue;
      this.#requireOurs(object);
      if (object.metadata.deletionTimestamp !== undefined)
        throw new AccountRefusal(`${resource.kind} "${accountName}" is being deleted`, { isPassing: true });
    }
  }

  #requireOurs<Kind extends KubernetesObject>(object: Kind): Kind {
    if (isOurs(object, this.#owner.tenant)) return object;
    throw new AccountRefusal(
      `${object.kind} "${accountName}" already exists and belongs to another owner: remove it there`,
    );
  }
}

/** All that could be left of the service account of a cluster that cannot be asked. */
export function unknownRest(why: string): readonly AccountRest[] {
  return [clusterRoleBinding, accounts].map((resource: Resource) => ({
    kind: resource.kind,
    ...(resource.namespace === undefined ? {} : { namespace: resource.namespace }),
    name: accountName,
    why,
    command: removalCommand(resource),
  }));
}

function removalCommand({ kind, namespace }: Resource): string {
  const place = namespace === undefined ? [] : ['-n', namespace];
  return ['kubectl', ...place, 'delete', kind.toLowerCase(), accountName].join(' ');
}

function restOf({ kind, metadata }: KubernetesObject, why: string): AccountRest {
  const { name, namespace } = metadata;
  return { kind, ...(namespace === undefined ? {} : { namespace }), name, why };
}

/** Deletes an object, and says why it is still there if it is. */
async function whyLeft(asker: Asker, resource: Resource, object: KubernetesObject): Promise<string | undefined> {
  try {
    if (await remove(asker, resource, object)) return undefined;
  } catch (error) {
    if (error instanceof ApiFailure) return error.message;
    throw error;
  }
  return `it is still being deleted, held by ${object.metadata.finalizers?.join(', ') ?? 'no finalizer'}`;
}

/** Whether an object of ours grants the wanted permissions to the existing service account. */
function isAsWanted(found: AccessObject, wanted: AccessObject): boolean {
  const facts = ({ metadata, rules, roleRef, subjects }: AccessObject): object => ({
    owners: metadata.ownerReferences?.map(({ uid }) => uid) ?? [],
    labels: Object.keys(wanted.metadata.labels ?? {}).map((label) => metadata.labels?.[label]),
    rules: rules ?? [],
    roleRef: roleRef ?? {},
    subjects: subjects ?? [],
  });
  return isDeepStrictEqual(facts(found), facts(wanted));
}

async function create<Kind extends KubernetesObject>(asker: Asker, resource: Resource, object: Kind): Promise<Kind> {
  const path = pathOf(resource);
  const ask = { method: 'POST', path, query: { fieldManager }, body: object } as const;
  try {
    return requireObject<Kind>(await asker.send(ask), { client: asker, ask, resource });
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.reason !== 'AlreadyExists') throw error;
    // The response to an earlier attempt was lost, or another client was faster: the next attempt reads again.
    throw new AccountRefusal(
      `${object.kind} "${object.metadata.name}" was created by another client at the same time`,
      { isPassing: true },
    );
  }
}

/** Deletes exactly what was read; whether it is gone, which a finalizer may prevent. */
async function remove(asker: Asker, resource: Resource, { metadata }: KubernetesObject): Promise<boolean> {
  const path = pathOf(resource, metadata.name);
  const options = { preconditions: { uid: metadata.uid }, propagationPolicy: 'Background' };
  const body = { apiVersion: 'v1', kind: 'DeleteOptions', ...options };
  try {
    const answer = await asker.send({ method: 'DELETE', path, body });
    const left = isMapping(answer) ? answer['metadata'] : undefined;
    return !isMapping(left) || left['deletionTimestamp'] === undefined;
  } catch (error) {
    // Gone, or replaced by another one of the same name.
    if (error instanceof ApiFailure && (error.isNotFound || error.isConflict)) return true;
    throw error;
  }
}
