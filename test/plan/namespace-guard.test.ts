import { describe, expect, it } from 'vitest';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import type { ApplicationSet } from '../../scripts/desired/components/application-set.ts';
import type { Application } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import type { Plan } from '../../scripts/plan/plan.ts';
import type { ClusterSelector, Generator } from '../../scripts/register/components/component-file.ts';
import { readRepository, type Repository } from '../../scripts/register/repository.ts';
import type { Tombstone } from '../../scripts/register/tenant-file.ts';
import { clusterText, host, virtual } from '../support/clusters.ts';
import { componentText, type ComponentOptions } from '../support/components.ts';
import { toSources } from '../support/fixtures.ts';
import { blockedBy, guardedPlan, registered, stepsOf } from '../support/registered.ts';

const osaka = host.apiServer;
const ofHosts: ComponentOptions = { selects: [{ usage: 'host' }] };

/** A register of the hosts `osaka` and `kyoto` with virtual clusters on `osaka`, and of components. */
function register(
  virtuals: readonly string[],
  components: Readonly<Record<string, ComponentOptions>> = {},
  options: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly domain?: string;
    readonly without?: string;
  } = {},
): Repository {
  const { labels = {}, domain = 'example.com', without } = options;
  const file = (name: string, spec: object, metadata?: object) =>
    [`clusters/${name}.yaml`, clusterText(name, spec, metadata)] as const;
  const shape = { ...virtual, workerType: 'deployment', hostCluster: 'osaka' };
  const files = [
    file('osaka', host, { labels }),
    file('kyoto', { ...host, apiServer: 'https://192.0.2.2:6443' }),
    ...virtuals.map((name, index) =>
      file(name, { ...shape, apiServer: `https://192.0.2.1:${31000 + index}`, primaryDomain: domain }),
    ),
    ...Object.entries(components).map(([name, one]) => [`components/${name}.yaml`, componentText(name, one)] as const),
  ];
  return readRepository(toSources(Object.fromEntries(files.filter(([path]) => path !== `clusters/${without}.yaml`))));
}

/** The guarded live plan that leads from one register, applied as a whole, to another. */
function planFrom(
  before: Repository,
  after: Repository,
  options: {
    readonly applications?: readonly Application[];
    readonly applicationSets?: readonly ApplicationSet[];
    readonly removals?: readonly Tombstone[];
  } = {},
): Plan {
  const state = registered(desiredClusters(before).values(), { components: before.components.values() });
  const ours = state.applicationSets.map((set) => ({
    ...set,
    metadata: { ...set.metadata, uid: `uid-of-${set.metadata.name}` },
  }));
  return guardedPlan({
    state: {
      ...state,
      applications: [...state.applications, ...(options.applications ?? [])],
      applicationSets: [...ours, ...(options.applicationSets ?? [])],
    },
    desired: desiredClusters(after),
    components: after.components,
    removed: before.clusters.keys(),
    removedComponents: before.components.keys(),
    settings: { removals: options.removals ?? [] },
  });
}

function application(name: string, destination: object, metadata: object = {}): Application {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd', ...metadata },
    spec: { project: 'default', destination },
  };
}

/** An ApplicationSet of somebody who does not work with the kit, and keeps to none of its rules. */
function foreignSet(generator: Generator, destination: object): ApplicationSet {
  const template = { metadata: { name: '{{.name}}-theirs' }, spec: { project: 'default', destination } };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'theirs', namespace: 'argocd', uid: 'theirs' },
    spec: { generators: [generator], template },
  };
}

const selecting = (selector?: ClusterSelector): Generator => ({ clusters: selector === undefined ? {} : { selector } });
const usedBy = (user: string): string => `shop: its namespace "shop" on host "osaka" is used by ${user} as well`;
const there = { name: '{{.name}}', namespace: 'shop' };

/** Each step of a virtual cluster: registered, changed, unregistered. */
const each = [
  ['register', register([]), register(['shop'])],
  ['update', register(['shop']), register(['shop'], {}, { domain: 'other.example.com' })],
  ['unregister', register(['shop']), register([])],
] as const;

