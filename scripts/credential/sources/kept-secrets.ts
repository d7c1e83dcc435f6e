import type { SecretKeeper } from '../../cli/verb.ts';
import type { Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import type { Credential } from '../credential.ts';
import { credentialOfSecret } from '../secret-fingerprint.ts';

/** Masks what authenticates in the Secrets by which Argo CD knows its clusters. */
export function keepCredentialsOf(
  secrets: readonly Secret[] | undefined,
  keepSecret: SecretKeeper['keepSecret'],
): void {
  for (const secret of secrets ?? []) {
    const credential = credentialOfSecret(secret);
    if (credential !== undefined) keepCredential(credential, keepSecret);
  }
}

/** Masks what authenticates in a credential; its certificates are public. */
export function keepCredential({ keyPem, token }: Credential, keepSecret: SecretKeeper['keepSecret']): void {
  for (const value of [keyPem, token]) if (value !== undefined) keepSecret(value);
}
