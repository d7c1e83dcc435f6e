import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../scripts/credential/credential.ts';
import type { Kubeconfig } from '../../scripts/credential/current-context.ts';
import type { KubeconfigProblem } from '../../scripts/credential/kubeconfig-reader.ts';
import { fromArgoConfig, toArgoConfig, toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, maxKubeconfigBytes, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';

const ca = makeCa();
const client = makeClientCertificate(ca);
const token = makeJwt({ sub: 'planted' });
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const encryptedKey = client.privateKey.export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes256',
  passphrase: 'planted',
});

const clusterLines = [
  '    server: https://10.0.0.1:6443',
  `    certificate-authority-data: ${base64(ca.certificatePem)}`,
];
const userLines = [
  `    client-certificate-data: ${base64(client.certificatePem)}`,
  `    client-key-data: ${base64(client.keyPem)}`,
];

/** A kubeconfig with one context, of which a test replaces parts; line numbers in the tables count in this text. */
function kubeconfig(
  parts: { head?: string[]; cluster?: string[]; user?: string[]; context?: string[]; tail?: string[] } = {},
) {
  const { head = [], cluster = clusterLines, user = userLines, tail = [] } = parts;
  const { context = ['    cluster: one', '    user: admin'] } = parts;
  return [
    'apiVersion: v1',
    'kind: Config',
    'current-context: one',
    ...head,
    'clusters:',
    '- name: one',
    '  cluster:',
    ...cluster,
    'contexts:',
    '- name: one',
    '  context:',
    ...context,
    'users:',
    '- name: admin',
    '  user:',
    ...user,
    ...tail,
    '',
  ].join('\n');
}

function problemsOf(text: string): readonly KubeconfigProblem[] {
  const result = parseKubeconfig(text);
  return isRefused(result) ? result : [];
}

function accepted(text: string): Kubeconfig {
  const result = parseKubeconfig(text);
  if (isRefused(result)) throw new Error(JSON.stringify(result));
  return result;
}

const credential = { caPem: ca.certificatePem, certificatePem: client.certificatePem, keyPem: client.keyPem };

describe('a kubeconfig is accepted', () => {
  test('with a client certificate', () => {
    expect(accepted(kubeconfig())).toEqual({ credential, server: 'https://10.0.0.1:6443', contextName: 'one' });
  });

  test('with a token and a server name', () => {
    const text = kubeconfig({
      cluster: [...clusterLines, '    tls-server-name: api.example.com'],
      user: [`    token: ${token}`],
    });
    expect(accepted(text).credential).toEqual({ caPem: ca.certificatePem, token, serverName: 'api.example.com' });
  });

  test('with a token in a block scalar, without the line break', () => {
    expect(accepted(kubeconfig({ user: ['    token: |', `      ${token}`] })).credential.token).toBe(token);
  });

  test('as JSON, also indented with tabs', () => {
    const { credential: expected } = accepted(kubeconfig());
    const value = {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': '',
      preferences: {},
      clusters: [
        { name: 'x', cluster: { server: 'https://10.0.0.1', 'certificate-authority-data': base64(ca.certificatePem) } },
      ],
      contexts: [{ name: 'c', context: { cluster: 'x', user: 'u' } }],
      users: [
        {
          name: 'u',
          user: {
            'client-certificate-data': base64(client.certificatePem),
            'client-key-data': base64(client.keyPem),
            exec: null,
            username: '',
          },
        },
      ],
    };
    for (const indent of [0, 4, '\t']) {
      expect(accepted(JSON.stringify(value, undefined, indent)).credential).toEqual(expected);
    }
  });

  test('encoded in base64, in one line or many', () => {
    const wrapped = base64(kubeconfig());
    expect(accepted(wrapped)).toEqual(accepted(kubeconfig()));
    expect(accepted(`${wrapped.match(/.{1,76}/g)?.join('\n')}\n`)).toEqual(accepted(kubeconfig()));
  });

  test('with a byte order mark and CRLF', () => {
    expect(accepted(`\uFEFF${kubeconfig().replaceAll('\n', '\r\n')}`)).toEqual(accepted(kubeconfig()));
  });

  test('without current-context when there is one context', () => {
    expect(accepted(kubeconfig().replace('current-context: one\n', '')).contextName).toBe('one');
  });

  test('with insecure-skip-tls-verify: false', () => {
    expect(
      accepted(kubeconfig({ cluster: [...clusterLines, '    insecure-skip-tls-verify: false'] })).credential,
    ).toEqual(credential);
  });

  test('of several contexts, keeping only the current one', () => {
    const others = {
      cluster: [
        ...clusterLines,
        '- name: lab',
        '  cluster:',
        '    server: http://lab',
        '    insecure-skip-tls-verify: true',
      ],
      context: ['    cluster: one', '    user: admin', '- name: lab', '  context: {cluster: lab, user: root}'],
      tail: ['- name: root', '  user: {username: root, password: planted}'],
    };
    expect(accepted(kubeconfig(others))).toEqual(accepted(kubeconfig()));
  });

  test('with a key of the older EC form, its parameters beside it', () => {
    const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
    const keyPem = parameters + client.privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    const text = kubeconfig({ user: [userLines[0] ?? '', `    client-key-data: ${base64(keyPem)}`] });
    expect(accepted(text).credential.keyPem).toBe(keyPem);
  });
});

