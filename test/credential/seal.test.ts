import { execFileSync } from 'node:child_process';
import { realpath, chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../scripts/cli/write-files.ts';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { makeIdentity, openSealed, type AgeKeyPair } from '../../scripts/credential/seal/age.ts';
import { recipientCountOf } from '../../scripts/credential/sealed-header.ts';
import { makeSealedSource } from '../../scripts/credential/sources/credential-sources.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { seal } from '../../scripts/seal.ts';
import { makeCa, makeClientCertificate, makeJwt, type CertificateOptions } from '../support/certificates.ts';
import { shownPieces } from '../support/control-planes-secrets.ts';
import { recordCall, type RecordedCall } from '../support/record-call.ts';

const now = new Date('2026-06-01T00:00:00Z');
const server = 'https://10.0.0.1:6443';
const clusterText = `# Production.
apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata:
  name: prod
spec:
  apiServer: ${server}
  clusterType: physical # bare metal
  usage: worker
  workerType: deployment
`;

let root: string;
let one: AgeKeyPair;
let two: AgeKeyPair;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'seal-'));
  execFileSync('git', ['init', '-q', root]);
  await mkdir(join(root, 'clusters'));
  [one, two] = [await makeIdentity(), await makeIdentity()];
  await write('.age-recipients', `# Anna\n${one.recipient}\n\n# Boris\n${two.recipient}\n`);
  await write('clusters/prod.yaml', clusterText);
});
afterEach(() => rm(root, { recursive: true }));

const write = (path: string, text: string): Promise<void> => writeFile(join(root, path), text);
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

const run = (args: readonly string[], stdin = ''): Promise<RecordedCall> =>
  recordCall(seal, args, { directory: root, environment: { USER: 'anna' }, stdin, now: () => now });

function makeCredential(options: CertificateOptions = {}): Credential {
  const ca = makeCa();
  const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter: new Date('2027-06-01'), ...options });
  return { caPem: ca.certificatePem, certificatePem, keyPem };
}

const kubeconfigOf = (credential: Credential): string => toKubeconfigText('admin', server, credential);

async function openProd(identity = one.identity): Promise<Credential> {
  const result = parseKubeconfig(
    await openSealed(await readFile(join(root, 'clusters/prod.kubeconfig.age')), [identity]),
  );
  if (isRefused(result)) throw new Error(JSON.stringify(result));
  return result.credential;
}

/** Fails when a 16-letter piece of a key, of its base64 or of a token is shown anywhere. */
function expectNoSecretOf({ keyPem = '', token = '' }: Credential, { stdout, stderr }: RecordedCall): void {
  const encoded = Buffer.from(keyPem).toString('base64');
  const body = keyPem
    .split('\n')
    .filter((line) => !line.startsWith('-----'))
    .join('');
  expect([body, encoded, token].flatMap((secret) => shownPieces(stdout + stderr, secret))).toEqual([]);
}

