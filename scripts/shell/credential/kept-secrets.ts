import type { Credential } from '../../core/credential/kubeconfig.ts';
import { credentialOfSecret } from '../../core/credential/secret-fingerprint.ts';
import type { Secret } from '../../core/desired/kubernetes-object.ts';
import type { SecretKeeper } from '../run.ts';

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
