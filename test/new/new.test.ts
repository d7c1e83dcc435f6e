import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KitError } from '../../scripts/cli/kit-error.ts';
import type { Person } from '../../scripts/cli/person.ts';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { newVerb } from '../../scripts/new.ts';
import { validate } from '../../scripts/validate.ts';
import { makeCa, makeClientCertificate } from '../support/certificates.ts';
import { recordCall, type RecordedCall } from '../support/record-call.ts';

// The register is test/fixtures/ok/every-shape: the physical workers prod-eu and build-eu, the host shanghai-host, and the
// virtual workers shop-test and shop-build on it.

const now = new Date('2026-06-01T00:00:00Z');
const fixture = fileURLToPath(new URL('../fixtures/ok/every-shape', import.meta.url));

/** What each test begins with: the register, committed, and two kubeconfigs beside it. */
let template: string;
let owned: string;
let root: string;
let kubeconfigs: Readonly<Record<'one' | 'other', string>>;

beforeAll(async () => {
  const make = (): string => {
    const ca = makeCa();
    const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter: new Date('2027-06-01') });
    const credential = { caPem: ca.certificatePem, certificatePem, keyPem };
    return toKubeconfigText('default', 'https://203.0.113.7:6443', credential);
  };
  kubeconfigs = { one: make(), other: make() };
  template = await mkdtemp(join(tmpdir(), 'new-'));
  root = join(template, 'register');
  cpSync(fixture, root, { recursive: true });
  git('init', '--quiet');
  commit();
  for (const [name, text] of Object.entries(kubeconfigs)) await writeFile(join(template, `${name}.yaml`), text);
});
afterAll(() => rm(template, { recursive: true }));
beforeEach(async () => {
  owned = await mkdtemp(join(tmpdir(), 'new-'));
  root = join(owned, 'register');
  cpSync(template, owned, { recursive: true });
});
afterEach(() => rm(owned, { recursive: true }));

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });
}

function commit(): void {
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message=Change');
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
}

/** Somebody who gives these answers in turn, and leaves when there are no more. */
class FakePerson implements Person {
  readonly asked: string[] = [];
  readonly #answers: string[];
  readonly #onQuestion: (question: string) => Promise<void>;

  constructor(answers: readonly string[], onQuestion = async (_question: string): Promise<void> => undefined) {
    this.#answers = [...answers];
    this.#onQuestion = onQuestion;
  }

  async choose<const Value extends string>(question: string, choices: readonly { value: Value }[]): Promise<Value> {
    const answer = await this.#answer(`${question} ${choices.map(({ value }) => value).join(' | ')}`);
    const chosen = choices.find(({ value }) => value.startsWith(answer));
    if (chosen === undefined) throw new Error(`"${answer}" is no choice of "${question}"`);
    return chosen.value;
  }

  async write(question: string, trouble: (text: string) => string | undefined): Promise<string> {
    const answer = await this.#answer(question);
    const problem = trouble(answer);
    if (problem === undefined) return answer;
    this.asked.push(problem);
    return this.write(question, trouble);
  }

  async agree(question: string): Promise<boolean> {
    return (await this.#answer(question)) === 'yes';
  }

  async #answer(question: string): Promise<string> {
    this.asked.push(question);
    await this.#onQuestion(question);
    const answer = this.#answers.shift();
    if (answer === undefined) throw new KitError('the question was left unanswered', { exitCode: 2 });
    return answer;
  }
}

function call(args: readonly string[], person?: Person): Promise<RecordedCall> {
  return recordCall(newVerb, args, { directory: root, now: () => now, person });
}

async function refused(args: readonly string[], message: string, exitCode = 2, person?: Person): Promise<void> {
  const before = git('status', '--porcelain');
  const ended = await call(args, person);
  expect(ended.stderr).toContain(message);
  expect({ exitCode: ended.exitCode, written: ended.written }).toEqual({ exitCode, written: [] });
  expect(git('status', '--porcelain')).toBe(before);
}

