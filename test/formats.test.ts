import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import applySchema from '../schemas/output/apply.schema.json' with { type: 'json' };
import doctorSchema from '../schemas/output/doctor.schema.json' with { type: 'json' };
import driftSchema from '../schemas/output/drift.schema.json' with { type: 'json' };
import expirySchema from '../schemas/output/expiry.schema.json' with { type: 'json' };
import leftoversSchema from '../schemas/output/leftovers.schema.json' with { type: 'json' };
import planSchema from '../schemas/output/plan.schema.json' with { type: 'json' };
import statusSchema from '../schemas/output/status.schema.json' with { type: 'json' };
import upgradeSchema from '../schemas/output/upgrade.schema.json' with { type: 'json' };
import validateSchema from '../schemas/output/validate.schema.json' with { type: 'json' };
import { exitCodes } from '../scripts/cli/kit-error.ts';
import type { Verb } from '../scripts/cli/verb.ts';
import { sealText } from '../scripts/credential/seal/age.ts';
import { toClusterResource } from '../scripts/desired/cluster-resource.ts';
import { desiredClusters, type Cluster } from '../scripts/desired/cluster.ts';
import type { ClusterResource } from '../scripts/kubernetes/objects/kubernetes-object.ts';
import { componentOwnershipLabels, ownershipLabels } from '../scripts/kubernetes/objects/ownership.ts';
import { plan as planVerb } from '../scripts/plan.ts';
import { guardPlan } from '../scripts/plan/guard/guard.ts';
import { toInventory } from '../scripts/plan/inventory.ts';
import { desiredRegister, makeOfflinePlan } from '../scripts/plan/offline-plan.ts';
import type { ComponentOutcome, Outcome } from '../scripts/plan/outcome.ts';
import type { Plan } from '../scripts/plan/plan.ts';
import { makePlan } from '../scripts/plan/planner.ts';
import { toRegistrations } from '../scripts/plan/registration.ts';
import { readRepository } from '../scripts/register/repository.ts';
import {
  reportDiagnosticsJson,
  reportInventoryJson,
  reportOutcomesJson,
  reportPlanJson,
} from '../scripts/report/json.ts';
import { leftoverFiles } from '../scripts/report/apply/leftovers.ts';
import { checkRepository } from '../scripts/rules/engine/check.ts';
import { validate as validateVerb } from '../scripts/validate.ts';
import { argoCheck } from './support/argo-check.ts';
import { fixtureCases, readFixture, today } from './support/fixtures.ts';
import { recordCall } from './support/record-call.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const everyShape = join(root, 'test/fixtures/ok/every-shape');
const page = readFileSync(join(root, 'docs/formats.md'), 'utf8');
const schemas = {
  validate: validateSchema,
  plan: planSchema,
  apply: applySchema,
  leftovers: leftoversSchema,
  status: statusSchema,
  drift: driftSchema,
  expiry: expirySchema,
  doctor: doctorSchema,
  upgrade: upgradeSchema,
} as const;
type Shape = keyof typeof schemas;
const shapes = Object.keys(schemas) as readonly Shape[];

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
const validators = Object.fromEntries(shapes.map((shape) => [shape, ajv.compile(schemas[shape])])) as Readonly<
  Record<Shape, ValidateFunction>
>;

const commit = '4f0c3a1be1d2c95a7f1e6f7f9b8a3c2d1e0f9a8b';
const tenant = 'acme';

