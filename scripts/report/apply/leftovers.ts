import { managementCluster, type Leftover, type Outcome } from '../../plan/outcome.ts';
import { toPrintable } from '../../text/words.ts';

/** Something left behind, with the cluster that was unregistered. */
type LeftoverOf = Leftover & { readonly cluster: string };

/** One thing that is left, such as `Namespace "team-a" on "shanghai": its host does not answer`. */
export function leftoverText({ on, kind, namespace, name, why, command }: Leftover): string {
  const place = on === managementCluster ? 'in the management cluster' : `on "${on}"`;
  const path = namespace === undefined ? name : `${namespace}/${name}`;
  const wayOut = command === undefined ? '' : `; remove it with "${command}"`;
  return toPrintable(`${kind} "${path}" ${place}: ${why}${wayOut}`);
}

/** The files of a report of what an apply left behind, by name; none when it left nothing. */
export function leftoverFiles(outcomes: readonly Outcome[], commit: string): Readonly<Record<string, string>> {
  const leftovers = outcomes.flatMap(({ cluster, leftovers = [] }) => leftovers.map((one) => ({ cluster, ...one })));
  if (leftovers.length === 0) return {};
  return {
    'leftovers.json': reportLeftoversJson(leftovers, commit),
    'leftovers.txt': reportLeftoversText(leftovers, commit),
  };
}

/** What an apply left behind, for people: one line each, by the cluster that was unregistered. */
function reportLeftoversText(leftovers: readonly LeftoverOf[], commit: string): string {
  const lines = leftovers.map((one) => `${one.cluster}  ${leftoverText(one)}`);
  return [...lines, `${leftovers.length} left behind at commit ${commit.slice(0, 8)}`].join('\n');
}

/** What an apply left behind, in the public shape of docs/formats.md. */
function reportLeftoversJson(leftovers: readonly LeftoverOf[], commit: string): string {
  return JSON.stringify({ leftovers, commit }, undefined, 2);
}
