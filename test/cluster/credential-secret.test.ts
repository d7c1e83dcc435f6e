import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import type { Credential } from '../../scripts/credential/credential.ts';
import { credentialOfSecret } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { makeSecretSource } from '../../scripts/credential/sources/secret-source.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import type { Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { findSecrets } from '../support/control-planes-secrets.ts';
import { recordRequests, tokenKubeconfig, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test as plainTest } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane, planKubeconfig } from '../support/control-planes.ts';
import { clusterFile, refusal } from '../support/credential-sources.ts';
import type { TestRegister } from '../support/register.ts';
import { VaultServer } from '../support/vault-server.ts';

const namespace = 'nautes-credentials';
const kubeconfigs = { ...resources.secret, namespace };
const name = 'prod-eu';
const worker = controlPlane('worker');

/** A test that begins and ends without a Secret in the namespace of credentials. */
const test = plainTest.extend('credentials', async ({ management }, { onCleanup }) => {
  await management.delete(kubeconfigs, name);
  onCleanup(() => management.delete(kubeconfigs, name));
  return new CredentialSecrets(management);
});

/** Writes Secrets as the tools do that leave kubeconfigs in the management cluster. */
class CredentialSecrets {
  readonly #management: Administrator;

  constructor(management: Administrator) {
    this.#management = management;
  }

  async write(data: Readonly<Record<string, string>>, type = 'Opaque'): Promise<void> {
    await this.#management.delete(kubeconfigs, name);
    const encoded = Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString('base64')]);
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, type };
    const object: Secret = { ...secret, data: Object.fromEntries(encoded) };
    await this.#management.create(object);
  }
}

function credentialIn(kubeconfig: string): Credential {
  const parsed = parseKubeconfig(kubeconfig);
  if (isRefused(parsed)) throw new Error('not a kubeconfig');
  return parsed.credential;
}

/** The register with one worker whose kubeconfig is elsewhere. */
async function writeWorker(register: TestRegister, from: 'variable' | 'secret' | 'vault'): Promise<void> {
  const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;
  await register.writeCluster(name, { apiServer: worker.server, ...shape, kubeconfig: { from } });
  await register.commit('Register a worker');
}

async function registeredCredential(management: Administrator): Promise<Credential | undefined> {
  return credentialOfSecret(await management.secret(name));
}

describe('a kubeconfig in a Secret of the management cluster', () => {
  test('registers the cluster, as Cluster API leaves it', async ({ register, management, credentials }) => {
    await writeWorker(register, 'secret');
    await credentials.write({ value: worker.adminKubeconfig }, 'cluster.x-k8s.io/secret');
    const { exitCode, stderr } = await register.apply();
    expect(exitCode, stderr).toBe(0);
    expect(await registeredCredential(management)).toEqual(credentialIn(worker.adminKubeconfig));
    expect(stderr).toContain(
      `  ${name}: warning: the client certificate is in group "system:masters", whose access cannot be revoked\n`,
    );
  });

  test('registers the cluster, as External Secrets leaves it, and a second run writes nothing', async ({
    register,
    management,
    credentials,
  }) => {
    await writeWorker(register, 'secret');
    const kubeconfig = await tokenKubeconfig('worker');
    await credentials.write({ kubeconfig });
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await registeredCredential(management)).toEqual(credentialIn(kubeconfig));
    const requests = await recordRequests();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const writes = (await requests()).mutations.filter(isWrite).map(({ resource }) => resource);
    expect(writes.filter((resource) => resource !== 'leases')).toEqual([]);
  });

  const place = `Secret "${name}" in namespace "${namespace}"`;

  test('that is not there fails this cluster, with the way out', async ({ register, management, credentials: _ }) => {
    await writeWorker(register, 'secret');
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(6);
    expect(stdout).toContain(
      `cluster "${name}" has no kubeconfig: ${place} is missing in the management cluster; check with "kubectl -n ${namespace} get secret ${name}"`,
    );
    expect(await management.secret(name)).toBeUndefined();
  });

  test('with two different ones fails this cluster, and shows neither', async ({ register, credentials }) => {
    await writeWorker(register, 'secret');
    const token = await tokenKubeconfig('worker');
    await credentials.write({ value: worker.adminKubeconfig, kubeconfig: token });
    const { exitCode, stdout, stderr } = await register.apply();
    expect(exitCode).toBe(6);
    expect(stdout).toContain(`${place} has different values under "kubeconfig", "value"`);
    const secrets = [credentialIn(token).token ?? '', credentialIn(worker.adminKubeconfig).keyPem ?? ''];
    expect(findSecrets([stdout, stderr], secrets)).toEqual([]);
  });

  test('with a program in it fails this cluster', async ({ register, credentials }) => {
    await writeWorker(register, 'secret');
    await credentials.write({
      value: worker.adminKubeconfig.replace(/client-key-data: .*/, 'exec: {command: curl}'),
    });
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(6);
    expect(stdout).toMatch(
      /has a kubeconfig in Secret "prod-eu" .* that is not accepted: line \d+: exec would run a program/,
    );
  });

  test('is refused to an identity that may not read it, with that reason', async ({ credentials }) => {
    await credentials.write({ value: worker.adminKubeconfig });
    const plan = clientOf(planKubeconfig());
    try {
      expect(
        await refusal(
          makeSecretSource({ management: plan, keepSecret: () => {} }).obtain(clusterFile(name, { from: 'secret' })),
        ),
      ).toEqual({
        code: 3,
        message: `cluster "${name}" has no kubeconfig: ${place} cannot be read by this identity`,
        hint: `ask an administrator to run "kubectl apply -k management/", which grants it; check with "kubectl -n ${namespace} get secret ${name}"`,
      });
    } finally {
      plan.close();
    }
  });

  test('is read one by one: the apply identity may neither list nor change them', async ({ credentials }) => {
    await credentials.write({ value: worker.adminKubeconfig });
    const apply = clientOf(applyKubeconfig());
    const path = `/api/v1/namespaces/${namespace}/secrets`;
    try {
      await expect(listAll<Secret>(apply, kubeconfigs)).rejects.toMatchObject({ status: 403 });
      await expect(apply.send({ method: 'DELETE', path: `${path}/${name}` })).rejects.toMatchObject({ status: 403 });
    } finally {
      apply.close();
    }
  });
});

