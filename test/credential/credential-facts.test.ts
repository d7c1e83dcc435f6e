import { describe, expect, test } from 'vitest';
import {
  credentialProblems,
  daysLeft,
  daysSince,
  expiryOf,
  isDueForRenewal,
  sinceOf,
} from '../../scripts/credential/credential-facts.ts';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { makeCa, makeClientCertificate, makeJwt, type CertificateOptions } from '../support/certificates.ts';

const now = new Date('2026-06-01T12:00:00Z');
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number): Date => new Date(now.getTime() + days * day);
const seconds = (date: Date): number => date.getTime() / 1000;

const ca = makeCa();

function withCertificate(options: CertificateOptions): Credential {
  const { certificatePem, keyPem } = makeClientCertificate(ca, options);
  return { caPem: ca.certificatePem, certificatePem, keyPem };
}

function withToken(claims: Readonly<Record<string, unknown>>): Credential {
  return { caPem: ca.certificatePem, token: makeJwt(claims) };
}

function shown(credential: Credential, warnDays?: number): readonly string[] {
  return credentialProblems(credential, now, warnDays).map(({ severity, message }) => `${severity}: ${message}`);
}

describe('the expiry of a credential is', () => {
  const notAfter = new Date('2027-01-31T00:00:00Z');

  test("the client certificate's end", () => {
    expect(expiryOf(withCertificate({ notAfter }))).toBe('2027-01-31T00:00:00Z');
  });

  test("a token's exp", () => {
    expect(expiryOf(withToken({ exp: seconds(notAfter) }))).toBe('2027-01-31T00:00:00Z');
  });

  test('the earlier of both', () => {
    const { token } = withToken({ exp: seconds(inDays(1)) });
    expect(expiryOf({ ...withCertificate({ notAfter }), token: token ?? '' })).toBe('2026-06-02T12:00:00Z');
  });

  test.each([
    ['an opaque token', 'an-opaque-token-of-some-length'],
    ['a token without exp', makeJwt({ sub: 'me' })],
    ['a token whose exp is text', makeJwt({ exp: '2027' })],
    ['a token whose exp is no date', makeJwt({ exp: 1e300 })],
    ['three parts that are no token', 'not.a.token'],
    ['a token that holds null', `a.${Buffer.from('null').toString('base64url')}.c`],
  ])('unknown for %s', (_what, token) => {
    expect(expiryOf({ caPem: ca.certificatePem, token })).toBe('unknown');
  });
});

describe('since when it is this credential is', () => {
  const opaque = { caPem: ca.certificatePem, token: 'an-opaque-token-of-some-length' };
  const long = '2020-01-01T00:00:00Z';

  test('what it says itself, whatever is recorded', () => {
    const since = (credential: Credential): string | undefined =>
      sinceOf(credential, { fingerprint: fingerprintOf(credential), since: long }, now);
    expect(since(withCertificate({ notBefore: inDays(-20) }))).toBe('2026-05-12T12:00:00Z');
    expect(since(withToken({ iat: seconds(inDays(-3)) }))).toBe('2026-05-29T12:00:00Z');
    expect(since(withToken({ nbf: seconds(inDays(-2)) }))).toBe('2026-05-30T12:00:00Z');
  });

  test('else the apply that brought it, and unknown where that one did not write it down', () => {
    const fingerprint = fingerprintOf(opaque);
    expect(sinceOf(opaque, { fingerprint: undefined, since: undefined }, now)).toBe('2026-06-01T12:00:00Z');
    expect(sinceOf(opaque, { fingerprint: 'sha256:another', since: long }, now)).toBe('2026-06-01T12:00:00Z');
    expect(sinceOf(opaque, { fingerprint, since: long }, now)).toBe(long);
    expect(sinceOf(opaque, { fingerprint, since: undefined }, now)).toBeUndefined();
  });

  test.each([
    ['2026-05-30T13:00:00Z', 1],
    ['2026-07-01T00:00:00Z', 0],
    ['unreadable', undefined],
    [undefined, undefined],
  ])('%s, which is %s whole days ago', (since, days) => {
    expect(daysSince(since, now)).toBe(days);
  });
});

describe('the days that are left', () => {
  test.each([
    ['2026-06-01T12:00:00Z', 0],
    ['2026-07-01T11:59:59Z', 29],
    ['2026-07-01T12:00:00Z', 30],
    ['2026-05-31T12:00:00Z', -1],
    ['unknown', undefined],
  ])('until %s are %s', (expires, days) => {
    expect(daysLeft(expires, now)).toBe(days);
  });
});

