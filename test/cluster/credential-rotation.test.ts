import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import type { Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { findSecrets } from '../support/control-planes-secrets.ts';
import { recordRequests, tokenKubeconfig, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane, planKubeconfig } from '../support/control-planes.ts';
import { unreadNote, type CallOptions, type TestRegister } from '../support/register.ts';
import { VaultServer } from '../support/vault-server.ts';

const [worker, host] = [controlPlane('worker'), controlPlane('host')];
const name = 'prod-eu';
const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;
const credentials = { ...resources.secret, namespace: 'nautes-credentials' };
const shown = 'sha256:[0-9a-f]{12}… \\(expires [a-z0-9-]+\\)';

interface LivePlan {
  readonly changes: readonly { cluster: string; action: string; fields: readonly { path: string; from: string }[] }[];
  readonly notCompared: readonly { readonly cluster: string; readonly reason: string }[];
}

const plan = (register: TestRegister, options: CallOptions = {}, ...args: readonly string[]) =>
  register.call('plan', ['--live', ...args], { kubeconfig: planKubeconfig(), ...options });

async function planned(register: TestRegister, options: CallOptions = {}): Promise<LivePlan> {
  return JSON.parse((await plan(register, options, '--format', 'json')).stdout) as LivePlan;
}

async function leaveSecret(management: Administrator, kubeconfig: string): Promise<void> {
  await management.delete(credentials, 'shanghai');
  const data = { value: Buffer.from(kubeconfig).toString('base64') };
  const metadata = { name: 'shanghai', namespace: credentials.namespace };
  await management.create<Secret>({ apiVersion: 'v1', kind: 'Secret', metadata, data });
}

describe('a credential that is kept elsewhere and was rotated', () => {
  test('is in the plan wherever it may be looked at, and told to be left out everywhere else', async ({
    register,
    management,
    argoCd: _,
  }) => {
    const variable = (kubeconfig: string) => ({ KUBECONFIG_PROD_EU: kubeconfig });
    await leaveSecret(management, host.adminKubeconfig);
    await register.writeCluster(name, { apiServer: worker.server, ...shape, kubeconfig: { from: 'variable' } });
    await register.addVirtual();
    const hostSpec = { apiServer: host.server, clusterType: 'physical', usage: 'host' } as const;
    await register.writeCluster('shanghai', { ...hostSpec, kubeconfig: { from: 'secret' } });
    await register.commit();
    const first = await plan(register);
    expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^3 to register, .* 0 unchanged$/m) });
    expect(await register.apply({ environment: variable(worker.adminKubeconfig) })).toMatchObject({ exitCode: 0 });

    const unseen = await plan(register);
    expect({ exitCode: unseen.exitCode, lines: unseen.stdout.trimEnd().split('\n') }).toEqual({
      exitCode: 0,
      lines: [
        '? credential prod-eu   not compared: cluster "prod-eu" has no kubeconfig: variable KUBECONFIG_PROD_EU is not set; apply compares it',
        '? credential shanghai  not compared: cluster "shanghai" has no kubeconfig: Secret "shanghai" in namespace "nautes-credentials" cannot be read by this identity; apply compares it',
        '? credential team-a    not compared: it is on host "shanghai", which only apply reads; apply compares it',
        unreadNote,
        '0 to register, 0 to update, 0 to unregister, 3 unchanged; 3 credentials not compared',
      ],
    });
    const asked = await recordRequests();
    const all = { kubeconfig: applyKubeconfig(), environment: variable(worker.adminKubeconfig) };
    expect(await planned(register, all)).toMatchObject({ changes: [], notCompared: [{ cluster: 'team-a' }] });

    const [hostToken, workerToken] = [await tokenKubeconfig('host'), await tokenKubeconfig('worker')];
    await leaveSecret(management, hostToken);
    const seen = await plan(register, { ...all, environment: variable(workerToken) });
    const rotated = (one: string) =>
      new RegExp(`^~ update +${one} .*\\n +credential rotated: ${shown} → ${shown}$`, 'm');
    for (const one of [name, 'shanghai']) expect(seen.stdout).toMatch(rotated(one));
    expect(seen.stdout).toMatch(
      /^0 to register, 2 to update, 0 to unregister, 1 unchanged; 1 credential not compared$/m,
    );
    expect((await asked()).mutations.filter(isWrite)).toEqual([]);

    const { exitCode, stdout } = await register.call('apply', ['--format', 'json'], {
      environment: variable(workerToken),
    });
    const rotation = { from: expect.stringMatching(shown), to: expect.stringMatching(shown) };
    expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({
      exitCode: 0,
      outcomes: ['prod-eu', 'shanghai'].map((cluster) => ({
        cluster,
        action: 'update',
        status: 'done',
        credentialRotated: rotation,
      })),
    });
    const back = await register.apply({ environment: variable(worker.adminKubeconfig) });
    const line = new RegExp(
      `^done {4}update {5}prod-eu {2}\\d+\\.\\d s {2}credential rotated: ${shown} → ${shown}$`,
      'm',
    );
    expect(back).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(line) });
    const keys = [hostToken, workerToken].map((text) => /token: (\S+)/.exec(text)?.[1]?.split('.').at(-1) ?? '');
    expect(keys.every((key) => key.length > 100)).toBe(true);
    expect(findSecrets([seen.stdout, seen.stderr, stdout, back.stdout, back.stderr], keys)).toEqual([]);
    await management.delete(credentials, 'shanghai');
  });

  test('in Vault is recorded and shown with its version', async ({ register, management }) => {
    const vault = await VaultServer.start();
    try {
      const { address, caPem: caCertificate } = vault;
      const put = (kubeconfig: string) => vault.put(`kubernetes/${name}/default/admin`, { kubeconfig });
      const environment = () => ({ VAULT_ID_TOKEN: vault.issueIdToken() });
      const version = async () =>
        (await management.cluster(name))?.metadata.annotations?.['tenant.nautes.io/credential-version'];
      await register.writeTenant({ vault: { address, caCertificate, auth: { role: 'nautes-apply' } } });
      await register.writeCluster(name, { apiServer: worker.server, ...shape, kubeconfig: { from: 'vault' } });
      await register.commit();
      put(worker.adminKubeconfig);
      expect(await register.apply({ environment: environment() })).toMatchObject({ exitCode: 0 });
      expect(await version()).toBe('1');
      expect(JSON.parse((await register.status('--format', 'json')).stdout)).toMatchObject({
        clusters: [{ cluster: name, credentialVersion: 1 }],
      });
      expect((await plan(register)).stdout).toMatch(
        /^\? credential prod-eu {2}not compared: cluster "prod-eu" gets no kubeconfig from Vault: neither VAULT_ID_TOKEN nor VAULT_TOKEN is set; apply compares it$/m,
      );

      put(await tokenKubeconfig('worker'));
      const seen = await plan(register, { environment: environment() });
      const both =
        /credential rotated: sha256:\S+ \(expires [0-9-]+, vault version 1\) → sha256:\S+ \(expires \S+, vault version 2\)$/m;
      expect(seen).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(both) });
      expect(vault.tokens.filter((token) => vault.isValid(token))).toEqual([]);
      const applied = await register.apply({ environment: environment() });
      expect(applied).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(both) });
      expect(await version()).toBe('2');

      put(worker.adminKubeconfig);
      expect(await register.apply({ environment: environment() })).toMatchObject({ exitCode: 0 });
      put(worker.adminKubeconfig);
      expect((await planned(register, { environment: environment() })).changes).toMatchObject([
        { cluster: name, action: 'update', fields: [{ path: 'credential.vaultVersion', from: '3', to: '4' }] },
      ]);
      const requests = await recordRequests();
      expect(await register.apply({ environment: environment() })).toMatchObject({ exitCode: 0 });
      const writes = (await requests()).mutations.filter(isWrite).map(({ resource }) => resource);
      expect(writes.filter((resource) => resource !== 'leases')).toEqual(['clusters']);
      expect((await planned(register, { environment: environment() })).changes).toEqual([]);

      await register.registered('worker');
      expect(await version()).toBeUndefined();
      expect(await planned(register)).toMatchObject({ changes: [], notCompared: [] });
      expect(vault.unexpected).toEqual([]);
    } finally {
      await vault.stop();
    }
  });

  test('is shown when it would be refused', async ({ register }) => {
    await register.writeCluster(name, { apiServer: worker.server, ...shape, kubeconfig: { from: 'variable' } });
    await register.commit();
    const environment = { KUBECONFIG_PROD_EU: worker.adminKubeconfig };
    expect(await register.apply({ environment })).toMatchObject({ exitCode: 0 });
    const program = worker.adminKubeconfig.replace(/client-key-data: .*/, 'exec: {command: curl}');
    const { exitCode, stdout } = await plan(register, { environment: { KUBECONFIG_PROD_EU: program } });
    expect({ exitCode, line: stdout.split('\n')[0] }).toEqual({
      exitCode: 0,
      line: '? credential prod-eu  not compared: cluster "prod-eu" has a kubeconfig in variable KUBECONFIG_PROD_EU that is not accepted: line 12: exec would run a program; apply compares it',
    });
  });
});