/** What the commit hook judges when everything is added. */
async function problems(): Promise<string> {
  git('add', '--all');
  const { exitCode, stdout } = await recordCall(validate, ['--staged'], { directory: root, now: () => now });
  expect(exitCode, stdout).toBe(0);
  return stdout;
}

const onHost = (name: string, port: number, workerType: string): string =>
  `# yaml-language-server: $schema=../schemas/cluster.schema.json
apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata:
  name: ${name}
spec:
  apiServer: https://192.0.2.10:${port}
  clusterType: virtual
  usage: worker
  workerType: ${workerType}
  hostCluster: shanghai-host
  primaryDomain: shanghai.example.com
`;

describe('a virtual worker', () => {
  it('needs only its kind of work from a script, when there is one host', async () => {
    const ended = await call(['team-a', '--virtual', '--pipeline']);
    expect(ended.exitCode, ended.stderr).toBe(0);
    expect(ended.stdout).toBe('clusters/team-a.yaml\n');
    expect(ended.written).toEqual(['clusters/team-a.yaml']);
    expect(ended.stderr).toBe(`API server  https://192.0.2.10:30000
node port   30000, free on "shanghai-host"
domain      shanghai.example.com
Argo CD     argocd.team-a.shanghai.example.com
Tekton      tekton.team-a.shanghai.example.com
credential  comes from its host
next: git add clusters/team-a.yaml && git commit -m "Register team-a"
`);
    const text = await readFile(join(root, 'clusters/team-a.yaml'), 'utf8');
    expect(text).toBe(onHost('team-a', 30000, 'pipeline'));
    expect(await format(text, { parser: 'yaml', printWidth: 120 })).toBe(text);
    await problems();
  });

  it('gets the next free port each time', async () => {
    for (const [name, port] of [
      ['team-a', 30000],
      ['team-b', 30001],
      ['team-c', 30002],
    ] as const) {
      expect((await call([name, '--on', 'shanghai-host', '--deployment'])).exitCode).toBe(0);
      expect(await readFile(join(root, `clusters/${name}.yaml`), 'utf8')).toBe(onHost(name, port, 'deployment'));
    }
    await problems();
  });

  it('gets a port that no other API server at the address of the host has', async () => {
    await edit('clusters/build-eu.yaml', 'https://build-eu.example.com:6443', 'https://192.0.2.10:30000');
    await call(['team-a', '--virtual', '--pipeline', '--yes']);
    expect(await readFile(join(root, 'clusters/team-a.yaml'), 'utf8')).toBe(onHost('team-a', 30001, 'pipeline'));
  });

  it('is refused when its host has no port left', async () => {
    const text = (port: number): string => onHost(`v${port}`, port, 'deployment');
    for (let port = 30000; port <= 32767; port++) await writeFile(join(root, `clusters/v${port}.yaml`), text(port));
    await refused(
      ['team-a', '--virtual', '--pipeline'],
      'error: host "shanghai-host" has no free node port: 30000 to',
      1,
    );
  });

  it('is written at an IPv6 address when its host has one', async () => {
    await edit('clusters/shanghai-host.yaml', 'https://192.0.2.10:6443', 'https://[2001:db8::1]:6443');
    await edit(
      'clusters/shanghai-host.yaml',
      '  primaryDomain: shanghai.example.com\n',
      '  primaryDomain: s.example.com\n',
    );
    expect((await call(['team-a', '--virtual', '--pipeline', '--dry-run'])).stdout).toContain(
      'apiServer: https://[2001:db8::1]:30000\n',
    );
  });

  it('asks for the address when its host is behind a proxy', async () => {
    await edit('clusters/shanghai-host.yaml', 'https://192.0.2.10:6443', 'https://proxy.example.com/k8s/clusters/c-1');
    const args = ['team-a', '--virtual', '--pipeline'];
    await refused(args, 'hint: add --api-server https://<address of a node>:30000\n');
    const person = new FakePerson(['192.0.2.10', 'https://192.0.2.10', 'https://192.0.2.10:30000', 'yes']);
    const ended = await call(args, person);
    expect(ended.written).toEqual(['clusters/team-a.yaml']);
    expect(person.asked[1]).toBe('Write https://<address of a node>:30000');
    expect(await readFile(join(root, 'clusters/team-a.yaml'), 'utf8')).toBe(onHost('team-a', 30000, 'pipeline'));
  });
});

