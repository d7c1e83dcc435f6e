import fc from 'fast-check';
import { controlPlane } from './control-planes.ts';
import type { TestRegister } from './register.ts';

/** The names that a random register may hold, by kind; a virtual cluster is on the host that stands first. */
const pool = { hosts: ['h1', 'h2'], workers: ['w1', 'w2', 'w3', 'w4'], virtuals: ['v1', 'v2', 'v3'] } as const;
const hostOfVirtual: Readonly<Record<string, string>> = { v1: 'h1', v2: 'h1', v3: 'h2' };
const names: readonly string[] = [...pool.hosts, ...pool.workers, ...pool.virtuals];

/** One change of files, or of who uses a cluster; `toggle` adds what is not there and removes what is, `removeUsed` what somebody uses by then. */
export type Step =
  | { readonly edit: 'toggle' | 'change' | 'use' | 'removeUsed'; readonly name: string }
  | { readonly edit: 'swap'; readonly first: string; readonly second: string }
  | { readonly edit: 'bury' };

const named = <Edit extends string>(edit: Edit) =>
  fc.record({ edit: fc.constant(edit), name: fc.constantFrom(...names) });

/** A change; what makes no sense at that moment does nothing. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: named('toggle') },
  { weight: 2, arbitrary: named('change') },
  { weight: 2, arbitrary: named('use') },
  { weight: 3, arbitrary: named('removeUsed') },
  {
    weight: 1,
    arbitrary: fc.record({
      edit: fc.constant('swap' as const),
      first: fc.constantFrom(...pool.workers),
      second: fc.constantFrom(...pool.workers),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ edit: 'bury' as const }) },
);

/** What a register begins with. */
export const anyBeginning: fc.Arbitrary<readonly string[]> = fc.subarray([...names], { minLength: 3, maxLength: 7 });

/** The control plane that stands for a cluster, in whatever address its file names. */
export function controlPlaneOf(name: string): 'host' | 'worker' | 'vcluster' {
  if (name in hostOfVirtual) return 'vcluster';
  return pool.hosts.some((host) => host === name) ? 'host' : 'worker';
}

/** The kubeconfigs of the physical clusters, as variables of the apply job. */
export function kubeconfigVariables(): Readonly<Record<string, string>> {
  const physical = [...pool.hosts, ...pool.workers];
  return Object.fromEntries(
    physical.map((name) => [`KUBECONFIG_${name.toUpperCase()}`, controlPlane(controlPlaneOf(name)).adminKubeconfig]),
  );
}

/** A register whose files change step by step; it knows what it declares. */
export class RandomRegister {
  readonly register: TestRegister;
  /** The address of each declared cluster, and how often its file was changed. */
  readonly #clusters = new Map<string, { address: string; version: number }>();
  #buried: readonly string[] = [];

  constructor(register: TestRegister) {
    this.register = register;
  }

  get declared(): ReadonlySet<string> {
    return new Set(this.#clusters.keys());
  }

  /** The name of a declared cluster by its address. */
  nameAt(address: string): string | undefined {
    return [...this.#clusters].find(([, cluster]) => cluster.address === address)?.[0];
  }

  /** Declares the first clusters and commits them. */
  async begin(clusters: readonly string[]): Promise<void> {
    for (const name of clusters) this.#add(name);
    await this.#write();
  }

  /** Makes a change and commits it. */
  async take(step: Step): Promise<void> {
    if (step.edit === 'toggle' && !this.#clusters.has(step.name)) this.#add(step.name);
    else if (step.edit === 'toggle' || step.edit === 'removeUsed') this.#remove(step.name);
    else if (step.edit === 'change') {
      const cluster = this.#clusters.get(step.name);
      if (cluster !== undefined) cluster.version++;
    } else if (step.edit === 'swap') this.#swap(step.first, step.second);
    else if (step.edit === 'bury') this.#bury(names);
    await this.#write();
  }

  /** Makes every removal meant, so that no budget holds any of them back. */
  async buryAll(): Promise<void> {
    this.#bury(names);
    await this.#write();
  }

  #add(name: string): void {
    if (this.#clusters.has(name)) return;
    const host = hostOfVirtual[name];
    if (host !== undefined) this.#add(host);
    this.#clusters.set(name, { address: addressOf(name), version: 0 });
    this.#buried = this.#buried.filter((one) => this.#clusters.get(one) === undefined);
  }

  /** A host goes together with what is on it. */
  #remove(name: string): void {
    this.#clusters.delete(name);
    for (const [virtual, host] of Object.entries(hostOfVirtual)) if (host === name) this.#clusters.delete(virtual);
  }

  #swap(first: string, second: string): void {
    const [one, other] = [this.#clusters.get(first), this.#clusters.get(second)];
    if (one === undefined || other === undefined) return;
    [one.address, other.address] = [other.address, one.address];
  }

  #bury(candidates: readonly string[]): void {
    this.#buried = candidates.filter((name) => !this.#clusters.has(name));
  }

  async #write(): Promise<void> {
    const { register } = this;
    await register.removeCluster(...names);
    for (const [name, { address, version }] of this.#clusters) {
      const primaryDomain = `v${version}.example.com`;
      const hostCluster = hostOfVirtual[name];
      await register.writeCluster(name, {
        apiServer: address,
        primaryDomain,
        ...(hostCluster !== undefined
          ? { clusterType: 'virtual', usage: 'worker', workerType: 'deployment', hostCluster }
          : {
              clusterType: 'physical',
              ...(controlPlaneOf(name) === 'host' ? { usage: 'host' } : { usage: 'worker', workerType: 'deployment' }),
              kubeconfig: { from: 'variable' },
            }),
      });
    }
    await register.writeTenant({ removals: this.#buried.map((name) => ({ name })) });
    await register.commit();
  }
}

/** Hosts are dialled by the stand-in too, so they have the real address, in two spellings; the others only differ. */
function addressOf(name: string): string {
  const { server } = controlPlane('host');
  if (name === 'h1') return server;
  if (name === 'h2') return server.replace('127.0.0.1', 'localhost');
  const index = names.indexOf(name);
  const virtualHost = hostOfVirtual[name] === 'h2' ? 'localhost' : '127.0.0.1';
  return name in hostOfVirtual ? `https://${virtualHost}:${31000 + index}` : `https://192.0.2.${index + 1}:6443`;
}
