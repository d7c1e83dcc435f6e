import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenantPath } from '../../scripts/register/layout.ts';
import { toProductPath } from '../../scripts/register/products/product.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import type { ReadFile } from '../../scripts/register/source-file.ts';
import { Editor } from '../support/editor.ts';
import { fixtureCases, readFixture } from '../support/fixtures.ts';

const editor = new Editor();
beforeAll(() => editor.start());
afterAll(() => editor.stop());

/** Where an editor says nothing of what `validate` refuses, or the other way round. */
const otherVerdict: Readonly<Record<string, readonly string[]>> = {
  'what an address or a day is, and what two values are together, JSON Schema cannot say': [
    'err/schema-api-server-in-short-form clusters/prod-eu.yaml',
    'err/schema-api-server-is-link-local clusters/prod-eu.yaml',
    'err/schema-api-server-is-no-address clusters/prod-eu.yaml',
    'err/proxy-that-cannot-be clusters/no-number.yaml',
    'err/proxy-that-cannot-be clusters/of-the-cloud.yaml',
    'err/proxy-that-cannot-be clusters/of-the-management-cluster.yaml',
    'err/schema-api-server-is-the-management-cluster clusters/prod-eu.yaml',
    'err/schema-api-server-is-the-metadata-service clusters/prod-eu.yaml',
    'err/schema-argocd-host-said-differently clusters/prod-eu.yaml',
    'err/schema-expires-on-a-day-that-is-none clusters/prod-eu.yaml',
    'err/schema-gateway-port-is-the-other-default clusters/prod-eu.yaml',
    'err/schema-gateway-port-said-differently clusters/prod-eu.yaml',
    'err/schema-gateway-ports-equal clusters/prod-eu.yaml',
    'err/schema-virtual-with-a-path clusters/dev.yaml',
  ],
  'aliases are good YAML, and the server has no setting that refuses them': [
    'err/anchor-and-alias clusters/prod-eu.yaml',
  ],
  'the server holds each document of a file against the schema, and none in an empty one': [
    'err/file-is-empty clusters/prod-eu.yaml',
    'err/two-documents-in-a-file clusters/prod-eu.yaml',
  ],
};

/** Where both find something wrong, but the editor does not mark a line that `validate` names. */
const otherLine: Readonly<Record<string, readonly string[]>> = {
  'its parser marks where it stops, validate where the trouble begins': [
    'err/fetched-product-with-mistakes products/shop/envs/live.yaml',
    'err/product-files-that-cannot-be-read products/shop/envs/test.yaml',
    'err/slips-in-yaml clusters/item-with-a-key.yaml',
    'err/slips-in-yaml clusters/key-too-deep.yaml',
  ],
  'it marks a list where its first item is, validate at its key or at the second of two equal items': [
    'err/schema-list-instead-of-mapping clusters/prod-eu.yaml',
    'err/schema-recipient-twice clusters/prod-eu.yaml',
  ],
};

/** A file of the corpus, each text once. */
interface Sample {
  readonly name: string;
  readonly kind: string;
  /** The path that the editor is told, which no other file has. */
  readonly path: string;
  readonly file: ReadFile;
}

describe('the language server and the schema stage of validate', () => {
  it('agree on the files of all fixtures, but for those that are listed', async () => {
    const samples = corpus();
    const results = await Promise.all(
      samples.map(async (sample) => {
        const { problem, schemaFindings, text } = sample.file;
        const ours = (problem === undefined ? schemaFindings : [problem]).map(({ at }) => at.start.line);
        const theirs = new Set((await editor.remarksOn(sample.path, text)).map(({ line }) => line));
        const isSameVerdict = ours.length > 0 === theirs.size > 0;
        return {
          ...sample,
          isWrong: ours.length > 0,
          isSameVerdict,
          isSameLine: isSameVerdict && ours.every((line) => theirs.has(line)),
        };
      }),
    );
    const namesOf = (found: typeof results): readonly string[] => found.map(({ name }) => name).sort();
    expect(namesOf(results.filter(({ isSameVerdict }) => !isSameVerdict))).toEqual(
      Object.values(otherVerdict).flat().sort(),
    );
    expect(namesOf(results.filter(({ isSameVerdict, isSameLine }) => isSameVerdict && !isSameLine))).toEqual(
      Object.values(otherLine).flat().sort(),
    );
    const rows = [...Map.groupBy(results, ({ kind }) => kind)].sort(([left], [right]) => (left < right ? -1 : 1));
    const table = [...rows, ['all', results] as const].map(([kind, of]) =>
      [
        kind,
        of.length,
        ...(['isWrong', 'isSameVerdict', 'isSameLine'] as const).map((key) => of.filter((one) => one[key]).length),
      ]
        .map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(14)))
        .join(''),
    );
    const head = `${'files'.padEnd(12)}${['', 'wrong', 'same verdict', 'same line'].map((word) => word.padStart(14)).join('')}`;
    await expect(`${[head, ...table].join('\n')}\n`).toMatchFileSnapshot('editor-agreement.txt');
  });
});

