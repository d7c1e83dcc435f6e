import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defineVerb, type Verb } from '../../scripts/cli/verb.ts';
import { makeIdentity, type AgeKeyPair } from '../../scripts/credential/seal/age.ts';
import { plan } from '../../scripts/plan.ts';
import { seal } from '../../scripts/seal.ts';
import { validate } from '../../scripts/validate.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';
import { shownPieces } from '../support/control-planes-secrets.ts';
import { kubeconfigWith, opaqueToken, plantedSecrets } from '../support/planted-secrets.ts';
import { recordCall } from '../support/record-call.ts';

const now = new Date('2026-06-01T00:00:00Z');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const cluster = `apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata:
  name: prod
spec:
  apiServer: https://10.0.0.1:6443
  clusterType: physical
  usage: worker
  workerType: deployment
`;

/** What each test begins with: a register that is sealed to two people. */
let template: string;
let root: string;
let one: AgeKeyPair;
/** Everything that was printed, told or written as a result. */
let shown: string;
let secrets: string[];

beforeAll(async () => {
  root = template = await mkdtemp(join(tmpdir(), 'secret-verbs-'));
  git('init', '--quiet', '--initial-branch=main');
  one = await makeIdentity();
  const two = await makeIdentity();
  await write('tenant.yaml', 'name: acme\n');
  await write('.age-recipients', `${one.recipient}\n${two.recipient}\n`);
  await write('clusters/prod.yaml', cluster);
  git('add', '--all');
  git('commit', '--quiet', '--message=Begin');
});
afterAll(() => rm(template, { recursive: true }));
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secret-verbs-'));
  cpSync(template, root, { recursive: true });
  [shown, secrets] = ['', [one.identity]];
});
afterEach(() => rm(root, { recursive: true }));

/** A kubeconfig whose every secret is looked for in what is shown. */
function plant(other: Readonly<Record<string, string>> = {}): string {
  const { certificatePem, keyPem } = makeClientCertificate(makeCa(), { notAfter: new Date('2027-06-01') });
  const user = { 'client-certificate-data': base64(certificatePem), 'client-key-data': base64(keyPem), ...other };
  secrets.push(keyPem, user['client-key-data'], ...Object.values(other));
  return kubeconfigWith(user);
}

describe('seal', () => {
  it('shows nothing of a kubeconfig that it seals, and leaves nothing of it behind', async () => {
    const text = plant();
    expect(await call(seal, ['prod'], { input: text })).toBe(0);
    for (const name of await readdir(root, { recursive: true }))
      if (!name.startsWith('.git')) shown += await readFile(join(root, name), 'utf8').catch(() => '');
    expect(shown).toContain('BEGIN AGE ENCRYPTED FILE');
    expectHidden();
  });

  it('shows nothing of a token that its context is named after', async () => {
    const token = secretLine(opaqueToken());
    const input = kubeconfigWith({ token }).replaceAll(/\bone\b/g, token);
    expect(await call(seal, ['prod'], { input })).toBe(0);
    expect(shown).toMatch(/^context +\*\*\*$/m);
    expectHidden();
  });

  it.each<[string, () => string | Promise<string>]>([
    ['a program', () => plant({ exec: 'aws' })],
    ['a token that is too much', () => plant({ token: makeJwt({ sub: 'x' }), username: 'x', password: opaqueToken() })],
    ['a broken file', () => `${plant()}\n  : [`],
    ['a key that is written twice', () => plant().replace('client-key-data', 'token: abc\n      token')],
    ['the file in base64', () => base64(plant({ exec: 'aws' }))],
    ['a private key alone', () => plantSecret('an EC key in SEC 1')],
    ['an identity', () => one.identity],
    ['a password alone', () => secretLine(opaqueToken())],
    ['UTF-16', () => Buffer.from(plant(), 'utf16le').toString('utf8')],
  ])('shows nothing of %s that it refuses', async (_what, make) => {
    expect(await call(seal, ['prod'], { input: await make() })).toBeGreaterThan(0);
    expectHidden();
  });

  it('shows nothing of a kubeconfig that stands where its name is expected', async () => {
    const token = secretLine(makeJwt({ sub: 'x' }));
    expect(await call(seal, [token, 'x'], {})).toBe(2);
    expect(await call(seal, ['prod', 'missing-file'], {})).toBe(2);
    expectHidden();
  });
});

