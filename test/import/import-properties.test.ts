import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { desiredClusters, type Cluster } from '../../scripts/desired/cluster.ts';
import { toClusterText } from '../../scripts/import/cluster-content.ts';
import { importClusters } from '../../scripts/import/import-clusters.ts';
import { repairJson } from '../../scripts/import/input/json-repair.ts';
import { specKeys, toSnakeCase } from '../../scripts/import/known-keys.ts';
import { shippedCatalogue, type ComponentCategory } from '../../scripts/register/components/component-catalogue.ts';
import { requiredCategories } from '../../scripts/register/components/required-categories.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { reportImportText } from '../../scripts/report/import-text.ts';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';
import { shownPieces } from '../support/control-planes-secrets.ts';
import { toSources } from '../support/fixtures.ts';

/** Enough to find what is easy to find within a few seconds. */
const runs = { numRuns: 150 };
const hostText = `apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata: { name: the-host }
spec: { apiServer: 'https://192.0.2.1:6443', clusterType: physical, usage: host, traefik: { httpNodePort: 30111 } }
`;

/** A cluster with everything said: what any of the sources can say, and what the kit must make of it. */
interface Said {
  readonly name: string;
  readonly usage: 'host' | 'worker';
  readonly clusterType: 'physical' | 'virtual';
  readonly workerType?: 'deployment' | 'pipeline';
  readonly apiServer: string;
  readonly vclusterPort: string;
  readonly primaryDomain: string;
  readonly argocdHost: string;
  readonly tektonHost: string;
  readonly http: number;
  readonly https: number;
  readonly components: Readonly<Record<string, Component>>;
  readonly reserved: Readonly<Record<string, readonly string[]>>;
  readonly granted: Readonly<Record<string, readonly { kind: string; group: string }[]>>;
}

interface Component {
  readonly name: string;
  readonly namespace: string;
  readonly additions?: Readonly<Record<string, string>>;
}

const shapes = [
  ['host', 'physical', undefined],
  ['worker', 'physical', 'deployment'],
  ['worker', 'physical', 'pipeline'],
  ['worker', 'virtual', 'deployment'],
  ['worker', 'virtual', 'pipeline'],
] as const;

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const nodePort = fc.integer({ min: 30000, max: 32767 });

const said: fc.Arbitrary<Said> = fc
  .record({
    shape: fc.constantFrom(...shapes),
    name: word,
    server: fc
      .oneof(
        fc.ipV4(),
        word.map((one) => `${one}.example.com`),
      )
      .filter((one) => !/^(0|127|169\.254)\./.test(one)),
    port: nodePort,
    otherPort: fc.option(nodePort),
    domain: fc.option(word.map((one) => `${one}.example.org`)),
    argocd: fc.option(word.map((one) => `${one}.example.org`)),
    tekton: fc.option(word.map((one) => `${one}.example.org`)),
    ports: fc.option(fc.uniqueArray(nodePort, { minLength: 2, maxLength: 2 })),
    namespaces: fc.dictionary(fc.constantFrom<string>(...Object.keys(shippedCatalogue)), word),
    names: fc.dictionary(fc.constantFrom<string>(...Object.keys(shippedCatalogue)), word),
    additions: fc.dictionary(word, fc.stringMatching(/^[a-zA-Z0-9/.: -]{1,12}$/)),
    certificates: fc.boolean(),
    reserved: fc.dictionary(word, fc.array(word)),
    granted: fc.dictionary(word, fc.array(fc.record({ kind: word, group: word }))),
  })
  .map((random) => {
    const [usage, clusterType, workerType] = random.shape;
    const name = random.name;
    const isAddress = /^[0-9.]+$/.test(random.server);
    const primaryDomain = random.domain ?? (isAddress ? `${random.server}.nip.io` : random.server);
    const categories: string[] = [...requiredCategories(usage, clusterType, workerType)];
    if (random.certificates) categories.push('certManagement');
    return {
      name,
      usage,
      clusterType,
      ...(workerType === undefined ? {} : { workerType }),
      apiServer: `https://${random.server}:${random.port}`,
      vclusterPort: String(random.otherPort ?? random.port),
      primaryDomain,
      argocdHost: random.argocd ?? `argocd.${name}.${primaryDomain}`,
      tektonHost: random.tekton ?? `tekton.${name}.${primaryDomain}`,
      http: random.ports?.[0] ?? 30080,
      https: random.ports?.[1] ?? 30443,
      components: Object.fromEntries(
        categories.map((category) => {
          const known = shippedCatalogue[category as ComponentCategory];
          const additions =
            category === 'multiTenant' && Object.keys(random.additions).length > 0
              ? { additions: random.additions }
              : {};
          const component = {
            name: random.names[category] ?? known.name,
            namespace: random.namespaces[category] ?? known.namespace,
          };
          return [category, { ...component, ...additions }];
        }),
      ),
      reserved: random.reserved,
      granted: random.granted,
    };
  });

