import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { makeIdentity, sealText } from '../../scripts/credential/seal/age.ts';
import { reportDiagnosticsText } from '../../scripts/report/diagnostics/diagnostics-text.ts';
import { reportDiagnosticsJson } from '../../scripts/report/json.ts';
import type { Diagnostic } from '../../scripts/text/diagnostic.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';
import { shownPieces } from '../support/control-planes-secrets.ts';
import { diagnosticsOf } from '../support/findings.ts';
import { toSources } from '../support/fixtures.ts';
import { kubeconfigWith, opaqueToken, plantedSecrets, type PlantedSecret } from '../support/planted-secrets.ts';

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const wrapped = (text: string, columns = 76): string =>
  base64(text).replaceAll(new RegExp(`.{${columns}}`, 'g'), '$&\n');
const indented = (text: string, prefix: string): string => text.replaceAll(/^/gm, prefix);
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

interface Carried {
  readonly path?: string;
  readonly content: string | Uint8Array;
  /** The line at which the secret must be reported. */
  readonly line: number;
}

/** What people do with a secret before they commit it. */
const carriers: Readonly<Record<string, (secret: PlantedSecret) => Carried>> = {
  'a file of its own': ({ text, line }) => ({ content: `${text}\n`, line }),
  'a README': ({ text, line }) => ({
    path: 'README.md',
    content: `# Notes\n\nUse this:\n\n\`\`\`yaml\n${text}\n\`\`\`\n`,
    line: line + 5,
  }),
  'a quotation': ({ text, line }) => ({
    path: 'docs/a.md',
    content: `See:\n\n${indented(text, '> ')}\n`,
    line: line + 2,
  }),
  'a comment of a cluster file': ({ text, line }) => ({
    path: 'clusters/prod.yaml',
    content: `kind: Cluster\n${indented(text, '# ')}\n`,
    line: line + 1,
  }),
  'a comment of code': ({ text, line }) => ({
    path: 'a.ts',
    content: `let a;\n${indented(text, '  // ')}\n`,
    line: line + 1,
  }),
  'a block scalar': ({ text, line }) => ({
    path: 'products/a/b.yaml',
    content: `spec:\n  note: |\n${indented(text, '    ')}\n`,
    line: line + 2,
  }),
  'a quoted scalar with escapes': ({ text }) => ({
    path: 'values.yaml',
    content: `a: 1\nb: "${escaped(text)}"\n`,
    line: 2,
  }),
  'JSON with escapes': ({ text }) => ({
    path: 'package.json',
    content: JSON.stringify({ name: 'x', config: { text } }, null, 2),
    line: 4,
  }),
  'JSON in JSON': ({ text }) => ({ content: JSON.stringify({ a: JSON.stringify({ text }) }), line: 1 }),
  'JSON with escapes for signs': ({ text }) => ({
    content: `{\n"a": "${escaped(text).replaceAll('+', '\\u002B').replaceAll('/', '\\/')}" }`,
    line: 2,
  }),
  'an .env file': ({ text }) => ({
    path: '.env',
    content: `A=1\nSECRET="${text.replaceAll('"', '').replaceAll('\n', '\\n')}"\n`,
    line: 2,
  }),
  'a shell script': ({ text, line }) => ({
    path: 'run.sh',
    content: `#!/bin/sh\ncat > file <<'END'\n${text}\nEND\n`,
    line: line + 2,
  }),
  'Windows line ends': ({ text, line }) => ({ content: `# a\r\n${text.replaceAll('\n', '\r\n')}\r\n`, line: line + 1 }),
  'UTF-16 with a mark': ({ text, line }) => ({ content: Buffer.from(`\uFEFFa\n${text}`, 'utf16le'), line: line + 1 }),
  'UTF-16 without a mark': ({ text, line }) => ({ content: Buffer.from(`a\n${text}`, 'utf16le'), line: line + 1 }),
  'UTF-16 the other way round': ({ text, line }) => ({
    content: Buffer.from(`\uFEFFa\n${text}`, 'utf16le').swap16(),
    line: line + 1,
  }),
  'UTF-16 behind UTF-8': ({ text, line }) => ({
    content: Buffer.concat([Buffer.from('a: b\n'.repeat(99)), Buffer.from(`${text}\n`, 'utf16le')]),
    line: line + 99,
  }),
  'a byte order mark': ({ text, line }) => ({ content: `\uFEFF${text}`, line }),
  'a binary file': ({ text, line }) => ({
    content: Buffer.concat([Buffer.from([0, 1, 2, 255, 0]), Buffer.from(text), Buffer.from([0, 9, 9])]),
    line,
  }),
  base64: ({ text }) => ({ path: 'a.yaml', content: `a: 1\nkubeconfig: ${base64(text)}\n`, line: 2 }),
  'base64 in quotes': ({ text }) => ({ path: 'a.json', content: `{\n  "config": "${base64(text)}"\n}\n`, line: 2 }),
  'base64 in lines': ({ text }) => ({ content: `data: |\n${indented(wrapped(text), '  ')}\n`, line: 2 }),
  'base64 in a comment': ({ text }) => ({ content: `a: 1\n\n${indented(wrapped(text, 64), '# ')}\n`, line: 3 }),
  'base64 in strings of code': ({ text }) => ({
    path: 'a.ts',
    content: `const a =\n${wrapped(text, 60).replaceAll(/^(.*)$/gm, "  '$1' +")}\n  '';\n`,
    line: 2,
  }),
  'base64 with escapes': ({ text }) => ({ content: `{\n\n"a": "${escaped(wrapped(text))}" }`, line: 3 }),
  'base64 for addresses': ({ text }) => ({
    content: `a\nb=${Buffer.from(`é?>${text}`).toString('base64url')}\n`,
    line: 2,
  }),
  'base64 behind other letters': ({ text }) => ({ content: `a\nsome/path/${base64(text)}\n`, line: 2 }),
  'base64 with Windows line ends': ({ text }) => ({
    content: `a\r\n${wrapped(text).replaceAll('\n', '\r\n')}\r\n`,
    line: 2,
  }),
  'base64 of UTF-16': ({ text }) => ({ content: `a\n${base64(Buffer.from(text, 'utf16le'))}\n`, line: 2 }),
  'base64 of base64': ({ text }) => ({ content: `a\nb: ${base64(base64(text))}\n`, line: 2 }),
  'base64 in lines of base64 in lines': ({ text }) => ({ content: `a\n\n${wrapped(wrapped(text))}\n`, line: 3 }),
  'a Secret manifest of a kubeconfig Secret': ({ text }) => ({
    content: `kind: Secret\ndata:\n  config: ${base64(JSON.stringify({ a: { b: base64(text) } }))}\n`,
    line: 3,
  }),
};

