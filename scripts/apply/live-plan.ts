import { inParallel } from '../cli/in-parallel.ts';
import { KitError } from '../cli/kit-error.ts';
import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import { keepCredentialsOf, type CredentialSource } from '../credential/sources/credential-source.ts';
import { CredentialSources } from '../credential/sources/credential-sources.ts';
import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import type { Git } from '../git/git.ts';
import { commitOf } from '../git/history.ts';
import { connectToManagement } from '../management/management-connection.ts';
import { ManagementReader } from '../management/management-reader.ts';
import { factsOf } from '../plan/compare/credential-change.ts';
import type { NotCompared, Plan } from '../plan/plan.ts';
import type { GuardedPlan } from '../plan/planner.ts';
import { toRegistrations } from '../plan/registration.ts';
import type { Repository } from '../register/repository.ts';
import { planRegister, type Met } from './plan-register.ts';
import { explainChange } from './preconditions/committed-register.ts';
import { readRecorded } from './preconditions/recorded-commits.ts';

/** A register to plan for; `revision` is what it was read from or stands on: its history explains removals. */
interface PlannedRegister {
  readonly git: Git;
  readonly repository: Repository;
  readonly revision: string;
}

/** A live plan, and what it was made from. */
interface LiveView extends GuardedPlan {
  readonly tenant: string;
  readonly met: Met;
  /** The commit after which no removal was left over; undefined where nothing was applied. */
  readonly applied: string | undefined;
}

/** The difference between a register and the management cluster that KUBECONFIG names. */
export async function makeLivePlan(call: Surroundings & SecretKeeper, register: PlannedRegister): Promise<Plan> {
  return (await compareLive(call, register)).plan;
}

/**
 * Compares a register with the management cluster that KUBECONFIG names; holds a reader only, and reads Secrets where its
 * identity may. Throws an InvalidRegister when the change since the applied commit breaks a rule.
 */
export async function compareLive(call: Surroundings & SecretKeeper, register: PlannedRegister): Promise<LiveView> {
  const client = await connectToManagement(call);
  const { environment, now, keepSecret } = call;
  const credentials = new CredentialSources({
    environment,
    management: client,
    now,
    keepSecret,
    // What is to say of one cluster's credential apply says when it takes it.
    warn: (text, cluster) => (cluster === undefined ? call.tell(`warning: ${text}`) : undefined),
  });
  try {
    const source = credentials.open(register.repository);
    return await planAgainst(new ManagementReader(client), source, register, keepSecret);
  } finally {
    await credentials.close();
    client.close();
  }
}

async function planAgainst(
  reader: ManagementReader,
  source: CredentialSource,
  { git, repository, revision }: PlannedRegister,
  keepSecret: SecretKeeper['keepSecret'],
): Promise<LiveView> {
  if (repository.tenant === undefined) throw new TypeError('a register without tenant.yaml passed the rules');
  const { settings } = repository.tenant;
  const tenant = settings.name;
  await reader.assertInstalled({ components: repository.declaredComponents.size > 0 });
  const commit = await commitOf(git, revision);
  const recorded = await readRecorded(reader, git, tenant, commit);
  const explained = await explainChange(git, recorded, { commit, repository });
  const state = await reader.readState({ secrets: 'where allowed' });
  keepCredentialsOf(state.secrets, keepSecret);
  const actual = toRegistrations(state, tenant);
  const looked = await lookAtCredentials(desiredClusters(repository), source, (name) => actual.has(name));
  const { clusters: desired, notCompared } = looked;
  const met = { state, desired, actual };
  const { plan, unguarded } = await planRegister(reader, { repository, settings }, met, explained);
  const isUnread = state.secrets === undefined && actual.size > 0;
  const unseen = { notCompared, ...(isUnread ? { unreadKinds: ['Secret'] } : {}) };
  const { applied } = recorded;
  return { plan: { ...plan, ...unseen }, unguarded: { ...unguarded, ...unseen }, tenant, met, applied };
}

const looksAtOnce = 50;

/** The result of looking at credentials. */
interface LookedAt {
  /** All clusters, those that were looked at with the facts about their credential. */
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly notCompared: readonly NotCompared[];
}

/**
 * Looks at the credentials of these clusters that are not in the register, as far as this process may. What it may not,
 * or what is rejected, is listed and stops nothing: a plan decides nothing, and apply checks again.
 */
async function lookAtCredentials(
  clusters: ReadonlyMap<string, Cluster>,
  source: CredentialSource,
  isRegistered: (name: string) => boolean,
): Promise<LookedAt> {
  const known = new Map(clusters);
  const notCompared: NotCompared[] = [];
  const elsewhere = [...clusters.values()].filter(
    ({ name, credential }) =>
      credential.from !== 'sealed' && credential.exchangeRole === undefined && isRegistered(name),
  );
  await inParallel(elsewhere, looksAtOnce, async (cluster) => {
    const { name, hostCluster } = cluster;
    if (hostCluster !== undefined) {
      notCompared.push({ cluster: name, reason: `it is on host "${hostCluster}", which only apply reads` });
      return;
    }
    try {
      const facts = factsOf(await source.obtain(cluster.file));
      known.set(name, { ...cluster, credential: { ...cluster.credential, ...facts } });
    } catch (error) {
      if (!(error instanceof KitError)) throw error;
      notCompared.push({ cluster: name, reason: error.message });
    }
  });
  notCompared.sort((left, right) => (left.cluster < right.cluster ? -1 : 1));
  return { clusters: known, notCompared };
}