describe('a physical cluster', () => {
  it('is written and sealed in one go, with its address and its end from the kubeconfig', async () => {
    const ended = await call(['tokyo', '--host', '--kubeconfig', '../one.yaml']);
    expect(ended.exitCode, ended.stderr).toBe(0);
    expect(ended.written).toEqual(['clusters/tokyo.kubeconfig.age', 'clusters/tokyo.yaml']);
    expect(ended.stderr).toContain(`API server  https://203.0.113.7:6443
domain      203.0.113.7.nip.io
gateway     HTTP 30080, HTTPS 30443
credential  sealed, expires 2027-06-01T00:00:00Z (365 days left)
next: git add clusters/tokyo.yaml clusters/tokyo.kubeconfig.age && git commit -m "Register tokyo"
`);
    const text = await readFile(join(root, 'clusters/tokyo.yaml'), 'utf8');
    expect(text.replaceAll(/sha256:\w+|age1\w+/g, '…'))
      .toBe(`# yaml-language-server: $schema=../schemas/cluster.schema.json
apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata:
  name: tokyo
spec:
  apiServer: https://203.0.113.7:6443
  clusterType: physical
  usage: host
  kubeconfig:
    sealed:
      fingerprint: …
      expires: "2027-06-01T00:00:00Z"
      server: https://203.0.113.7:6443
      recipients:
        - …
        - …
`);
    expect(await format(text, { parser: 'yaml', printWidth: 120 })).toBe(text);
  });

  it('of which the kubeconfig names only itself needs an address', async () => {
    const text = kubeconfigs.one.replace('203.0.113.7', '127.0.0.1');
    await writeFile(join(owned, 'k3s.yaml'), text);
    const args = ['tokyo', '--physical', '--pipeline', '--kubeconfig', '../k3s.yaml'];
    await refused(
      args,
      'the kubeconfig names https://127.0.0.1:6443, which only that machine can reach\n  hint: add --api-server',
    );
    expect((await call([...args, '--api-server', 'https://203.0.113.7:6443'])).exitCode).toBe(0);
  });

  it('whose kubeconfig is elsewhere needs an address, and nothing is sealed', async () => {
    await refused(['tokyo', '--host', '--from', 'secret'], 'the address of the API server is missing');
    const ended = await call(['tokyo', '--host', '--from', 'secret', '--api-server', 'https://203.0.113.7:6443']);
    expect(ended.written).toEqual(['clusters/tokyo.yaml']);
    await problems();
  });

  it('at an IPv6 address needs a domain', async () => {
    const args = ['tokyo', '--host', '--from', 'secret', '--api-server', 'https://[2001:db8::7]:6443'];
    await refused(args, 'the primary domain is missing, and an IPv6 address gives none');
    expect((await call([...args, '--primary-domain', 'tokyo.example.com'])).exitCode).toBe(0);
    await problems();
  });

  it('is refused with the kubeconfig of another cluster, by its address and by its credential', async () => {
    expect((await call(['tokyo', '--host', '--kubeconfig', '../one.yaml'])).exitCode).toBe(0);
    const address =
      'cluster "tokyo" already has the API server https://203.0.113.7:6443\n  hint: take the kubeconfig of "osaka"';
    await refused(['osaka', '--host', '--kubeconfig', '../other.yaml'], address, 1);
    const elsewhere = ['osaka', '--host', '--kubeconfig', '../one.yaml', '--api-server', 'https://203.0.113.8:6443'];
    await refused(elsewhere, '[unique-credential]', 1);
  });
});