describe.each(Object.entries(plantedSecrets))('%s', (_name, secret) => {
  it.each(Object.entries(carriers))('is found in %s, at its line, and not shown', (_carrier, carry) => {
    const { path = 'notes/secret', content, line } = carry(secret);
    const { found, report } = check({ [path]: content });
    expect(found.map(({ at }) => [at.file, at.start.line])).toEqual([[path, line]]);
    expectHidden(report, secret);
  });
});

describe('credentials that only the shape around them gives away', () => {
  const letters = 'correcthorsebatterystaple';
  const digits = '84130597261048';
  const user = (text: string): string => `apiVersion: v1\nkind: Config\nusers:\n${text}`;
  const manifest = (part: string, config: string): string =>
    `kind: Secret\nmetadata: { labels: { argocd.argoproj.io/secret-type: cluster } }\n${part}:\n  config: ${config}\n`;
  const broken = (token: string, at: number): string => `token here:\n  ${token.slice(0, at)}\n  ${token.slice(at)}\n`;
  const jwt = makeJwt({ sub: 'planted' });
  const key = makeClientCertificate(makeCa()).keyPem;
  const der = Buffer.from(key.replaceAll(/-----.*-----|\n/g, ''), 'base64');

  it.each<[string, string | Uint8Array, string]>([
    ['a token of letters only', user(`- user: { token: ${letters} }\n`), letters],
    ['a token of digits only', user(`- user: { token: "${digits}" }\n`), digits],
    ['a token with the word "your"', user('- user: { token: your-4-horses-battery }\n'), 'your-4-horses-battery'],
    ['a token behind an anchor', user(`- user: { token: &a ${letters} }\n`), letters],
    ['a token behind a tag', user(`- user: { token: !!str ${letters} }\n`), letters],
    ['a token behind a complex key', user(`- user:\n    ? token\n    : ${letters}\n`), letters],
    ['a token by an alias', `x: &a ${letters}\n${user('- user: { token: *a }\n')}`, letters],
    ['a kubeconfig in JSON', JSON.stringify({ kind: 'Config', users: [{ user: { token: letters } }] }), letters],
    ['a password', user(`- user: { username: a, password: ${letters} }\n`), letters],
    ['a bearer token in JSON', JSON.stringify({ bearerToken: letters }), letters],
    ['an ExecCredential', JSON.stringify({ kind: 'ExecCredential', status: { token: letters } }), letters],
    [
      'a cluster Secret in plain text',
      manifest('stringData', `'${JSON.stringify({ bearerToken: letters })}'`),
      letters,
    ],
    ['a cluster Secret in base64', manifest('data', base64(JSON.stringify({ password: letters }))), base64(letters)],
    ['a bearer token in JSON in YAML', `a: |\n  ${JSON.stringify({ bearerToken: letters })}\n`, letters],
    [
      'a cluster Secret that kubectl applied',
      `annotations:\n  x: '${JSON.stringify(load(manifest('data', base64(JSON.stringify({ password: letters })))))}'\n`,
      base64(letters),
    ],
    [
      'a kubeconfig in YAML',
      `kind: ConfigMap\ndata:\n  a: |\n${indented(user(`- user: { token: ${letters} }`), '    ')}\n`,
      letters,
    ],
    [
      'a private JSON web key',
      JSON.stringify({ kty: 'EC', crv: 'P-256', d: 'aGVsbG8gd29ybGQgb2Yga2V5cw' }),
      'aGVsbG8gd29ybGQ',
    ],
    ['a token on a command line', `kubectl --token=${opaqueToken()} get pods\n`, '--token=.'],
    ['a web token over two lines', broken(jwt, jwt.length - 20), jwt.slice(0, 40)],
    ['an age identity over two lines', broken(plantedSecrets['an age identity']?.text ?? '', 30), 'AGE-SECRET-KEY-1.'],
    ['a private key in hexadecimal', `key: ${der.toString('hex')}\n`, der.toString('hex').slice(0, 40)],
    [
      'a private key in short lines of base64',
      `key: |\n${indented(wrapped(key, 20), '  ')}\n`,
      base64(key).slice(0, 20),
    ],
    ['a token in short lines of base64', `word\n${indented(wrapped(jwt, 16), '# ')}\n`, base64(jwt).slice(0, 16)],
    ['a kubeconfig in gzip', gzipSync(kubeconfigWith({ token: opaqueToken() })), '7Q'],
    ['a kubeconfig in gzip in base64', `a: ${base64(gzipSync(kubeconfigWith({ token: opaqueToken() })))}\n`, 'H4sI'],
  ])('%s is found, and not shown', (_, content, shown) => {
    const { found, report } = check({ 'notes/a.txt': content });
    expect(found).toHaveLength(1);
    expect(report).not.toContain(shown);
  });

  it.each([
    ['a template', user('- user: { token: "{{ .token }}" }\n')],
    ['a variable', user('- user: { token: ${TOKEN_OF_PROD} }\n')],
    ['a place to fill in', user('- user: { token: <the token of the account> }\n')],
    ['what kubectl leaves out', user('- user: { client-key-data: DATA+OMITTED, token: REDACTED }\n')],
    ['a public JSON web key', JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'aGVsbG8gd29ybGQgb2Yga2V5cw' })],
    ['users of another kind', 'kind: Something\nusers:\n- user: { token: correcthorsebatterystaple }\n'],
    ['a digest in hexadecimal', `${'0123456789abcdef'.repeat(8)}\n`],
    ['an option that names a file', 'vault login --token-file=/run/secrets/token\n'],
  ])('%s is fine', (_, content) => {
    expect(check({ 'notes/a.txt': content }).found).toEqual([]);
  });
});