/** What the flat settings are, for the sources that have them. */
function flat(one: Said): Readonly<Record<string, unknown>> {
  return {
    ...(one.usage === 'worker' ? { argocdHost: one.argocdHost } : {}),
    ...(one.workerType === 'pipeline' ? { tektonHost: one.tektonHost } : {}),
    ...(one.clusterType === 'physical'
      ? { traefik: { httpNodePort: String(one.http), httpsNodePort: String(one.https) } }
      : {}),
  };
}

/** The same settings as additions; the gateway of a virtual cluster is metadata that nobody reads. */
function withAdditions(one: Said): Readonly<Record<string, Component>> {
  const additions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    deployment: { host: one.argocdHost },
    pipeline: { host: one.tektonHost },
    gateway: { httpNodePort: String(one.http), httpsNodePort: String(one.https) },
  };
  return Object.fromEntries(
    Object.entries(one.components).map(([category, component]) => {
      const own = additions[category];
      return [category, own === undefined ? component : { ...component, additions: own }];
    }),
  );
}

function shared(one: Said): Readonly<Record<string, unknown>> {
  return {
    apiServer: one.apiServer,
    clusterKind: 'kubernetes',
    clusterType: one.clusterType,
    usage: one.usage,
    workerType: one.workerType ?? '',
    hostCluster: one.clusterType === 'virtual' ? 'the-host' : '',
    primaryDomain: one.primaryDomain,
    reservedNamespacesAllowedProducts: one.reserved,
    productAllowedClusterResources: one.granted,
  };
}

const vcluster = (one: Said): Readonly<Record<string, unknown>> =>
  one.clusterType === 'virtual' ? { vcluster: { httpsNodePort: one.vclusterPort } } : {};

/** Keys in the spelling of the API, except those that are names of somebody. */
function toBody(spec: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(spec).map(([key, value]) => {
      const isGroup = ['traefik', 'vcluster', 'componentsList'].includes(key);
      return [toSnakeCase(key), isGroup ? toBody(value as Readonly<Record<string, unknown>>) : value];
    }),
  );
}

const formerNames = { certManagement: 'certMgt', secretManagement: 'secretMgt', gateway: 'ingressController' };

/** The same cluster in every form that users have. */
const forms: Readonly<Record<string, (one: Said) => string>> = {
  'a request of Nautes 0.3': (one) => {
    const body = toBody({ ...shared(one), ...flat(one), ...vcluster(one), componentsList: one.components });
    return sloppy({ name: one.name, ...body });
  },
  'a request of Nautes 0.4': (one) =>
    sloppy({ name: one.name, ...toBody({ ...shared(one), ...vcluster(one), componentsList: withAdditions(one) }) }),
  'a file of the CLI 0.3': (one) =>
    resource({}, { name: one.name, ...shared(one), ...flat(one), ...vcluster(one), componentsList: one.components }),
  'a file of the CLI 0.4': (one) =>
    resource({}, { name: one.name, ...shared(one), ...vcluster(one), componentsList: withAdditions(one) }),
  'a resource of Nautes 0.3': (one) => {
    const former: Readonly<Record<string, string>> = formerNames;
    const components = Object.entries(one.components).map(([key, value]) => [former[key] ?? key, value] as const);
    const spec = { ...shared(one), ...flat(one), componentsList: Object.fromEntries(components) };
    return resource({ metadata: { name: one.name, namespace: 'nautes' }, status: { warnings: null } }, spec);
  },
  'a resource of Nautes 0.4': (one) =>
    resource({ metadata: { name: one.name } }, { ...shared(one), componentsList: withAdditions(one) }),
  'a list of kubectl': (one) => {
    const metadata = { name: one.name, managedFields: [{ manager: 'kubectl' }] };
    const item = resource({ metadata }, { ...shared(one), componentsList: withAdditions(one) }).trimEnd();
    return `apiVersion: v1\nitems:\n- ${item.replaceAll('\n', '\n  ')}\nkind: List\n`;
  },
};