/** A bundle of certificates as people keep them: named, underlined, with one that is commented out. */
const bundle = (authority = ca.certificatePem): string =>
  [
    '# ----------------------------------------',
    '# -----  Root CA  -----',
    'subject=CN = test-ca',
    '-----',
    '# -----BEGIN CERTIFICATE-----',
    '# MIIB',
    '# -----END CERTIFICATE-----',
    authority,
    '-----------------------------------------',
    '',
  ].join('\r\n');

const withAuthority = (encoded: string): string =>
  kubeconfig({ cluster: [clusterLines[0] ?? '', `    certificate-authority-data: ${encoded}`] });

describe('a kubeconfig is accepted, as kubectl reads it,', () => {
  const expected = accepted(kubeconfig());
  const says = /^(apiVersion|kind): .*\n/gm;

  test.each<[string, string]>([
    ['without kind and apiVersion', kubeconfig().replaceAll(says, '')],
    ['without apiVersion', kubeconfig().replace('apiVersion: v1\n', '')],
    ['with a kind and an apiVersion that are empty', kubeconfig().replaceAll(says, '$1:\n')],
    ['with a last line of dashes', `${kubeconfig()}---\n`],
    ['with the marks of documents around it', `---\n${kubeconfig()}...\n---\n# nothing\n\n--- # nothing\r\n`],
    ['with preferences and extensions', kubeconfig({ head: ['preferences: {colors: true}', 'extensions: null'] })],
    [
      'with extensions everywhere',
      kubeconfig({
        cluster: [...clusterLines, '    extensions: [{name: minikube.sigs.k8s.io, extension: {version: v1.33.0}}]'],
        context: ['    cluster: one', '    user: admin', '    namespace: shop', '    extensions: []'],
      }),
    ],
    [
      'with empty words of impersonation',
      kubeconfig({ user: [...userLines, '    as-user-extra: {}', '    as-groups: []'] }),
    ],
    ['with an entry that is null', kubeconfig({ tail: ['- null'] })],
    ['with other users that are empty', kubeconfig({ tail: ['- name: nobody', '  user:', '- name: none'] })],
  ])('%s', (_, text) => {
    expect(accepted(text)).toEqual(expected);
  });

  test('with lists that are null', () => {
    const { message } = problemsOf('kind: Config\nclusters: null\nusers: null\ncontexts: null\n')[0] ?? {};
    expect(message).toBe('there is no context');
  });

  test('with a token beside its client certificate', () => {
    const both = { ...credential, token };
    const text = kubeconfig({ user: [...userLines, `    token: ${token}`] });
    expect(accepted(text).credential).toEqual(both);
    expect(fromArgoConfig(toArgoConfig(both))).toEqual(both);
  });

  test.each<[string, string]>([
    ['with comments and dashes between them', base64(bundle())],
    [
      'with a comment in another encoding',
      Buffer.from(`# Autorit\xe9\n${ca.certificatePem}`, 'latin1').toString('base64'),
    ],
  ])('with CA certificates %s', (_, encoded) => {
    const { caPem } = accepted(withAuthority(encoded)).credential;
    expect(new X509Certificate(caPem).subject).toBe('CN=test-ca');
    const config = toArgoConfig({ caPem, token });
    expect(fromArgoConfig(JSON.parse(JSON.stringify(config)))).toEqual({ caPem, token });
  });
});

const anchored = kubeconfig().replace('- name: admin', '- name: &who admin');
const other = (line: string): string => kubeconfig({ tail: ['- name: other', '  user:', `    ${line}`] });
const withUser = (...lines: string[]): string => kubeconfig({ user: lines });
const withCluster = (...lines: string[]): string => kubeconfig({ cluster: [...clusterLines, ...lines] });

