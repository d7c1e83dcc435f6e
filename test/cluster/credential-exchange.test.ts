import { onTestFinished, vi } from 'vitest';
import { credentialOfSecret } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { accountName, accountNamespace, accountResources } from '../../scripts/desired/runtime-account.ts';
import { annotations } from '../../scripts/kubernetes/objects/ownership.ts';
import { ApplyProcess } from '../support/apply-process.ts';
import { tokenKubeconfig } from '../support/control-planes-state.ts';
import { describe, expect, test as plainTest } from '../support/control-planes-test.ts';
import {
  ageToken,
  applyLater,
  ExchangingCluster,
  giveToken,
  grantTenMinutes,
  nothingToDo,
  openProxy,
  retimed,
  tokenOf,
  wholeAccount,
  writesOfExchange,
} from '../support/exchanged-credential.ts';
import type { FaultyProxy } from '../support/faulty-proxy.ts';
import type { TestRegister } from '../support/register.ts';

const name = 'prod-eu';
const path = `clusters/${name}.yaml`;
const runtime = new ExchangingCluster('worker');
const { namespace, account, clusterRoleBinding } = accountResources;
const day = 24 * 60 * 60 * 1000;

const test = plainTest.extend('clean', { auto: true }, async ({}, { onCleanup }) => {
  await runtime.clear();
  onCleanup(() => runtime.clear());
  return true;
});

async function writeExchanged(register: TestRegister): Promise<void> {
  await register.addWorker(name);
  await register.edit(path, '  kubeconfig:\n', '  kubeconfig:\n    exchange: token\n');
  await register.commit('Exchange its credential');
}

async function registerExchanged(register: TestRegister): Promise<void> {
  await writeExchanged(register);
  const { exitCode, stdout, stderr } = await register.apply();
  expect(exitCode, stdout + stderr).toBe(0);
}

/** When a token was made and ends, in seconds. */
interface Times {
  readonly iat?: number;
  readonly exp?: number;
}

/**
 * Commits the file of a cluster that is the control plane `worker` behind a proxy, which logs in to it as the administrator
 * whatever token it is shown; with the kubeconfig of a token it hands on every token.
 */
async function registerBehindProxy(
  register: TestRegister,
  kubeconfig = runtime.facts.adminKubeconfig,
): Promise<FaultyProxy> {
  const proxy = await openProxy(kubeconfig);
  const parsed = parseKubeconfig(proxy.kubeconfig);
  if (isRefused(parsed)) throw new TypeError('the kubeconfig of the proxy is refused');
  const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;
  await register.writeCluster(name, { apiServer: parsed.server, ...shape, kubeconfig: { exchange: 'token' } });
  await register.seal(name, proxy.kubeconfig);
  await register.commit();
  return proxy;
}

