import { checkChange, checkRepository } from '../../core/check/check.ts';
import { hasErrors, type Diagnostic } from '../../core/check/diagnostic.ts';
import { credentialOfSecret } from '../../core/credential/secret-fingerprint.ts';
import { desiredClusters } from '../../core/desired/cluster.ts';
import { exitCodes, KitError } from '../../core/kit-error.ts';
import { guardPlan } from '../../core/plan/guard.ts';
import { judgeOrder } from '../../core/plan/order-in-time.ts';
import type { Outcome } from '../../core/plan/outcome.ts';
import { makePlan, type Explanation, type Plan } from '../../core/plan/plan.ts';
import { clusterUidOf, serverOf, toRegistrations, type Registration } from '../../core/plan/registration.ts';
import { readRepository, type Repository } from '../../core/register/repository.ts';
import type { TenantSettings } from '../../core/register/tenant-file.ts';
import type { CredentialSource } from '../credential/credential-source.ts';
import { keepCredential } from '../credential/kept-secrets.ts';
import type { Git } from '../git/git.ts';
import { commitOf, isAncestor, isShallow, knownCommit, relationTo } from '../git/history.ts';
import { explainedRemovals } from '../git/removals.ts';
import { readRevision } from '../git/trees.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { makeAddressGuard } from '../kubernetes/address-guard.ts';
import { ManagementReader } from '../kubernetes/management-reader.ts';
import { ManagementWriter } from '../kubernetes/management-writer.ts';
import { RuntimeCluster } from '../kubernetes/runtime-cluster.ts';
import type { Access, ApplyContext } from './apply-context.ts';
import { applyPlan } from './apply-plan.ts';
import type { Progress } from './progress.ts';
import { readLease, recordedCommits, TenantLease } from './tenant-lease.ts';
import type { Wait } from './wait.ts';

/** What one apply did. */
export interface ApplyResult {
  readonly commit: string;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** Why the Lease could not be given back; the commit counts as not applied then. */
  readonly leaseTrouble?: string;
}

/** What one apply is given. */
export interface ApplyInput {
  readonly git: Git;
  readonly client: ApiClient;
  readonly progress: Progress;
  readonly now: () => Date;
  /** Told what must not appear in any output from now on. */
  keepSecret(value: string): void;
  readonly makeWait: (limitMs: number) => Wait;
  readonly openCredentials: (repository: Repository) => CredentialSource;
  /** Also test the credentials of clusters that did not change. */
  readonly preflight?: boolean;
  /** How to talk to a runtime cluster; the usual way unless said otherwise. */
  readonly connect?: ApplyContext['connect'];
}

/** A register that has errors, so that nothing was done. */
export class InvalidRegister extends Error {
  readonly diagnostics: readonly Diagnostic[];
  readonly repository: Repository;

  constructor(diagnostics: readonly Diagnostic[], repository: Repository) {
    super('the register has errors');
    this.diagnostics = diagnostics;
    this.repository = repository;
  }
}

/** Nothing was applied before, or its history was replaced: no removal is explained. */
const noExplanation: ReadonlyMap<string, Explanation> = new Map();
/** Seconds that apply waits at each step unless `tenant.yaml` says otherwise. */
const defaultWaitSeconds = 300;

/** Applies the checked-out commit: judge the register and the order in time, take the Lease, plan, guard, act, release. */
export async function runApply(input: ApplyInput): Promise<ApplyResult> {
  const { git, client } = input;
  const { commit, repository } = await readCommitted(git, input.now());
  const reader = new ManagementReader(client);
  await reader.assertInstalled();
  const settings = settingsOf(repository);
  const found = await readLease(reader, settings.name);
  const recorded = recordedCommits(found);
  await assertOrder(git, recorded.attempted, commit, settings);
  const applied = await appliedBefore(git, recorded.applied, commit);
  if (applied !== undefined) assertChangeAllowed(readRepository(await readRevision(git, applied)), repository);
  const explained = applied === undefined ? noExplanation : await explainedRemovals(git, applied, commit);

  const lease = await TenantLease.acquire(client, settings.name, found, commit, input.now);
  let result: Omit<ApplyResult, 'leaseTrouble'> & { readonly complete: boolean };
  try {
    result = await actUnderLease(input, { commit, repository, settings, reader, lease, explained });
  } catch (error) {
    // What went wrong first is what a person needs to read; a Lease that is not given back runs out by itself.
    await release(lease, undefined);
    throw error;
  }
  const { complete, ...done } = result;
  const leaseTrouble = await release(lease, complete ? commit : undefined);
  return { ...done, ...(leaseTrouble === undefined ? {} : { leaseTrouble }) };
}