test('a kubeconfig may say the way to the server that the cluster file says, and no other', () => {
  const text = withCluster('    proxy-url: http://Proxy.example.com:80/', '    tls-server-name: API.example.com');
  const reviewed = { proxyUrl: 'http://proxy.example.com', tlsServerName: 'api.example.com' };
  expect(parseKubeconfig(text, reviewed)).toMatchObject({ credential: { serverName: 'API.example.com' } });
  const others = { proxyUrl: 'http://proxy.example.com:3128', tlsServerName: 'other.example.com' };
  expect(parseKubeconfig(text, others)).toEqual([
    {
      line: 9,
      message: 'proxy-url differs from spec.proxyUrl of the cluster file',
      hint: 'correct one of the two',
    },
    {
      line: 10,
      message: 'tls-server-name differs from spec.tlsServerName of the cluster file',
      hint: 'correct one of the two',
    },
  ]);
  // What nobody may write is no agreement.
  const login = withCluster('    proxy-url: http://me:word@proxy');
  expect(parseKubeconfig(login, { proxyUrl: 'http://me:word@proxy' })).toHaveLength(1);
});

const noKubeconfig = '1: text is not a kubeconfig, expected apiVersion "v1" and kind "Config"';

const refused: readonly (readonly [what: string, text: string, ...lines: string[]])[] = [
  ['nothing', '', '1: text is empty'],
  ['an oversized text', 'a'.repeat(maxKubeconfigBytes + 1), '1: text is larger than 256 KiB'],
  ['UTF-16', Buffer.from(`\uFEFF${kubeconfig()}`, 'utf16le').toString('utf8'), '1: text is not UTF-8'],
  ['plain words', 'hello, world', '1: text is not a kubeconfig, expected apiVersion "v1" and kind "Config"'],
  [
    'a Secret',
    'apiVersion: v1\nkind: Secret\n',
    '1: text is not a kubeconfig, expected apiVersion "v1" and kind "Config"',
  ],
  ['a private key', client.keyPem, '1: text is not a kubeconfig, expected apiVersion "v1" and kind "Config"'],
  [
    'base64 of something else',
    base64('hello: world'),
    '1: text is not a kubeconfig, expected apiVersion "v1" and kind "Config" (line of the decoded text)',
  ],
  [
    'broken YAML',
    kubeconfig().replace('clusters:', ' clusters:'),
    '4: text is not valid YAML: this key is indented, but the line above already has a value',
  ],
  [
    'a no-break space',
    kubeconfig().replace('current-context: ', 'current-context:\u00a0'),
    '3: U+00A0 (no-break space) does not count as a space in YAML, column 17',
  ],
  [
    'an unknown tag',
    kubeconfig().replace('https://', '!planted https://'),
    '7: text is not valid YAML: a value that begins with "!" is a tag',
  ],
  [
    'a duplicate key',
    withUser(...userLines, `    client-key-data: ${base64(client.keyPem)}`),
    '19: a key is written twice in the same mapping, first on line 18',
  ],
  ['an anchor', anchored, '15: anchors and aliases are not accepted'],
  ['several documents', `${kubeconfig()}---\n${kubeconfig()}`, '19: text is not one YAML document'],
  [
    'a list that is none',
    'apiVersion: v1\nkind: Config\nusers: none\n',
    '1: there is no context',
    '3: users is not a list',
  ],
  ['no entries', 'apiVersion: v1\nkind: Config\n', '1: there is no context'],
  ['an entry without a name', kubeconfig({ tail: ['- user: {}'] }), '19: an entry of users is not a name and a user'],
  [
    'a context that is not there',
    kubeconfig().replace('current-context: one', 'current-context: two'),
    '3: current-context names a context that does not exist',
  ],
  [
    'a current-context that is a number',
    kubeconfig().replace('current-context: one', 'current-context: 1'),
    '3: current-context is not text',
  ],
  [
    'several contexts and no current one',
    kubeconfig({ context: ['    cluster: one', '    user: admin', '- name: two', '  context: {}'] }).replace(
      'current-context: one',
      'current-context: ""',
    ),
    '9: there are 2 contexts and no current-context',
  ],
  [
    'two contexts of one name',
    kubeconfig({ context: ['    cluster: one', '    user: admin', '- name: one', '  context: {}'] }),
    '15: two contexts have the name that current-context names',
  ],
  ['a context without a user', kubeconfig({ context: ['    cluster: one'] }), '11: the context names no user'],
  [
    'a context of an unknown cluster',
    kubeconfig({ context: ['    cluster: two', '    user: admin'] }),
    '12: the context names a cluster that the file does not have',
  ],
  [
    'two users of one name',
    kubeconfig({ tail: ['- name: admin', '  user: {}'] }),
    '20: two users have the name that the context names',
  ],
  ['no server', kubeconfig({ cluster: clusterLines.slice(1) }), '6: server is missing'],
  ['an http server', withUser(...userLines).replace('https:', 'http:'), '7: server is not an https URL'],
  [
    'a server with a password',
    kubeconfig().replace('https://', 'https://me:planted-password@'),
    '7: server contains a user name or a password',
  ],
  [
    'a server with a query',
    kubeconfig().replace(':6443', ':6443/?planted=query'),
    '7: server is not a URL of the form https://host:port',
  ],
  [
    'no certificate authority',
    kubeconfig({ cluster: clusterLines.slice(0, 1) }),
    '6: certificate-authority-data is missing',
  ],
  [
    'a CA file',
    kubeconfig({ cluster: [clusterLines[0] ?? '', '    certificate-authority: /etc/ca.crt'] }),
    '8: certificate-authority names a file',
  ],
  [
    'insecure-skip-tls-verify',
    withCluster('    insecure-skip-tls-verify: true'),
    '9: insecure-skip-tls-verify would trust any server',
  ],
  [
    'insecure-skip-tls-verify as text',
    withCluster('    insecure-skip-tls-verify: "yes"'),
    '9: insecure-skip-tls-verify would trust any server',
  ],
  [
    'proxy-url',
    withCluster('    proxy-url: http://proxy'),
    '9: proxy-url would send the credential through another machine',
  ],
  ['a bad tls-server-name', withCluster('    tls-server-name: "a b"'), '9: tls-server-name is not a host name'],
  [
    'a CA that is not base64',
    kubeconfig({ cluster: [clusterLines[0] ?? '', '    certificate-authority-data: "%%%"'] }),
    '8: certificate-authority-data is not base64',
  ],
  [
    'a CA that is not PEM',
    kubeconfig({ cluster: [clusterLines[0] ?? '', `    certificate-authority-data: ${base64('hello')}`] }),
    '8: certificate-authority-data is not base64 of PEM',
  ],
  [
    'a CA with a key beside it',
    kubeconfig({
      cluster: [clusterLines[0] ?? '', `    certificate-authority-data: ${base64(ca.certificatePem + ca.keyPem)}`],
    }),
    '8: certificate-authority-data contains something other than certificates',
  ],
  [
    'a CA with a key that is commented out',
    withAuthority(base64(bundle() + ca.keyPem.replaceAll(/^/gm, '# '))),
    '8: certificate-authority-data contains something other than certificates',
  ],
  [
    'a CA that is cut off',
    withAuthority(base64(ca.certificatePem.replace(/-----END.*/, ''))),
    '8: certificate-authority-data is not base64 of PEM',
  ],
  [
    'a context of an unknown user',
    kubeconfig({ context: ['    cluster: one', '    user: nobody'] }),
    '13: the context names a user that the file does not have',
  ],
  ['a user that is null', withUser(), '16: user has neither a client certificate and key as data nor a token'],
  [
    'impersonation with something else',
    withUser(...userLines, '    as-user-extra: {scopes: [view]}'),
    '19: as-user-extra would impersonate another user',
  ],
  ['a kind of something else', kubeconfig().replace('kind: Config', 'kind: Secret'), noKubeconfig],
  ['a version that is not there yet', kubeconfig().replace('apiVersion: v1', 'apiVersion: v2'), noKubeconfig],
  ['a mapping that says nothing of it', 'hello: world\n', noKubeconfig],
  ['a file that says nothing but its kind', 'apiVersion: v1\n', noKubeconfig],
  ['a program', withUser('    exec: {apiVersion: v1, command: aws}'), '17: exec would run a program'],
  ['an auth provider', withUser('    auth-provider: {name: gcp}'), '17: auth-provider would run a program'],
  ["a program of somebody else's", other('exec: {command: planted}'), '21: exec would run a program'],
  ["a file of somebody else's", other('tokenFile: /var/run/token'), '21: tokenFile names a file'],
  [
    'a certificate file',
    withUser('    client-certificate: a.crt', '    client-key: a.key'),
    '17: client-certificate names a file',
    '18: client-key names a file',
  ],
  ['a token file', withUser('    tokenFile: /var/run/token'), '17: tokenFile names a file'],
  [
    'basic authentication',
    withUser('    username: me', '    password: planted-password'),
    '17: username is basic authentication, which is not accepted',
    '18: password is basic authentication, which is not accepted',
  ],
  [
    'impersonation',
    withUser(...userLines, '    as: root', '    as-groups: ["system:masters"]'),
    '19: as would impersonate another user',
    '20: as-groups would impersonate another user',
  ],
  ['no credential', withUser('    {}'), '16: user has neither a client certificate and key as data nor a token'],
  ['a certificate without its key', withUser(userLines[0] ?? ''), '17: client-key-data is missing'],
  ['a key without its certificate', withUser(userLines[1] ?? ''), '17: client-certificate-data is missing'],
  [
    'a key as a certificate',
    withUser(`    client-certificate-data: ${base64(client.keyPem)}`),
    '17: client-certificate-data contains something other than certificates',
  ],
  [
    'a certificate as a key',
    withUser(userLines[0] ?? '', `    client-key-data: ${base64(client.certificatePem)}`),
    '18: client-key-data is not one private key',
  ],
  [
    'two keys',
    withUser(userLines[0] ?? '', `    client-key-data: ${base64(client.keyPem + ca.keyPem)}`),
    '18: client-key-data is not one private key',
  ],
  [
    'an encrypted key',
    withUser(userLines[0] ?? '', `    client-key-data: ${base64(String(encryptedKey))}`),
    '18: client-key-data is encrypted with a passphrase',
  ],
  [
    'a PEM key in plain text',
    withUser(
      userLines[0] ?? '',
      '    client-key-data: |',
      ...client.keyPem
        .trim()
        .split('\n')
        .map((line) => `      ${line}`),
    ),
    '18: client-key-data is not base64',
  ],
  ['a token that is a number', withUser('    token: 1234567890123456'), '17: token is not text'],
  [
    'a token of several lines',
    withUser('    token: "abc\\ndef"'),
    '17: token contains white space or characters outside ASCII',
  ],
];

