import { describe, expect, it } from 'vitest';
import { fileDependentsOf } from '../../scripts/plan/guard/dependents.ts';
import { clusterUses, userWords } from '../../scripts/register/products/cluster-uses.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { checkRepository } from '../../scripts/rules/engine/check.ts';
import { argoCheck } from '../support/argo-check.ts';
import { today, toSources } from '../support/fixtures.ts';

const tenant = { 'tenant.yaml': 'name: acme\n' };
const shop = 'products/shop';

describe('the files of a product', () => {
  it.each([
    [
      'as Nautes 0.4 writes it',
      '\n    environment: test\n    namespaces:\n      - web\n      - jobs\n',
      ['web', 'jobs'],
    ],
    ['with one namespace', '\n    environment: test\n    namespace: web\n', ['web']],
    ['with no namespace in the list', '\n    environment: test\n    namespaces: []\n', ['runner']],
    ['with the list that Go writes for none', '\n    environment: test\n    namespaces: null\n', ['runner']],
    ['with an empty namespace', '\n    environment: test\n    namespace: ""\n', ['runner']],
    ['as Nautes 0.3 wrote it', ' test\n', ['runner']],
  ])('are read with a destination %s', (_, destination, namespaces) => {
    for (const [path, kind] of [
      ['runtimes/runner.yaml', 'DeploymentRuntime'],
      ['projects/web/runner.yaml', 'ProjectPipelineRuntime'],
    ] as const) {
      const repository = read({ [`${shop}/${path}`]: file(kind, 'runner', `  destination:${destination}`) });
      const [runtime] = repository.products.get('shop')?.runtimes ?? [];
      expect(runtime?.environment.text).toBe('test');
      expect(runtime?.namespaces.map(({ text }) => text)).toEqual(namespaces);
      expect(problems(repository)).toEqual([]);
    }
  });

  it('say who uses a cluster, and where, by the names inside and not by those of the files', () => {
    const repository = read({
      [`${shop}/envs/one.yaml`]: file('Environment', 'test', '  cluster: prod-eu\n'),
      [`${shop}/envs/two.yml`]: file('Environment', 'live', '  cluster: prod-us\n'),
      [`${shop}/runtimes/eu/web.yaml`]: file('DeploymentRuntime', 'web', '  destination: test\n'),
      [`${shop}/projects/web/build.yaml`]: file('ProjectPipelineRuntime', 'build', '  destination: live\n'),
      // Another product's environment of the same name is not meant.
      'products/bank/runtimes/web.yaml': file('DeploymentRuntime', 'web', '  destination: test\n'),
    });
    const uses = [...clusterUses(repository)].map(([cluster, of]) => [
      cluster,
      of.map(({ user, at }) => `${at().file}:${at().start.line} ${userWords(user)}`),
    ]);
    expect(uses).toEqual([
      [
        'prod-eu',
        [
          'products/shop/envs/one.yaml:6 environment "test" of product "shop"',
          'products/shop/runtimes/eu/web.yaml:6 deployment runtime "web" of product "shop"',
        ],
      ],
      [
        'prod-us',
        [
          'products/shop/envs/two.yml:6 environment "live" of product "shop"',
          'products/shop/projects/web/build.yaml:6 pipeline runtime "build" of product "shop"',
        ],
      ],
    ]);
  });

  it('give reasons against a removal that do nothing to a terminal, however they call themselves', () => {
    const name = JSON.stringify(`\u001b[2J${'x'.repeat(1000)}`);
    const repository = read({ [`${shop}/envs/test.yaml`]: file('Environment', name, '  cluster: prod-eu\n') });
    const [reason = '', ...others] = fileDependentsOf(repository)('prod-eu');
    expect(others).toEqual([]);
    expect(reason).toMatch(/^environment "\ufffd\[2Jx+$/);
    expect(reason).toHaveLength(300);
    expect(fileDependentsOf(repository)('prod-us')).toEqual([]);
  });

  it.each([
    'code-repos/repo-1/repo-1.yaml',
    'artifact-repos/images.yaml',
    'templates/pipelines/main.yaml',
    'production/kustomization.yaml',
    'envs/README.md',
    'envs/.gitkeep',
    'README.md',
    'kustomization.yaml',
  ])('are not looked at where they say nothing about clusters: %s', (path) => {
    expect(problems(read({ [`${shop}/${path}`]: 'a: [\n' }))).toEqual([]);
  });

  it('may list each other in a kustomization', () => {
    const text = 'kind: Kustomization\nresources: [test.yaml]\n';
    expect(problems(read({ [`${shop}/envs/kustomization.yaml`]: text }))).toEqual([]);
  });

  it.each([
    ['envs/a.yaml', 'a: [\n', 'yaml-syntax: this "[" is never closed'],
    ['envs/a.yaml', '', 'one-document: file is empty'],
    ['envs/a.yaml', 'kind: Environment\n---\nkind: Environment\n', 'one-document: file contains 2 YAML documents'],
    ['envs/a.yaml', '- kind: Environment\n', 'schema: "kind" must be "Environment" in envs/'],
    ['envs/a.yaml', 'kind: environment\n', 'schema: "kind" must be "Environment" in envs/'],
    ['envs/a.yaml', file('Environment', 'a', '  envType: test\n'), 'schema: missing key "cluster"'],
    ['envs/a.yaml', file('Environment', 'a', '  cluster: 12\n'), 'schema: "cluster" is a number, expected text'],
    ['envs/a.yaml', 'kind: Environment\nspec:\n  cluster: a\n', 'schema: missing key "metadata"'],
    ['runtimes/a.yaml', file('DeploymentRuntime', 'a', '  account: a\n'), 'schema: missing key "destination"'],
    ['runtimes/a.yaml', file('DeploymentRuntime', 'a', '  destination: {}\n'), 'schema: missing key "environment"'],
    [
      'runtimes/a.yaml',
      file('DeploymentRuntime', 'a', '  destination: [test]\n'),
      'schema: "destination" is a list, expected text or a mapping',
    ],
    ['runtimes/a.yaml', 'kind: ProjectPipelineRuntime\n', 'schema: "kind" must be "DeploymentRuntime" in runtimes/'],
    ['projects/a/a.yaml', 'kind: CodeRepo\n', 'schema: "kind" must be "ProjectPipelineRuntime" or "Project"'],
    ['projects/a/b.yaml', file('ProjectPipelineRuntime', 'a', '  project: a\n'), 'schema: missing key "destination"'],
    [
      'envs/a.yaml',
      file('Environment', 'a', `  cluster: ${'a'.repeat(1025)}\n`),
      'schema: "cluster" is longer than 1024 characters',
    ],
    [
      'runtimes/a.yaml',
      file('DeploymentRuntime', 'a', `  destination: { environment: test, namespaces: [${'a, '.repeat(1001)}] }\n`),
      'schema: "namespaces" has more than 1000 items',
    ],
  ])('that cannot be read are reported: %s', (path, text, problem) => {
    const repository = read({ [`${shop}/${path}`]: text });
    expect(problems(repository)).toEqual([expect.stringContaining(`${shop}/${path} ${problem}`)]);
    expect(repository.products.get('shop')?.unread.map((one) => one.path)).toEqual([`${shop}/${path}`]);
  });
});

function read(files: Readonly<Record<string, string>>) {
  return readRepository(toSources({ ...tenant, ...files }));
}

/** What the rules about reading say. */
function problems(repository: ReturnType<typeof read>): readonly string[] {
  return checkRepository(repository, { today, argoCheck })
    .filter(({ ruleId }) => ['yaml-syntax', 'one-document', 'no-alias', 'schema'].includes(ruleId))
    .map(({ at, ruleId, message }) => `${at.file} ${ruleId}: ${message}`);
}

function file(kind: string, name: string, spec: string): string {
  return `apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
}
