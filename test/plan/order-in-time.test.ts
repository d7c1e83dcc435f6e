import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeLease } from '../../scripts/apply/lease/acquire-lease.ts';
import { holdingOf, watchUntilRenewed } from '../../scripts/apply/lease/lease-holding.ts';
import type { TenantLease } from '../../scripts/apply/lease/tenant-lease.ts';
import { judgeOrder } from '../../scripts/apply/preconditions/assert-order.ts';
import type { Relation } from '../../scripts/git/history.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { ApiFailure, type ApiRequest } from '../../scripts/kubernetes/api-failure.ts';
import type { Lease } from '../../scripts/management/management-reader.ts';

const recorded = 'a'.repeat(40);

describe('the order in time', () => {
  it.each<[string | undefined, Relation | undefined, string | undefined, string]>([
    [undefined, undefined, undefined, 'go'],
    [recorded, 'same', undefined, 'go'],
    [recorded, 'newer', undefined, 'go'],
    [recorded, 'older', undefined, 'superseded'],
    [recorded, 'older', recorded, 'superseded'],
    [recorded, 'unrelated', undefined, 'unrelated'],
    [recorded, 'unrelated', 'b'.repeat(40), 'unrelated'],
    [recorded, 'unrelated', recorded, 'go'],
    [recorded, 'newer', 'b'.repeat(40), 'go'],
  ])('after %s, a commit that is %s, with acceptHistory %s: %s', (attempted, relation, acceptHistory, verdict) => {
    expect(judgeOrder(attempted, relation, acceptHistory)).toMatchObject({ verdict });
  });
});

/** An API server that knows one Lease and breaks as often as told. */
class LeaseServer {
  readonly server = 'https://x';
  lease: Lease | undefined;
  /** How many of the next writes get no answer, and whether they are done all the same. */
  broken: { count: number; written: boolean } = { count: 0, written: false };
  writes = 0;
  reads = 0;
  #version = 0;

  async send({ method, path, body }: ApiRequest): Promise<unknown> {
    if (method === 'GET') {
      this.reads++;
      if (this.lease !== undefined) return this.lease;
      throw ApiFailure.ofStatus({ method, path }, this.server, 404, { reason: 'NotFound' }, undefined);
    }
    this.writes++;
    if (this.broken.count > 0) {
      this.broken.count--;
      if (this.broken.written) this.#store(body as Lease);
      throw ApiFailure.ofConnection({ method, path }, 'https://x', {
        reason: 'ECONNRESET',
        message: 'the connection was reset',
      });
    }
    const { resourceVersion } = (body as Lease).metadata;
    if (this.lease !== undefined && resourceVersion !== this.lease.metadata.resourceVersion)
      throw ApiFailure.ofStatus(
        { method, path },
        'https://x',
        409,
        { message: 'changed', reason: 'Conflict' },
        undefined,
      );
    return this.#store(body as Lease);
  }

  serverTime(now: Date): Date {
    return now;
  }

  /** What somebody else writes. */
  edit(spec: NonNullable<Lease['spec']>): void {
    if (this.lease !== undefined) this.#store({ ...this.lease, spec: { ...this.lease.spec, ...spec } });
  }

