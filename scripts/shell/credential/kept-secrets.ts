import type { Credential } from '../../core/credential/kubeconfig.ts';
import type { SecretKeeper } from '../run.ts';

/** Masks what authenticates in a credential; its certificates are public. */
export function keepCredential({ keyPem, token }: Credential, keepSecret: SecretKeeper['keepSecret']): void {
  for (const value of [keyPem, token]) if (value !== undefined) keepSecret(value);
}