describe('a kubeconfig of another address than apiServer', () => {
  const told = async (address: string): Promise<string> =>
    (await run(['prod'], toKubeconfigText('admin', address, makeCredential()))).stderr;

  test.each([
    'https://10.0.0.2:6443',
    'https://10.0.0.1',
    'https://rancher.example.com/k8s/clusters/c-abc',
    'https://10.0.0.1:6443/k8s/clusters/c-abc',
    'https://10.0.0.1:6443/k8s/%63lusters/c-abc',
  ])('%s is warned of, since it may be that of a wrong context', async (address) => {
    expect(await told(address)).toContain(
      `warning: the kubeconfig is for ${address}, not for ${server}: is it the context of this cluster?\n`,
    );
  });

  test('the path behind a proxy is a part of the address', async () => {
    const behind = `${server}/k8s/clusters/c-abc`;
    const file = join(root, 'clusters/prod.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(server, behind));
    expect(await told(`${server}/`)).toContain(`the kubeconfig is for ${server}, not for ${behind}`);
    expect(await told(`${server}/k8s/clusters/c-xyz`)).toContain(`c-xyz, not for ${behind}`);
    expect(await told(`${behind}/`)).not.toContain('the kubeconfig is for');
  });

  test.each(['https://127.0.0.1:6443', 'https://[::1]:6443', 'https://10.0.0.1:06443/', 'HTTPS://10.0.0.1:6443'])(
    '%s is not: it says nothing, or the same',
    async (address) => {
      expect(await told(address)).not.toContain('the kubeconfig is for');
    },
  );
});

describe('sealing a kubeconfig', () => {
  test('says how to commit it, with the recipients while they are in no commit, from wherever the person is', async () => {
    const nextFrom = async (folder: string): Promise<string | undefined> => {
      const { stdout } = await recordCall(seal, ['prod', '--root', root], {
        directory: join(root, folder),
        stdin: kubeconfigOf(makeCredential()),
        now: () => now,
      });
      return /next +(.*)/.exec(stdout)?.[1];
    };
    const files = 'clusters/prod.yaml clusters/prod.kubeconfig.age';
    expect(await nextFrom('')).toBe(`git add ${files} .age-recipients && git commit -m "Seal prod"`);
    execFileSync('git', ['add', '.age-recipients'], { cwd: root });
    expect(await nextFrom('')).toBe(`git add ${files} .age-recipients && git commit -m "Seal prod"`);
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-qm', 'x'], { cwd: root });
    expect(await nextFrom('')).toBe(`git add ${files} && git commit -m "Seal prod"`);
    expect(await nextFrom('clusters')).toBe('git add prod.yaml prod.kubeconfig.age && git commit -m "Seal prod"');
    await mkdir(join(root, 'notes'));
    const above = '../clusters/prod.yaml ../clusters/prod.kubeconfig.age';
    expect(await nextFrom('notes')).toBe(`git add ${above} && git commit -m "Seal prod"`);
    const there = `git -C ${await realpath(root)}`;
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    expect(await nextFrom(relative(root, elsewhere))).toBe(`${there} add ${files} && ${there} commit -m "Seal prod"`);
    await rm(elsewhere, { recursive: true });
  });

  test('writes both files and says what it did and what is next', async () => {
    const credential = makeCredential();
    const ran = await run(['prod'], kubeconfigOf(credential));
    expect(ran).toEqual({
      exitCode: 0,
      stdout: `wrote clusters/prod.kubeconfig.age
wrote clusters/prod.yaml
context      admin
fingerprint  ${fingerprintOf(credential)}
expires      2027-06-01T00:00:00Z (365 days left)
recipients   2
next         git add clusters/prod.yaml clusters/prod.kubeconfig.age .age-recipients && git commit -m "Seal prod"
`,
      stderr: 'reading the kubeconfig from standard input\n',
      written: ['clusters/prod.kubeconfig.age', 'clusters/prod.yaml'],
    });
    expect(await read('clusters/prod.yaml')).toBe(`${clusterText}  kubeconfig:
    sealed:
      fingerprint: ${fingerprintOf(credential)}
      expires: "2027-06-01T00:00:00Z"
      server: ${server}
      recipients:
        - ${one.recipient}
        - ${two.recipient}
`);
    expect(await openProd()).toEqual(credential);
    expect(await openProd(two.identity)).toEqual(credential);
    expect((await readdir(join(root, 'clusters'))).sort()).toEqual(['prod.kubeconfig.age', 'prod.yaml']);
    expect((await stat(join(root, 'clusters/prod.kubeconfig.age'))).mode & 0o777).toBe(0o644);
    expectNoSecretOf(credential, ran);
  });

  test('reads a file as well as standard input', async () => {
    const credential = makeCredential();
    await write('config', kubeconfigOf(credential));
    const ran = await run(['prod', 'config']);
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr).toBe(
      'warning: "config" is an unsealed kubeconfig inside the register; move it elsewhere before you commit\n',
    );
    expect(await openProd()).toEqual(credential);
  });

  test('keeps only the current context of the kubeconfig', async () => {
    const [credential, other] = [makeCredential(), makeJwt({ sub: 'other' })];
    const text = kubeconfigOf(credential).replace(
      'users:',
      `users:\n  - name: other\n    user:\n      token: ${other}`,
    );
    expect((await run(['prod'], text)).exitCode).toBe(0);
    expect(await openSealed(await readFile(join(root, 'clusters/prod.kubeconfig.age')), [one.identity])).not.toContain(
      other,
    );
  });

  test('gives what the apply job accepts', async () => {
    const credential = makeCredential();
    await run(['prod'], kubeconfigOf(credential));
    const paths = ['clusters/prod.yaml', 'clusters/prod.kubeconfig.age'];
    const sources = await Promise.all(
      paths.map(async (path) => ({ path, kind: 'file' as const, bytes: await readFile(join(root, path)) })),
    );
    const { clusters, sealed } = readRepository(sources);
    const cluster = clusters.get('prod');
    expect(cluster).toBeDefined();
    const source = makeSealedSource({
      sealed,
      identities: () => Promise.resolve([two.identity]),
      keepSecret: () => {},
    });
    expect(cluster && (await source.obtain(cluster))).toEqual(credential);
  });

  test('a second time changes nothing', async () => {
    const credential = makeCredential();
    await run(['prod'], kubeconfigOf(credential));
    const before = [await read('clusters/prod.yaml'), await read('clusters/prod.kubeconfig.age')];
    const { caPem, ...rest } = credential;
    const ran = await run(['prod'], kubeconfigOf({ caPem: caPem.replaceAll('\n', '\r\n'), ...rest }));
    expect(ran.stdout).toMatch(/^already sealed, nothing written\ncontext {6}admin\nfingerprint/);
    expect(ran.stdout).not.toContain('next');
    expect([await read('clusters/prod.yaml'), await read('clusters/prod.kubeconfig.age')]).toEqual(before);
  });

  test('again when the sealed file is gone or damaged', async () => {
    const credential = makeCredential();
    await run(['prod'], kubeconfigOf(credential));
    await write('clusters/prod.kubeconfig.age', 'damaged');
    const ran = await run(['prod'], kubeconfigOf(credential));
    expect(ran.stdout).toMatch(/^wrote clusters\/prod\.kubeconfig\.age\ncontext/);
    expect(await openProd()).toEqual(credential);
  });

  test('again when there is another recipient', async () => {
    const credential = makeCredential();
    await run(['prod'], kubeconfigOf(credential));
    const three = await makeIdentity();
    await write('.age-recipients', `${two.recipient}\n${three.recipient}\n`);
    expect((await run(['prod'], kubeconfigOf(credential))).exitCode).toBe(0);
    expect(await openProd(three.identity)).toEqual(credential);
    expect(await read('clusters/prod.yaml')).toMatch(
      new RegExp(
        `recipients:\n        - ${two.recipient}\n        - ${three.recipient}\n      exposedTo:\n        - ${one.recipient}\n$`,
      ),
    );
  });

  test('of a rotated credential changes the two facts in place', async () => {
    const first = makeCredential();
    await run(['prod'], kubeconfigOf(first));
    const before = (await read('clusters/prod.yaml')).split('\n');
    const { stdout } = await run(['prod'], kubeconfigOf(makeCredential({ notAfter: new Date('2028-01-01') })));
    const after = (await read('clusters/prod.yaml')).split('\n');
    expect(stdout).toContain(`\nreplaces     ${fingerprintOf(first)} (expires 2027-06-01)\n`);
    expect(after.filter((line, at) => line !== before[at]).map((line) => line.trim().split(':')[0])).toEqual([
      'fingerprint',
      'expires',
    ]);
  });

  test('of a kubeconfig that names another address writes down which, also for the same credential', async () => {
    const credential = makeCredential();
    await run(['prod'], kubeconfigOf(credential));
    const { stdout } = await run(['prod'], toKubeconfigText('admin', 'https://LB.example.com:443/', credential));
    expect(stdout).toContain('wrote clusters/prod.yaml\n');
    expect(stdout).not.toContain('replaces');
    expect(await read('clusters/prod.yaml')).toContain('\n      server: https://lb.example.com\n');
  });

  test('of a token that does not say when it ends', async () => {
    const ran = await run(['prod'], kubeconfigOf({ caPem: makeCa().certificatePem, token: makeJwt({ sub: 'sa' }) }));
    expect(ran.stdout).toContain('\nexpires      unknown\n');
    expect(await read('clusters/prod.yaml')).toContain('\n      expires: unknown\n');
  });

  test('warns of an expiry that is near, of system:masters and of a single recipient', async () => {
    await write('.age-recipients', `${one.recipient}\n${one.recipient}\n`);
    const credential = makeCredential({ notAfter: new Date('2026-06-11'), organization: ['system:masters'] });
    const ran = await run(['prod'], kubeconfigOf(credential));
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr.split('\n').slice(1)).toEqual([
      'warning: the client certificate is in group "system:masters", whose access cannot be revoked',
      'warning: the client certificate expires in 10 days, on 2026-06-11T00:00:00Z',
      'warning: .age-recipients names only one recipient: losing that key loses the fleet; add a second with "npm run seal -- --init"',
      '',
    ]);
    expect(recipientCountOf(await readFile(join(root, 'clusters/prod.kubeconfig.age')))).toBe(1);
  });

  test('shows a context name without its control characters', async () => {
    const ran = await run(['prod'], kubeconfigOf(makeCredential()).replaceAll('admin', '"a\\e[31mb"'));
    expect(ran.stdout).toContain('context      a?[31mb\n');
  });
});