describe('a credential that is exchanged for a token', () => {
  test('never gets to Argo CD, which has a token of a service account of its own', async ({ register, management }) => {
    const written = await runtime.recordWrites();
    await writeExchanged(register);
    expect((await register.plan()).stdout).toContain(
      'exchanges the credential for a token of 7 days, bound to cluster-admin',
    );
    const first = await register.apply();
    expect(first).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +register +prod-eu .*credential exchanged for a token; it expires at 20/m),
    });
    expect(await written()).toEqual(writesOfExchange);
    expect(Object.keys(credentialOfSecret(await management.secret(name)) ?? {}).sort()).toEqual(['caPem', 'token']);
    expect(await runtime.found()).toEqual(wholeAccount);
    const recorded = (await management.cluster(name))?.metadata.annotations ?? {};
    const life = Date.parse(recorded[annotations.expires] ?? '') - Date.now();
    expect(life).toBeGreaterThan(6.9 * day);
    expect(life).toBeLessThan(7.1 * day);
    const token = await tokenOf(management, name);
    const again = await runtime.recordWrites();
    expect(await register.apply()).toMatchObject(nothingToDo);
    expect(await register.call('apply', ['--preflight'])).toMatchObject(nothingToDo);
    expect(await again()).toEqual([]);
    expect(await tokenOf(management, name)).toBe(token);
    expect((await register.plan()).stdout).toMatch(/^0 to register, 0 to update, 0 to unregister, 1 unchanged/m);
  });

  test('is not needed to renew the token, which does that itself when half of its life is over', async ({
    register,
    management,
  }) => {
    await registerExchanged(register);
    const before = await ageToken(management, runtime.facts, name);
    const written = await runtime.recordWrites();
    const renewed = await applyLater(register, { environment: { AGE_IDENTITY: undefined } });
    expect(renewed).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +update +prod-eu .*token renewed; it expires at 20/m),
    });
    expect(await written()).toEqual(['itself create serviceaccounts token']);
    expect(await tokenOf(management, name)).not.toBe(before);
    expect(await register.apply()).toMatchObject(nothingToDo);
  });

  test('is opened again when the token is refused', async ({ register, management }) => {
    await registerExchanged(register);
    const before = await tokenOf(management, name);
    await runtime.delete(account, accountName);
    await vi.waitUntil(async () => !(await runtime.isTaken(before)), { timeout: 30_000, interval: 200 });
    const blind = await register.call('apply', ['--preflight'], { environment: { AGE_IDENTITY: undefined } });
    expect(blind).toMatchObject({ exitCode: 6, stdout: expect.stringMatching(/^failed +update +prod-eu/m) });
    expect(await register.call('apply', ['--preflight'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +update +prod-eu .*credential exchanged for a token/m),
    });
    expect(await runtime.isTaken(await tokenOf(management, name))).toBe(true);
    expect(await register.apply()).toMatchObject(nothingToDo);
  });

  test('follows the role in tenant.yaml, and the file when that asks for no exchange any more', async ({
    register,
    management,
  }) => {
    await registerExchanged(register);
    const all = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
    const urls = { nonResourceURLs: ['*'], verbs: ['*'] };
    const clusterRole = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' };
    const metadata = { name: 'argocd-manager' };
    await runtime.create({ ...clusterRole, metadata, rules: [all, urls] });
    onTestFinished(() => runtime.delete({ ...clusterRole, plural: 'clusterroles' }, metadata.name));
    await register.writeTenant({ tokenRole: metadata.name });
    await register.commit('Another role');
    expect((await register.plan()).stdout).toContain('credential.exchange.role: cluster-admin → argocd-manager');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await runtime.find(clusterRoleBinding, accountName)).toMatchObject({ roleRef: { name: metadata.name } });

    await register.edit(path, '    exchange: token\n', '');
    await register.commit('Keep the kubeconfig');
    expect((await register.plan()).stdout).toContain('no longer exchanges the credential for a token of 7 days');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await runtime.found()).toEqual(['RoleBinding', 'Role']);
    expect(credentialOfSecret(await management.secret(name))).toHaveProperty('keyPem');
    expect(await register.apply()).toMatchObject(nothingToDo);
  });

  test('is not used where an object of another owner is in the way', async ({ register, management }) => {
    const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };
    const { apiVersion, kind } = clusterRoleBinding;
    await runtime.create({ apiVersion, kind, metadata: { name: accountName }, roleRef });
    const written = await runtime.recordWrites();
    await writeExchanged(register);
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/ClusterRoleBinding "nautes-argocd" already exists and belongs to another owner/),
    });
    expect(await written()).toEqual([]);
    expect(await management.secret(name)).toBeUndefined();
  });

  test('waits for a namespace that is being deleted', async ({ register, management }) => {
    const { apiVersion, kind } = namespace;
    const old = await runtime.create({ apiVersion, kind, metadata: { name: accountNamespace } });
    await runtime.delete(namespace, accountNamespace);
    await writeExchanged(register);
    await register.writeTenant({ waitSeconds: 1 });
    await register.commit('Do not wait for long');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/^waiting +register +prod-eu +namespace "nautes-system" is being deleted/m),
    });
    expect(await management.secret(name)).toBeUndefined();
    await runtime.purge(old);
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });

  test(
    'goes on after a kill behind each write to the cluster',
    { timeout: 300_000 },
    async ({ register, management }) => {
      const proxy = await registerBehindProxy(register);
      for (let killed = 0; killed < 6; killed++) {
        const process = await ApplyProcess.start(register);
        let writes = 0;
        proxy.after = async ({ isWrite: isOne }) => {
          if (isOne && writes++ === killed) await process.kill();
        };
        await process.ended;
        proxy.after = undefined;
        expect(writes).toBe(killed + 1);
        await management.expireLease();
        expect(await management.secret(name)).toBeUndefined();
        const { exitCode, stdout, stderr } = await register.apply();
        expect(exitCode, stdout + stderr).toBe(0);
        expect(await runtime.found()).toEqual(wholeAccount);
        expect(await register.apply()).toMatchObject(nothingToDo);
        await runtime.clear();
        for (const object of [await management.cluster(name), await management.secret(name)])
          if (object !== undefined) await management.purge(object);
        const place = await runtime.namespace(accountNamespace);
        if (place !== undefined) await runtime.purge(place);
      }
    },
  );
});