describe('the place of a secret', () => {
  const [key] = [plantedSecrets['an EC key in SEC 1']?.text ?? ''];
  const token = makeJwt({ sub: 'x' });

  it.each<[string, string, number, number]>([
    ['the first dash of a key', `a: ${escaped(key)}`, 4, 4 + escaped(key).indexOf('-----END')],
    ['the first letter of a token', `a: "${token}"`, 5, 5 + token.length],
    ['the first letter of base64', `kubeconfig: ${base64(key)} # x`, 13, 13 + base64(key).length],
    ['a letter behind ones of several bytes', `上海 – é: ${token}`, 9, 9 + token.length],
    ['a letter behind escapes', `a: "\\n\\u0041\\\\n${token}\\n"`, 16, 16 + token.length],
  ])('is %s', (_what, text, column, end) => {
    const { found } = check({ 'a.txt': text });
    const at = found[0]?.at;
    expect([found.length, at?.start.column, at?.end.column]).toEqual([1, column, end]);
  });

  it('is found for each of several secrets, and for one only once', () => {
    const text = kubeconfigWith({ 'client-key-data': base64(key), token, password: opaqueToken() });
    const { found } = check({ 'a.txt': `${text}\n---\n${key}\n` });
    expect(found.map(({ message }) => message)).toEqual([
      'the client key of a kubeconfig is here in plain text',
      'a JSON web token is here in plain text',
      'a password of a kubeconfig is here in plain text',
      'a private key is here in plain text',
    ]);
  });

  it('says how it was wrapped', () => {
    const { found } = check({ 'a.txt': `${base64(key)}\n\n\n${base64(base64(key))}\n` });
    expect(found.map(({ message }) => message)).toEqual([
      'a private key is here encoded in base64',
      'a private key is here encoded in base64 twice',
    ]);
  });

  it('is the first line for a key that is not text', () => {
    const der = Buffer.from(key.replaceAll(/-----.*-----/g, ''), 'base64');
    expect(check({ 'key.der': der }).found.map(({ at }) => at.start)).toEqual([{ line: 1, column: 1 }]);
  });

  it('is right in a file of several megabytes, also across the pieces in which it is searched', () => {
    const filler = 'x: some words that are no secret\n';
    for (const before of [1, 31_000, 31_770, 31_775, 33_700, 70_000]) {
      const { found } = check({ 'a.txt': `${filler.repeat(before)}${key}\n${filler.repeat(70_000 - before)}` });
      expect(found.map(({ at }) => at.start)).toEqual([{ line: before + 1, column: 1 }]);
    }
  });

  it('is reported at most twenty times a file', () => {
    expect(check({ 'a.txt': `${token}\n`.repeat(100) }).found).toHaveLength(20);
  });
});