test.each([
  ['one second before half of its life', 1_599, { iat: 1_000, exp: 2_200 }, false],
  ['half of its life', 1_600, { iat: 1_000, exp: 2_200 }, false],
  ['one second after half of its life', 1_601, { iat: 1_000, exp: 2_200 }, true],
  ['its end', 2_200, { iat: 1_000, exp: 2_200 }, true],
  ['any moment, where it does not say when it was made', 1_000, { exp: 2_200 }, true],
  ['any moment, where it does not say when it ends', 1_000, { iat: 1_000 }, true],
])('at %s a token is due or not', (_, seconds, claims, isDue) => {
  expect(isDueForRenewal(makeJwt(claims), new Date(seconds * 1000))).toBe(isDue);
});

test('what is no token with claims is due at once', () => {
  expect(isDueForRenewal('0123456789abcdef', new Date(0))).toBe(true);
});

describe('the offline preflight', () => {
  test('finds nothing wrong with a good certificate or token', () => {
    expect(shown(withCertificate({ organization: ['team'] }))).toEqual([]);
    expect(shown(withToken({ exp: seconds(inDays(90)) }))).toEqual([]);
    expect(shown(withToken({ sub: 'for ever' }))).toEqual([]);
  });

  test('does not mind a client certificate of another authority, as k3s issues', () => {
    expect(shown({ ...withCertificate({}), caPem: makeCa().certificatePem })).toEqual([]);
  });

  test('refuses a key of another certificate', () => {
    const { keyPem = '' } = withCertificate({});
    expect(shown({ ...withCertificate({}), keyPem })).toEqual([
      'error: the client key does not belong to the client certificate',
    ]);
  });

  test('refuses PEM that holds no certificate or no key', () => {
    const pem = (label: string): string => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;
    const credential = withCertificate({});
    expect(shown({ ...credential, caPem: pem('CERTIFICATE') })).toEqual([
      'error: the certificate authority is not an X.509 certificate',
    ]);
    expect(shown({ ...credential, certificatePem: pem('CERTIFICATE') })).toEqual([
      'error: the client certificate is not an X.509 certificate',
    ]);
    expect(shown({ ...credential, keyPem: pem('PRIVATE KEY') })).toEqual([
      'error: the client key is not a private key',
    ]);
  });

  test('refuses what has expired, with the date', () => {
    expect(shown(withCertificate({ notAfter: inDays(-1) }))).toEqual([
      'error: the client certificate expired on 2026-05-31T12:00:00Z',
    ]);
    expect(shown(withToken({ exp: seconds(inDays(-1)) }))).toEqual([
      'error: the token expired on 2026-05-31T12:00:00Z',
    ]);
  });

  test('refuses what is not valid yet', () => {
    expect(shown(withCertificate({ notBefore: inDays(1) }))).toEqual([
      'error: the client certificate is not valid before 2026-06-02T12:00:00Z',
    ]);
    expect(shown(withToken({ nbf: seconds(inDays(1)) }))).toEqual([
      'error: the token is not valid before 2026-06-02T12:00:00Z',
    ]);
  });

  test.each([
    [29, ['warning: the client certificate expires in 29 days, on 2026-06-30T12:00:00Z']],
    [30, ['warning: the client certificate expires in 30 days, on 2026-07-01T12:00:00Z']],
    [31, []],
  ])('with %s days left of 30 warns in time', (days, expected) => {
    expect(shown(withCertificate({ notAfter: inDays(days) }))).toEqual(expected);
  });

  test('takes another number of days to warn', () => {
    expect(shown(withCertificate({ notAfter: inDays(1) }), 0)).toEqual([]);
    expect(shown(withToken({ exp: seconds(inDays(1)) }), 1)).toEqual([
      'warning: the token expires in 1 day, on 2026-06-02T12:00:00Z',
    ]);
  });

  test('warns of system:masters wherever it stands among the groups', () => {
    const warning = 'warning: the client certificate is in group "system:masters", whose access cannot be revoked';
    expect(shown(withCertificate({ organization: ['system:masters'] }))).toEqual([warning]);
    expect(shown(withCertificate({ organization: ['a', 'system:masters', 'b'] }))).toEqual([warning]);
    expect(shown(withCertificate({ organization: ['not system:masters'] }))).toEqual([]);
    expect(shown(withCertificate({ subject: 'x\nO=system:masters' }))).toEqual([]);
  });

  test('refuses an authority only when all of its certificates have expired', () => {
    const expired = makeCa({ notAfter: inDays(-1) }).certificatePem;
    const { certificatePem = '', keyPem = '' } = withCertificate({});
    expect(shown({ caPem: expired, certificatePem, keyPem })).toEqual([
      'error: the certificate authority expired on 2026-05-31T12:00:00Z',
    ]);
    expect(shown({ caPem: expired + ca.certificatePem, certificatePem, keyPem })).toEqual([]);
  });

  test('refuses a token that could be guessed from its fingerprint', () => {
    expect(shown({ caPem: ca.certificatePem, token: 'hunter2' })).toEqual([
      'error: the token is shorter than 16 characters, so it could be guessed from its fingerprint',
    ]);
  });
});
