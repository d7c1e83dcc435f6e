import { createHash } from 'node:crypto';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import { controlPlane, type ControlPlaneName } from './control-planes.ts';

/** What an API server writes by itself, or what tells one run from another that did the same. */
const passing = new Set([
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'generation',
  'selfLink',
  'time',
  'lastTransitionTime',
  'renewTime',
  'acquireTime',
  'leaseTransitions',
]);
const commitPattern = /\b[0-9a-f]{40}\b/g;
const { cluster, secret, anyApplication, applicationSet, lease, environment, deploymentRuntime, pipelineRuntime } =
  resources;
const onHost: readonly Resource[] = [
  { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces' },
  { apiVersion: 'v1', kind: 'Secret', plural: 'secrets' },
];
const places: readonly (readonly [ControlPlaneName, readonly Resource[]])[] = [
  [
    'management',
    [cluster, secret, anyApplication, applicationSet, lease, environment, deploymentRuntime, pipelineRuntime],
  ],
  ['host', onHost],
];

/** Connections last from one dump to the next: to make one costs more than to ask. */
const clients: Partial<Record<ControlPlaneName, ApiClient>> = {};

/** What a dump looks at; everything unless said otherwise. */
interface DumpOptions {
  readonly includes?: (object: KubernetesObject) => boolean;
  /** The commit that was applied last; it stands as `<head>` then, and any other one as `<older>`. */
  readonly head?: string;
  /** Also who wrote which field. */
  readonly managers?: boolean;
}

/**
 * Everything that registers, updates and unregisters may leave in the management cluster and on the host, byte for byte
 * but for what differs between two runs that did the same: equal dumps are equal end states. Secrets are digests.
 */
export async function dumpState(options: DumpOptions = {}): Promise<Readonly<Record<string, unknown>>> {
  const { includes = () => true } = options;
  const dump: [string, unknown][] = [];
  for (const [name, kinds] of places) {
    const client = (clients[name] ??= clientOf(controlPlane(name).adminKubeconfig));
    const found = await Promise.all(kinds.map((kind) => listAll<KubernetesObject<{ type?: string }>>(client, kind)));
    const objects = found.flat().filter((object) => object.type !== 'kubernetes.io/service-account-token');
    for (const object of objects.filter(includes))
      dump.push([
        `${name} ${object.kind} ${object.metadata.namespace}/${object.metadata.name}`,
        lasting(object, options),
      ]);
  }
  return Object.fromEntries(dump.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function lasting(value: unknown, options: DumpOptions): unknown {
  if (Array.isArray(value)) return value.map((item) => lasting(item, options));
  if (typeof value === 'string' && options.head !== undefined)
    return value.replaceAll(commitPattern, (commit) => (commit === options.head ? '<head>' : '<older>'));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]): readonly [string, unknown][] => {
      if (passing.has(key)) return [];
      if (key === 'data') return [[key, createHash('sha256').update(JSON.stringify(child)).digest('hex')]];
      if (key !== 'managedFields') return [[key, lasting(child, options)]];
      return options.managers === true ? [[key, inOrder(lasting(child, options))]] : [];
    }),
  );
}

/** The server orders managers by the time of their last write. */
function inOrder(managers: unknown): readonly string[] {
  return (managers as readonly unknown[]).map((one) => JSON.stringify(one)).sort();
}
