import { expect, it } from 'vitest';
import type { ApplyContext } from '../../scripts/apply/apply-context.ts';
import { resolvePendingRemoval } from '../../scripts/apply/unregister/pending-removal.ts';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { toSources } from '../support/fixtures.ts';

const file = `apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata: { name: prod-eu }
spec: { apiServer: 'https://192.0.2.1:6443', clusterType: physical, usage: worker, workerType: deployment }
`;

it('a removal that had begun is not gone on with after trouble with the management cluster', async () => {
  const [cluster] = desiredClusters(readRepository(toSources({ 'clusters/prod-eu.yaml': file }))).values();
  if (cluster === undefined) throw new Error('the register of the test has no cluster');
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
  const context = { management: { trouble: 'HTTP status 500' }, progress: { step: () => undefined }, lease };
  const registration = { name: 'prod-eu', resource, secretsRead: true };
  await expect(
    resolvePendingRemoval(context as unknown as ApplyContext, cluster, registration, {
      known: 'the one before',
      uid: 'another',
    }),
  ).rejects.toThrow('held back: HTTP status 500');
  expect(touched).toEqual([]);
});