describe('a person', () => {
  it('is asked for the shape and the host, sees the file, and says yes', async () => {
    await edit('clusters/build-eu.yaml', 'usage: worker\n  workerType: pipeline', 'usage: host');
    await edit('clusters/build-eu.yaml', '  tektonHost: tekton.build-eu.example.com\n', '');
    const person = new FakePerson(['a virtual worker for applications', 'shanghai-host', 'yes']);
    const ended = await call(['team-a'], person);
    expect(ended.exitCode, ended.stderr).toBe(0);
    expect(person.asked).toEqual([
      'What is it? ' +
        [
          'a host, which virtual clusters run on',
          'a physical worker for applications, on machines of its own',
          'a physical worker for pipelines, on machines of its own',
          'a virtual worker for applications, inside a host',
          'a virtual worker for pipelines, inside a host',
        ].join(' | '),
      'On which host? build-eu | shanghai-host',
      'Write it?',
    ]);
    expect(ended.stderr).toContain(`# clusters/team-a.yaml\n${onHost('team-a', 30000, 'deployment')}`);
  });

  it('is asked for the kubeconfig until there is such a file', async () => {
    const person = new FakePerson(['a host', 'missing.yaml', '', '~/one.yaml', 'yes']);
    const options = { directory: root, now: () => now, person, environment: { HOME: owned } };
    const ended = await recordCall(newVerb, ['tokyo'], options);
    expect(ended.exitCode, ended.stderr).toBe(0);
    expect(person.asked.filter((text) => text === 'There is no such file')).toHaveLength(2);
  });

  it.each([
    ['no', ['a host', '../one.yaml', 'no'], 'nothing was written'],
    ['leaves before the file is written', ['a host', '../one.yaml'], 'left unanswered'],
    ['leaves at the second question', ['a host'], 'left unanswered'],
    ['leaves at the first question', [], 'left unanswered'],
  ])('who says or does "%s" has nothing written', async (_what, answers, message) => {
    await refused(['tokyo'], message, 2, new FakePerson(answers));
  });

  it('never has a file overwritten that came up meanwhile', async () => {
    const other = onHost('team-a', 30007, 'deployment');
    const person = new FakePerson(['yes'], () => writeFile(join(root, 'clusters/team-a.yaml'), other));
    const ended = await call(['team-a', '--virtual', '--pipeline'], person);
    expect(ended.stderr).toContain('error: cluster "team-a" already exists, in clusters/team-a.yaml\n');
    expect(ended.exitCode).toBe(2);
    expect(await readFile(join(root, 'clusters/team-a.yaml'), 'utf8')).toBe(other);
  });
});

