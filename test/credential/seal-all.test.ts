import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Verb } from '../../scripts/cli/verb.ts';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { makeIdentity, sealText, type AgeKeyPair } from '../../scripts/credential/seal/age.ts';
import { sealAll } from '../../scripts/credential/seal/seal-all.ts';
import { recipientCountOf } from '../../scripts/credential/sealed-header.ts';
import { openGit } from '../../scripts/git/git.ts';
import { seal } from '../../scripts/seal.ts';
import { validate } from '../../scripts/validate.ts';
import { requireAge } from '../support/age.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';
import { shownPieces } from '../support/control-planes-secrets.ts';
import { recordCall, type RecordedCall } from '../support/record-call.ts';

const now = new Date('2026-06-01T00:00:00Z');
let root: string;
let anna: AgeKeyPair;
let boris: AgeKeyPair;
let carol: AgeKeyPair;
let credentials: Readonly<Record<'build' | 'prod', Credential>>;

beforeAll(async () => {
  requireAge();
  [anna, boris, carol] = await Promise.all([makeIdentity(), makeIdentity(), makeIdentity()]);
}, 300_000);

/** Two clusters, sealed to Anna and Boris, valid in the eyes of every rule. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'seal-all-'));
  execFileSync('git', ['init', '-q', root]);
  await mkdir(join(root, 'clusters'));
  const ca = makeCa();
  const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter: new Date('2030-01-01') });
  credentials = {
    build: { caPem: ca.certificatePem, token: makeJwt({ sub: 'build' }) },
    prod: { caPem: ca.certificatePem, certificatePem, keyPem },
  };
  await write('tenant.yaml', 'name: acme\n');
  await listRecipients(anna, boris);
  for (const name of ['build', 'prod'] as const) await addCluster(name);
});
afterEach(() => rm(root, { recursive: true }));

const write = (path: string, text: string): Promise<void> => writeFile(join(root, path), text);
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
const edit = async (path: string, from: string | RegExp, to: string): Promise<void> =>
  write(path, (await read(path)).replace(from, to));
const listRecipients = (...pairs: readonly AgeKeyPair[]): Promise<void> =>
  write('.age-recipients', pairs.map(({ recipient }) => `# somebody\n${recipient}\n`).join('\n'));

async function addCluster(name: 'build' | 'prod'): Promise<void> {
  const address = name === 'build' ? 'https://192.0.2.10:6443' : 'https://192.0.2.20:6443';
  const head = `apiVersion: nautes.resource.nautes.io/v1alpha1\nkind: Cluster\nmetadata:\n  name: ${name}\n`;
  await write(
    `clusters/${name}.yaml`,
    `${head}spec:\n  apiServer: ${address} # the load balancer\n  clusterType: physical\n  usage: host\n`,
  );
  expect((await run([name], {}, toKubeconfigText('admin', address, credentials[name]))).exitCode).toBe(0);
}

function run(args: readonly string[], environment: Readonly<Record<string, string>>, stdin = '', verb: Verb = seal) {
  return recordCall(verb, args, { directory: root, environment, stdin, now: () => now });
}

const sealAllAs = (...pairs: readonly AgeKeyPair[]): Promise<RecordedCall> =>
  run(['--all'], { AGE_IDENTITY: pairs.map(({ identity }) => identity).join('\n') });

/** What `validate` says of the register, without its places in the files. */
async function problems(): Promise<readonly string[]> {
  const { stdout } = await run(['--format', 'json'], {}, '', validate);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string; ruleId: string; file: string }[] };
  return diagnostics.map(({ severity, ruleId, file }) => `${file} ${severity} ${ruleId}`);
}

async function everyFile(): Promise<Map<string, string>> {
  const names = (await readdir(join(root, 'clusters'))).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await read(`clusters/${name}`)] as const)));
}

/** Runs `seal --all`, which must write nothing. */
async function refused(...pairs: readonly AgeKeyPair[]): Promise<string> {
  const { exitCode, stdout, stderr, written } = await sealAllAs(...pairs);
  expect([stdout, written]).toEqual(['', []]);
  expectNoSecretIn(stderr, pairs);
  return `${exitCode} ${stderr}`;
}

function expectNoSecretIn(text: string, pairs: readonly AgeKeyPair[] = []): void {
  const { build, prod } = credentials;
  const key = (prod.keyPem ?? '').split('\n').filter((line) => !line.startsWith('-----'));
  const secrets = [...key, build.token ?? '', ...pairs.map(({ identity }) => identity.slice(16))];
  expect(secrets.flatMap((secret) => shownPieces(text, secret))).toEqual([]);
}

