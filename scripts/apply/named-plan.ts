import { usageError } from '../cli/verb.ts';
import { clustersIn, planOfClusters } from '../plan/named-clusters.ts';
import type { Plan } from '../plan/plan.ts';
import { meantCluster } from '../register/meant-cluster.ts';
import { quotedList } from '../text/words.ts';

/** What a plan says of the clusters that were named, or of all when none was; a name that no cluster has is refused. */
export function namedPlan(plan: Plan, names: readonly string[]): Plan {
  if (names.length === 0) return plan;
  const known = clustersIn(plan);
  const unknown = names.filter((name) => !known.has(name));
  const [first] = unknown;
  if (first === undefined) return planOfClusters(plan, new Set(names));
  const meant = unknown.length === 1 ? meantCluster(first, [...known]) : undefined;
  throw usageError(
    `there is no cluster ${quotedList(unknown)}, neither before nor after the change`,
    meant === undefined ? `name one of ${quotedList([...known].sort())}` : `did you mean "${meant}"?`,
  );
}
