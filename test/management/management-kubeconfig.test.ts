import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { dump } from 'js-yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { connectToManagement } from '../../scripts/management/management-connection.ts';
import { readManagementContext } from '../../scripts/management/management-kubeconfig.ts';
import { makeCa, makeClientCertificate } from '../support/certificates.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nautes-kubeconfigs-'));
  vi.stubEnv('HOME', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A kubeconfig of context `x`, which names cluster `c` and user `u`. */
const full = (mark: string): object => ({
  clusters: [{ name: 'c', cluster: { server: `https://${mark}.example.com` } }],
  contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
  users: [{ name: 'u', user: { token: mark } }],
  'current-context': 'x',
});

const other: object = {
  clusters: [{ name: 'c2', cluster: { server: 'https://c2.example.com' } }],
  contexts: [{ name: 'z', context: { cluster: 'c2', user: 'u' } }],
  'current-context': 'z',
};

const files: Readonly<Record<string, object | string>> = {
  a: full('a'),
  b: full('b'),
  other,
  empty: '',
  comment: '# nothing\n---\n',
  user: { users: [{ name: 'u', user: { token: 'first' } }] },
  context: { contexts: [{ name: 'x', context: { namespace: 'shop' } }] },
  broken: '{]',
  utf16: Buffer.from(dump(full('a')), 'utf16le').toString('latin1'),
};

async function writeFiles(contents: Readonly<Record<string, object | string>> = files): Promise<void> {
  for (const [name, content] of Object.entries(contents))
    await writeFile(join(folder, name), typeof content === 'string' ? content : dump(content));
}

/** The list of these names; an empty one stays empty. */
const listed = (names: string): string =>
  names
    .split(' ')
    .map((name) => (name === '-' ? '' : join(folder, name)))
    .join(delimiter);

/** Which cluster and whose token it comes to, or why to none. */
async function verdictOn(variable: string): Promise<string> {
  try {
    const context = await readManagementContext(variable);
    return context === undefined ? 'none' : `${context.cluster.value['server']} ${context.user.value['token']}`;
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    const why = error.cause instanceof Error ? `: ${error.cause.message.replace(`${folder}/`, '')}` : '';
    return `${error.exitCode} ${error.message.replace('the kubeconfig of the management cluster ', '')}${why}`;
  }
}

describe('a list of kubeconfigs counts as kubectl counts it', () => {
  it.each([
    ['a', 'https://a.example.com a'],
    ['a b', 'https://a.example.com a'],
    ['b a', 'https://b.example.com b'],
    ['missing a', 'https://a.example.com a'],
    ['empty comment missing b', 'https://b.example.com b'],
    ['- a - -', 'https://a.example.com a'],
    ['a a', 'https://a.example.com a'],
    ['other a', 'https://c2.example.com a'],
    ['a other', 'https://a.example.com a'],
    ['user a', 'https://a.example.com first'],
    ['a user', 'https://a.example.com a'],
    // An entry is taken whole: the first "x" names no cluster, whatever the second says.
    ['context a', '2 has a context "x" that names no cluster'],
    ['other', '2 has no user "u", which its context "z" names'],
    ['user', '2 has no current-context'],
    ['missing', '3 could not be read: every file that KUBECONFIG names is missing or empty'],
    ['empty', '3 could not be read: every file that KUBECONFIG names is missing or empty'],
    ['- -', '3 could not be read: every file that KUBECONFIG names is missing or empty'],
    ['a broken', '3 could not be read: "broken" is not valid YAML, see line 1'],
    ['broken a', '3 could not be read: "broken" is not valid YAML, see line 1'],
    ['a utf16', '3 could not be read: "utf16" is not UTF-8; PowerShell redirects into UTF-16'],
    ['a .', '3 could not be read: "." is a folder'],
  ])('%s: %s', async (names, verdict) => {
    await writeFiles();
    const shown = (await verdictOn(listed(names))).replace(`"${folder}"`, '"."');
    expect(shown).toBe(verdict);
  });

  it('and without a list it is the default file, if there is one', async () => {
    expect(await verdictOn('')).toBe('none');
    await mkdir(join(folder, '.kube'));
    await writeFile(join(folder, '.kube/config'), '');
    expect(await verdictOn('')).toBe('none');
    await writeFile(join(folder, '.kube/config'), dump(full('home')));
    expect(await verdictOn('')).toBe('https://home.example.com home');
  });
});

describe('a kubeconfig that leads nowhere says what is missing', () => {
  const a = full('a') as Readonly<Record<string, unknown>>;

  it.each<[string, object | string]>([
    ['2 has no current-context', 'just some text'],
    ['2 has no current-context', { ...a, contexts: null, 'current-context': null }],
    ['2 has no current-context', { ...a, contexts: [{ name: 'x' }, { name: 'y' }], 'current-context': '' }],
    ['2 has no context "y", which its current-context names', { ...a, 'current-context': 'y' }],
    ['2 has a context "x" that names no cluster', { ...a, contexts: [{ name: 'x', context: { user: 'u' } }] }],
    ['2 has a context "x" that names no user', { ...a, contexts: [{ name: 'x', context: { cluster: 'c' } }] }],
    ['2 has a context "x" that names no cluster', { ...a, contexts: [null, { name: 'x', context: null }] }],
    ['2 has no cluster "c", which its context "x" names', { ...a, clusters: null }],
    ['2 has no user "u", which its context "x" names', { ...a, users: [{ name: 'nobody', user: {} }] }],
    ['2 has a cluster "c" without a server', { ...a, clusters: [{ name: 'c', cluster: null }] }],
    ['2 has a user "u" with no certificate, token or program', { ...a, users: [{ name: 'u', user: null }] }],
    [
      '2 has a user "u" with no certificate, token or program',
      { ...a, users: [{ name: 'u', user: { username: 'me' } }] },
    ],
    [
      '2 the management cluster\'s server "http://a.example.com" is not an https URL',
      { ...a, clusters: [{ name: 'c', cluster: { server: 'http://me:planted@a.example.com' } }] },
    ],
  ])('%s', async (verdict, content) => {
    await writeFiles({ config: content });
    expect(await verdictOn(listed('config'))).toBe(verdict);
  });

  it.each<[string, object | string]>([
    ['a single context without a current one', { ...a, 'current-context': undefined }],
    ['JSON', JSON.stringify(a)],
    ['a last line of dashes', `${dump(a)}---\n`],
    ['further documents', `${dump(a)}---\n${dump(other)}`],
    ['preferences and extensions', { ...a, preferences: {}, extensions: null, kind: 'Config' }],
    ['anchors', dump(a).replace('token: a', 'token: &who a')],
  ])('%s is none of that', async (_, content) => {
    await writeFiles({ config: content });
    expect(await verdictOn(listed('config'))).toBe('https://a.example.com a');
  });
});

describe('paths in a kubeconfig count from its folder', () => {
  const ca = makeCa();
  const certificate = makeClientCertificate(ca, { subject: 'localhost' });
  const asked: (string | undefined)[] = [];
  let server: Server;
  let address = '';
  beforeAll(async () => {
    server = createServer({ cert: certificate.certificatePem, key: certificate.keyPem }, ({ headers }, response) => {
      asked.push(headers.authorization);
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `https://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('of a CA and of a token, which ends with its line and counts before one beside it', async () => {
    await mkdir(join(folder, 'sub/keys'), { recursive: true });
    await writeFile(join(folder, 'sub/ca.pem'), ca.certificatePem);
    await writeFile(join(folder, 'sub/keys/token'), 'planted-in-a-file\n');
    const content = {
      clusters: [{ name: 'c', cluster: { server: address, 'certificate-authority': 'ca.pem' } }],
      contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
      users: [{ name: 'u', user: { tokenFile: 'keys/token', token: 'planted-beside-it' } }],
    };
    await writeFile(join(folder, 'sub/config'), dump(content));
    vi.stubEnv('KUBECONFIG', listed('missing sub/config'));
    const kept: string[] = [];
    const client = await connectToManagement({ keepSecret: (value) => kept.push(value), redact: (text) => text });
    try {
      await client.send({ method: 'GET', path: '/version' });
    } finally {
      client.close();
    }
    expect(asked).toEqual(['Bearer planted-in-a-file']);
    expect(kept).toContain('planted-in-a-file');
  });

  it('of a program, unless it is a mere name', async () => {
    const withCommand = (command: string): object => ({
      ...full('a'),
      users: [{ name: 'u', user: { exec: { command } } }],
    });
    await mkdir(join(folder, 'sub'));
    for (const [command, expected] of [
      ['./login', join(folder, 'sub/login')],
      ['bin/login', join(folder, 'sub/bin/login')],
      ['/bin/login', '/bin/login'],
      ['login', 'login'],
    ] as const) {
      await writeFile(join(folder, 'sub/config'), dump(withCommand(command)));
      expect((await readManagementContext(listed('sub/config')))?.user.value['exec']).toEqual({ command: expected });
    }
  });
});