describe.each(each)('a virtual cluster is not to %s', (action, before, after) => {
  it.each<[string, Application, string]>([
    ['an Application by the name of the host', application('web', { name: 'osaka', namespace: 'shop' }), 'argocd/web'],
    [
      'one by its address, in another spelling and from another namespace',
      application('web', { server: 'HTTPS://192.0.2.1:6443/', namespace: 'shop' }, { namespace: 'default' }),
      'default/web',
    ],
    [
      'one that goes',
      application('web', { name: 'osaka', namespace: 'shop' }, { deletionTimestamp: '2026-01-01T00:00:00Z' }),
      'argocd/web',
    ],
  ])('beside %s in its namespace', (_, one, name) => {
    const plan = planFrom(before, after, { applications: [one] });
    expect(blockedBy(plan)).toEqual([usedBy(`Application ${name}`)]);
    expect(stepsOf(plan)).toEqual([]);
  });

  it.each<[string, Generator, object]>([
    ['that selects hosts', selecting({ matchLabels: { 'cluster.nautes.io/usage': 'host' } }), there],
    ['that selects everything', selecting(), there],
    ["by Argo CD's own label", selecting({ matchLabels: { 'argocd.argoproj.io/secret-type': 'cluster' } }), there],
    [
      'by what a host is not',
      selecting({
        matchExpressions: [
          { key: 'cluster.nautes.io/usage', operator: 'NotIn', values: ['worker'] },
          { key: 'cluster.nautes.io/host', operator: 'DoesNotExist' },
        ],
      }),
      { server: '{{.server}}', namespace: 'shop' },
    ],
    ['that names the host', { list: { elements: [] } }, { name: 'osaka', namespace: 'shop' }],
    ['that names its address', { list: { elements: [] } }, { server: osaka, namespace: 'shop' }],
  ])("beside somebody's ApplicationSet %s", (_, generator, destination) => {
    const applicationSets = [foreignSet(generator, destination)];
    const owner = { kind: 'ApplicationSet', name: 'theirs', uid: 'theirs' };
    const made = application('osaka-theirs', { name: 'osaka', namespace: 'shop' }, { ownerReferences: [owner] });
    for (const applications of [[], [made]])
      expect(blockedBy(planFrom(before, after, { applications, applicationSets }))).toEqual([
        usedBy('ApplicationSet argocd/theirs'),
      ]);
  });

  it.each<[string, Application]>([
    ['another namespace of the host', application('web', { name: 'osaka', namespace: 'web' })],
    ['a namespace of its name on another host', application('web', { name: 'kyoto', namespace: 'shop' })],
    ['a namespace of its name on no host at all', application('web', { namespace: 'shop' })],
  ])('unless there is only %s', (_, one) => {
    expect(stepsOf(planFrom(before, after, { applications: [one] }))).toEqual([`${action} shop`]);
  });

  it.each<[string, Generator, object]>([
    ['selects workers', selecting({ matchLabels: { 'cluster.nautes.io/usage': 'worker' } }), there],
    [
      'selects by a label that the host has not',
      selecting({ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }),
      there,
    ],
    ['is of another namespace', selecting(), { ...there, namespace: 'web' }],
    ['names another host', selecting(), { name: 'kyoto', namespace: 'shop' }],
    ['fills in the namespace', selecting(), { ...there, namespace: '{{.name}}' }],
    ['makes what no selector says', { list: { elements: [] } }, there],
  ])("unless somebody's ApplicationSet %s", (_, generator, destination) => {
    const applicationSets = [foreignSet(generator, destination)];
    expect(stepsOf(planFrom(before, after, { applicationSets }))).toEqual([`${action} shop`]);
  });
});

