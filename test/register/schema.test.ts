import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import clusterSchema from '../../schemas/cluster.schema.json' with { type: 'json' };
import componentSchema from '../../schemas/component.schema.json' with { type: 'json' };
import tenantSchema from '../../schemas/tenant.schema.json' with { type: 'json' };
import { parseApiServer } from '../../scripts/register/api-server.ts';
import { shippedCatalogue } from '../../scripts/register/components/component-catalogue.ts';
import { isClusterName } from '../../scripts/register/layout.ts';
import { defaultGatewayPorts, isNodePort } from '../../scripts/register/node-ports.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { clusterProblems, tenantProblems } from '../../scripts/register/schema/schema-check.ts';
import { cluster as validateCluster, isCluster } from '../../scripts/register/schema/validators.js';
import { schema as rule } from '../../scripts/rules/schema.ts';
import type { Finding } from '../../scripts/text/diagnostic.ts';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';
import { fixtureCases, readFixture } from '../support/fixtures.ts';

type Node = Readonly<Record<string, unknown>>;

const schemas: readonly (readonly [name: string, schema: Node])[] = [
  ['cluster', clusterSchema],
  ['component', componentSchema],
  ['tenant', tenantSchema],
];
/** The keywords that the kit has words for, or that need none. */
const knownKeywords = new Set([
  ...[
    '$schema',
    '$comment',
    'title',
    'description',
    'default',
    'examples',
    'errorMessage',
    'patternErrorMessage',
    'defaultSnippets',
    'doNotSuggest',
  ],
  ...['type', 'enum', 'const', 'pattern', 'minimum', 'maximum', 'minItems', 'uniqueItems', 'items'],
  ...['properties', 'required', 'additionalProperties', 'propertyNames', 'allOf', 'if', 'then'],
  // These decide what an editor offers, or which condition holds, and no error comes from them.
  ...['patternProperties', 'anyOf', 'else'],
]);