describe.each<[string, Verb, readonly string[]]>([
  ['validate', validate, []],
  ['validate in JSON', validate, ['--format', 'json']],
  ['validate into a file', validate, ['--output', 'result.txt']],
  ['validate of the index', validate, ['--staged']],
  ['plan', plan, []],
  ['plan in JSON', plan, ['--format', 'json']],
  ['plan into a file', plan, ['--format', 'markdown', '--output', 'result.txt']],
])('%s', (_name, verb, args) => {
  it.each<[string, string, (text: string) => string]>([
    [
      'in a cluster file',
      'clusters/prod.yaml',
      (text) => `${cluster}  kubeconfig: |\n${text.replaceAll(/^/gm, '    ')}\n`,
    ],
    [
      'as keys of a cluster file',
      'clusters/prod.yaml',
      (text) => `${cluster}  kubeconfig:\n${text.replaceAll(/^/gm, '    ')}\n`,
    ],
    [
      'as labels',
      'clusters/prod.yaml',
      (text) => cluster.replace('spec:', `  labels:\n    a: "${JSON.stringify(text).slice(1, -1)}"\nspec:`),
    ],
    ['in broken YAML', 'clusters/prod.yaml', (text) => `${cluster}  note: "${text}\n`],
    ['in base64', 'clusters/prod.yaml', (text) => `${cluster}  kubeconfig: ${base64(text)}\n`],
    ['in tenant.yaml', 'tenant.yaml', (text) => `name: acme\n${text}\n`],
    ['among the recipients', '.age-recipients', (text) => `${text}\n`],
    ['as the sealed file', 'clusters/prod.kubeconfig.age', (text) => text],
    ['elsewhere', 'notes/README.md', (text) => `# Notes\n\n${text}\n`],
  ])('shows nothing of credentials %s', async (_where, path, carry) => {
    const text = plant({ token: makeJwt({ sub: 'planted' }), password: opaqueToken() });
    await write(path, carry(`${text}\n# ${plantSecret('an age identity')}\n`));
    git('add', '--all');
    expect(await call(verb, args, {})).toBe(1);
    expect(shown).toMatch(/no-plaintext-secret|yaml-syntax/);
    expectHidden();
  });

  it('shows nothing of what its environment holds, and says the rest', async () => {
    const token = secretLine(opaqueToken().toLowerCase());
    await write('clusters/prod.yaml', cluster.replace('name: prod', `name: ${token}`));
    git('add', '--all');
    expect(await call(verb, args, { environment: { VAULT_TOKEN: token } })).toBe(1);
    expect(shown).toContain('metadata.name is');
    expectHidden();
  });
});

it.each([[[]], [['--format', 'json']], [['--format', 'markdown', '--output', 'result.txt']]])(
  'plan %j shows nothing of its environment when all is well, either',
  async (args) => {
    const token = secretLine(opaqueToken().toLowerCase());
    const other = cluster.replace('name: prod', `name: ${token}`).replaceAll('10.0.0.1', '10.0.0.2');
    await write(`clusters/${token}.yaml`, `${other}  kubeconfig:\n    from: secret\n`);
    await write('clusters/prod.yaml', `${cluster}  kubeconfig:\n    from: secret\n`);
    git('add', '--all');
    expect(await call(plan, args, { environment: { CI_JOB_TOKEN: token } })).toBe(0);
    expect(shown).toContain('***');
    expectHidden();
  },
);

