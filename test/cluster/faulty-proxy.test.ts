import { onTestFinished } from 'vitest';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { pathOf, resources } from '../../scripts/kubernetes/objects/resources.ts';
import { connectionWith } from '../../scripts/management/runtime-cluster.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig } from '../support/control-planes.ts';
import { failing, startFaultyProxy, type Fault, type FaultyProxy } from '../support/faulty-proxy.ts';

const clusters = pathOf(resources.cluster);
const lease: KubernetesObject<object> = {
  apiVersion: resources.lease.apiVersion,
  kind: 'Lease',
  metadata: { name: 'tenant-acme', namespace: 'nautes' },
};

async function openProxy(): Promise<FaultyProxy> {
  const proxy = await startFaultyProxy(applyKubeconfig());
  onTestFinished(() => proxy.close());
  return proxy;
}

/** A client that asks each thing once. */
function clientOf({ kubeconfig }: FaultyProxy, timeoutMs = 20_000): ApiClient {
  const parsed = parseKubeconfig(kubeconfig);
  if (isRefused(parsed)) throw new TypeError('the proxy gave no kubeconfig');
  const client = new ApiClient(connectionWith(parsed.server, parsed.credential, { timeoutMs, tries: 1 }));
  onTestFinished(() => client.close());
  return client;
}

describe('the faulty proxy', () => {
  test('hands requests on as they are and remembers each, in the name of the same identity', async ({
    register: _,
    management,
  }) => {
    const proxy = await openProxy();
    const client = clientOf(proxy);
    const seen: string[] = [];
    proxy.before = ({ index }) => void seen.push(`before ${index}`);
    proxy.after = ({ index }, status) => void seen.push(`after ${index}: ${status}`);
    expect(await client.send({ method: 'GET', path: clusters, query: { limit: '1' } })).toMatchObject({ items: [] });
    await client.send({ method: 'POST', path: pathOf(resources.lease), body: lease });
    await expect(client.send({ method: 'GET', path: '/api/v1/nodes' })).rejects.toMatchObject({ status: 403 });
    expect(proxy.requests.map(({ method, path, query, isWrite }) => [method, path, String(query), isWrite])).toEqual([
      ['GET', clusters, 'limit=1', false],
      ['POST', pathOf(resources.lease), '', true],
      ['GET', '/api/v1/nodes', '', false],
    ]);
    expect(seen).toEqual(['before 0', 'after 0: 200', 'before 1', 'after 1: 201', 'before 2', 'after 2: 403']);
    expect(await management.lease()).toBeDefined();
  });

  test.for<[fault: Fault, acts: boolean, failure: object]>([
    [
      { kind: 'answer', status: 503, reason: 'ServiceUnavailable' },
      false,
      { status: 503, reason: 'ServiceUnavailable' },
    ],
    [{ kind: 'answer', status: 429, headers: { 'retry-after': '7' } }, false, { status: 429, retryAfterMs: 7_000 }],
    [{ kind: 'reset' }, false, { reason: 'ECONNRESET' }],
    [{ kind: 'hang' }, false, { reason: 'Timeout' }],
    [{ kind: 'resetAfter' }, true, { reason: 'ECONNRESET' }],
    [{ kind: 'hangAfter' }, true, { reason: 'Timeout' }],
    [{ kind: 'resetInBody' }, true, { reason: 'ECONNRESET' }],
    [{ kind: 'truncate', framing: 'length' }, true, { reason: 'ECONNRESET' }],
    [{ kind: 'truncate', framing: 'chunks' }, true, { reason: 'CutOff' }],
  ])('%j', async ([fault, acts, failure], { register: _, management }) => {
    const proxy = await openProxy();
    const client = clientOf(proxy, fault.kind.startsWith('hang') ? 1_000 : 20_000);
    const acted = new Promise<unknown>((resolve) => (proxy.after = resolve));
    proxy.judge = () => fault;
    const writing = client.send({ method: 'POST', path: pathOf(resources.lease), body: lease });
    await expect(writing).rejects.toMatchObject(failure);
    if (acts) await acted;
    expect((await management.lease()) !== undefined).toBe(acts);
    expect(proxy.requests.length).toBe(1);
  });

  test('lets only as many requests fail as asked, and no watch through', async ({ register: _ }) => {
    const proxy = await openProxy();
    const client = clientOf(proxy);
    proxy.judge = failing(({ path }) => path === clusters, { kind: 'reset' }, 1);
    const list = { method: 'GET', path: clusters } as const;
    await client.send({ method: 'GET', path: '/version' });
    await expect(client.send(list)).rejects.toMatchObject({ reason: 'ECONNRESET' });
    await client.send(list);
    await expect(client.send({ ...list, query: { watch: '1' } })).rejects.toMatchObject({ status: 405 });
  });
});
