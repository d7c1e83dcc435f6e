import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { defaultExpiryWarningDays } from '../register/tenant-file.ts';
import type { Problem, Severity } from '../text/diagnostic.ts';
import { fingerprintOf, type Credential } from './credential.ts';
import { pemBlocksOf, toPemText } from '../text/pem.ts';

/** What is wrong with a credential as far as can be seen without the cluster. */
interface CredentialProblem extends Problem {
  readonly severity: Severity;
}

const millisecondsPerDay = 24 * 60 * 60 * 1000;
/** A shorter token could be guessed and the guess be tried against the published fingerprint. */
const minimumTokenLength = 16;

/** When the credential stops working, as `2027-01-31T00:00:00Z`; `unknown` when it does not say. */
export function expiryOf(credential: Credential): string {
  const ends = validitiesOf(credential).flatMap(({ until }) => (until === undefined ? [] : [until.getTime()]));
  return ends.length === 0 ? 'unknown' : toTimestamp(new Date(Math.min(...ends)));
}

/**
 * Since when it is this credential: when it was issued, as it says itself, or else when it took the place of another;
 * undefined where it was registered before that was recorded.
 */
export function sinceOf(
  credential: Credential,
  recorded: { readonly fingerprint: string | undefined; readonly since: string | undefined },
  now: Date,
): string | undefined {
  const issued = credential.token === undefined ? undefined : toDate(claimsOf(credential.token)?.['iat']);
  const begins = [issued, ...validitiesOf(credential).map(({ from }) => from)].filter((date) => date !== undefined);
  if (begins.length > 0) return toTimestamp(new Date(Math.min(...begins.map(Number))));
  return recorded.fingerprint === fingerprintOf(credential) ? recorded.since : toTimestamp(now);
}

/** Whole days since then; undefined where unknown. */
export function daysSince(since: string | undefined, now: Date): number | undefined {
  const begin = Date.parse(since ?? '');
  return Number.isNaN(begin) ? undefined : Math.max(0, Math.floor((now.getTime() - begin) / millisecondsPerDay));
}

/** Whole days that are left, negative when it is over; undefined for an expiry of `unknown`. */
export function daysLeft(expires: string, now: Date): number | undefined {
  const end = Date.parse(expires);
  return Number.isNaN(end) ? undefined : Math.floor((end - now.getTime()) / millisecondsPerDay);
}

/**
 * The offline half of the preflight. It does not check that the CA signed the client certificate: k3s issues client
 * certificates from another CA than the one in its kubeconfig.
 */
export function credentialProblems(
  credential: Credential,
  now: Date,
  warnDays = defaultExpiryWarningDays,
): readonly CredentialProblem[] {
  return [
    ...authorityProblems(credential, now),
    ...certificateProblems(credential),
    ...tokenProblems(credential),
    ...validitiesOf(credential).flatMap((validity) => dateProblems(validity, now, warnDays)),
  ];
}

function authorityProblems({ caPem }: Credential, now: Date): readonly CredentialProblem[] {
  const authorities = (pemBlocksOf(caPem) ?? []).map((block) => toCertificate(toPemText(block)));
  if (authorities.length === 0 || authorities.includes(undefined))
    return [error('the certificate authority is not an X.509 certificate')];
  const ends = authorities.map((authority) => authority?.validToDate.getTime() ?? 0);
  const last = new Date(Math.max(...ends));
  return now > last ? [error(`the certificate authority expired on ${toTimestamp(last)}`)] : [];
}

function certificateProblems({ certificatePem, keyPem }: Credential): readonly CredentialProblem[] {
  if (certificatePem === undefined) return [];
  const certificate = toCertificate(certificatePem);
  if (certificate === undefined) return [error('the client certificate is not an X.509 certificate')];
  const key = toPrivateKey(keyPem ?? '');
  if (key === undefined) return [error('the client key is not a private key')];
  if (!certificate.checkPrivateKey(key)) return [error('the client key does not belong to the client certificate')];
  if (!isMaster(certificate)) return [];
  const message = 'the client certificate is in group "system:masters", whose access cannot be revoked';
  return [{ severity: 'warning', message, hint: 'create a service account or a group for this register' }];
}

function tokenProblems({ token }: Credential): readonly CredentialProblem[] {
  if (token === undefined || token.length >= minimumTokenLength) return [];
  return [
    error(`the token is shorter than ${minimumTokenLength} characters, so it could be guessed from its fingerprint`),
  ];
}

