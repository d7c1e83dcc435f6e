import { onTestFinished } from 'vitest';
import { makeFleet, membersOf, writeFleet } from '../../bench/apply/fleet.ts';
import { serveFleet } from '../../bench/apply/serve-fleet.ts';
import { pathOf, resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import { emptyControlPlanes } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig } from '../support/control-planes.ts';
import { questionOf } from '../support/fault-trials.ts';
import { startFaultyProxy, type FaultyProxy, type ProxiedRequest } from '../support/faulty-proxy.ts';
import type { TestRegister } from '../support/register.ts';

/** One API server for the management cluster, through which every request is seen. */
async function openProxy(): Promise<FaultyProxy> {
  const proxy = await startFaultyProxy(applyKubeconfig());
  onTestFinished(() => proxy.close());
  return proxy;
}

/** A register of so many hosts with a virtual cluster each, all of which answer until the function that is given back is called. */
async function addFleet(register: TestRegister, pairs: number): Promise<() => Promise<void>> {
  const fleet = makeFleet(pairs);
  const stop = await serveFleet(fleet);
  onTestFinished(stop);
  await writeFleet(register.folder, fleet, (await register.read('.age-recipients')).trim());
  await register.commit(`Register ${membersOf(fleet).length} clusters`);
  return stop;
}

/** What one apply asks of the management cluster, but for the Lease, at which a slow machine looks more often. */
async function requestsOf(
  register: TestRegister,
  proxy: FaultyProxy,
  pageSize?: number,
): Promise<readonly ProxiedRequest[]> {
  const from = proxy.requests.length;
  const patience = pageSize === undefined ? {} : { pageSize };
  const { exitCode, stdout, stderr } = await register.apply({ kubeconfig: proxy.kubeconfig, patience });
  expect(exitCode, stdout + stderr).toBe(0);
  return proxy.requests.slice(from).filter(({ path }) => !path.startsWith(pathOf(resources.lease)));
}

const isDryRun = ({ query }: ProxiedRequest): boolean => query.has('dryRun');
const isNextPage = ({ query }: ProxiedRequest): boolean => query.has('continue');
const writesOf = (requests: readonly ProxiedRequest[]): readonly ProxiedRequest[] =>
  requests.filter((one) => one.isWrite);

const furtherPages = (requests: readonly ProxiedRequest[], { plural }: Resource): number =>
  requests.filter((one) => isNextPage(one) && one.path.endsWith(`/${plural}`)).length;

/** What is asked for a fleet of so many pairs: when it is new, twice when nothing changed, and when one cluster did. */
async function fleetRequests(register: TestRegister, pairs: number) {
  const proxy = await openProxy();
  await register.removeCluster(...membersOf(makeFleet(2)).map(({ name }) => name));
  const stop = await addFleet(register, pairs);
  const first = await requestsOf(register, proxy);
  const second = await requestsOf(register, proxy);
  const paged = await requestsOf(register, proxy, 2);
  await register.edit('clusters/host-00001.yaml', /$/, '  primaryDomain: example.com\n');
  await register.commit('Change the domain');
  const changed = await requestsOf(register, proxy);
  await stop();
  return { first, second, paged, changed };
}

test('what apply asks of the management cluster does not grow with the clusters, but for new ones and the pages of lists', async ({
  register,
  management,
}) => {
  const few = await fleetRequests(register, 2);
  await emptyControlPlanes(management, []);
  const many = await fleetRequests(register, 8);

  // A host has a resource and a Secret, a virtual cluster an Application beside them, and each a condition in the end.
  expect(writesOf(few.first)).toHaveLength(2 * (3 + 4));
  expect(writesOf(many.first)).toHaveLength(8 * (3 + 4));
  // Of the resources of hosts and of virtual clusters, of the Secrets and the Applications the first was tried for all.
  expect(few.first.filter(isDryRun)).toHaveLength(4);
  expect(many.first.filter(isDryRun)).toHaveLength(4);
  // Beside what is written, a look for a Secret that is in no list.
  expect(many.first.length - few.first.length).toBe(6 * (3 + 4 + 2));

  const questions = few.second.map(questionOf).sort();
  expect(writesOf(few.second)).toEqual([]);
  expect(many.second.map(questionOf).sort()).toEqual(questions);
  expect(
    many.paged
      .filter((one) => !isNextPage(one))
      .map(questionOf)
      .sort(),
  ).toEqual(questions);
  for (const kind of [resources.cluster, resources.secret])
    expect([furtherPages(few.paged, kind), furtherPages(many.paged, kind)]).toEqual([1, 7]);

  for (const { second, changed } of [few, many]) {
    expect(writesOf(changed).map(questionOf)).toEqual([
      expect.stringMatching(/^PATCH .*\/clusters\/host-00001$/),
      expect.stringMatching(/^PATCH .*\/secrets\/cluster-host-00001$/),
    ]);
    // Both were tried before the first of them was written.
    expect(changed.filter(isDryRun)).toHaveLength(2);
    expect(changed).toHaveLength(second.length + 4);
  }
});

describe('a Secret that is refused although one with the same fields was not', () => {
  test('leaves nothing of that registration, and the next apply registers the cluster', async ({
    register,
    management,
  }) => {
    const proxy = await openProxy();
    await addFleet(register, 2);
    const path = '/api/v1/namespaces/argocd/secrets/cluster-host-00001';
    proxy.judge = (request) =>
      request.isWrite && request.method === 'PATCH' && request.path === path
        ? { kind: 'answer', status: 422, reason: 'Invalid' }
        : undefined;
    const refused = await register.apply({ kubeconfig: proxy.kubeconfig });
    expect(refused).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}register {3}host-00001 {5}the management cluster rejected Secret "cluster-host-00001": the faulty proxy says 422/m,
      ),
    });
    expect(await management.cluster('host-00001')).toBeUndefined();
    expect(await management.secret('host-00001')).toBeUndefined();
    expect(await management.cluster('host-00000')).toBeDefined();
    proxy.judge = undefined;
    expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({ exitCode: 0 });
    expect((await management.cluster('host-00001'))?.status?.conditions).toMatchObject([
      { type: 'Registered', status: 'True' },
    ]);
  });

  test('is left as it is when the management cluster gives no answer, and the next apply continues', async ({
    register,
    management,
  }) => {
    const proxy = await openProxy();
    await addFleet(register, 2);
    const path = '/api/v1/namespaces/argocd/secrets/cluster-host-00001';
    proxy.judge = (request) => (request.isWrite && request.path === path ? { kind: 'resetAfter' } : undefined);
    expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({ exitCode: 6 });
    // It was written, and its answers were lost.
    expect(await management.secret('host-00001')).toBeDefined();
    expect((await management.cluster('host-00001'))?.status).toBeUndefined();
    proxy.judge = undefined;
    expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({ exitCode: 0 });
    expect((await management.cluster('host-00001'))?.status?.conditions).toMatchObject([
      { type: 'Registered', status: 'True' },
    ]);
  });
});
