import type { Explanation } from '../git/explained-removals.ts';
import type { Rotation } from './compare/credential-change.ts';
import type { BelowMinimum } from './components/below-minimum.ts';
import type { ComponentAction } from './components/component-change.ts';
import type { Action, Plan } from './plan.ts';

/** How a cluster's change ended; `waiting` means that the next run continues. */
export type OutcomeStatus = 'done' | 'failed' | 'skipped' | 'waiting';

/** What happened to one change of a plan. */
export interface Outcome {
  readonly cluster: string;
  readonly action: Action;
  readonly status: OutcomeStatus;
  /** One line: what failed, what it waits for, or why it was left out; with the way out where there is one. */
  readonly error?: string;
  readonly durationMs: number;
  /** For a removal: the commit that removed the file. */
  readonly explainedBy?: Explanation;
  /** For a removal: what is left behind, and where. */
  readonly leftovers?: readonly Leftover[];
  /** That another credential is in place now. */
  readonly credentialRotated?: Rotation;
  /** A remark in one line: a removal that was continued, a token that was renewed, what was not proved. */
  readonly note?: string;
}

/** What happened to the change of one component. */
export interface ComponentOutcome {
  readonly component: string;
  readonly action: ComponentAction;
  readonly status: OutcomeStatus;
  /** As for a cluster. */
  readonly error?: string;
  readonly durationMs: number;
  /** For a removal: the commit that removed the file. */
  readonly explainedBy?: Explanation;
}

/** What one apply did. */
export interface Applied {
  readonly commit: string;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  readonly components: readonly ComponentOutcome[];
  /** Clusters whose Kubernetes is too old for a component that they get, as far as it is known now. */
  readonly belowMinimum?: readonly BelowMinimum[];
}

/** Whether anything is left to do for a later run. */
export function isPartial(outcomes: readonly { readonly status: OutcomeStatus }[]): boolean {
  return outcomes.some(({ status }) => status !== 'done');
}

/** Something that an unregistered cluster leaves behind, so that a person can clean it up later. */
export interface Leftover {
  /** Where it is: the name of a cluster, or `management` for the management cluster. */
  readonly on: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** Why it is left, in one line. */
  readonly why: string;
  /** How someone removes it who reaches the cluster it is on, for a shell; only where nobody else can need it. */
  readonly command?: string;
}

/** The `on` of what is left in the management cluster itself. */
export const managementCluster = 'management';
