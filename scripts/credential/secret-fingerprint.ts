import { secretText } from '../desired/cluster-secret.ts';
import type { Secret } from '../kubernetes/objects/kubernetes-object.ts';
import { fingerprintOf, type Credential } from './credential.ts';
import { fromArgoConfig } from './kubeconfig-text.ts';

/** The credential in one of our cluster Secrets; undefined when it holds none that the kit writes. */
export function credentialOfSecret(secret: Secret | undefined): Credential | undefined {
  const config = secretText(secret, 'config');
  if (config === undefined) return undefined;
  try {
    return fromArgoConfig(JSON.parse(config));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The fingerprint of what a cluster Secret holds, comparable with the one in a cluster file. */
export function fingerprintOfSecret(secret: Secret | undefined): string | undefined {
  const credential = credentialOfSecret(secret);
  return credential === undefined ? undefined : fingerprintOf(credential);
}
