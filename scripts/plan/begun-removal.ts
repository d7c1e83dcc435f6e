import { conditionOf, type ClusterResource } from '../kubernetes/objects/kubernetes-object.ts';

/** How far a removal came, in this order, as the reason of the condition `Registered` of the resource says. */
export const removalSteps = {
  withdrawing: 'WithdrawingComponents',
  removingVirtualCluster: 'RemovingVirtualCluster',
  removingRegistration: 'RemovingRegistration',
} as const;

/** One of the steps. */
export type RemovalStep = (typeof removalSteps)[keyof typeof removalSteps];

const messageStart = 'unregistered by commit ';
const steps: readonly string[] = Object.values(removalSteps);

/** Whether a removal came to a step already, or beyond it. */
export function hasReached(resource: ClusterResource, step: RemovalStep): boolean {
  return steps.indexOf(conditionOf(resource, 'Registered')?.reason ?? '') >= steps.indexOf(step);
}

/** The message of that condition. */
export function removalMessage(commit: string): string {
  return `${messageStart}${commit}`;
}

/** The commit whose apply began to remove a registration that is still there, or undefined when none did. */
export function begunRemovalOf(resource: ClusterResource | undefined): string | undefined {
  const condition = conditionOf(resource, 'Registered');
  if (condition === undefined || !steps.includes(condition.reason)) return undefined;
  return condition.message.startsWith(messageStart) ? condition.message.slice(messageStart.length) : undefined;
}
