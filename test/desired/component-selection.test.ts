import { describe, expect, it } from 'vitest';
import { templateAnnotations } from '../../scripts/desired/cluster-secret.ts';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import { toApplicationSet, toInstalledComponents } from '../../scripts/desired/components/application-set.ts';
import { clustersOf, componentsOf } from '../../scripts/desired/components/selection.ts';
import { componentCategories, shippedCatalogue } from '../../scripts/register/components/component-catalogue.ts';
import { readRepository, type Repository } from '../../scripts/register/repository.ts';
import { clusterText, host, virtual, worker } from '../support/clusters.ts';
import { componentText } from '../support/components.ts';
import { toSources } from '../support/fixtures.ts';

const shapes = {
  berlin: host,
  'prod-eu': worker,
  'build-eu': { ...worker, apiServer: 'https://192.0.2.3:6443', workerType: 'pipeline' },
  'dev-a': {
    ...virtual,
    workerType: 'deployment',
    componentsList: { certManagement: { name: 'cert-manager' } },
  },
};
const usage = 'cluster.nautes.io/usage';
const workerType = 'cluster.nautes.io/worker-type';

/** A register of one cluster of nearly each shape and one component with these selectors. */
function registerWith(...selectors: readonly object[]): Repository {
  const clusters = Object.entries(shapes).map(([name, spec]) => [
    `clusters/${name}.yaml`,
    clusterText(name, spec, name === 'prod-eu' ? { labels: { region: 'eu', [usage]: 'host' } } : {}),
  ]);
  const component = componentText('lens', {
    generators: selectors.map((selector) => ({ clusters: { selector } })),
    annotations: { 'example.com/contact': 'platform' },
  });
  return readRepository(toSources({ ...Object.fromEntries(clusters), 'components/lens.yaml': component }));
}

function selected(...selectors: readonly object[]): readonly string[] {
  const repository = registerWith(...selectors);
  const [component] = repository.components.values();
  const clusters = desiredClusters(repository);
  const names = component === undefined ? [] : clustersOf(component, clusters).map(({ name }) => name);
  for (const cluster of clusters.values())
    expect(componentsOf(cluster, repository.components).length === 1).toBe(names.includes(cluster.name));
  return names;
}

describe('a component', () => {
  it.each([
    [[{ matchLabels: { [usage]: 'worker' } }], 'build-eu dev-a prod-eu'],
    [[{ matchLabels: { [usage]: 'host' } }], 'berlin'],
    [[{ matchLabels: { [usage]: 'worker', [workerType]: 'pipeline' } }], 'build-eu'],
    [[{ matchLabels: { [usage]: 'host' } }, { matchLabels: { [workerType]: 'pipeline' } }], 'berlin build-eu'],
    [[{ matchExpressions: [{ key: workerType, operator: 'In', values: ['pipeline', 'other'] }] }], 'build-eu'],
    [[{ matchExpressions: [{ key: workerType, operator: 'Exists' }] }], 'build-eu dev-a prod-eu'],
    [[{ matchExpressions: [{ key: workerType, operator: 'DoesNotExist' }] }], ''],
    [[{ matchExpressions: [{ key: workerType, operator: 'NotIn', values: ['pipeline'] }] }], ''],
    [[{ matchLabels: { [usage]: 'worker', region: 'eu' } }], 'prod-eu'],
    [[{ matchLabels: { 'cluster.nautes.io/host': 'berlin' } }], 'dev-a'],
    [[{ matchLabels: { 'cluster.nautes.io/cert-management': 'cert-manager' } }], 'dev-a'],
    [[{ matchLabels: { 'cluster.nautes.io/deployment': 'argocd' } }], ''],
  ] as const)('that selects %j is installed on: %s', (selectors, names) => {
    expect(selected(...selectors).join(' ')).toBe(names);
  });

  it('becomes an ApplicationSet of the tenant with the content of its file', () => {
    const [component] = registerWith({ matchLabels: { [usage]: 'worker' } }).components.values();
    if (component === undefined) throw new Error('the component was not read');
    const applicationSet = toApplicationSet('acme', component, 'c0ffee');
    expect(applicationSet).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: {
        name: 'lens',
        namespace: 'argocd',
        labels: {
          'app.kubernetes.io/managed-by': 'nautes-tenant',
          'tenant.nautes.io/name': 'acme',
          'tenant.nautes.io/component': 'lens',
        },
        annotations: {
          'example.com/contact': 'platform',
          'tenant.nautes.io/source': 'components/lens.yaml',
          'tenant.nautes.io/digest': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
          'tenant.nautes.io/commit': 'c0ffee',
        },
      },
      spec: component.spec,
    });
    expect([...toInstalledComponents([applicationSet], 'acme').keys()]).toEqual(['lens']);
    expect([...toInstalledComponents([applicationSet], 'other').keys()]).toEqual([]);
  });
});

describe('a register', () => {
  it('reads component files by their names, and remembers those that cannot be read', () => {
    const files = {
      'components/lens.yaml': 'kind: ApplicationSet\n',
      'components/vcluster.yaml': 'kind: ApplicationSet\n',
      'components/deep/er.yaml': 'kind: ApplicationSet\n',
      'components/other.yml': 'kind: ApplicationSet\n',
    };
    const { components, declaredComponents, files: read } = readRepository(toSources(files));
    expect([[...components], [...declaredComponents], read.map(({ path }) => path)]).toEqual([
      [],
      ['lens'],
      ['components/lens.yaml'],
    ]);
  });
});

describe('the catalogue of a register', () => {
  const lens = componentText('lens', {
    annotations: {
      'tenant.nautes.io/category': 'secretSync',
      'tenant.nautes.io/property.storeName': 'text, default main store',
      'tenant.nautes.io/property.host': 'host name',
    },
    application: { destination: { name: '{{ .name }}', namespace: 'glass' } },
  });
  const cluster = (more: object = {}): string => clusterText('one', { ...worker, ...more });
  const read = (files: Readonly<Record<string, string>>) => readRepository(toSources(files));

  it('is what its component files say, and the rest of what a shape needs is left out', () => {
    const repository = read({ 'components/lens.yaml': lens, 'clusters/one.yaml': cluster() });
    expect(repository.catalogue).toEqual({
      secretSync: {
        name: 'lens',
        namespace: 'glass',
        properties: { storeName: { form: 'text', default: 'main store' }, host: { form: 'host name' } },
      },
    });
    const one = desiredClusters(repository).get('one');
    expect(one?.componentsList).toEqual({
      secretSync: { name: 'lens', namespace: 'glass', additions: { storeName: 'main store' } },
    });
  });

  it('is the one that comes with the kit where there are no component files', () => {
    const repository = read({ 'clusters/one.yaml': cluster() });
    expect(repository.catalogue).toBe(shippedCatalogue);
    expect(Object.keys(shippedCatalogue)).toEqual([...componentCategories]);
  });

  it('gives an ApplicationSet what a cluster says about a component, by names that an annotation can have', () => {
    const written = { secretSync: { additions: { host: 'lens.example.com', 'no name': 'x', ['x'.repeat(60)]: 'y' } } };
    const repository = read({
      'components/lens.yaml': lens,
      'clusters/one.yaml': cluster({ componentsList: written }),
    });
    const one = desiredClusters(repository).get('one');
    expect(one === undefined ? {} : templateAnnotations(one)).toEqual({
      'cluster.nautes.io/primary-domain': '192.0.2.2.nip.io',
      'cluster.nautes.io/lens-store-name': 'main store',
      'cluster.nautes.io/lens-host': 'lens.example.com',
    });
  });
});
