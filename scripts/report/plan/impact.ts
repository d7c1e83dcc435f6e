import { subjectTitle, type Plan } from '../../plan/plan.ts';
import type { ClusterUser } from '../../register/products/cluster-uses.ts';

/** A sentence in which names stand apart, since they are not ours to trust. */
export type Phrase = readonly (string | { readonly name: string })[];

type Users = ReadonlyMap<string, readonly ClusterUser[]>;

/** How many names are written out in a sentence. */
const maxNames = 5;

/** What could hurt, the worst first: removals, lost components, refusals. Empty when nothing could. */
export function impactOf(plan: Plan, users: Users = new Map()): readonly Phrase[] {
  const usedBy = (cluster: string, words: string): Phrase => {
    const phrase = usersPhrase(users.get(cluster) ?? []);
    return phrase.length === 0 ? [] : [words, ...phrase];
  };
  const removed = plan.changes.filter(({ action }) => action === 'unregister');
  const losses = new Map<string, Set<string>>();
  const addLoss = (cluster: string, components: readonly string[]): void => {
    if (components.length === 0) return;
    const lost = losses.get(cluster) ?? new Set();
    losses.set(cluster, lost);
    for (const component of components) lost.add(component);
  };
  for (const { action, cluster, components } of plan.changes)
    if (action !== 'unregister') addLoss(cluster, components.loses);
  for (const { component, losing } of plan.components) for (const cluster of losing) addLoss(cluster, [component]);
  const blocked = plan.blocked.map(({ subject }) => subjectTitle(subject));
  return [
    ...removed.map(({ cluster }) => ['unregisters ', { name: cluster }, ...usedBy(cluster, ', used so far by ')]),
    ...[...losses].map(([cluster, components]) => [
      ...['takes ', ...listed([...components]), ' away from ', { name: cluster }],
      ...usedBy(cluster, ', used by '),
    ]),
    ...(blocked.length === 0
      ? []
      : [[`refuses ${blocked.length} ${blocked.length === 1 ? 'change' : 'changes'}: `, ...listed(blocked)]]),
  ];
}

/** The users of a cluster in a sentence: what runs in products by number, virtual clusters by name. */
function usersPhrase(users: readonly ClusterUser[]): Phrase {
  const virtual = users.filter(({ product }) => product === undefined).map(({ name }) => name);
  const products = Map.groupBy(
    users.filter(({ product }) => product !== undefined),
    ({ product = '' }) => product,
  );
  const parts: readonly Phrase[] = [
    ...(virtual.length === 0
      ? []
      : [[virtual.length === 1 ? 'virtual cluster ' : 'virtual clusters ', ...listed(virtual)]]),
    ...[...products].map(([product, own]) => {
      const environments = own.filter(({ kind }) => kind === 'environment').length;
      const counts = [counted(environments, 'environment'), counted(own.length - environments, 'runtime')];
      return [`${counts.filter((one) => one !== '').join(' and ')} of product `, { name: product }];
    }),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]));
}

function counted(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function listed(names: readonly string[]): Phrase {
  const shown = names.slice(0, maxNames).flatMap((name, index) => (index === 0 ? [{ name }] : [', ', { name }]));
  return names.length > maxNames ? [...shown, ` and ${names.length - maxNames} more`] : shown;
}

/** A cluster that changes, or one of those that stand on it. */
export interface Affected {
  readonly kind: string;
  readonly name: string;
  readonly product?: string | undefined;
  /** What the plan does to it: `register`, `update`, `unregister`, `loses components`, `blocked`. */
  readonly change?: string | undefined;
  readonly on: readonly Affected[];
}

/** Every cluster that a plan changes with what stands on it; a virtual cluster stands on its host where that changes too. */
export function affectedBy(plan: Plan, users: Users = new Map()): readonly Affected[] {
  const changes = new Map<string, string>();
  for (const { losing } of plan.components) for (const cluster of losing) changes.set(cluster, 'loses components');
  for (const { subject } of plan.blocked) if (subject.kind === 'cluster') changes.set(subject.name, 'blocked');
  for (const { cluster, action } of plan.changes) changes.set(cluster, action);
  const virtualOn = (cluster: string): readonly string[] =>
    (users.get(cluster) ?? []).filter(({ kind }) => kind === 'virtual cluster').map(({ name }) => name);
  const nested = new Set([...changes.keys()].flatMap(virtualOn));
  const affected = (kind: string, name: string, trail: readonly string[]): Affected => ({
    ...{ kind, name, change: changes.get(name) },
    on: trail.includes(name)
      ? []
      : (users.get(name) ?? []).map((user) =>
          user.kind === 'virtual cluster'
            ? affected(user.kind, user.name, [...trail, name])
            : { kind: user.kind, name: user.name, product: user.product, on: [] },
        ),
  });
  return [...changes.keys()]
    .filter((name) => !nested.has(name))
    .sort()
    .map((name) => affected('cluster', name, []));
}
