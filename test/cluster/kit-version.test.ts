import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { annotations } from '../../scripts/kubernetes/objects/ownership.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { kitVersion } from '../../scripts/text/version.ts';
import type { Administrator } from '../support/control-planes-state.ts';
import { expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane } from '../support/control-planes.ts';

const record = annotations.kitVersion;

async function recorded(management: Administrator): Promise<readonly (string | undefined)[]> {
  const [lease, cluster] = [await management.lease(), await management.cluster('prod-eu')];
  return [lease, cluster].map((object) => object?.metadata.annotations?.[record]);
}

function recordOf(version: string | null): object {
  return { metadata: { annotations: { [record]: version } } };
}

test('an older kit refuses what a newer one wrote, and writes nothing', async ({ register, management }) => {
  await register.registered('worker');
  expect(await recorded(management)).toEqual([kitVersion, kitVersion]);
  await management.edit(resources.lease, 'tenant-acme', recordOf('99.0.0'));
  const before = await management.lease();
  const refused = await register.apply();
  expect(refused).toMatchObject({ exitCode: 5, stdout: '' });
  expect(refused.stderr).toContain(
    `error: kit ${kitVersion} is older than kit 99.0.0, which wrote the registrations\n  hint: use kit 99.0.0 or newer (docs/upgrade.md)`,
  );
  expect(await register.call('adopt', ['prod-eu', '--yes'])).toMatchObject({ exitCode: 5 });
  expect(await management.lease()).toEqual(before);
});

test('where the Lease is gone, what is registered remembers the kit', async ({ register, management }) => {
  await register.registered('worker');
  await management.delete(resources.lease, 'tenant-acme');
  await management.edit(resources.cluster, 'prod-eu', recordOf('99.0.0'));
  expect(await register.apply()).toMatchObject({ exitCode: 5 });
  expect(await management.lease()).toBeUndefined();
});

test.for([
  ['a kit that did not say its version', null],
  ['an older kit', '0.1.0'],
] as const)(
  'a register that %s applied continues, and only the Lease is written',
  async ([, version], { register, management }) => {
    await register.registered('worker');
    await management.edit(resources.lease, 'tenant-acme', recordOf(version));
    await management.edit(resources.cluster, 'prod-eu', recordOf(version));
    const again = await register.apply();
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.stdout).toContain('nothing to do, 1 unchanged');
    expect(await recorded(management)).toEqual([kitVersion, version ?? undefined]);
  },
);

test('a newer kit says what an administrator has to install', async ({ register, management }) => {
  const administrator = { kubeconfig: controlPlane('management').adminKubeconfig };
  const check = (options = administrator): ReturnType<typeof register.call> =>
    register.call('upgrade', ['--check'], options);
  await register.registered('worker');
  const same = await check();
  expect(same.stdout).toMatch(
    /✓ last applied by this kit, \S+\n {2}✓ all \d+ objects of management\/ match this kit\n/,
  );
  expect(same.exitCode).toBe(0);
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    plural: 'roles',
    namespace: 'nautes-credentials',
  };
  const before = await management.find<KubernetesObject<{ readonly rules: readonly object[] }>>(
    role,
    'nautes-tenant-apply',
  );
  try {
    await management.edit(role, 'nautes-tenant-apply', { rules: [] });
    await management.edit(resources.lease, 'tenant-acme', recordOf('0.1.0'));
    const other = await check();
    expect(other.exitCode).toBe(10);
    expect(other.stdout).toContain('~ last applied by kit 0.1.0; after the first apply');
    expect(other.stdout).toContain(
      '~ Role nautes-credentials/nautes-tenant-apply differs at rules\n      ask an administrator to run "kubectl apply -k',
    );
  } finally {
    await management.edit(role, 'nautes-tenant-apply', { rules: before?.rules });
  }
  const unseen = await check({ kubeconfig: applyKubeconfig() });
  expect(unseen).toMatchObject({ exitCode: 3 });
  expect(unseen.stdout).toContain("with an administrator's kubeconfig");
});
