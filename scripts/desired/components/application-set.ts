import type { KubernetesObject } from '../../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import { annotations, componentOf, componentOwnershipLabels, isOurs } from '../../kubernetes/objects/ownership.ts';
import type { ApplicationSetSpec, ComponentFile } from '../../register/components/component-file.ts';
import { digestOf } from '../digest.ts';

/** An Argo CD ApplicationSet. */
export type ApplicationSet = KubernetesObject<{ readonly spec: ApplicationSetSpec; readonly status?: unknown }>;

/** The ApplicationSet of a component: its file, marked as ours, with a digest of its spec and the commit that wrote it. */
export function toApplicationSet(tenant: string, component: ComponentFile, commit: string): ApplicationSet {
  const { name, path, metadata, spec } = component;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: {
      name,
      namespace: argoNamespace,
      labels: { ...metadata.labels, ...componentOwnershipLabels(tenant, name) },
      annotations: {
        ...metadata.annotations,
        [annotations.source]: path,
        [annotations.digest]: digestOf(spec, metadata.labels ?? {}, metadata.annotations ?? {}),
        [annotations.commit]: commit,
      },
    },
    spec,
  };
}

/** The UIDs of the tenant's ApplicationSets: what they own, the kit may see go. */
export function ownSetsOf(applicationSets: readonly ApplicationSet[], tenant: string): ReadonlySet<string> {
  return new Set(applicationSets.filter((one) => isOurs(one, tenant)).flatMap(({ metadata }) => metadata.uid ?? []));
}

/** The tenant's ApplicationSets by the component that each installs; those of others are left out. */
export function toInstalledComponents(
  applicationSets: readonly ApplicationSet[],
  tenant: string,
): ReadonlyMap<string, ApplicationSet> {
  const ours = applicationSets.filter((one) => isOurs(one, tenant));
  const named = ours.flatMap((one) => {
    const component = componentOf(one);
    return component === undefined ? [] : [[component, one] as const];
  });
  return new Map(named.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Argo CD writes an Application's name into a label of all that it installs; a label holds 63 characters. */
export const maxApplicationNameLength = 63;
/** The longest name that Helm gives to a release. */
export const maxReleaseNameLength = 53;

/** The Application that installs a component on a cluster. */
export function applicationNameOf(cluster: string, component: string): string {
  return `${cluster}-${component}`;
}

/** The go template from which Argo CD makes those names; the rules refuse another one. */
export function applicationNameTemplate(component: string): string {
  return `{{ .name }}-${component}`;
}