function resource(head: object, spec: object): string {
  return dump({ apiVersion: 'nautes.resource.nautes.io/v1alpha1', kind: 'Cluster', ...head, spec });
}

/** JSON the way the manual prints it: comments, and no comma where a line ends. */
function sloppy(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/(["\]}0-9]),$/gm, '$1 # "comment": {');
}

function desired(path: string, text: string): Partial<Cluster> | undefined {
  const repository = readRepository(toSources({ [path]: text, 'clusters/the-host.yaml': hostText }));
  expect(
    repository.files.flatMap(({ problem, schemaFindings }) => [problem, ...schemaFindings].filter(Boolean)),
  ).toEqual([]);
  const cluster = [...desiredClusters(repository).values()].find(({ name }) => name !== 'the-host');
  if (cluster === undefined) return undefined;
  const { file: _, ...rest } = cluster;
  return {
    ...rest,
    reservedNamespacesAllowedProducts: rest.reservedNamespacesAllowedProducts ?? {},
    productAllowedClusterResources: rest.productAllowedClusterResources ?? {},
  };
}

/** The cluster file that says everything. */
function explicit(one: Said): string {
  const { workerType, hostCluster, ...spec } = shared(one);
  return dump({
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Cluster',
    metadata: { name: one.name },
    spec: {
      ...spec,
      ...(workerType === '' ? {} : { workerType }),
      ...(hostCluster === '' ? {} : { hostCluster }),
      ...flat(one),
      ...vcluster(one),
      componentsList: one.components,
    },
  });
}

describe('what is imported', () => {
  it.each(Object.keys(forms))('from %s gives the desired cluster that was said', (form) => {
    const property = fc.property(said, (random) => {
      // A resource does not hold the port.
      const isResource = /resource|list/.test(form);
      const one = isResource ? { ...random, vclusterPort: /[0-9]+$/.exec(random.apiServer)?.[0] ?? '' } : random;
      const [input] = importClusters([{ file: form, text: forms[form]?.(one) ?? '' }]);
      const [cluster] = input?.clusters ?? [];
      expect([input?.refusals, cluster?.refusals]).toEqual([[], []]);
      const text = cluster?.content === undefined ? '' : toClusterText(cluster.content);
      expect(desired(`clusters/${one.name}.yaml`, text)).toEqual(desired(`clusters/${one.name}.yaml`, explicit(one)));
    });
    fc.assert(property, runs);
  });
});

describe('what is written', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      ' ',
      'no',
      '1e3',
      '2026-01-01',
      '# x',
      'a # b',
      '\n  usage: host',
      '|',
      '- a\n\n',
      '\'"',
      '\ttab',
    ),
  );
  const texts = fc.dictionary(
    fc.oneof(
      word,
      text.filter((key) => key !== '__proto__'),
    ),
    text,
    { maxKeys: 3, noNullPrototype: true },
  );
  const value = fc.oneof(text, fc.integer(), texts, fc.array(text, { maxLength: 3 }));

  it('reads back to the same values, comments or not', () => {
    const property = fc.property(
      fc.dictionary(fc.constantFrom(...specKeys), value, { noNullPrototype: true }),
      texts,
      texts,
      fc.subarray([...specKeys]),
      (spec, labels, annotations, commented) => {
        const comments = new Map(commented.map((key) => [key, 'made by Nautes: "$&" # {']));
        const { metadata, ...rest } = load(toClusterText({ name: 'a', labels, annotations, spec, comments })) as {
          metadata: object;
        };
        expect(rest).toEqual({ apiVersion: 'nautes.resource.nautes.io/v1alpha1', kind: 'Cluster', spec });
        expect({ labels: {}, annotations: {}, ...metadata }).toEqual({ name: 'a', labels, annotations });
      },
    );
    fc.assert(property, runs);
  });
});

