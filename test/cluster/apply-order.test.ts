import { vi } from 'vitest';
import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { takeLease } from '../../scripts/apply/lease/acquire-lease.ts';
import type { TenantLease } from '../../scripts/apply/lease/tenant-lease.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import type { Lease } from '../../scripts/management/management-reader.ts';
import { recordRequests, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig } from '../support/control-planes.ts';

const attempted = 'tenant.nautes.io/attempted';
const applied = 'tenant.nautes.io/applied';

const commitsOf = async (management: Administrator): Promise<unknown> =>
  (await management.lease())?.metadata.annotations;

/** A Lease as another apply would hold it, renewed so long ago. */
function leaseHeld(secondsAgo: number): Lease {
  const renewTime = new Date(Date.now() - secondsAgo * 1000).toISOString().replace('Z', '000Z');
  return {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: 'tenant-acme', namespace: 'nautes' },
    spec: {
      holderIdentity: 'runner-7',
      leaseDurationSeconds: 60,
      acquireTime: renewTime,
      renewTime,
      leaseTransitions: 3,
    },
  };
}

describe('the order in time', () => {
  test('an older commit is superseded and writes nothing; the same and a newer one go', async ({
    register,
    management,
  }) => {
    const old = await register.commit('An old pipeline');
    await register.addWorker();
    const newer = await register.commit('Register prod-eu');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await register.git('checkout', '--quiet', old);
    const requests = await recordRequests();
    expect(await register.apply()).toEqual({
      exitCode: 5,
      stdout: '',
      stderr:
        `error: commit ${old.slice(0, 8)} is superseded: ${newer.slice(0, 8)} was applied after it\n` +
        '  hint: run the newest pipeline of the default branch instead\n',
    });
    expect((await requests()).mutations).toEqual([]);
    expect(await management.cluster('prod-eu')).toBeDefined();
    await register.git('checkout', '--quiet', 'main');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const next = await register.commit('Nothing changes');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await commitsOf(management)).toMatchObject({ [attempted]: next, [applied]: next });
  });

  test('what was attempted and did not end well supersedes what is older, too', async ({ register, management }) => {
    const old = await register.commit('Empty');
    await register.apply();
    await register.addWorker('prod-eu', { apiServer: 'https://127.0.0.1:1' });
    const failing = await register.commit('Register prod-eu');
    expect(await register.apply()).toMatchObject({ exitCode: 6 });
    expect(await commitsOf(management)).toMatchObject({ [attempted]: failing, [applied]: failing });
    await register.git('checkout', '--quiet', old);
    expect(await register.apply()).toMatchObject({ exitCode: 5 });
  });

  test('a clone that holds only a part of the history explains no removal', async ({ register }) => {
    await register.addWorker();
    await register.commit();
    const shallow = await register.clone('--depth', '1');
    const requests = await recordRequests();
    expect(await shallow.apply()).toEqual({
      exitCode: 4,
      stdout: '',
      stderr:
        'error: this clone is shallow, so removals cannot be explained\n' +
        '  hint: set GIT_DEPTH to "0" for this job, or run "git fetch --unshallow"\n',
    });
    expect(await requests()).toEqual({ mutations: [], lists: [] });
    await shallow.remove();
  });

  test('another history is refused, unless the register accepts it; then it explains no removal', async ({
    register,
    management,
  }) => {
    await register.addHost();
    await register.addWorker();
    const recorded = await register.commit('The old history');
    await register.apply();

    await register.git('checkout', '--quiet', '--orphan', 'anew');
    await register.commit('A new history');
    await register.removeCluster('prod-eu');
    const refused = await register.commit('Remove prod-eu in the new history');
    const requests = await recordRequests();
    expect(await register.apply()).toEqual({
      exitCode: 4,
      stdout: '',
      stderr:
        `error: commit ${refused.slice(0, 8)} does not descend from the applied commit ${recorded.slice(0, 8)}\n` +
        `  hint: if the history was rewritten on purpose, set "acceptHistory: ${recorded}" in tenant.yaml\n`,
    });
    expect((await requests()).mutations).toEqual([]);

    await register.writeTenant({ acceptHistory: '0'.repeat(40) });
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 4 });
    await register.writeTenant({ acceptHistory: recorded });
    const accepted = await register.commit();
    const planned = await register.plan();
    expect({ ...planned, stdout: planned.stdout.split('\n')[0] }).toEqual({
      exitCode: 1,
      stdout: '? drift      prod-eu  registered, but no commit removed its file: left alone',
      stderr: '',
    });
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^drift +prod-eu /) });
    expect(await management.cluster('prod-eu')).toBeDefined();
    expect(await commitsOf(management)).toMatchObject({ [attempted]: accepted, [applied]: accepted });
    await register.commit('The new history goes on');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });

  test('two merge requests that are fine apart are refused together, before anything is written', async ({
    register,
    management,
    argoCd: _,
  }) => {
    await register.addHost();
    await register.addWorker();
    await register.addVirtual();
    await register.commit('Register three');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const main = await register.git('rev-parse', 'HEAD');
    await register.git('checkout', '--quiet', '-b', 'one');
    await register.removeCluster('shanghai', 'team-a');
    await register.commit('Unregister shanghai');
    await register.git('checkout', '--quiet', '-b', 'two', main);
    await register.addVirtual('team-b', { apiServer: 'https://127.0.0.1:31999' });
    await register.commit('Register team-b on it');
    const judge = (branch: string, target: string) =>
      register.call('validate', ['--revision', branch, '--base', target]);
    expect([await judge('one', 'main'), await judge('two', 'main')]).toMatchObject([{ exitCode: 0 }, { exitCode: 0 }]);
    await register.git('checkout', '--quiet', 'main');
    await register.git('merge', '--quiet', '--no-ff', '--no-edit', 'one');
    const refusal =
      /^clusters\/team-b\.yaml:\d+:\d+: error: "shanghai" is removed, but .* \[no-dependents\]$|known-host/m;
    expect(await judge('two', 'main')).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(refusal) });

    await register.git('merge', '--quiet', '--no-ff', '--no-edit', 'two');
    const requests = await recordRequests();
    expect(await register.apply()).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(refusal) });
    expect((await requests()).mutations).toEqual([]);
    expect(await register.plan()).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(refusal) });

    // A merge is reverted like any other commit: what it brought goes, and what it took comes back.
    await register.git('revert', '--no-edit', '--mainline', '1', 'HEAD~');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/^\w+ +register +team-b /),
    });
    expect(await management.secret('team-a')).toBeDefined();
    await register.git('revert', '--no-edit', '--mainline', '1', 'HEAD~');
    const revert = await register.git('rev-parse', 'HEAD');
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        new RegExp(`^done +unregister team-b .* removed by A Person in ${revert.slice(0, 8)}\n1 done, 3 unchanged`),
      ),
    });
  });

  test('removals are counted from the applied commit, whatever pipelines were in between', async ({
    register,
    management,
  }) => {
    await register.addHost();
    await register.addWorker();
    const first = await register.commit('Register two');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await register.removeCluster('prod-eu');
    await register.edit('clusters/shanghai.yaml', 'usage: host', 'usage: hots');
    const second = await register.commit('Unregister prod-eu, and make a mistake');
    expect(await register.apply()).toMatchObject({ exitCode: 1 });
    await register.edit('clusters/shanghai.yaml', 'usage: hots', 'usage: host');
    const third = await register.commit('Correct the mistake');
    expect(await commitsOf(management)).toMatchObject({ [attempted]: first, [applied]: first });
    const before = { environment: { CI_COMMIT_BEFORE_SHA: second } };
    expect(await register.call('plan', ['--live', '--format', 'json'], before)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('"unregister"'),
    });
    expect(await register.apply(before)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        new RegExp(`^done +unregister prod-eu .* removed by A Person in ${second.slice(0, 8)}$`, 'm'),
      ),
    });
    expect(await commitsOf(management)).toMatchObject({ [attempted]: third, [applied]: third });
  });

  test('the first apply ever removes nothing', async ({ register, management }) => {
    await register.registered('host', 'worker');
    await management.forgetCommits();
    await register.removeCluster('prod-eu');
    await register.commit();
    const { stdout } = await register.apply();
    expect(stdout).toMatch(/^drift +prod-eu /);
    expect(await management.secret('prod-eu')).toBeDefined();
  });
});

