import type { KubernetesObject } from '../../scripts/core/desired/kubernetes-object.ts';
import { listAll } from '../../scripts/shell/kubernetes/list-all.ts';
import { clientOf } from '../../scripts/shell/control-plane/stand-in.ts';
import { resources, type Resource } from '../../scripts/shell/kubernetes/resources.ts';
import { controlPlane, type ControlPlaneName } from './control-planes.ts';

/** What an API server writes by itself, or what tells one run from another that did the same. */
const passing = new Set([
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'generation',
  'managedFields',
  'selfLink',
  'lastTransitionTime',
  'renewTime',
  'acquireTime',
  'leaseTransitions',
]);
const { cluster, secret, anyApplication, lease, environment, deploymentRuntime, pipelineRuntime } = resources;
const onHost = ['namespaces', 'secrets'].map((plural) => ({ apiVersion: 'v1', kind: plural, plural }));
const places: readonly (readonly [ControlPlaneName, readonly Resource[]])[] = [
  ['management', [cluster, secret, anyApplication, lease, environment, deploymentRuntime, pipelineRuntime]],
  ['host', onHost],
];

/**
 * Everything that registers, updates and unregisters may leave in the management cluster and on the host, byte for byte
 * but for what differs between two runs that did the same: equal dumps are equal end states.
 */
export async function dumpState(): Promise<Readonly<Record<string, unknown>>> {
  const dump: [string, unknown][] = [];
  for (const [name, kinds] of places) {
    const client = clientOf(controlPlane(name).adminKubeconfig);
    try {
      const found = await Promise.all(kinds.map((kind) => listAll<KubernetesObject<{ type?: string }>>(client, kind)));
      for (const object of found.flat().filter(({ type }) => type !== 'kubernetes.io/service-account-token'))
        dump.push([`${name} ${object.kind} ${object.metadata.namespace}/${object.metadata.name}`, lasting(object)]);
    } finally {
      client.close();
    }
  }
  return Object.fromEntries(dump.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function lasting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lasting);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !passing.has(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, lasting(child)]));
}