describe('a kubeconfig is refused for', () => {
  test.each(refused)('%s', (_what, text, ...lines) => {
    expect(
      problemsOf(text)
        .map(({ line, message }) => `${line}: ${message}`)
        .join('\n'),
    ).toBe(lines.join('\n'));
  });

  test.each(refused)('%s, without showing a piece of what it holds', (_what, text) => {
    const secrets = [client.keyPem, ca.keyPem, String(encryptedKey), base64(client.keyPem), token, 'planted'];
    expectNoPieceOf(secrets, JSON.stringify(parseKubeconfig(text)));
  });

  test('the same reasons when it is encoded in base64', () => {
    expect(problemsOf(base64(withUser('    exec: {command: planted}')))).toMatchObject([
      { line: 17, message: 'exec would run a program (line of the decoded text)' },
    ]);
  });
});

test('any text is either accepted or refused for a reason', () => {
  const word = fc.constantFrom(
    'apiVersion: v1\n',
    'kind: Config\n',
    'users:\n',
    '- ',
    '? [a]\n',
    ': ',
    '{',
    '}',
    '&a ',
    '*a',
    '!t ',
    '"',
    '\n',
    ' ',
    '---\n',
    '|',
    '\0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word).map((words) => words.join('')),
      ),
      (text) => {
        const result = parseKubeconfig(text);
        expect(isRefused(result) && result.length > 0).toBe(true);
      },
    ),
  );
});