describe('the Lease', () => {
  test('that another apply holds is respected, and one that ran out is taken over', async ({
    register,
    management,
  }) => {
    await register.addWorker();
    const commit = await register.commit();
    await management.create(leaseHeld(50));
    const requests = await recordRequests();
    expect(await register.apply()).toEqual({
      exitCode: 5,
      stdout: '',
      stderr:
        "error: another apply is running: runner-7 holds the tenant's Lease\n" +
        '  hint: run this again when it has finished; a Lease that is not renewed for 60 seconds is taken over\n',
    });
    expect((await requests()).mutations).toEqual([]);

    await management.delete(resources.lease, 'tenant-acme');
    await management.create(leaseHeld(70));
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const lease = await management.lease();
    expect(lease?.spec).toMatchObject({ holderIdentity: '', leaseTransitions: 4 });
    expect(lease?.metadata.annotations).toMatchObject({ [attempted]: commit, [applied]: commit });
  });

  test('lets one of two applies at once work', async ({ register, management }) => {
    await register.writeTenant({ waitSeconds: 1 });
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    // Without Argo CD the first one waits for its virtual cluster.
    const first = register.apply();
    await expect.poll(async () => (await management.lease())?.spec?.holderIdentity).toMatch(/./);
    const second = await register.apply();
    expect(second).toMatchObject({ exitCode: 5, stdout: '' });
    expect(second.stderr).toMatch(
      /^error: another apply is running: \S+ holds the tenant's Lease\n {2}hint: run this again/,
    );
    expect(await first).toMatchObject({ exitCode: 6, stdout: expect.stringContaining('done    register   shanghai') });
    expect((await management.lease())?.spec?.holderIdentity).toBe('');
  });

  test('goes to one of two that read it at the same time', async ({ register: _, management }) => {
    const client = clientOf(applyKubeconfig());
    try {
      const acquire = (read: Lease | undefined): Promise<TenantLease> =>
        takeLease(client, read, { tenant: 'acme', commit: '0'.repeat(40) }, () => new Date());
      const attempts = await Promise.allSettled([acquire(undefined), acquire(undefined)]);
      const [taken] = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
      const [refused] = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
      expect(refused).toMatchObject({ exitCode: 5, message: expect.stringContaining('another apply') });
      const read = await management.lease();
      await taken?.release(undefined);
      await expect(acquire({ ...(read as Lease), spec: {} })).rejects.toMatchObject({ exitCode: 5 });
    } finally {
      client.close();
    }
  });

  test('keeps being renewed when another client writes', async ({ register: _, management }) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const client = clientOf(applyKubeconfig());
    try {
      const lease = await takeLease(client, undefined, { tenant: 'acme', commit: '0'.repeat(40) }, () => new Date());
      const renewTime = async (): Promise<unknown> => (await management.lease())?.spec?.renewTime;
      const before = await renewTime();
      await management.edit(resources.lease, 'tenant-acme', { metadata: { annotations: { 'example.com/note': 'n' } } });
      vi.advanceTimersByTime(20_000);
      await expect.poll(renewTime).not.toBe(before);
      await lease.assertHeld();
      expect(lease.trouble).toBeUndefined();
      await lease.release('1'.repeat(40));
      expect(await commitsOf(management)).toMatchObject({
        [attempted]: '0'.repeat(40),
        [applied]: '1'.repeat(40),
        'example.com/note': 'n',
      });
    } finally {
      vi.useRealTimers();
      client.close();
    }
  });

  test('that was taken away in the middle ends the work before anything more is destroyed', async ({
    register,
    argoCd,
    management,
  }) => {
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    await register.apply();
    await argoCd.stop();
    await register.removeCluster('team-a');
    await register.commit();
    const running = register.apply();
    await expect
      .poll(async () => (await management.application('team-a-vcluster'))?.metadata.deletionTimestamp)
      .toBeDefined();
    await management.edit(resources.lease, 'tenant-acme', { spec: { holderIdentity: 'runner-7' } });
    argoCd.start();
    const { exitCode, stdout, stderr } = await running;
    expect(exitCode).toBe(6);
    expect(stdout).toMatch(
      /^failed {2}unregister team-a {2}another apply is running: runner-7 holds the tenant's Lease/,
    );
    expect(stderr).toContain('warning: the Lease could not be released: ');
    expect((await management.lease())?.spec?.holderIdentity).toBe('runner-7');
    expect(await management.secret('team-a')).toBeDefined();
    await management.edit(resources.lease, 'tenant-acme', { spec: { holderIdentity: '' } });
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await management.secret('team-a')).toBeUndefined();
  });
});

