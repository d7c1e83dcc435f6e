import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { makeCa, makeClientCertificate, makeJwt, type CertificateOptions } from './certificates.ts';

/** What a server answers; `hang` never does, `drip` sends a byte now and then, `cut` closes halfway. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'hang'
  | 'drip'
  | 'cut';

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Version {
  readonly data: unknown;
  readonly state: 'kept' | 'deleted' | 'destroyed';
}

const denied = { status: 403, body: { errors: ['permission denied'] } };
const nothing = { status: 404, body: { errors: [] } };
const oneRequest = {
  request_id: '4e1e3b56-5b5d-4a0b-8a43-1a4b6d9c0f11',
  lease_id: '',
  renewable: false,
  wrap_info: null,
};

/**
 * Stands in for a HashiCorp Vault or an OpenBao, neither of which can be installed where the tests run. It is made after
 * the published API documentation (API docs: "HTTP API", "JWT/OIDC auth method", "KV Secrets Engine - Version 2", "Revoke a
 * Token (Self)"), and its error texts after the sources of the JWT auth method and of the KV engine; it proves that the kit
 * asks what is documented, not that a real Vault answers so. A request of any other form is noted in `unexpected` and
 * refused: a test ends with `expect(server.unexpected).toEqual([])`.
 */
export class VaultServer {
  readonly caPem: string;
  /** Every request, in order. */
  readonly requests: SeenRequest[] = [];
  /** What is not as documented about them. */
  readonly unexpected: string[] = [];
  /** Every token that was given out. */
  readonly tokens: string[] = [];
  readonly #valid = new Set<string>();
  readonly #idTokens = new Map<string, Readonly<Record<string, unknown>>>();
  readonly #secrets = new Map<string, Version[]>();
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();

  namespace: string | undefined;
  mount = 'cluster';
  kvVersion: 1 | 2 = 2;
  authPath = 'jwt';
  /** The audience that each role is bound to. */
  roles: Readonly<Record<string, string>> = { 'nautes-apply': 'https://vault.example.com' };
  /** The paths below the mount that the policy does not grant. */
  readonly forbidden = new Set<string>();
  sealed = false;
  tokenType = 'service';
  now = new Date('2026-06-01T12:00:00Z');
  /** Answers in place of Vault; undefined leaves a request to it. */
  instead: ((request: SeenRequest) => Answer | undefined) | undefined;

