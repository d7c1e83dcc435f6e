import { freeNodePort } from '../../sandbox/control-plane/control-plane.ts';
import { credentialOfSecret } from '../../scripts/credential/kubeconfig-text.ts';
import { accountNamespace, accountResources } from '../../scripts/desired/runtime-account.ts';
import type { Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { ApplyProcess } from '../support/apply-process.ts';
import { makeCa } from '../support/certificates.ts';
import { inNamespace, tokenKubeconfig, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test as plainTest, type ArgoCd } from '../support/control-planes-test.ts';
import {
  ageToken,
  applyLater,
  ExchangingCluster,
  giveToken,
  nothingToDo,
  openProxy,
  tokenOf,
  wholeAccount,
  writesOfExchange,
} from '../support/exchanged-credential.ts';
import type { TestRegister } from '../support/register.ts';

const name = 'team-a';
const application = `${name}-vcluster`;
const runtime = new ExchangingCluster('vcluster');
const { namespace } = accountResources;

const test = plainTest.extend('clean', { auto: true }, async ({}, { onCleanup }) => {
  await runtime.clear();
  onCleanup(() => runtime.clear());
  return true;
});

async function registerExchanged(register: TestRegister): Promise<void> {
  await register.addHost();
  await register.addVirtual(name, { kubeconfig: { exchange: 'token' } });
  await register.commit();
  const { exitCode, stdout, stderr } = await register.apply();
  expect(exitCode, stdout + stderr).toBe(0);
}

describe('the credential of a virtual cluster that is exchanged for a token', () => {
  test('is read on its host once; from then on the token renews itself, and the host is not asked', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    await register.addHost();
    await register.addVirtual(name, { kubeconfig: { exchange: 'token' } });
    await register.commit();
    expect((await register.plan()).stdout).toContain(
      'exchanges the credential for a token of 7 days, bound to cluster-admin',
    );
    const written = await runtime.recordWrites();
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +register +team-a .*credential exchanged for a token; it expires at 20/m),
    });
    expect(await written()).toEqual(writesOfExchange);
    expect(Object.keys(credentialOfSecret(await management.secret(name)) ?? {}).sort()).toEqual(['caPem', 'token']);
    expect((await register.plan()).stdout).toMatch(/^0 to register, 0 to update, 0 to unregister, 2 unchanged\s*$/m);

    await loseKubeconfig(argoCd, host);
    const again = await runtime.recordWrites();
    expect(await register.apply()).toMatchObject(nothingToDo);
    expect(await register.call('apply', ['--preflight'])).toMatchObject(nothingToDo);
    expect(await again()).toEqual([]);
    const before = await ageToken(management, runtime.facts, name);
    expect(await applyLater(register)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +update +team-a .*token renewed; it expires at 20/m),
    });
    expect(await again()).toEqual(['itself create serviceaccounts token']);
    expect(await tokenOf(management, name)).not.toBe(before);

    // What the file says of the virtual cluster itself is not forgotten for the token.
    await register.edit(`clusters/${name}.yaml`, 'https://127.0.0.1:', 'https://localhost:');
    await register.commit('Another address');
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +update +team-a/m),
    });
    expect(JSON.stringify((await management.application(application))?.spec)).toContain('localhost');
    expect(await again()).toEqual(['itself create serviceaccounts token']);
  });

  test('is read on its host again for a token of no use, and by rotate', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await registerExchanged(register);
    const { facts } = runtime;
    await giveToken(management, name, { caPem: makeCa().certificatePem });
    expect(await register.call('apply', ['--preflight'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +update +team-a .*credential exchanged for a token/m),
      stderr: expect.stringContaining('exchanging the credential again, as the cluster has another CA'),
    });
    expect(credentialOfSecret(await management.secret(name))?.caPem).toBe(facts.caPem);
    const written = await runtime.recordWrites();
    expect(await register.call('rotate', [name])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^"team-a": credential exchanged for a token; .*all earlier tokens are revoked/),
    });
    expect((await written())[0]).toBe('administrator delete serviceaccounts');
    expect(await runtime.isTaken(await tokenOf(management, name))).toBe(true);

    await register.addVirtual(name);
    await register.commit('Keep the kubeconfig');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(credentialOfSecret(await management.secret(name))).toHaveProperty('keyPem');
    expect(await runtime.found()).toEqual(['RoleBinding', 'Role']);
    expect(await register.apply()).toMatchObject(nothingToDo);
  });

  test('is exchanged in the end, whatever happened before: a refusal, silence, a namespace that goes, a kill', async ({
    register,
    argoCd,
    management,
  }) => {
    const port = await freeNodePort();
    const proxy = await openProxy(await tokenKubeconfig('vcluster'), port);
    argoCd.vclusterKubeconfig = proxy.kubeconfig;
    await register.addHost();
    await register.addVirtual(name, { apiServer: `https://localhost:${port}`, kubeconfig: { exchange: 'token' } });
    await register.commit();
    const applyInVain = async (how: RegExp, apply = () => register.apply()): Promise<void> => {
      const before = (await management.secret(name))?.data;
      expect(await apply()).toMatchObject({ exitCode: 6, stdout: expect.stringMatching(how) });
      expect((await management.secret(name))?.data).toEqual(before);
    };

    proxy.judge = ({ path }) => (path.endsWith('/token') ? { kind: 'answer', status: 403 } : undefined);
    await applyInVain(/^failed +register +team-a .*\/token: the faulty proxy says 403$/m);
    await register.writeTenant({ waitSeconds: 1 });
    await register.commit('Do not wait for long');
    proxy.judge = () => ({ kind: 'reset' });
    await applyInVain(/^failed +register +team-a .*the connection was reset$/m);
    proxy.judge = undefined;
    await runtime.clear();
    await runtime.delete(namespace, accountNamespace);
    await applyInVain(/^waiting +register +team-a +namespace "nautes-system" is being deleted/m);
    const place = await runtime.namespace(accountNamespace);
    if (place !== undefined) await runtime.purge(place);
    const process = await ApplyProcess.start(register);
    proxy.after = ({ path }) => (path.endsWith('/token') ? process.kill() : undefined);
    await process.ended;
    proxy.after = undefined;
    await management.expireLease();
    expect(await management.secret(name)).toBeUndefined();
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done +register +team-a .*credential exchanged for a token/m),
    });
    expect(await runtime.found()).toEqual(wholeAccount);
    expect(await register.apply()).toMatchObject(nothingToDo);

    proxy.judge = ({ path }) => (path.endsWith('/token') ? { kind: 'reset' } : undefined);
    await applyInVain(/^failed +update +team-a .*the connection was reset$/m, () => applyLater(register));
    proxy.judge = undefined;
    expect((await applyLater(register)).stdout).toMatch(/^done +update +team-a .*token renewed/m);
  });

  test('needs no end of its own when the virtual cluster goes with its namespace', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await registerExchanged(register);
    const written = await runtime.recordWrites();
    await register.removeCluster(name);
    await register.writeTenant({ removals: [name] });
    await register.commit('Unregister it');
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.not.stringMatching(/^left/m) });
    expect(await management.secret(name)).toBeUndefined();
    expect(await written()).toEqual([]);
  });

  test('leaves a service account in a virtual cluster that is given up', async ({ register, argoCd, management }) => {
    await registerExchanged(register);
    await argoCd.stop();
    await register.removeCluster(name);
    await register.writeTenant({ waitSeconds: 1, removals: [{ name, reason: 'the host is dead', abandon: true }] });
    await register.commit('Give it up');
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^left .*Namespace "team-a" on "shanghai": the virtual cluster and its data are in it/m);
    expect(stdout).toMatch(
      /^left .*ClusterRoleBinding "nautes-argocd" on "team-a": the cluster was abandoned; remove it with "kubectl delete clusterrolebinding nautes-argocd"$/m,
    );
    expect(stdout).toMatch(/"kubectl -n nautes-system delete serviceaccount nautes-argocd"$/m);
    expect(await management.secret(name)).toBeUndefined();
    expect(await runtime.found()).toEqual(wholeAccount);
  });
});

/** The kubeconfig is gone from the host, and vcluster writes no other. */
async function loseKubeconfig(argoCd: ArgoCd, host: Administrator): Promise<void> {
  await argoCd.stop();
  const secrets = inNamespace(resources.secret, name);
  await host.delete(secrets, `vc-${name}`);
  expect(await host.find<Secret>(secrets, `vc-${name}`)).toBeUndefined();
}
