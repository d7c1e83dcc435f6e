import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Credential } from '../../scripts/credential/credential.ts';
import { desiredClusters, type Cluster } from '../../scripts/desired/cluster.ts';
import type { ApplicationSet } from '../../scripts/desired/components/application-set.ts';
import type { Application, KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { componentOwnershipLabels } from '../../scripts/kubernetes/objects/ownership.ts';
import type { LiveUses } from '../../scripts/plan/guard/dependents.ts';
import { beyondBudget } from '../../scripts/plan/guard/removal-budget.ts';
import { desiredRegister, makeOfflinePlan } from '../../scripts/plan/offline-plan.ts';
import { isEmptyPlan, subjectTitle } from '../../scripts/plan/plan.ts';
import { makePlan } from '../../scripts/plan/planner.ts';
import { toRegistrations, type ManagementState } from '../../scripts/plan/registration.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { reportPlanJson } from '../../scripts/report/json.ts';
import { reportOutcomesText } from '../../scripts/report/apply/outcomes-text.ts';
import { reportPlanMarkdown } from '../../scripts/report/plan/plan-markdown.ts';
import { reportPlanText } from '../../scripts/report/plan/plan-text.ts';
import { checkRepository } from '../../scripts/rules/engine/check.ts';
import { hasErrors, type Diagnostic } from '../../scripts/text/diagnostic.ts';
import { argoCheck } from '../support/argo-check.ts';
import { makeCa } from '../support/certificates.ts';
import { clusterFiles, host, virtual, worker } from '../support/clusters.ts';
import { componentText } from '../support/components.ts';
import { diagnosticsOf } from '../support/findings.ts';
import { readFixture, toSources } from '../support/fixtures.ts';
import { blockedBy, commit, guardedPlan, livePlan, registered, stepsOf, tenant } from '../support/registered.ts';

const fixtures = join(import.meta.dirname, '../fixtures/plan');
const credential: Credential = { caPem: makeCa().certificatePem, token: 'a-token' };

describe('the plan of a change of files', () => {
  it.each(readdirSync(fixtures).sort())('%s', async (name) => {
    const [base, head] = ['base', 'head'].map((side) => readRepository(readFixture(join(fixtures, name, side))));
    if (base === undefined || head === undefined) throw new Error(`${name} has no base or head`);
    for (const { clusters, declared } of [base, head])
      expect([...clusters.keys()].sort()).toEqual([...declared].sort());
    const plan = makeOfflinePlan(desiredRegister(base), desiredRegister(head));
    const golden = (file: string): string => join(fixtures, name, file);
    await expect(`${reportPlanText(plan)}\n`).toMatchFileSnapshot(golden('expected.txt'));
    await expect(`${reportPlanMarkdown(plan)}\n`).toMatchFileSnapshot(golden('expected.md'));
    await expect(`${reportPlanJson(plan)}\n`).toMatchFileSnapshot(golden('expected.json'));
  });
});

/** A register in memory: each cluster's `spec` by name. */
type Specs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function clustersOf(specs: Specs, write?: (value: object) => string): ReadonlyMap<string, Cluster> {
  const repository = readRepository(toSources({ 'tenant.yaml': `name: ${tenant}\n`, ...clusterFiles(specs, write) }));
  const others = checkRepository(repository, { today: new Date('2026-01-01'), argoCheck }).filter(
    ({ ruleId }) => !['kubeconfig-present'].includes(ruleId),
  );
  if (hasErrors(others)) throw new Error(`the register of the test has errors: ${others[0]?.message}`);
  return desiredClusters(repository);
}

const three: Specs = { berlin: host, 'prod-eu': worker, 'dev-a': virtual };

const stateOf = (clusters: ReadonlyMap<string, Cluster>): ManagementState =>
  registered(clusters.values(), { credential });

/** What the rule says of a step between two registers. */
function placementFindings(
  base: ReadonlyMap<string, Cluster>,
  head: ReadonlyMap<string, Cluster>,
): readonly Diagnostic[] {
  const filesOf = (clusters: ReadonlyMap<string, Cluster>) =>
    Object.fromEntries([...clusters.values()].map(({ file }) => [file.path, file.document.text]));
  return diagnosticsOf(filesOf(head), filesOf(base)).filter(({ ruleId }) => ruleId === 'frozen-placement');
}

describe('the plan against the management cluster', () => {
  it('registers hosts and physical workers before virtual ones, and removes in reverse', () => {
    const desired = clustersOf(three);
    expect(stepsOf(livePlan({ desired, state: stateOf(new Map()) }))).toEqual([
      'register berlin',
      'register prod-eu',
      'register dev-a',
    ]);
    expect(stepsOf(livePlan({ desired: new Map(), state: stateOf(desired), removed: [...desired.keys()] }))).toEqual([
      'unregister dev-a',
      'unregister berlin',
      'unregister prod-eu',
    ]);
  });

  it('has nothing to do after everything was applied, and needs no Secret to see it', () => {
    const desired = clustersOf(three);
    const state = stateOf(desired);
    for (const seen of [state, { ...state, secrets: undefined }]) {
      const plan = livePlan({ desired, state: seen });
      expect({ ...plan, empty: isEmptyPlan(plan) }).toEqual({
        changes: [],
        components: [],
        blocked: [],
        drift: [],
        unchanged: ['berlin', 'dev-a', 'prod-eu'],
        belowMinimum: [],
        empty: true,
      });
    }
  });

  it('registers again what was started and not finished', () => {
    const desired = clustersOf(three);
    const state = stateOf(desired);
    const half = state.resources.map((one) => (one.metadata.name === 'prod-eu' ? { ...one, status: {} } : one));
    expect(stepsOf(livePlan({ desired, state: { ...state, resources: half } }))).toEqual(['register prod-eu']);
    expect(stepsOf(livePlan({ desired, state: { ...state, secrets: [] } }))).toEqual([
      'register berlin',
      'register prod-eu',
      'register dev-a',
    ]);
  });

  it('registers again what is being deleted by hand', () => {
    const desired = clustersOf(three);
    const state = stateOf(desired);
    const leaving = <Kind extends KubernetesObject>(object: Kind): Kind => ({
      ...object,
      metadata: { ...object.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' },
    });
    const applications = state.applications.map(leaving);
    expect(stepsOf(livePlan({ desired, state: { ...state, applications } }))).toEqual(['register dev-a']);
    expect(stepsOf(livePlan({ desired, state: { ...state, resources: state.resources.map(leaving) } }))).toHaveLength(
      3,
    );
  });

  it('leaves alone what no commit removed', () => {
    const desired = clustersOf(three);
    const plan = livePlan({ desired: new Map(), state: stateOf(desired), removed: ['dev-a'] });
    expect({ steps: stepsOf(plan), drift: plan.drift }).toEqual({
      steps: ['unregister dev-a'],
      drift: ['berlin', 'prod-eu'].map((name) => ({ kind: 'cluster', name })),
    });
  });

  it('does not replace a physical cluster with a virtual one', () => {
    const now = clustersOf({ ...three, 'prod-eu': { ...virtual, apiServer: 'https://192.0.2.1:31002' } });
    const state = stateOf(clustersOf(three));
    const begun = state.resources.map((one) => ({ ...one, status: {} }));
    for (const seen of [state, { ...state, resources: begun }]) {
      const plan = guardedPlan({ desired: now, state: seen });
      expect(blockedBy(plan)).toContain(
        'prod-eu: it is registered as a physical cluster and cannot become a virtual one: remove it, apply, and add it again',
      );
      expect(plan.changes.filter(({ cluster }) => cluster === 'prod-eu')).toEqual([]);
    }
  });

  it('refuses exactly the moves that frozen-placement finds in the files', () => {
    const hosts = { berlin: host, hamburg: { ...host, apiServer: 'https://192.0.2.3:6443' } };
    const shapes = {
      host: { ...worker, usage: 'host', workerType: undefined },
      worker,
      pipelines: { ...worker, workerType: 'pipeline' },
      'virtual on berlin': virtual,
      'virtual on hamburg': { ...virtual, apiServer: 'https://192.0.2.3:31001', hostCluster: 'hamburg' },
      'virtual on berlin, another port': { ...virtual, apiServer: 'https://192.0.2.1:31002' },
    };
    const moves: string[] = [];
    for (const [from, before] of Object.entries(shapes))
      for (const [to, after] of Object.entries(shapes)) {
        const [base, head] = [before, after].map((spec) => clustersOf({ ...hosts, x: spec }));
        if (base === undefined || head === undefined) throw new Error('a step has two sides');
        const plan = guardedPlan({ desired: head, state: stateOf(base) });
        expect(plan.blocked.length, `${from} → ${to}`).toBe(placementFindings(base, head).length);
        if (plan.blocked.length > 0) moves.push(`${from} → ${to}`);
      }
    expect(moves).toHaveLength(3 * 3 * 2 + 4);
  });

  it('does not change what a cluster is for while anything uses it, or may', () => {
    const now = clustersOf({ ...three, 'prod-eu': { ...worker, workerType: 'pipeline' } });
    const state = stateOf(clustersOf(three));
    const environment = {
      ...{ apiVersion: 'nautes.resource.nautes.io/v1alpha1', kind: 'Environment' },
      ...{ metadata: { name: 'test', namespace: 'shop' }, spec: { cluster: 'prod-eu' } },
    };
    expect(blockedBy(guardedPlan({ desired: now, state, uses: { environments: [environment] } }))).toEqual([
      'prod-eu: its workerType cannot change: Environment shop/test still uses it',
    ]);
    const unknown = [{ kind: 'environments', reason: 'forbidden' }];
    expect(blockedBy(guardedPlan({ desired: now, state, uses: { unknown } }))).toEqual([
      'prod-eu: its workerType cannot change: cannot prove that nothing uses it: environments could not be read (forbidden)',
    ]);
    expect(stepsOf(guardedPlan({ desired: now, state }))).toEqual(['update prod-eu']);
    const moved = clustersOf({ ...three, 'prod-eu': { ...worker, primaryDomain: 'eu.example.com' } });
    expect(blockedBy(guardedPlan({ desired: moved, state, uses: { environments: [environment], unknown } }))).toEqual(
      [],
    );
  });

  it('counts what a broken registration loses by its labels', () => {
    const names = ['a', 'b', 'c', 'd'];
    const shaped = (workerType: string) =>
      clustersOf(
        Object.fromEntries(
          names.map((name, at) => [name, { ...worker, workerType, apiServer: `https://192.0.2.${at}:1` }]),
        ),
      );
    const whole = stateOf(shaped('deployment'));
    const generators = [{ clusters: { selector: { matchLabels: { 'cluster.nautes.io/worker-type': 'deployment' } } } }];
    const set = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: { name: 'lens', labels: { ...componentOwnershipLabels(tenant, 'lens') } },
      spec: { generators, template: { metadata: { name: '' }, spec: { project: '', destination: {} } } },
    };
    const state = { ...whole, resources: [], applicationSets: [set] };
    const installed = new Map([['lens', set]]);
    const desired = shaped('pipeline');
    const actual = toRegistrations(state, tenant);
    const explained = { clusters: new Map(), components: new Map() };
    const plan = makePlan({ tenant, desired, components: new Map(), actual, installed, explained });
    expect(stepsOf(plan)).toEqual(names.map((name) => `register ${name}`));
    const { subjects } = beyondBudget(plan, { acknowledged: new Set(), registered: actual.size });
    expect(subjects.map(subjectTitle)).toEqual(names);
  });

  it('removes a virtual cluster of which only the Application is left', () => {
    const state = { ...stateOf(clustersOf(three)), resources: [], secrets: [] };
    const plan = livePlan({ desired: new Map(), state, removed: ['dev-a'] });
    expect(plan.changes).toMatchObject([{ action: 'unregister', cluster: 'dev-a', shape: 'virtual worker on berlin' }]);
  });

  it("does not see another tenant's objects, nor others' labels and annotations on ours", () => {
    const desired = clustersOf(three);
    const state = stateOf(desired);
    const relabelled = <Kind extends KubernetesObject>(object: Kind): Kind => ({
      ...object,
      metadata: { ...object.metadata, labels: { ...object.metadata.labels, 'example.com/x': 'y' } },
    });
    expect(isEmptyPlan(livePlan({ desired, state: { ...state, resources: state.resources.map(relabelled) } }))).toBe(
      true,
    );
    const foreign = makePlan({
      tenant: 'other',
      components: new Map(),
      desired: new Map(),
      actual: toRegistrations(state, 'other'),
      installed: new Map(),
      explained: { clusters: new Map(), components: new Map() },
    });
    expect(foreign).toEqual({ changes: [], components: [], blocked: [], drift: [], unchanged: [], belowMinimum: [] });
  });

  it('takes a null that the API server left for no value', () => {
    const desired = clustersOf(three);
    const state = stateOf(desired);
    const resources = state.resources.map((resource) => ({
      ...resource,
      spec: {
        ...resource.spec,
        hostCluster: resource.spec['hostCluster'] ?? null,
        productAllowedClusterResources: null,
      },
    }));
    expect(isEmptyPlan(livePlan({ desired, state: { ...state, resources } }))).toBe(true);
  });
});

describe('the guards', () => {
  const desired = clustersOf(three);
  const set = (name: string, uid: string, labels: Readonly<Record<string, string>>): ApplicationSet => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name, namespace: 'argocd', uid, labels },
    spec: { generators: [], template: { metadata: { name: '' }, spec: { project: 'nautes-tenant', destination: {} } } },
  });
  const applicationSets = [set('x', 'of-ours', componentOwnershipLabels(tenant, 'x')), set('y', 'of-others', {})];
  const ownedBy = (uid: string): object => ({ ownerReferences: [{ kind: 'ApplicationSet', name: 'x', uid }] });
  const state = { ...stateOf(desired), applicationSets };
  const without = (...names: readonly string[]): ReadonlyMap<string, Cluster> =>
    new Map([...desired].filter(([name]) => !names.includes(name)));
  const product = (name: string, content: object): KubernetesObject<object> => ({
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Product',
    metadata: { name, namespace: 'shop' },
    ...content,
  });
  const application = (name: string, destination: object, extra: object = {}): Application => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd', ...extra },
    spec: { project: 'nautes-tenant', destination },
  });
  const environment = product('test', { spec: { cluster: 'prod-eu' } });

  it.each<[string, Partial<LiveUses>, readonly string[]]>([
    ['an environment', { environments: [environment] }, ['Environment shop/test']],
    [
      'a runtime in its old and in its new form',
      {
        environments: [environment],
        deploymentRuntimes: [product('old', { spec: { destination: 'test' } })],
        pipelineRuntimes: [product('new', { spec: { destination: { environment: 'test', namespace: 'x' } } })],
      },
      ['Environment shop/test', 'DeploymentRuntime shop/old', 'ProjectPipelineRuntime shop/new'],
    ],
    [
      'a runtime whose status recorded the cluster',
      {
        deploymentRuntimes: [product('a', { status: { cluster: 'prod-eu' } })],
        pipelineRuntimes: [product('b', { status: { deployStatus: { cluster: 'prod-eu' } } })],
      },
      ['DeploymentRuntime shop/a', 'ProjectPipelineRuntime shop/b'],
    ],
    [
      'an Application by name, by server and by another spelling of it',
      {
        applications: [
          application('a', { name: 'prod-eu' }),
          application('b', { server: 'https://192.0.2.2:6443' }),
          application('c', { server: 'HTTPS://192.0.2.2:6443/' }),
        ],
      },
      ['Application argocd/a', 'Application argocd/b', 'Application argocd/c'],
    ],
    [
      "an Application of somebody else's ApplicationSet, or of one that is gone",
      {
        applications: [
          application('d', { name: 'prod-eu' }, ownedBy('of-others')),
          application('e', { name: 'prod-eu' }, ownedBy('of-a-set-that-is-gone')),
        ],
      },
      ['Application argocd/d', 'Application argocd/e'],
    ],
  ])('%s keeps a cluster', (_, uses, names) => {
    const plan = guardedPlan({ desired: without('prod-eu'), state, removed: ['prod-eu'], uses });
    expect(blockedBy(plan)).toEqual(names.map((name) => `prod-eu: ${name} still uses it`));
    expect(stepsOf(plan)).toEqual([]);
  });

  it.each<[string, Partial<LiveUses>]>([
    ['an environment of another cluster', { environments: [product('x', { spec: { cluster: 'dev-a' } })] }],
    [
      'a runtime whose environment only has the same name in another product',
      {
        environments: [
          { ...environment, metadata: { name: 'test', namespace: 'shop' }, ...{ spec: { cluster: 'berlin' } } },
        ],
        deploymentRuntimes: [product('r', { spec: { destination: 'test' } })],
      },
    ],
    [
      "a component's Application, which goes with the cluster",
      {
        applications: [application('c', { name: 'prod-eu' }, ownedBy('of-ours'))],
      },
    ],
    [
      'what has neither spec nor status',
      { environments: [product('e', {})], deploymentRuntimes: [product('d', { spec: 'x' })] },
    ],
  ])('%s does not', (_, uses) => {
    expect(stepsOf(guardedPlan({ desired: without('prod-eu'), state, removed: ['prod-eu'], uses }))).toEqual([
      'unregister prod-eu',
    ]);
  });

  it('an Application is a use under the address of either object, with the default port or without', () => {
    const plain = clustersOf({ ...three, 'prod-eu': { ...worker, apiServer: 'https://prod.example.com' } });
    const before = stateOf(plain);
    // A run that was killed after it had written the resource, and before Argo CD's Secret.
    const moved = before.resources.map((one) =>
      one.metadata.name === 'prod-eu' ? { ...one, spec: { ...one.spec, apiServer: 'https://192.0.2.77:6443' } } : one,
    );
    const applications = [
      application('a', { server: 'https://PROD.example.com:443/' }),
      application('b', { server: 'https://192.0.2.77:6443' }),
      application('c', { server: 'https://prod.example.com:6443' }),
    ];
    const plan = guardedPlan({
      desired: without('prod-eu'),
      state: { ...before, resources: moved },
      removed: ['prod-eu'],
      uses: { applications },
    });
    expect(blockedBy(plan)).toEqual(['a', 'b'].map((one) => `prod-eu: Application argocd/${one} still uses it`));
  });

  it('what is being deleted is a use, unless the cluster is given up', () => {
    const deletionTimestamp = '2026-01-01T00:00:00Z';
    const applications = [application('shop', { name: 'prod-eu' }, { deletionTimestamp })];
    const uses = { applications, environments: [product('e', { spec: { cluster: 'dev-a' } })] };
    const removed = ['prod-eu', 'dev-a'];
    const removals = removed.map((name) => ({ name, abandon: true }));
    const refused = guardedPlan({ desired: without(...removed), state, removed, uses });
    expect(blockedBy(refused)).toContain('prod-eu: Application argocd/shop still uses it');
    const givenUp = guardedPlan({ desired: without(...removed), state, removed, uses, settings: { removals } });
    expect(stepsOf(givenUp)).toEqual(['unregister prod-eu']);
    expect(blockedBy(givenUp)).toEqual(['dev-a: Environment shop/e still uses it']);
  });

  it('a host stays also when only the Application of a virtual cluster on it is left and held back', () => {
    const onlyApplication = {
      ...state,
      resources: state.resources.filter(({ metadata }) => metadata.name !== 'dev-a'),
    };
    const uses = { environments: [product('e', { spec: { cluster: 'dev-a' } })] };
    const plan = guardedPlan({
      desired: without('berlin', 'dev-a'),
      state: onlyApplication,
      removed: ['berlin', 'dev-a'],
      uses,
    });
    expect(blockedBy(plan)).toEqual([
      'dev-a: Environment shop/e still uses it',
      'berlin: virtual cluster dev-a is held back',
    ]);
  });

  it('a kind that is not served is noted wherever something is removed', () => {
    const uses = { absent: ['DeploymentRuntime', 'Environment'] };
    const plan = guardedPlan({ desired: without('prod-eu'), state, removed: ['prod-eu'], uses });
    const words = 'the management cluster has no DeploymentRuntime, Environment, so none of these can use a cluster';
    expect(reportPlanText(plan)).toContain(`\nnote: ${words}\n`);
    expect(reportPlanMarkdown(plan)).toContain(`\n\`note: ${words}\``);
    expect(JSON.parse(reportPlanJson(plan))).toMatchObject({ absentKinds: uses.absent });
    expect(reportOutcomesText({ outcomes: [], components: [], plan, commit })).toContain(`note: ${words}\n`);
    expect(guardedPlan({ desired, state, uses })).not.toHaveProperty('absentKinds');
  });

  it('a component that asks for a newer Kubernetes than a cluster has is noted, as long as that is known', () => {
    const annotations = { 'tenant.nautes.io/minimum-kubernetes': '1.34' };
    const text = componentText('probe', { annotations });
    const { components } = readRepository(toSources({ 'components/probe.yaml': text }));
    const old = registered(desired.values(), { components: components.values(), kubernetesVersion: 'v1.33.9+k3s1' });
    const plan = livePlan({ desired, components, state: old });
    const workers = [...desired.values()].filter(({ usage }) => usage === 'worker').map(({ name }) => name);
    const words =
      'probe needs Kubernetes 1.34, but the cluster had v1.33.9+k3s1 at the last apply; ' +
      'upgrade it, then run apply --preflight';
    expect(plan.changes).toEqual([]);
    expect(plan.belowMinimum?.map(({ cluster }) => cluster)).toEqual(workers);
    expect(reportPlanText(plan)).toContain(`? kubernetes prod-eu  ${words}\n`);
    expect(reportPlanMarkdown(plan)).toContain(`\nKubernetes:\n\n- \`${workers[0]}\` \`${words}\`\n`);
    const applied = { outcomes: [], components: [], plan, belowMinimum: plan.belowMinimum ?? [], commit };
    expect(reportOutcomesText(applied)).toMatch(/^warning {12}\S+ +probe needs Kubernetes 1\.34/m);
    const state = registered(desired.values(), { components: components.values() });
    expect(livePlan({ desired, components, state }).belowMinimum).toEqual([]);
    expect(livePlan({ desired, components, state: registered([]) }).belowMinimum).toEqual([]);
  });

  it('a kind that could not be read keeps every cluster, and nothing else back', () => {
    const uses = { unknown: [{ kind: 'environments', reason: 'forbidden' }] };
    const plan = guardedPlan({
      desired: new Map([
        ...without('prod-eu', 'dev-a'),
        ...clustersOf({ new: { ...worker, apiServer: 'https://192.0.2.9:6443' } }),
      ]),
      state,
      removed: ['prod-eu', 'dev-a'],
      uses,
    });
    expect(stepsOf(plan)).toEqual(['register new']);
    expect(plan.blocked.map(({ subject }) => subjectTitle(subject))).toEqual(['dev-a', 'prod-eu']);
    expect(blockedBy(plan)[0]).toBe(
      'dev-a: cannot prove that nothing uses it: environments could not be read (forbidden)',
    );
  });

  it('a cluster that is registered in the normal form of its address gets it as it is written', () => {
    const written = 'https://B4C1D2.gr7.eu-central-1.eks.amazonaws.com';
    const before = clustersOf({ 'prod-eu': { ...worker, apiServer: written.toLowerCase() } });
    const after = clustersOf({ 'prod-eu': { ...worker, apiServer: written } });
    const plan = guardedPlan({ desired: after, state: stateOf(before) });
    expect(blockedBy(plan)).toEqual([]);
    expect(plan.changes).toMatchObject([
      { action: 'update', fields: [{ path: 'apiServer', from: written.toLowerCase(), to: written }] },
    ]);
  });

  it('clusters behind one proxy are two by their paths, and one by the same path in another spelling', () => {
    const at = (path: string): Specs[string] => ({
      ...worker,
      apiServer: `https://rancher.example.com/k8s/clusters/${path}`,
    });
    const before = clustersOf({ 'prod-eu': at('c-m-1') });
    const both = clustersOf({ 'prod-eu': at('c-m-1'), 'prod-us': at('c-m-2') });
    const plan = guardedPlan({ desired: both, state: stateOf(before) });
    expect([blockedBy(plan), stepsOf(plan)]).toEqual([[], ['register prod-us']]);
    const renamed = clustersOf({
      'prod-us': { ...worker, apiServer: 'https://Rancher.example.com:443/k8s/clusters/c-m-1/' },
    });
    expect(blockedBy(guardedPlan({ desired: renamed, state: stateOf(before), removed: ['prod-eu'] }))).toContain(
      'prod-us: "prod-eu" is still registered at https://Rancher.example.com:443/k8s/clusters/c-m-1; once it is gone, apply again',
    );
  });

  it('two clusters that swap their addresses are both kept where they are, and told how to', () => {
    const swapped = clustersOf({
      ...three,
      'prod-eu': { ...worker, apiServer: 'https://192.0.2.3:6443' },
      'prod-us': { ...worker, apiServer: 'https://192.0.2.2:6443' },
    });
    const before = clustersOf({ ...three, 'prod-us': { ...worker, apiServer: 'https://192.0.2.3:6443' } });
    const wayOut = 'the two would swap: remove both in one merge request, and add them again once that is applied';
    expect(blockedBy(guardedPlan({ desired: swapped, state: stateOf(before) }))).toEqual([
      `prod-eu: "prod-us" is still registered at https://192.0.2.3:6443; ${wayOut}`,
      `prod-us: "prod-eu" is still registered at https://192.0.2.2:6443; ${wayOut}`,
    ]);
  });

  it('a host goes together with its virtual clusters, and stays with one that stays', () => {
    const both = guardedPlan({ desired: without('berlin', 'dev-a'), state, removed: ['berlin', 'dev-a'] });
    expect(stepsOf(both)).toEqual(['unregister dev-a', 'unregister berlin']);
    const alone = guardedPlan({ desired: without('berlin'), state, removed: ['berlin'] });
    expect(blockedBy(alone)).toEqual([
      'berlin: virtual cluster dev-a still uses it',
      'berlin: Application argocd/dev-a-vcluster still uses it',
    ]);
    const used = guardedPlan({
      desired: without('berlin', 'dev-a'),
      state,
      removed: ['berlin', 'dev-a'],
      uses: { environments: [product('e', { spec: { cluster: 'dev-a' } })] },
    });
    expect(blockedBy(used)).toEqual([
      'dev-a: Environment shop/e still uses it',
      'berlin: virtual cluster dev-a is held back',
    ]);
  });

  it('more removals than the budget need a tombstone for each, counted against what is registered', () => {
    const specs = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `w-${index}`,
        { ...worker, apiServer: `https://192.0.2.${index + 10}:6443` },
      ]),
    );
    const all = clustersOf(specs);
    const gone = ['w-0', 'w-1', 'w-2', 'w-3'];
    const left = new Map([...all].filter(([name]) => !gone.includes(name)));
    const refused = guardedPlan({ desired: left, state: stateOf(all), removed: gone });
    expect(stepsOf(refused)).toEqual([]);
    expect(blockedBy(refused)[0]).toBe(
      'w-0: 4 of 9 registered clusters would be removed, and at most 3 can without entries: list every one of them under "removals:" in tenant.yaml',
    );
    const last = clustersOf({ 'w-0': { ...worker, apiServer: 'https://192.0.2.10:6443' } });
    expect(blockedBy(guardedPlan({ desired: new Map(), state: stateOf(last), removed: ['w-0'] }))).toEqual([
      'w-0: the only registered cluster would be removed, which always needs an entry: list it under "removals:" in tenant.yaml',
    ]);
    const two = new Map([...all].slice(0, 2));
    expect(blockedBy(guardedPlan({ desired: new Map(), state: stateOf(two), removed: ['w-0', 'w-1'] }))[0]).toBe(
      'w-0: all 2 registered clusters would be removed, which always needs an entry for each: list them under "removals:" in tenant.yaml',
    );
    const removals = gone.map((name) => ({ name }));
    const some = { removals: removals.slice(1) };
    expect(stepsOf(guardedPlan({ desired: left, state: stateOf(all), removed: gone, settings: some }))).toEqual([]);
    expect(
      stepsOf(guardedPlan({ desired: left, state: stateOf(all), removed: gone, settings: { removals } })),
    ).toHaveLength(4);
  });

  it("another operator's finalizer keeps a cluster from being changed and from being removed", () => {
    const finalizers = ['cluster.nautes.resource.nautes.io/finalizers'];
    const resources = state.resources.map((one) => ({ ...one, metadata: { ...one.metadata, finalizers } }));
    const held = { ...state, resources };
    const words = 'has the finalizer cluster.nautes.resource.nautes.io/finalizers: another operator manages it';
    expect(blockedBy(guardedPlan({ desired: without('prod-eu'), state: held, removed: ['prod-eu'] }))).toEqual([
      `prod-eu: Cluster "prod-eu" ${words}`,
    ]);
    const changed = clustersOf({ ...three, 'prod-eu': { ...worker, primaryDomain: 'example.com' } });
    expect(blockedBy(guardedPlan({ desired: changed, state: held }))).toEqual([`prod-eu: Cluster "prod-eu" ${words}`]);
  });
});

