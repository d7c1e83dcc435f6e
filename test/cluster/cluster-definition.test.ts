import { afterAll, describe, expect, test } from 'vitest';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import { pathOf, resources } from '../../scripts/kubernetes/objects/resources.ts';
import { shippedCatalogue, type ComponentCategory } from '../../scripts/register/components/component-catalogue.ts';
import { clusterProblems } from '../../scripts/register/schema/schema-check.ts';
import { defined } from '../../scripts/text/defined.ts';
import { isMapping, valueAt } from '../../scripts/text/pointer.ts';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';
import { controlPlane } from '../support/control-planes.ts';
import { fixtureCases, readFixture } from '../support/fixtures.ts';

/** Mistakes that the definition cannot see, by what they are about; every one is a situation of the fixtures. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  'the address of an API server has more to it than its form': [
    ...['schema-api-server-in-short-form', 'schema-api-server-is-link-local', 'schema-api-server-is-no-address'],
    ...['schema-api-server-is-the-management-cluster', 'schema-api-server-is-the-metadata-service'],
  ],
  'Nautes takes any path behind an address': [
    ...['schema-api-server-path-goes-up', 'schema-api-server-path-with-two-slashes'],
    'schema-virtual-with-a-path',
  ],
  'what is said twice in a file is said once in the resource': [
    ...['schema-argocd-host-said-differently', 'schema-gateway-port-said-differently'],
  ],
  'a structural schema has no properties beside others of any name, as additions are': [
    'schema-node-port-out-of-range',
  ],
  'a structural schema compares no two fields': [
    ...['schema-gateway-port-is-the-other-default', 'schema-gateway-ports-equal'],
  ],
  'the resource of such a cluster has no place for it': [
    ...['schema-argocd-host-on-a-host', 'schema-tekton-host-on-a-deployment-worker', 'schema-virtual-with-gateway'],
    ...['schema-physical-with-vcluster', 'schema-virtual-with-kubeconfig'],
  ],
  'the credential is not in the resource': [
    ...['schema-expires-on-a-day-that-is-none', 'schema-exposed-to-nobody', 'schema-fingerprint-cut-off'],
    ...['cloud-login-incomplete', 'exchange-that-cannot-work'],
    ...['schema-kubeconfig-pasted', 'schema-kubeconfig-pasted-as-keys', 'schema-kubeconfig-without-from'],
    ...[
      'schema-list-instead-of-mapping',
      'schema-recipient-twice',
      'schema-sealed-block-beside-another-place',
      'schema-sealed-block-incomplete',
    ],
  ],
  'how a server is reached is not in the resource': ['proxy-that-cannot-be'],
  'a key without a value says nothing': ['schema-optional-value-missing'],
  'an unknown key gets lost on the way': [
    ...['schema-category-misspelt', 'schema-key-in-the-wrong-mapping', 'schema-key-misspelt', 'schema-key-unknown'],
    ...['schema-namespace-in-metadata', 'schema-secret-under-unknown-key'],
  ],
};

const client = clientOf(controlPlane('management').adminKubeconfig);
afterAll(() => client.close());

/** The cluster files of every fixture, as far as they are mappings with a specification. */
const documents = (['ok', 'err', 'change'] as const).flatMap((kind) =>
  fixtureCases(kind).flatMap(({ name, folder }) =>
    readFixture(folder)
      .filter(({ path }) => /^clusters\/[^/]+\.yaml$/.test(path))
      .map(({ path, bytes }) => parseYaml(path, new TextDecoder().decode(bytes)))
      .filter((one): one is YamlDocument => one instanceof YamlDocument && isMapping(valueAt(one.value, 'spec')))
      .map((document) => ({ situation: name, document })),
  ),
);

const sameKeys = [
  ...['apiServer', 'clusterKind', 'clusterType', 'usage', 'workerType', 'hostCluster', 'primaryDomain'],
  ...['reservedNamespacesAllowedProducts', 'productAllowedClusterResources'],
];

/** The Cluster resource that says what a cluster file says, right or wrong, with the names of components filled in. */
function toResource(value: unknown): object {
  const spec = valueAt(value, 'spec') as Readonly<Record<string, unknown>>;
  const same = Object.fromEntries(sameKeys.filter((key) => key in spec).map((key) => [key, spec[key]]));
  const text = (written: unknown): unknown => (typeof written === 'number' ? String(written) : written);
  const flat: Partial<Record<ComponentCategory, object>> = {
    deployment: defined({ host: spec['argocdHost'] }),
    pipeline: defined({ host: spec['tektonHost'] }),
    gateway: defined({
      httpNodePort: text(valueAt(spec['traefik'], 'httpNodePort')),
      httpsNodePort: text(valueAt(spec['traefik'], 'httpsNodePort')),
    }),
  };
  const list = isMapping(spec['componentsList']) ? spec['componentsList'] : {};
  const componentsList = Object.fromEntries(
    Object.entries(shippedCatalogue).flatMap(([category, { name, namespace }]) => {
      const written = list[category];
      const additions = { ...flat[category as ComponentCategory], ...(valueAt(written, 'additions') as object) };
      if (written === undefined && Object.keys(additions).length === 0) return [];
      return [[category, { name, namespace, ...(isMapping(written) ? written : {}), additions }] as const];
    }),
  );
  const metadata = valueAt(value, 'metadata');
  const [name, labels, annotations] = ['name', 'labels', 'annotations'].map((key) => valueAt(metadata, key));
  const { apiVersion, kind } = value as { readonly apiVersion: unknown; readonly kind: unknown };
  return { apiVersion, kind, metadata: defined({ name, labels, annotations }), spec: { ...same, componentsList } };
}

/** Why the API server refuses an object; undefined when it would take it. */
async function refusalOf(object: object): Promise<string | undefined> {
  const path = pathOf(resources.cluster);
  try {
    await client.send({ method: 'POST', path, query: { dryRun: 'All' }, body: object });
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return error.message;
  }
}

describe('the definition of Cluster resources', () => {
  test('takes what the schema of cluster files takes, and refuses what it refuses', async () => {
    const wronglyRefused: string[] = [];
    const wronglyTaken = new Set<string>();
    for (const { situation, document } of documents) {
      const isRefused = clusterProblems(document).length > 0;
      const refusal = await refusalOf(toResource(document.value));
      if (!isRefused && refusal !== undefined) wronglyRefused.push(`${situation} ${document.file}: ${refusal}`);
      if (isRefused && refusal === undefined) wronglyTaken.add(situation);
    }
    expect(documents.length).toBeGreaterThan(200);
    expect(wronglyRefused).toEqual([]);
    expect([...wronglyTaken].sort()).toEqual(Object.values(unseen).flat().sort());
  });
});
