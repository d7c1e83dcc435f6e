import type { ChangeRule } from '../check/rule.ts';
import { clusterUses } from '../product/cluster-uses.ts';
import { clusterPathOf } from '../register/layout.ts';

/** Says what known-host and known-cluster would say of the same place, and why. */
export const noDependents: ChangeRule = {
  id: 'no-dependents',
  summary: 'A cluster that is removed carries no virtual clusters, environments or runtimes any more.',
  why: 'Removing a cluster destroys what runs on it. A virtual cluster whose host is gone can be neither reached nor removed in order, and a runtime whose cluster is gone hangs when it is removed. An environment counts although nothing may run in it yet: Nautes lets its cluster go, and the next runtime fails.',
  explains: ['known-host', 'known-cluster'],
  *checkChange(base, head) {
    const removed = [...base.declared].filter((name) => !head.declared.has(name));
    if (removed.length === 0) return;
    const uses = clusterUses(head);
    for (const name of removed)
      for (const { words, path, at } of uses.get(name) ?? [])
        yield {
          at: at(),
          message: `"${name}" is removed, but ${words} still uses it`,
          hint: `remove ${path} as well, or bring back ${clusterPathOf(name)}`,
        };
  },
};