describe('an invalid register', () => {
  test('is reported with file and line, and nothing is asked of the management cluster', async ({ register }) => {
    await register.addWorker();
    await register.edit('clusters/prod-eu.yaml', 'usage: worker', 'usage: wroker');
    await register.commit();
    const requests = await recordRequests();
    const { exitCode, stdout, stderr } = await register.apply();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^clusters\/prod-eu\.yaml:\d+:\d+: error: "usage" must be "host" or "worker" \[schema\]$/m);
    expect(stderr).toMatch(/nothing was applied: the register has errors\n$/);
    expect(await requests()).toEqual({ mutations: [], lists: [] });
  });

  test('that only a change rule refuses against the applied commit is refused as a whole', async ({
    register,
    management,
  }) => {
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    await register.apply({ interrupted: AbortSignal.abort() });
    await register.addHost('shanghai', { usage: 'worker', workerType: 'deployment' });
    await register.addVirtual('team-a', { hostCluster: 'shanghai' });
    await register.commit('Two merge requests that were fine apart');
    const requests = await recordRequests();
    const { exitCode, stdout, stderr } = await register.apply();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/\[(frozen-in-use|host-is-host)\]/);
    expect((await requests()).mutations.filter(isWrite)).toEqual([]);
    expect(await management.cluster('team-a')).toBeUndefined();
  });

  test('a cluster that takes over an address waits until the other registration is gone', async ({
    register,
    management,
  }) => {
    await register.registered('worker', 'host');
    await register.removeCluster('prod-eu');
    await register.commit('One merge request removes prod-eu');
    await register.addWorker('prod-us');
    await register.commit('The next one registers it under another name');
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/^done {4}unregister prod-eu /);
    expect(stdout).toMatch(/^blocked +prod-us {2}"prod-eu" is still registered at \S+; once it is gone, apply again$/m);
    expect(await management.cluster('prod-us')).toBeUndefined();
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done {4}register {3}prod-us/),
    });
  });
});