describe('refused without a word written', () => {
  it.each<[readonly string[], string]>([
    [[], '<name> is missing'],
    [['prod-eu', '--host'], 'cluster "prod-eu" already exists, in clusters/prod-eu.yaml\n  hint: choose another name'],
    [['Tokyo', '--host'], 'the name is not that of a cluster\n  hint: did you mean "tokyo"?'],
    [['clusters/tokyo.yaml', '--host'], 'hint: did you mean "tokyo"?'],
    [['in-cluster', '--host'], 'hint: use at most 40 lower-case letters, digits and inner hyphens, not "in-cluster"'],
    [['tokyo'], 'the options do not say what the cluster is\n  hint: add --host, --physical --deployment,'],
    [['tokyo', '--pipeline'], 'hint: add --physical or --virtual\n'],
    [['tokyo', '--virtual'], 'hint: add --deployment or --pipeline\n'],
    [['tokyo', '--host', '--virtual'], '--host and --virtual cannot be combined'],
    [['tokyo', '--host', '--on', 'shanghai-host'], '--host and --on cannot be combined'],
    [
      ['tokyo', '--virtual', '--pipeline', '--kubeconfig', 'x'],
      '--virtual, --pipeline and --kubeconfig cannot be combined',
    ],
    [['tokyo', '--host'], 'the kubeconfig is missing\n  hint: add --kubeconfig <file>'],
    [['tokyo', '--host', '--kubeconfig', 'missing'], '"missing" could not be read'],
    [['tokyo', '--host', '--kubeconfig', 'clusters'], '"clusters" is a folder, expected a file'],
    [['tokyo', '--host', '--kubeconfig', '/dev/zero'], '"/dev/zero" is larger than 8 MiB'],
    [['tokyo', '--host', '--kubeconfig', 'x', '--from', 'vault'], '--from and --kubeconfig cannot be combined'],
    [['tokyo', '--host', '--from', 'gitlab'], '--from is "gitlab", expected "variable" or "secret" or "vault"'],
    [
      ['tokyo', '--pipeline', '--on', 'shangai-host'],
      'host "shangai-host" is not in this register\n  hint: did you mean',
    ],
    [['tokyo', '--pipeline', '--on', 'prod-eu'], 'cluster "prod-eu" is a worker, not a host\n  hint: name a host'],
    [['tokyo', '--pipeline', '--on', 'shanghai-host', '--port', '443'], '--port is "443", expected a node port from'],
    [['tokyo', '--pipeline', '--on', 'shanghai-host', '--port', 'x'], '--port is "x", expected a node port from'],
  ])('%j', (args, message) => refused(args, message));

  it('a port that is taken', async () => {
    const args = ['tokyo', '--pipeline', '--on', 'shanghai-host', '--port'];
    await refused([...args, '30080'], '[unique-node-port]', 1);
    await refused([...args, '31443'], 'cluster "shop-test" already has the API server https://192.0.2.10:31443', 1);
  });

  it('a kubeconfig that is none', async () => {
    await writeFile(join(owned, 'none.yaml'), 'kind: Config\n');
    await refused(['tokyo', '--host', '--kubeconfig', '../none.yaml'], 'there is no context', 1);
    const body = { apiServer: 'https://203.0.113.7:6443', clusterType: 'physical', usage: 'host' };
    await writeFile(join(owned, 'body.json'), JSON.stringify({ ...body, clusterKind: 'kubernetes' }));
    await refused(['tokyo', '--host', '--kubeconfig', '../body.json'], 'is not a kubeconfig but a request body');
  });

  it('a virtual cluster while there is no host', async () => {
    for (const name of ['shop-test', 'shop-build', 'shanghai-host']) git('rm', '--quiet', `clusters/${name}.yaml`);
    git('rm', '--quiet', 'clusters/shanghai-host.kubeconfig.age');
    await refused(
      ['tokyo', '--virtual', '--pipeline'],
      'this register has no host\n  hint: add one first: npm run new',
    );
  });

  it('a host whose file has errors', async () => {
    await edit('clusters/prod-eu.yaml', 'usage: worker', 'usage: wroker');
    await refused(['tokyo', '--pipeline', '--on', 'prod-eu'], 'clusters/prod-eu.yaml has errors\n  hint: run', 1);
  });

  it('the only host, whose file has errors', async () => {
    for (const name of ['shop-test', 'shop-build']) git('rm', '--quiet', `clusters/${name}.yaml`);
    await edit('clusters/shanghai-host.yaml', 'usage: host', 'usage: hots');
    await refused(['tokyo', '--pipeline', '--on', 'shanghai-host'], 'clusters/shanghai-host.yaml has errors', 1);
  });

  it('anything while a file is in the place of clusters/', async () => {
    await rm(join(root, 'clusters'), { recursive: true });
    await writeFile(join(root, 'clusters'), '');
    const trouble = 'clusters is a file, expected a folder\n  hint: remove the file';
    await refused(['tokyo', '--host', '--kubeconfig', '../one.yaml'], trouble, 3);
  });

  it('anything without a place for temporary files', async () => {
    const from = ['--from', 'secret', '--api-server', 'https://203.0.113.7:6443'];
    vi.stubEnv('TMPDIR', join(owned, 'none'));
    try {
      await refused(['tokyo', '--host', ...from], 'a temporary folder could not be created in', 3);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('a cluster whose sealed kubeconfig is there, without a cluster file', async () => {
    git('rm', '--quiet', 'clusters/prod-eu.yaml');
    await refused(['prod-eu', '--host'], 'clusters/prod-eu.kubeconfig.age already exists, without a cluster file');
  });
});
