import type { SelectableCluster } from '../../desired/cluster-secret.ts';
import { componentsOf } from '../../desired/components/selection.ts';
import { minimumKubernetesOf } from '../../register/components/component-catalogue.ts';
import type { ComponentFile } from '../../register/components/component-file.ts';
import { isBelow } from '../../register/components/kubernetes-version.ts';

/** A component that a cluster gets whose Kubernetes is too old for it. */
export interface BelowMinimum {
  readonly cluster: string;
  readonly component: string;
  /** What the cluster's server reported when apply last asked, such as `v1.33.1`. */
  readonly version: string;
  /** What the component asks for, such as `1.34`. */
  readonly minimum: string;
}

/** Which components ask for a newer Kubernetes than the cluster has that gets them; a cluster of unknown version is left out. */
export function belowMinimumOf(
  clusters: Iterable<SelectableCluster & { readonly name: string }>,
  components: ReadonlyMap<string, ComponentFile>,
  versionOf: (cluster: string) => string | undefined,
): readonly BelowMinimum[] {
  return [...clusters].flatMap((cluster) => {
    const version = versionOf(cluster.name);
    if (version === undefined) return [];
    return componentsOf(cluster, components).flatMap((component) => {
      const minimum = minimumKubernetesOf(component);
      if (minimum === undefined || !isBelow(version, minimum)) return [];
      return [{ cluster: cluster.name, component: component.name, version, minimum }];
    });
  });
}
