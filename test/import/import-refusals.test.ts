import { describe, expect, it, vi } from 'vitest';
import { toClusterText } from '../../scripts/import/cluster-content.ts';
import { importClusters } from '../../scripts/import/import-clusters.ts';

/** What an import says and refuses, a line each. */
function refusalsOf(text: string, name?: string): readonly string[] {
  return importClusters([{ file: 'input', text }], { name }).flatMap(({ clusters, refusals }) =>
    [...refusals, ...clusters.flatMap((cluster) => cluster.refusals)].map((one) => `${one.line}: ${one.text}`),
  );
}

const head = 'apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Cluster\n';
const anotherSecret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ';

describe('an input is refused, by its line,', () => {
  it.each<readonly [what: string, text: string, refusal: string]>([
    ['that is empty', '\n# nothing\n', '1: it contains no cluster'],
    ['that has other kinds only', 'apiVersion: v1\nkind: Secret\n', '1: it contains no cluster'],
    [
      'with a key twice in JSON',
      '{\n"usage": "host",\n"usage": "worker" }',
      '3: a key is written twice in the same mapping, first on line 2',
    ],
    ['with a dangerous key', '{\n"usage": "host",\n"__proto__": {} }', '3: key "__proto__" is not allowed'],
    ['with a dangerous key in YAML', `${head}spec:\n  constructor: 1\n`, '4: key "constructor" is not allowed'],
    [
      'with an alias',
      `${head}spec:\n  a: &${anotherSecret} 1\n  b: *${anotherSecret}\n`,
      '4: anchors and aliases are not supported',
    ],
    ['with a tag', `${head}spec:\n  a: !!js/function ${anotherSecret}\n`, '4: a value that begins with "!" is a tag'],
    ['that is nested too deeply', `{"usage": ${'['.repeat(30)}${']'.repeat(30)}}`, '1: values are nested too deeply'],
    [
      'with a document that is too large',
      `${head}spec:\n  a: ${'x'.repeat(300_000)}\n`,
      '1: the document is larger than 256 KiB',
    ],
    ['with a tab as indentation', `${head}spec:\n\tname: x\n`, '4: tab characters must not be used in indentation'],
    ['whose bracket is left open', '\n{ "usage": "host",\n', '2: the bracket that opens here is not closed'],
    ['whose list is closed by a brace', '{ "usage": [ "host" }', '1: a "}" has no opening bracket'],
    [
      'with a quote left open',
      '{\n"usage": "host,\n"cluster_type": "physical" }',
      '2: this quoted text is not closed on its line',
    ],
    ['with a key without a value', '{\n"usage": ,\n"cluster_type": "physical" }', '2: a value is missing'],
    ['with a key without a colon', '{\n"usage" "host" }', '2: a ":" is missing after the key'],
    ['with text behind the bracket', '{ "name": "x" }\nand more', '2: what follows the closing bracket is not read'],
    [
      'that is a list of texts',
      '["a"]',
      '1: this is not a request body, a file of the CLI, a Cluster resource, a kubeconfig or a cluster Secret of Argo CD',
    ],
    ['without a spec', `# a comment\n${head}metadata:\n  name: x\n`, '2: "spec" is missing'],
    [
      'whose two names differ',
      `${head}metadata:\n  name: a\nspec:\n  name: b\n`,
      '6: cluster "a": "name" of spec differs from that of metadata on line 4',
    ],
    [
      'whose curl command names a file',
      'curl -X POST -d @body.json http://x/api/v1/clusters/a',
      '1: the curl command has no request body',
    ],
    [
      'whose curl command sends two bodies',
      'curl http://x/api/v1/clusters/a -d \'{ "usage": "host" }\' \\\n --data-raw "{ \\"name\\": \\"b\\" }"',
      '2: the curl command has a second request body, which curl would append to the first',
    ],
    [
      'whose body in double quotes is not closed',
      'curl http://x/api/v1/clusters/a -d "{\n \\"usage\\": \\"host\\"',
      '1: the bracket that opens here is not closed',
    ],
    [
      'whose body in double quotes has a variable of the shell in it',
      'curl http://x/api/v1/clusters/a -d "{\n \\"api_server\\": \\"$SERVER\\", \\"usage\\": \\"host\\"}"',
      '2: "$SERVER" is a placeholder of the template',
    ],
    [
      'whose curl command has the template in its URL',
      'curl \'http://x/api/v1/clusters/$name\' -d \'{ "usage": "host" }\'',
      '1: "$name" is not a valid cluster name: use at most 40 lower-case letters, digits and inner hyphens, not "in-cluster"',
    ],
    [
      'with a reserved name',
      '{ "name": "in-cluster", "usage": "host" }',
      '1: "in-cluster" is not a valid cluster name: use at most 40 lower-case letters, digits and inner hyphens, not "in-cluster"',
    ],
    [
      'with a path as its name',
      '{ "name": "../x", "usage": "host" }',
      '1: "../x" is not a valid cluster name: use at most 40 lower-case letters, digits and inner hyphens, not "in-cluster"',
    ],
    [
      'without an address',
      '{ "name": "x",\n"usage": "host", "cluster_type": "physical" }',
      '1: missing key "apiServer"',
    ],
    [
      'with a list where text is meant',
      '{ "name": "x", "api_server": "https://192.0.2.1",\n"usage": ["host"], "cluster_type": "physical" }',
      '2: "usage" must be "host" or "worker"',
    ],
    [
      'whose settings are said twice and differ',
      `${head}spec:\n  name: x\n  apiServer: https://192.0.2.1\n  clusterType: physical\n  usage: worker\n  workerType: deployment\n  argocdHost: a.example.com\n  componentsList: { deployment: { name: argocd, namespace: argocd, additions: { host: b.example.com } } }\n`,
      '9: "argocdHost" differs from "deployment.additions.host", which is the same setting; the other value is here (line 10)',
    ],
  ])('%s', (_, text, refusal) => {
    const refusals = refusalsOf(text);
    expect(refusals).toContain(refusal);
    expect(refusals.join('\n')).not.toContain(anotherSecret);
  });
});