interface Validity {
  readonly subject: string;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

function validitiesOf({ certificatePem, token }: Credential): readonly Validity[] {
  const certificate = certificatePem === undefined ? undefined : toCertificate(certificatePem);
  const claims = token === undefined ? undefined : claimsOf(token);
  const subject = 'the client certificate';
  return [
    ...(certificate === undefined
      ? []
      : [{ subject, from: certificate.validFromDate, until: certificate.validToDate }]),
    ...(claims === undefined
      ? []
      : [{ subject: 'the token', from: toDate(claims['nbf']), until: toDate(claims['exp']) }]),
  ];
}

/**
 * Whether so little is left of a token's life that it is time for a new one: less than half. One that does not say when it
 * was made or ends is no token of a bounded life, and never good enough.
 */
export function isDueForRenewal(token: string, now: Date): boolean {
  const [seconds, until] = [secondsGranted(token), toDate(claimsOf(token)?.['exp'])];
  return seconds === undefined || until === undefined || until.getTime() - now.getTime() < (seconds * 1000) / 2;
}

/** For how long a token was granted, in seconds; undefined for one that does not say when it was made or ends. */
export function secondsGranted(token: string): number | undefined {
  const { iat, exp } = claimsOf(token) ?? {};
  const [from, until] = [toDate(iat)?.getTime(), toDate(exp)?.getTime()];
  return from === undefined || until === undefined ? undefined : (until - from) / 1000;
}

function dateProblems({ subject, from, until }: Validity, now: Date, warnDays: number): readonly CredentialProblem[] {
  const hint = 'seal a new kubeconfig with "npm run seal"';
  if (until !== undefined && now > until) return [{ ...error(`${subject} expired on ${toTimestamp(until)}`), hint }];
  if (from !== undefined && now < from) return [error(`${subject} is not valid before ${toTimestamp(from)}`)];
  if (until === undefined || until.getTime() - now.getTime() > warnDays * millisecondsPerDay) return [];
  const days = daysLeft(until.toISOString(), now) ?? 0;
  const message = `${subject} expires in ${days} ${days === 1 ? 'day' : 'days'}, on ${toTimestamp(until)}`;
  return [{ severity: 'warning', message, hint }];
}

function error(message: string): CredentialProblem {
  return { severity: 'error', message };
}

/** The claims of a JSON web token (RFC 7519), not verified: only the cluster can do that. */
function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? { ...claims } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toDate(seconds: unknown): Date | undefined {
  return typeof seconds === 'number' && seconds >= 0 && seconds <= lastSecond ? new Date(seconds * 1000) : undefined;
}

/** The end of the year 9999, which ISO 8601 can write with four digits. */
const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

function toTimestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function isMaster(certificate: X509Certificate): boolean {
  const { subject } = certificate.toLegacyObject();
  const organizations: unknown = subject?.O;
  return [organizations].flat().includes('system:masters');
}

function toCertificate(pem: string): X509Certificate | undefined {
  return valueOrUndefined(() => new X509Certificate(pem));
}

function toPrivateKey(pem: string): KeyObject | undefined {
  return valueOrUndefined(() => createPrivateKey(pem));
}

/** OpenSSL throws on anything else, and its message is dropped, since it may quote what it read. */
function valueOrUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** That a credential is over or nearly so. */
interface NearEnd {
  readonly isOver: boolean;
  /** Begins with a verb, such as `expires in 12 days, on 2026-12-03`. */
  readonly words: string;
}

/** Whether a credential has ended or will within so many days; undefined as long as there is nothing to say. */
export function nearEndOf(expires: string, today: Date, warningDays: number): NearEnd | undefined {
  const days = daysLeft(expires, today);
  if (days === undefined || Date.parse(expires) - today.getTime() > warningDays * millisecondsPerDay) return undefined;
  const date = dateOf(expires);
  if (days < 0) return { isOver: true, words: `expired on ${date}` };
  const left = days === 0 ? 'within a day' : `in ${days} ${days === 1 ? 'day' : 'days'}`;
  return { isOver: false, words: `expires ${left}, on ${date}` };
}

/** The day of an end, without the time; `unknown` as it is. */
export function dateOf(expires: string): string {
  return expires.slice(0, 'YYYY-MM-DD'.length);
}
