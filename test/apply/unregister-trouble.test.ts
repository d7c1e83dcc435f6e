import { expect, it } from 'vitest';
import type { Run } from '../../scripts/apply/run.ts';
import { resolvePendingRemoval } from '../../scripts/apply/unregister/pending-removal.ts';

it('a removal that had started does not continue after trouble with the management cluster', async () => {
  const condition = {
    type: 'Registered',
    status: 'False',
    reason: 'WithdrawingComponents',
    message: 'unregistered by commit 0123456789',
    lastTransitionTime: '2026-01-01T00:00:00Z',
  } as const;
  const resource = {
    ...{ apiVersion: 'nautes.resource.nautes.io/v1alpha1', kind: 'Cluster', spec: {} },
    metadata: { name: 'prod-eu' },
    status: { conditions: [condition] },
  };
  const touched: string[] = [];
  const lease = { assertHeld: async () => void touched.push('the Lease') };
  const run = { state: { trouble: 'HTTP status 500' }, progress: { step: () => undefined }, management: { lease } };
  const registration = { name: 'prod-eu', resource, secretsRead: true };
  await expect(
    resolvePendingRemoval(run as unknown as Run, registration, {
      known: 'the one before',
      uid: 'another',
    }),
  ).rejects.toThrow('held back: HTTP status 500');
  expect(touched).toEqual([]);
});