describe('when the cluster does not answer', () => {
  test('the token stays until a new one is there, rotate is finished by apply, and what is left is reported', async ({
    register,
    management,
  }) => {
    const proxy = await registerBehindProxy(register);
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const before = await tokenOf(management, name);
    proxy.judge = () => ({ kind: 'reset' });
    const failed = await applyLater(register);
    expect(failed).toMatchObject({ exitCode: 6, stdout: expect.stringMatching(/^failed +update +prod-eu/m) });
    expect(await tokenOf(management, name)).toBe(before);
    proxy.judge = ({ path: at }) =>
      at.endsWith('/token') ? { kind: 'answer', status: 403, reason: 'Forbidden' } : undefined;
    expect(await register.call('rotate', [name])).toMatchObject({ exitCode: 6 });
    expect(await tokenOf(management, name)).toBe(before);
    expect((await register.status()).stdout).toContain('RotatingToken');
    proxy.judge = undefined;
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +register +prod-eu .*credential exchanged for a token/m),
    });
    expect(await tokenOf(management, name)).not.toBe(before);
    expect((await register.status('--expiring')).stdout).toContain('or a renewed token within 2');

    await register.removeCluster(name);
    await register.writeTenant({ removals: [name] });
    await register.commit('Unregister it');
    proxy.judge = () => ({ kind: 'reset' });
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^left .*ClusterRoleBinding "nautes-argocd" on "prod-eu": .*cannot be reached.*; remove it with "kubectl delete clusterrolebinding nautes-argocd"$/m,
    );
    expect(await management.secret(name)).toBeUndefined();
  });
});

describe('a cluster that grants ten minutes instead of seven days', () => {
  test('says so, and its token renews itself in time, or is exchanged for again', async ({ register, management }) => {
    const proxy = await registerBehindProxy(register, await tokenKubeconfig('worker'));
    grantTenMinutes(proxy);
    const grant = 'the cluster grants tokens of 10 minutes, not of 7 days: apply must run at least every 5 minutes';
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(new RegExp(`^done +register +${name} .* it expires at .*Z; ${grant}$`, 'm')),
    });
    const token = await tokenOf(management, name);
    const { iat = 0, exp = 0 } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Times;
    expect(exp - iat).toBe(600);
    const recorded = (await management.cluster(name))?.metadata.annotations ?? {};
    expect(Date.parse(recorded[annotations.expires] ?? '')).toBe(exp * 1000);
    expect((await register.status()).stdout).toContain(`${name}: ${grant}\n`);
    expect((await register.status('--expiring')).stdout).toContain(`0 of 1 credentials`);
    expect(await register.apply()).toMatchObject(nothingToDo);

    const minute = 60 * 1000;
    const noKey = { environment: { AGE_IDENTITY: undefined } };
    const written = await runtime.recordWrites();
    expect(await applyLater(register, noKey, 4 * minute)).toMatchObject(nothingToDo);
    expect(await applyLater(register, noKey, 6 * minute)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(new RegExp(`^done +update +${name} .*token renewed; .*${grant}$`, 'm')),
    });
    expect(await written()).toEqual(['itself create serviceaccounts token']);

    // By the API server's own clock a good token, and one that is over.
    const good = await retimed(runtime.facts, token, { iat: iat - 60, nbf: iat - 60 });
    const over = await retimed(runtime.facts, token, { iat: iat - 660, nbf: iat - 660, exp: iat - 60 });
    expect([await runtime.isTaken(good), await runtime.isTaken(over)]).toEqual([true, false]);
    await giveToken(management, name, { token: over });
    expect((await register.status('--expiring')).stdout).toContain(`1 of 1 credentials`);
    expect(await register.apply(noKey)).toMatchObject({ exitCode: 6 });
    expect(await tokenOf(management, name)).toBe(over);
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +update +prod-eu .*credential exchanged for a token/m),
    });
    expect(await runtime.isTaken(await tokenOf(management, name))).toBe(true);
  });
});

