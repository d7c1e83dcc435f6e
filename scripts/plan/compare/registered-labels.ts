import { selectionLabels, type SelectableCluster } from '../../desired/cluster-secret.ts';
import type { Registration } from '../registration.ts';

/**
 * The labels by which Argo CD selects a registered cluster: those of its Secret, or for an identity that sees none
 * those that follow from its Cluster resource.
 */
export function registeredLabels({ secret, resource }: Registration): Readonly<Record<string, string>> {
  if (secret !== undefined) return secret.metadata.labels ?? {};
  if (resource === undefined) return {};
  const { usage, clusterType, workerType, hostCluster } = resource.spec;
  // A component that was taken away by server-side apply may stay as null.
  const written = Object.entries(resource.spec['componentsList'] ?? {});
  const componentsList = Object.fromEntries(written.filter(([, component]) => component !== null));
  const spec = { usage, clusterType, workerType, hostCluster, componentsList } as Omit<SelectableCluster, 'labels'>;
  return selectionLabels({ ...spec, labels: resource.metadata.labels ?? {} });
}