describe('a text that only looks like a secret is let pass:', () => {
  const ca = makeCa();
  const hash = (algorithm: string, bytes: number): string => `${algorithm}-${base64(randomBytes(bytes))}`;

  it.each<[string, () => string | Uint8Array | Promise<string>]>([
    ['an age recipient', async () => `# Anna\n${(await makeIdentity()).recipient}\n`],
    ['a sealed text', async () => sealText('x'.repeat(3000), [(await makeIdentity()).recipient])],
    ['a fingerprint', () => `fingerprint: sha256:${randomBytes(32).toString('hex')}`],
    ['a certificate', () => ca.certificatePem],
    ['a certificate in base64', () => `certificate-authority-data: ${base64(ca.certificatePem)}`],
    ['a certificate in base64 twice', () => base64(base64(ca.certificatePem))],
    [
      'a client certificate without its key',
      () => kubeconfigWith({ 'client-certificate-data': base64(makeClientCertificate(ca).certificatePem) }),
    ],
    [
      'a kubeconfig that was redacted',
      () => kubeconfigWith({ 'client-key-data': 'DATA+OMITTED', token: 'REDACTED', password: '<your password>' }),
    ],
    [
      'a kubeconfig with a program',
      () => `kind: Config\nusers:\n- user:\n    exec:\n      command: aws-iam-authenticator-v2\n`,
    ],
    [
      'a kubeconfig with placeholders',
      () => kubeconfigWith({ token: '${TOKEN_OF_PROD_2}', password: 'your-password-123' }),
    ],
    [
      'a public key',
      () => '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n',
    ],
    ['an SSH public key', () => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA${base64(randomBytes(30))} anna@example.com`],
    [
      'integrity hashes of a lock file',
      () => Array.from({ length: 200 }, () => `"integrity": "${hash('sha512', 64)}"`).join('\n'),
    ],
    [
      'Git and image digests',
      () => `${randomBytes(20).toString('hex')}\nnode@sha256:${randomBytes(32).toString('hex')}`,
    ],
    ['random bytes', () => randomBytes(200_000)],
    ['random bytes in base64', () => base64(randomBytes(100_000)).replaceAll(/.{76}/g, '$&\n')],
    ['a UUID and a long name', () => '6ba7b810-9dad-11d1-80b4-00c04fd430c8 reservedNamespacesAllowedProductsByName2'],
    [
      'words about keys',
      () => 'A "-----BEGIN EC PRIVATE KEY-----" line, then base64, then "-----END EC PRIVATE KEY-----".',
    ],
    ['an example of a key', () => '-----BEGIN PRIVATE KEY-----\nMIIEvQ...\n-----END PRIVATE KEY-----\n'],
    ['an empty key', () => '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n'],
    ['a key to be filled in', () => '-----BEGIN PRIVATE KEY-----\n<paste the private key of the cluster here>\n'],
    [
      'the start of an identity',
      () => 'a line that starts with AGE-SECRET-KEY-1, as AGE-SECRET-KEY-1QQPQ or AGE-SECRET-KEY-1…',
    ],
    ['an identity of one letter', () => `AGE-SECRET-KEY-1${'X'.repeat(58)}`],
    ['a token of one letter', () => `${'glpat'}-${'x'.repeat(20)} ${'glpat'}-your-access-token-here`],
    [
      'a word of JSON in base64',
      () => `${base64('{"alg":"RS256"}')} and ${base64('{"a":"some words that say nothing"}')}`,
    ],
    ['a JSON web token without a signature', () => `${base64('{"alg":"none"}')}.${base64('{"a":1}')}.`],
    [
      'code about tokens',
      () =>
        'kind: Config\nconst user = { token: process.env.TOKEN, password: readPassword(options), b: { token: make2Tokens() } };\n',
    ],
    ['a header in documentation', () => 'curl -H "Authorization: Bearer $TOKEN" and "Bearer <token-of-the-account-1>"'],
    ['an address with a token in its words', () => 'https://example.com/some/Very/Long/Path/ToThePage2/index.html'],
    [
      'a data URI',
      () =>
        `data:image/png;base64,${base64(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(3000)]))}`,
    ],
  ])('%s', async (_what, make) => {
    expect(check({ 'a.txt': await make() }).found.map(({ message, at }) => [message, at.start])).toEqual([]);
  });
});

describe('an allow comment', () => {
  const token = makeJwt({ sub: 'x' });
  const words = ['nautes:', 'allow-secret'].join(' ');
  const reason = 'an example from the manual';

  it.each([
    ['above, after #', `# ${words} ${reason}\n${token}`],
    ['above, after //', `  // ${words} ${reason}\n${token}`],
    ['above, in <!-- -->', `<!-- ${words} ${reason} -->\n${token}`],
    ['on the same line', `a: ${token} # ${words} ${reason}`],
    ['above a key of many lines', `# ${words} ${reason}\n${plantedSecrets['an RSA key in PKCS #8']?.text}`],
    ['above base64', `# ${words} ${reason}\n${wrapped(plantedSecrets['an EC key in SEC 1']?.text ?? '')}`],
    ['with Windows line ends', `# ${words} ${reason}\r\n${token}\r\n`],
    ['in UTF-16', Buffer.from(`\uFEFF# ${words} ${reason}\n${token}\n`, 'utf16le')],
  ])('%s lets a secret pass', (_where, content) => {
    expect(check({ 'a.txt': content }).found).toEqual([]);
  });

  it.each([
    ['two lines above', `# ${words} ${reason}\n\n${token}`],
    ['below', `${token}\n# ${words} ${reason}`],
    ['that is no comment', `${words} ${reason}\n${token}`],
    ['of other words', `# ${words}s ${reason}\n${token}`],
  ])('%s allows nothing', (_where, content) => {
    expect(check({ 'a.txt': content }).found.map(({ message }) => message)).toEqual([
      'a JSON web token is here in plain text',
    ]);
  });

  it.each([
    ['without a reason', `# ${words}\n${token}`],
    ['with a short reason', `# ${words} because\n${token}`],
    ['with white space for a reason', `# ${words}               \n${token}`],
    ['with only the end of a comment', `<!-- ${words} ------- -->\n${token}`],
  ])('%s is a finding, beside the secret', (_what, content) => {
    expect(check({ 'a.txt': content }).found.map(({ at, message }) => [at.start.line, message])).toEqual([
      [1, 'this comment allows no secret, because it gives no reason'],
      [2, 'a JSON web token is here in plain text'],
    ]);
  });

  it('without a reason is a finding where there is no secret, too', () => {
    const { found } = check({ 'a.txt': `a: 1\nb: 2 # ${words}\n` });
    expect(found.map(({ at }) => [at.start, at.end])).toEqual([
      [
        { line: 2, column: 8 },
        { line: 2, column: 8 + words.length },
      ],
    ]);
  });
});

