import type { ComponentSteps } from '../desired/components/effect.ts';
import type { FieldChange } from './compare/compare-values.ts';
import type { BelowMinimum } from './components/below-minimum.ts';
import type { ComponentChange } from './components/component-change.ts';

/** What apply does to one cluster. */
export type Action = 'register' | 'update' | 'unregister';

/** One step of a plan. */
export interface Change {
  readonly action: Action;
  readonly cluster: string;
  /** The shape in words, such as `virtual deployment worker on shanghai`. */
  readonly shape: string;
  /** The host of a virtual cluster. */
  readonly host?: string;
  readonly fields: readonly FieldChange[];
  /** The place in the resulting tree that asks for it; a removal has none. */
  readonly origin?: { readonly file: string; readonly line: number };
  /** What becomes of the components that Argo CD installs on it. */
  readonly components: ComponentSteps;
  /** When the credential ends that the change leaves in place; known for sealed ones only. */
  readonly credentialExpires?: string;
  /** The API server that the sealed kubeconfig names, where that is another than the cluster's. */
  readonly kubeconfigServer?: string;
}

/** What a statement is about: a cluster or a component. */
export interface Subject {
  readonly kind: 'cluster' | 'component';
  readonly name: string;
}

/** A change that is refused, and why. */
export interface Blocked {
  readonly subject: Subject;
  readonly reasons: readonly string[];
}

/** A cluster whose credential a plan could not hold against the registered one, and why; apply looks at it again. */
export interface NotCompared {
  readonly cluster: string;
  readonly reason: string;
}

/** What has to happen so that the management cluster holds what the files say; plain data, nothing is done by it. */
export interface Plan {
  /** Registrations and updates first, hosts and physical workers before virtual ones; removals last, virtual ones first. */
  readonly changes: readonly Change[];
  /** What changes about components themselves: additions and updates first, removals last. */
  readonly components: readonly ComponentChange[];
  readonly blocked: readonly Blocked[];
  readonly unchanged: readonly string[];
  /** Registered clusters and installed components without a file whose removal no commit explains: reported, left alone. */
  readonly drift: readonly Subject[];
  /** For a live plan that removes something: the kinds of dependents that the management cluster does not serve at all. */
  readonly absentKinds?: readonly string[];
  /** For a live plan: the kinds that this identity cannot read, so that they were not compared. */
  readonly unreadKinds?: readonly string[];
  /** Registered clusters whose credential is not in the register and could not be looked at; a live plan only. */
  readonly notCompared?: readonly NotCompared[];
  /** Registered clusters whose Kubernetes is too old for a component that they get. */
  readonly belowMinimum?: readonly BelowMinimum[];
  /** For a plan of some clusters only: how many entries about others were left out. */
  readonly leftOut?: number;
}

/** Where clusters and components stand in one list, a component is called as under `removals:` in tenant.yaml. */
export function componentTitle(component: string): string {
  return `component/${component}`;
}

/** The name of a subject where both kinds stand in one list. */
export function subjectTitle({ kind, name }: Subject): string {
  return kind === 'component' ? componentTitle(name) : name;
}

/** Whether a plan asks for nothing. */
export function isEmptyPlan(plan: Plan): boolean {
  return [plan.changes, plan.components, plan.blocked].every(({ length }) => length === 0);
}

/** The clusters that stay registered and lose components by a plan, whichever file asks for it; as destructive as a removal. */
export function losingClusters({ changes, components }: Plan): readonly string[] {
  const byLabels = changes.filter((change) => change.action !== 'unregister' && change.components.loses.length > 0);
  const names = [...byLabels.map(({ cluster }) => cluster), ...components.flatMap(({ losing }) => losing)];
  return [...new Set(names)].sort();
}

/** A shape in the words of the design. */
export function shapeOf(cluster: {
  readonly usage?: unknown;
  readonly clusterType?: unknown;
  readonly workerType?: unknown;
  readonly hostCluster?: unknown;
}): string {
  if (cluster.usage === 'host') return 'host';
  const words = [cluster.clusterType, cluster.workerType, 'worker'].filter((word) => typeof word === 'string');
  return `${words.join(' ')}${typeof cluster.hostCluster === 'string' ? ` on ${cluster.hostCluster}` : ''}`;
}
