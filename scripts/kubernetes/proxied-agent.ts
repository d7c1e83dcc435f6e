import { Agent, request, type AgentOptions, type RequestOptions } from 'node:https';
import { connect, isIP, type LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ProxyAddress } from '../register/proxy-url.ts';
import { defined } from '../text/defined.ts';
import { HttpsFailure } from './https-failure.ts';
import { openBySocks, type Target } from './socks.ts';

/** The proxy through which a server is reached. */
export interface Proxy {
  readonly address: ProxyAddress;
  /** How the proxy's own name is resolved; the server's is for the proxy to resolve. */
  readonly lookup?: LookupFunction;
}

/** A way to a proxy that is being opened. */
interface Opening {
  destroy(error?: Error): unknown;
}

/**
 * Opens each connection through a proxy, as Argo CD does: by CONNECT (RFC 9110, 9.3.6) or SOCKS 5 (RFC 1928), without a login,
 * and with TLS to the server inside, so that the proxy sees an address and nothing that authenticates.
 */
export class ProxiedAgent extends Agent {
  readonly #proxy: Proxy;
  readonly #tls: AgentOptions;
  readonly #awaited = new Set<Opening>();

  constructor(tls: AgentOptions, proxy: Proxy) {
    super(tls);
    this.#tls = tls;
    this.#proxy = proxy;
  }

  /** Which response is missing, to follow "no response", while it is the proxy's. */
  get awaitedWords(): string {
    return this.#awaited.size === 0 ? '' : ` from ${titleOf(this.#proxy)}`;
  }

  override createConnection(
    options: RequestOptions,
    callback?: (error: Error | null, connection: Duplex) => void,
  ): undefined {
    // What Node takes here without saying so in its types: an error alone.
    const done = callback as ((error: Error | null, connection?: Duplex | null) => void) | undefined;
    const target = { host: options.host ?? '', port: Number(options.port) };
    this.#open(target)
      .then((socket) => this.#secure(socket, options))
      .then(
        (connection) => done?.(null, connection),
        (error: Error) => done?.(error),
      );
  }

  /** TLS to the server; throws where a certificate or key is useless. */
  #secure(socket: Duplex, options: RequestOptions): Duplex | null | undefined {
    try {
      return super.createConnection({ ...options, socket } as RequestOptions);
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  /** Says of a failure on the way to the server behind the proxy what the proxy may have to do with it. */
  told(failure: HttpsFailure): HttpsFailure {
    const { reason, message, otherNames, isUnknownAuthority } = failure;
    if (!isUnknownAuthority) return failure;
    return new HttpsFailure(reason, `${message}; does ${titleOf(this.#proxy)} intercept TLS?`, { otherNames });
  }

  /** Ends every way to the proxy that is still being opened. */
  dropAwaited(): void {
    for (const opening of this.#awaited) opening.destroy(HttpsFailure.ofCode('ECONNRESET'));
  }

  override destroy(): void {
    this.dropAwaited();
    super.destroy();
  }

  async #open(target: Target): Promise<Duplex> {
    const { address, lookup } = this.#proxy;
    let opening: Opening | undefined;
    const begun = (one: Opening): void => {
      opening = one;
      this.#awaited.add(one);
    };
    try {
      if (address.scheme !== 'socks5')
        return await openByConnect(this.#proxy, target, address.scheme === 'https' ? this.#tls : undefined, begun);
      const socket = connect({ host: address.host, port: address.port, ...defined({ lookup }) });
      begun(socket);
      return await openBySocks(socket, target);
    } catch (error) {
      throw ofProxy(this.#proxy, error);
    } finally {
      if (opening !== undefined) this.#awaited.delete(opening);
    }
  }
}

/** What to say of a proxy. */
function titleOf({ address }: Proxy): string {
  return `the proxy ${address.normalForm}`;
}

/** A failure on the way to a proxy, or of the proxy itself. */
function ofProxy(proxy: Proxy, error: unknown): HttpsFailure {
  const { reason, message, otherNames } = HttpsFailure.of(error);
  return new HttpsFailure(
    reason,
    `${titleOf(proxy)}: ${message.replace(/^the server('s)?/, (_, of) => (of ? 'its' : 'it'))}`,
    { otherNames },
  );
}

/** `tls` is for a proxy of scheme https: Argo CD trusts the CA of the cluster for that too, and no other. */
function openByConnect(
  { address, lookup }: Proxy,
  { host, port }: Target,
  tls: AgentOptions | undefined,
  begun: (opening: Opening) => void,
): Promise<Duplex> {
  const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    const options = {
      method: 'CONNECT',
      host: address.host,
      port: address.port,
      path: authority,
      headers: { host: authority, 'user-agent': 'nautes-tenant', connection: 'keep-alive' },
      agent: false,
      ...defined({ lookup }),
    } as const;
    // An import would have Node load all that belongs to WebSocket and fetch, at the start of every verb that connects.
    const { request: requestPlainly } = process.getBuiltinModule('node:http');
    const asking = tls === undefined ? requestPlainly(options) : request({ ...tls, ...options });
    begun(asking);
    asking.on('connect', ({ statusCode: status = 0 }, socket, head) => {
      if (status < 200 || status > 299) {
        socket.destroy();
        reject(new HttpsFailure('Proxy', `it returned ${status}${wordsOfStatus(status, authority)}`));
        return;
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    asking.on('error', reject);
    asking.on('close', () => reject(HttpsFailure.ofCode('ECONNRESET')));
    asking.end();
  });
}

function wordsOfStatus(status: number, authority: string): string {
  if (status === 407) return ' and requires a login: use a proxy that needs none';
  if (status === 403 || status === 401) return ` and refuses connections to ${authority}`;
  if (status >= 502 && status <= 504) return ` and cannot reach ${authority}`;
  return ' and did not open a tunnel';
}
