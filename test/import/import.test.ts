import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callVerb } from '../../scripts/cli/run.ts';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { toArgoConfig, toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { makeIdentity } from '../../scripts/credential/seal/age.ts';
import { importVerb } from '../../scripts/import.ts';
import { makeCa, makeClientCertificate } from '../support/certificates.ts';

const fixtures = fileURLToPath(new URL('../fixtures/import', import.meta.url));
const now = new Date('2026-06-01T00:00:00Z');

/** What a fixture has besides its inputs. */
const besides = ['register', 'expected', 'expected.txt', 'arguments.json', 'stdin'];

let owned: string;
let root: string;
let inputs: string;
let credential: Credential;
let other: Credential;
let recipients: readonly string[];

beforeAll(async () => {
  [credential, other] = [makeCa(), makeCa()].map((ca) => {
    const { certificatePem, keyPem } = makeClientCertificate(ca, { notAfter: new Date('2027-06-01') });
    return { caPem: ca.certificatePem, certificatePem, keyPem };
  }) as [Credential, Credential];
  recipients = [(await makeIdentity()).recipient, (await makeIdentity()).recipient];
});
beforeEach(async () => {
  owned = await realpath(await mkdtemp(join(tmpdir(), 'import-')));
  root = join(owned, 'register');
  inputs = join(owned, 'inputs');
  await mkdir(inputs);
  execFileSync('git', ['init', '-q', root]);
  await writeFile(join(root, 'tenant.yaml'), 'name: demo\n');
  await writeFile(join(root, '.age-recipients'), `${recipients.join('\n')}\n`);
  execFileSync('git', ['add', '--all'], { cwd: root });
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-qm', 'Begin'], { cwd: root });
});
afterEach(() => rm(owned, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

async function run(args: readonly string[], input = ''): Promise<Ran> {
  let out = '';
  let told = '';
  const code = await callVerb(importVerb, [...args, '--root', root], {
    environment: {},
    directory: inputs,
    print: (text) => (out += withLineBreak(text)),
    tell: (text) => (told += withLineBreak(text)),
    readStandardInput: () => Promise.resolve(input),
    colour: false,
    now: () => now,
    interrupted: new AbortController().signal,
  });
  expectNoSecretIn(out + told);
  // The call comes from outside the register, wherever that is this time.
  return { code, out, told: told.replaceAll(`git -C ${root} `, 'git ') };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function withLineBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Fails when a 16-letter piece of the key or the certificate, or of their base64, is shown. */
function expectNoSecretIn(text: string): void {
  const shown = new Set(Array.from({ length: Math.max(0, text.length - 15) }, (_, at) => text.slice(at, at + 16)));
  const pems = [credential, other].flatMap(({ keyPem = '', certificatePem = '' }) => [keyPem, certificatePem]);
  const secrets = [
    ...pems.map((pem) => pem.replaceAll(/-----.*-----|\n/g, '')),
    ...[...pems, kubeconfigText()].map((secret) => Buffer.from(secret).toString('base64')),
  ];
  const pieces = secrets.flatMap((secret) =>
    Array.from({ length: secret.length - 15 }, (_, at) => secret.slice(at, at + 16)),
  );
  expect(pieces.filter((piece) => shown.has(piece))).toEqual([]);
}

function kubeconfigText(of = credential): string {
  return toKubeconfigText('default', 'https://127.0.0.1:6443', of);
}

/** A fixture with the kubeconfig of this run, indented as its placeholder is. */
function filledIn(template: string): string {
  const kubeconfig = kubeconfigText();
  return template
    .replaceAll('@ARGO_CONFIG_BASE64@', Buffer.from(JSON.stringify(toArgoConfig(credential))).toString('base64'))
    .replaceAll('@ARGO_CONFIG@', JSON.stringify(toArgoConfig(credential)))
    .replaceAll('@CA_BASE64@', Buffer.from(credential.caPem).toString('base64'))
    .replaceAll('@KUBECONFIG_BASE64@', Buffer.from(kubeconfig).toString('base64'))
    .replaceAll('"@KUBECONFIG@"', JSON.stringify(kubeconfig))
    .replaceAll(/^( *)@(OTHER_)?KUBECONFIG@$/gm, (_, indent: string, isOther?: string) =>
      kubeconfigText(isOther === undefined ? credential : other)
        .trimEnd()
        .replaceAll(/^/gm, indent),
    );
}

/** What differs from run to run, because keys are made for each. */
function withoutChance(text: string): string {
  const plain = text.replaceAll(Buffer.from(credential.caPem).toString('base64'), '@CA_BASE64@');
  const stable = [credential, other].reduce((rest, one) => rest.replaceAll(fingerprintOf(one), 'sha256:…'), plain);
  return recipients.reduce((rest, recipient, index) => rest.replaceAll(recipient, `age1…${index + 1}`), stable);
}

describe('importing', () => {
  it.for(readdirSync(fixtures).sort())('%s does as expected', async (name) => {
    const folder = join(fixtures, name);
    const read = async (file: string): Promise<string> => filledIn(await readFile(join(folder, file), 'utf8'));
    const has = (file: string): boolean => existsSync(join(folder, file));
    const files = readdirSync(folder).filter((file) => !besides.includes(file));
    for (const file of files) await writeFile(join(inputs, file), await read(file));
    if (has('register')) await cp(join(folder, 'register'), root, { recursive: true });
    const args = has('arguments.json') ? (JSON.parse(await read('arguments.json')) as string[]) : files.sort();

    const before = await readTree(root);
    const { code, out, told } = await run(args, has('stdin') ? await read('stdin') : '');
    const changed = [...(await readTree(root))].filter(([path, text]) => before.get(path) !== text);
    const shown = `$ npm run import -- ${args.join(' ')}\n${told}\nstandard output:\n${out}\nexit code: ${code}\n`;
    await expect(withoutChance(shown)).toMatchFileSnapshot(join(folder, 'expected.txt'));
    if (!args.includes('--dry-run'))
      expect(changed.map(([path]) => path).sort()).toEqual(out.split('\n').slice(0, -1).sort());
    else expect(changed).toEqual([]);
    for (const [path, text] of changed.filter(([path]) => path.endsWith('.yaml'))) {
      await expect(withoutChance(text)).toMatchFileSnapshot(join(folder, 'expected', path));
      expect(await format(text, { parser: 'yaml', printWidth: 120 })).toBe(text);
    }
  });
});

describe('the verb', () => {
  const body = '"cluster_type": "physical", "usage": "host"';
  const address = (last: number): string => `"api_server": "https://192.0.2.${last}:6443"`;
  const given = (file: string, text: string): Promise<void> => writeFile(join(inputs, file), filledIn(text));

  it('takes any number of files', async () => {
    const files = Array.from({ length: 12 }, (_, index) => `host-${index}.json`);
    for (const [index, file] of files.entries()) await given(file, `{ ${address(index + 1)}, ${body} }`);
    const { out } = await run(files);
    expect(out.split('\n').slice(0, -1)).toEqual(files.map((file) => `clusters/${file.replace('json', 'yaml')}`));
  });

  it('refuses a name for several clusters, and standard input twice', async () => {
    await given('a.json', `{ ${address(1)}, ${body} }`);
    await given('b.json', `{ ${address(2)}, ${body} }`);
    expect(await run(['--name', 'c', 'a.json', 'b.json'])).toEqual({
      code: 2,
      out: '',
      told: 'error: --name is for one cluster, but there are 2\n  hint: import them one by one\n',
    });
    expect((await run(['-', '-'])).told).toBe('error: "-" is given twice\n  hint: give it once\n');
    expect(await readdir(root)).not.toContain('clusters');
  });

  it('lets --usage and --worker-type go before what a source says, and refuses what they cannot be', async () => {
    await given('a.json', `{ ${address(1)}, ${body} }`);
    const { code, told, out } = await run(['a.json', '--usage', 'worker', '--worker-type', 'pipeline', '--dry-run']);
    expect(code).toBe(1);
    expect(told).toContain('a.json:1: changed usage "host" to "worker"\n');
    expect(out).toContain('  usage: worker\n  workerType: pipeline\n');
    expect((await run(['a.json', '--usage', 'master'])).told).toBe(
      'error: --usage is "master", expected "host" or "worker"\n',
    );
    await given('prod-eu.kubeconfig', '@KUBECONFIG@\n');
    expect((await run(['prod-eu.kubeconfig', '--usage', 'worker'])).told).toContain(
      'hint: add --usage worker --worker-type deployment, or --usage worker --worker-type pipeline\n',
    );
    expect((await run(['prod-eu.kubeconfig', '--worker-type', 'pipeline'])).told).toContain(
      'hint: add --usage worker\n',
    );
    expect(await run(['prod-eu.kubeconfig', '--usage', 'host', '--worker-type', 'pipeline'])).toEqual({
      code: 2,
      out: '',
      told: 'error: --worker-type is for workers, but --usage is host\n  hint: remove one of the two\n',
    });
  });

  it('shows nothing of a credential in a kubeconfig or Secret that is refused', async () => {
    await given('a.yaml', '@KUBECONFIG@\n');
    await writeFile(
      join(inputs, 'a.yaml'),
      kubeconfigText().replaceAll('default', credential.keyPem?.slice(60, 90) ?? ''),
    );
    expect((await run(['a.yaml'])).code).toBe(1);
    for (const name of ['x', '"%%%"', base64(credential.keyPem?.slice(60, 90) ?? '')]) {
      const secret = `kind: Secret\nmetadata: { labels: { argocd.argoproj.io/secret-type: cluster } }\n`;
      await given(
        'b.yaml',
        `${secret}data: { name: ${name}, server: ${base64('https://x:y')}, config: "@ARGO_CONFIG_BASE64@" }\n`,
      );
      expect((await run(['b.yaml', '--usage', 'host'])).code).toBe(1);
    }
  });

  it('warns of a kubeconfig that lies in the register, although it is refused', async () => {
    await writeFile(join(root, 'prod-eu.yaml'), filledIn('@KUBECONFIG@\n'));
    const { told } = await run([join(root, 'prod-eu.yaml')]);
    expect(told).toContain(
      'prod-eu.yaml" is an unsealed kubeconfig inside the register; move it elsewhere before you commit\n',
    );
  });

  it('refuses what is no text, is too large, or is not there', async () => {
    await mkdir(join(inputs, 'folder'));
    await writeFile(join(inputs, 'utf-16.json'), Buffer.from(`\uFEFF{ ${body} }`, 'utf16le'));
    await writeFile(join(inputs, 'latin-1.json'), Buffer.from('{ "usage": "h\u00f6st" }', 'latin1'));
    await writeFile(join(inputs, 'large.json'), Buffer.alloc(9 * 1024 * 1024, ' '));
    const firstLines = [];
    for (const file of ['folder', 'utf-16.json', 'latin-1.json', 'large.json', 'gone.json']) {
      const { code, told } = await run([file]);
      firstLines.push(`${code} ${told.split('\n')[0]}`);
    }
    expect(firstLines).toEqual([
      '2 error: "folder" is a folder, expected a file',
      '2 error: "utf-16.json" is not UTF-8',
      '2 error: "latin-1.json" is not UTF-8',
      '2 error: "large.json" is larger than 8 MiB',
      '2 error: "gone.json" could not be read',
    ]);
  });

  it('does not write through a link', async () => {
    await mkdir(join(owned, 'elsewhere'));
    await symlink(join(owned, 'elsewhere'), join(root, 'clusters'));
    await given('a.json', `{ ${address(1)}, ${body} }`);
    const { code, out, told } = await run(['a.json']);
    expect([code, out]).toEqual([1, '']);
    expect(told).toContain('error: clusters is a link or a special file, expected a regular file');
    expect(await readdir(join(owned, 'elsewhere'))).toEqual([]);
  });

  it('warns of an input with a credential that lies in the register', async () => {
    await writeFile(join(root, 'a.json'), filledIn(`{ ${address(1)}, ${body}, "kubeconfig": "@KUBECONFIG@" }`));
    const { told } = await run([join(root, 'a.json')]);
    expect(told).toContain(
      `a.json" is an unsealed kubeconfig inside the register; move it elsewhere before you commit\n`,
    );
  });

  it('keeps the credential of a file that it overwrites, unless it brings another', async () => {
    await given('a.json', `{ ${address(1)}, ${body}, "kubeconfig": "@KUBECONFIG@" }`);
    expect((await run(['a.json'])).code).toBe(0);
    const sealed = await readFile(join(root, 'clusters/a.yaml'), 'utf8');
    await given('a.json', `{ ${address(2)}, ${body} }`);
    expect((await run(['a.json', '--force'])).code).toBe(0);
    expect(await readFile(join(root, 'clusters/a.yaml'), 'utf8')).toBe(sealed.replace('192.0.2.1:', '192.0.2.2:'));
    await writeFile(
      join(root, 'clusters/a.yaml'),
      sealed.replace('  kubeconfig:\n', '  kubeconfig:\n    from: variable\n'),
    );
    await given('a.json', `{ ${address(2)}, ${body}, "kubeconfig": "@KUBECONFIG@" }`);
    expect((await run(['a.json', '--force'])).told).toContain(
      'error: cluster "a" does not take its kubeconfig from a sealed file',
    );
  });

  it('says how to commit recipients that are new as well', async () => {
    await writeFile(join(root, '.age-recipients'), `# us\n${recipients.join('\n')}\n`);
    await given('a.json', `{ ${address(1)}, ${body}, "kubeconfig": "@KUBECONFIG@" }`);
    expect((await run(['a.json'])).told).toContain(
      'next: git add clusters/a.yaml clusters/a.kubeconfig.age .age-recipients && git commit -m "Register a"\n',
    );
  });

  it('leaves nothing of a dry run behind', async () => {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = inputs;
    try {
      await given('a.json', `{ ${address(1)}, ${body}, "kubeconfig": "@KUBECONFIG@" }`);
      const { code, out } = await run(['a.json', '--dry-run']);
      expect([code, out.split('\n')[0]]).toEqual([0, '# clusters/a.yaml']);
      expect(await readdir(inputs)).toEqual(['a.json']);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });

  it('explains itself as a program', () => {
    const help = execFileSync(process.execPath, [
      fileURLToPath(new URL('../../scripts/import.ts', import.meta.url)),
      '--help',
    ]);
    expect(help.toString()).toContain('Usage: npm run import -- [options] <file> [<file>...]\n');
  });
});

it('docs/import.md shows a real input, its report, and what is written', async () => {
  const page = await readFile(fileURLToPath(new URL('../../docs/import.md', import.meta.url)), 'utf8');
  const folder = join(fixtures, 'body-of-a-virtual-worker');
  for (const file of ['shop-test.json', 'expected/clusters/shop-test.yaml'])
    expect(page).toContain(await readFile(join(folder, file), 'utf8'));
  const [shown] = (await readFile(join(folder, 'expected.txt'), 'utf8')).split('\nstandard output:');
  expect(page).toContain(shown);
});

async function readTree(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const own = files.filter((path) => !path.startsWith('.git/'));
  return new Map(
    await Promise.all(own.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  );
}
