import { describe, expect, it } from 'vitest';
import type { ClusterResource, Condition } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { begunRemovalOf, hasReached, removalConditions, removalSteps } from '../../scripts/plan/begun-removal.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';

function resourceWith(conditions: readonly Omit<Condition, 'lastTransitionTime'>[]): ClusterResource {
  const dated = conditions.map((condition) => ({ ...condition, lastTransitionTime: '2026-01-01T00:00:00Z' }));
  return {
    ...{ apiVersion: 'nautes.resource.nautes.io/v1alpha1', kind: 'Cluster', metadata: { name: 'prod-eu' }, spec: {} },
    status: { conditions: dated },
  };
}

describe('a removal that has started', () => {
  const conditions = removalConditions(removalSteps.removingVirtualCluster, commit);

  it('is recorded with its commit and how far it came, whatever the messages say', () => {
    const resource = resourceWith(conditions.map((condition) => ({ ...condition, message: 'something else' })));
    expect(begunRemovalOf(resource)).toBe(commit);
    expect(hasReached(resource, removalSteps.withdrawing)).toBe(true);
    expect(hasReached(resource, removalSteps.removingRegistration)).toBe(false);
  });

  it('is what the CRD takes as conditions', () => {
    for (const { reason } of conditions) expect(reason).toMatch(/^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$/);
  });

  it('is found where an older kit wrote the commit into the message only', () => {
    const message = `unregistered by commit ${commit}`;
    const old = { type: 'Registered', status: 'False', reason: 'WithdrawingComponents', message } as const;
    expect(begunRemovalOf(resourceWith([old]))).toBe(commit);
  });

  it('is none once the cluster is registered again, and where there is no resource', () => {
    const registered = { type: 'Registered', status: 'False', reason: 'Registering', message: 'not yet' } as const;
    expect(begunRemovalOf(resourceWith([registered, ...conditions.slice(1)]))).toBeUndefined();
    expect(begunRemovalOf(resourceWith([]))).toBeUndefined();
    expect(begunRemovalOf(undefined)).toBeUndefined();
  });
});
