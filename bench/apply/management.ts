import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { findControlPlaneBinaries } from '../../sandbox/binaries/find-binaries.ts';
import { startControlPlane, type ControlPlane } from '../../sandbox/control-plane/control-plane.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { pathOf, resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import { makeManagement } from '../../test/support/management-cluster.ts';
import { memoryOf } from '../measure.ts';
import type { Fleet } from './fleet.ts';
import { seedFleet } from './seed-fleet.ts';
import { serveFleet } from './serve-fleet.ts';

const registered: readonly Resource[] = [resources.cluster, resources.secret, resources.application];
/** What counts as a request: those for the kinds that registrations consist of, and for what they are held against. */
const counted = new Set(['clusters', 'secrets', 'applications', 'applicationsets', 'leases']);

/** How many requests of each kind a management cluster was asked. */
type Requests = Record<'writes' | 'dry runs' | 'pages of lists' | 'single reads', number>;

const none: Requests = { writes: 0, 'dry runs': 0, 'pages of lists': 0, 'single reads': 0 };

/** How two things are measured side by side. */
interface Rounds {
  readonly rounds: number;
  /** Done before each of both, and not measured. */
  readonly prepare?: () => Promise<void>;
  /** Done before ours alone, and not measured. */
  readonly prepareOurs?: () => Promise<void>;
}

/** A management cluster with nothing in it, and the servers of a fleet. */
export class Bench {
  readonly directory: string;
  readonly #controlPlane: ControlPlane;
  readonly #kubectl: string;
  readonly #kubeconfig: string;
  readonly #admin: ApiClient;
  #stopServers = async (): Promise<void> => undefined;

  private constructor(directory: string, controlPlane: ControlPlane, kubectl: string, kubeconfig: string) {
    this.directory = directory;
    this.#controlPlane = controlPlane;
    this.#kubectl = kubectl;
    this.#kubeconfig = kubeconfig;
    this.#admin = clientOf(controlPlane.adminKubeconfig);
  }

  static async start(directory: string): Promise<Bench> {
    const binaries = await findControlPlaneBinaries((line) => console.error(line));
    console.error(`Kubernetes ${binaries.version} (${binaries.origin})`);
    const controlPlane = await startControlPlane({ name: 'management', binaries, directory });
    const { applyKubeconfig } = await makeManagement(controlPlane);
    const kubeconfig = join(directory, 'kubeconfig');
    await writeFile(kubeconfig, applyKubeconfig, { mode: 0o600 });
    return new Bench(directory, controlPlane, binaries.kubectl ?? 'kubectl', kubeconfig);
  }

  /** Has the clusters of a fleet answer, but for those that stay silent. */
  async serve(fleet: Fleet, silent: readonly string[] = []): Promise<void> {
    await this.#stopServers();
    this.#stopServers = await serveFleet(fleet, silent);
  }

