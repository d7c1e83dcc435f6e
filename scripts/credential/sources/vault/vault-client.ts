import { HttpsClient, type HttpsAnswer } from '../../../kubernetes/https-client.ts';
import { HttpsFailure } from '../../../kubernetes/https-failure.ts';
import { defined } from '../../../text/defined.ts';
import { isPassing, VaultFailure, VaultSilence, type VaultAnswer } from './vault-failure.ts';

/** How a Vault is reached. */
interface VaultConnection {
  /** `https://host:port` without a trailing slash. */
  readonly address: string;
  readonly namespace?: string | undefined;
  /** Who must have signed the server's certificate; the CAs of the machine when left out. */
  readonly caPem?: string | undefined;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  pause(milliseconds: number): Promise<void>;
}

/** One request; the path is below `/v1/`. */
interface VaultRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
}

const maxAnswerBytes = 1024 * 1024;
const tries = 3;

/** A small client of Vault's API. A secret is only ever sent in a header or a body. */
export class VaultClient {
  readonly #connection: VaultConnection;
  readonly #https: HttpsClient;

  constructor(connection: VaultConnection) {
    this.#connection = connection;
    const { caPem: ca } = connection;
    this.#https = new HttpsClient({ rejectUnauthorized: true, ...defined({ ca }) });
  }

  /** The answer, whatever its status but a redirect; what may pass by itself is tried again. */
  async send(ask: VaultRequest): Promise<VaultAnswer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#sendOnce(ask);
      if (!isPassing(answer) || attempt >= tries) return answer;
      await this.#connection.pause(2 ** attempt * 250);
    }
  }

  /** Closes idle connections; the client must not be used afterwards. */
  close(): void {
    this.#https.close();
  }

  async #sendOnce(ask: VaultRequest): Promise<VaultAnswer> {
    const { address, namespace, timeoutMs } = this.#connection;
    try {
      const answer = await this.#https.send({
        url: new URL(`${address}/v1/${ask.path}`),
        method: ask.method,
        headers: {
          'x-vault-request': 'true',
          ...(namespace === undefined ? {} : { 'x-vault-namespace': namespace }),
          ...(ask.token === undefined ? {} : { 'x-vault-token': ask.token }),
        },
        body: ask.body,
        timeoutMs,
        maxAnswerBytes,
      });
      return read(answer);
    } catch (error) {
      throw error instanceof HttpsFailure ? connectionFailure(address, error) : error;
    }
  }
}

function read({ status, text, value }: HttpsAnswer): VaultAnswer {
  if (status >= 300 && status < 400)
    throw new VaultFailure(
      `it redirects (HTTP status ${status}), which is not followed`,
      'set vault.address in tenant.yaml to the active node of Vault, or to the load balancer in front of it',
    );
  if (status < 300 && value === undefined && text !== '') throw notVault('the response is not JSON');
  return { status, body: value };
}

function notVault(why: string): VaultFailure {
  return new VaultFailure(`the server is not Vault: ${why}`, 'correct vault.address in tenant.yaml');
}

/** A connection that failed, worded for the person who has to fix it. */
function connectionFailure(address: string, failure: HttpsFailure): VaultFailure {
  const { reason, message, status, otherNames } = failure;
  const untrusted = (why: string, hint: string): VaultFailure =>
    new VaultFailure(`${address} is not trusted: ${why}`, hint);
  if (failure.isUnknownAuthority)
    return untrusted(
      'its certificate is not signed by a known CA',
      'write the CA as vault.caCertificate in tenant.yaml, or set VAULT_CACERT to its file',
    );
  if (reason === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return untrusted(`its certificate is for other names${otherNames}`, 'use one of its names in vault.address');
  if (reason === 'CERT_HAS_EXPIRED')
    return untrusted('its certificate has expired', 'ask its administrator to renew it');
  if (reason === 'CERT_NOT_YET_VALID')
    return untrusted('its certificate is not valid yet', 'compare the clocks of both machines');
  if (reason === 'TooLarge') return notVault(`the response is larger than ${maxAnswerBytes / 1024} KiB`);
  if (status !== undefined) return notVault(message);
  const why = reason === 'ECONNRESET' ? 'the connection was interrupted' : message;
  const hint = 'check vault.address in tenant.yaml, and the network between this machine and Vault';
  return new (reason === 'Timeout' ? VaultSilence : VaultFailure)(`${address} cannot be reached: ${why}`, hint);
}
