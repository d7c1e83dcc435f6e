import { toClusterSpec } from '../desired/cluster-resource.ts';
import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import { componentsOf, stepsBetween } from '../desired/components/selection.ts';
import { certificateNamesOf } from '../desired/vcluster-application.ts';
import type { Repository } from '../register/repository.ts';
import { compareEntries, compareValues, type FieldChange } from './compare/compare-values.ts';
import { compareSealedFile, credentialText } from './compare/credential-change.ts';
import { authoringPath, certificateNamesPath } from './compare/differences.ts';
import { componentChanges, type DesiredRegister } from './components/component-change.ts';
import { changeOf, inOrder, type Change, type Plan } from './plan.ts';

/** What a valid register asks for. */
export function desiredRegister(repository: Repository): DesiredRegister {
  return { clusters: desiredClusters(repository), components: repository.components };
}

/** The plan that a change of files asks for, from the files alone: what a merge request can show without any key. */
export function makeOfflinePlan(base: DesiredRegister, head: DesiredRegister): Plan {
  const changes: Change[] = [];
  const unchanged: string[] = [];
  for (const cluster of head.clusters.values()) {
    const before = base.clusters.get(cluster.name);
    const fields = before === undefined ? [] : fileDifferences(before, cluster);
    const had = before === undefined ? [] : namesOf(before, base);
    const components = stepsBetween(had, namesOf(cluster, head));
    if (before === undefined) changes.push(changeOf('register', cluster, [], components));
    else if (fields.length > 0) changes.push(changeOf('update', cluster, fields, components));
    else unchanged.push(cluster.name);
  }
  for (const cluster of base.clusters.values())
    if (!head.clusters.has(cluster.name)) {
      const components = stepsBetween(namesOf(cluster, base), []);
      const { origin: _, credentialExpires: __, ...change } = changeOf('unregister', cluster, [], components);
      changes.push(change);
    }
  return { changes: inOrder(changes), components: componentChanges(base, head), blocked: [], unchanged, drift: [] };
}

function namesOf(cluster: Cluster, { components }: DesiredRegister): readonly string[] {
  return componentsOf(cluster, components).map(({ name }) => name);
}

function fileDifferences(before: Cluster, after: Cluster): readonly FieldChange[] {
  const credential = ({ credential: { from, fingerprint, expires } }: Cluster): string =>
    fingerprint === undefined ? `from ${from}` : credentialText({ fingerprint, expires });
  const certificateNames = (cluster: Cluster): readonly string[] | undefined =>
    cluster.clusterType === 'virtual' ? certificateNamesOf(cluster) : undefined;
  const changes = [
    ...compareValues('', toClusterSpec(before), toClusterSpec(after)),
    ...compareEntries('metadata.labels', before.labels, after.labels),
    ...compareEntries('metadata.annotations', before.annotations, after.annotations),
    ...compareValues('vcluster.httpsNodePort', before.vclusterPort, after.vclusterPort),
    ...compareValues(certificateNamesPath, certificateNames(before), certificateNames(after)),
    ...(credential(before) === credential(after)
      ? compareSealedFile(before.credential.sealedFile, after.credential.sealedFile)
      : compareValues('credential', credential(before), credential(after))),
  ];
  return changes.map((change) => ({ ...change, path: authoringPath(change.path) }));
}
