import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import { toApplicationSet, type ApplicationSet } from '../../scripts/desired/components/application-set.ts';
import type { LiveUses } from '../../scripts/plan/guard/dependents.ts';
import type { Plan } from '../../scripts/plan/plan.ts';
import { readRepository, type Repository } from '../../scripts/register/repository.ts';
import { clusterText, worker } from '../support/clusters.ts';
import { toSources } from '../support/fixtures.ts';
import { blockedBy, commit, guardedPlan, registered } from '../support/registered.ts';

const usage = 'cluster.nautes.io/usage';

type Labels = Readonly<Record<string, string>>;

/** A register of physical workers, each with its own labels, and of components, each with the labels that it selects. */
function register(
  clusters: Readonly<Record<string, Labels>>,
  components: Readonly<Record<string, Labels>>,
  source: object = { chart: 'lens' },
): Repository {
  const files = [
    ...Object.entries(clusters).map(([name, labels], index) => {
      const apiServer = `https://192.0.2.${index + 1}:6443`;
      return [`clusters/${name}.yaml`, clusterText(name, { ...worker, apiServer }, { labels })] as const;
    }),
    ...Object.entries(components).map(([name, matchLabels]) => {
      const generators = [{ clusters: { selector: { matchLabels: { [usage]: 'worker', ...matchLabels } } } }];
      const template = {
        metadata: { name: `{{ .name }}-${name}` },
        spec: { project: 'nautes-tenant', source, destination: { name: '{{ .name }}' } },
      };
      const spec = { generators, template };
      const content = { apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', metadata: { name }, spec };
      return [`components/${name}.yaml`, dump(content)] as const;
    }),
  ];
  return readRepository(toSources(Object.fromEntries(files)));
}

/** The guarded live plan that leads from one register, applied as a whole, to another. */
function planFrom(
  before: Repository,
  after: Repository,
  options: {
    readonly removals?: readonly string[];
    readonly unknown?: LiveUses['unknown'];
    readonly foreign?: readonly ApplicationSet[];
    /** The register of another tenant, applied as a whole. */
    readonly neighbour?: Repository;
    /** The clusters whose files Git says were removed, of those that are gone; all unless said otherwise. */
    readonly explained?: readonly string[];
    /** The same for components. */
    readonly explainedComponents?: readonly string[];
  } = {},
): Plan {
  const everythingOf = (repository: Repository, owner?: string) =>
    registered(desiredClusters(repository).values(), { components: repository.components.values(), owner });
  const [ours, theirs] = [everythingOf(before), everythingOf(options.neighbour ?? readRepository([]), 'other')];
  return guardedPlan({
    state: {
      ...ours,
      resources: [...ours.resources, ...theirs.resources],
      applicationSets: [...ours.applicationSets, ...theirs.applicationSets, ...(options.foreign ?? [])],
    },
    desired: desiredClusters(after),
    components: after.components,
    removed: options.explained ?? before.clusters.keys(),
    removedComponents: options.explainedComponents ?? before.components.keys(),
    settings: { removals: (options.removals ?? []).map((name) => ({ name })) },
    uses: { unknown: options.unknown ?? [] },
  });
}

const namesOf = ({ components }: Plan): readonly string[] =>
  components.map(({ action, component }) => `${action} ${component}`);

const three = { a: {}, b: {}, c: { tier: 'gold' } };

describe('the guards of components', () => {
  it('let additions and harmless changes pass', () => {
    const plan = planFrom(register(three, { lens: { tier: 'gold' } }), register(three, { lens: {}, other: {} }));
    expect([namesOf(plan), blockedBy(plan)]).toEqual([['install other', 'update lens'], []]);
    expect(plan.components.map(({ clusters, losing }) => [clusters, losing])).toEqual([
      [['a', 'b', 'c'], []],
      [['a', 'b', 'c'], []],
    ]);
  });

  it.each([
    ['removed', {}, 'remove lens', '"a", "b", "c"'],
    ['narrowed', { lens: { tier: 'gold' } }, 'update lens', '"a", "b"'],
  ])('a component that is %s needs a tombstone of its own', (_, components, step, losing) => {
    const [before, after] = [register(three, { lens: {} }), register(three, components)];
    const refused = planFrom(before, after, { removals: ['lens', 'component/other'] });
    expect(blockedBy(refused)).toEqual([
      `component/lens: it would be withdrawn from ${losing}: list "component/lens" under "removals:" in tenant.yaml`,
    ]);
    expect(namesOf(refused)).toEqual([]);
    expect(namesOf(planFrom(before, after, { removals: ['component/lens'] }))).toEqual([step]);
  });

  it('a component whose Applications become others is withdrawn from every cluster, whatever it selects', () => {
    const [before, after] = [register(three, { lens: {} }), register(three, { lens: {} })];
    const [lens] = after.components.values();
    if (lens === undefined) throw new Error('the register of the test has no component');
    const destination = { name: '{{ .name }}', namespace: 'elsewhere' };
    const template = { ...lens.spec.template, spec: { ...lens.spec.template.spec, destination } };
    const moved = { ...after, components: new Map([['lens', { ...lens, spec: { ...lens.spec, template } }]]) };
    expect(blockedBy(planFrom(before, moved))).toEqual([
      'component/lens: it would be withdrawn from "a", "b", "c": list "component/lens" under "removals:" in tenant.yaml',
    ]);
    const meant = planFrom(before, moved, { removals: ['component/lens'] });
    expect(meant.components.map(({ losing }) => losing)).toEqual([['a', 'b', 'c']]);
  });

  it.each([
    ['removed', {}],
    ['narrowed', { lens: { tier: 'gold' } }],
  ])(
    'a component that is %s counts on clusters that stay without a file, and not on those that go',
    (_, components) => {
      const [before, after] = [register(three, { lens: {} }), register({ a: {} }, components)];
      expect(blockedBy(planFrom(before, after, { explained: ['c'] }))).toEqual([
        'component/lens: it would be withdrawn from "a", "b": list "component/lens" under "removals:" in tenant.yaml',
      ]);
      const kept = planFrom(before, register({ a: {} }, { lens: {} }), { explained: ['c'] });
      expect([kept.components, kept.drift]).toEqual([[], [{ kind: 'cluster', name: 'b' }]]);
    },
  );

  it('a component that stays without a file is kept by a cluster that changes, and lost only by its labels', () => {
    const before = register({ a: { tier: 'gold' } }, { lens: { tier: 'gold' } });
    const stepsWith = (labels: Labels) =>
      planFrom(before, register({ a: labels }, {}), { explainedComponents: [] }).changes.map((one) => one.components);
    expect(stepsWith({ tier: 'gold', site: 'east' })).toEqual([{ gets: [], keeps: ['lens'], loses: [] }]);
    expect(stepsWith({ tier: 'silver' })).toEqual([{ gets: [], keeps: [], loses: ['lens'] }]);
  });

  it('a component that no registered cluster has goes without a tombstone', () => {
    const plan = planFrom(register(three, { lens: { tier: 'none' } }), register(three, {}));
    expect([namesOf(plan), blockedBy(plan)]).toEqual([['remove lens'], []]);
  });

  it('nothing is withdrawn while a use could not be read', () => {
    const unknown = [{ kind: 'environments', reason: 'forbidden' }];
    const removals = ['component/lens'];
    const plan = planFrom(register(three, { lens: {} }), register(three, { other: {} }), { unknown, removals });
    expect(blockedBy(plan)).toEqual([
      'component/lens: cannot prove that nothing uses it: environments could not be read (forbidden)',
    ]);
    expect(namesOf(plan)).toEqual(['install other']);
  });

  it('a name that an ApplicationSet of another owner has is refused', () => {
    const [theirs] = register({}, { lens: {} }).components.values();
    if (theirs === undefined) throw new Error('the register of the test has no component');
    const { metadata, ...set } = toApplicationSet('other', theirs, commit);
    const foreign = [{ ...set, metadata: { ...metadata, labels: {} } }];
    expect(blockedBy(planFrom(register(three, {}), register(three, { lens: {} }), { foreign }))).toEqual([
      'component/lens: ApplicationSet "lens" in namespace argocd belongs to another owner',
    ]);
  });

  const wayOut = 'tenants whose components select the same clusters need separate management clusters';

  it('a component that selects clusters of another tenant is not changed, and not taken away from them', () => {
    const neighbour = register({ theirs: {}, other: { tier: 'gold' } }, {});
    const [all, gold] = [register(three, { lens: {} }), register(three, { lens: { tier: 'gold' } })];
    const reason = (name: string): string =>
      `component/lens: it also selects cluster "${name}" of tenant "other": ${wayOut}`;
    expect(blockedBy(planFrom(register(three, {}), gold, { neighbour }))).toEqual([reason('other')]);
    const removals = ['component/lens'];
    expect(blockedBy(planFrom(all, gold, { neighbour, removals }))).toEqual([reason('other'), reason('theirs')]);
    const without = register(three, { second: { tier: 'none' } });
    expect(blockedBy(planFrom(all, without, { neighbour, removals }))).toEqual([reason('other'), reason('theirs')]);
    expect(blockedBy(planFrom(without, without, { neighbour }))).toEqual([]);
  });

  it('a cluster that a component of another tenant would select is not registered, nor given such labels', () => {
    const neighbour = register({}, { glass: { tier: 'gold' } });
    const gold = { tier: 'gold' };
    const reason = (name: string): string => `${name}: component "glass" of tenant "other" also selects it: ${wayOut}`;
    expect(
      blockedBy(planFrom(register({ a: {} }, {}), register({ a: gold, b: {}, c: gold }, {}), { neighbour })),
    ).toEqual([reason('c'), reason('a')]);
    expect(
      blockedBy(planFrom(register({ a: gold }, {}), register({ a: { ...gold, x: 'y' } }, {}), { neighbour })),
    ).toEqual([]);
  });

  it('a selector that moves together with the labels is refused, since the component would be gone for a moment', () => {
    const [gold, silver] = [{ tier: 'gold' }, { tier: 'silver' }];
    const plan = planFrom(register({ a: gold }, { lens: gold }), register({ a: silver }, { lens: silver }));
    expect(blockedBy(plan)).toEqual([
      'component/lens: its selector and the labels of "a" change together, so it would be deleted there and installed again: ' +
        'change one of them first, apply, and then the other',
      'a: component "lens" is held back, and the new labels alone would remove it from this cluster',
    ]);
    expect(plan.changes).toEqual([]);
  });

  it('a selector that is widened together with the labels is fine, and then one of both is', () => {
    const [gold, silver] = [{ tier: 'gold' }, { tier: 'silver' }];
    expect(blockedBy(planFrom(register({ a: gold }, { lens: gold }), register({ a: silver }, { lens: {} })))).toEqual(
      [],
    );
    expect(
      blockedBy(planFrom(register({ a: silver }, { lens: {} }), register({ a: silver }, { lens: silver }))),
    ).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['the chart', { chart: 'lens' }, { chart: 'glass' }],
    ['the release name', { helm: { releaseName: 'lens' } }, { helm: { releaseName: 'glass' } }],
    ['the repository', { repoURL: 'https://charts.example.com' }, { repoURL: 'https://charts.example.org' }],
    ['the path', { path: 'deploy' }, { path: 'install' }],
  ])('%s of what is installed does not change without a tombstone', (_, before, after) => {
    const from = (source: object) => register({ a: {} }, { lens: {} }, { chart: 'lens', ...source });
    const reason =
      'component/lens: it would be withdrawn from "a": list "component/lens" under "removals:" in tenant.yaml';
    expect(blockedBy(planFrom(from(before), from(after)))).toEqual([reason]);
    expect(blockedBy(planFrom(from(before), from(after), { removals: ['component/lens'] }))).toEqual([]);
    const values = {
      targetRevision: '2.0.0',
      helm: { valuesObject: { replicas: 2 }, ...('helm' in before ? (before.helm as object) : {}) },
    };
    expect(blockedBy(planFrom(from(before), from({ ...before, ...values })))).toEqual([]);
  });

  it('clusters that lose components count against the budget, and tombstones of the components lift it', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const labelled = Object.fromEntries(names.map((name) => [name, { tier: 'gold' }]));
    const plain = Object.fromEntries(names.map((name, index) => [name, { tier: index < 4 ? 'bronze' : 'gold' }]));
    const components = { lens: { tier: 'gold' } };
    const refused = planFrom(register(labelled, components), register(plain, components));
    const reason =
      '4 of 5 registered clusters would be removed or lose components, and at most 3 can without entries: ' +
      'list every one of them, or "component/<name>", under "removals:" in tenant.yaml';
    expect(blockedBy(refused)).toEqual(names.slice(0, 4).map((name) => `${name}: ${reason}`));
    expect(refused.changes).toEqual([]);
    const removals = ['component/lens'];
    expect(blockedBy(planFrom(register(labelled, components), register(plain, components), { removals }))).toEqual([]);
    const three = { ...plain, d: { tier: 'gold' } };
    expect(blockedBy(planFrom(register(labelled, components), register(three, components)))).toEqual([]);
  });
});