  /** Runs a program as the identity that applies, and gives the seconds that it took. */
  async run(
    [program = '', ...args]: readonly string[],
    { environment = {}, exitCode = 0 }: { readonly environment?: NodeJS.ProcessEnv; readonly exitCode?: number } = {},
  ): Promise<number> {
    const start = performance.now();
    const env = { ...process.env, KUBECONFIG: this.#kubeconfig, ...environment };
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
    const [code] = (await once(child, 'close')) as [number | null];
    const seconds = (performance.now() - start) / 1000;
    if (code !== exitCode) throw new Error(`${program} ${args.join(' ')} ended with ${code}: ${said}`);
    return seconds;
  }

  /** The most memory that a program of Node takes as the identity that applies, in MiB. */
  memoryOf(line: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
    return memoryOf({ line, directory: this.directory, environment: { KUBECONFIG: this.#kubeconfig, ...environment } });
  }

  /** Applies the objects of a file by `kubectl apply --server-side`. */
  kubectl(file: string): Promise<number> {
    return this.run([this.#kubectl, 'apply', '--server-side', '--field-manager=kubectl-bench', '-f', file]);
  }

  /** Writes what is registered as a person would keep it, for kubectl; gives the number of objects. */
  async dump(file: string): Promise<number> {
    const items = (await Promise.all(registered.map((kind) => this.#list(kind)))).flat().map(asWritten);
    await writeFile(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    return items.length;
  }

  /** Has a fleet registered whose first two clusters are, see `seedFleet`. */
  async seed(register: string, fleet: Fleet): Promise<void> {
    const found = new Map<string, Promise<KubernetesObject>>();
    await seedFleet(this.#controlPlane.etcd, register, fleet, (kind, name) => {
      const path = pathOf(kind, name);
      const asked = found.get(path) ?? (this.#admin.send({ method: 'GET', path }) as Promise<KubernetesObject>);
      found.set(path, asked);
      return asked;
    });
  }

  /** Takes every registration away, whoever made it. */
  async empty(): Promise<void> {
    for (const kind of registered) {
      for (const { metadata } of kind === resources.application ? await this.#list(kind) : [])
        await this.#admin.send({
          method: 'PATCH',
          path: pathOf(kind, metadata.name),
          body: { metadata: { finalizers: null } },
          contentType: 'application/merge-patch+json',
        });
      await this.#admin.send({ method: 'DELETE', path: pathOf(kind), ...selected(kind) });
    }
    for (const { metadata } of await this.#list(resources.lease))
      await this.#admin.send({ method: 'DELETE', path: pathOf(resources.lease, metadata.name) });
  }

  /** Runs both in turn and gives the medians of their seconds, and what the last run of ours asked, in words. */
  async sideBySide(
    ours: () => Promise<number>,
    other: () => Promise<number>,
    { rounds, prepare, prepareOurs }: Rounds,
  ): Promise<{ readonly ours: number; readonly other: number; readonly note: string }> {
    const [left, right]: [number[], number[]] = [[], []];
    let asked = none;
    for (let round = 0; round < rounds; round++) {
      await prepare?.();
      await prepareOurs?.();
      const before = await this.#requests();
      left.push(await ours());
      asked = difference(before, await this.#requests());
      await prepare?.();
      right.push(await other());
    }
    const note = Object.entries(asked)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`)
      .join(', ');
    const medians = { ours: median(left), other: median(right) };
    console.error(`  ${medians.ours.toFixed(2)} s beside ${medians.other.toFixed(2)} s; ${note}`);
    return { ...medians, note };
  }

  /** All requests so far, as the API server itself counts them. */
  async #requests(): Promise<Requests> {
    const answer = await textOf(this.#controlPlane.adminKubeconfig, '/metrics');
    const sum = { ...none };
    for (const [, labels = '', value] of answer.matchAll(/^apiserver_request_total\{(.*)\} (\d+)$/gm)) {
      const label = (name: string): string => new RegExp(`(?:^|,)${name}="([^"]*)"`).exec(labels)?.[1] ?? '';
      if (!counted.has(label('resource'))) continue;
      const verb = label('verb');
      if (verb !== 'WATCH') sum[kindOf(verb, label('dry_run'))] += Number(value);
    }
    return sum;
  }

  async stop(): Promise<void> {
    await this.#stopServers();
    this.#admin.close();
    await this.#controlPlane.stop();
  }

  async #list(kind: Resource): Promise<readonly KubernetesObject[]> {
    return listAll(this.#admin, kind, kind === resources.secret ? secretSelector : undefined);
  }
}

function kindOf(verb: string, dryRun: string): keyof Requests {
  if (verb === 'GET') return 'single reads';
  if (verb === 'LIST') return 'pages of lists';
  return dryRun === '' ? 'writes' : 'dry runs';
}

function difference(before: Requests, after: Requests): Requests {
  const kinds = Object.keys(none) as (keyof Requests)[];
  return Object.fromEntries(kinds.map((kind) => [kind, after[kind] - before[kind]])) as Requests;
}

function median(all: readonly number[]): number {
  return [...all].sort((left, right) => left - right)[Math.floor(all.length / 2)] ?? 0;
}

/** What an API server says that is no JSON. */
async function textOf(kubeconfig: string, path: string): Promise<string> {
  const parsed = parseKubeconfig(kubeconfig);
  if (isRefused(parsed)) throw new TypeError('not a kubeconfig');
  const { caPem: ca, certificatePem: cert = '', keyPem: key = '' } = parsed.credential;
  const [answer] = (await once(get(parsed.server + path, { ca, cert, key, agent: false }), 'response')) as [Readable];
  return text(answer);
}

const secretSelector = 'argocd.argoproj.io/secret-type=cluster';

function selected(kind: Resource): object {
  return kind === resources.secret ? { query: { labelSelector: secretSelector } } : {};
}

/** An object without what a server adds to it. */
function asWritten({ metadata, ...rest }: KubernetesObject): object {
  const { name, namespace, labels, annotations, finalizers } = metadata;
  const { status: _, ...written } = rest as { readonly status?: unknown };
  return { ...written, metadata: { name, namespace, labels, annotations, finalizers } };
}
