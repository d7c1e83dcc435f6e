import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { nautesProductCustomResourceDefinitions } from '../../sandbox/control-plane/custom-resources.ts';
import { installObjects } from '../../sandbox/control-plane/install-objects.ts';
import type { Application, KubernetesObject, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { inNamespace, recordRequests, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane } from '../support/control-planes.ts';
import { failing, startFaultyProxy, type FaultyProxy, type ProxiedRequest } from '../support/faulty-proxy.ts';
import { unreadNote, type TestRegister } from '../support/register.ts';

const nautesApi = 'nautes.resource.nautes.io/v1alpha1';

function productObject(kind: string, name: string, content: object): KubernetesObject {
  return { apiVersion: nautesApi, kind, metadata: { name, namespace: 'nautes' }, ...content };
}

function applicationIn(namespace: string, name: string, destination: object): Application {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace },
    spec: { project: 'default', source: { repoURL: 'https://git.example/shop' }, destination },
  };
}

/** A host and a worker are registered, and the worker's file is gone; gives back the commit that removed it. */
async function removeWorker(register: TestRegister): Promise<string> {
  await register.addHost();
  await register.addWorker();
  await register.commit('Register two');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  await register.removeCluster('prod-eu');
  return register.commit('Unregister prod-eu');
}

const blockedLines = (text: string): readonly string[] => text.split('\n').filter((line) => /^(! )?blocked/.test(line));

const isRegistered = async (management: Administrator): Promise<boolean> =>
  (await management.cluster('prod-eu')) !== undefined &&
  (await management.secret('prod-eu'))?.metadata.labels?.['argocd.argoproj.io/secret-type'] === 'cluster';

async function withProxy<Result>(kubeconfig: string, use: (proxy: FaultyProxy) => Promise<Result>): Promise<Result> {
  const proxy = await startFaultyProxy(kubeconfig);
  try {
    return await use(proxy);
  } finally {
    await proxy.close();
  }
}

describe('a dependent', () => {
  test('is found in every namespace, in every spelling, and in both forms of a status', async ({
    register,
    management,
  }) => {
    await removeWorker(register);
    const { server } = controlPlane('worker');
    const recorded = [
      ['DeploymentRuntime', 'in-status', { cluster: 'prod-eu' }],
      ['DeploymentRuntime', 'in-deploy-status', { deployStatus: { cluster: 'prod-eu' } }],
      ['ProjectPipelineRuntime', 'in-status', { cluster: 'prod-eu' }],
      ['ProjectPipelineRuntime', 'in-deploy-status', { deployStatus: { cluster: 'prod-eu' } }],
    ] as const;
    for (const [kind, name, status] of recorded) {
      await management.create(productObject(kind, name, { spec: { destination: 'gone' } }));
      const resource = kind === 'DeploymentRuntime' ? resources.deploymentRuntime : resources.pipelineRuntime;
      await management.editStatus(inNamespace(resource, 'nautes'), name, status);
    }
    const applications = [
      applicationIn('nautes', 'elsewhere', { name: 'prod-eu' }),
      applicationIn('default', 'spelled', { server: `${server.replace('https', 'HTTPS')}/` }),
      applicationIn('argocd', 'another', { server: controlPlane('host').server }),
    ];
    for (const application of applications) await management.create(application);
    const uses = [
      'DeploymentRuntime nautes/in-deploy-status',
      'DeploymentRuntime nautes/in-status',
      'ProjectPipelineRuntime nautes/in-deploy-status',
      'ProjectPipelineRuntime nautes/in-status',
      'Application default/spelled',
      'Application nautes/elsewhere',
    ];
    const planned = await register.plan();
    expect(blockedLines(planned.stdout.replaceAll('! blocked', 'blocked'))).toEqual(
      uses.map((use) => `blocked    prod-eu  ${use} still uses it`),
    );
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, blocked: blockedLines(stdout) }).toEqual({
      exitCode: 4,
      blocked: uses.map((use) => `blocked            prod-eu  ${use} still uses it`),
    });
    expect(await isRegistered(management)).toBe(true);
  });

  test('that comes after the plan was made keeps the cluster, also when half of the work is done', async ({
    register,
    management,
  }) => {
    await removeWorker(register);
    const environment = productObject('Environment', 'late', { spec: { cluster: 'prod-eu' } });
    const application = applicationIn('argocd', 'late', { name: 'prod-eu' });
    const isStart = ({ method, path }: ProxiedRequest): boolean =>
      method === 'GET' && path.endsWith('/leases/tenant-acme');
    const isWithdrawn = ({ isWrite: writes, path }: ProxiedRequest): boolean =>
      writes && path.endsWith('/secrets/cluster-prod-eu');
    for (const [use, words, moment, count] of [
      // The Lease is read to be taken, and again before anything is destroyed.
      [environment, 'Environment nautes/late', isStart, 2],
      [application, 'Application argocd/late', isWithdrawn, 1],
    ] as const) {
      let seen = 0;
      await withProxy(applyKubeconfig(), async (proxy) => {
        proxy.after = async (request) => {
          if (moment(request) && ++seen === count) await management.create(use);
        };
        expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({
          exitCode: 6,
          stdout: expect.stringMatching(
            new RegExp(`^failed {2}unregister prod-eu {2}${words} still uses it; it was not removed {2}removed by`),
          ),
        });
      });
      expect(await isRegistered(management)).toBe(true);
      await management.purge(use);
    }
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });
});

