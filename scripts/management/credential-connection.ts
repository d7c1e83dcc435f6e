import type { Patience } from '../cli/patience.ts';
import type { Credential } from '../credential/credential.ts';
import type { ApiConnection } from '../kubernetes/api-client.ts';

/** The connection to a server that a credential allows; the server is always verified against the stored CA. */
export function connectionWith(
  server: string,
  { caPem, certificatePem, keyPem, token, serverName }: Credential,
  patience: Patience,
): ApiConnection {
  return {
    ...patience,
    server,
    tls: {
      ca: caPem,
      ...(certificatePem === undefined ? {} : { cert: certificatePem }),
      ...(keyPem === undefined ? {} : { key: keyPem }),
      ...(serverName === undefined ? {} : { servername: serverName }),
      rejectUnauthorized: true,
    },
    headers: async () => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}