describe('a kubeconfig from elsewhere registers the cluster', () => {
  test('as the file that a GitLab variable of type File names', async ({ register, management }) => {
    await writeWorker(register, 'variable');
    const folder = await mkdtemp(join(tmpdir(), 'nautes-tenant-variable-'));
    try {
      const file = join(folder, 'KUBECONFIG_PROD_EU');
      await writeFile(file, worker.adminKubeconfig, { mode: 0o600 });
      const without = await register.apply();
      expect(without.exitCode).toBe(6);
      expect(without.stdout).toContain(`cluster "${name}" has no kubeconfig: variable KUBECONFIG_PROD_EU is not set`);
      expect(await register.apply({ environment: { KUBECONFIG_PROD_EU: file } })).toMatchObject({ exitCode: 0 });
      expect(await registeredCredential(management)).toEqual(credentialIn(worker.adminKubeconfig));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('from a Vault, whose token does not outlive the run', async ({ register, management }) => {
    const vault = await VaultServer.start();
    try {
      const { address, caPem: caCertificate } = vault;
      await register.writeTenant({ vault: { address, caCertificate, auth: { role: 'nautes-apply' } } });
      await writeWorker(register, 'vault');
      vault.put(`kubernetes/${name}/default/admin`, { kubeconfig: worker.adminKubeconfig });
      const environment = { VAULT_ID_TOKEN: vault.issueIdToken() };
      const { exitCode, stdout, stderr } = await register.apply({ environment });
      expect(exitCode, stderr).toBe(0);
      expect(await registeredCredential(management)).toEqual(credentialIn(worker.adminKubeconfig));
      expect(vault.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
      expect(vault.tokens.map((token) => vault.isValid(token))).toEqual([false]);
      expect(vault.unexpected).toEqual([]);
      expect(findSecrets([stdout, stderr], [environment.VAULT_ID_TOKEN, ...vault.tokens])).toEqual([]);
    } finally {
      await vault.stop();
    }
  });

  test('and when Vault refuses, only the clusters that need it fail', async ({ register, management }) => {
    const vault = await VaultServer.start();
    try {
      const { address, caPem: caCertificate } = vault;
      await register.writeTenant({ vault: { address, caCertificate, auth: { role: 'somebody' } } });
      await register.addHost();
      await writeWorker(register, 'vault');
      const { exitCode, stdout } = await register.apply({ environment: { VAULT_ID_TOKEN: vault.issueIdToken() } });
      expect(exitCode).toBe(6);
      expect(stdout).toContain(
        `cluster "${name}" gets no kubeconfig from Vault: the login at auth/jwt as role "somebody" failed: there is no such role`,
      );
      expect(await management.secret('shanghai')).toBeDefined();
      expect(await management.secret(name)).toBeUndefined();
    } finally {
      await vault.stop();
    }
  });
});