describe('the service account of Argo CD', () => {
  test('goes with the cluster, by its own token', async ({ register, management }) => {
    await registerExchanged(register);
    await register.removeCluster(name);
    await register.writeTenant({ removals: [name] });
    await register.commit('Unregister it');
    const written = await runtime.recordWrites();
    const ended = await register.apply({ environment: { AGE_IDENTITY: undefined } });
    expect(ended).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^left .*Namespace "nautes-system" on "prod-eu": .*delete it if it is empty/m),
    });
    expect(await written()).toEqual(['itself delete clusterrolebindings', 'itself delete serviceaccounts']);
    expect(await runtime.found()).toEqual(['RoleBinding', 'Role']);
    expect(await management.secret(name)).toBeUndefined();
  });

  test('is reported when it cannot be removed', async ({ register, management }) => {
    await registerExchanged(register);
    const token = await tokenOf(management, name);
    await runtime.delete(account, accountName);
    await vi.waitUntil(async () => !(await runtime.isTaken(token)), { timeout: 30_000, interval: 200 });
    await register.removeCluster(name);
    await register.writeTenant({ removals: [name] });
    await register.commit('Unregister it');
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^left .*ClusterRoleBinding "nautes-argocd" on "prod-eu": .*Unauthorized/m);
    expect(stdout).toMatch(/^left .*ServiceAccount "nautes-system\/nautes-argocd" on "prod-eu": .*Unauthorized/m);
    expect(await management.secret(name)).toBeUndefined();
  });

  test('is created again by rotate, and a copy of the old token is revoked', async ({ register, management }) => {
    await registerExchanged(register);
    const copy = await tokenOf(management, name);
    expect(await runtime.isTaken(copy)).toBe(true);
    const rotated = await register.call('rotate', [name]);
    expect(rotated).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^"prod-eu": credential exchanged for a token; it expires at .*all earlier tokens are revoked/,
      ),
    });
    // An API server remembers for ten seconds that a token was good.
    await vi.waitUntil(async () => !(await runtime.isTaken(copy)), { timeout: 30_000, interval: 200 });
    expect(await runtime.isTaken(await tokenOf(management, name))).toBe(true);
    expect(await register.apply()).toMatchObject(nothingToDo);
    expect((await applyLater(register, { environment: { AGE_IDENTITY: undefined } })).exitCode).toBe(0);
  });

  test('is not made by rotate where a file asks for none, or was changed', async ({ register }) => {
    await register.registered('worker');
    expect(await register.call('rotate', [name])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining(`error: "${name}" has no token that could be rotated`),
    });
    await register.edit(path, '  kubeconfig:\n', '  kubeconfig:\n    exchange: token\n');
    await register.commit('Exchange its credential');
    expect(await register.call('rotate', [name])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining(`error: "${name}" has changes that are not applied\n  hint: run apply first`),
    });
  });
});