/** What Debian's age finds in a sealed kubeconfig. */
async function opened(name: string, { identity }: AgeKeyPair): Promise<Credential> {
  const key = join(root, '.git', 'key.txt');
  await writeFile(key, `${identity}\n`, { mode: 0o600 });
  const text = execFileSync('age', ['-d', '-i', key, `clusters/${name}.kubeconfig.age`], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const result = parseKubeconfig(text);
  if (isRefused(result)) throw new Error(JSON.stringify(result));
  return result.credential;
}

describe('seal --all', () => {
  test('seals for a recipient that was added, and changes nothing else', async () => {
    expect(await problems()).toEqual([]);
    await listRecipients(anna, boris, carol);
    const rule = 'error kubeconfig-recipients';
    expect(await problems()).toEqual([`clusters/build.yaml ${rule}`, `clusters/prod.yaml ${rule}`]);
    const before = await everyFile();

    const ran = await sealAllAs(anna);
    expect(ran).toEqual({
      exitCode: 0,
      stdout: `sealed again  build  3 recipients (1 added)
sealed again  prod   3 recipients (1 added)
2 sealed again, 0 unchanged
next: git add .age-recipients clusters && git commit -m "Seal to the current recipients"
`,
      stderr: '',
      written: ['build', 'prod'].flatMap((name) => [`clusters/${name}.kubeconfig.age`, `clusters/${name}.yaml`]),
    });
    const after = await everyFile();
    for (const name of ['build', 'prod'] as const) {
      const line = `        - ${boris.recipient}\n`;
      const expected = before.get(`${name}.yaml`)?.replace(line, `${line}        - ${carol.recipient}\n`);
      expect(after.get(`${name}.yaml`)).toBe(expected);
      for (const pair of [anna, boris, carol]) expect(await opened(name, pair)).toEqual(credentials[name]);
    }
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(await problems()).toEqual([]);
    expectNoSecretIn(ran.stdout + [...after.values()].join(''), [anna]);
  });

  test('takes a recipient out, and keeps the trace until the credential is rotated', async () => {
    await listRecipients(anna, carol);
    const ran = await sealAllAs(boris);
    expect(ran.stdout).toContain('sealed again  prod   2 recipients (1 added, 1 removed)\n');
    expect(ran.stderr).toBe(
      `warning: former recipients can open 2 credentials in Git's history; rotate: "build", "prod"\n`,
    );
    const trace = `      exposedTo:\n        - ${boris.recipient}\n`;
    expect(await read('clusters/prod.yaml')).toContain(trace);
    await expect(opened('prod', boris)).rejects.toThrow();
    const rule = 'warning kubeconfig-recipients';
    expect(await problems()).toEqual([`clusters/build.yaml ${rule}`, `clusters/prod.yaml ${rule}`]);

    await listRecipients(anna, carol, await makeIdentity());
    expect((await sealAllAs(carol)).stderr).toMatch('former recipients can open 2 credentials');
    expect(await read('clusters/prod.yaml')).toContain(trace);

    const ca = makeCa();
    const rotated = { caPem: ca.certificatePem, token: makeJwt({ sub: 'new' }) };
    const one = await run(['prod'], {}, toKubeconfigText('admin', 'https://192.0.2.20:6443', rotated));
    expect(one.stderr).toBe('reading the kubeconfig from standard input\n');
    expect(await read('clusters/prod.yaml')).not.toContain('exposedTo');
    expect(await read('clusters/prod.yaml')).toContain(fingerprintOf(rotated));
    expect(await problems()).toEqual([`clusters/build.yaml ${rule}`]);
  });

  test('of one cluster by its kubeconfig keeps the trace as well', async () => {
    await listRecipients(anna, carol);
    const text = toKubeconfigText('admin', 'https://192.0.2.20:6443', credentials.prod);
    expect((await run(['prod'], {}, text)).stderr).toContain(
      "warning: this credential was once sealed to a former recipient, and Git's history keeps that file: rotate it\n",
    );
    expect(await read('clusters/prod.yaml')).toContain(`      exposedTo:\n        - ${boris.recipient}\n`);
  });

  test('opens and writes only what is sealed to others, and needs no identity for nothing', async () => {
    await listRecipients(anna, boris, carol);
    expect((await sealAllAs(anna)).exitCode).toBe(0);
    const before = await everyFile();
    expect(await run(['--all'], {})).toEqual({
      exitCode: 0,
      stdout: 'unchanged     build  3 recipients\nunchanged     prod   3 recipients\n0 sealed again, 2 unchanged\n',
      stderr: '',
      written: [],
    });
    expect(await everyFile()).toEqual(before);

    await write('clusters/prod.kubeconfig.age', before.get('prod.kubeconfig.age') ?? '');
    await edit('clusters/build.yaml', `        - ${carol.recipient}\n`, '');
    await write(
      'clusters/build.kubeconfig.age',
      await sealText(toKubeconfigText('x', 'https://192.0.2.10:6443', credentials.build), [
        anna.recipient,
        boris.recipient,
      ]),
    );
    expect((await sealAllAs(anna)).stdout).toMatch('1 sealed again, 1 unchanged\n');
    expect((await everyFile()).get('prod.kubeconfig.age')).toBe(before.get('prod.kubeconfig.age'));
  });

  test('leaves behind what a file holds beside its current context', async () => {
    const other = makeJwt({ sub: 'other' });
    const text = toKubeconfigText('admin', 'https://192.0.2.20:6443', credentials.prod).replace(
      'users:',
      `users:\n  - name: other\n    user:\n      token: ${other}`,
    );
    await write('clusters/prod.kubeconfig.age', await sealText(text, [anna.recipient, boris.recipient]));
    await listRecipients(anna, boris, carol);
    expect((await sealAllAs(boris)).exitCode).toBe(0);
    expect(await opened('prod', carol)).toEqual(credentials.prod);
  });

  test('has nothing to do in a register without sealed kubeconfigs', async () => {
    await rm(join(root, 'clusters'), { recursive: true });
    expect(await run(['--all'], {})).toEqual({
      exitCode: 0,
      stdout: '0 sealed again, 0 unchanged\n',
      stderr: '',
      written: [],
    });
  });

  test('leaves a sealed file alone that no cluster uses', async () => {
    await cp(join(root, 'clusters/prod.kubeconfig.age'), join(root, 'clusters/gone.kubeconfig.age'));
    await edit('clusters/build.yaml', /kubeconfig:[^]*/, 'kubeconfig:\n    from: secret\n');
    const before = await everyFile();
    await listRecipients(anna, boris, carol);
    expect((await sealAllAs(anna)).stdout).toMatch(/^sealed again {2}prod {2}3 recipients \(1 added\)\n1 sealed again/);
    for (const name of ['gone.kubeconfig.age', 'build.kubeconfig.age'])
      expect((await everyFile()).get(name)).toBe(before.get(name));
  });

  test('warns of a single recipient', async () => {
    await listRecipients(anna);
    expect((await sealAllAs(boris)).stderr).toMatch(
      /^warning: \.age-recipients names only one recipient: losing that key/,
    );
    expect(recipientCountOf(await readFile(join(root, 'clusters/prod.kubeconfig.age')))).toBe(1);
  });
});

describe('seal --all writes nothing', () => {
  beforeEach(() => listRecipients(anna, boris, carol));

  test('with an identity that opens none, some, or nothing at all', async () => {
    const stranger = await makeIdentity();
    expect(await refused(stranger)).toBe(`1 error: nothing was sealed:
  AGE_IDENTITY does not open clusters/build.kubeconfig.age: it is sealed to other recipients
  AGE_IDENTITY does not open clusters/prod.kubeconfig.age: it is sealed to other recipients
  hint: add the recipient of this identity to .age-recipients and seal again, or set the right AGE_IDENTITY
`);
    const text = toKubeconfigText('admin', 'https://192.0.2.20:6443', credentials.prod);
    await write('clusters/prod.kubeconfig.age', await sealText(text, [boris.recipient, stranger.recipient]));
    expect(await refused(anna)).toMatch(/^1 error: nothing was sealed:\n {2}AGE_IDENTITY does not open \S+prod/);
    expect(await run(['--all'], {})).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching('AGE_IDENTITY is not set'),
    });
    expect(await run(['--all'], { AGE_IDENTITY: anna.recipient })).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('when two sealed files were swapped', async () => {
    const [build, prod, aside] = ['build.kubeconfig.age', 'prod.kubeconfig.age', 'aside'].map((name) =>
      join(root, name === 'aside' ? name : `clusters/${name}`),
    ) as [string, string, string];
    await rename(build, aside);
    await rename(prod, build);
    await rename(aside, prod);
    expect(await refused(anna)).toBe(`1 error: nothing was sealed:
  cluster "build" has a sealed kubeconfig that is not the reviewed one: fingerprint, expires and server differ from spec.kubeconfig.sealed
  cluster "prod" has a sealed kubeconfig that is not the reviewed one: fingerprint, expires and server differ from spec.kubeconfig.sealed
  hint: run "npm run seal -- build <kubeconfig>" and have both files of the cluster reviewed together
`);
  });

  test.each([
    ['fingerprint', /sha256:[0-9a-f]{64}/, `sha256:${'0'.repeat(64)}`, 'fingerprint differs from'],
    ['end', /2030-01-01/, '2035-01-01', 'expires differs from'],
    ['server', /server: \S+/, 'server: https://192.0.2.99:6443', 'server differs from'],
    ['recipients', /\n +- age1\w+\n$/, '\n', 'the number of recipients differs from'],
  ])('when the %s of a block was edited by hand', async (_what, from, to, message) => {
    await edit('clusters/prod.yaml', from, to);
    expect(await refused(anna)).toContain(`is not the reviewed one: ${message} spec.kubeconfig.sealed\n`);
  });

  test('when a block names another recipient than the one that opens the file', async () => {
    const stranger = await makeIdentity();
    await edit('clusters/prod.yaml', anna.recipient, stranger.recipient);
    expect(await refused(anna)).toMatch(
      /^1 error: nothing was sealed:\n {2}cluster "prod" does not list the recipient of AGE_IDENTITY, which opens its/,
    );
    expect((await sealAllAs(boris)).exitCode).toBe(0);
  });

  test('when a file is damaged, or holds something that is refused', async () => {
    await edit('clusters/build.kubeconfig.age', /\n[^\n]{20}/, '\nAAAAAAAAAAAAAAAAAAAA');
    const program = toKubeconfigText('prod', 'https://192.0.2.20:6443', credentials.prod).replace(
      'users:',
      'users:\n  - name: other\n    user:\n      exec: {command: curl}',
    );
    await write('clusters/prod.kubeconfig.age', await sealText(program, [anna.recipient, boris.recipient]));
    expect(await refused(anna)).toMatch(/build\S+ is not an armored age file\n.*exec would run a program\n/);
  });

  test('when a cluster file is broken or says nothing of what was sealed', async () => {
    const text = await read('clusters/prod.yaml');
    await write('clusters/prod.yaml', `${text}  surprise: 1\n`);
    expect(await refused(anna)).toBe(
      '1 error: nothing was sealed: clusters/prod.yaml has errors\n  hint: run "npm run validate" and correct it first\n',
    );
    await write('clusters/prod.yaml', text.replace(/ {2}kubeconfig:[^]*/, ''));
    expect(await refused(anna)).toMatch('clusters/prod.yaml does not say what was sealed');
  });

  test('when .age-recipients has a bad line or none', async () => {
    await write('.age-recipients', `${anna.recipient}\nssh-ed25519 AAAA boris\n`);
    expect(await refused(anna)).toMatch('2 error: line 2 of .age-recipients is an SSH key, expected an X25519 recip');
    await write('.age-recipients', '# nobody\n');
    expect(await refused(anna)).toMatch('2 error: .age-recipients names no recipient');
  });

  test('through a link', async () => {
    await rename(join(root, 'clusters/prod.yaml'), join(root, 'prod.yaml'));
    await symlink('../prod.yaml', join(root, 'clusters/prod.yaml'));
    const before = await read('prod.yaml');
    await sealAllAs(anna);
    expect(await read('prod.yaml')).toBe(before);
  });

  test('when one of the files cannot take its place any more', async () => {
    const before = await everyFile();
    const git = await openGit({ directory: root, root: undefined });
    const path = join(root, 'clusters/prod.yaml');
    const identities = async (): Promise<readonly string[]> => {
      await rm(path);
      await mkdir(join(path, 'in-the-way'), { recursive: true });
      return [anna.identity];
    };
    await expect(sealAll({ git, identities, keepSecret: () => {} })).rejects.toThrow(
      'build.kubeconfig.age and build.yaml and prod.kubeconfig.age and prod.yaml could not be written; nothing was changed',
    );
    await rm(path, { recursive: true });
    before.delete('prod.yaml');
    expect(await everyFile()).toEqual(before);
  });

  test('for wrong arguments', async () => {
    expect((await run(['--all', 'prod'], {})).stderr).toMatch('error: --all takes no further argument');
    expect((await run(['--all', '--init'], {})).stderr).toMatch('error: --all and --init cannot be combined');
  });
});