describe.each(shapes)('the schema of %s', (shape) => {
  it('says of each value what it is and what it means', () => {
    const nodes = nodesOf(schemas[shape]);
    expect(nodes.length).toBeGreaterThan(5);
    for (const { path, node } of nodes) {
      expect(node['title'], path).toMatch(/^[A-Z].*[^.]$/);
      expect(node['description'], path).toMatch(/\.$/);
    }
  });

  it('accepts the example in docs/formats.md', () => {
    expectValid(shape, exampleOf(shape));
  });

  it('refuses the example with one more key anywhere', () => {
    const changed = [...variantsOf(exampleOf(shape), (object) => [{ ...object, surprise: 1 }])];
    expect(changed.length).toBeGreaterThan(1);
    for (const value of changed) expect(validators[shape](value), JSON.stringify(value)).toBe(false);
  });

  it('refuses the example without any of its keys, but for those that may be left out', () => {
    const mayBeLeftOut = {
      validate: ['hint', 'related', 'fix', 'fixed'],
      plan: [],
      apply: ['explainedBy', 'credentialRotated', 'note'],
      leftovers: ['namespace', 'command'],
      status: ['host', 'file', 'commit', 'credentialSince'],
      drift: ['file', 'isExplained', 'applied'],
      expiry: ['host', 'file', 'daysLeft'],
      doctor: ['hint'],
      upgrade: ['from', 'hint'],
    };
    const optional: readonly string[] = mayBeLeftOut[shape];
    const without = (object: Json, leaveOut: (key: string) => boolean): readonly Json[] =>
      Object.keys(object)
        .filter(leaveOut)
        .map((key) => Object.fromEntries(Object.entries(object).filter(([other]) => other !== key)));
    const refused = variantsOf(exampleOf(shape), (object) => without(object, (key) => !optional.includes(key)));
    for (const value of refused) expect(validators[shape](value), JSON.stringify(value)).toBe(false);
    const accepted = variantsOf(exampleOf(shape), (object) => without(object, (key) => optional.includes(key)));
    for (const value of accepted) expectValid(shape, value);
  });
});

describe('the page', () => {
  it('lists the exit codes of the kit, with their names', () => {
    const rows = [...page.matchAll(/^\| (\d+) +\| ([A-Za-z]+) +\| \S/gm)].map(([, code, name]) => [name, Number(code)]);
    expect(rows).toEqual(Object.entries(exitCodes));
  });

  it('names every schema', () => {
    for (const shape of shapes) expect(page).toContain(`(../schemas/output/${shape}.schema.json)`);
  });
});