describe('JSON', () => {
  const anyJson = fc.jsonValue({ maxDepth: 4 }).map((value) => [value] as const);

  it('means the same after the repair, and each line stays where it is', () => {
    const property = fc.property(anyJson, ([value]) => {
      const text = JSON.stringify({ value }, null, 1);
      const repaired = repairJson(text, 1);
      if (!('end' in repaired)) throw new Error(repaired.text);
      expect(repaired.end).toBe(text.length);
      expect(repaired.text.split('\n').length).toBe(text.split('\n').length);
      const document = parseYaml('any', repaired.text);
      if (document instanceof YamlDocument) expect(document.value).toEqual(JSON.parse(text));
      else expect(document.message).toMatch(/not allowed|nested too deeply|non-printable/);
    });
    fc.assert(property, runs);
  });

  it('of any bytes is read or refused, never both, and always in the end', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '\n',
      '# c',
      '// c',
      '|',
      '| \n  x',
      '1',
      'w',
      ' ',
      '\\',
      '\t',
    );
    const property = fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const result = repairJson(`{${parts.join('')}`, 1);
      expect('end' in result || /\S/.test(result.text)).toBe(true);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

describe('a kubeconfig', () => {
  const secret = Buffer.from('an example of a key that nobody has, as long as a real one is, 0123456789').toString(
    'base64',
  );
  const kubeconfig = [
    'apiVersion: v1',
    'kind: Config',
    'users:',
    '  - name: default',
    '    user:',
    `      client-key-data: ${secret}`,
    `      token: "${secret}"`,
  ];
  const settings = ['name: prod', 'apiServer: https://192.0.2.1:6443', 'clusterType: physical', 'usage: host'];
  const body = '"name": "prod", "api_server": "https://192.0.2.1:6443", "cluster_type": "physical", "usage": "host"';
  const texts = [
    resource({}, {}).replace(
      'spec: {}',
      ['spec:', ...settings, 'kubeconfig: |', ...kubeconfig.map((line) => `  ${line}`)].join('\n  '),
    ),
    `{ ${body},\n  "kubeconfig": |\n    ${kubeconfig.join('\n    ')}\n}`,
    `{ ${body},\n  "kubeconfig": ${JSON.stringify(kubeconfig.join('\n'))}\n}`,
  ];

  it('is read where nothing is broken', () => {
    const imported = importClusters(
      texts.map((text, index) => ({ file: 'input', text: text.replace('prod', `prod-${index}`) })),
    );
    const found = imported.flatMap(({ clusters }) => clusters.map((cluster) => cluster.kubeconfig?.text.trimEnd()));
    expect(found).toEqual(texts.map(() => kubeconfig.join('\n')));
  });

  it('is never shown, however broken the text around it is', () => {
    const pieces = fc.constantFrom(
      '',
      '',
      '\n',
      '  ',
      ':',
      '"',
      '|',
      '{',
      '}',
      '- ',
      '&',
      '*',
      '!!x ',
      '#',
      '\t',
      '---\n',
      '\\',
    );
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 30 }), pieces), {
      minLength: 1,
      maxLength: 4,
    });
    const property = fc.property(fc.constantFrom(...texts), changes, (text, all) => {
      const broken = all.reduce((rest, [where, length, piece]) => {
        const at = Math.floor(where * rest.length);
        return rest.slice(0, at) + piece + rest.slice(at + length);
      }, text);
      const shown = reportImportText(importClusters([{ file: 'input', text: broken }]), new Map(), new Date(0));
      expect(shownPieces(shown, secret), shown).toEqual([]);
    });
    fc.assert(property, { numRuns: 1500 });
  });
});
