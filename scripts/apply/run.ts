import { keepCredential, type RunCredentials } from '../credential/sources/credential-source.ts';
import type { Cluster } from '../desired/cluster.ts';
import { ownSetsOf, toInstalledComponents, type ApplicationSet } from '../desired/components/application-set.ts';
import { makeAddressGuard } from '../kubernetes/address-guard.ts';
import type { KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import type { ManagementReader } from '../management/management-reader.ts';
import { ManagementWriter } from '../management/management-writer.ts';
import { RuntimeCluster } from '../management/runtime-cluster.ts';
import type { Registration } from '../plan/registration.ts';
import type { ComponentFile } from '../register/components/component-file.ts';
import { tombstonesOf, type TenantSettings, type Tombstone } from '../register/tenant-file.ts';
import type { ApplyInput, Progress } from './apply-input.ts';
import type { Wait } from './bounded-wait.ts';
import { ClusterDirectory } from './cluster-directory.ts';
import { KeptFields } from './kept-fields.ts';
import type { TenantLease } from './lease/tenant-lease.ts';
import type { Met } from './plan-register.ts';
import type { CommittedRegister } from './preconditions/committed-register.ts';
import { RunState } from './run-state.ts';
import type { Steps } from './step.ts';

/** The input of a run, which does not change: what was committed, and what was registered when the plan was made. */
export interface Given {
  readonly tenant: string;
  readonly settings: TenantSettings;
  readonly commit: string;
  readonly desired: ReadonlyMap<string, Cluster>;
  readonly components: ReadonlyMap<string, ComponentFile>;
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  readonly actual: ReadonlyMap<string, Registration>;
  /** The tenant's ApplicationSets by component. */
  readonly installed: ReadonlyMap<string, ApplicationSet>;
  /** Whether the credentials of clusters that did not change are tested as well. */
  readonly preflight: boolean;
  readonly now: () => Date;
}

/** The management cluster: its state, the gate for every write, and the Lease. */
export interface Management {
  readonly tenant: string;
  readonly reader: ManagementReader;
  readonly writer: ManagementWriter;
  readonly lease: TenantLease;
  /** What it has shown to keep of what is written. */
  readonly kept: KeptFields;
}

/** One apply at work. Whoever does one cluster or component from beginning to end has all of it, a step what it uses. */
export interface Run {
  readonly given: Given;
  readonly management: Management;
  readonly clusters: ClusterDirectory;
  readonly credentials: RunCredentials;
  readonly state: RunState;
  readonly progress: Progress;
  readonly wait: Wait;
}

/** What a run begins with beside what it was given. */
interface Beginning extends Met {
  readonly reader: ManagementReader;
  readonly lease: TenantLease;
  /** Objects of others that it takes over, as they were read. */
  readonly takenOver?: readonly KubernetesObject[];
}

/** Seconds that apply waits at each step unless `tenant.yaml` says otherwise. */
const defaultWaitSeconds = 300;

/** Makes the run of what was given and what was read. */
export async function beginRun(
  input: ApplyInput,
  { commit, repository, settings }: CommittedRegister,
  { reader, lease, state, desired, actual, takenOver = [] }: Beginning,
): Promise<Run> {
  const guard = await makeAddressGuard(reader.server);
  const tenant = settings.name;
  const wait = input.makeWait((settings.waitSeconds ?? defaultWaitSeconds) * 1000);
  return {
    given: {
      ...{ tenant, settings, commit, desired, actual },
      components: repository.components,
      tombstones: tombstonesOf(settings),
      installed: toInstalledComponents(state.applicationSets, tenant),
      preflight: input.preflight ?? false,
      now: input.now,
    },
    management: {
      ...{ tenant, reader, lease, kept: new KeptFields() },
      writer: new ManagementWriter(input.client, { tenant, permit: lease, takenOver }),
    },
    clusters: new ClusterDirectory(actual.values(), (server, credential, proxyUrl) => {
      keepCredential(credential, (value) => input.keepSecret(value));
      return (
        input.connect?.(server, credential, proxyUrl) ?? new RuntimeCluster(server, credential, { guard, proxyUrl })
      );
    }),
    credentials: input.openCredentials(repository),
    state: new RunState(wait, lease, ownSetsOf(state.applicationSets, tenant)),
    progress: input.progress,
    wait,
  };
}

/** The steps of one cluster's or component's change. */
export function stepsOf({ progress, wait }: Run, name: string): Steps {
  return { tell: (text) => progress.step(name, text), wait };
}
