import { afterAll, beforeAll, expect, it } from 'vitest';
import { clusterProblems, tenantProblems } from '../../scripts/register/schema/schema-check.ts';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';
import { Editor } from '../support/editor.ts';

const editor = new Editor();
beforeAll(() => editor.start());
afterAll(() => editor.stop());

const recipient = 'age1xmqkfm9v29ggxjtqvzmaua6x7eywcfcd3qyderdkyzhwsasa9upsvvtjkl';
const sealed = `{ fingerprint: sha256:${'0'.repeat(64)}, expires: unknown, recipients: [${recipient}] }`;

/** Whether the editor is expected to use the kit's words too, or has only its own for this. */
const cases: readonly {
  readonly name: string;
  readonly change: (text: string) => string;
  readonly sameWords: boolean;
}[] = [
  { name: 'nothing', change: (text) => text, sameWords: true },
  { name: 'a misspelt usage', change: (text) => text.replace('usage: worker', 'usage: wroker'), sameWords: true },
  { name: 'a missing workerType', change: (text) => text.replace('  workerType: deployment\n', ''), sameWords: true },
  { name: 'a workerType on a host', change: (text) => text.replace('usage: worker', 'usage: host'), sameWords: true },
  {
    name: 'a virtual host',
    change: (text) =>
      text
        .replace('usage: worker', 'usage: host')
        .replace('physical', 'virtual')
        .replace(/ {2}(workerType|kubeconfig).*\n/g, ''),
    sameWords: true,
  },
  {
    name: 'a hostCluster of a physical cluster',
    change: (text) => `${text}  hostCluster: shanghai-host\n`,
    sameWords: true,
  },
  {
    name: 'an IPv6 address without primaryDomain',
    change: (text) => text.replace('192.0.2.10', '[2001:db8::10]'),
    sameWords: true,
  },
  { name: 'a URL with a path', change: (text) => text.replace('6443', '6443/k8s'), sameWords: true },
  {
    name: 'a quoted port that is too small',
    change: (text) => `${text}  traefik: { httpNodePort: "80" }\n`,
    sameWords: true,
  },
  { name: 'a port that is too small', change: (text) => `${text}  traefik: { httpNodePort: 80 }\n`, sameWords: false },
  {
    name: 'a sealed block beside another place',
    change: (text) => text.replace('secret }', `secret, sealed: ${sealed} }`),
    sameWords: true,
  },
  { name: 'an unknown key', change: (text) => `${text}  nodes: 3\n`, sameWords: false },
  { name: 'a missing spec', change: (text) => text.slice(0, text.indexOf('spec:')), sameWords: false },
];

const cluster = `apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata:
  name: prod-eu
spec:
  apiServer: https://192.0.2.10:6443
  clusterType: physical
  usage: worker
  workerType: deployment
  kubeconfig: { from: secret }
`;

it.for(cases)('an editor and the kit see $name at the same line', async ({ name, change, sameWords }) => {
  const text = change(cluster);
  const document = parseYaml('clusters/prod-eu.yaml', text);
  if (!(document instanceof YamlDocument)) throw new Error(document.message);
  const ours = clusterProblems(document).map(({ at, message }) => ({ line: at.start.line, message }));
  const theirs = await editor.remarksOn(`clusters/${name.replaceAll(' ', '-')}.yaml`, text);
  expect(theirs.map(({ line }) => line)).toEqual(ours.map(({ line }) => line));
  if (sameWords) expect(theirs).toEqual(ours);
});

it('an editor and the kit agree about tenant.yaml', async () => {
  const text = 'name: acme\nwaitSeconds: 300.5\nacceptHistory: 4f0c3a1\n';
  const document = parseYaml('tenant.yaml', text);
  if (!(document instanceof YamlDocument)) throw new Error(document.message);
  const ours = tenantProblems(document).map(({ at, message }) => ({ line: at.start.line, message }));
  const theirs = await editor.remarksOn('tenant.yaml', text);
  expect([...theirs].sort((left, right) => left.line - right.line)).toEqual(
    [...ours].sort((left, right) => left.line - right.line),
  );
});
