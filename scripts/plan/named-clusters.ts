import type { Plan, Subject } from './plan.ts';

/** The clusters that a plan says something of, if only that they stay as they are. */
export function clustersIn({ changes, blocked, drift, unchanged }: Plan): ReadonlySet<string> {
  const subjects = [...blocked.map(({ subject }) => subject), ...drift].filter(({ kind }) => kind === 'cluster');
  return new Set([...changes.map(({ cluster }) => cluster), ...subjects.map(({ name }) => name), ...unchanged]);
}

/**
 * What a plan says of these clusters, with the changes of components that are felt on them, and how much it says of
 * others. Nothing is decided again: what is blocked stays blocked for its reasons, even if they are about other clusters.
 */
export function planOfClusters(plan: Plan, names: ReadonlySet<string>): Plan {
  const isNamed = ({ cluster }: { readonly cluster: string }): boolean => names.has(cluster);
  const components = plan.components.filter(({ clusters, losing }) =>
    [...clusters, ...losing].some((name) => names.has(name)),
  );
  const felt = new Set(components.map(({ component }) => component));
  const isAbout = ({ kind, name }: Subject): boolean => (kind === 'cluster' ? names : felt).has(name);
  const kept = {
    changes: plan.changes.filter(isNamed),
    components,
    blocked: plan.blocked.filter(({ subject }) => isAbout(subject)),
    drift: plan.drift.filter(isAbout),
  };
  const lists = ['changes', 'components', 'blocked', 'drift'] as const;
  const leftOut = lists.reduce((sum, list) => sum + plan[list].length - kept[list].length, 0);
  return {
    ...plan,
    ...kept,
    unchanged: plan.unchanged.filter((name) => names.has(name)),
    notCompared: (plan.notCompared ?? []).filter(isNamed),
    belowMinimum: (plan.belowMinimum ?? []).filter(isNamed),
    leftOut,
  };
}
