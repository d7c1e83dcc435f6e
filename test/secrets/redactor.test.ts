import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { environmentSecrets, Redactor } from '../../scripts/secrets/redactor.ts';
import { secretValuesIn } from '../../scripts/secrets/secret-values.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';
import { kubeconfigWith, opaqueToken, plantedSecrets } from '../support/planted-secrets.ts';

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const runs = { numRuns: 300 };
const pieceBytes = 16;

function redactorOf(...secrets: readonly string[]): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.keep(secret);
  return redactor;
}

/** Every piece of 16 bytes of a secret that stands in a text. */
function leaksOf(secret: string, text: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const shown = Buffer.from(text);
  const starts = Array.from({ length: Math.max(0, bytes.length - pieceBytes + 1) }, (_, at) => at);
  return starts
    .map((at) => bytes.subarray(at, at + pieceBytes))
    .filter((piece) => piece.toString() !== 'AGE-SECRET-KEY-1')
    .flatMap((piece) => (shown.includes(piece) ? [piece.toString()] : []));
}

/** One line, as a token or password is. */
const anySecret = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9+/=_.~-]{8,200}$/),
  fc
    .string({ unit: 'grapheme', minLength: 8, maxLength: 80 })
    .filter((text) => text === text.trim() && !/[\r\n{[:*]/.test(text)),
  fc.constantFrom('a', 'ab', 'aab').chain((unit) => fc.nat({ max: 90 }).map((times) => unit.repeat(8 + times))),
  fc.constantFrom(...Object.values(plantedSecrets).flatMap(({ values }) => values)),
);
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem({ maxCount: 30 }));

