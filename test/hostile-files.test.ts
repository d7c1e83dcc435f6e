import { describe, expect, it } from 'vitest';
import { readRepository } from '../scripts/register/repository.ts';
import { reportDiagnosticsText } from '../scripts/report/diagnostics/diagnostics-text.ts';
import { reportDiagnosticsJson } from '../scripts/report/json.ts';
import { checkRepository } from '../scripts/rules/engine/check.ts';
import { argoCheck } from './support/argo-check.ts';
import { today, toSources } from './support/fixtures.ts';

type Files = Readonly<Record<string, string>>;

const head = 'apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Cluster\nmetadata: { name: a }\n';
const spec = 'apiServer: "https://192.0.2.1:6443", usage: host, clusterType: physical';
const times = (count: number, write: (index: number) => string, between = ', '): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);
const cluster = (more: string): Files => ({ 'clusters/a.yaml': `${head}spec: { ${spec}, ${more} }\n` });
const component = (source: string, more = ''): Files => ({
  'components/lens.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: lens${more} }
spec:
  generators: [{ clusters: { selector: { matchLabels: { cluster.nautes.io/usage: host } } } }]
  template:
    metadata: { name: '{{ .name }}-lens' }
    spec:
      project: nautes-tenant
      source: { repoURL: 'https://charts.example.com', chart: lens, ${source} }
      destination: { name: '{{ .name }}', namespace: lens }
`,
});
const key = 'Ab3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zA7bC9dE1fG3hI5jK7lM9nO1pQ3r';

/** Texts of a merge request that somebody made to keep the check busy, each of about the size that is asked for. */
const texts: Readonly<Record<string, (length: number) => Files>> = {
  'keys on one line': (length) => cluster(times(length / 10, (index) => `k${index}: 1`)),
  'keys on lines of their own': (length) => ({
    'clusters/a.yaml': `${head}spec:\n${times(length / 12, (index) => `  k${index}: 1`, '\n')}\n`,
  }),
  'one key after another that is meant elsewhere': (length) =>
    cluster(times(length / 22, (index) => `name${index}: { name: a }`)),
  'a long key': (length) => cluster(`${'usageusage'.repeat(length / 10)}: 1`),
  'a long value': (length) => cluster(`workerType: ${'deploymen'.repeat(length / 9)}`),
  'a list where none belongs': (length) => cluster(`workerType: [${times(length / 3, () => 'a')}]`),
  labels: (length) => ({
    'clusters/a.yaml': `${head.replace(' }', `, labels: { ${times(length / 12, (index) => `k${index}/x: _`)} } }`)}spec: { ${spec} }\n`,
  }),
  'additions of a component': (length) =>
    cluster(
      `componentsList: { gateway: { name: traefik, additions: { ${times(length / 14, (index) => `k${index}: "1"`)} } } }`,
    ),
  'components that do not exist': (length) =>
    cluster(`componentsList: { ${times(length / 20, (index) => `c${index}: { name: x }`)} }`),
  'entries under removals': (length) => ({
    'tenant.yaml': `name: acme\nremovals: [${times(length / 14, (index) => `{ name: c${index} }`)}]\n`,
  }),
  'products that are not fetched': (length) => ({
    'tenant.yaml': `name: acme\nproducts: [${times(
      length / 70,
      (index) => `{ name: p${index}, repository: "https://git.example.com/p${index}.git", revision: main }`,
    )}]\n`,
  }),
  'templates that do not end': (length) =>
    component(`targetRevision: 1.0.0, helm: { releaseName: lens, values: "${'{{.annotations'.repeat(length / 14)}" }`),
  'templates that end': (length) =>
    component(
      `targetRevision: 1.0.0, helm: { releaseName: lens, values: '${'{{ index .metadata.annotations "cluster.nautes.io/x" }}'.repeat(length / 55)}' }`,
    ),
  'a version of zeros': (length) => component(`targetRevision: '${'0'.repeat(length)}'`),
  'a tag of zeros': (length) => component(`path: a, targetRevision: '${'0'.repeat(length)}'`),
  'properties of a component': (length) =>
    component(
      'targetRevision: 1.0.0',
      `, annotations: { ${times(length / 40, (index) => `tenant.nautes.io/property-${index}: "port"`)} }`,
    ),
  'private keys without an end': (length) => ({
    'notes.md': `----BEGIN PRIVATE KEY----\n${key}\n`.repeat(length / 90),
  }),
  'words before a private key': (length) => ({ 'notes.md': '----BEGIN PRIVATE KEY'.repeat(length / 21) }),
  'words of a kubeconfig': (length) => ({ 'notes.md': `kind: Config\n${'token: '.repeat(length / 7)}` }),
  base64: (length) => ({ 'notes.md': `${key}\n`.repeat(length / 65) }),
  'control characters': (length) => ({
    'clusters/a.yaml': `${head}# ${'\u202e'.repeat(length / 3)}\nspec: { ${spec} }\n`,
  }),
  'carriage returns': (length) => ({ 'clusters/a.yaml': `${head}${'#\r'.repeat(length / 2)}\nspec: { ${spec} }\n` }),
  'brackets that stay open': (length) => cluster('['.repeat(length)),
  recipients: (length) => ({ '.age-recipients': 'age1\n'.repeat(length / 5) }),
};

describe('a file of a merge request', () => {
  it.each(Object.keys(texts))('costs in proportion to its length: %s', (name) => {
    const make = texts[name];
    if (make === undefined) throw new Error('no such text');
    const [short, long] = [make(length), make(4 * length)];
    checkAll(short);
    const growth = costOf(long) / Math.max(costOf(short), leastMs);
    // In proportion to the square it would be 16.
    expect(growth).toBeLessThan(9);
  });
});

const length = 10_000;
/** What takes less is noise. */
const leastMs = 10;

/** The processor time of a check, in milliseconds; the least of three, since others use the machine too. */
function costOf(files: Files): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      checkAll(files);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** All that validate does with files. */
function checkAll(files: Files): void {
  const repository = readRepository(toSources({ 'tenant.yaml': 'name: acme\n', ...files }));
  const diagnostics = checkRepository(repository, { today, argoCheck });
  reportDiagnosticsText(diagnostics, repository.files);
  reportDiagnosticsJson(diagnostics, repository.files);
}