function corpus(): readonly Sample[] {
  const folders = [
    ...(['ok', 'err'] as const).flatMap((kind) =>
      fixtureCases(kind).map((one) => ({ ...one, name: `${kind}/${one.name}` })),
    ),
    ...fixtureCases('change').flatMap(({ name, folder }) =>
      ['base', 'head'].map((tree) => ({ name: `change/${name}/${tree}`, folder: join(folder, tree) })),
    ),
  ];
  const samples = new Map<string, Sample>();
  for (const { name, folder } of folders)
    for (const file of readRepository(readFixture(folder)).files) {
      const kind = kindOf(file.path);
      const key = `${kind} ${file.text}`;
      if (kind === undefined || samples.has(key)) continue;
      const path = file.path.replace(/[^/]*$/, (last) => (kind === 'tenant' ? last : `sample-${samples.size}.yaml`));
      samples.set(key, {
        name: `${name} ${file.path}`,
        kind,
        file,
        path: kind === 'tenant' ? `${samples.size}/${path}` : path,
      });
    }
  return [...samples.values()];
}

function kindOf(path: string): string | undefined {
  if (path === tenantPath) return 'tenant';
  if (!path.endsWith('.yaml')) return undefined;
  return toProductPath(path)?.area ?? path.split('/')[0];
}

const head = 'apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Cluster\nmetadata:\n  name: prod-eu\nspec:\n';
const always = [
  'apiServer',
  'clusterKind',
  'clusterType',
  'componentsList',
  'primaryDomain',
  'productAllowedClusterResources',
  'reservedNamespacesAllowedProducts',
  'usage',
];

const ofPhysical = ['kubeconfig', 'proxyUrl', 'tlsServerName', 'traefik'];

describe('of the keys that only some shapes have, an editor offers', () => {
  it.for([
    [
      'all of them while nothing is said',
      '',
      ['argocdHost', 'hostCluster', ...ofPhysical, 'tektonHost', 'vcluster', 'workerType'],
    ],
    [
      'a virtual cluster no gateway',
      'clusterType: virtual',
      ['argocdHost', 'hostCluster', 'kubeconfig', 'tektonHost', 'vcluster', 'workerType'],
    ],
    ['a host nothing of workers', 'clusterType: physical\nusage: host', ofPhysical],
    [
      'a physical deployment worker',
      'clusterType: physical\nusage: worker\nworkerType: deployment',
      ['argocdHost', ...ofPhysical],
    ],
    [
      'a physical pipeline worker',
      'clusterType: physical\nusage: worker\nworkerType: pipeline',
      ['argocdHost', ...ofPhysical, 'tektonHost'],
    ],
    [
      'a virtual deployment worker',
      'clusterType: virtual\nusage: worker\nworkerType: deployment',
      ['argocdHost', 'hostCluster', 'kubeconfig', 'vcluster'],
    ],
    [
      'a virtual pipeline worker',
      'clusterType: virtual\nusage: worker\nworkerType: pipeline',
      ['argocdHost', 'hostCluster', 'kubeconfig', 'tektonHost', 'vcluster'],
    ],
  ] as const)('%s', async ([name, said, expected]) => {
    const lines = said === '' ? [] : said.split('\n');
    const text = `${head}${lines.map((line) => `  ${line}\n`).join('')}  `;
    const offers = await editor.offersAfter(`clusters/${name.replaceAll(' ', '-')}.yaml`, text);
    const written = lines.map((line) => line.split(':')[0] ?? '');
    const keys = offers.map(({ label }) => label).filter((label) => label !== 'Specification');
    expect(keys.sort()).toEqual([...always, ...expected].filter((key) => !written.includes(key)).sort());
  });
});

it.for([
  [
    'kubeconfig',
    11,
    'Where the kubeconfig of a physical cluster is kept, never the kubeconfig itself',
    'from: variable',
  ],
  ['apiServer', 6, "Where the cluster's API server is reached", 'https://192.0.2.10:6443'],
  ['usage', 8, '"host": a physical cluster that runs virtual clusters', 'host'],
] as const)('an editor shows what %s means, with an example', async ([key, line, meaning, example]) => {
  const text = `${head}  apiServer: https://192.0.2.10:6443\n  clusterType: physical\n  usage: worker\n  workerType: pipeline\n\n  kubeconfig:\n    from: secret\n`;
  const shown = await editor.hoverAt(`clusters/hover-${key}.yaml`, text, { line, column: 4 });
  expect(shown).toContain(meaning);
  expect(shown).toMatch(/Example:/);
  expect(shown).toContain(example);
});

it('an editor says one thing of a kubeconfig that was pasted', async () => {
  const pasted = 'apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\ncurrent-context: a\nusers: []\n';
  const physical = `${head}  apiServer: https://192.0.2.10:6443\n  clusterType: physical\n  usage: host\n`;
  const text = `${physical}  kubeconfig:\n${pasted.replaceAll(/^(?=.)/gm, '    ')}`;
  expect(await editor.remarksOn('clusters/pasted.yaml', text)).toEqual([
    { line: 9, message: '"kubeconfig" must not contain the credential itself' },
  ]);
});

it('an editor says one thing of a spec that is not indented, where validate says it too', async () => {
  const text = `${head}apiServer: https://192.0.2.10:6443\nclusterType: physical\nusage: worker\nworkerType: pipeline\nkubeconfig:\n  from: secret\n`;
  expect(await editor.remarksOn('clusters/not-indented.yaml', text)).toEqual([
    { line: 6, message: 'indent this key and those behind it that belong to "spec"' },
  ]);
});
