import { createHash } from 'node:crypto';
import { cloudFingerprintOf } from '../desired/cloud-fingerprint.ts';
import type { CloudLogin } from '../register/cloud-login.ts';
import { normalisePem } from '../text/pem.ts';

/** What opens a cluster: the CA to trust, and the identity. Texts are PEM, not base64 of PEM. */
export interface Credential {
  readonly caPem: string;
  readonly certificatePem?: string;
  readonly keyPem?: string;
  readonly token?: string;
  /** The name to expect in the server's certificate, where it is not the host of the address. */
  readonly serverName?: string;
  /** Instead of a certificate or a token: Argo CD logs in by an identity of its own, which nobody else can do. */
  readonly login?: CloudLogin;
}

/** A credential as it is used where the cluster file names the server, which then counts. */
export function underName(credential: Credential, tlsServerName: string | undefined): Credential {
  return tlsServerName === undefined ? credential : { ...credential, serverName: tlsServerName };
}

/**
 * Names a credential without giving it away: reformatting the PEM keeps the fingerprint, any changed byte of what is used
 * changes it. It is SHA-256 over the JSON array of CA, certificate, key, token and server name, `null` for what is absent.
 */
export function fingerprintOf(credential: Credential): string {
  const { caPem, certificatePem, keyPem, token, serverName, login } = credential;
  if (login !== undefined) return cloudFingerprintOf({ caPem, login });
  const pem = [caPem, certificatePem, keyPem].map((text) => (text === undefined ? null : normalisePem(text)));
  const canonical = JSON.stringify([...pem, token ?? null, serverName ?? null]);
  return `sha256:${createHash('sha256').update(canonical).digest('hex')}`;
}
