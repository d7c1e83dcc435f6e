import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import { componentsOf } from '../../scripts/desired/components/selection.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { looseVersionOf } from '../../scripts/rules/components/pinned-version.ts';
import { isPropertyValue } from '../../scripts/rules/components/property-value.ts';
import { checkRegister } from '../../scripts/rules/engine/check-register.ts';
import { checkRepository } from '../../scripts/rules/engine/check.ts';
import { argoCheck } from '../support/argo-check.ts';
import { clusterFiles, fromSecret, worker } from '../support/clusters.ts';
import { componentText, type ComponentOptions } from '../support/components.ts';
import { diagnosticsOf, sourcesOf, type Register } from '../support/findings.ts';
import { everyShape, shippedComponents, today } from '../support/fixtures.ts';

const workers = { clusters: { selector: { matchLabels: { 'cluster.nautes.io/usage': 'worker' } } } };

/** Rule and message of what is found. */
function messagesOf(files: Register, base?: Register): readonly string[] {
  return diagnosticsOf(files, base).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

function findings(options: ComponentOptions): readonly string[] {
  return messagesOf({ 'components/lens.yaml': componentText('lens', options) });
}

function cluster(name: string, address: number, workerType = 'deployment'): Readonly<Record<string, string>> {
  const apiServer = `https://192.0.2.${address}`;
  return clusterFiles({ [name]: { ...worker, ...fromSecret, apiServer, workerType } });
}

describe('the components that come with the kit', () => {
  it('are valid beside a cluster of each shape, and ask for nothing that a cluster does not have', () => {
    const repository = readRepository([...everyShape, ...shippedComponents]);
    expect(checkRepository(repository, { today, argoCheck })).toEqual([]);
    expect(repository.components.size).toBe(10);
  });

  it('are on each cluster what its shape needs, but for what is installed elsewhere', () => {
    const { components, ...repository } = readRepository([...everyShape, ...shippedComponents]);
    for (const cluster of desiredClusters({ components, ...repository }).values()) {
      const listed = Object.values(cluster.componentsList).map(({ name }) => name);
      const installed = componentsOf(cluster, components).map(({ name }) => name);
      // A host needs no agent of Vault, and a virtual cluster is served by the gateway of its host.
      const elsewhere = cluster.usage === 'host' ? 'vault' : cluster.clusterType === 'virtual' ? 'traefik' : undefined;
      expect(installed.toSorted(), cluster.name).toEqual(listed.filter((name) => name !== elsewhere).sort());
    }
  });
});

describe('component-selectable', () => {
  it.each<[string, ComponentOptions]>([
    ['another usage', { selects: [{ usage: 'host' }, { usage: 'worker', type: 'virtual' }] }],
    ['the address of the cluster', { application: { destination: { server: '{{.server}}', namespace: 'lens' } } }],
    ['narrowing expressions', { generators: [withExpression('In', ['deployment']), withExpression('Exists')] }],
    ['values of its own', { generators: [{ clusters: { ...workers.clusters, values: { region: 'eu' } } }] }],
    ['a cascading finalizer', finalizers('resources-finalizer.argocd.argoproj.io/background')],
    ['a harmless sync policy', { spec: { syncPolicy: { applicationsSync: 'sync' } } }],
  ])('lets pass %s', (_, options) => {
    expect(findings(options)).toEqual([]);
  });

  it.each<[string, ComponentOptions, string]>([
    ['no selector', { generators: [{ clusters: {} }] }, 'generator does not name cluster.nautes.io/usage'],
    [
      'the usage in an expression only',
      { generators: [expression('cluster.nautes.io/usage')] },
      'generator does not name',
    ],
    ['a second generator that selects all', { generators: [workers, { clusters: {} }] }, 'generator does not name'],
    ['an unknown usage', { selects: [{ usage: 'workers' }] }, 'no cluster has the usage "workers"'],
    ['DoesNotExist', { generators: [withExpression('DoesNotExist')] }, 'operator "DoesNotExist" selects more clusters'],
    ['a matrix', { generators: [{ matrix: { generators: [workers, workers] } }] }, 'generator has "matrix"'],
    ['a filter beside it', { generators: [{ ...workers, selector: {} }] }, 'generator has "selector"'],
    ['an empty generator', { generators: [{}] }, 'generator selects nothing'],
    [
      'a flat list',
      { generators: [{ clusters: { ...workers.clusters, flatList: true } }] },
      '"flatList" overrides the template',
    ],
    [
      'labels of the kit',
      { generators: [withLabel('tenant.nautes.io/name')] },
      'label "tenant.nautes.io/name" is reserved for',
    ],
    ['a patch', { spec: { templatePatch: 'spec: {}' } }, 'templatePatch can undo everything'],
    ['lenient templates', { spec: { goTemplateOptions: [] } }, 'a value that a cluster lacks'],
    ['no finalizer that cascades', finalizers('example.com/audit'), 'with these finalizers, deleting an Application'],
    [
      'create-only',
      { spec: { syncPolicy: { applicationsSync: 'create-only' } } },
      'applicationsSync "create-only" never',
    ],
    ['two destinations', destination({ name: '{{ .name }}', server: 'https://192.0.2.1' }), 'the destination is not'],
    ['no destination', destination({}), 'the destination is not the selected cluster'],
    [
      'a namespace for each cluster',
      destination({ name: '{{ .name }}', namespace: '{{ .name }}' }),
      'the destination names no',
    ],
  ])('refuses %s', (_, options, message) => {
    expect(findings(options)).toEqual([expect.stringContaining(`component-selectable: ${message}`)]);
  });
});

describe('component-valid', () => {
  it.each([
    ['lens', '1.2.3'],
    ['lens', 'v1.21.2'],
    ['lens', '2.0.0-rc.1+build.7'],
    [undefined, 'v1.1.0'],
    [undefined, 'refs/tags/release-1.2'],
    [undefined, '0123456789012345678901234567890123456789'],
  ])('takes chart %s at %s for pinned', (chart, targetRevision) => {
    expect(looseVersionOf({ ...(chart === undefined ? {} : { chart }), targetRevision })).toBeUndefined();
  });

  it.each([
    ['lens', ''],
    ['lens', '1.2'],
    ['lens', '~1.2.3'],
    ['lens', '>=1.2.3'],
    ['lens', '1.2.x'],
    ['lens', '*'],
    [undefined, ''],
    [undefined, 'HEAD'],
    [undefined, 'main'],
    [undefined, '0123456'],
  ])('does not take chart %s at %j for pinned', (chart, targetRevision) => {
    expect(looseVersionOf({ ...(chart === undefined ? {} : { chart }), targetRevision })).toBeTypeOf('string');
  });

  it('looks at each of several sources, and wants at least one', () => {
    const git = { repoURL: 'https://example.com/lens.git', path: 'deploy', targetRevision: 'main' };
    const several = { source: undefined, sources: [{ ...git, targetRevision: 'v1.0.0' }, git] };
    expect(findings({ application: several })).toEqual([expect.stringContaining('component-valid: version "main"')]);
    expect(findings({ application: { source: undefined } })).toEqual([
      'component-valid: component has no source, so it installs nothing',
    ]);
  });

  it('wants a Helm release name that Helm takes', () => {
    expect(findings({ source: { helm: { releaseName: 'x'.repeat(54) } } })).toEqual([
      'component-valid: Helm release name is 54 characters long, at most 53 are allowed',
    ]);
  });

  it("asks Argo CD's types about touched files only, and never judges one without them", async () => {
    const refused = componentText('lens', { application: { syncPolicy: { automated: { prune: 'sometimes' } } } });
    const sources = sourcesOf({ 'components/lens.yaml': refused });
    expect(() => checkRepository(readRepository(sources), { today })).toThrow(
      'nothing to check components/lens.yaml with',
    );
    const untouched = readRepository(sources.map((source) => ({ ...source, isUntouched: true })));
    expect(checkRepository(untouched, { today })).toEqual([]);
    expect(await checkRegister(untouched, { today })).toEqual([]);
    const [found] = await checkRegister(readRepository(sources), { today });
    expect(found?.message).toBe('Argo CD rejects "prune": it must be true or false');
  });

  it('survives every value at every place', () => {
    const place = fc.constantFrom('spec', 'template', 'application', 'source', 'annotations');
    const property = fc.property(place, fc.string(), fc.jsonValue({ maxDepth: 2 }), (key, name, value) => {
      for (const finding of findings({ [key]: { [name]: value } })) expect(finding).toMatch(/^[a-z-]+: \S/);
    });
    fc.assert(property, { numRuns: 150 });
  });
});

describe('a property', () => {
  it.each([
    ['host name', 'argocd.example.com', true],
    ['host name', 'https://argocd.example.com', false],
    ['host name', '192.0.2.1', false],
    ['node port', '30080', true],
    ['node port', '8080', false],
    ['node port', '030080', false],
    ['text', 'anything', true],
    ['text', '', false],
  ] as const)('that is a %s may be %j: %s', (form, value, expected) => {
    expect(isPropertyValue(form, value)).toBe(expected);
  });
});

describe('component-shrinks', () => {
  const clusters = { ...cluster('east', 10), ...cluster('west', 11, 'pipeline') };
  const everywhere = { ...clusters, 'components/lens.yaml': componentText('lens') };
  const narrowed = {
    ...clusters,
    'components/lens.yaml': componentText('lens', { selects: [{ usage: 'worker', 'worker-type': 'pipeline' }] }),
  };
  const removals = (reason: string) => ({
    'tenant.yaml': `name: acme\nremovals:\n  - { name: component/lens, reason: ${reason} }\n`,
  });
  const step = (base: Register, head: Register) => messagesOf(head, base);

  it('is excused by an entry that is new, or has a new reason, and by no other', () => {
    const complaint = 'component-shrinks: component "lens" selects fewer clusters: it is removed from "east"';
    expect(step(everywhere, narrowed)).toEqual([complaint]);
    expect(step(everywhere, { ...narrowed, ...removals('now') })).toEqual([]);
    expect(step({ ...everywhere, ...removals('then') }, { ...narrowed, ...removals('then') })).toEqual([complaint]);
    expect(step({ ...everywhere, ...removals('then') }, { ...narrowed, ...removals('now') })).toEqual([]);
  });

  it('does not count a cluster that goes with it', () => {
    const west = { ...cluster('west', 11, 'pipeline'), 'components/lens.yaml': narrowed['components/lens.yaml'] };
    expect(step(everywhere, west)).toEqual([]);
  });

  it('does not take a file that cannot be read for a removal', () => {
    const broken = { ...clusters, 'components/lens.yaml': 'kind: [' };
    expect(step(everywhere, broken)).toEqual([expect.stringContaining('yaml-syntax')]);
  });

  it('says nothing of a generator that is written otherwise and selects the same', () => {
    const both = { usage: 'worker', type: 'physical' };
    const other = componentText('lens', {
      selects: ['deployment', 'pipeline'].map((one) => ({ ...both, 'worker-type': one })),
    });
    expect(step(everywhere, { ...clusters, 'components/lens.yaml': other })).toEqual([]);
  });

  it('leaves to removal-acknowledged what the labels of clusters take away', () => {
    const names = ['a', 'b', 'c', 'd'];
    const all = (type: string) =>
      Object.assign({}, ...names.map((name, index) => cluster(name, index, type))) as Record<string, string>;
    const lens = {
      'components/lens.yaml': componentText('lens', { selects: [{ usage: 'worker', 'worker-type': 'deployment' }] }),
    };
    expect(step({ ...all('deployment'), ...lens }, { ...all('pipeline'), ...lens })).toEqual([
      'removal-acknowledged: this change removes components from 4 of 4 clusters, more than the 3 allowed without an entry',
    ]);
  });
});

function expression(key: string, operator = 'Exists', values?: readonly string[]): object {
  return {
    clusters: { selector: { matchExpressions: [{ key, operator, ...(values === undefined ? {} : { values }) }] } },
  };
}

function withExpression(operator: string, values?: readonly string[]): object {
  const { matchLabels } = workers.clusters.selector;
  const { clusters } = expression('cluster.nautes.io/worker-type', operator, values) as typeof workers;
  return { clusters: { selector: { ...clusters.selector, matchLabels } } };
}

function withLabel(key: string): object {
  return { clusters: { selector: { matchLabels: { ...workers.clusters.selector.matchLabels, [key]: 'acme' } } } };
}

function finalizers(...names: readonly string[]): ComponentOptions {
  return { template: { metadata: { name: '{{ .name }}-lens', finalizers: names } } };
}

function destination(value: object): ComponentOptions {
  return { application: { destination: { namespace: 'lens', ...value } } };
}
