import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { kitFolder } from '../cli/kit-folder.ts';
import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import { leaseAnnotations, readLease } from '../apply/lease/lease-object.ts';
import { looked } from '../doctor/looked.ts';
import { namespaceInstalled } from '../doctor/granted-rights.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure, plainRemoteText } from '../kubernetes/api-failure.ts';
import { findObject } from '../kubernetes/object-shape.ts';
import type { KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import type { Resource } from '../kubernetes/objects/resources.ts';
import { connectToManagement } from '../management/management-connection.ts';
import { ManagementReader } from '../management/management-reader.ts';
import type { Check, Found } from '../text/check.ts';
import { isOlderVersion, kitVersion } from '../text/version.ts';

const area = 'management cluster';
const howToApply = `ask an administrator to run "kubectl apply -k ${join(kitFolder, 'management')}" before this kit first applies`;
const local = 'config.kubernetes.io/local-config';

/** What the management cluster has from another kit: the records of the last apply, and the objects of `management/`. */
export async function managementSteps(call: Surroundings & SecretKeeper, tenant: string): Promise<readonly Check[]> {
  let client: ApiClient | undefined;
  const reached = await looked({ area, id: 'kubeconfig' }, async () => {
    client = await connectToManagement(call);
    return { state: 'ok', found: `compared with ${client.server}` };
  });
  if (client === undefined) return [reached];
  try {
    return [
      await looked({ area, id: 'records' }, () => records(client as ApiClient, tenant)),
      ...(await installed(client)),
    ];
  } finally {
    client.close();
  }
}

async function records(client: ApiClient, tenant: string): Promise<Found> {
  const lease = await readLease(new ManagementReader(client), tenant);
  const kit = lease?.metadata.annotations?.[leaseAnnotations.kit];
  if (lease === undefined) return { state: 'ok', found: 'nothing was applied yet' };
  if (kit === undefined)
    return { state: 'change', found: `last applied by a kit of unknown version; then by ${kitVersion}` };
  const by = plainRemoteText(kit);
  if (kit === kitVersion) return { state: 'ok', found: `last applied by this kit, ${kitVersion}` };
  if (!isOlderVersion(kitVersion, kit))
    return {
      state: 'change',
      found: `last applied by kit ${by}; after the first apply of ${kitVersion} the older kit cannot apply`,
    };
  return {
    state: 'problem',
    found: `last applied by kit ${by}, which is newer than this one`,
    hint: 'use that kit or a newer one',
  };
}

/** One look at each object that an administrator installs: CRD, roles and bindings, the AppProject. */
async function installed(client: ApiClient): Promise<readonly Check[]> {
  const objects = await readManagementObjects();
  const checks = await Promise.all(
    objects.map((object) => {
      const name = `${object.kind} ${[object.metadata.namespace, object.metadata.name].filter(Boolean).join('/')}`;
      return looked({ area, id: 'management' }, () => compared(client, object, name), whoMayRead);
    }),
  );
  const others = checks.filter(({ state }) => state !== 'ok');
  if (others.length > 0 && others.every(({ state }) => state === 'unknown') && others.length === checks.length)
    return [{ ...others[0], found: 'this identity cannot read what management/ installed' } as Check];
  if (others.length > 0) return others;
  return [{ area, id: 'management', state: 'ok', found: `all ${checks.length} objects of management/ match this kit` }];
}

function whoMayRead(error: Error): string | undefined {
  const isForbidden = error instanceof ApiFailure && error.isForbidden;
  return isForbidden ? "run this with an administrator's kubeconfig" : undefined;
}

async function compared(client: ApiClient, wanted: KubernetesObject, name: string): Promise<Found> {
  const found = await findObject<KubernetesObject>(client, resourceOf(wanted), wanted.metadata.name);
  if (found === undefined) return { state: 'change', found: `${name} is not installed`, hint: howToApply };
  const { apiVersion: _, kind: __, metadata: ___, ...content } = wanted as unknown as Readonly<Record<string, unknown>>;
  const place = differsAt(content, found, '');
  if (place === undefined) return { state: 'ok', found: name };
  return { state: 'change', found: `${name} differs at ${place}`, hint: howToApply };
}

/** The first place where something is not as wanted; additional fields are the server's. */
function differsAt(wanted: unknown, found: unknown, place: string): string | undefined {
  if (typeof wanted !== 'object' || wanted === null) return wanted === found ? undefined : place;
  if (typeof found !== 'object' || found === null) return place;
  if (Array.isArray(wanted) && (!Array.isArray(found) || found.length !== wanted.length)) return place;
  for (const [key, value] of Object.entries(wanted)) {
    const inner = Array.isArray(wanted) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
    const differing = differsAt(value, (found as Readonly<Record<string, unknown>>)[key], inner);
    if (differing !== undefined) return differing;
  }
  return undefined;
}

/** The objects of `management/` in their order, with the namespaces that `namespaces.json` puts in. */
async function readManagementObjects(): Promise<readonly KubernetesObject[]> {
  const folder = join(kitFolder, 'management');
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const { resources: files } = load(await read('kustomization.yaml')) as { readonly resources: readonly string[] };
  const texts = await Promise.all(files.map(read));
  const objects = texts.flatMap((text) => loadAll(text) as readonly KubernetesObject[]);
  return objects
    .filter(({ metadata }) => metadata.annotations?.[local] !== 'true')
    .map((object) => withNamespaces(object) as KubernetesObject);
}

function withNamespaces(value: unknown, key?: string): unknown {
  if (typeof value === 'string') return key === 'namespace' ? namespaceInstalled(value) : value;
  if (Array.isArray(value)) return value.map((one) => withNamespaces(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withNamespaces(inner, name)]));
}

function resourceOf({ apiVersion, kind, metadata }: KubernetesObject): Resource {
  const { namespace } = metadata;
  return { apiVersion, kind, plural: `${kind.toLowerCase()}s`, ...(namespace === undefined ? {} : { namespace }) };
}