describe('an input is read', () => {
  const nameAndText = (text: string): readonly string[] =>
    importClusters([{ file: 'input', text }]).flatMap(({ clusters }) =>
      clusters.flatMap(({ content }) => (content === undefined ? [] : [toClusterText(content)])),
    );
  const body = '"api_server": "https://192.0.2.1:6443", "cluster_type": "physical", "usage": "host"';
  const escaped = (text: string): string => text.replaceAll('"', '\\"');
  const modeline = '# yaml-language-server: $schema=../schemas/cluster.schema.json\n';
  const file = (name: string): string => `${modeline}${head}metadata:\n  name: ${name}
spec:\n  apiServer: https://192.0.2.1:6443\n  clusterType: physical\n  usage: host\n`;

  it.each<readonly [what: string, text: string, names: readonly string[]]>([
    ['with Windows line ends and a byte order mark', `\uFEFF{\r\n"name": "a", // c\r\n${body}\r\n}\r\n`, ['a']],
    ['of JSON values one after another', `{ "name": "a", ${body} }\n---\n{ "name": "b", ${body} }'`, ['a', 'b']],
    ['of a list of bodies', `[{ "name": "a", ${body} }, { "name": "b", ${body} }]`, ['a', 'b']],
    ['of a reply of the API', `{ "items": [{ "name": "a", ${body} }] }`, ['a']],
    [
      'of kubectl -o json',
      `{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"nautes.resource.nautes.io/v1alpha1","kind":"Cluster","metadata":{"name":"a"},"spec":{"apiServer":"https://192.0.2.1:6443","clusterType":"physical","usage":"host"}}]}`,
      ['a'],
    ],
    [
      'with a list that is indented',
      `apiVersion: v1\nkind: List\nitems:\n  - ${file('a').trim().replaceAll('\n', '\n    ')}\n  - ${file('b').trim().replaceAll('\n', '\n    ')}\nmetadata: {}\n`,
      ['a', 'b'],
    ],
    [
      'with a body in YAML',
      'name: a\napi_server: https://192.0.2.1:6443\ncluster_type: physical\nusage: host\n',
      ['a'],
    ],
    ['with too many commas', `{ "name": "a",, ${body}, , }`, ['a']],
    ['with --data-raw', `curl -XPOST http://x/api/v1/clusters/a --data-raw '{ ${body} }' -H 'x: y'`, ['a']],
    [
      'with -d and no blank behind it, after other flags',
      `curl -sSXPOST -sSd'{ ${body} }' http://x/api/v1/clusters/a`,
      ['a'],
    ],
    ['with a body in double quotes', `curl http://x/api/v1/clusters/a \\\n  -d "{ ${escaped(body)} }"`, ['a']],
    [
      'with a body in double quotes on many lines',
      `curl "http://x/api/v1/clusters/a" --json "{\n${escaped(body).replaceAll(', ', ', \\\n')}\n}" -H "x: \\"y\\""`,
      ['a'],
    ],
    [
      'with a line of a text that continues below',
      `curl http://x -d "{ \\"name\\": \\"a\\", ${escaped(body).replace('192', '19\\\n2')} }"`,
      ['a'],
    ],
    ['with a body in double quotes that nobody escaped', `curl http://x/api/v1/clusters/a -d "{ ${body} }"`, ['a']],
    ["with a body in $'…'", `curl http://x/api/v1/clusters/a -d $'{\\n\\t${body} }' -H 'x: y'`, ['a']],
    [
      'with a single quote in single quotes',
      `curl http://x/api/v1/clusters/a -d '{ "annotations": "it'\\''s ours", ${body} }'`,
      ['a'],
    ],
    ['from standard input', `curl http://x/api/v1/clusters/a -d @- <<'EOF'\n{ ${body} }\nEOF\n`, ['a']],
    [
      'in a script',
      `#!/bin/sh\nset -eu\nTOKEN=$(cat token)\ncurl http://x/api/v1/clusters/a -H "a: $TOKEN" -d '{ ${body} }'\n`,
      ['a'],
    ],
    ['with keys without quotes', `{ name: a, ${body} }`, ['a']],
    ['that is our own cluster file', file('a'), ['a']],
  ])('%s', (_, text, names) => {
    expect(refusalsOf(text)).toEqual([]);
    expect(nameAndText(text)).toEqual(names.map(file));
  });

  it('with a kubeconfig in any of its places', () => {
    const kubeconfig = 'apiVersion: v1\nkind: Config\n';
    const texts = [
      `{ "name": "a", "kubeconfig": |\n    apiVersion: v1\n    kind: Config\n }`,
      `{ "name": "a",\n  "kubeconfig": |\napiVersion: v1\nkind: Config\n }`,
      `{ "name": "a", "kubeconfig": |\r\n    apiVersion: v1\r\n    kind: Config\r\n, ${body} }`,
      `{ "name": "a", "kubeconfig": "apiVersion: v1\nkind: Config\n" }`,
      `{ "name": "a", "kubeconfig": "apiVersion: v1\\nkind: Config\\n" }`,
      `curl http://x -d $'{ "name": "a", "kubeconfig": "apiVersion: v1\\nkind: Config\\n" }'`,
      `curl http://x -d $'{ "name": "a", "kubeconfig": "apiVersion: v1\\\\nkind: Config\\\\n" }'`,
      `{ "name": "a", "kube_config": "apiVersion: v1\\nkind: Config\\n" }`,
    ];
    for (const text of texts) {
      const full = text.includes(body) ? text : text.replace('"a",', `"a", ${body},`);
      const [cluster] = importClusters([{ file: 'input', text: full }])[0]?.clusters ?? [];
      expect(cluster?.kubeconfig?.text, full).toBe(kubeconfig);
    }
    for (const lineBreak of ['\n', '\\n', '\\\\n']) {
      const value = escaped(`"apiVersion: v1${lineBreak}kind: Config${lineBreak}"`);
      const text = `curl http://x -d "{ ${escaped(`"name": "a", ${body}, "kubeconfig": `)}${value} }"`;
      const [cluster] = importClusters([{ file: 'input', text }])[0]?.clusters ?? [];
      expect(cluster?.kubeconfig?.text, text).toBe(kubeconfig);
    }
    const asKeys = `${file('a')}  kubeconfig:\n    kind: Config\n    users: []\n`;
    const [cluster] = importClusters([{ file: 'input', text: asKeys }])[0]?.clusters ?? [];
    expect(cluster?.kubeconfig).toEqual({ text: '{"kind":"Config","users":[]}', line: 10 });
  });

  it('with hundreds of resources, of which each may be as large as a cluster file', () => {
    const note = `    example.com/note: ${'x'.repeat(5000)}`;
    const item = (index: number): string =>
      `- ${file(`a-${index}`).replace('metadata:', `metadata:\n  annotations:\n${note}`).trim().replaceAll('\n', '\n  ')}\n`;
    const text = `apiVersion: v1\nitems:\n${Array.from({ length: 500 }, (_, index) => item(index)).join('')}kind: List\n`;
    expect(refusalsOf(text)).toEqual([]);
    expect(nameAndText(text).length).toBe(500);
  });
});