describe('sealing is refused', () => {
  const refusedWith = async (args: readonly string[], input: string): Promise<string> => {
    const before = await readdir(root, { recursive: true });
    const { exitCode, stdout, stderr, written } = await run(args, input);
    expect([stdout, written]).toEqual(['', []]);
    expect((await readdir(root, { recursive: true })).sort()).toEqual(before.sort());
    return `${exitCode} ${stderr.replace('reading the kubeconfig from standard input\n', '')}`;
  };

  test.each([
    ['in-cluster', 'use at most 40 lower case letters, digits and hyphens, as in clusters/<name>.yaml'],
    ['a'.repeat(41), 'use at most 40 lower case letters, digits and hyphens, as in clusters/<name>.yaml'],
    ['', 'use at most 40 lower case letters, digits and hyphens, as in clusters/<name>.yaml'],
    ['Prod', 'did you mean "prod"?'],
    ['../prod', 'did you mean "prod"?'],
    ['prod.yaml', 'did you mean "prod"?'],
    ['clusters/prod.kubeconfig.age', 'did you mean "prod"?'],
    ['/etc/passwd', 'write the name in front of the file: npm run seal -- <name> <kubeconfig file>'],
    ['./kubeconfig.yaml', 'write the name in front of the file: npm run seal -- <name> <kubeconfig file>'],
  ])('for the name %j, before a kubeconfig is read', async (name, hint) => {
    const { exitCode, stdout, stderr } = await run([name]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`error: the name is not that of a cluster\n  hint: ${hint}\n`);
  });

  test.each([
    ['nope', 'run "npm run new -- nope --kubeconfig <kubeconfig file>", which writes it and seals'],
    ['prdo', 'did you mean "prod"?'],
  ])('for the cluster %j, which has no file, before a kubeconfig is read', async (name, hint) => {
    for (const file of ['-', 'missing-file'])
      expect(await run([name, file])).toMatchObject({
        exitCode: 2,
        stderr: `error: clusters/${name}.yaml is missing\n  hint: ${hint}\n`,
      });
  });

  test.each(['./kubeconfig.yaml', 'kubeconfig', 'https://10.0.0.1'])('for %j and the name behind it', async (file) => {
    expect(await refusedWith([file, 'prod'], '')).toBe(
      '2 error: the name of the cluster comes before the file\n  hint: run "npm run seal -- prod <kubeconfig file>"\n',
    );
  });

  test('for a virtual cluster', async () => {
    await write('clusters/prod.yaml', clusterText.replace('physical', 'virtual'));
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toBe(
      '2 error: cluster "prod" is virtual and takes its credential from its host\n  hint: seal the kubeconfig of the host instead\n',
    );
  });

  test('for a cluster that has its kubeconfig elsewhere', async () => {
    await write('clusters/prod.yaml', `${clusterText}  kubeconfig: { from: vault }\n`);
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toMatch(
      /^2 error: cluster "prod" does not take its kubeconfig from a sealed file\n/,
    );
  });

  test('for a cluster file that is broken, without spec, or cannot be edited', async () => {
    await write('clusters/prod.yaml', 'a: [\n');
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toMatch(
      /^1 error: clusters\/prod\.yaml:1: this "\[" is never closed/,
    );
    await write('clusters/prod.yaml', 'kind: Cluster\n');
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toMatch(
      '1 error: clusters/prod.yaml has no spec',
    );
    await write('clusters/prod.yaml', 'spec:\n  kubeconfig: elsewhere\n');
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toMatch(
      '1 error: clusters/prod.yaml is written in a way that seal cannot edit',
    );
  });

  test('for links, which are not followed', async () => {
    await rm(join(root, 'clusters/prod.yaml'));
    await writeFile(join(root, 'elsewhere.yaml'), clusterText);
    await symlink('../elsewhere.yaml', join(root, 'clusters/prod.yaml'));
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toMatch(
      '1 error: clusters/prod.yaml is a link or a special file, expected a regular file',
    );
  });

  test('without recipients', async () => {
    const expected = '2 error: .age-recipients names no recipient\n  hint: create one with "npm run seal -- --init"\n';
    await write('.age-recipients', '# nobody yet\n');
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toBe(expected);
    await rm(join(root, '.age-recipients'));
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toBe(expected);
  });

  test('for a bad recipient, by its line', async () => {
    await write('.age-recipients', `# one\n${one.recipient}\nage1nobody\n`);
    expect(await refusedWith(['prod'], kubeconfigOf(makeCredential()))).toMatch(
      '2 error: line 3 of .age-recipients is not an age recipient\n',
    );
  });

  test('for an identity among the recipients, which is not shown', async () => {
    await write('.age-recipients', `${one.identity}\n`);
    const told = await refusedWith(['prod'], kubeconfigOf(makeCredential()));
    expect(told).toMatch('2 error: line 1 of .age-recipients is a secret identity\n');
    expect(told).not.toContain(one.identity.slice(16, 32));
  });

  test('for what is no kubeconfig, or one that cannot be read', async () => {
    expect(await refusedWith(['prod'], 'hello')).toBe(
      '1 error: the kubeconfig is not accepted: line 1: text is not a kubeconfig, expected apiVersion "v1" and kind "Config"\n',
    );
    expect(await refusedWith(['prod', 'missing'], '')).toMatch('2 error: "missing" could not be read\n  cause: ENOENT');
  });

  test('for one that is sealed already', async () => {
    expect((await run(['prod'], kubeconfigOf(makeCredential()))).exitCode).toBe(0);
    expect(await refusedWith(['prod', 'clusters/prod.kubeconfig.age'], '')).toBe(
      '1 error: the kubeconfig is not accepted: it is already sealed\n  hint: run "npm run seal -- --all" to seal it to other recipients\n',
    );
  });

  test('for each thing that a kubeconfig must not hold, and shows no key', async () => {
    const credential = { ...makeCredential(), token: makeJwt({ sub: 'planted' }) };
    const text = kubeconfigOf(credential)
      .replace('      token:', '      exec: {command: aws}\n      token:')
      .replace('      server:', '      proxy-url: http://proxy\n      server:');
    const ran = await run(['prod'], text);
    expect(`${ran.exitCode} ${ran.stderr}`).toMatch(
      /^1 [^\n]*\nerror: the kubeconfig is not accepted:\n  line 6: proxy-url [^\n]*\n  line \d+: exec would run a program\n  hint: line 6: write it as spec.proxyUrl [^\n]*\n  hint: line \d+: use a client/,
    );
    expectNoSecretOf(credential, ran);
  });

  test('for a credential that cannot work, and shows no key', async () => {
    const credential = makeCredential();
    const { keyPem = '' } = makeCredential();
    const mismatch = await run(['prod'], kubeconfigOf({ ...credential, keyPem }));
    expect(mismatch.exitCode).toBe(1);
    expect(mismatch.stderr).toContain(
      'error: the credential is not accepted: the client key does not belong to the client certificate\n',
    );
    expectNoSecretOf({ ...credential, keyPem }, mismatch);
    const expired = await run(['prod'], kubeconfigOf(makeCredential({ notAfter: new Date('2026-05-01') })));
    expect(`${expired.exitCode} ${expired.stderr}`).toContain(
      'error: the credential is not accepted: the client certificate expired on 2026-05-01T00:00:00Z\n',
    );
  });

  test('for wrong arguments', async () => {
    expect(await refusedWith([], '')).toMatch('2 error: <cluster> is missing');
    expect(await refusedWith(['--init', 'prod'], '')).toMatch('2 error: --init takes no further argument');
    expect(await refusedWith(['a', 'b', 'c'], '')).toMatch('2 error: unexpected argument "c"');
  });
});

