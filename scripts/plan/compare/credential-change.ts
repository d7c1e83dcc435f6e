import { dateOf, expiryOf } from '../../credential/credential-facts.ts';
import { fingerprintOf, type Credential } from '../../credential/credential.ts';
import { credentialOfSecret } from '../../credential/kubeconfig-text.ts';
import { annotations } from '../../kubernetes/objects/ownership.ts';
import type { CredentialReference } from '../../desired/cluster.ts';
import { tokenDays } from '../../desired/runtime-account.ts';
import { defined } from '../../text/defined.ts';
import type { Registration } from '../registration.ts';
import { grantText } from '../token-grant.ts';
import { compareValues, type FieldChange } from './compare-values.ts';

/** What may be known of a credential without holding it. */
interface CredentialFacts {
  readonly fingerprint: string;
  /** As `expiryOf` gives it. */
  readonly expires: string;
  /** Its version in Vault, where it is there. */
  readonly version?: number;
}

/** The facts about a credential as its source gave it. */
export function factsOf(credential: Credential & { readonly version?: number }): CredentialFacts {
  const { version } = credential;
  const facts = { fingerprint: fingerprintOf(credential), expires: expiryOf(credential) };
  return { ...facts, ...defined({ version }) };
}

/**
 * The fingerprint of what Argo CD has, comparable with one that is wanted. The name by which a cluster file calls the server
 * is stored with the credential and is no part of it, unless the credential says the same name itself; `name` is the one
 * that was written with it.
 */
export function storedFingerprint(
  { secret, resource }: Registration,
  wanted = resource?.metadata.annotations?.[annotations.fingerprint],
  name = resource?.metadata.annotations?.[annotations.tlsServerName],
): string | undefined {
  const credential = credentialOfSecret(secret);
  if (credential === undefined) return undefined;
  const { serverName: _, ...bare } = credential;
  return name !== undefined && fingerprintOf(bare) === wanted ? wanted : fingerprintOf(credential);
}

/**
 * What separates a credential from the registered one: from what is stored, where Secrets were read, and from what was
 * written down about that.
 */
export function compareCredential(actual: Registration, wanted: CredentialFacts): readonly FieldChange[] {
  const { fingerprint, expires, version } = wanted;
  const recorded = actual.resource?.metadata.annotations ?? {};
  const recordedFingerprint = recorded[annotations.fingerprint];
  const stored = actual.secretsRead ? storedFingerprint(actual, fingerprint) : recordedFingerprint;
  if (stored === fingerprint && recordedFingerprint === fingerprint)
    return [
      ...compareValues('credential.expires', recorded[annotations.expires], expires),
      ...compareValues('credential.vaultVersion', recorded[annotations.credentialVersion], version?.toString()),
    ];
  const different = [stored, recordedFingerprint].find((one) => one !== fingerprint);
  const before = { expires: recorded[annotations.expires], version: recorded[annotations.credentialVersion] };
  const from = different === undefined ? undefined : credentialText({ fingerprint: different, ...before });
  return [
    { path: 'credential', from, to: credentialText(wanted), ...(from === undefined ? {} : { isRotation: true }) },
  ];
}

/**
 * What separates a token for which a credential is exchanged from what the cluster file asks for. A token that was renewed is
 * no change: what counts is which credential it was made with, for which role, and that Argo CD still has what is on record.
 */
export function compareExchange(actual: Registration, wanted: CredentialReference): readonly FieldChange[] {
  const recorded = actual.resource?.metadata.annotations ?? {};
  const [role, exchanged] = [recorded[annotations.exchangeRole], recorded[annotations.exchangedFrom]];
  if (role === undefined || wanted.exchangeRole === undefined)
    return compareValues(
      exchangePath,
      exchangeText(role, secondsGrantedTo(actual)),
      exchangeText(wanted.exchangeRole, undefined),
    );
  const { fingerprint, expires } = wanted;
  const isOther = fingerprint !== undefined && exchanged !== undefined && exchanged !== fingerprint;
  const token = recorded[annotations.fingerprint];
  const stored = actual.secretsRead ? storedFingerprint(actual) : token;
  return [
    ...compareValues('credential.exchange.role', role, wanted.exchangeRole),
    ...(isOther
      ? [
          {
            path: 'credential',
            from: shortDigest(exchanged),
            to: credentialText({ fingerprint, expires }),
            isRotation: true as const,
          },
        ]
      : []),
    ...(stored === token
      ? []
      : compareValues('credential.exchange.token', stored === undefined ? 'lost' : 'another', 'as recorded')),
  ];
}

