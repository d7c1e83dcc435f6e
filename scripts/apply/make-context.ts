import { credentialOfSecret } from '../credential/kubeconfig-text.ts';
import { keepCredential } from '../credential/sources/credential-source.ts';
import type { Cluster } from '../desired/cluster.ts';
import { ownSetsOf, toInstalledComponents } from '../desired/components/application-set.ts';
import { makeAddressGuard } from '../kubernetes/address-guard.ts';
import type { ManagementReader } from '../management/management-reader.ts';
import { ManagementWriter } from '../management/management-writer.ts';
import { RuntimeCluster } from '../management/runtime-cluster.ts';
import { clusterUidOf, serverOf, type ManagementState, type Registration } from '../plan/registration.ts';
import { tombstonesOf } from '../register/tenant-file.ts';
import type { Access, ApplyContext } from './apply-context.ts';
import type { ApplyInput } from './apply-input.ts';
import type { TenantLease } from './lease/tenant-lease.ts';
import type { CommittedRegister } from './preconditions/committed-register.ts';

/** Seconds that apply waits at each step unless `tenant.yaml` says otherwise. */
const defaultWaitSeconds = 300;

/** What the steps of one apply work with, from what it was given and what was read. */
export async function makeContext(
  input: ApplyInput,
  { commit, repository, settings }: CommittedRegister,
  read: {
    readonly reader: ManagementReader;
    readonly lease: TenantLease;
    readonly state: ManagementState;
    readonly desired: ReadonlyMap<string, Cluster>;
    readonly actual: ReadonlyMap<string, Registration>;
  },
): Promise<ApplyContext> {
  const { reader, lease, state, desired, actual } = read;
  const guard = await makeAddressGuard(reader.server);
  return {
    tenant: settings.name,
    settings,
    commit,
    desired,
    actual,
    components: repository.components,
    tombstones: tombstonesOf(settings),
    reader,
    writer: new ManagementWriter(input.client, { tenant: settings.name, permit: lease }),
    lease,
    credentials: input.openCredentials(repository),
    progress: input.progress,
    wait: input.makeWait((settings.waitSeconds ?? defaultWaitSeconds) * 1000),
    now: input.now,
    preflight: input.preflight ?? false,
    access: accessOf(actual),
    clusterUids: clusterUidsOf(actual),
    installed: toInstalledComponents(state.applicationSets, settings.name),
    ownSets: new Set(ownSetsOf(state.applicationSets, settings.name)),
    management: { trouble: undefined },
    silentHosts: new Map(),
    connect: (server, credential) => {
      keepCredential(credential, (value) => input.keepSecret(value));
      return input.connect?.(server, credential) ?? new RuntimeCluster(server, credential, { guard });
    },
  };
}

function accessOf(actual: ReadonlyMap<string, Registration>): Map<string, Access> {
  const access = new Map<string, Access>();
  for (const registration of actual.values()) {
    const credential = credentialOfSecret(registration.secret);
    const server = serverOf(registration);
    if (credential !== undefined && server !== undefined) access.set(registration.name, { server, credential });
  }
  return access;
}

function clusterUidsOf(actual: ReadonlyMap<string, Registration>): Map<string, string> {
  const uids = [...actual.values()].flatMap((registration) => {
    const uid = clusterUidOf(registration);
    return uid === undefined ? [] : [[uid, registration.name] as const];
  });
  return new Map(uids);
}