describe('what is repeated without end', () => {
  /** How many letters all the patterns take, and how often they are asked: counted, not timed. */
  const workOf = (text: string): number => {
    let work = 0;
    const exec = RegExp.prototype.exec;
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, searched: string) {
      const match = Reflect.apply(exec, this, [searched]);
      work += 1 + (match?.[0].length ?? 0);
      return match;
    });
    try {
      importClusters([{ file: 'input', text }]);
    } finally {
      spy.mockRestore();
    }
    return work;
  };

  it.each([
    ['curl -d {"a":[\n'],
    ['curl -d {"a":['],
    ['curl -d "{\\"a\\": \\\n'],
    ["curl -d $'{\\n"],
    ['curl -d @- <<E\n{'],
    ['{ -d "'],
    ['curl -d {"a":"\n'],
    ['curl -d {"kubeconfig": |\n'],
    ['{"a":"b"}\n'],
    ['{"a":1,,b:2 # c\n'],
    ['{"a":["\\"", w, // c\n'],
    ['---\na: 1\n'],
  ])('%j is read in proportion to its length', (piece) => {
    expect(workOf(piece.repeat(800))).toBeLessThan(5 * workOf(piece.repeat(200)) + 2000);
  });

  it.each([
    ['brackets', '['.repeat(4_000_000), '1: values are nested too deeply'],
    ['escaped quotes', `{"a":"${'\\"'.repeat(4_000_000)}`, '1: this quoted text is not closed on its line'],
    ['a text', `{"a":"${'\\"'.repeat(4_000_000)}"}`, '1: the document is larger than 256 KiB'],
    ['a word', `{"a":${'w'.repeat(8_000_000)}}`, '1: the document is larger than 256 KiB'],
    ['comments', `{${'# c\n'.repeat(300_000)}`, '1: the bracket that opens here is not closed'],
  ])('of %s is refused, and does not run out of stack', (_, text, refusal) => {
    expect(refusalsOf(text)).toEqual([refusal]);
  });
});
