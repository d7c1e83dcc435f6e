import { hostLabel, secretNameOf } from '../../desired/cluster-secret.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import type { Application, Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import { annotations, isOurs, selectionPrefix } from '../../kubernetes/objects/ownership.ts';
import { resources } from '../../kubernetes/objects/resources.ts';
import { compareMetadata } from '../../plan/compare/compare-values.ts';
import { toLeftovers, tracesOf } from '../../plan/components/component-traces.ts';
import { belongsToOthers } from '../../plan/guard/clashes.ts';
import { isGenerated, targets } from '../../plan/guard/dependents.ts';
import type { Leftover } from '../../plan/outcome.ts';
import { hostOf, type Registration } from '../../plan/registration.ts';
import { defined } from '../../text/defined.ts';
import type { ClusterDirectory } from '../cluster-directory.ts';
import type { Given, Management } from '../run.ts';
import { StepFailure, waitFor, type Steps } from '../step.ts';
import { tryObject, writeObject } from '../write-object.ts';

/** Without the labels no ApplicationSet selects the cluster any more, and Argo CD removes what it installed. */
export async function withdrawComponents(
  management: Management,
  steps: Steps,
  registration: Registration,
  ownSets: ReadonlySet<string>,
): Promise<void> {
  await removeSelection(management, steps, registration.name);
  let left: readonly Application[] = [];
  const gone = await waitFor(steps, 'waiting until Argo CD has removed its Applications', async () => {
    const applications = await management.reader.listApplications();
    left = applications.filter((one) => isGenerated(one, ownSets) && targets(one, registration));
    return left.length === 0 ? true : undefined;
  });
  if (gone !== undefined) return;
  const names = left.map(({ metadata }) => metadata.name).join(', ');
  if (left.every(({ metadata }) => metadata.deletionTimestamp === undefined))
    throw new StepFailure(`Argo CD is not reconciling: it has not started to remove ${names}`, 'waiting');
  throw new StepFailure(`Argo CD is still removing ${names}; the next apply continues`, 'waiting');
}

async function removeSelection(
  { reader, writer, lease, tenant }: Management,
  { tell }: Steps,
  name: string,
): Promise<void> {
  const secret = await reader.find<Secret>(resources.secret, secretNameOf(name));
  const isSelected = Object.keys(secret?.metadata.labels ?? {}).some((label) => label.startsWith(selectionPrefix));
  if (secret === undefined || !isSelected || secret.metadata.deletionTimestamp !== undefined) return;
  if (!isOurs(secret, tenant)) throw new StepFailure(belongsToOthers(secret));
  tell('removing the labels that components select it by');
  const write = { resource: resources.secret, object: withoutSelection(secret), found: secret };
  await tryObject(writer, write, (result, wanted) => compareMetadata('metadata', result.metadata, wanted.metadata));
  await lease.assertHeld();
  await writeObject(writer, write, withoutSelection);
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
      ...defined({ namespace }),
      labels: Object.fromEntries(kept),
      annotations: { ...notes, ...(host === undefined ? {} : { [annotations.host]: host }) },
    },
    ...defined({ type }),
    data: data ?? {},
  };
}

/**
 * What components left on a physical cluster after Argo CD has removed their Applications, read with the cluster's own
 * credential while there is one. A failure is reported, and keeps no cluster from being unregistered.
 */
export async function componentLeftovers(
  clusters: ClusterDirectory,
  registration: Registration,
  installed: Given['installed'],
): Promise<readonly Leftover[]> {
  const { name } = registration;
  const traces = tracesOf(registration, installed);
  const places = { namespaces: [...traces.namespaces.keys()], apiGroups: [...traces.apiGroups.keys()] };
  // A virtual cluster is gone as a whole, with everything in it.
  if (hostOf(registration) !== undefined || places.namespaces.length + places.apiGroups.length === 0) return [];
  const unknown = (why: string): readonly Leftover[] => [
    { on: name, kind: 'Cluster', name, why: `what its components left behind could not be read: ${why}` },
  ];
  const access = clusters.accessOf(name);
  if (access === undefined) return unknown('its credential is gone');
  try {
    return toLeftovers(name, traces, await clusters.withCluster(access, (one) => one.findTraces(places)));
  } catch (error) {
    if (error instanceof ApiFailure) return unknown(error.message);
    throw error;
  }
}
