import { conditionOf, type ClusterResource, type Condition } from '../kubernetes/objects/kubernetes-object.ts';

/** How far a removal came, in this order, as the reason of the condition `Registered` of the resource says. */
export const removalSteps = {
  withdrawing: 'WithdrawingComponents',
  removingVirtualCluster: 'RemovingVirtualCluster',
  removingRegistration: 'RemovingRegistration',
} as const;

/** One of the steps. */
export type RemovalStep = (typeof removalSteps)[keyof typeof removalSteps];

const steps: readonly string[] = Object.values(removalSteps);
/** The condition whose reason names the commit; a field of its own would be refused wherever the CRD is an older one. */
const removalType = 'Unregistering';
const reasonStart = 'Commit_';
const messageStart = 'unregistered by commit ';

/** Whether a removal came to a step already, or beyond it. */
export function hasReached(resource: ClusterResource, step: RemovalStep): boolean {
  return steps.indexOf(conditionOf(resource, 'Registered')?.reason ?? '') >= steps.indexOf(step);
}

/** The conditions of a registration whose removal, by the apply of a commit, has reached a step. */
export function removalConditions(step: RemovalStep, commit: string): readonly Omit<Condition, 'lastTransitionTime'>[] {
  const message = `${messageStart}${commit}`;
  return [
    { type: 'Registered', status: 'False', reason: step, message },
    { type: removalType, status: 'True', reason: `${reasonStart}${commit}`, message },
  ];
}

/** The commit whose apply began to remove a registration that is still there, or undefined when none did. */
export function begunRemovalOf(resource: ClusterResource | undefined): string | undefined {
  const registered = conditionOf(resource, 'Registered');
  if (registered === undefined || !steps.includes(registered.reason)) return undefined;
  const removal = conditionOf(resource, removalType);
  if (removal !== undefined) return textAfter(reasonStart, removal.reason);
  // Before there was that condition, the commit stood in a message only.
  return textAfter(messageStart, registered.message);
}

function textAfter(start: string, text: string): string | undefined {
  return text.startsWith(start) ? text.slice(start.length) : undefined;
}