describe('a dependent that comes while components are withdrawn', () => {
  test('keeps a virtual cluster from being deleted, and one with a tombstone from being given up', async ({
    register,
    argoCd,
    management,
  }) => {
    await register.addHost();
    await register.addVirtual();
    await register.addWorker();
    await register.addComponent('lens');
    await register.commit('Register three');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await expect.poll(() => management.application('team-a-lens'), { timeout: 5_000 }).toBeDefined();
    await argoCd.stop();
    await register.removeCluster('team-a');
    const environment = productObject('Environment', 'late', { spec: { cluster: 'team-a' } });
    const isWithdrawing = ({ method, path }: ProxiedRequest): boolean =>
      method === 'GET' && path.endsWith('/secrets/cluster-team-a');
    for (const abandon of [true, false]) {
      await register.writeTenant({ waitSeconds: abandon ? 1 : 10, removals: [{ name: 'team-a', abandon }] });
      await register.commit('Unregister team-a');
      let seen = 0;
      await withProxy(applyKubeconfig(), async (proxy) => {
        proxy.after = async (request) => {
          if (!isWithdrawing(request) || ++seen > 1) return;
          await management.create(environment);
          if (!abandon) argoCd.start();
        };
        expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({
          exitCode: 6,
          stdout: expect.stringMatching(
            /^failed {2}unregister team-a {2}Environment nautes\/late still uses it; it was not removed {2}removed by/,
          ),
        });
      });
      expect((await management.application('team-a-vcluster'))?.metadata).not.toHaveProperty('deletionTimestamp');
      expect(await management.secret('team-a')).toBeDefined();
      await management.purge(environment);
    }
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });
});