describe('the redactor', () => {
  it.each(['AGE-SECRET-KEY-1', 'AGE-SECRET-KEY', 'AGE-SECRET-KEY-1abc', '"AGE-SECRET-KEY-1…"', 'my AGE-SECRET-KEY-1'])(
    'leaves what every identity begins with, also when the value is %j',
    (value) => {
      const hint = 'an identity is one line that starts with AGE-SECRET-KEY-1, without quotes';
      expect(redactorOf(value).redact(hint)).toBe(hint);
    },
  );

  it('lets no piece of 16 bytes of a secret pass, wherever it was cut and whatever stands around it', () => {
    const planted = fc.tuple(
      fc.array(anySecret, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), anyText), { maxLength: 8 }),
    );
    const property = fc.property(planted, ([secrets, pieces]) => {
      const text = pieces
        .map(([which, from, length, other]) => {
          const secret = secrets[which % secrets.length] ?? '';
          const start = from % secret.length;
          return secret.slice(start, start + (length % (secret.length + 1))) + other;
        })
        .join('');
      const shown = redactorOf(...secrets).redact(text);
      expect(secrets.flatMap((secret) => leaksOf(secret, shown))).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it('lets no piece of a secret in base64 pass, nor of base64 of that, wherever it begins', () => {
    const property = fc.property(
      anySecret,
      fc.nat({ max: 5 }),
      fc.nat({ max: 5 }),
      ...([anyText, anyText] as const),
      (secret, before, between, first, last) => {
        const redactor = redactorOf(secret);
        const once = base64(`${'{"a":"x'.slice(0, before)}${secret}${'"}}}}'.slice(0, between)}`);
        const twice = base64(`${'{"a":"x'.slice(0, between)}${base64(secret)}"`);
        const shown = redactor.redact(`${first} ${once}\n${last} ${twice} ${base64(secret)}`);
        for (const form of [base64(secret), base64(`x${secret}`).slice(2), base64(`xx${secret}`).slice(3)])
          expect(leaksOf(form.replace(/.{0,4}$/, ''), shown)).toEqual([]);
        for (const form of [
          base64(base64(secret)),
          base64(`x${base64(secret)}`).slice(2),
          base64(`xx${base64(secret)}`).slice(3),
        ])
          expect(leaksOf(form.replace(/.{0,4}$/, ''), shown)).toEqual([]);
      },
    );
    fc.assert(property, runs);
  });

  it('leaves a text without secrets as it is, also one that is not well formed', () => {
    const property = fc.property(
      fc.array(fc.stringMatching(/^[A-Z0-9]{8,60}$/)),
      fc.oneof(
        fc.lorem({ maxCount: 50 }),
        fc.string({ unit: 'binary' }).map((text) => `\ud800${text.toLowerCase()}`),
      ),
      (secrets, text) => {
        expect(redactorOf(...secrets).redact(text)).toBe(text);
      },
    );
    fc.assert(property, runs);
  });

  it('masks the same a second time: what it gives has nothing left to mask', () => {
    const property = fc.property(fc.array(anySecret, { minLength: 1 }), anyText, (secrets, other) => {
      const redactor = redactorOf(...secrets);
      const once = redactor.redact(secrets.join(other));
      expect(redactor.redact(once)).toBe(once);
    });
    fc.assert(property, runs);
  });

  it('masks whole secrets of 8 to 15 bytes, and leaves shorter ones and pieces of them', () => {
    const redactor = redactorOf('hunter2-', 'correct-horse', 'short');
    expect(redactor.redact('a hunter2-! correct-horse; correct-hors, short')).toBe('a ***! ***; correct-hors, short');
  });

  it('masks pieces of exactly 16 bytes, and leaves 15', () => {
    const secret = opaqueToken(40);
    const redactor = redactorOf(secret);
    for (let at = 0; at + 16 <= secret.length; at++) {
      expect(redactor.redact(`(${secret.slice(at, at + 16)})`)).toBe('(***)');
      expect(redactor.redact(`(${secret.slice(at, at + 15)})`)).toBe(`(${secret.slice(at, at + 15)})`);
    }
  });

  it('masks what only masking put together', () => {
    const redactor = redactorOf('0123456789abcdef', 'xxxxxxxx***yyyyyyyy');
    expect(redactor.redact('a xxxxxxxx0123456789abcdefyyyyyyyy b')).toBe('a *** b');
  });

  it('cuts no character of several bytes in half', () => {
    const secret = '上海主机密码很长很长';
    expect(redactorOf(secret).redact('é上海主机密码é')).toBe('é***é');
    expect(redactorOf(secret).redact(`é${secret}é`)).toBe('é***é');
    // The first byte of the last one is that of what follows in the secret.
    expect(redactorOf(secret).redact('é上海主机密码后é')).toBe('é***é');
  });

  it('masks the lines of a key one by one, the short last one too, and with any line ends', () => {
    const { keyPem } = makeClientCertificate(makeCa());
    const redactor = redactorOf(keyPem);
    for (const line of keyPem.trim().split('\n').slice(1, -1)) expect(redactor.redact(`  "${line}"`)).toBe('  "***"');
    for (const text of [keyPem.replaceAll('\n', '\r\n'), JSON.stringify(keyPem), keyPem.replaceAll('\n', ' ')])
      expect(leaksOf(keyPem.replaceAll('\n', ''), redactor.redact(text))).toEqual([]);
  });

  it('knows what is secret in a kubeconfig, and lets its other words stand', () => {
    const ca = makeCa();
    const { keyPem, certificatePem } = makeClientCertificate(ca);
    const user = {
      'client-certificate-data': base64(certificatePem),
      'client-key-data': base64(keyPem),
      token: makeJwt({}),
      password: opaqueToken(),
    };
    const kubeconfig = kubeconfigWith(user);
    const words =
      'line 6: client-certificate-data is not base64 of PEM; server: https://10.0.0.1:6443; current-context: one';
    for (const text of [
      kubeconfig,
      base64(kubeconfig),
      `# comment\r\n${kubeconfig}`,
      kubeconfig.replaceAll('\n', '\r\n'),
    ]) {
      const redactor = redactorOf(text);
      for (const secret of [base64(keyPem), keyPem, user.token, user.password])
        expect(leaksOf(secret, redactor.redact(`x ${secret} ${secret.slice(20)}`))).toEqual([]);
      expect(redactor.redact(words)).toBe(words);
    }
  });

  it('takes a value that looks like a line of a document as it is', () => {
    expect(redactorOf('pass: word with blanks').redact('(pass: word with blanks)')).toBe('(***)');
    expect(redactorOf('#starts-like-a-comment').redact('(#starts-like-a-comment)')).toBe('(***)');
  });

  it('finds the identity in the file of age-keygen, and not its recipient', async () => {
    const identity = plantedSecrets['an age identity']?.text ?? '';
    const recipient = `age1${'q'.repeat(58)}`;
    const redactor = redactorOf(`# created: 2026-01-01T00:00:00Z\n# public key: ${recipient}\n${identity}\n`);
    expect(redactor.redact(`${identity} of ${recipient}`)).toBe(`*** of ${recipient}`);
  });

  it('remembers no text: a secret in two calls is two texts', () => {
    const redactor = redactorOf('0123456789abcdefghij');
    expect(redactor.redact('0123456789')).toBe('0123456789');
    expect(redactor.redact('abcdefghij')).toBe('abcdefghij');
  });

  it('keeps thousands of keys and still finds each', () => {
    const secrets = Array.from({ length: 3000 }, () => opaqueToken(200));
    const redactor = redactorOf(...secrets);
    expect(redactor.redact(secrets.map((secret) => secret.slice(50, 80)).join('\n'))).toBe(
      secrets.map(() => '***').join('\n'),
    );
  });
});

describe('a secret that a server repeats in another form is masked:', () => {
  const token = `hvs.${randomBytes(24).toString('base64url')}7Q`;
  const each = (make: (letter: string) => string): string => [...token].map(make).join('');
  const hexOf = (letter: string): string => letter.charCodeAt(0).toString(16);

  it.each<[string, string]>([
    ['in hexadecimal', Buffer.from(token).toString('hex')],
    ['in hexadecimal with colons', each((letter) => `${hexOf(letter).toUpperCase()}:`)],
    ['in hexadecimal of programs', each((letter) => `\\x${hexOf(letter)}`)],
    ['as numbers of programs', each((letter) => `0x${hexOf(letter)}, `)],
    ['percent-encoded', each((letter) => `%${hexOf(letter)}`)],
    ['percent-encoded twice', each((letter) => `%25${hexOf(letter)}`)],
    [
      'percent-encoded here and there',
      [...token].map((letter, at) => (at % 3 === 0 ? `%${hexOf(letter)}` : letter)).join(''),
    ],
    ['as HTML entities', each((letter) => `&#${letter.charCodeAt(0)};`)],
    ['as hexadecimal HTML entities', each((letter) => `&#x${hexOf(letter)};`)],
    ['as HTML entities that were escaped', each((letter) => `&amp;#${letter.charCodeAt(0)};`)],
    ['as escapes of JSON', each((letter) => `\\u00${hexOf(letter)}`)],
    ['in capitals', token.toUpperCase()],
    ['in small letters', token.toLowerCase()],
    ['spaced out', each((letter) => `${letter} `)],
    ['one letter a line', each((letter) => `${letter}\r\n`)],
    ['with the mask between', each((letter) => `${letter}***`)],
    ['with entities between', each((letter) => `${letter}&shy;`)],
    ['with what nobody sees between', each((letter) => `${letter}\u200b`)],
    ['in wide letters', each((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
    ['in base64, spaced out and in capitals', [...base64(token)].join('-').toUpperCase()],
  ])('%s', (_, form) => {
    const shown = redactorOf(token).redact(`the token (${form}) is not known`);
    expect(shown).toMatch(/^the token \([^a-z0-9]*\*\*\*[^a-z0-9]*(?:shy;)?\) is not known$/);
  });

  it('and so is any piece of 16 letters of it, and none of fewer', () => {
    const secret = opaqueToken(40);
    const redactor = redactorOf(secret);
    const spaced = (length: number): string => [...secret.slice(10, 10 + length)].join(' ').toUpperCase();
    expect(redactor.redact(`(${spaced(16)})`)).toBe('(***)');
    expect(redactor.redact(`(${spaced(15)})`)).toBe(`(${spaced(15)})`);
  });

  it('but not the words around a private key', () => {
    const { keyPem } = makeClientCertificate(makeCa());
    const words = 'begin ec private key material, end private key';
    expect(redactorOf(keyPem, keyPem.replaceAll('PRIVATE', 'EC PRIVATE')).redact(words)).toBe(words);
  });

  it('with work in proportion to the text, also for one that knows the secret', () => {
    const [first, second] = [token.slice(0, 14), token.slice(14)];
    const hostile = [
      token,
      first,
      `${first} `,
      first.repeat(2) + second.repeat(2),
      token.slice(1),
      [...token].join(' '),
    ];
    const escapes = ['%', '%2', '&#', '&#x', '&amp;', '\\', '\\u{', '0x', '%25', '***', '\u{fdfa}', 'é'];
    for (const piece of [...hostile, ...escapes, first + escapes.join('') + second]) {
      const text = piece.repeat(32_768 / piece.length);
      const work = { letters: 0 };
      redactorOf(token).redact(text, work);
      expect(work.letters, JSON.stringify(piece)).toBeLessThan(600 * text.length);
    }
    const work = { letters: 0 };
    redactorOf(token).redact(`${`${first} `.repeat(1_000)}${`${second} `.repeat(1_000)}`, work);
    expect(work.letters).toBeLessThan(50 * 1_000 * token.length);
  });
});

it('no text of this repository has anything to mask', () => {
  const secrets = Object.values(plantedSecrets).flatMap(({ values }) => values);
  const ordinary = [opaqueToken(), randomBytes(20).toString('hex')];
  // Made anew for each run. Keys and web tokens begin alike, and files of examples have those beginnings.
  const redactor = redactorOf(...secrets, ...ordinary, 'correct-horse-9', 'Tr0ub4dor&3');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  for (const folder of ['test/fixtures', 'docs', 'management', 'components', 'clusters', 'schemas'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = join(root, folder, name);
      if (!lstatSync(path).isFile()) continue;
      const text = readFileSync(path, 'utf8');
      expect(redactor.redact(text) === text, `${folder}/${name}`).toBe(true);
    }
});

it('what every age identity begins with is shown alone, and hidden with what follows', () => {
  const [identity = ''] = plantedSecrets['an age identity']?.values ?? [];
  const redactor = redactorOf(identity);
  expect(redactor.redact('it begins with "AGE-SECRET-KEY-1"')).toBe('it begins with "AGE-SECRET-KEY-1"');
  expect(redactor.redact(`it is ${identity}`)).toBe('it is ***');
});

describe('the secrets of an environment', () => {
  it.each([
    ['AGE_IDENTITY', 'AGE-SECRET-KEY-1ABC'],
    ['KUBECONFIG_PROD_EU', 'apiVersion: v1'],
    ['VAULT_TOKEN', 'hvs.abcdefgh'],
    ['VAULT_ID_TOKEN', 'abc.def.ghi'],
    ['CI_JOB_TOKEN', '64_abcdefgh'],
    ['CI_REGISTRY_PASSWORD', '/starts-with-a-slash'],
    ['SOME_SECRET', 'abcdefgh'],
  ])('hold the value of %s', (name, value) => {
    expect(environmentSecrets({ [name]: value })).toEqual([value]);
  });

  it.each([
    ['AGE_IDENTITY', '/builds/acme/register.tmp/AGE_IDENTITY'],
    ['KUBECONFIG_PROD_EU', 'C:\\builds\\KUBECONFIG_PROD_EU'],
    ['KUBECONFIG', '/home/anna/.kube/config'],
    ['CI_COMMIT_SHA', '0123456789abcdef'],
    ['TOKENIZERS', 'abcdefgh'],
    ['VAULT_TOKEN', undefined],
  ])('do not hold the value of %s=%s', (name, value) => {
    expect(environmentSecrets({ [name]: value }).filter(Boolean)).toEqual([]);
  });
});

it('values of fewer than 8 bytes are not kept', () => {
  expect(secretValuesIn('1234567')).toEqual([]);
  expect(secretValuesIn('12345678')).toEqual(['12345678']);
});