it('the threat model names tests and fixtures that are there', () => {
  const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
  const paths = [...text.matchAll(/`((?:[a-z-]+\/)*[a-z-]+\.test\.ts|fixtures\/[a-z/-]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, 'test', path)))).toEqual([]);
  for (const [, path = '', name = ''] of text.matchAll(/`([a-z/-]+\.test\.ts)`[:,\s]+"([^"]+)"/g))
    expect(readFileSync(join(root, 'test', path), 'utf8'), path).toContain(name);
});

describe('what validate prints', () => {
  const cases = (['ok', 'err', 'change'] as const).flatMap((kind) =>
    fixtureCases(kind).map((one) => ({ kind, ...one })),
  );

  it.for(cases)('for $kind/$name has the documented shape', ({ kind, folder }) => {
    const base = kind === 'change' ? readRepository(readFixture(join(folder, 'base'))) : undefined;
    const head = readRepository(readFixture(kind === 'change' ? join(folder, 'head') : folder));
    expectValid(
      'validate',
      JSON.parse(reportDiagnosticsJson(checkRepository(head, { today, argoCheck, base }), head.files)),
    );
  });
});

describe('what plan prints', () => {
  it.for(fixtureCases('change'))('for change/$name has the documented shape', ({ folder }) => {
    const [base, head] = ['base', 'head'].map((part) =>
      desiredRegister(readRepository(readFixture(join(folder, part)))),
    );
    if (base === undefined || head === undefined) throw new Error('a change has a base and a head');
    expectValid('plan', JSON.parse(reportPlanJson(makeOfflinePlan(base, head))));
    expectValid('plan', JSON.parse(reportPlanJson(makeOfflinePlan(head, base))));
  });

  it('for a live plan with every kind of content has the documented shape', () => {
    const shown = JSON.parse(reportPlanJson(livePlan())) as Omit<Plan, 'blocked' | 'drift'> & {
      readonly blocked: readonly { readonly cluster: string }[];
      readonly drift: readonly string[];
    };
    expectValid('plan', shown);
    expect(shown.changes.map(({ action, cluster }) => `${action} ${cluster}`)).toEqual([
      'register build-eu',
      'update shanghai-host',
      'unregister shop-build',
    ]);
    expect(shown.blocked.map(({ cluster }) => cluster)).toEqual(['shop-test']);
    expect(shown.drift).toEqual(['prod-eu']);
  });

  /** prod-eu is gone without a commit, shop-test is still in use, and the domain of the host was changed by hand. */
  function livePlan(): Plan {
    const clusters = clustersIn(everyShape);
    const resources = registered(clusters, 'build-eu').map((resource) =>
      resource.metadata.name === 'shanghai-host'
        ? { ...resource, spec: { ...resource.spec, primaryDomain: 'other.example.com' } }
        : resource,
    );
    const state = { resources, secrets: undefined, applications: [], applicationSets: [] };
    const desired = new Map([...clusters].filter(([name]) => ['build-eu', 'shanghai-host'].includes(name)));
    const clusterRemovals = new Map(['shop-test', 'shop-build'].map((name) => [name, { commit, author: 'A Person' }]));
    const explained = { clusters: clusterRemovals, components: new Map() };
    const components = new Map();
    const actual = toRegistrations(state, tenant);
    const environment = {
      apiVersion: 'nautes.resource.nautes.io/v1alpha1',
      kind: 'Environment',
      metadata: { name: 'test', namespace: 'demo-shop' },
      spec: { cluster: 'shop-test' },
    };
    return guardPlan(makePlan({ tenant, desired, components, actual, installed: new Map(), explained }), {
      settings: { name: tenant },
      state,
      desired,
      components,
      actual,
      uses: {
        environments: [environment],
        deploymentRuntimes: [],
        pipelineRuntimes: [],
        applications: [],
        absent: [],
        unknown: [],
      },
      fileDependents: () => [],
      managementServer: 'https://management.example.com:6443',
    });
  }
});

describe('what apply prints', () => {
  const outcomes: readonly Outcome[] = [
    { cluster: 'prod-us', action: 'register', status: 'done', durationMs: 412 },
    {
      cluster: 'prod-eu',
      action: 'register',
      status: 'done',
      note: 'registered again: its removal had started at commit 5d4f3e2a',
      durationMs: 498,
    },
    {
      cluster: 'lab-eu',
      action: 'update',
      status: 'done',
      credentialRotated: {
        from: 'sha256:9f86d081884c… (expires 2026-02-01, vault version 3)',
        to: 'sha256:3c9909afec25… (expires 2027-02-01, vault version 4)',
      },
      durationMs: 530,
    },
    {
      cluster: 'build-eu',
      action: 'update',
      status: 'failed',
      error: 'https://build-eu.example.com:6443 cannot be reached: no response within 10 s',
      durationMs: 10_003,
    },
    {
      cluster: 'shop-build',
      action: 'unregister',
      status: 'waiting',
      error: 'Argo CD is still removing shop-build-tekton; the next apply continues',
      explainedBy: { commit: '0b9e6a7c5d4f3e2a1b0c9d8e7f6a5b4c3d2e1f00', author: 'A Person' },
      durationMs: 600_214,
    },
    {
      cluster: 'shanghai-host',
      action: 'unregister',
      status: 'skipped',
      error: 'held back: virtual cluster "shop-build" is still on it',
      durationMs: 0,
    },
  ];
  const components: readonly ComponentOutcome[] = [
    { component: 'argo-rollouts', action: 'install', status: 'done', durationMs: 38 },
    {
      component: 'tekton',
      action: 'remove',
      status: 'skipped',
      error: 'held back: cluster "build-eu" has not finished',
      durationMs: 0,
    },
  ];
  const result: Plan = {
    changes: [],
    components: [],
    blocked: [
      { subject: { kind: 'cluster', name: 'shop-test' }, reasons: ['Environment demo-shop/test still uses it'] },
    ],
    unchanged: ['prod-eu'],
    drift: [{ kind: 'cluster', name: 'lab' }],
  };

  it('is the example of the page, which shows each way to end', () => {
    const belowMinimum = [{ cluster: 'build-eu', component: 'tekton', version: 'v1.33.1', minimum: '1.34' }];
    expect(exampleOf('apply')).toEqual(
      JSON.parse(reportOutcomesJson({ outcomes, components, plan: result, belowMinimum, commit })),
    );
  });

  it('of what is left behind goes into files, JSON and text, and into none when nothing is', () => {
    const leftovers = [
      { on: 'team-a', kind: 'Namespace', namespace: undefined, name: 'traefik', why: 'installed by "x"' },
      { on: 'management', kind: 'Application', namespace: 'argocd', name: 'team-a-vcluster', why: 'still\u001b[31m' },
    ].map(({ namespace, ...one }) => (namespace === undefined ? one : { ...one, namespace }));
    const abandoned: Outcome = { cluster: 'team-a', action: 'unregister', status: 'done', durationMs: 1, leftovers };
    const files = leftoverFiles([...outcomes, abandoned], commit);
    expectValid(
      'apply',
      JSON.parse(reportOutcomesJson({ outcomes: [abandoned], components: [], plan: result, commit })),
    );
    expectValid('leftovers', JSON.parse(files['leftovers.json'] ?? ''));
    expect(files['leftovers.txt']).toBe(
      'team-a  Namespace "traefik" on "team-a": installed by "x"\n' +
        'team-a  Application "argocd/team-a-vcluster" in the management cluster: still\ufffd[31m\n' +
        '2 left behind at commit 4f0c3a1b',
    );
    expect(leftoverFiles(outcomes, commit)).toEqual({});
  });

  it('when there was nothing to do has the documented shape', () => {
    const nothing: Plan = { changes: [], components: [], blocked: [], unchanged: ['prod-eu'], drift: [] };
    expectValid('apply', JSON.parse(reportOutcomesJson({ outcomes: [], components: [], plan: nothing, commit })));
  });
});

describe('what status prints', () => {
  it('is the example of the page', () => {
    const resources = registered(clustersIn(everyShape), 'build-eu', 'prod-eu', 'shanghai-host', 'shop-build');
    const components = ['argocd', 'hnc'];
    const applicationSets = components.map((name) => ({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: { name, uid: `uid-of-${name}`, labels: componentOwnershipLabels(tenant, name) },
      spec: { generators: [], template: { metadata: { name: '' }, spec: { project: '', destination: {} } } },
    }));
    const statuses = [
      { sync: { status: 'Synced' }, health: { status: 'Healthy' } },
      { sync: { status: 'OutOfSync' }, health: { status: 'Progressing' } },
    ];
    const applications = components.map((name, index) => ({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: `shop-test-${name}`,
        ownerReferences: [{ kind: 'ApplicationSet', name, uid: `uid-of-${name}` }],
      },
      spec: { destination: { name: 'shop-test' } },
      status: statuses[index],
    }));
    const state = { resources, secrets: undefined, applications, applicationSets };
    const inventory = toInventory(tenant, state, new Set(['shop-build', 'shop-test']));
    expect(exampleOf('status')).toEqual(JSON.parse(reportInventoryJson(inventory)));
  });

  it('for a registration without its resource, and of one without its file, has the documented shape', () => {
    const [resource] = registered(clustersIn(everyShape));
    if (resource === undefined) throw new Error('nothing is registered');
    const metadata = { name: 'cluster-left-over', labels: ownershipLabels(tenant, 'left-over') };
    const secrets = [{ apiVersion: 'v1', kind: 'Secret', metadata }];
    const state = { resources: [resource], secrets, applications: [], applicationSets: [] };
    const shown: unknown = JSON.parse(reportInventoryJson(toInventory(tenant, state, new Set())));
    expectValid('status', shown);
    expect(shown).toMatchObject({ clusters: [{ commit }, { apiServer: 'unknown', conditions: [] }] });
  });
});

describe('the verbs in a real repository', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-formats-'));
    await cp(everyShape, folder, { recursive: true });
    await cp(join(root, 'components'), join(folder, 'components'), { recursive: true });
    await pinArgoCd('10.9.0');
    const git = (...args: readonly string[]) => promisify(execFile)('git', args, { cwd: folder });
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '--all');
    await git(
      '-c',
      'user.name=A Person',
      '-c',
      'user.email=person@example.com',
      'commit',
      '--quiet',
      '--message=Begin',
    );
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('print the examples of the page', async () => {
    const shopTest = join(folder, 'clusters/shop-test.yaml');
    const text = await readFile(shopTest, 'utf8');
    await writeFile(shopTest, text.replace('192.0.2.10:31443', '192.0.2.10:31444'));
    const shopTools = join(folder, 'clusters/shop-tools.yaml');
    const tools = text.replace('shop-test', 'shop-tools').replace(':31443', ':31450');
    await writeFile(shopTools, tools.replace('usage', 'usag'));
    expect(await printed(validateVerb)).toEqual({ exitCode: 1, value: exampleOf('validate') });

    const { value, exitCode } = await printed(validateVerb, '--fix');
    expectValid('validate', value);
    const [repeated, fixed] = (exampleOf('validate') as { diagnostics: readonly Json[] }).diagnostics;
    expect({ value, exitCode }).toEqual({ exitCode: 1, value: { diagnostics: [repeated], files: 18, fixed: [fixed] } });
    expect(await readFile(shopTools, 'utf8')).toBe(tools);
    await rm(shopTools);

    await writeFile(shopTest, text.replace('192.0.2.10:31443', '192.0.2.10:31445'));
    await rm(join(folder, 'clusters/shop-build.yaml'));
    const [cluster, sealed] = ['prod-eu.yaml', 'prod-eu.kubeconfig.age'].map((name) => join(folder, 'clusters', name));
    if (cluster === undefined || sealed === undefined) throw new Error('a cluster has two files');
    const other = (await readFile(cluster, 'utf8'))
      .replaceAll('prod-eu', 'prod-us')
      .replace('198.51.100.20', '198.51.100.21')
      .replace(/fingerprint: sha256:\w+/, `fingerprint: sha256:${'5'.repeat(64)}`);
    await writeFile(cluster.replace('prod-eu', 'prod-us'), other);
    const recipients = other.match(/age1\w+/g) ?? [];
    await writeFile(sealed.replace('prod-eu', 'prod-us'), await sealText('another kubeconfig', recipients));
    await pinArgoCd('10.9.1');
    expect(await printed(planVerb)).toEqual({ exitCode: 0, value: exampleOf('plan') });
    expect((await printed(planVerb, '--detailed-exitcode')).exitCode).toBe(10);
  });

  async function pinArgoCd(version: string): Promise<void> {
    const file = join(folder, 'components/argocd.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/targetRevision: .*/, `targetRevision: ${version}`));
  }

  async function printed(verb: Verb, ...args: readonly string[]) {
    const surroundings = { directory: folder, now: () => today };
    const { exitCode, stdout, stderr } = await recordCall(verb, ['--format', 'json', ...args], surroundings);
    expect(stderr).toBe('');
    return { exitCode, value: JSON.parse(stdout) as unknown };
  }
});

type Json = Readonly<Record<string, unknown>>;

function expectValid(shape: Shape, value: unknown): void {
  const validate = validators[shape];
  expect(validate(value), `${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`).toBe(true);
}

/** The JSON below the heading of a verb. */
function exampleOf(shape: Shape): unknown {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${shape}\n`)) ?? '';
  const example = /^```json\n([^]*?)^```$/m.exec(section)?.[1];
  if (example === undefined) throw new Error(`docs/formats.md has no example below "## ${shape}"`);
  return JSON.parse(example);
}

function clustersIn(folder: string): ReadonlyMap<string, Cluster> {
  return desiredClusters(readRepository(readFixture(folder)));
}

/** What the management cluster holds after these clusters were registered; `but` are left out. */
function registered(clusters: ReadonlyMap<string, Cluster>, ...but: readonly string[]): readonly ClusterResource[] {
  const condition = {
    lastTransitionTime: '2026-01-05T08:30:00Z',
    message: 'Kubernetes v1.20.2',
    observedGeneration: 1,
    reason: 'Registered',
    status: 'True',
    type: 'Registered',
  } as const;
  return [...clusters.values()]
    .filter(({ name }) => !but.includes(name))
    .map((cluster) => {
      const { fingerprint = `sha256:${'0'.repeat(64)}`, expires = '2027-01-31T00:00:00Z' } = cluster.credential;
      const evidence = {
        fingerprint,
        expires,
        since: '2026-01-05T08:30:00Z',
        clusterUid: 'c0ffee00-0000-4000-8000-000000000000',
        kubernetesVersion: 'v1.34.1',
      };
      return { ...toClusterResource(tenant, cluster, evidence, commit), status: { conditions: [condition] } };
    });
}

/** Every value that `change` makes of one of the objects in a value, the rest as it is. */
function* variantsOf(value: unknown, change: (object: Json) => readonly Json[]): Iterable<unknown> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const variant of variantsOf(item, change)) yield value.with(index, variant);
  } else if (typeof value === 'object' && value !== null) {
    yield* change(value as Json);
    for (const [key, item] of Object.entries(value))
      for (const variant of variantsOf(item, change)) yield { ...value, [key]: variant };
  }
}

/** The parts of a schema that describe a value, with the schema itself; references and conditions describe none. */
function nodesOf(schema: Json, path = ''): readonly { readonly path: string; readonly node: Json }[] {
  if ('$ref' in schema) return [];
  const below = ['properties', 'definitions'].flatMap((keyword) =>
    Object.entries((schema[keyword] ?? {}) as Readonly<Record<string, Json>>).flatMap(([key, node]) =>
      nodesOf(node, `${path}/${key}`),
    ),
  );
  const items = schema['items'] === undefined ? [] : nodesOf(schema['items'] as Json, `${path}/*`);
  return [{ path, node: schema }, ...below, ...items];
}
