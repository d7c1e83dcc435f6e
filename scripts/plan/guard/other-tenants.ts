import { selectionLabels } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import type { ApplicationSet } from '../../desired/components/application-set.ts';
import { selectsLabels } from '../../desired/components/selection.ts';
import type { KubernetesObject } from '../../kubernetes/objects/kubernetes-object.ts';
import { componentOf, isOfAnyTenant, isOurs, tenantOf } from '../../kubernetes/objects/ownership.ts';
import type { ApplicationSetContent } from '../../register/components/component-file.ts';
import { registeredLabels, toRegistrations, type ManagementState, type Registration } from '../registration.ts';

/** Components select clusters by what they are, whoever's they are: tenants that use them cannot share an Argo CD. */
const wayOut = 'tenants whose components select the same clusters need separate management clusters';

/** Why a component must not be changed: its old or new ApplicationSet selects clusters of other tenants of the kit. */
export function strangersSelected(
  sets: readonly ApplicationSetContent[],
  state: ManagementState,
  tenant: string,
): readonly string[] {
  const others = [...state.resources, ...(state.secrets ?? [])].filter((one) => isOfAnotherTenant(one, tenant));
  const tenants = [...new Set(others.flatMap((one) => tenantOf(one) ?? []))].sort();
  return tenants.flatMap((other) =>
    [...toRegistrations(state, other).values()]
      .filter((registration) => sets.some((set) => selectsLabels(set, registeredLabels(registration))))
      .map(({ name }) => `it also selects cluster "${name}" of tenant "${other}": ${wayOut}`),
  );
}

/** Why a cluster must not become what it should be: ApplicationSets of other tenants of the kit do not select it yet, and would. */
export function selectedByStrangers(
  cluster: Cluster | undefined,
  registration: Registration | undefined,
  applicationSets: readonly ApplicationSet[],
  tenant: string,
): readonly string[] {
  if (cluster === undefined) return [];
  const [before, after] = [registration === undefined ? {} : registeredLabels(registration), selectionLabels(cluster)];
  return applicationSets
    .filter((set) => isOfAnotherTenant(set, tenant) && selectsLabels(set, after) && !selectsLabels(set, before))
    .map((set) => `component "${componentOf(set)}" of tenant "${tenantOf(set)}" also selects it: ${wayOut}`);
}

function isOfAnotherTenant(object: KubernetesObject, tenant: string): boolean {
  return isOfAnyTenant(object) && !isOurs(object, tenant);
}
