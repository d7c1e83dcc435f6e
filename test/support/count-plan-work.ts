import { clusterText, nameOf } from '../../bench/large-register.ts';
import type { Cluster } from '../../scripts/desired/cluster.ts';
import type { SourceFile } from '../../scripts/register/source-file.ts';
import { startCounting, steepPieces } from './count-pieces.ts';

// A program of its own, run such that V8 optimises and drops nothing, since it would lose count of it. It prints, for each kind
// of step, the pieces of planning and of the order of apply that ran far more than four times as often for four times as
// many clusters.

const clusters = 40;

await startCounting();

// Only what is loaded from here on is counted.
const { readRepository } = await import('../../scripts/register/repository.ts');
const { desiredClusters } = await import('../../scripts/desired/cluster.ts');
const { clustersToTest, registeringGroups, removingGroups, reasonNotToRegister, reasonNotToUnregister } =
  await import('../../scripts/apply/plan-order.ts');
const { toRegistrations } = await import('../../scripts/plan/registration.ts');
const { reportPlanText } = await import('../../scripts/report/plan/plan-text.ts');
const { guardedPlan, registered, tenant } = await import('./registered.ts');

type Clusters = ReadonlyMap<string, Cluster>;
type Step = Omit<Parameters<typeof guardedPlan>[0], 'components'>;

/** What is registered, and what shall be, of so many clusters of a register. */
const kinds: Readonly<Record<string, (all: Clusters) => Step>> = {
  'nothing changes': (desired) => ({ state: registered(desired.values()), desired }),
  'all are new': (desired) => ({ state: registered([]), desired }),
  'all change': (desired) => ({
    state: registered([...desired.values()].map((one) => ({ ...one, primaryDomain: 'other.example.com' }))),
    desired,
  }),
  'all are removed': (desired) => ({
    state: registered(desired.values()),
    desired: new Map(),
    removed: [...desired.keys()],
    settings: { removals: [...desired.keys()].map((name) => ({ name })) },
    uses: usesOf([...desired.keys()]),
  }),
};

/** What uses other clusters than those: an environment, two runtimes and an Application for each. */
function usesOf(names: readonly string[]): NonNullable<Step['uses']> {
  const product = (kind: string, name: string, spec: Readonly<Record<string, unknown>>) => ({
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'product' },
    spec,
  });
  return {
    environments: names.map((name) => product('Environment', name, { cluster: `other-${name}` })),
    deploymentRuntimes: names.map((name) => product('DeploymentRuntime', name, { destination: { environment: name } })),
    pipelineRuntimes: names.map((name) =>
      product('ProjectPipelineRuntime', name, { destination: { environment: name } }),
    ),
    applications: names.map((name) =>
      product('Application', name, { destination: { server: `https://${name}.example` } }),
    ),
  };
}

function clustersOf(count: number, oneHost: boolean): Clusters {
  const file = (path: string, text: string): SourceFile => ({
    path,
    kind: 'file',
    bytes: new TextEncoder().encode(text),
  });
  const texts = Array.from({ length: count }, (_, index) => {
    const text = clusterText(index);
    return file(
      `clusters/${nameOf(index)}.yaml`,
      oneHost ? text.replace(/hostCluster: .*/, `hostCluster: ${nameOf(0)}`) : text,
    );
  });
  return desiredClusters(readRepository([file('tenant.yaml', `name: ${tenant}\n`), ...texts]));
}

/** Plans a step, and says of each change in its turn whether it may be done. */
async function plan(step: Step): Promise<void> {
  const made = guardedPlan(step);
  reportPlanText(made);
  const actual = toRegistrations(step.state, tenant);
  const given = { tenant, desired: step.desired, actual, components: new Map(), installed: new Map() } as never;
  const soFar = { unfinished: new Set<string>(), behind: new Set<string>(), trouble: undefined };
  clustersToTest(made, given);
  for (const { items } of registeringGroups(made, given, () => true))
    for (const turn of items) reasonNotToRegister(turn, given, soFar);
  for (const { items } of removingGroups(made)) for (const change of items) reasonNotToUnregister(change, given, soFar);
}

const found: Record<string, readonly string[]> = {};
for (const oneHost of [false, true])
  for (const [kind, toStep] of Object.entries(kinds)) {
    const steps = new Map([clusters, 4 * clusters].map((count) => [count, toStep(clustersOf(count, oneHost))]));
    await plan(steps.get(4 * clusters) as Step);
    const title = `${kind}${oneHost ? ', on one host' : ''}`;
    found[title] = await steepPieces(clusters, (count) => plan(steps.get(count) as Step));
  }
console.log(JSON.stringify(found));