  #store(lease: Lease): Lease {
    this.lease = { ...lease, metadata: { ...lease.metadata, resourceVersion: String(++this.#version) } };
    return this.lease;
  }
}

describe('the Lease', () => {
  let server: LeaseServer;
  let now: Date;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    server = new LeaseServer();
    now = new Date('2026-01-01T00:00:00Z');
  });

  afterEach(() => void vi.useRealTimers());

  const acquire = (): Promise<TenantLease> =>
    takeLease(server as unknown as ApiClient, server.lease, { tenant: 'acme', commit: recorded }, () => now);

  async function pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 20) {
      now = new Date(now.getTime() + 20_000);
      vi.advanceTimersByTime(20_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  it('is renewed every 20 seconds and given back', async () => {
    const lease = await acquire();
    await pass(60);
    expect(server.lease?.spec).toMatchObject({ renewTime: '2026-01-01T00:01:00.000000Z' });
    await lease.release('b'.repeat(40));
    expect(server.lease?.spec?.holderIdentity).toBe('');
    expect(server.lease?.metadata.annotations).toMatchObject({ 'tenant.nautes.io/applied': 'b'.repeat(40) });
    const { writes } = server;
    await pass(60);
    expect(server.writes).toBe(writes);
  });

  it('survives a renewal without an answer, whether it was done or not', async () => {
    const lease = await acquire();
    for (const written of [true, false]) {
      server.broken = { count: 1, written };
      await pass(20);
      expect(lease.trouble).toBeUndefined();
    }
    server.broken = { count: 3, written: false };
    await pass(20);
    expect(lease.trouble).toBeUndefined();
    await pass(20);
    await lease.assertHeld();
    expect(server.lease?.spec).toMatchObject({ renewTime: now.toISOString().replace('Z', '000Z') });
  });

  it('is lost when it could not be renewed until it ran out', async () => {
    const lease = await acquire();
    server.broken = { count: 1000, written: false };
    await pass(40);
    expect(lease.trouble).toBeUndefined();
    await pass(20);
    expect(lease.trouble).toMatch(/cannot be reached/);
    await expect(lease.assertHeld()).rejects.toThrow(/cannot be reached/);
  });

  it('is lost when another apply took it, and is not written any more', async () => {
    const lease = await acquire();
    server.edit({ holderIdentity: 'runner-7\u001b[31m' });
    await pass(20);
    expect(lease.trouble).toBe("another apply is running: runner-7 [31m holds the tenant's Lease");
    const { writes } = server;
    await expect(lease.release(undefined)).rejects.toMatchObject({ exitCode: 5 });
    await expect(lease.assertHeld()).rejects.toMatchObject({ exitCode: 5 });
    expect(server.writes).toBe(writes);
  });

  it('is given back once when the answer to that is lost', async () => {
    const lease = await acquire();
    server.broken = { count: 1, written: true };
    await lease.release('b'.repeat(40));
    expect(server.lease?.spec?.holderIdentity).toBe('');
  });

  it('is taken when only the answer to that is lost, and told as unreachable when it was not', async () => {
    for (const [written, before] of [
      [true, undefined],
      [true, 'old'],
      [false, 'old'],
    ] as const) {
      server = new LeaseServer();
      if (before !== undefined) await (await acquire()).release(undefined);
      server.broken = { count: 1, written };
      if (!written) await expect(acquire()).rejects.toThrow('the management cluster cannot be reached');
      else await (await acquire()).assertHeld();
    }
  });

  const held = (renewTime: string): Lease => ({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: 'tenant-acme', resourceVersion: '7' },
    spec: { holderIdentity: 'runner-7', leaseDurationSeconds: 60, renewTime },
  });

  it.each([
    ['2026-01-01T00:00:00.000000Z', 'held'],
    ['2025-12-31T23:59:01.000000Z', 'held'],
    ['2025-12-31T23:59:00.000000Z', 'free'],
    ['2025-12-31T23:00:00.000000Z', 'free'],
    ['2026-01-01T00:00:59.000000Z', 'held'],
    ['2026-01-01T01:00:00.000000Z', 'doubtful'],
    ['some day', 'doubtful'],
  ])('renewed at %s is %s at midnight', (renewTime, holding) => {
    expect(holdingOf(held(renewTime), now)).toBe(holding);
  });

  it('with a stamp from the future is watched: free when nobody renews it, and else as it is', async () => {
    const future = held('2026-01-01T01:00:00.000000Z');
    const interrupt = new AbortController();
    let passed = 0;
    let renewedAt = Infinity;
    const wait = {
      limitMs: 60_000,
      interrupted: interrupt.signal,
      clock: () => passed,
      pause: async (milliseconds: number) => {
        passed += milliseconds;
        if (passed > renewedAt) server.edit({});
      },
    };
    server.lease = future;
    const watched = (): Promise<Lease | undefined> => watchUntilRenewed(server as unknown as ApiClient, future, wait);
    expect(await watched()).toEqual({ ...future, spec: { ...future.spec, holderIdentity: '' } });
    expect(passed).toBe(60_000);
    passed = 0;
    renewedAt = 20_000;
    expect((await watched())?.spec?.holderIdentity).toBe('runner-7');
    expect(passed).toBeLessThan(25_000);
    server.lease = future;
    renewedAt = Infinity;
    interrupt.abort();
    expect(await watched()).toBe(future);
  });

  /** Time passes and no timer rings, as for a process that is stopped. */
  const stopFor = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000));

  it('is looked at before a write when nobody has looked for a moment, once for all that write', async () => {
    const lease = await acquire();
    stopFor(2);
    await lease.assertHeldLately();
    expect(server.reads).toBe(0);
    stopFor(1);
    await Promise.all([lease.assertHeldLately(), lease.assertHeldLately()]);
    await lease.assertHeldLately();
    expect(server).toMatchObject({ reads: 1, writes: 1 });
    await lease.assertHeld();
    expect(server).toMatchObject({ reads: 2, writes: 1 });
  });

  it('stops a process that was stopped until another one took over, before its next write', async () => {
    const lease = await acquire();
    stopFor(61);
    const taken = await acquire();
    await expect(lease.assertHeldLately()).rejects.toMatchObject({ exitCode: 5 });
    await expect(lease.assertHeld()).rejects.toMatchObject({ exitCode: 5 });
    expect(lease.trouble).toMatch(/^another apply is running: /);
    const { writes } = server;
    await expect(lease.release('b'.repeat(40))).rejects.toMatchObject({ exitCode: 5 });
    expect(server.writes).toBe(writes);
    await taken.release(undefined);
  });

  it('that ran out unnoticed is renewed before anything is written, which only one can do', async () => {
    const lease = await acquire();
    stopFor(61);
    await lease.assertHeldLately();
    expect(server.lease?.spec).toMatchObject({ renewTime: '2026-01-01T00:01:01.000000Z' });
    await expect(acquire()).rejects.toMatchObject({ exitCode: 5 });
    await lease.release(undefined);
  });
});