describe('writing two files', () => {
  test('leaves everything as it was when one cannot be written', async () => {
    const before = await readdir(root);
    const files = ['one', 'missing/two'].map((path) => ({ path: join(root, path), text: 'new' }));
    await expect(writeFiles(files)).rejects.toThrow('one and two could not be written; nothing was changed');
    expect(await readdir(root)).toEqual(before);
  });

  test('takes the first back when the second has no place', async () => {
    await write('one', 'old');
    await mkdir(join(root, 'two/in-the-way'), { recursive: true });
    await expect(
      writeFiles([
        { path: join(root, 'one'), text: 'new' },
        { path: join(root, 'three'), text: 'new' },
        { path: join(root, 'two'), text: 'new' },
      ]),
    ).rejects.toThrow('one and three and two could not be written; nothing was changed');
    expect(await read('one')).toBe('old');
    expect((await readdir(root)).sort()).toEqual(['.age-recipients', '.git', 'clusters', 'one', 'two']);
  });
});

test('a file that is written again keeps its mode, and a new one can be read by everybody', async () => {
  await write('private', 'old');
  await chmod(join(root, 'private'), 0o700);
  await writeFiles(['private', 'new'].map((path) => ({ path: join(root, path), text: 'new' })));
  const modes = await Promise.all(['private', 'new'].map(async (path) => (await stat(join(root, path))).mode & 0o777));
  expect(modes).toEqual([0o700, 0o644]);
});