describe('a fingerprint', () => {
  test('is a SHA-256 digest', () => {
    expect(fingerprintOf(credential)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('stays when the PEM is reformatted', () => {
    const reformat = (pem: string): string => `\n${pem.trim().replaceAll('\n', '  \r\n')}\n\n`;
    const reformatted = {
      caPem: reformat(credential.caPem),
      certificatePem: reformat(credential.certificatePem),
      keyPem: reformat(credential.keyPem),
    };
    expect(fingerprintOf(reformatted)).toBe(fingerprintOf(credential));
  });

  test('changes with each of the five parts', () => {
    const another = makeClientCertificate(ca);
    const variants = [
      credential,
      { ...credential, caPem: another.certificatePem },
      { ...credential, certificatePem: another.certificatePem },
      { ...credential, keyPem: another.keyPem },
      { ...credential, token },
      { ...credential, serverName: token },
    ];
    expect(new Set(variants.map(fingerprintOf)).size).toBe(variants.length);
  });
});

describe('a credential survives', () => {
  const variants = [
    credential,
    { caPem: ca.certificatePem, token },
    { ...credential, token, serverName: 'api.example.com' },
    { ...credential, serverName: 'yes' },
  ];

  test.each(variants)('the way through a kubeconfig', (each) => {
    const read = accepted(toKubeconfigText('prod', 'https://10.0.0.1:6443', each));
    expect(read).toEqual({ credential: each, server: 'https://10.0.0.1:6443', contextName: 'prod' });
  });

  test.each(variants)('the way through a cluster Secret of Argo CD', (each) => {
    const read = fromArgoConfig(JSON.parse(JSON.stringify(toArgoConfig(each))));
    expect(read).toEqual(each);
    expect(read && fingerprintOf(read)).toBe(fingerprintOf(each));
  });

  test('Argo CD gets base64 of the PEM and a verified connection', () => {
    expect(toArgoConfig({ caPem: 'ca', token, serverName: 'api' })).toEqual({
      bearerToken: token,
      tlsClientConfig: { insecure: false, caData: 'Y2E=', serverName: 'api' },
    });
  });

  const config = toArgoConfig(credential);
  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['no TLS', { bearerToken: token }],
    ['an insecure connection', { ...config, tlsClientConfig: { ...config.tlsClientConfig, insecure: true } }],
    ['a program', { ...config, execProviderConfig: { command: 'aws' } }],
    ['basic authentication', { ...config, username: 'me', password: 'x' }],
    ['no CA', { bearerToken: token, tlsClientConfig: { insecure: false } }],
    ['no credential', { tlsClientConfig: { insecure: false, caData: 'Y2E=' } }],
    ['a certificate without its key', { tlsClientConfig: { ...config.tlsClientConfig, keyData: '' } }],
    ['what is not base64', { ...config, tlsClientConfig: { ...config.tlsClientConfig, caData: '%' } }],
  ])('a cluster Secret with %s is not one of ours', (_what, json) => {
    expect(fromArgoConfig(json)).toBeUndefined();
  });
});

function expectNoPieceOf(secrets: readonly string[], output: string): void {
  for (const secret of secrets)
    for (const line of secret.split('\n').filter((one) => one.length >= 7 && !one.startsWith('-----')))
      for (let at = 0; at === 0 || at + 16 <= line.length; at++) expect(output).not.toContain(line.slice(at, at + 16));
}

test.each<readonly [what: string, text: string, hint: string]>([
  ['a program', withUser('    exec: {command: aws}'), 'use a client certificate or a service account token instead'],
  ["a program of another context's user", other('exec: {command: aws}'), 'run "kubectl config view --raw --minify'],
  ["a token file of another context's user", other('tokenFile: /token'), 'run "kubectl config view --raw --minify'],
  [
    'a certificate file',
    withUser('    client-certificate: a.crt'),
    'run "kubectl config view --raw --minify --flatten',
  ],
  ['a token file', withUser('    tokenFile: /token'), "put the file's content into token, since --flatten does not"],
  [
    'no certificate authority',
    kubeconfig({ cluster: clusterLines.slice(0, 1) }),
    'add the CA of the API server: run "kubectl config set-cluster <cluster> --certificate-authority=<file> --embed-certs"',
  ],
  [
    'insecure-skip-tls-verify',
    kubeconfig({ cluster: [clusterLines[0] ?? '', '    insecure-skip-tls-verify: true'] }),
    'add the CA of the API server',
  ],
  ['a proxy', withCluster('    proxy-url: http://proxy'), 'write it as spec.proxyUrl in the cluster file'],
  ['no credential', withUser('    {}'), 'use a client certificate or a service account token instead'],
  ['a password', withUser('    username: me'), 'use a client certificate or a service account token instead'],
])('the hint for %s helps', (_what, text, hint) => {
  const [problem, another] = problemsOf(text);
  expect(another).toBeUndefined();
  expect(problem?.hint?.slice(0, hint.length)).toBe(hint);
});

test('where current-context names a context that does not exist, one way out cures all', () => {
  const text = other('exec: { command: curl }').replace('current-context: one', 'current-context: two');
  const hint = 'run "kubectl config view --raw --minify --flatten --context <name>" and use what it prints';
  expect(problemsOf(text).map((problem) => problem.hint)).toEqual([hint, hint]);
});
