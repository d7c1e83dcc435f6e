import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { toArgoConfig } from '../../scripts/credential/kubeconfig-text.ts';
import { toClusterResource } from '../../scripts/desired/cluster-resource.ts';
import { toClusterSecret } from '../../scripts/desired/cluster-secret.ts';
import type { Cluster } from '../../scripts/desired/cluster.ts';
import { toApplicationSet, toInstalledComponents } from '../../scripts/desired/components/application-set.ts';
import { toVclusterApplication } from '../../scripts/desired/vcluster-application.ts';
import type { LiveUses } from '../../scripts/plan/guard/dependents.ts';
import { guardPlan } from '../../scripts/plan/guard/guard.ts';
import { subjectTitle, type Plan } from '../../scripts/plan/plan.ts';
import { makePlan } from '../../scripts/plan/planner.ts';
import { toRegistrations, type ManagementState } from '../../scripts/plan/registration.ts';
import type { ComponentFile } from '../../scripts/register/components/component-file.ts';
import type { TenantSettings } from '../../scripts/register/tenant-file.ts';

/** The tenant whose clusters are registered. */
export const tenant = 'acme';
/** The commit by which all of it was done. */
export const commit = '0123456789012345678901234567890123456789';

const condition = {
  type: 'Registered',
  status: 'True',
  reason: 'Registered',
  message: '',
  lastTransitionTime: '2026-01-01T00:00:00Z',
} as const;

/** What the management cluster holds when all of this was registered; no Secret is seen when there is no credential. */
export function registered(
  clusters: Iterable<Cluster>,
  {
    components = [],
    credential,
    owner = tenant,
    kubernetesVersion = 'v1.34.1',
  }: {
    readonly components?: Iterable<ComponentFile>;
    readonly credential?: Credential;
    readonly owner?: string | undefined;
    readonly kubernetesVersion?: string;
  } = {},
): ManagementState {
  const all = [...clusters];
  const fingerprint = credential === undefined ? 'sha256:0' : fingerprintOf(credential);
  const evidence = { fingerprint, expires: 'unknown', clusterUid: 'uid', kubernetesVersion };
  return {
    resources: all.map((cluster) => ({
      ...toClusterResource(owner, cluster, evidence, commit),
      status: { conditions: [condition] },
    })),
    secrets: credential && all.map((cluster) => toClusterSecret(owner, cluster, toArgoConfig(credential))),
    applications: all
      .filter(({ clusterType }) => clusterType === 'virtual')
      .map((cluster) => toVclusterApplication(owner, cluster)),
    applicationSets: [...components].map((one) => toApplicationSet(owner, one, commit)),
  };
}

/** A step from what is registered to what shall be. */
interface Step {
  readonly state: ManagementState;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly components?: ReadonlyMap<string, ComponentFile>;
  /** The clusters and the components whose files Git says were removed. */
  readonly removed?: Iterable<string>;
  readonly removedComponents?: Iterable<string>;
  readonly settings?: Partial<TenantSettings>;
  /** Who uses the clusters; nobody but the Applications that are there, unless said otherwise. */
  readonly uses?: Partial<LiveUses>;
}

/** The plan of a step before anything is refused. */
export function livePlan({ state, desired, components = new Map(), removed = [], removedComponents = [] }: Step): Plan {
  const explained = (names: Iterable<string>) =>
    new Map([...names].map((name) => [name, { commit, author: 'A Person' }] as const));
  return makePlan({
    ...{ tenant, desired, components },
    actual: toRegistrations(state, tenant),
    installed: toInstalledComponents(state.applicationSets, tenant),
    explained: { clusters: explained(removed), components: explained(removedComponents) },
  });
}

/** The plan of a step with what is refused of it. */
export function guardedPlan(step: Step): Plan {
  const { state, desired, components = new Map(), settings, uses } = step;
  const nobody = { environments: [], deploymentRuntimes: [], pipelineRuntimes: [], absent: [], unknown: [] };
  return guardPlan(livePlan(step), {
    settings: { name: tenant, ...settings },
    ...{ state, desired, components },
    actual: toRegistrations(state, tenant),
    uses: { ...nobody, applications: state.applications, ...uses },
    fileDependents: () => [],
    managementServer: 'https://management.example.com',
  });
}

/** What a plan does to clusters, in its order. */
export function stepsOf({ changes }: Plan): readonly string[] {
  return changes.map(({ action, cluster }) => `${action} ${cluster}`);
}

/** What a plan refuses, and why. */
export function blockedBy({ blocked }: Plan): readonly string[] {
  return blocked.flatMap(({ subject, reasons }) => reasons.map((reason) => `${subjectTitle(subject)}: ${reason}`));
}