describe('what cannot be read', () => {
  const listOf =
    (plural: string) =>
    ({ method, path }: ProxiedRequest): boolean =>
      method === 'GET' && path.endsWith(`/${plural}`);

  test('of what may use a cluster blocks its removal, in plan and apply', async ({ register, management }) => {
    await removeWorker(register);
    const faults = [
      ['environments', { kind: 'answer', status: 403, reason: 'Forbidden' }],
      ['deploymentruntimes', { kind: 'answer', status: 504 }],
      ['projectpipelineruntimes', { kind: 'truncate', framing: 'chunks' }],
    ] as const;
    for (const [plural, fault] of faults) {
      const reason = new RegExp(`prod-eu +cannot prove that nothing uses it: ${plural} could not be read \\(.+\\)$`);
      const requests = await recordRequests();
      await withProxy(applyKubeconfig(), async (proxy) => {
        proxy.judge = failing(listOf(plural), fault);
        const planned = await register.call('plan', ['--live'], { kubeconfig: proxy.kubeconfig });
        expect({ plural, exitCode: planned.exitCode, blocked: blockedLines(planned.stdout.replace('! ', '')) }).toEqual(
          {
            plural,
            exitCode: 4,
            blocked: [expect.stringMatching(reason)],
          },
        );
        const { exitCode, stdout } = await register.apply({ kubeconfig: proxy.kubeconfig });
        expect({ plural, exitCode, blocked: blockedLines(stdout) }).toEqual({
          plural,
          exitCode: 4,
          blocked: [expect.stringMatching(reason)],
        });
      });
      const { mutations } = await requests();
      expect(mutations.filter((one) => isWrite(one) && one.resource !== 'leases')).toEqual([]);
    }
    expect(await isRegistered(management)).toBe(true);
  });

  test('of what is registered stops plan and apply as a whole', async ({ register, management }) => {
    await removeWorker(register);
    for (const plural of ['clusters', 'secrets', 'applications']) {
      const requests = await recordRequests();
      await withProxy(applyKubeconfig(), async (proxy) => {
        proxy.judge = failing(listOf(plural), { kind: 'answer', status: 403, reason: 'Forbidden' });
        expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({ exitCode: 3, stdout: '' });
        const planned = await register.call('plan', ['--live'], { kubeconfig: proxy.kubeconfig });
        // A plan reads no Secret.
        expect({ plural, exitCode: planned.exitCode }).toEqual({ plural, exitCode: plural === 'secrets' ? 0 : 3 });
      });
      expect((await requests()).mutations.map(({ resource }) => resource)).toEqual(['leases', 'leases']);
    }
    expect(await isRegistered(management)).toBe(true);
  });

  test('of the register itself stops apply before anything is written', async ({ register, management }) => {
    const removal = await removeWorker(register);
    for (const [kind, object] of [
      ['a file', `${removal}:clusters/shanghai.yaml`],
      ['a folder', `${removal}:clusters`],
      ['a folder of the applied commit', `${removal}~:clusters`],
    ] as const) {
      const findAgain = await register.loseObject(object);
      const requests = await recordRequests();
      const ended = await register.apply();
      expect({ kind, exitCode: ended.exitCode, stdout: ended.stdout }).toEqual({ kind, exitCode: 3, stdout: '' });
      expect(ended.stderr).toMatch(/^error: .*\n( {2}cause: .*\n)*( {2}hint: check the clone with "git fsck"\n)$/);
      expect((await requests()).mutations).toEqual([]);
      await findAgain();
    }
    expect(await isRegistered(management)).toBe(true);
  });
});

describe('a kind of dependents', () => {
  test('that the management cluster does not serve counts as none, and the plan says so', async ({
    register,
    management,
  }) => {
    const { adminKubeconfig } = controlPlane('management');
    await removeWorker(register);
    const name = 'projectpipelineruntimes.nautes.resource.nautes.io';
    const note = 'note: the management cluster has no ProjectPipelineRuntime, so none of these can use a cluster';
    try {
      await management.delete(
        { apiVersion: 'apiextensions.k8s.io/v1', kind: '', plural: 'customresourcedefinitions' },
        name,
      );
      await expect.poll(async () => (await register.plan()).stdout, { timeout: 60_000, interval: 500 }).toContain(note);
      expect(await register.plan()).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(
          new RegExp(`^- unregister prod-eu [^]*\n${note}\n${unreadNote}\n0 to register, .*\n$`),
        ),
      });
      expect(JSON.parse((await register.plan('--format', 'json')).stdout)).toMatchObject({
        absentKinds: ['ProjectPipelineRuntime'],
      });
      expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`\n${note}\n`) });
    } finally {
      await installObjects(adminKubeconfig, nautesProductCustomResourceDefinitions);
    }
  });
});

describe('a Secret of another owner', () => {
  test('that Argo CD does not know as a cluster is not taken over either', async ({ register, management }) => {
    const secret: Secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'cluster-prod-eu', namespace: 'argocd', labels: { team: 'shop' } },
      data: { password: 'c2VjcmV0' },
    };
    const created = await management.create(secret);
    await register.addWorker();
    await register.commit();
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}register {3}prod-eu {2}Secret "cluster-prod-eu" in namespace argocd belongs to another owner\n/,
      ),
    });
    expect(await management.secret('prod-eu')).toEqual(created);
  });
});
