import type { ChangeRule } from '../check/rule.ts';
import { clusterPathOf } from '../register/layout.ts';
import { virtualClustersByHost } from '../register/virtual-clusters.ts';

/** Says what known-host would say of the same place, and why. */
export const noDependents: ChangeRule = {
  id: 'no-dependents',
  summary: 'A cluster that is removed carries no virtual clusters any more.',
  why: 'Removing a host destroys what runs on it, and a virtual cluster whose host is gone can be neither reached nor removed in order.',
  explains: ['known-host'],
  *checkChange(base, head) {
    const byHost = virtualClustersByHost(head.clusters);
    for (const name of base.declared) {
      if (head.declared.has(name)) continue;
      for (const dependent of byHost.get(name) ?? [])
        yield {
          at: dependent.document.at('/spec/hostCluster'),
          message: `"${name}" is removed, but virtual cluster "${dependent.name}" still runs on it`,
          hint: `remove ${dependent.path} as well, or bring back ${clusterPathOf(name)}`,
        };
    }
  },
};
