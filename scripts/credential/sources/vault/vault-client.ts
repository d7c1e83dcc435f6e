import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { plainRemoteText } from '../../../kubernetes/api-failure.ts';
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
const connectionsAtOnce = 10;
const tries = 3;

/**
 * A small client of Vault's API over node:https. It follows no redirects and heeds no proxy variables, which could carry a
 * token elsewhere, and bounds every request in time and size. A secret is only ever sent in a header or a body.
 */
export class VaultClient {
  readonly #connection: VaultConnection;
  readonly #agent: Agent;

  constructor(connection: VaultConnection) {
    this.#connection = connection;
    const { caPem: ca } = connection;
    const tls = { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) };
    this.#agent = new Agent({ ...tls, keepAlive: true, maxSockets: connectionsAtOnce });
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
    this.#agent.destroy();
  }

  async #sendOnce(ask: VaultRequest): Promise<VaultAnswer> {
    const { address, namespace, timeoutMs } = this.#connection;
    const body = ask.body === undefined ? undefined : JSON.stringify(ask.body);
    const headers = {
      accept: 'application/json',
      'user-agent': 'nautes-tenant',
      'x-vault-request': 'true',
      ...(namespace === undefined ? {} : { 'x-vault-namespace': namespace }),
      ...(ask.token === undefined ? {} : { 'x-vault-token': ask.token }),
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    };
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        const url = `${address}/v1/${ask.path}`;
        const outgoing = request(url, { method: ask.method, headers, agent: this.#agent, signal: deadline }, resolve);
        outgoing.on('error', reject);
        outgoing.end(body);
      });
      return await read(answer);
    } catch (error) {
      if (error instanceof VaultFailure) throw error;
      throw connectionFailure(address, error, deadline.aborted ? timeoutMs : undefined);
    }
  }
}

async function read(answer: IncomingMessage): Promise<VaultAnswer> {
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    answer.destroy();
    throw new VaultFailure(
      `it redirects (HTTP status ${status}), which is not followed`,
      'set vault.address in tenant.yaml to the active node of Vault, or to the load balancer in front of it',
    );
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxAnswerBytes) throw notVault(`the answer is larger than ${maxAnswerBytes / 1024} KiB`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return { status, body: text === '' ? undefined : JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (status < 300) throw notVault('the answer is not JSON');
    return { status, body: undefined };
  }
}

function notVault(why: string): VaultFailure {
  return new VaultFailure(`what answers is no Vault: ${why}`, 'correct vault.address in tenant.yaml');
}

const unknownAuthority = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_SIGNATURE_FAILURE',
]);
const connectionWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused, nothing listens at that port',
  ENOTFOUND: 'the host name does not resolve',
  EAI_AGAIN: 'the host name could not be resolved',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
};

/** A connection that failed, in the words of the person who has to mend it. */
function connectionFailure(address: string, error: unknown, timeoutMs: number | undefined): VaultFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const untrusted = (why: string, hint: string): VaultFailure =>
    new VaultFailure(`${address} is not trusted: ${why}`, hint);
  if (unknownAuthority.has(code))
    return untrusted(
      'no CA that is known here has signed its certificate',
      'write the CA as vault.caCertificate in tenant.yaml, or set VAULT_CACERT to its file',
    );
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return untrusted(`its certificate is for other names${namesIn(error)}`, 'use one of its names in vault.address');
  if (code === 'CERT_HAS_EXPIRED') return untrusted('its certificate has expired', 'let its administrator renew it');
  if (code === 'CERT_NOT_YET_VALID')
    return untrusted('its certificate is not valid yet', 'compare the clocks of both machines');
  const tls = code.startsWith('ERR_SSL_') || code === 'EPROTO' ? 'the server does not speak TLS' : undefined;
  const hint = 'check vault.address in tenant.yaml, and the network between this machine and Vault';
  if (timeoutMs !== undefined)
    return new VaultSilence(`${address} cannot be reached: no answer within ${timeoutMs / 1000} s`, hint);
  const why = tls ?? connectionWords[code] ?? `error ${plainRemoteText(code) || 'unknown'}`;
  return new VaultFailure(`${address} cannot be reached: ${why}`, hint);
}

function namesIn(error: unknown): string {
  const certificate = error instanceof Error && 'cert' in error ? error.cert : undefined;
  const names = (certificate as { readonly subjectaltname?: unknown } | undefined)?.subjectaltname;
  return typeof names === 'string' ? `: ${plainRemoteText(names)}` : '';
}
