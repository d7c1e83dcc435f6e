import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clusterProblems, tenantProblems } from '../../scripts/register/schema/schema-check.ts';
import { parseYaml, YamlDocument } from '../../scripts/text/yaml-document.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the language server says about a document, in the kit's own numbers. */
interface Remark {
  readonly line: number;
  readonly message: string;
}

const settings = {
  validate: true,
  schemas: {
    [pathToFileURL(`${root}/schemas/cluster.schema.json`).href]: 'clusters/*.yaml',
    [pathToFileURL(`${root}/schemas/tenant.schema.json`).href]: 'tenant.yaml',
  },
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

/** The part of an editor that talks to yaml-language-server. */
class Editor {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #remarks = new Map<string, (remarks: readonly Remark[]) => void>();
  #received = Buffer.alloc(0);

  constructor() {
    const program = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'));
    this.#server = spawn(process.execPath, [program, '--stdio'], { cwd: root });
    this.#server.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  start(): void {
    this.#send({
      id: 1,
      method: 'initialize',
      params: {
        processId: process.pid,
        rootUri: pathToFileURL(root).href,
        capabilities: { workspace: { configuration: true } },
      },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens a text under a path of the register and waits for what is said about it. */
  remarksOn(path: string, text: string): Promise<readonly Remark[]> {
    const uri = pathToFileURL(`${root}/${path}`).href;
    const remarks = new Promise<readonly Remark[]>((resolve) => this.#remarks.set(uri, resolve));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return remarks;
  }

  async stop(): Promise<void> {
    const ended = once(this.#server, 'exit');
    this.#server.kill();
    await ended;
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const header = /^Content-Length: ([0-9]+)(?:\r\n[^\r]+)*\r\n\r\n/.exec(this.#received.toString('latin1'));
      if (header === null) return;
      const end = header[0].length + Number(header[1]);
      if (this.#received.length < end) return;
      this.#take(JSON.parse(this.#received.toString('utf8', header[0].length, end)));
      this.#received = this.#received.subarray(end);
    }
  }

  #take(message: Message): void {
    if (message.method === 'workspace/configuration')
      this.#send({
        id: message.id,
        result: message.params.items.map(({ section }) => (section === 'yaml' ? settings : {})),
      });
    else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params;
      const remarks = diagnostics.map((diagnostic) => ({
        line: diagnostic.range.start.line + 1,
        message: diagnostic.message,
      }));
      this.#remarks.get(uri)?.(remarks);
    }
  }
}

/** What the server asks of an editor, and what it tells. */
type Message =
  | { readonly method?: never; readonly id: number }
  | {
      readonly method: 'workspace/configuration';
      readonly id: number;
      readonly params: { readonly items: readonly { readonly section: string }[] };
    }
  | {
      readonly method: 'textDocument/publishDiagnostics';
      readonly params: {
        readonly uri: string;
        readonly diagnostics: readonly {
          readonly range: { readonly start: { readonly line: number } };
          readonly message: string;
        }[];
      };
    };

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
