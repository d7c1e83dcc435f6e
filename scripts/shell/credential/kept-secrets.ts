import type { SecretKeeper } from '../run.ts';
import type { CredentialSource } from './credential-source.ts';

/** A source of which every credential is masked in all output as soon as it was obtained. */
export function keepingSecrets(source: CredentialSource, { keepSecret }: SecretKeeper): CredentialSource {
  return {
    async obtain(cluster) {
      const credential = await source.obtain(cluster);
      for (const value of [credential.keyPem, credential.token]) if (value !== undefined) keepSecret(value);
      return credential;
    },
  };
}