/** Where a change says that a credential is exchanged, or is not any more. */
export const exchangePath = 'credential.exchange';

/** That the credential of a new cluster is exchanged, where it is; `before` is what a broken registration of it left. */
export function exchangeOf(
  { exchangeRole }: CredentialReference,
  before: Registration | undefined,
): readonly FieldChange[] {
  return compareValues(exchangePath, undefined, exchangeText(exchangeRole, before && secondsGrantedTo(before)));
}

/** Whether Argo CD has a token for which a credential was exchanged. */
export function isExchanged({ resource }: Registration): boolean {
  return resource?.metadata.annotations?.[annotations.exchangeRole] !== undefined;
}

/** For how many seconds a cluster granted the token that is registered, as far as that is on record. */
export function secondsGrantedTo({ resource }: Registration): number | undefined {
  const recorded = resource?.metadata.annotations?.[annotations.tokenSeconds] ?? '';
  return /^[1-9][0-9]{0,9}$/.test(recorded) ? Number(recorded) : undefined;
}

function exchangeText(role: string | undefined, granted: number | undefined): string | undefined {
  if (role === undefined) return undefined;
  const less = grantText(granted);
  return `a token of ${tokenDays} days, bound to ${role}${less === undefined ? '' : `; ${less}`}`;
}

/** What separates two credentials of which at least one is known by its source alone. */
export function compareSources(actual: Registration, wanted: CredentialReference): readonly FieldChange[] {
  const recorded = actual.resource?.metadata.annotations ?? {};
  const [fingerprint, expires] = [recorded[annotations.fingerprint], recorded[annotations.expires]];
  const sourceText = (from: string | undefined, facts: Partial<CredentialFacts>): string =>
    facts.fingerprint === undefined
      ? `from ${from}`
      : credentialText({ fingerprint: facts.fingerprint, expires: facts.expires });
  const known = fingerprint === undefined ? {} : { fingerprint, expires: expires ?? 'unknown' };
  return compareValues('credential', sourceText(actual.credentialFrom, known), sourceText(wanted.from, wanted));
}

/** A sealed file in the place of another, by their digests; the content may be the same, sealed again, or not. */
export function compareSealedFile(before: string | undefined, after: string | undefined): readonly FieldChange[] {
  return compareValues('credential.sealedFile', before && shortDigest(before), after && shortDigest(after));
}

/** As much of a digest as is needed to tell things apart. */
function shortDigest(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`;
}

/** A credential as a plan may show it: the start of its fingerprint, when it ends, and its version in Vault. */
export function credentialText(facts: {
  readonly fingerprint: string;
  readonly expires: string | undefined;
  readonly version?: number | string | undefined;
}): string {
  const { fingerprint, expires = 'unknown', version } = facts;
  const details = [`expires ${dateOf(expires)}`, ...(version === undefined ? [] : [`vault version ${version}`])];
  return `${shortDigest(fingerprint)} (${details.join(', ')})`;
}

/** One credential in the place of another, each as `credentialText` shows it. */
export interface Rotation {
  readonly from: string;
  readonly to: string;
}

/** That a change puts one credential in the place of another; undefined where it does not, or only says where one is. */
export function rotationIn({ isRotation, from, to }: FieldChange): Rotation | undefined {
  return isRotation === undefined || from === undefined || to === undefined ? undefined : { from, to };
}

/** A rotation in words. */
export function rotationText({ from, to }: Rotation): string {
  return `credential rotated: ${from} → ${to}`;
}
