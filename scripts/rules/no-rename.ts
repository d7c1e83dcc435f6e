import type { ClusterFile } from '../register/cluster-file.ts';
import { clusterUses, userWords } from '../register/products/cluster-uses.ts';
import type { Repository } from '../register/repository.ts';
import type { Finding } from '../text/diagnostic.ts';
import type { ChangeRule } from './engine/rule.ts';

/** Of two clusters that swap, the first in the order of names is reported. */
export const noRename: ChangeRule = {
  id: 'no-rename',
  summary: 'No cluster takes over the API server that another one gives up in the same change.',
  why: 'One URL is one registration: unregistering the old name could remove what the new one installs.',
  guardedLive: true,
  *checkChange(base, head) {
    const before = urlsByName(base);
    const after = urlsByName(head);
    // Nearly always no cluster has another address than before.
    if ([...after].every(([name, url]) => before.get(name) === url)) return;
    let uses: ReturnType<typeof clusterUses> | undefined;
    const ownerBefore = new Map([...before].reverse().map(([name, url]) => [url, name]));
    for (const [name, cluster] of head.clusters) {
      const url = after.get(name) ?? '';
      const owner = ownerBefore.get(url);
      if (owner === undefined || owner === name || before.get(name) === url || after.get(owner) === url) continue;
      const at = cluster.document.at('/spec/apiServer');
      const moved = head.clusters.get(owner);
      const swapped = before.get(name) === after.get(owner);
      if (moved === undefined && !head.declared.has(owner)) {
        const message = `"${name}" takes over the API server of "${owner}", which this change removes`;
        const hint = `split this into two merge requests: remove "${owner}" first, and add "${name}" once that is applied`;
        yield { at, message, hint };
      } else if (moved !== undefined && !swapped) {
        const message = `"${name}" takes over the API server that "${owner}" gives up in this change`;
        const hint = `split this into two merge requests: change "${owner}" first, and "${name}" once that is applied`;
        const related = [{ at: moved.document.at('/spec/apiServer'), message: `"${owner}" gives it up here` }];
        yield { at, message, hint, related };
      } else if (moved !== undefined && name < owner) {
        uses ??= clusterUses(head);
        yield swapFinding(cluster, moved, uses);
      }
    }
  },
};

/** A virtual cluster is moved by its address, a physical one is whatever answers there. */
function swapFinding(one: ClusterFile, other: ClusterFile, uses: ReturnType<typeof clusterUses>): Finding {
  const isVirtual = one.spec.clusterType === 'virtual' && other.spec.clusterType === 'virtual';
  const consequence = isVirtual
    ? 'until both have moved, each name would reach the other cluster'
    : 'each name, and everything that uses it, would move to the other cluster';
  const there = {
    at: other.document.at('/spec/apiServer'),
    message: `"${other.name}" takes that of "${one.name}" here`,
  };
  const moved = [one, other].flatMap(({ name }, index) =>
    (uses.get(name) ?? []).map(({ user, at }) => ({
      at: at(),
      message: `${userWords(user)} would run on what is now "${[other, one][index]?.name}"`,
    })),
  );
  return {
    at: one.document.at('/spec/apiServer'),
    message: `"${one.name}" and "${other.name}" swap their API servers: ${consequence}`,
    hint: isVirtual
      ? 'give one of them a free port first, and set both new ports once that is applied'
      : 'remove both in one merge request, and add them again once that is applied',
    related: isVirtual ? [there] : [there, ...moved],
  };
}

function urlsByName({ clusters }: Repository): ReadonlyMap<string, string> {
  return new Map([...clusters].map(([name, { server }]) => [name, server.normalForm]));
}