describe.for(schemas)('the %s schema', ([, schema]) => {
  it('is a JSON Schema without anything that Ajv finds strange', () => {
    expect(() => strictAjv().compile(schema)).not.toThrow();
  });

  it('has only examples and defaults that are valid', () => {
    for (const { path, node } of nodesOf(schema)) {
      const validate = strictAjv(false).compile(node);
      const { examples = [], default: byDefault = [] } = node as { examples?: unknown[]; default?: unknown };
      for (const example of examples.concat(byDefault))
        expect(validate(example), `${path}: ${String(example)}`).toBe(true);
    }
  });

  it('gives an editor the title, the meaning and an example of every key', () => {
    const keys = nodesOf(schema).filter(({ isKey }) => isKey);
    expect(keys.length).toBeGreaterThan(0);
    for (const { path, node } of keys) {
      expect(node['title'], path).toMatch(/^[A-Z].*[^.]$/);
      expect(node['description'], path).toMatch(/\.$/);
      expect(node['examples'] ?? node['defaultSnippets'], path).toEqual(expect.arrayContaining([expect.anything()]));
    }
  });

  it('uses only keywords that the kit has words for', () => {
    for (const { path, node } of nodesOf(schema, { conditions: true }))
      for (const keyword of Object.keys(node)) expect(knownKeywords, path).toContain(keyword);
  });

  it('has its own words for every pattern, value list and condition, without full stop', () => {
    for (const { path, node } of nodesOf(schema, { conditions: true })) {
      const words = node['patternErrorMessage'] ?? node['errorMessage'];
      const needsWords = 'pattern' in node || 'enum' in node || 'const' in node;
      if (needsWords && !/\/(if|not)(\/|$)/.test(path)) expect(words, path).toBeTypeOf('string');
      if (typeof words === 'string') expect(words, path).toMatch(/^(?!.{101})["a-z].*[^.]$/);
    }
  });
});

it('the schemas of products bound every text and every list, since they are filled in by strangers', () => {
  const folder = join(import.meta.dirname, '../../schemas/product');
  for (const name of readdirSync(folder))
    for (const { path, node } of nodesOf(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Node)) {
      const types = [node['type']].flat();
      if (types.includes('string') && !('enum' in node)) expect(node, `${name}${path}`).toHaveProperty('maxLength');
      if (types.includes('array')) expect(node, `${name}${path}`).toHaveProperty('maxItems');
    }
});

describe('what a cluster file may hold', () => {
  it('is a name exactly when the rest of the kit takes it for one', () => {
    const nearlyName = fc.stringMatching(/^[a-z0-9-]{0,42}$/);
    const text = fc.oneof(
      nearlyName,
      fc.string(),
      fc.constantFrom('in-cluster', 'in-cluster-1', 'a'.repeat(40), 'a'.repeat(41)),
    );
    const property = fc.property(text, (name) => {
      expect(problemsOf({ ...physical, metadata: { name } }).length === 0).toBe(isClusterName(name));
    });
    fc.assert(property);
  });

  it('is a node port exactly when the rest of the kit takes it for one, in quotes or without', () => {
    const ports = [...range(29_990, 30_010), ...range(32_760, 32_775), 0, 80, 3000, 3276, 65_535, 300_000];
    for (const port of ports)
      for (const written of [port, String(port)]) {
        const traefik = { httpNodePort: written, httpsNodePort: 31_000 };
        expect(problemsWith({ traefik }).length === 0, String(written)).toBe(isNodePort(port));
      }
    for (const written of ['030080', '30080 ', '+30080', '', 30080.5, true])
      expect(problemsWith({ traefik: { httpNodePort: written } }), String(written)).toHaveLength(1);
  });

  it('has the components and the defaults of the catalogue', () => {
    const { properties } = clusterSchema.properties.spec.properties.componentsList;
    expect(Object.keys(properties).sort()).toEqual(Object.keys(shippedCatalogue).sort());
    for (const [category, { name, namespace }] of Object.entries(shippedCatalogue)) {
      const component = properties[category as keyof typeof properties].properties;
      expect([component.name.default, component.namespace.default]).toEqual([name, namespace]);
    }
    const { httpNodePort, httpsNodePort } = clusterSchema.properties.spec.properties.traefik.properties;
    expect([httpNodePort.default, httpsNodePort.default]).toEqual(Object.values(defaultGatewayPorts));
  });

  it('may be any of the five shapes with all the keys that the shape has', () => {
    const property = fc.property(validSpec(), (spec) => {
      expect(problemsOf({ ...physical, spec })).toEqual([]);
    });
    fc.assert(property);
  });
});

/** What management/cluster-crd.yaml lets an apiServer be. */
const registeredAddress = new RegExp(
  /apiServer:\n.*\n.*\n +pattern: (.*)/.exec(readFileSync('management/cluster-crd.yaml', 'utf8'))?.[1] ?? 'missing',
);

describe('apiServer', () => {
  // The first half is what Nautes documents; "also upstream" says what Nautes itself does with it.
  it.for([
    'https://8.217.50.114:6443',
    'https://8.217.50.114',
    'https://127.0.0.1:31668',
    'https://k8s.example.com:6443',
    'https://api.k8s.internal:6443',
    'https://8.217.50.114:6443/',
    'https://k8s.internal',
    'https://k8s.example.company',
    'https://api.cluster.example:6443',
    'https://api.cluster.technology',
    'https://localhost:6443',
    'https://myhost:6443',
    'https://[::1]:6443',
    'https://[2001:DB8:0::1]',
    'https://[2001:db8::192.0.2.1]:6443',
    'https://K8S.Example.com',
    'https://192.0.2.1:1',
    'https://192.0.2.1:65535',
    'https://1.example',
    'https://xn--bcher-kva.example',
    `https://${'a'.repeat(63)}.example`,
    'https://rancher.example.com/k8s/clusters/c-m-7xk2vq9d',
    'https://rancher.example.com/k8s/clusters/local/',
    'https://karmada.example.com:5443/apis/cluster.karmada.io/v1alpha1/clusters/member1/proxy',
    'https://proxy.example.com/v1/https:10.0.0.1:6443/a_b~c',
    'https://8.217.50.114:6443/...',
  ])('accepts %s, and so does the API server of the management cluster', (apiServer) => {
    expect(problemsWith({ apiServer, primaryDomain: 'example.com' })).toEqual([]);
    expect(parseApiServer(apiServer)?.url).toMatch(registeredAddress);
  });

  it.for([
    'http://8.217.50.114:6443',
    'https://kubernetes.svc.cluster.local:6443/path',
    'https://kubernetes.default.svc',
    'https://8.217.50.114:6443//',
    'https://8.217.50.114:6443//api',
    'https://8.217.50.114:6443/a//b',
    'https://8.217.50.114:6443/.',
    'https://8.217.50.114:6443/a/../b',
    'https://8.217.50.114:6443/a/..',
    'https://8.217.50.114:6443/a/./b',
    'https://8.217.50.114:6443/a%2fb',
    'https://8.217.50.114:6443/%2e%2e/b',
    'https://8.217.50.114:6443/a\\b',
    'https://8.217.50.114:6443/a;b',
    'https://8.217.50.114:6443/a b',
    'https://8.217.50.114:6443/ä',
    'https://8.217.50.114:6443/a?b',
    'https://8.217.50.114:6443/a#b',
    'https://8.217.50.114/user@h.io',
    'https://user@h.io/a',
    'https://8.217.50.114:99999',
    'https://8.217.50.114:0',
    'https://8.217.50.114:06443',
    'https://8.217.50.114:',
    'https://k8s.example.com:abc',
    'https://user:pw@h.io:6443',
    'https://user@h.io',
    'https://host_name.io',
    'https://a..b',
    'https://example.com.',
    'https://8.217.50.114:6443 ',
    'https://8.217.50.114:6443\n',
    'https://8.217.50.114:6443 and more',
    'https://8.217.50.114:6443?a=b',
    'https://8.217.50.114:6443#a',
    'https://8.217.50.114\\@example.com',
    'https://.com',
    'https://-.-',
    'https://*.example.com',
    'https://bücher.example',
    'HTTPS://8.217.50.114',
    '8.217.50.114:6443',
    'ftp://8.217.50.114',
    'https://',
    '',
    'xhttps://8.217.50.114:6443',
    ' https://8.217.50.114:6443',
    'https://[::1',
    'https://[::1]]',
    'https://[1:2]',
    'https://[fe80::1%25eth0]',
    'https://::1:6443',
    'https://1.2.3',
    'https://0x7f.1',
    'https://010.0.0.1',
    'https://2130706433',
    'https://1.2.3.4.5',
    'https://256.1.1.1',
    'https://169.254.169.254',
    'https://[fe80::1]',
    'https://[::ffff:169.254.169.254]',
    'https://metadata.google.internal',
    'https://[2002:a9fe:a9fe::1]',
    'https://kubernetes.default.svc',
    'https://argocd-server.argocd.svc',
    'https://argocd-server.argocd.svc.cluster.local:8443',
    `https://${'a'.repeat(64)}.example`,
    `https://${'a.'.repeat(127)}a`,
  ])('refuses %s once', (apiServer) => {
    const problems = problemsWith({ apiServer, primaryDomain: 'example.com' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.at.start.line).toBe(
      lineOf('"apiServer"', { ...physical, spec: { ...physical.spec, apiServer } }),
    );
  });
});

describe('one mistake gives one finding', () => {
  it.for<readonly [name: string, spec: object, message: string]>([
    [
      'a misspelt usage with keys of a worker',
      { usage: 'wroker', tektonHost: 'a.example' },
      '"usage" must be "host" or "worker"',
    ],
    [
      'a workerType of a host that is misspelt too',
      { usage: 'host', workerType: 'x' },
      '"workerType" is only for workers',
    ],
    [
      'a virtual host',
      { usage: 'host', clusterType: 'virtual', workerType: undefined },
      '"clusterType" must be "physical" for a host',
    ],
    [
      'keys inside a block that may not be there',
      { vcluster: { httpsNodePort: 1, x: 2 } },
      '"vcluster" is only for virtual clusters',
    ],
    ['the only misspelt required key', { workerType: undefined, workertype: 'deployment' }, 'unknown key "workertype"'],
    ['a key in snake case', { apiServer: undefined, api_server: 'x' }, 'unknown key "api_server"'],
    ['a list where a value is listed', { usage: ['worker'] }, '"usage" must be "host" or "worker"'],
    [
      'a port of the wrong type',
      { traefik: { httpNodePort: [] } },
      '"httpNodePort" must be a port from 30000 to 32767',
    ],
    [
      'an IPv6 address that is none',
      { apiServer: 'https://[::g]' },
      '"apiServer" must be an https URL of a host, with an optional port and path',
    ],
  ])('%s', ([, spec, message]) => {
    expect(problemsWith(spec).map((problem) => problem.message)).toEqual([message]);
  });

  it('a key of the specification among the metadata', () => {
    const { usage, ...spec } = physical.spec;
    const problems = problemsOf({ ...physical, metadata: { name: 'prod-eu', usage }, spec });
    expect(problems).toMatchObject([{ message: 'unknown key "usage"', hint: 'move it under "spec"' }]);
  });

  it('a kind under spec', () => {
    const { kind, ...rest } = physical;
    const problems = problemsOf({ ...rest, spec: { kind, ...physical.spec } });
    expect(problems).toMatchObject([{ message: 'unknown key "kind"', hint: 'move it to the top level' }]);
  });

  it('a name under spec, as in the files of the Nautes command line', () => {
    const problems = problemsOf({
      apiVersion: physical.apiVersion,
      kind: 'Cluster',
      spec: { name: 'prod-eu', ...physical.spec },
    });
    expect(problems).toMatchObject([{ message: 'unknown key "name"', hint: 'move it under "metadata"' }]);
  });

  it('a file of another kind', () => {
    expect(problemsOf({ ...physical, kind: 'Environment', spec: { product: 'a', cluster: 'b' } })).toHaveLength(1);
  });

  it('a product whose name is a number is not an item of a list', () => {
    const [problem] = problemsWith({ reservedNamespacesAllowedProducts: { '7': 'demo' } });
    expect(problem?.message).toBe('"7" is text, expected a list');
  });
});

describe('a secret', () => {
  const secret = 'c2VjcmV0LXRoYXQtbXVzdC1ub3QtYmUtc2hvd24=';

  it.for<readonly [where: string, spec: object]>([
    ['kubeconfig as text', { kubeconfig: `apiVersion: v1\nusers: ${secret}` }],
    ['kubeconfig as one line', { kubeconfig: secret }],
    ['kubeconfig as keys', { kubeconfig: { apiVersion: 'v1', users: [{ user: { token: secret } }] } }],
    ['a misspelt kubeconfig', { kubeConfig: secret }],
    ['a key that is not expected', { 'client-key-data': secret }],
    ['the place of the credential', { kubeconfig: { from: secret } }],
    ['the sealed block', { kubeconfig: { sealed: { fingerprint: secret, expires: secret, recipients: [secret] } } }],
    ['a port', { traefik: { httpNodePort: secret } }],
    ['apiServer', { apiServer: `https://admin:${secret}@192.0.2.10` }],
    ['usage', { usage: secret }],
  ])('in %s is not repeated', ([, spec]) => {
    const problems = problemsWith(spec);
    expect(problems.length).toBeGreaterThan(0);
    expect(wordsOf(problems)).not.toContain(secret);
  });

  it('pasted as kubeconfig says how to seal it, once', () => {
    for (const kubeconfig of [secret, { clusters: [], users: [], contexts: [] }])
      expect(problemsWith({ kubeconfig })).toMatchObject([
        {
          message: '"kubeconfig" must not contain the credential itself',
          hint: expect.stringContaining('npm run seal -- prod-eu <file>'),
        },
      ]);
  });
});

describe('any file', () => {
  const runs = { numRuns: 500 };

  it('gives findings inside the file that do not repeat long values, whatever it holds', () => {
    const property = fc.property(anyCluster(), (value) => checkFindings(value, clusterProblems));
    fc.assert(property, runs);
  });

  it('gives such findings as tenant.yaml too', () => {
    const tenant = fc.dictionary(
      fc.oneof(fc.constantFrom(...Object.keys(tenantSchema.properties)), fc.string()),
      anyValue(),
    );
    fc.assert(
      fc.property(tenant, (value) => checkFindings(value, tenantProblems)),
      runs,
    );
  });
});

describe('the short answer, whether a cluster file is right', () => {
  const expectSame = (value: unknown): boolean => {
    const isRight = isCluster(value);
    if (isRight !== validateCluster(value)) expect.fail(`${isRight} for ${JSON.stringify(value)}`);
    return isRight;
  };
  const written = (['ok', 'err'] as const)
    .flatMap((kind) => fixtureCases(kind))
    .flatMap(({ folder }) => readFixture(folder))
    .filter(({ path }) => path.startsWith('clusters/') && path.endsWith('.yaml'))
    .map(({ path, bytes }) => parseYaml(path, new TextDecoder().decode(bytes)))
    .flatMap((document) => (document instanceof YamlDocument ? [document.value] : []));

  it('is that of the function which names the errors, for every fixture and what is next to it', () => {
    const answers = written.flatMap((value) => [value, ...neighboursOf(value)]).map(expectSame);
    for (const answer of [true, false]) expect(answers.filter((one) => one === answer).length).toBeGreaterThan(500);
  });

  it('is that also for anything else', () => {
    fc.assert(
      fc.property(fc.oneof(anyCluster(), anyValue()), (value) => void expectSame(value)),
      { numRuns: 1000 },
    );
  });
});

/** The value with one part of it left out, or with something else in place of it. */
function* neighboursOf(value: unknown): Iterable<unknown> {
  yield* [null, '', 'x', 1, true, [], {}, ['x', 'x'], { x: 'y' }];
  if (typeof value !== 'object' || value === null) return;
  const parts = Object.entries(value);
  const rebuilt = (entries: typeof parts): unknown =>
    Array.isArray(value) ? entries.map(([, part]) => part as unknown) : Object.fromEntries(entries);
  for (const [at, [key, part]] of parts.entries()) {
    yield rebuilt(parts.toSpliced(at, 1));
    yield rebuilt(parts.toSpliced(at, 0, [`${key}x`, part]));
    for (const other of neighboursOf(part)) yield rebuilt(parts.with(at, [key, other]));
  }
}

it('the rule passes on what is wrong with every file', () => {
  const bytes = new TextEncoder().encode('nam: acme\n');
  const repository = readRepository([{ path: 'tenant.yaml', kind: 'file', bytes }]);
  expect([...rule.check(repository, { today: new Date(0) })].map(({ message }) => message)).toEqual([
    'unknown key "nam"',
  ]);
});

const physical = {
  apiVersion: 'nautes.resource.nautes.io/v1alpha1',
  kind: 'Cluster',
  metadata: { name: 'prod-eu' },
  spec: {
    apiServer: 'https://192.0.2.10:6443',
    clusterType: 'physical',
    usage: 'worker',
    workerType: 'deployment',
  },
};

function problemsWith(spec: object): readonly Finding[] {
  return problemsOf({ ...physical, spec: { ...physical.spec, ...spec } });
}

function problemsOf(value: unknown): readonly Finding[] {
  const document = parseYaml('clusters/prod-eu.yaml', toText(value));
  if (!(document instanceof YamlDocument)) throw new Error(document.message);
  return clusterProblems(document);
}

/** JSON is YAML; a key with the value undefined is left out. */
function toText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function lineOf(part: string, value: unknown): number {
  return (
    toText(value)
      .split('\n')
      .findIndex((line) => line.includes(part)) + 1
  );
}

function wordsOf(findings: readonly Finding[]): string {
  const words = findings.flatMap(({ message, hint = '', related = [] }) => [
    message,
    hint,
    ...related.map((other) => other.message),
  ]);
  return words.join('\n');
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function strictAjv(validateSchema = true): Ajv {
  const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true, validateSchema });
  ajv.addVocabulary(['errorMessage', 'patternErrorMessage', 'defaultSnippets', 'doNotSuggest']);
  return ajv;
}

interface PlacedNode {
  readonly path: string;
  readonly node: Node;
  /** Whether it describes a key that the schema names. */
  readonly isKey: boolean;
}

/** Every schema inside a schema; those of conditions only on demand. */
function nodesOf(node: Node, { conditions = false, path = '', isKey = false } = {}): readonly PlacedNode[] {
  const inside = (value: unknown, segment: string, key = false): readonly PlacedNode[] =>
    isNode(value) ? nodesOf(value, { conditions, path: `${path}/${segment}`, isKey: key }) : [];
  const conditional = ['if', 'then'].flatMap((keyword) => inside(node[keyword], keyword));
  const all = Array.isArray(node['allOf'])
    ? node['allOf'].flatMap((part, index) => inside(part, `allOf/${index}`))
    : [];
  return [
    { path, node, isKey },
    ...Object.entries(node['properties'] ?? {}).flatMap(([key, value]) => inside(value, `properties/${key}`, true)),
    ...['items', 'additionalProperties', 'propertyNames'].flatMap((keyword) => inside(node[keyword], keyword)),
    ...(conditions ? [...conditional, ...all] : []),
  ];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function validSpec(): fc.Arbitrary<object> {
  const host = fc.constantFrom('example.com', 'a.b-c.example', '192.0.2.10.nip.io', 'single');
  const name = fc.constantFrom('shanghai-host', 'a', '7');
  const port = fc.integer({ min: 30_000, max: 32_767 }).chain((number) => fc.constantFrom(number, String(number)));
  const traefik = fc
    .record({ httpNodePort: port, httpsNodePort: port })
    .filter(({ httpNodePort, httpsNodePort }) => Number(httpNodePort) !== Number(httpsNodePort));
  const kubeconfig = fc.record(
    { from: fc.constantFrom('sealed', 'variable', 'secret', 'vault') },
    { requiredKeys: [] },
  );
  const common = {
    apiServer: fc.constantFrom('https://192.0.2.10:31443', 'https://[2001:db8::10]', 'https://API.example'),
    clusterKind: fc.constant('kubernetes'),
    primaryDomain: host,
    reservedNamespacesAllowedProducts: fc.dictionary(name, fc.array(fc.constant('Demo shop'))),
  };
  const own = { clusterType: fc.constant('physical'), traefik, kubeconfig };
  const worker = { usage: fc.constant('worker'), argocdHost: host };
  const deployment = { ...worker, workerType: fc.constant('deployment') };
  const pipeline = { ...worker, workerType: fc.constant('pipeline'), tektonHost: host };
  const inside = {
    clusterType: fc.constant('virtual'),
    hostCluster: name,
    vcluster: fc.record({ httpsNodePort: port }),
  };
  const shapes: readonly Record<string, fc.Arbitrary<unknown>>[] = [
    { ...common, ...own, usage: fc.constant('host') },
    ...[deployment, pipeline].flatMap((type) => [
      { ...common, ...own, ...type },
      { ...common, ...inside, ...type },
    ]),
  ];
  const required = ['apiServer', 'clusterType', 'usage', 'workerType', 'hostCluster', 'primaryDomain'];
  return fc.oneof(
    ...shapes.map((shape) =>
      fc.record(shape, { requiredKeys: Object.keys(shape).filter((key) => required.includes(key)) }),
    ),
  );
}

function anyValue(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.string(),
    fc.string({ minLength: 61, maxLength: 150 }),
    fc.constantFrom('host', 'worker', 'physical', 'virtual', 'pipeline', 'sealed', 'vault', 'https://[::1]'),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
    fc.object({ maxDepth: 2, maxKeys: 3 }),
  );
}

/** A cluster file in which each key may be missing, may hold anything, or may stand beside keys that are not expected. */
function anyCluster(): fc.Arbitrary<unknown> {
  return anyNode(clusterSchema);
}

function anyNode(node: Node): fc.Arbitrary<unknown> {
  const examples = Array.isArray(node['examples']) ? node['examples'] : [];
  const likely = examples.length > 0 ? [{ arbitrary: fc.constantFrom(...examples), weight: 3 }] : [];
  const properties = Object.entries((node['properties'] ?? {}) as Readonly<Record<string, Node>>);
  if (properties.length === 0) return fc.oneof(...likely, { arbitrary: anyValue(), weight: 1 });
  const record = fc.record(Object.fromEntries(properties.map(([key, child]) => [key, anyNode(child)])), {
    requiredKeys: [],
  });
  const extended = fc
    .tuple(
      record,
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('workertype', 'name', 'usage')), anyValue(), { maxKeys: 2 }),
    )
    .map(([known, unknown]) => ({ ...unknown, ...known }));
  return fc.oneof(
    { arbitrary: record, weight: 6 },
    { arbitrary: extended, weight: 3 },
    { arbitrary: anyValue(), weight: 1 },
  );
}

function checkFindings(value: unknown, problemsOfDocument: (document: YamlDocument) => readonly Finding[]): void {
  const text = toText(value);
  const document = parseYaml('clusters/prod-eu.yaml', text);
  if (!(document instanceof YamlDocument)) return;
  const findings = problemsOfDocument(document);
  const lines = text.split('\n');
  for (const { at, related = [] } of findings)
    for (const { start, end } of [at, ...related.map((other) => other.at)]) {
      expect(start.line).toBeGreaterThanOrEqual(1);
      expect(start.line * 10_000 + start.column).toBeLessThanOrEqual(end.line * 10_000 + end.column);
      expect(end.column).toBeLessThanOrEqual((lines[end.line - 1] ?? '').length + 1);
    }
  const words = wordsOf(findings);
  for (const long of longTextsOf(document.value)) expect(words).not.toContain(long);
}

/** Every text of more than 60 characters in a value, keys included. */
function longTextsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 60 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value)].flatMap(longTextsOf);
}
