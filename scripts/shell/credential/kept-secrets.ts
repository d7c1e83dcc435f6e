import type { Credential } from '../../core/credential/kubeconfig.ts';
import type { SecretKeeper } from '../run.ts';
import type { CredentialSource } from './credential-source.ts';

/** A source of which every credential is masked in all output as soon as it was obtained. */
export function keepingSecrets(source: CredentialSource, { keepSecret }: SecretKeeper): CredentialSource {
  return {
    async obtain(cluster) {
      const credential = await source.obtain(cluster);
      keepCredential(credential, keepSecret);
      return credential;
    },
  };
}

/** Masks what authenticates in a credential; its certificates are public. */
export function keepCredential({ keyPem, token }: Credential, keepSecret: SecretKeeper['keepSecret']): void {
  for (const value of [keyPem, token]) if (value !== undefined) keepSecret(value);
}