describe('a verb', () => {
  const failing = (fail: (keep: (value: string) => void) => never) =>
    defineVerb({ name: 'failing', summary: 'Fails.', options: {}, run: async ({ keepSecret }) => fail(keepSecret) });

  it('that fails by a bug shows its stack without the secrets it opened', async () => {
    const text = plant({ token: makeJwt({ sub: 'x' }) });
    const verb = failing((keep) => {
      keep(text);
      throw new TypeError(`cannot read ${text} and ${base64(text)}`, { cause: new Error(text) });
    });
    expect(await call(verb, [], {})).toBe(70);
    expect(shown).toMatch(/^TypeError: cannot read apiVersion: v1[^]*\n +at [^]*this is a bug in the kit/m);
    expectHidden();
  });

  it('shows what it was called with without the secrets of its environment', async () => {
    const token = secretLine(opaqueToken());
    expect(await call(validate, ['--base', token], { environment: { SOME_TOKEN: token } })).toBe(3);
    expect(await call(validate, [`--${token}`], { environment: { SOME_TOKEN: token } })).toBe(2);
    expectHidden();
  });

  it('that dies of what nobody catches dies without showing the secrets of its environment', async () => {
    const token = secretLine(opaqueToken());
    const run = fileURLToPath(new URL('../../scripts/cli/run.ts', import.meta.url));
    const verb = fileURLToPath(new URL('../../scripts/cli/verb.ts', import.meta.url));
    await write(
      'dying.ts',
      `import { runVerb } from ${JSON.stringify(run)};
import { defineVerb } from ${JSON.stringify(verb)};
setImmediate(() => { throw new Error('out of nowhere: ' + process.env['SOME_TOKEN']); });
await runVerb(defineVerb({ name: 'dying', summary: 'x', options: {}, run: () => new Promise((resolve) => setTimeout(resolve, 20_000, 0)) }));
`,
    );
    const ended = runScript('dying.ts', { SOME_TOKEN: token });
    shown = ended.output;
    expect(ended.code).toBe(70);
    expect(shown).toContain('Error: out of nowhere: ***');
    expectHidden();
  });
});

function plantSecret(name: string): string {
  return secretLine(plantedSecrets[name]?.text ?? '');
}

function secretLine(text: string): string {
  secrets.push(text);
  return text;
}

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.com'];
  execFileSync('git', ['-C', root, ...identity, ...args], { stdio: 'pipe' });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function call(
  verb: Verb,
  args: readonly string[],
  options: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> },
): Promise<number> {
  const { exitCode, stdout, stderr } = await recordCall(verb, args, {
    directory: root,
    environment: { AGE_IDENTITY: one.identity, ...options.environment },
    stdin: options.input ?? '',
    now: () => now,
  });
  shown += stdout + stderr;
  const file = args[args.indexOf('--output') + 1];
  if (args.includes('--output')) shown += await readFile(join(root, file ?? ''), 'utf8').catch(() => '');
  return exitCode;
}

function runScript(
  path: string,
  environment: Readonly<Record<string, string>>,
): { code: number | null; output: string } {
  try {
    const output = execFileSync(process.execPath, [join(root, path)], {
      env: { ...process.env, ...environment },
      stdio: 'pipe',
    });
    return { code: 0, output: output.toString() };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: Buffer; stderr: Buffer };
    return { code: status, output: `${stdout}${stderr}` };
  }
}

/** No 16 letters of a secret, as it is or in base64 once or twice, are in what was shown. */
function expectHidden(): void {
  const text = shown.replaceAll(/\\n|\s/g, '');
  expect(text).not.toBe('');
  for (const secret of secrets) {
    const inner = secret
      .replaceAll(/-----.*-----|AGE-SECRET-KEY-1/g, '')
      .replaceAll('\n', '')
      .replace(/^LS0tLS1CRUdJTi.{24}/, '');
    const forms = [0, 1, 2].map((skip) => base64(inner.slice(skip)).slice(0, -4));
    const twice = forms.map((once) => base64(once).slice(0, -4));
    expect([inner, ...forms, ...twice].flatMap((form) => shownPieces(text, form))).toEqual([]);
  }
}
