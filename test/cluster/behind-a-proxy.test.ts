import { afterAll, beforeAll } from 'vitest';
import { secretText } from '../../scripts/desired/cluster-secret.ts';
import type { Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import { startPathProxy, type PathProxy } from '../support/path-proxy.ts';

const hostPath = '/k8s/clusters/c-m-4hs8wz2p';
const workerPath = '/k8s/clusters/c-m-7xk2vq9d';

let proxy: PathProxy;
beforeAll(async () => {
  proxy = await startPathProxy({
    [hostPath]: controlPlane('host').adminKubeconfig,
    [workerPath]: controlPlane('worker').adminKubeconfig,
  });
});
afterAll(() => proxy.close());

const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;

describe('clusters behind one proxy', () => {
  test('are registered and tested below their paths, and asked for the virtual clusters on them', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await register.writeCluster('shanghai', {
      apiServer: proxy.address + hostPath,
      clusterType: 'physical',
      usage: 'host',
    });
    await register.seal('shanghai', proxy.kubeconfigOf(hostPath));
    await register.writeCluster('prod-eu', { apiServer: `${proxy.address.replace('l', 'L')}${workerPath}/`, ...shape });
    await register.seal('prod-eu', proxy.kubeconfigOf(workerPath));
    await register.addVirtual();
    await register.commit();

    expect((await register.apply()).stdout).toContain('3 done, 0 unchanged');
    const secrets = await management.list<Secret>(resources.secret);
    expect(secrets.map((secret) => secretText(secret, 'server')).sort()).toEqual(
      [proxy.address + hostPath, proxy.address.replace('l', 'L') + workerPath, controlPlane('vcluster').server].sort(),
    );

    const before = new Map(proxy.asked);
    const again = await register.call('apply', ['--preflight']);
    expect(again.stdout).toContain('nothing to do, 3 unchanged');
    expect(again.stderr).toMatch(/prod-eu: reachable, Kubernetes v/);
    for (const path of [hostPath, workerPath])
      expect(proxy.asked.get(path) ?? 0, path).toBeGreaterThan(before.get(path) ?? 0);
    expect(proxy.strays).toEqual([]);
  });

  test('are not found below another path, and not taken for each other', async ({ register }) => {
    const elsewhere = `${proxy.address}/k8s/clusters/c-m-9fd3kl5t`;
    await register.writeCluster('prod-eu', { apiServer: elsewhere, ...shape });
    await register.seal('prod-eu', proxy.kubeconfigOf(workerPath));
    await register.commit();
    const lost = await register.apply();
    expect(lost.stdout).toContain(`GET ${elsewhere}/version: HTTP status 404`);

    await register.writeCluster('prod-eu', { apiServer: proxy.address + workerPath, ...shape });
    await register.seal('prod-eu', proxy.kubeconfigOf(workerPath));
    await register.commit();
    expect((await register.apply()).stdout).toContain('1 done');
    await register.edit('clusters/prod-eu.yaml', workerPath, hostPath);
    await register.commit();
    expect((await register.apply()).stdout).toContain(
      `${proxy.address + hostPath} is not the cluster registered as "prod-eu"`,
    );
  });
});
