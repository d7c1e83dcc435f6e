import { parseKubeconfig, isRefused } from '../../scripts/credential/kubeconfig.ts';
import { annotations } from '../../scripts/kubernetes/objects/ownership.ts';
import { expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import type { TestRegister } from '../support/register.ts';

function kubeconfigOf(name: 'worker' | 'host'): { readonly server: string; readonly caPem: string } {
  const parsed = parseKubeconfig(controlPlane(name).adminKubeconfig);
  if (isRefused(parsed)) throw new TypeError('the kubeconfig of a control plane is refused');
  return { server: parsed.server, caPem: parsed.credential.caPem };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The file of a cluster that Argo CD logs in to by its own identity; the CA is that of a real API server. */
async function writeCluster(register: TestRegister, login: string, { server, caPem } = kubeconfigOf('worker')) {
  await register.write(
    'clusters/prod-eu.yaml',
    `apiVersion: nautes.resource.nautes.io/v1alpha1
kind: Cluster
metadata:
  name: prod-eu
spec:
  apiServer: ${server}
  clusterType: physical
  usage: worker
  workerType: deployment
  primaryDomain: prod.example.com
  kubeconfig:
${login}
    ca: ${base64(caPem)}
`,
  );
}

const aws = '    from: aws\n    clusterName: prod-eu';

test('a cluster of a cloud is registered without any credential, and says what was not proved', async ({
  register,
  management,
}) => {
  await writeCluster(register, aws);
  await register.commit('Describe a cluster of EKS');
  expect((await register.plan()).stdout).toMatch(/^\+ register +prod-eu/m);
  const first = await register.apply();
  expect(first).toMatchObject({ exitCode: 0 });
  expect(first.stdout).toContain('Argo CD logs in with its AWS identity; apply tested only the address and the CA');
  const config = JSON.parse(
    Buffer.from((await management.secret('prod-eu'))?.data?.['config'] ?? '', 'base64').toString(),
  );
  const { caPem } = kubeconfigOf('worker');
  expect(config).toEqual({
    awsAuthConfig: { clusterName: 'prod-eu' },
    tlsClientConfig: { insecure: false, caData: base64(`${caPem.trim()}\n`) },
  });
  // It does not say since when it is, so that is the apply that brought it: kept while it stays, and no difference.
  const since = async (): Promise<string | undefined> =>
    (await management.cluster('prod-eu'))?.metadata.annotations?.[annotations.since];
  const began = await since();
  expect(Date.parse(began ?? '')).toBeGreaterThan(Date.now() - 600_000);
  expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) });
  await register.edit('clusters/prod-eu.yaml', 'prod.example.com', 'shop.example.com');
  await register.commit('Give it another domain');
  expect((await register.apply()).stdout).toMatch(/^done +update +prod-eu/);
  expect(await since()).toBe(began);

  await writeCluster(register, '    from: gcp');
  await register.commit('Move the login to Google Cloud');
  expect((await register.plan()).stdout).toMatch(/credential/);
  expect(await register.apply()).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^done +update +prod-eu/),
  });

  await register.git('rm', '--quiet', 'clusters/prod-eu.yaml');
  await register.writeTenant({ removals: [{ name: 'prod-eu' }] });
  await register.commit('Unregister it');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  expect(await management.secret('prod-eu')).toBeUndefined();
});

test('a server whose certificate is of another CA is refused, and nothing is written', async ({
  register,
  management,
}) => {
  await writeCluster(register, aws, { ...kubeconfigOf('worker'), caPem: kubeconfigOf('host').caPem });
  await register.commit('Describe a cluster with the CA of another');
  const refused = await register.apply();
  expect(refused.exitCode).toBe(6);
  expect(refused.stdout).toMatch(/^failed +register +prod-eu +.*not signed by the stored CA/m);
  expect(await management.secret('prod-eu')).toBeUndefined();
});

test('a cluster that was registered with a kubeconfig changes to a login and back', async ({ register }) => {
  await register.addWorker();
  await register.commit('Describe a cluster');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  const before = await register.read('clusters/prod-eu.yaml');
  const sealed = await register.read('clusters/prod-eu.kubeconfig.age');
  await writeCluster(register, aws, { ...kubeconfigOf('worker'), server: /apiServer: (.*)/.exec(before)?.[1] ?? '' });
  await register.git('rm', '--quiet', 'clusters/prod-eu.kubeconfig.age');
  await register.commit('Let Argo CD log in by itself');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  await register.write('clusters/prod-eu.yaml', before);
  await register.write('clusters/prod-eu.kubeconfig.age', sealed);
  await register.commit('Back to a kubeconfig');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) });
});
