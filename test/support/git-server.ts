import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makeCa, makeClientCertificate } from './certificates.ts';

const execute = promisify(execFile);

/** A file of a repository: its text, or where a symbolic link leads. */
type PushedFile = string | { readonly linkTo: string };

/**
 * Git's own HTTP server (`git http-backend`) behind TLS, with repositories in a folder of its own. It can ask for a
 * password, send elsewhere, and fall silent.
 */
export class GitServer {
  readonly caFile: string;
  /** The `Authorization` header of each request, or undefined. */
  readonly authorizations: (string | undefined)[] = [];
  /** Refuses whoever does not send this header. */
  expectedAuthorization: string | undefined;
  /** Answers nothing any more. */
  isSilent = false;
  /** Sends every request there. */
  redirectTo: string | undefined;
  readonly #folder: string;
  readonly #server: Server;

  private constructor(folder: string, server: Server) {
    this.#folder = folder;
    this.#server = server;
    this.caFile = join(folder, 'ca.pem');
  }

  static async start(): Promise<GitServer> {
    const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-git-server-'));
    // Of two authorities of the same name, in one file, only one would be tried.
    const ca = makeCa({ subject: basename(folder) });
    const { certificatePem, keyPem } = makeClientCertificate(ca, { subject: 'localhost' });
    const server = createServer({ cert: certificatePem, key: keyPem });
    const git = new GitServer(folder, server);
    await writeFile(git.caFile, ca.certificatePem);
    server.on('request', (request, response) => git.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return git;
  }

  /** `https://localhost:<port>`. */
  get origin(): string {
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  urlOf(repository: string): string {
    return `${this.origin}/${repository}.git`;
  }

  /** Makes one commit of these files the tip of a branch, and gives its id. */
  async push(repository: string, files: Readonly<Record<string, PushedFile>>, branch = 'main'): Promise<string> {
    const bare = join(this.#folder, `${repository}.git`);
    await execute('git', ['init', '--quiet', '--bare', `--initial-branch=${branch}`, bare]);
    await execute('git', ['-C', bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true']);
    const tree = await mkdtemp(join(this.#folder, 'tree-'));
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      if (typeof content === 'string') await writeFile(join(tree, path), content);
      else await symlink(content.linkTo, join(tree, path));
    }
    const git = async (...args: readonly string[]): Promise<string> =>
      (
        await execute('git', ['-C', tree, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args])
      ).stdout.trim();
    await git('init', '--quiet', `--initial-branch=${branch}`);
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message=Change the product');
    await git('push', '--quiet', '--force', bare, branch);
    return git('rev-parse', 'HEAD');
  }

  /** Serves a copy of another repository. */
  async copy(repository: string, folder: string): Promise<void> {
    await execute('git', ['clone', '--quiet', '--bare', folder, join(this.#folder, `${repository}.git`)]);
  }

  async tag(repository: string, name: string, commit: string): Promise<void> {
    await execute('git', ['-C', join(this.#folder, `${repository}.git`), 'tag', name, commit]);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#folder, { recursive: true, force: true });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { authorization } = request.headers;
    this.authorizations.push(authorization);
    if (this.isSilent) return;
    if (this.redirectTo !== undefined) {
      response.writeHead(301, { location: `${this.redirectTo}${request.url}` }).end();
      return;
    }
    if (this.expectedAuthorization !== undefined && authorization !== this.expectedAuthorization) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    this.#runBackend(request, response);
  }

  /** CGI, as git-http-backend(1) describes it. */
  #runBackend(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin);
    const header = (name: string): string => String(request.headers[name] ?? '');
    const backend = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: this.#folder,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_PROTOCOL: header('git-protocol'),
        HTTP_CONTENT_ENCODING: header('content-encoding'),
        CONTENT_TYPE: header('content-type'),
        CONTENT_LENGTH: header('content-length'),
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
      },
    });
    request.pipe(backend.stdin);
    // The one who asks may leave while the answer is still being made.
    backend.stdin.on('error', () => undefined);
    response.on('close', () => backend.kill());
    let head = Buffer.alloc(0);
    let inBody = false;
    backend.stdout.on('data', (chunk: Buffer) => {
      if (inBody) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      inBody = true;
      for (const line of head.toString('latin1', 0, end).split('\r\n')) {
        const [name = '', value = ''] = line.split(/: (.*)/s);
        if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
        else response.setHeader(name, value);
      }
      response.write(head.subarray(end + 4));
    });
    backend.stdout.on('end', () => response.end());
  }
}
