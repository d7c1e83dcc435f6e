import { inParallel } from '../cli/in-parallel.ts';
import { KitError } from '../cli/kit-error.ts';
import type { CredentialSource } from '../credential/sources/credential-source.ts';
import type { Cluster } from '../desired/cluster.ts';
import { factsOf } from '../plan/compare/credential-change.ts';
import type { NotCompared } from '../plan/plan.ts';

const looksAtOnce = 50;

/** What became of looking at credentials. */
interface LookedAt {
  /** All clusters, those that were looked at with the facts about their credential. */
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly notCompared: readonly NotCompared[];
}

/**
 * Looks at the credentials of these clusters that are not in the register, as far as this process may. What it may not,
 * or what is refused, is told and stops nothing: a plan decides nothing, and apply looks again.
 */
export async function lookAtCredentials(
  clusters: ReadonlyMap<string, Cluster>,
  source: CredentialSource,
  isRegistered: (name: string) => boolean,
): Promise<LookedAt> {
  const known = new Map(clusters);
  const notCompared: NotCompared[] = [];
  const elsewhere = [...clusters.values()].filter(
    ({ name, credential }) => credential.from !== 'sealed' && isRegistered(name),
  );
  await inParallel(elsewhere, looksAtOnce, async (cluster) => {
    const { name, hostCluster } = cluster;
    if (hostCluster !== undefined) {
      notCompared.push({ cluster: name, reason: `host "${hostCluster}" has it, and only apply asks hosts` });
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