describe('for any register', () => {
  // Of RFC 5737's networks for documentation, none of which is refused as a cloud's own address.
  const address = fc
    .tuple(fc.constantFrom('192.0.2', '198.51.100', '203.0.113'), fc.nat(255))
    .map((parts) => parts.join('.'));
  const physical = fc.record({
    address,
    shape: fc.constantFrom('host', 'deployment', 'pipeline'),
    primaryDomain: fc.option(fc.constantFrom('example.com', 'a.example.org'), { nil: undefined }),
    httpNodePort: fc.option(fc.integer({ min: 30000, max: 30400 }), { nil: undefined }),
  });
  const register = fc
    .uniqueArray(physical, { selector: (one) => one.address, maxLength: 6 })
    .chain((physicals) => fc.tuple(fc.constant(physicals), fc.array(fc.nat(5), { maxLength: 4 })))
    .map(([physicals, children]): Specs => {
      const specs: Record<string, Readonly<Record<string, unknown>>> = {};
      physicals.forEach(({ address: ip, shape, primaryDomain, httpNodePort }, index) => {
        specs[`p-${index}`] = {
          apiServer: `https://${ip}:6443`,
          clusterType: 'physical',
          ...(shape === 'host' ? { usage: 'host' } : { usage: 'worker', workerType: shape }),
          ...(primaryDomain === undefined ? {} : { primaryDomain }),
          ...(httpNodePort === undefined ? {} : { traefik: { httpNodePort, httpsNodePort: 30443 } }),
        };
      });
      children.forEach((parent, index) => {
        const of = physicals[parent];
        if (of?.shape !== 'host') return;
        specs[`v-${index}`] = {
          ...virtual,
          apiServer: `https://${of.address}:${31000 + index}`,
          hostCluster: `p-${parent}`,
        };
      });
      return specs;
    });

  it('what was applied is planned to nothing, and the order of objects does not matter', () => {
    fc.assert(
      fc.property(register, register, (before, after) => {
        const [old, desired] = [clustersOf(before), clustersOf(after)];
        const state = stateOf(old);
        const reversed = {
          resources: state.resources.toReversed(),
          secrets: state.secrets?.toReversed(),
          applications: state.applications.toReversed(),
          applicationSets: [],
        };
        const removed = [...old.keys()].filter((name) => !desired.has(name));
        const plan = livePlan({ desired, state, removed });
        expect(livePlan({ desired: new Map([...desired].reverse()), state: reversed, removed })).toEqual({
          ...plan,
          unchanged: expect.toSatisfy((names: readonly string[]) => names.length === plan.unchanged.length),
        });
        const named = [...plan.changes.map(({ cluster }) => cluster), ...plan.unchanged];
        expect(named.sort()).toEqual([...new Set([...old.keys(), ...desired.keys()])].sort());
        expect(isEmptyPlan(livePlan({ desired, state: stateOf(desired) }))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a guard never adds a change, and a removal it lets pass has no use', () => {
    fc.assert(
      fc.property(register, fc.array(fc.constantFrom('p-0', 'p-1', 'v-0', 'v-1')), (specs, used) => {
        const clusters = clustersOf(specs);
        const state = stateOf(clusters);
        const environments = used.map((cluster, index) => ({
          apiVersion: 'x/v1',
          kind: 'Environment',
          metadata: { name: `e-${index}`, namespace: 'p' },
          spec: { cluster },
        }));
        const removed = [...clusters.keys()];
        const removals = removed.map((name) => ({ name }));
        const plan = guardedPlan({
          desired: new Map(),
          state,
          removed,
          uses: { environments },
          settings: { removals },
        });
        const passed = plan.changes.map(({ cluster }) => cluster);
        expect(passed.filter((name) => used.some((one) => one === name))).toEqual([]);
        expect([...passed, ...plan.blocked.map(({ subject }) => subjectTitle(subject))].sort()).toEqual(removed.sort());
        for (const name of passed)
          for (const child of clusters.values())
            if (child.hostCluster === name) expect(passed.indexOf(child.name)).toBeLessThan(passed.indexOf(name));
      }),
      { numRuns: 60 },
    );
  });

  it('the order of keys in a file changes nothing', () => {
    const shuffled = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, shuffled(inner)]),
          )
        : value;
    fc.assert(
      fc.property(register, (specs) => {
        const plan = livePlan({
          desired: clustersOf(specs, (value) => dump(shuffled(value))),
          state: stateOf(clustersOf(specs)),
        });
        expect(plan.changes).toEqual([]);
        expect(load(dump(shuffled(specs)))).toEqual(specs);
      }),
      { numRuns: 30 },
    );
  });
});