describe('--init', () => {
  test('prints the identity alone on standard output and appends its recipient', async () => {
    const before = await read('.age-recipients');
    const { exitCode, stdout, stderr } = await run(['--init']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}\n$/);
    const after = await read('.age-recipients');
    const [comment, recipient, ...rest] = after.slice(before.length).split('\n');
    expect([after.startsWith(before), comment, rest]).toEqual([true, '# added 2026-06-01 by anna', ['']]);
    expect(stderr).toBe(`added ${recipient} to .age-recipients
the line on standard output is its identity, which is shown only once and not stored:
  GitLab → Settings → CI/CD → Variables: key AGE_IDENTITY, masked, protected, environment-scoped
  and keep a copy in a password manager: losing the key loses the fleet
next: git add .age-recipients && git commit -m "Add a recipient"
`);
    const credential = makeCredential();
    await run(['prod'], kubeconfigOf(credential));
    expect(await openProd(stdout.trim())).toEqual(credential);
  });

  test('starts a file, and recommends a second recipient', async () => {
    await rm(join(root, '.age-recipients'));
    expect((await run(['--init'])).stderr).toContain('a second recipient, kept by another person, is recommended');
    expect(await read('.age-recipients')).toMatch(/^# added 2026-06-01 by anna\nage1[0-9a-z]{58}\n$/);
    expect((await run(['--init'])).stderr).not.toContain('a second recipient, kept by another person, is recommended');
  });

  test('keeps CRLF and a missing last line break apart from its own lines', async () => {
    await write('.age-recipients', `# x\r\n${one.recipient}`);
    await run(['--init']);
    expect(await read('.age-recipients')).toMatch(/^# x\r\nage1\w{58}\r\n# added [^\n]*\r\nage1\w{58}\r\n$/);
  });

  test('names the clusters that were sealed before', async () => {
    await run(['prod'], kubeconfigOf(makeCredential()));
    expect((await run(['--init'])).stderr).toContain(
      `it does not open kubeconfigs that were sealed before: "prod"
next: npm run seal -- --all, with AGE_IDENTITY set to an older identity
next: git add .age-recipients clusters && git commit -m "Add a recipient"
`,
    );
  });

  test('refuses a file with a bad line', async () => {
    await write('.age-recipients', 'nobody\n');
    const { exitCode, stdout, stderr } = await run(['--init']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch('error: line 1 of .age-recipients is not an age recipient');
  });
});

test('the program itself explains what it takes', () => {
  const help = execFileSync(process.execPath, ['scripts/seal.ts', '--help'], { encoding: 'utf8' });
  expect(help).toContain('node bin/nautes-tenant.js seal [options] [<cluster>] [<kubeconfig file>]');
  expect(help).toContain('--init');
});
