import type { Credential } from '../credential/credential.ts';
import type { RunCredentials } from '../credential/sources/credential-source.ts';
import type { Cluster } from '../desired/cluster.ts';
import type { ApplicationSet } from '../desired/components/application-set.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import type { ManagementReader } from '../management/management-reader.ts';
import type { ManagementWriter } from '../management/management-writer.ts';
import type { RuntimeCluster } from '../management/runtime-cluster.ts';
import type { Registration } from '../plan/registration.ts';
import type { ComponentFile } from '../register/components/component-file.ts';
import type { TenantSettings, Tombstone } from '../register/tenant-file.ts';
import type { Wait } from './bounded-wait.ts';
import type { TenantLease } from './lease/tenant-lease.ts';
import type { Progress } from './progress.ts';

/** A cluster that is registered: where it is, and with what Argo CD reaches it. */
export interface Access {
  readonly server: string;
  readonly credential: Credential;
}

/** What every step of an apply works with. */
export interface ApplyContext {
  readonly tenant: string;
  readonly settings: TenantSettings;
  readonly commit: string;
  readonly desired: ReadonlyMap<string, Cluster>;
  /** What was registered when the plan was made. */
  readonly actual: ReadonlyMap<string, Registration>;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  readonly reader: ManagementReader;
  readonly writer: ManagementWriter;
  readonly lease: TenantLease;
  readonly credentials: RunCredentials;
  readonly progress: Progress;
  readonly wait: Wait;
  readonly now: () => Date;
  /** Whether the credentials of clusters that did not change are tested as well. */
  readonly preflight: boolean;
  /** How to talk to a runtime cluster. */
  readonly connect: (server: string, credential: Credential) => RuntimeCluster;
  /** How to reach what is registered, as of now: hosts are asked about the virtual clusters on them. */
  readonly access: Map<string, Access>;
  /** Which registered cluster a kube-system UID belongs to. */
  readonly clusterUids: Map<string, string>;
  /** The tenant's ApplicationSets as they were when the plan was made, by component. */
  readonly installed: ReadonlyMap<string, ApplicationSet>;
  /** The UIDs of the tenant's ApplicationSets, also of those that this run writes. */
  readonly ownSets: Set<string>;
  /** What went wrong with the management cluster itself, if anything: nothing more is removed then. */
  readonly management: { trouble: string | undefined };
  /** Hosts that gave no answer in this run, each with the reason: nobody waits for the same one twice. */
  readonly silentHosts: Map<string, StepFailure>;
}

/** Something that stops one cluster's change, in one line with the way out. */
export class StepFailure extends Error {
  readonly status: 'failed' | 'waiting';

  constructor(message: string, status: 'failed' | 'waiting' = 'failed', cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'StepFailure';
    this.status = status;
  }
}

/** Talks to a host for as long as `ask` takes; whatever goes wrong there is the trouble of the clusters on it alone. */
export async function withHost<Result>(
  context: ApplyContext,
  host: string,
  ask: (cluster: RuntimeCluster) => Promise<Result>,
): Promise<Result> {
  const silent = context.silentHosts.get(host);
  if (silent !== undefined) throw silent;
  const access = context.access.get(host);
  if (access === undefined) throw new StepFailure(`host "${host}" is not registered, so it cannot be asked`);
  const cluster = context.connect(access.server, access.credential);
  try {
    return await ask(cluster);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const failure = new StepFailure(`host "${host}" could not be asked: ${error.message}`, 'failed', error);
    if (error.status === undefined) context.silentHosts.set(host, failure);
    throw failure;
  } finally {
    cluster.close();
  }
}
