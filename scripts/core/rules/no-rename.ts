import type { ChangeRule } from '../check/rule.ts';
import { clusterUses } from '../product/cluster-uses.ts';
import { parseApiServer } from '../register/api-server.ts';
import type { Repository } from '../register/repository.ts';
import type { Span } from '../text/position.ts';

/** Of two clusters that swap, the first in the order of names is reported. */
export const noRename: ChangeRule = {
  id: 'no-rename',
  summary: 'No cluster takes over the API server that another one gives up in the same change.',
  why: 'One URL is one registration. Registering the new name and unregistering the old one would meet at the same entry, and what is installed through it could be removed on the way.',
  guardedLive: true,
  *checkChange(base, head) {
    const before = urlsByName(base);
    const after = urlsByName(head);
    const ownerBefore = new Map([...before].reverse().map(([name, url]) => [url, name]));
    for (const [name, { document }] of head.clusters) {
      const url = after.get(name) ?? '';
      const owner = ownerBefore.get(url);
      if (owner === undefined || owner === name || before.get(name) === url || after.get(owner) === url) continue;
      const at = document.at('/spec/apiServer');
      const moved = head.clusters.get(owner);
      const swapped = before.get(name) === after.get(owner);
      if (moved === undefined && !head.declared.has(owner)) {
        const message = `"${name}" takes over the API server of "${owner}", which this change removes`;
        const hint = `split this into two merge requests: remove "${owner}" first, and bring in "${name}" when that is applied`;
        yield { at, message, hint };
      } else if (moved !== undefined && !(swapped && owner < name)) {
        const leaves = swapped ? `"${owner}" takes that of "${name}" here` : `"${owner}" leaves it here`;
        const there = { at: moved.document.at('/spec/apiServer'), message: leaves };
        const related = swapped ? [there, ...movedUses(head, name, owner), ...movedUses(head, owner, name)] : [there];
        const message = swapped
          ? `"${name}" and "${owner}" swap their API servers: each name, with all that uses it, would move to the other cluster`
          : `"${name}" takes over the API server that "${owner}" leaves in this change`;
        const hint = swapped
          ? 'remove both in one merge request, and bring them back in the next when that is applied'
          : `split this into two merge requests: let "${owner}" leave first, and move "${name}" when that is applied`;
        yield { at, message, hint, related };
      }
    }
  },
};

/** What would find itself on another cluster without having changed. */
function* movedUses(
  head: Repository,
  from: string,
  to: string,
): Iterable<{ readonly at: Span; readonly message: string }> {
  for (const { words, at } of clusterUses(head).get(from) ?? [])
    yield { at: at(), message: `${words} would be on what is "${to}" now` };
}

function urlsByName({ clusters }: Repository): ReadonlyMap<string, string | undefined> {
  return new Map([...clusters].map(([name, { spec }]) => [name, parseApiServer(spec.apiServer)?.url]));
}