async function actUnderLease(
  { client, git: _, ...input }: ApplyInput,
  judged: {
    readonly commit: string;
    readonly repository: Repository;
    readonly settings: TenantSettings;
    readonly reader: ManagementReader;
    readonly lease: TenantLease;
    readonly explained: ReadonlyMap<string, Explanation>;
  },
): Promise<Omit<ApplyResult, 'leaseTrouble'> & { readonly complete: boolean }> {
  const { commit, repository, settings, reader, lease, explained } = judged;
  const state = await reader.readState({ secrets: true });
  const actual = toRegistrations(state, settings.name);
  const desired = desiredClusters(repository);
  const unguarded = makePlan({ tenant: settings.name, desired, actual, explained });
  const uses = await reader.readUses(state.applications);
  const plan = guardPlan(unguarded, { settings, state, desired, actual, uses, managementServer: reader.server });
  const guard = await makeAddressGuard(reader.server);
  const context: ApplyContext = {
    tenant: settings.name,
    commit,
    desired,
    tombstones: new Map(settings.removals?.map((tombstone) => [tombstone.name, tombstone])),
    reader,
    writer: new ManagementWriter(client),
    lease,
    credentials: input.openCredentials(repository),
    progress: input.progress,
    wait: input.makeWait((settings.waitSeconds ?? defaultWaitSeconds) * 1000),
    now: input.now,
    preflight: input.preflight ?? false,
    access: accessOf(actual),
    clusterUids: clusterUidsOf(actual),
    silentHosts: new Map(),
    connect: (server, credential) => {
      keepCredential(credential, (value) => input.keepSecret(value));
      return input.connect?.(server, credential) ?? new RuntimeCluster(server, credential, { guard });
    },
  };
  const outcomes = await applyPlan(context, plan, actual, explained);
  return { commit, plan, outcomes, complete: noRemovalLeft(unguarded, outcomes) };
}

/** Why the Lease could not be given back, if so: what was done is done, and has to be reported all the same. */
async function release(lease: TenantLease, applied: string | undefined): Promise<string | undefined> {
  try {
    await lease.release(applied);
    return undefined;
  } catch (error) {
    if (error instanceof KitError) return error.message;
    throw error;
  }
}

/** The committed register at HEAD: what is in the working tree only was reviewed by nobody. */
async function readCommitted(
  git: Git,
  today: Date,
): Promise<{ readonly commit: string; readonly repository: Repository }> {
  if (await isShallow(git))
    throw new KitError('this clone holds only a part of the history, so no removal can be explained', {
      exitCode: exitCodes.refused,
      hint: 'set GIT_DEPTH to "0" for this job, or run "git fetch --unshallow"',
    });
  const commit = await commitOf(git, 'HEAD');
  const repository = readRepository(await readRevision(git, commit));
  const diagnostics = checkRepository(repository, { today });
  if (hasErrors(diagnostics)) throw new InvalidRegister(diagnostics, repository);
  return { commit, repository };
}

/** The tenant's settings; a register without a valid `tenant.yaml` has errors and never comes here. */
function settingsOf(repository: Repository): TenantSettings {
  if (repository.tenant === undefined) throw new TypeError('a register without tenant.yaml passed the rules');
  return repository.tenant.settings;
}

/** The applied commit, if what is applied now continues it: a history that was replaced explains no removal. */
async function appliedBefore(git: Git, recorded: string | undefined, commit: string): Promise<string | undefined> {
  const applied = await knownCommit(git, recorded);
  return applied !== undefined && (await isAncestor(git, applied, commit)) ? applied : undefined;
}

async function assertOrder(
  git: Git,
  attempted: string | undefined,
  commit: string,
  settings: TenantSettings,
): Promise<void> {
  const relation = attempted === undefined ? undefined : await relationTo(git, attempted, commit);
  const order = judgeOrder(attempted, relation, settings.acceptHistory);
  if (order.verdict === 'superseded')
    throw new KitError(`commit ${commit.slice(0, 8)} is superseded: ${order.by.slice(0, 8)} was applied after it`, {
      exitCode: exitCodes.superseded,
      hint: 'nothing to do; run the newest pipeline of the default branch instead of an old one',
    });
  if (order.verdict === 'unrelated')
    throw new KitError(
      `commit ${commit.slice(0, 8)} does not continue what was applied (${order.recorded.slice(0, 8)})`,
      {
        exitCode: exitCodes.refused,
        hint: `when the history was replaced on purpose, set "acceptHistory: ${order.recorded}" in tenant.yaml`,
      },
    );
}

/** The change rules against what was applied last: two merge requests may be fine apart and not together. */
function assertChangeAllowed(base: Repository, head: Repository): void {
  const diagnostics = checkChange(base, head);
  if (hasErrors(diagnostics)) throw new InvalidRegister(diagnostics, head);
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

/** Whether every removal that Git explains is through, so that the next run need not look back further. */
function noRemovalLeft(unguarded: Plan, outcomes: readonly Outcome[]): boolean {
  const done = new Set(outcomes.filter(({ status }) => status === 'done').map(({ cluster }) => cluster));
  return unguarded.changes.every(({ action, cluster }) => action !== 'unregister' || done.has(cluster));
}
