import { hostLabel, secretNameOf } from '../../desired/cluster-secret.ts';
import { vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import type { Application, ClusterResource, Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import { annotations, isOurs, selectionPrefix } from '../../kubernetes/objects/ownership.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import type { NamespaceOwner } from '../../management/runtime-cluster.ts';
import { hasReached, removalMessage, removalSteps, type RemovalStep } from '../../plan/begun-removal.ts';
import { compareMetadata } from '../../plan/compare/compare-values.ts';
import { belongsToOthers } from '../../plan/guard/clashes.ts';
import { isGenerated, targets } from '../../plan/guard/dependents.ts';
import type { Leftover } from '../../plan/outcome.ts';
import { hostOf, type Registration } from '../../plan/registration.ts';
import { StepFailure, withHost, type ApplyContext } from '../apply-context.ts';
import { waitFor } from '../wait-for.ts';
import { changedCondition, tryObject, writeObject } from '../write-object.ts';
import { abandonCluster, foreignNamespace } from './abandon-cluster.ts';
import { assertUnused } from './assert-unused.ts';
import { componentLeftovers } from './component-leftovers.ts';
import { deleteOurs, removeOurs } from './remove-ours.ts';

/**
 * Takes a registration away in an order in which every step can be repeated: withdraw the components while the
 * credential still works, then the virtual cluster with its namespace, then the Secret, at last the resource that
 * remembers how far it came. Gives back what is left where.
 */
export async function unregisterCluster(
  context: ApplyContext,
  registration: Registration,
): Promise<readonly Leftover[]> {
  const { name } = registration;
  const { trouble } = context.management;
  if (trouble !== undefined) throw new StepFailure(`held back: ${trouble}`);
  await context.lease.assertHeld();
  await assertOurs(context, name);
  await assertUnused(context, registration);
  const record = recorder(context, registration.resource);
  const leftovers = await emptyOrAbandon(context, registration, record);
  await record(removalSteps.removingRegistration);
  await removeOurs(context, { of: name, resource: resources.secret, name: secretNameOf(name) });
  await removeOurs(context, { of: name, resource: resources.cluster, name });
  context.access.delete(name);
  return leftovers;
}

/** Nothing is written before every part is known to be ours: somebody may have taken it over since the plan was made. */
async function assertOurs({ reader, tenant }: ApplyContext, name: string): Promise<void> {
  const parts = [
    [resources.cluster, name],
    [resources.secret, secretNameOf(name)],
    [resources.application, vclusterApplicationOf(name)],
  ] as const;
  const found = await Promise.all(parts.map(([resource, one]) => reader.find(resource, one)));
  const foreign = found.find((object) => object !== undefined && !isOurs(object, tenant));
  if (foreign !== undefined) throw new StepFailure(`${belongsToOthers(foreign)}; nothing was removed`);
}

/** Takes away what runs on a cluster, and gives back what is left there or, when it is given up, because of that. */
async function emptyOrAbandon(
  context: ApplyContext,
  registration: Registration,
  record: Recorder,
): Promise<readonly Leftover[]> {
  try {
    await record(removalSteps.withdrawing);
    await withdrawComponents(context, registration);
  } catch (error) {
    return abandonOrFail(context, registration, error);
  }
  const leftovers: Leftover[] = [];
  if (registration.application !== undefined || hostOf(registration) !== undefined) {
    // The workloads in it go with it, and the components may have taken their time.
    await assertUnused(context, registration);
    try {
      await record(removalSteps.removingVirtualCluster);
      leftovers.push(...(await removeVirtualCluster(context, registration)));
    } catch (error) {
      return abandonOrFail(context, registration, error);
    }
  }
  leftovers.push(...(await componentLeftovers(context, registration)));
  await assertUnused(context, registration);
  return leftovers;
}

/** Gives up a dead cluster when its tombstone says so; somebody may have begun to use it while it was waited for. */
async function abandonOrFail(
  context: ApplyContext,
  registration: Registration,
  error: unknown,
): Promise<readonly Leftover[]> {
  const mayAbandon = context.tombstones.get(registration.name)?.abandon === true;
  if (!(error instanceof StepFailure) || !mayAbandon || context.wait.interrupted.aborted) throw error;
  await assertUnused(context, registration);
  return abandonCluster(context, registration, error.message);
}

type Recorder = (step: RemovalStep) => Promise<void>;

/** Writes down how far it came; a run that goes on does not go back. */
function recorder(context: ApplyContext, resource: ClusterResource | undefined): Recorder {
  let last = resource;
  return async (step) => {
    if (last === undefined || hasReached(last, step)) return;
    const message = removalMessage(context.commit);
    const condition = { type: 'Registered', status: 'False', reason: step, message } as const;
    last = await context.writer.applyConditions(last, [changedCondition(last, condition, context.now())]);
  };
}

/** Without the labels no ApplicationSet selects the cluster any more, and Argo CD takes away what it installed. */
async function withdrawComponents(context: ApplyContext, registration: Registration): Promise<void> {
  const { name } = registration;
  const { reader } = context;
  await removeSelection(context, name);
  const remaining = async (): Promise<readonly Application[]> =>
    (await reader.listApplications()).filter(
      (application) => isGenerated(application, context.ownSets) && targets(application, registration),
    );
  let left: readonly Application[] = [];
  const doing = 'waiting until Argo CD has taken away its Applications';
  const gone = await waitFor(context, { of: name, doing }, async () => {
    left = await remaining();
    return left.length === 0 ? true : undefined;
  });
  if (gone !== undefined) return;
  const names = left.map(({ metadata }) => metadata.name).join(', ');
  if (left.every(({ metadata }) => metadata.deletionTimestamp === undefined))
    throw new StepFailure(`Argo CD is not reconciling: it has not begun to take away ${names}`, 'waiting');
  throw new StepFailure(`Argo CD is still taking away ${names}; the next apply goes on`, 'waiting');
}

/** How often a Secret that somebody writes at the same time is read and written anew. */
const selectionTries = 5;

async function removeSelection({ reader, writer, progress, lease, tenant }: ApplyContext, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const secret = await reader.find<Secret>(resources.secret, secretNameOf(name));
    const isSelected = Object.keys(secret?.metadata.labels ?? {}).some((label) => label.startsWith(selectionPrefix));
    if (secret === undefined || !isSelected || secret.metadata.deletionTimestamp !== undefined) return;
    if (!isOurs(secret, tenant)) throw new StepFailure(belongsToOthers(secret));
    progress.step(name, 'taking the labels away by which components select it');
    const withdrawn = withoutSelection(secret);
    const write = { resource: resources.secret, object: withdrawn, found: secret };
    try {
      await tryObject(writer, write, (result) => compareMetadata('metadata', result.metadata, withdrawn.metadata));
      await lease.assertHeld();
      // It may be registered again already, or be somebody else's.
      await writeObject(writer, write, { exact: true });
      return;
    } catch (error) {
      // Written since it was read: by somebody else, or by us when only the answer was lost.
      const why = error instanceof StepFailure ? error.cause : undefined;
      const isOutdated = why instanceof ApiFailure && why.isConflict && !why.isFieldConflict;
      if (!isOutdated || attempt >= selectionTries) throw error;
    }
  }
}

/**
 * Deletes the Application of a virtual cluster and waits until that and the namespace are gone; what was in the namespace
 * goes with it, so it has to be the virtual cluster's own. Without an Application nobody takes it away, and it is left.
 */
async function removeVirtualCluster(context: ApplyContext, registration: Registration): Promise<readonly Leftover[]> {
  const { name } = registration;
  const { application: resource } = resources;
  const host = hostOf(registration) ?? '';
  const application = vclusterApplicationOf(name);
  const namespace = `namespace "${name}" on host "${host}"`;
  const ownerNow = async (doubt: string): Promise<NamespaceOwner> => {
    try {
      return await withHost(context, host, (one) => one.ownerOfNamespace(context.tenant, name));
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      throw new StepFailure(`${doubt}: ${error.message}`, 'failed', error);
    }
  };
  const owner = await ownerNow(`cannot tell whose ${namespace} is`);
  const isInstalled = (await context.reader.find(resource, application)) !== undefined;
  if (isInstalled && owner === 'foreign') throw foreignNamespace(host, name);
  if (!isInstalled && owner === 'ours')
    return [
      {
        on: host,
        kind: 'Namespace',
        name,
        why: `the virtual cluster is in it, and Application "${application}" is gone`,
      },
    ];
  await deleteOurs(context, { of: name, resource, name: application });
  const isGone = async (): Promise<true | undefined> =>
    (await context.reader.find(resource, application)) === undefined ? true : undefined;
  const doing = `waiting until Argo CD has removed vcluster from ${host}`;
  if ((await waitFor(context, { of: name, doing }, isGone)) === undefined)
    throw new StepFailure(`Argo CD is still removing Application "${application}"; the next apply goes on`, 'waiting');
  const isFree = async (): Promise<true | undefined> => {
    const now = await ownerNow(`cannot prove that namespace "${name}" is gone`);
    return now === 'absent' || now === 'foreign' ? true : undefined;
  };
  const leaving = `waiting until namespace "${name}" on ${host} is gone`;
  if ((await waitFor(context, { of: name, doing: leaving }, isFree)) === undefined)
    throw new StepFailure(`namespace "${name}" is still on host "${host}"; the next apply goes on`, 'waiting');
  return [];
}

/** A Secret that no component selects; where a virtual cluster runs is in no label any more, and stays known all the same. */
function withoutSelection({ apiVersion, kind, metadata, data, type }: Secret): Secret {
  const { name, namespace, labels = {}, annotations: notes } = metadata;
  const kept = Object.entries(labels).filter(([label]) => !label.startsWith(selectionPrefix));
  const host = labels[hostLabel];
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      labels: Object.fromEntries(kept),
      annotations: { ...notes, ...(host === undefined ? {} : { [annotations.host]: host }) },
    },
    ...(type === undefined ? {} : { type }),
    data: data ?? {},
  };
}