describe('a virtual cluster', () => {
  it('is kept by a component of its host, named once, also when the component goes in the same run', () => {
    const shop = { ...ofHosts, application: { destination: { name: '{{ .name }}', namespace: 'shop' } } };
    const owner = { kind: 'ApplicationSet', name: 'lens', uid: 'uid-of-lens' };
    const made = application('osaka-lens', { name: 'osaka', namespace: 'shop' }, { ownerReferences: [owner] });
    const before = register(['shop'], { lens: shop });
    const options = { applications: [made], removals: [{ name: 'component/lens' }] };
    expect(blockedBy(planFrom(before, register([], { lens: shop }), options))).toEqual([usedBy('component "lens"')]);
    const both = planFrom(before, register([]), options);
    expect(blockedBy(both)).toEqual([usedBy('component "lens"')]);
    expect(both.components.map(({ action }) => action)).toEqual(['remove']);
    // Its Application may still be there when the set does not select the host any more.
    const elsewhere = { lens: { ...shop, selects: [{ usage: 'worker' }] } };
    const late = planFrom(register(['shop'], elsewhere), register([], elsewhere), options);
    expect(blockedBy(late)).toEqual([usedBy('Application argocd/osaka-lens')]);
  });

  it('is not kept by what runs in it, whatever its namespace is called there', () => {
    const inside = {
      selects: [{ usage: 'worker' }],
      application: { destination: { name: '{{ .name }}', namespace: 'shop' } },
    };
    const owner = { kind: 'ApplicationSet', name: 'lens', uid: 'uid-of-lens' };
    const ownerReferences = [owner];
    const applications = [
      application('shop-lens', { name: 'shop', namespace: 'shop' }, { ownerReferences }),
      application('shop-other', { server: 'https://192.0.2.1:31000', namespace: 'shop' }, { ownerReferences }),
    ];
    const plan = planFrom(register(['shop'], { lens: inside }), register([], { lens: inside }), { applications });
    expect([blockedBy(plan), stepsOf(plan)]).toEqual([[], ['unregister shop']]);
  });

  it('that is given up does not wait for what is being deleted on its dead host', () => {
    const goes = application(
      'web',
      { name: 'osaka', namespace: 'shop' },
      { deletionTimestamp: '2026-01-01T00:00:00Z' },
    );
    const stays = application('app', { name: 'osaka', namespace: 'shop' });
    const removals = [{ name: 'shop', abandon: true }];
    const step = [register(['shop']), register([])] as const;
    expect(stepsOf(planFrom(...step, { applications: [goes], removals }))).toEqual(['unregister shop']);
    expect(blockedBy(planFrom(...step, { applications: [goes, stays], removals }))).toEqual([
      usedBy('Application argocd/app'),
    ]);
  });

  it('holds back its host with it', () => {
    const applications = [application('web', { server: osaka, namespace: 'shop' })];
    const plan = planFrom(register(['shop']), register([], {}, { without: 'osaka' }), { applications });
    expect(blockedBy(plan)).toEqual(
      [
        'osaka: Application argocd/web still uses it',
        'osaka: virtual cluster shop is held back',
        usedBy('Application argocd/web'),
      ].sort(),
    );
  });
});

describe('a component', () => {
  const taken = 'component/shop: its namespace "shop" on host "osaka" is that of virtual cluster "shop"';

  it.each([
    ['is registered and has no file', register(['shop']), register([], { shop: ofHosts })],
    ['shall be registered', register([]), register(['shop'], { shop: ofHosts })],
  ])('is not installed into the namespace of a virtual cluster that %s', (_, before, after) => {
    const plan = planFrom(before, after);
    expect(blockedBy(plan).filter((reason) => reason.startsWith('component/'))).toEqual([taken]);
    expect(blockedBy(plan)).toContain(usedBy('component "shop"'));
    expect([plan.components, stepsOf(plan).filter((step) => step.endsWith(' shop'))]).toEqual([[], []]);
  });

  it('is not changed so that it would be there, and is when it leaves', () => {
    const elsewhere = { ...ofHosts, application: { destination: { name: '{{ .name }}', namespace: 'elsewhere' } } };
    const removals = [{ name: 'component/shop' }];
    const [out, inside] = [register(['shop'], { shop: elsewhere }), register(['shop'], { shop: ofHosts })];
    expect(blockedBy(planFrom(out, inside, { removals }))).toEqual([taken]);
    const leaving = planFrom(inside, out, { removals });
    expect(leaving.components.map(({ action }) => action)).toEqual(['update']);
  });

  it('does not come there by a label of the host', () => {
    const gold = { selects: [{ usage: 'host', tier: 'gold' }] };
    const after = register([], { shop: gold }, { labels: { 'cluster.nautes.io/tier': 'gold' } });
    const plan = planFrom(register(['shop'], { shop: gold }), after);
    expect(blockedBy(plan)).toEqual([
      'osaka: component "shop" would be installed in the namespace of virtual cluster "shop" on it',
      usedBy('component "shop"'),
    ]);
  });

  it('may be in a namespace of that name on other clusters, and share one with another component', () => {
    const shared = { ...ofHosts, application: { destination: { name: '{{ .name }}', namespace: 'shared' } } };
    const after = register(['shop'], { shop: { selects: [{ usage: 'worker' }] }, one: shared, two: shared });
    const plan = planFrom(register(['shop']), after);
    expect([blockedBy(plan), plan.components.map(({ component }) => component)]).toEqual([[], ['one', 'shop', 'two']]);
  });
});
