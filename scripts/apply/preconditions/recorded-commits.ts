import type { Git } from '../../git/git.ts';
import { knownCommit, newestOf } from '../../git/history.ts';
import { ApiFailure } from '../../kubernetes/api-failure.ts';
import type { KubernetesObject, ClusterResource } from '../../kubernetes/objects/kubernetes-object.ts';
import { annotations, clusterOf, componentOf, fieldManager, isOurs } from '../../kubernetes/objects/ownership.ts';
import { explainManagementFailure, type ManagementReader, type Lease } from '../../management/management-reader.ts';
import { begunRemovalOf } from '../../plan/begun-removal.ts';
import { newestVersion } from '../../text/version.ts';
import { leaseAnnotations, readLease } from '../lease/lease-object.ts';

/** What is on record of earlier applies. */
interface Recorded {
  readonly lease: Lease | undefined;
  /** Recorded before the first write; nothing older may be applied any more. */
  readonly attempted: string | undefined;
  /** The commit after which no removal was left over, or its replacement; change rules are counted from it. */
  readonly applied: string | undefined;
  /** The newest kit that wrote any of it; undefined for kits that did not say. */
  readonly kit: string | undefined;
  /** Where the Lease does not say `applied`: the commits that last wrote each registration and each component. */
  readonly written?: WrittenCommits;
}

/** The commit that last wrote each object, by the name of its cluster or component. */
interface WrittenCommits {
  readonly clusters: ReadonlyMap<string, string>;
  readonly components: ReadonlyMap<string, string>;
}

/**
 * What a tenant's Lease remembers. When it is gone, or does not say all of it, what every registration and component
 * records replaces it: the newest commit among them, and for each of them its own.
 */
export async function readRecorded(
  reader: ManagementReader,
  git: Git,
  tenant: string,
  head: string,
): Promise<Recorded> {
  const lease = await readLease(reader, tenant);
  const noted = lease?.metadata.annotations ?? {};
  const {
    [leaseAnnotations.attempted]: attempted,
    [leaseAnnotations.applied]: applied,
    [leaseAnnotations.kit]: kit,
  } = noted;
  if (attempted !== undefined && applied !== undefined) return { lease, attempted, applied, kit };
  const objects = await readOurs(reader, tenant);
  const newest = await newestCommit(git, objects, head);
  return {
    lease,
    attempted: attempted ?? newest,
    applied: applied ?? newest,
    kit: newestVersion([kit, ...objects.map(({ metadata }) => metadata.annotations?.[annotations.kitVersion])]),
    ...(applied === undefined ? { written: writtenCommits(objects) } : {}),
  };
}

async function readOurs(reader: ManagementReader, tenant: string): Promise<readonly KubernetesObject[]> {
  try {
    const found = await Promise.all([reader.listClusters(), reader.listApplicationSets()]);
    return found.flat().filter((object) => isOurs(object, tenant));
  } catch (error) {
    throw error instanceof ApiFailure ? explainManagementFailure(error) : error;
  }
}

/**
 * The newest commit that any object remembers. One that this clone does not hold may be newer than everything in it, so it
 * goes first; among several of them the one that was written last.
 */
async function newestCommit(git: Git, objects: readonly KubernetesObject[], head: string): Promise<string | undefined> {
  const known = new Set<string>();
  const unknown: { readonly commit: string; readonly time: string }[] = [];
  for (const object of objects)
    for (const commit of commitsOf(object)) {
      if (known.has(commit) || unknown.some((one) => one.commit === commit)) continue;
      if ((await knownCommit(git, commit)) !== undefined) known.add(commit);
      else unknown.push({ commit, time: lastWriteOf(object) });
    }
  unknown.sort((left, right) => (left.time < right.time ? -1 : 1));
  return unknown.at(-1)?.commit ?? (await newestOf(git, [...known], head));
}

/** The commits whose applies last wrote an object, and began to remove it. */
function commitsOf(object: KubernetesObject): readonly string[] {
  const written = object.metadata.annotations?.[annotations.commit];
  return [written, begunRemovalOf(object as ClusterResource)].filter((commit) => commit !== undefined);
}

function lastWriteOf({ metadata }: KubernetesObject): string {
  const times = (metadata.managedFields ?? [])
    .filter(({ manager }) => manager?.startsWith(fieldManager))
    .map(({ time = '' }) => time);
  return times.sort().at(-1) ?? '';
}

function writtenCommits(objects: readonly KubernetesObject[]): WrittenCommits {
  const byName = (nameOf: (object: KubernetesObject) => string | undefined): ReadonlyMap<string, string> =>
    new Map(
      objects.flatMap((object) => {
        const [name, commit] = [nameOf(object), object.metadata.annotations?.[annotations.commit]];
        return name === undefined || commit === undefined ? [] : [[name, commit] as const];
      }),
    );
  return { clusters: byName(clusterOf), components: byName(componentOf) };
}