describe('a sealed file', () => {
  it('that is a kubeconfig in plain text is one finding, whatever it holds', () => {
    const text = kubeconfigWith({ token: opaqueToken() });
    for (const path of ['clusters/prod.kubeconfig.age', 'clusters/deep/Prod.kubeconfig.age'])
      expect(check({ [path]: text }).found.map(({ message }) => message)).toEqual([
        'file is an unencrypted kubeconfig, expected an armored age file',
      ]);
  });

  it('that is a kubeconfig in base64 is found', () => {
    const { found } = check({ 'clusters/prod.kubeconfig.age': base64(kubeconfigWith({ token: opaqueToken() })) });
    expect(found.map(({ message }) => message)).toEqual(['a token of a kubeconfig is here encoded in base64']);
  });

  it('that has the armor around a kubeconfig in base64 is found', () => {
    const body = wrapped(kubeconfigWith({ token: opaqueToken() }), 64);
    const armored = `-----BEGIN AGE ENCRYPTED FILE-----\n${body}\n-----END AGE ENCRYPTED FILE-----\n`;
    expect(check({ 'clusters/prod.kubeconfig.age': armored }).found).toHaveLength(1);
  });
});

it('only what the change touches is searched', () => {
  const token = Buffer.from(makeJwt({ sub: 'x' }));
  const file = { kind: 'file', bytes: token } as const;
  const tree = [
    { ...file, path: 'clusters/README.md', isUntouched: true },
    { ...file, path: 'clusters/link.yaml', kind: 'symlink' as const },
    { ...file, path: 'elsewhere/a' },
  ];
  const found = diagnosticsOf(tree).filter(({ ruleId }) => ruleId === 'no-plaintext-secret');
  expect(found.map(({ at }) => at.file)).toEqual(['elsewhere/a']);
});

function check(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly found: readonly Diagnostic[];
  readonly report: string;
} {
  const diagnostics = diagnosticsOf(toSources(files));
  const texts = Object.entries(files).map(([path, content]) => ({ path, text: Buffer.from(content).toString('utf8') }));
  return {
    found: diagnostics.filter(({ ruleId }) => ruleId === 'no-plaintext-secret'),
    report: reportDiagnosticsText(diagnostics, texts) + reportDiagnosticsJson(diagnostics, texts),
  };
}

/** No 16 letters of a secret are in a report, neither as they are nor in base64. */
function expectHidden(report: string, { values }: PlantedSecret): void {
  const forms = values.flatMap((value) => [
    value.replaceAll(/-----.*-----/g, ''),
    base64(value).replace(/^LS0t.{32}/, ''),
  ]);
  expect(forms.flatMap((form) => shownPieces(report, form))).toEqual([]);
}
