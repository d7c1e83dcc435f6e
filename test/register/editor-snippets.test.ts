import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterProblems, tenantProblems } from '../../scripts/register/schema/schema-check.ts';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';
import { judgeTree } from '../../scripts/rules/engine/fixes.ts';
import { Editor, type Offer } from '../support/editor.ts';
import { everyShape, today, toSources } from '../support/fixtures.ts';

const editor = new Editor();
beforeAll(() => editor.start());
afterAll(() => editor.stop());

/** What a person has who accepts a text and its examples; every place without an example gets what `typed` says for its key. */
function accepted({ text }: Offer, typed: Readonly<Record<string, string>> = {}): string {
  return text
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/^( *(?:- )?)(\w+):( ?\$\d+| )?$/gm, (line, indent: string, key: string) =>
      typed[key] === undefined ? line.replace(/\$\d+/, '') : `${indent}${key}: ${typed[key]}`,
    );
}

function problemsOf(
  path: string,
  text: string,
  check: (document: YamlDocument) => readonly { readonly message: string }[],
): readonly string[] {
  const document = parseYaml(path, text);
  if (!(document instanceof YamlDocument)) return [document.message];
  return check(document).map(({ message }) => message);
}

describe('in an empty cluster file an editor offers', () => {
  let offers: readonly Offer[];
  beforeAll(async () => {
    offers = await editor.offersAfter('clusters/empty.yaml', '');
  });

  it('the five shapes, and its keys', () => {
    expect(offers.map(({ label }) => label)).toEqual([
      'host',
      'physical deployment worker',
      'physical pipeline worker',
      'virtual deployment worker',
      'virtual pipeline worker',
      'apiVersion',
      'kind',
      'metadata',
      'spec',
    ]);
  });

  it('shapes that are valid as they are inserted', () => {
    for (const offer of offers.slice(0, 5))
      expect(problemsOf('clusters/prod-eu.yaml', accepted(offer), clusterProblems), offer.text).toEqual([]);
  });
});

const head = 'apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Cluster\nmetadata:\n  name: prod-eu\nspec:\n';
/** What each of these shapes has to have; a key of the editor's is left out here. */
const shapes = [
  'clusterType: physical\nusage: worker\nworkerType: pipeline\napiServer: https://192.0.2.10:6443',
  'clusterType: virtual\nusage: worker\nworkerType: pipeline\napiServer: https://192.0.2.10:30000\nhostCluster: shanghai',
];
const typed = {
  apiServer: 'https://192.0.2.10:6443',
  clusterKind: 'kubernetes',
  clusterType: 'physical',
  usage: 'worker',
  workerType: 'deployment',
  hostCluster: 'shanghai',
  primaryDomain: 'example.com',
  componentsList: '{}',
  name: 'acme',
  tokenRole: 'cluster-admin',
  address: 'https://vault.example.com:8200',
  repository: 'https://gitlab.example.com/acme/demo-shop.git',
  removals: '[]',
  waitSeconds: '300',
  expiryWarningDays: '30',
};

function specOf(lines: readonly string[]): string {
  return `${head}${lines.map((line) => `  ${line}\n`).join('')}`;
}

it('every key that an editor inserts into spec is valid in a cluster that may have it', async () => {
  const offers = (await editor.offersAfter('clusters/spec.yaml', `${head}  `)).filter(
    ({ label }) => label !== 'Specification',
  );
  expect(offers.length).toBeGreaterThan(10);
  for (const offer of offers) {
    expect(offer.text, offer.label).not.toContain('[object');
    const inserted = accepted(offer, typed).split('\n');
    const reports = shapes.map((shape) => {
      const others = shape.split('\n').filter((line) => !line.startsWith(`${offer.label}:`));
      const lines = [...others, ...inserted];
      // The other keys fit it, whichever value was typed.
      const fitting = lines.filter((line) => offer.label !== 'workerType' || line !== 'workerType: pipeline');
      return problemsOf('clusters/prod-eu.yaml', specOf(fitting), clusterProblems);
    });
    expect(
      reports.some((report) => report.length === 0),
      `${offer.text}\n${reports.join('\n')}`,
    ).toBe(true);
  }
});

it('what products may create is inserted as kind and group', async () => {
  const offers = await editor.offersAfter('clusters/grants.yaml', `${head}  `);
  const text = accepted(offers.find(({ label }) => label === 'productAllowedClusterResources') as Offer);
  const document = parseYaml('clusters/prod-eu.yaml', specOf(text.split('\n')));
  expect(document instanceof YamlDocument ? document.value : document.message).toHaveProperty(
    'spec.productAllowedClusterResources',
    { 'demo-shop': [{ kind: 'ClusterRole', group: 'rbac.authorization.k8s.io' }] },
  );
});

it('every key that an editor inserts into tenant.yaml is valid', async () => {
  const offers = await editor.offersAfter('tenant.yaml', '');
  expect(offers.map(({ label }) => label)).toContain('vault');
  for (const offer of offers) {
    expect(offer.text, offer.label).not.toMatch(/\$\{\d+:[^}]*\{/);
    const isName = ['name', 'Tenant file'].includes(offer.label);
    const text = `${isName ? '' : 'name: acme\n'}${accepted(offer, typed).replace(/^removals: \[\]\n.*/, 'removals: []')}\n`;
    expect(problemsOf('tenant.yaml', text, tenantProblems), text).toEqual([]);
  }
});

it.for([
  ['component from a Helm chart', 'components/lens.yaml'],
  ['environment', 'products/shop/envs/test.yaml'],
  ['deployment runtime', 'products/shop/runtimes/web.yaml'],
  ['project', 'products/shop/projects/web/web.yaml'],
  ['pipeline runtime', 'products/shop/projects/web/build.yaml'],
] as const)('in an empty file an editor offers a whole %s, which is valid', async ([label, path]) => {
  const offer = (await editor.offersAfter(path, '')).find((one) => one.label === label) as Offer;
  const tree = [...everyShape, ...toSources({ [path]: accepted(offer) })];
  const { repository, diagnostics } = await judgeTree(tree, { today }, false);
  const file = repository.files.find((one) => one.path === path);
  expect(file).toMatchObject({ text: accepted(offer), schemaFindings: [] });
  expect(file?.problem).toBeUndefined();
  // What it names is not in this register; all else about it is fine.
  const about = diagnostics.filter(({ at }) => at.file === path).map(({ ruleId }) => ruleId);
  expect(about.filter((ruleId) => !ruleId.startsWith('known-'))).toEqual([]);
});
