import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { makeCa, makeClientCertificate } from './certificates.ts';

/** A note as GitLab keeps it. */
interface KeptNote {
  readonly id: number;
  body: string;
  readonly author: number;
  readonly system: boolean;
}

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the server answers; `hang` never does, `cut` closes before it has said anything. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'hang'
  | 'cut';

const base = '/api/v4';

/**
 * Stands in for GitLab's API as far as notes on merge requests go, after its documentation ("REST API", pagination and
 * status codes; "Notes API", merge requests; "Users API"). It proves that the kit asks what is documented, not that a real
 * GitLab answers so. A request of any other form is noted in `unexpected`: a test ends with it being empty.
 */
export class GitLabServer {
  /** The file of the CA that signed its certificate, as CI_SERVER_TLS_CA_FILE names one. */
  readonly caFile: string;
  readonly requests: SeenRequest[] = [];
  readonly unexpected: string[] = [];
  notes: KeptNote[] = [];
  readonly project = 42;
  readonly iid = 7;
  /** The users by their tokens, and what each may do. */
  readonly users = new Map<string, { readonly id: number; readonly may: 'comment' | 'read' | 'nothing' }>();
  /** Answers in place of GitLab; undefined leaves a request to it. */
  instead: ((request: SeenRequest) => Answer | undefined) | undefined;
  /** Called after a request was answered as GitLab does. */
  afterwards: ((request: SeenRequest) => void) | undefined;
  readonly #folder: string;
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();
  #lastId = 0;

  private constructor(folder: string, server: Server) {
    this.#folder = folder;
    this.#server = server;
    this.caFile = join(folder, 'ca.pem');
    server.on('request', (request, response) => void this.#serve(request, response));
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(): Promise<GitLabServer> {
    const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-gitlab-'));
    const ca = makeCa({ subject: basename(folder) });
    const { certificatePem, keyPem } = makeClientCertificate(ca, { subject: 'localhost' });
    const server = new GitLabServer(folder, createServer({ cert: certificatePem, key: keyPem }));
    await writeFile(server.caFile, ca.certificatePem);
    await once(server.#server.listen(0, 'localhost'), 'listening');
    return server;
  }

  get origin(): string {
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What GitLab sets in a job of the merge request's pipeline. */
  get variables(): Readonly<Record<string, string>> {
    return {
      CI_API_V4_URL: `${this.origin}${base}`,
      CI_PROJECT_ID: String(this.project),
      CI_MERGE_REQUEST_PROJECT_ID: String(this.project),
      CI_MERGE_REQUEST_IID: String(this.iid),
      CI_SERVER_TLS_CA_FILE: this.caFile,
    };
  }

  /** A note as somebody writes one. */
  write(author: number, body: string, system = false): KeptNote {
    const note = { id: ++this.#lastId, body, author, system };
    this.notes.push(note);
    return note;
  }

  reset(): void {
    for (const list of [this.requests, this.unexpected]) list.length = 0;
    this.notes = [];
    this.users.clear();
    this.instead = undefined;
    this.afterwards = undefined;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#folder, { recursive: true });
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = incoming;
    const request = { method, url: new URL(incoming.url ?? '', this.origin), headers, body: await text(incoming) };
    this.requests.push(request);
    const answer = this.instead?.(request) ?? this.#answer(request);
    if (answer === 'hang') return;
    if (answer === 'cut') return void incoming.socket.destroy();
    const { status, body, headers: more = {} } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...more });
    response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
    this.afterwards?.(request);
  }

  #answer(request: SeenRequest): Answer {
    const { method, url, headers } = request;
    this.#checkForm(request);
    const user = this.users.get(String(headers['private-token']));
    if (user === undefined) return { status: 401, body: { message: '401 Unauthorized' } };
    if (method === 'GET' && url.pathname === `${base}/user`) return { status: 200, body: { id: user.id, bot: true } };
    const [, project, iid, id] =
      /^\/api\/v4\/projects\/(\d+)\/merge_requests\/(\d+)\/notes(?:\/(\d+))?$/.exec(url.pathname) ?? [];
    // Whoever may not see a project is told that there is none.
    if (Number(project) !== this.project || user.may === 'nothing') return notFound('404 Project Not Found');
    if (Number(iid) !== this.iid) return notFound('404 Not found');
    if (method === 'GET') return this.#list(url);
    if (user.may === 'read') return { status: 403, body: { message: '403 Forbidden' } };
    if (method === 'POST') return { status: 201, body: shown(this.write(user.id, bodyOf(request))) };
    const note = this.notes.find((one) => one.id === Number(id));
    if (note === undefined) return notFound('404 Note Not Found');
    if (note.author !== user.id) return { status: 403, body: { message: '403 Forbidden' } };
    if (method === 'PUT') {
      note.body = bodyOf(request);
      return { status: 200, body: shown(note) };
    }
    this.notes = this.notes.filter((one) => one !== note);
    return { status: 204 };
  }

  #list(url: URL): Answer {
    const size = Math.min(Number(url.searchParams.get('per_page')), 100);
    const page = Number(url.searchParams.get('page'));
    const pages = Math.max(1, Math.ceil(this.notes.length / size));
    const headers = {
      'x-page': String(page),
      'x-per-page': String(size),
      'x-next-page': page < pages ? String(page + 1) : '',
      'x-total-pages': String(pages),
    };
    return { status: 200, headers, body: this.notes.slice((page - 1) * size, page * size).map(shown) };
  }

  /** The form that every documented request has. */
  #checkForm({ method, url, headers, body }: SeenRequest): void {
    const note = (what: string): void => void this.unexpected.push(`${method} ${url.pathname}: ${what}`);
    const notes = `${base}/projects/\\d+/merge_requests/\\d+/notes`;
    const paths = { GET: `(?:${base}/user|${notes})`, POST: notes, PUT: `${notes}/\\d+`, DELETE: `${notes}/\\d+` };
    const path = paths[method as keyof typeof paths] as string | undefined;
    if (path === undefined || !new RegExp(`^${path}$`).test(url.pathname)) note('is not documented');
    if (headers['private-token'] === undefined) note('has no PRIVATE-TOKEN');
    for (const name of ['authorization', 'job-token', 'cookie']) if (headers[name] !== undefined) note(`sends ${name}`);
    for (const [key, value] of url.searchParams)
      if (method !== 'GET' || !queries[key]?.test(value)) note(`has the query ${key}=${value}`);
    if (method === 'GET' || method === 'DELETE') {
      if (body !== '') note('has a body');
      return;
    }
    if (headers['content-type'] !== 'application/json') note('is not JSON');
    const keys = Object.entries(JSON.parse(body) as object).map(([key, value]) => `${key}: ${typeof value}`);
    if (keys.join() !== 'body: string') note(`has the body { ${keys.join()} }`);
    if ((JSON.parse(body) as { readonly body: string }).body.length > 1_000_000) note('is too long');
  }
}

const queries: Readonly<Record<string, RegExp>> = {
  sort: /^(asc|desc)$/,
  order_by: /^(created_at|updated_at)$/,
  per_page: /^([1-9][0-9]?|100)$/,
  page: /^[1-9][0-9]*$/,
};

function notFound(message: string): Answer {
  return { status: 404, body: { message } };
}

function bodyOf({ body }: SeenRequest): string {
  return (JSON.parse(body) as { readonly body: string }).body;
}

function shown({ id, body, author, system }: KeptNote): object {
  return {
    id,
    type: null,
    body,
    author: { id: author, username: `user-${author}` },
    system,
    noteable_type: 'MergeRequest',
  };
}