  private constructor(ca: string, server: Server) {
    this.caPem = ca;
    this.#server = server;
    server.on('request', (request, response) => void this.#serve(request, response));
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** Starts a server whose certificate is for `localhost` and signed by a CA of its own. */
  static async start(certificate: CertificateOptions = {}): Promise<VaultServer> {
    const ca = makeCa();
    const { certificatePem, keyPem } = makeClientCertificate(ca, { subject: 'localhost', ...certificate });
    const server = createServer({ cert: certificatePem, key: keyPem });
    await once(server.listen(0, 'localhost'), 'listening');
    return new VaultServer(ca.certificatePem, server);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get address(): string {
    return `https://localhost:${this.port}`;
  }

  /** The audience that a job's ID token is made for by default. */
  get audience(): string {
    return Object.values(this.roles)[0] ?? '';
  }

  /** An ID token as GitLab makes one for a job, signed by whom the auth method trusts. */
  issueIdToken(claims: Readonly<Record<string, unknown>> = {}): string {
    const seconds = Math.floor(this.now.getTime() / 1000);
    const all = { iss: 'https://gitlab.example.com', aud: this.audience, iat: seconds, exp: seconds + 3600, ...claims };
    const jwt = makeJwt({ project_id: '42', ref_protected: 'true', jti: randomBytes(16).toString('hex'), ...all });
    this.#idTokens.set(jwt, all);
    return jwt;
  }

  /** A token as an administrator makes one. */
  issueToken(): string {
    const token = `hvs.${randomBytes(24).toString('base64url')}`;
    this.#valid.add(token);
    this.tokens.push(token);
    return token;
  }

  isValid(token: string): boolean {
    return this.#valid.has(token);
  }

  /** Writes a new version of a secret, as `vault kv put` does, and gives back its number. */
  put(path: string, data: unknown, state: Version['state'] = 'kept'): number {
    const versions = this.#secrets.get(path) ?? [];
    this.#secrets.set(path, [...versions, { data, state }]);
    return versions.length + 1;
  }

  /** Forgets every secret and request and is as it was when it started. */
  reset(): void {
    for (const list of [this.requests, this.unexpected, this.tokens]) list.length = 0;
    for (const set of [this.#valid, this.#idTokens, this.#secrets, this.forbidden]) set.clear();
    Object.assign(this, { namespace: undefined, mount: 'cluster', kvVersion: 2, authPath: 'jwt', sealed: false });
    Object.assign(this, { tokenType: 'service', instead: undefined });
    this.roles = { 'nautes-apply': 'https://vault.example.com' };
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = incoming;
    const request = { method, url, headers, body: await text(incoming) };
    this.requests.push(request);
    const answer = this.instead?.(request) ?? this.#answer(request);
    if (answer === 'hang') return;
    if (answer === 'drip' || answer === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
      response.write('{');
      if (answer === 'cut') response.destroy();
      return;
    }
    const { status, body = '', headers: more = {} } = answer;
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  #answer(request: SeenRequest): Answer {
    this.#checkForm(request);
    if (this.sealed) return { status: 503, body: { errors: ['Vault is sealed'] } };
    if (request.headers['x-vault-namespace'] !== this.namespace) return denied;
    const [, , first, ...rest] = request.url.split('/');
    if (first === 'auth' && rest.join('/') === 'token/revoke-self') return this.#revoke(request);
    if (first === 'auth') return this.#logIn(request, rest.slice(0, -1).join('/'));
    return this.#read(request);
  }

  /** The form that every documented request has. */
  #checkForm({ method, url, headers, body }: SeenRequest): void {
    const note = (what: string): void => void this.unexpected.push(`${method} ${url}: ${what}`);
    const login = /^\/v1\/auth\/.+\/login$/.test(url);
    const revoke = url === '/v1/auth/token/revoke-self';
    if (!/^\/v1(\/[\w.-]+)+$/.test(url)) note('is not a plain path below /v1');
    if (method !== (login || revoke ? 'POST' : 'GET')) note('has the wrong method');
    if (headers['x-vault-request'] !== 'true') note('has no X-Vault-Request');
    if (headers.authorization !== undefined || headers.cookie !== undefined)
      note('sends a credential that is not asked for');
    if (login ? headers['x-vault-token'] !== undefined : headers['x-vault-token'] === undefined)
      note(login ? 'has X-Vault-Token' : 'has no X-Vault-Token');
    if (!login) {
      if (body !== '') note('has a body');
      return;
    }
    if (headers['content-type'] !== 'application/json') note('is not JSON');
    const keys = Object.entries(JSON.parse(body) as object).map(([key, value]) => `${key}: ${typeof value}`);
    if (keys.sort().join(', ') !== 'jwt: string, role: string') note(`has the body { ${keys.join(', ')} }`);
  }

  #logIn({ body }: SeenRequest, path: string): Answer {
    if (path !== this.authPath) return denied;
    const { role, jwt } = JSON.parse(body) as { readonly role: string; readonly jwt: string };
    const refuse = (why: string): Answer => ({ status: 400, body: { errors: [why] } });
    const audience = Object.hasOwn(this.roles, role) ? this.roles[role] : undefined;
    if (audience === undefined) return refuse(`role "${role}" could not be found`);
    const claims = this.#idTokens.get(jwt);
    const invalid = (why: string): Answer => refuse(`error validating token: ${why}`);
    if (claims === undefined)
      return invalid('error verifying token signature: no known key successfully validated the token signature');
    if (claims['aud'] !== audience)
      return invalid('invalid audience (aud) claim: audience claim does not match any expected audience');
    if (Number(claims['exp']) * 1000 < this.now.getTime())
      return invalid('invalid expiration time (exp) claim: token is expired');
    if (claims['ref_protected'] === 'false')
      return refuse('error validating claims: claim "ref_protected" does not match any associated bound claim values');
    const auth = { client_token: this.issueToken(), accessor: '0e9e354a', policies: ['nautes-apply'] };
    const lease = { lease_duration: 900, renewable: true, token_type: this.tokenType };
    return { status: 200, body: { ...oneRequest, data: null, auth: { ...auth, ...lease } } };
  }

  #revoke({ headers }: SeenRequest): Answer {
    const token = String(headers['x-vault-token']);
    if (!this.#valid.has(token)) return denied;
    if (this.tokenType === 'batch') return { status: 400, body: { errors: ['batch tokens cannot be revoked'] } };
    this.#valid.delete(token);
    return { status: 204 };
  }

  #read({ url, headers }: SeenRequest): Answer {
    if (!this.#valid.has(String(headers['x-vault-token'])))
      return { status: 403, body: { errors: ['2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n'] } };
    const prefix = `/v1/${this.mount}/`;
    if (!url.startsWith(prefix)) {
      const route = url.slice('/v1/'.length);
      return { status: 404, body: { errors: [`no handler for route "${route}". route entry not found.`] } };
    }
    const path = url.slice(prefix.length);
    if (this.kvVersion === 1) {
      const found = this.#secrets.get(path)?.at(-1);
      return found === undefined ? nothing : { status: 200, body: { ...oneRequest, data: found.data, auth: null } };
    }
    if (!path.startsWith('data/')) {
      this.unexpected.push(`GET ${url}: has no "data" behind the mount`);
      return { status: 404, body: { data: null, warnings: ['Invalid path for a versioned K/V secrets engine.'] } };
    }
    const name = path.slice('data/'.length);
    if (this.forbidden.has(name)) return denied;
    const versions = this.#secrets.get(name) ?? [];
    const newest = versions.at(-1);
    if (newest === undefined) return nothing;
    const metadata = {
      created_time: '2026-05-01T10:00:00.123456789Z',
      custom_metadata: null,
      deletion_time: newest.state === 'deleted' ? '2026-05-02T10:00:00.123456789Z' : '',
      destroyed: newest.state === 'destroyed',
      version: versions.length,
    };
    const kept = newest.state === 'kept';
    const data = { data: kept ? newest.data : null, metadata };
    return { status: kept ? 200 : 404, body: { ...oneRequest, lease_duration: 0, data, warnings: null, auth: null } };
  }
}
