import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { installObjects } from '../../sandbox/control-plane/install-objects.ts';
import type {
  Application,
  ClusterResource,
  KubernetesObject,
} from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { inNamespace, recordRequests, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import { unreadNote, type TestRegister } from '../support/register.ts';

const product = 'nautes';
const applied = 'tenant.nautes.io/applied';
const attempted = 'tenant.nautes.io/attempted';

/** An Application that somebody else deploys to a cluster. */
function applicationOn(name: string, destination: object): Application {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd', finalizers: ['resources-finalizer.argocd.argoproj.io'] },
    spec: {
      project: 'default',
      source: { repoURL: 'https://charts.example', chart: 'shop', targetRevision: '1.0.0' },
      destination: { namespace: 'shop', ...destination },
    },
  };
}

function productObject(kind: string, name: string, content: object): KubernetesObject {
  const apiVersion = 'nautes.resource.nautes.io/v1alpha1';
  return { apiVersion, kind, metadata: { name, namespace: product }, ...content };
}

const conditionReason = (resource: ClusterResource | undefined): string | undefined =>
  resource?.status?.conditions?.find(({ type }) => type === 'Registered')?.reason;

/** Everything that is registered, by name. */
async function registeredNames(management: Administrator): Promise<readonly string[]> {
  const found = await Promise.all([management.list(resources.cluster), management.list(resources.secret)]);
  const [clusters = [], secrets = []] = found.map((objects) => objects.map(({ metadata }) => metadata.name));
  return [...clusters, ...secrets.filter((name) => name.startsWith('cluster-'))].sort();
}

/** The host, a virtual worker on it and a physical worker, registered; the worker keeps the register from being empty. */
async function registerThree(register: TestRegister): Promise<string> {
  await register.addHost();
  await register.addVirtual();
  await register.addWorker();
  const commit = await register.commit('Register three');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  return commit;
}

/** The same with a component on both workers. */
async function registerThreeWithComponent(register: TestRegister, management: Administrator): Promise<string> {
  await register.addComponent('traefik');
  const commit = await registerThree(register);
  for (const cluster of ['team-a', 'prod-eu'])
    await expect.poll(() => management.application(`${cluster}-traefik`)).toBeDefined();
  return commit;
}

describe('unregister', () => {
  test('takes the virtual cluster before its host, with its namespace there, and leaves the rest alone', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    await registerThree(register);
    const worker = await management.cluster('prod-eu');
    await register.removeCluster('shanghai', 'team-a');
    const commit = await register.commit('Unregister team-a and shanghai');
    expect(await register.plan()).toEqual({
      exitCode: 0,
      stdout:
        '- unregister team-a    no file  virtual pipeline worker on shanghai\n' +
        '- unregister shanghai  no file  host\n' +
        `${unreadNote}\n` +
        '0 to register, 0 to update, 2 to unregister, 1 unchanged\n',
      stderr: '',
    });
    const requests = await recordRequests();
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, lines: stdout.split('\n') }).toEqual({
      exitCode: 0,
      lines: [
        expect.stringMatching(
          new RegExp(`^done {4}unregister team-a +[\\d.]+ s {2}removed by A Person in ${commit.slice(0, 8)}$`),
        ),
        expect.stringMatching(/^done {4}unregister shanghai /),
        `2 done, 1 unchanged at commit ${commit.slice(0, 8)}`,
        '',
      ],
    });
    expect(await registeredNames(management)).toEqual(['cluster-prod-eu', 'prod-eu']);
    expect(await management.list(resources.application)).toEqual([]);
    expect(await host.namespace('team-a')).toBeUndefined();
    expect((await management.cluster('prod-eu'))?.metadata).toEqual(worker?.metadata);
    const { mutations } = await requests();
    expect(mutations.filter(({ code }) => code >= 300)).toEqual([]);
    const deletions = mutations
      .filter(({ verb }) => verb === 'delete')
      .map(({ resource, name }) => `${resource} ${name}`);
    expect(deletions).toEqual([
      'applications team-a-vcluster',
      'secrets cluster-team-a',
      'clusters team-a',
      'secrets cluster-shanghai',
      'clusters shanghai',
    ]);
    expect((await management.lease())?.metadata.annotations).toMatchObject({ [attempted]: commit, [applied]: commit });
  });

  test('an abandoned cluster is taken away although nothing there answers, and what is left is listed', async ({
    register,
    argoCd,
    management,
  }) => {
    await registerThreeWithComponent(register, management);
    await argoCd.stop();
    const removals = [{ name: 'team-a', reason: 'the host is dead', abandon: true }];
    await register.writeTenant({ waitSeconds: 1, removals });
    await register.removeCluster('team-a');
    await register.commit('Give up team-a');
    const { exitCode, stdout, stderr } = await register.call('apply', ['--report', 'report']);
    const why = 'Argo CD is not reconciling: it has not started to remove team-a-traefik';
    const leftovers = [
      ['team-a', 'Namespace', 'traefik', `installed by Application "team-a-traefik"; ${why}`],
      ['shanghai', 'Namespace', 'team-a', 'the virtual cluster and its data are in it'],
      ['management', 'Application', 'team-a-traefik', 'Argo CD has not removed it yet'],
      ['management', 'Application', 'team-a-vcluster', 'Argo CD has not removed it yet'],
    ].map(([on, kind, name, reason]) => ({
      cluster: 'team-a',
      on,
      kind,
      ...(on === 'management' ? { namespace: 'argocd' } : {}),
      name,
      why: reason,
    }));
    expect({ exitCode, lines: stdout.split('\n') }).toEqual({
      exitCode: 0,
      lines: [
        expect.stringMatching(/^done {4}unregister team-a /),
        `left               team-a  Namespace "traefik" on "team-a": installed by Application "team-a-traefik"; ${why}`,
        'left               team-a  Namespace "team-a" on "shanghai": the virtual cluster and its data are in it',
        'left               team-a  Application "argocd/team-a-traefik" in the management cluster: Argo CD has not removed it yet',
        'left               team-a  Application "argocd/team-a-vcluster" in the management cluster: Argo CD has not removed it yet',
        expect.stringMatching(/^1 done, 2 unchanged at /),
        '',
      ],
    });
    expect(JSON.parse(await register.read('report/leftovers.json'))).toMatchObject({ leftovers });
    expect(await register.read('report/leftovers.txt')).toMatch(/^(team-a {2}.*\n){4}4 left behind at commit \w{8}\n$/);
    expect(stderr).toContain('team-a: abandoning it, as its tombstone says: deleting its Secret first\n');
    const left = await registeredNames(management);
    expect(left).toContain('cluster-shanghai');
    expect(left.filter((name) => name === 'team-a' || name === 'cluster-team-a')).toEqual([]);
  });

  test('withdraws the components first and says so when Argo CD does not reconcile; the next run continues', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    const first = await registerThreeWithComponent(register, management);
    await argoCd.stop();
    await register.writeTenant({ waitSeconds: 1 });
    await register.removeCluster('team-a');
    const second = await register.commit('Unregister team-a');
    const stuck = await register.apply();
    expect(stuck).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^waiting unregister team-a {2}Argo CD is not reconciling: it has not started to remove team-a-traefik /,
      ),
    });
    const secret = await management.secret('team-a');
    expect(
      Object.keys(secret?.metadata.labels ?? {}).filter((label) => label.startsWith('cluster.nautes.io/')),
    ).toEqual([]);
    expect(secret?.metadata.labels).toMatchObject({ 'argocd.argoproj.io/secret-type': 'cluster' });
    expect(Object.keys(secret?.data ?? {})).toEqual(['config', 'name', 'server']);
    expect(conditionReason(await management.cluster('team-a'))).toBe('WithdrawingComponents');
    expect((await management.lease())?.metadata.annotations).toMatchObject({ [attempted]: second, [applied]: first });
    const status = await register.status('--format', 'wide');
    expect(status.stdout).toMatch(/^team-a .* WithdrawingComponents .* no file$/m);

    // The ApplicationSet controller begins to delete, and the cascade takes longer than apply waits.
    await management.delete(resources.application, 'team-a-traefik');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/^waiting unregister team-a {2}Argo CD is still removing team-a-traefik; the next/),
    });
    const traefik = await management.application('team-a-traefik');
    if (traefik !== undefined) await management.purge(traefik);
    const waiting = await register.apply();
    expect(waiting).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^waiting unregister team-a {2}Argo CD is still removing Application "team-a-vcluster"/,
      ),
    });
    expect(conditionReason(await management.cluster('team-a'))).toBe('RemovingVirtualCluster');
    expect(await host.namespace('team-a')).toBeDefined();

    await register.writeTenant();
    const third = await register.commit('Wait for as long as it takes');
    argoCd.start();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await host.namespace('team-a')).toBeUndefined();
    expect(await registeredNames(management)).toEqual(['cluster-prod-eu', 'cluster-shanghai', 'prod-eu', 'shanghai']);
    expect(await management.application('prod-eu-traefik')).toBeDefined();
    expect((await management.lease())?.metadata.annotations).toMatchObject({ [attempted]: third, [applied]: third });
  });

  test('does not continue while a component can still select the cluster', async ({ register, management }) => {
    await register.registered('host', 'worker');
    // Both set it now, so that taking it away needs both.
    await management.edit(resources.secret, 'cluster-prod-eu', {
      metadata: { labels: { 'cluster.nautes.io/usage': null } },
    });
    await management.edit(resources.secret, 'cluster-prod-eu', {
      metadata: { labels: { 'cluster.nautes.io/usage': 'worker' } },
    });
    await register.removeCluster('prod-eu');
    await register.commit();
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}unregister prod-eu {2}Secret "cluster-prod-eu" has metadata\.labels\[cluster\.nautes\.io\/usage\], which another field manager set; remove/,
      ),
    });
    expect(await registeredNames(management)).toContain('cluster-prod-eu');
    await management.edit(resources.secret, 'cluster-prod-eu', {
      metadata: { labels: { 'cluster.nautes.io/usage': null } },
    });
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });

  test('continues after every place at which a run can have been killed', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    const kill: Readonly<Record<string, () => Promise<void>>> = {
      'nothing but the Application is left': async () => {
        await management.delete(resources.secret, 'cluster-team-a');
        await management.delete(resources.cluster, 'team-a');
      },
      'the Application is gone': async () => {
        await management.delete(resources.application, 'team-a-vcluster');
        await expect.poll(() => management.application('team-a-vcluster')).toBeUndefined();
      },
      'only the resource is left': async () => {
        await management.delete(resources.application, 'team-a-vcluster');
        await expect.poll(() => management.application('team-a-vcluster')).toBeUndefined();
        await management.delete(resources.secret, 'cluster-team-a');
      },
    };
    await register.addHost();
    for (const prepare of Object.values(kill)) {
      await register.registered('virtual');
      await register.removeCluster('team-a');
      await register.commit();
      await prepare();
      expect(await register.apply()).toMatchObject({ exitCode: 0 });
      expect(await registeredNames(management)).toEqual(['cluster-shanghai', 'shanghai']);
      expect(await host.namespace('team-a')).toBeUndefined();
    }
  });

  test('a revert in the middle waits for what is being deleted, and registers again', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    await register.writeTenant({ waitSeconds: 1 });
    await registerThree(register);
    await argoCd.stop();
    await register.removeCluster('team-a');
    await register.commit('Unregister team-a');
    expect(await register.apply()).toMatchObject({ exitCode: 6 });
    const old = await management.application('team-a-vcluster');
    expect(old?.metadata.deletionTimestamp).toBeDefined();

    await register.git('revert', '--no-edit', 'HEAD');
    const reverted = await register.apply();
    expect(reverted).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^waiting register {3}team-a {2}the old Application "team-a-vcluster" is still being deleted/,
      ),
    });
    await register.writeTenant();
    await register.commit('Wait for as long as it takes');
    const onTell = (text: string): void => void (text.includes('waiting until the old') && argoCd.start());
    expect(await register.apply({ onTell })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done {4}register/),
      stderr: expect.stringContaining('team-a: installing vcluster on shanghai'),
    });
    const anew = await management.application('team-a-vcluster');
    expect(anew?.metadata.uid).not.toBe(old?.metadata.uid);
    expect(conditionReason(await management.cluster('team-a'))).toBe('Registered');
    expect((await management.secret('team-a'))?.metadata.labels).toMatchObject({
      'cluster.nautes.io/host': 'shanghai',
    });
    expect(await host.namespace('team-a')).toBeDefined();
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) });
  });
});

describe('a cluster in use', () => {
  test('is not unregistered, whoever uses it is named, and the other changes are done', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await registerThreeWithComponent(register, management);
    const { server } = controlPlane('worker');
    const [oldForm, newForm] = ['test', { environment: 'test', namespaces: ['shop'] }];
    const runtimes: readonly (readonly [string, object])[] = [
      ['DeploymentRuntime shop-old', { spec: { destination: oldForm } }],
      ['DeploymentRuntime shop-new', { spec: { destination: newForm } }],
      ['ProjectPipelineRuntime build-old', { spec: { destination: oldForm } }],
      ['ProjectPipelineRuntime build-new', { spec: { destination: { environment: 'test', namespace: 'b' } } }],
      ['DeploymentRuntime other', { spec: { destination: 'elsewhere' } }],
    ];
    await management.create(productObject('Environment', 'test', { spec: { cluster: 'prod-eu', product: 'shop' } }));
    await management.create(productObject('Environment', 'elsewhere', { spec: { cluster: 'team-a' } }));
    for (const [title, content] of runtimes) {
      const [kind = '', name = ''] = title.split(' ');
      await management.create(productObject(kind, name, content));
    }
    await management.create(productObject('DeploymentRuntime', 'recorded', { spec: { destination: 'gone' } }));
    await management.editStatus(inNamespace(resources.deploymentRuntime, product), 'recorded', { cluster: 'prod-eu' });
    await management.create(applicationOn('shop-by-name', { name: 'prod-eu' }));
    await management.create(applicationOn('shop-by-server', { server: `${server}/` }));

    await register.removeCluster('prod-eu');
    await register.edit('clusters/shanghai.yaml', /$/, '  primaryDomain: example.com\n');
    await register.commit('Unregister prod-eu');
    const reasons = [
      `Environment ${product}/test`,
      `DeploymentRuntime ${product}/recorded`,
      `DeploymentRuntime ${product}/shop-new`,
      `DeploymentRuntime ${product}/shop-old`,
      `ProjectPipelineRuntime ${product}/build-new`,
      `ProjectPipelineRuntime ${product}/build-old`,
      'Application argocd/shop-by-name',
      'Application argocd/shop-by-server',
    ];
    const planned = await register.plan();
    expect(planned.exitCode).toBe(4);
    expect(planned.stdout.split('\n').filter((line) => line.startsWith('!'))).toEqual(
      reasons.map((reason) => `! blocked    prod-eu   ${reason} still uses it`),
    );
    const requests = await recordRequests();
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(4);
    expect(stdout.split('\n').filter((line) => line.startsWith('blocked'))).toEqual(
      reasons.map((reason) => `blocked            prod-eu   ${reason} still uses it`),
    );
    expect(stdout).toMatch(/^done {4}update {5}shanghai .*\n/);
    const { mutations } = await requests();
    expect(mutations.filter(({ verb, name }) => verb === 'delete' || name?.includes('prod-eu'))).toEqual([]);
    expect(await registeredNames(management)).toContain('cluster-prod-eu');
  });

  test('each use alone blocks', async ({ register, management }) => {
    await register.registered('host', 'worker');
    await register.removeCluster('prod-eu');
    await register.commit();
    const environment = productObject('Environment', 'test', { spec: { cluster: 'prod-eu' } });
    const runtime = productObject('ProjectPipelineRuntime', 'build', { status: { cluster: 'prod-eu' } });
    const uses: readonly KubernetesObject[] = [environment, applicationOn('shop', { name: 'prod-eu' })];
    for (const use of uses) {
      await management.create(use);
      expect(await register.apply()).toMatchObject({
        exitCode: 4,
        stdout: expect.stringMatching(/^blocked +prod-eu .* still uses it\n0 done, 1 blocked, 1 unchanged at /),
      });
      await management.purge(use);
    }
    await management.create(runtime);
    await management.editStatus(inNamespace(resources.pipelineRuntime, product), 'build', { cluster: 'prod-eu' });
    expect(await register.apply()).toMatchObject({ exitCode: 4 });
    await management.purge(runtime);
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });

  test('a use that cannot be read counts as one, and the rest of the register is served all the same', async ({
    register,
    management,
  }) => {
    await register.registered('host', 'worker');
    await register.removeCluster('prod-eu');
    await register.edit('clusters/shanghai.yaml', /$/, '  primaryDomain: example.com\n');
    await register.commit();
    await installObjects(controlPlane('management').adminKubeconfig, rightsWithoutEnvironments);
    const kubeconfig = controlPlane('management').userKubeconfigs['tenant-apply'];
    const requests = await recordRequests('tenant-apply');
    const { exitCode, stdout } = await register.apply({ kubeconfig });
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/^done {4}update {5}shanghai /);
    expect(stdout).toMatch(
      /^blocked +prod-eu +cannot prove that nothing uses it: environments could not be read \(.*forbidden/m,
    );
    const { mutations } = await requests();
    expect(mutations.filter((mutation) => isWrite(mutation) && mutation.verb === 'delete')).toEqual([]);
    expect(await registeredNames(management)).toContain('cluster-prod-eu');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });
});

describe('a removal that Git does not explain', () => {
  test('a registration without file and without commit is drift: reported, and left alone', async ({
    register,
    management,
  }) => {
    await register.registered('host', 'worker');
    // Lost is every commit from which removals could be counted.
    await management.forgetCommits();
    await register.removeCluster('prod-eu');
    await register.commit();
    expect(await register.plan()).toEqual({
      exitCode: 1,
      stdout:
        '? drift      prod-eu  registered, but no commit removed its file: left alone\n' +
        `${unreadNote}\n` +
        '0 to register, 0 to update, 0 to unregister, 1 drifted, 1 unchanged\n',
      stderr: '',
    });
    const requests = await recordRequests();
    const { stdout } = await register.apply();
    expect(stdout).toMatch(
      /^drift +prod-eu {2}registered, but no commit removed its file: left alone\nnothing to do, /,
    );
    expect((await requests()).mutations.map(({ resource }) => resource)).toEqual(['leases', 'leases']);
    expect(await registeredNames(management)).toContain('prod-eu');
  });

  test('a file that is only missing in the working tree is still in the register', async ({ register, management }) => {
    await register.registered('worker');
    await register.removeCluster('prod-eu');
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do, 1 /) });
    expect(await registeredNames(management)).toEqual(['cluster-prod-eu', 'prod-eu']);
  });

  test('the last cluster goes with a tombstone only, also when what is registered decides', async ({
    register,
    management,
  }) => {
    await register.registered('worker');
    await register.removeCluster('prod-eu');
    await register.commit();
    expect(await register.apply()).toMatchObject({
      exitCode: 4,
      stdout: expect.stringMatching(
        /^blocked +prod-eu {2}the only registered cluster would be removed, .*"removals:" in tenant.yaml/,
      ),
    });
    await register.writeTenant({ removals: [{ name: 'prod-eu', reason: 'not needed any more' }] });
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await registeredNames(management)).toEqual([]);
  });
});

/** What `management/identity-apply.yaml` gives, but for environments, to the user `tenant-apply`. */
const rightsWithoutEnvironments = ((): readonly object[] => {
  const apiGroup = 'rbac.authorization.k8s.io';
  const subjects = [{ kind: 'User', name: 'tenant-apply', apiGroup }];
  const bind = (namespace: string, role: string): object => ({
    apiVersion: `${apiGroup}/v1`,
    kind: 'RoleBinding',
    metadata: { name: `test-${role}`, namespace },
    roleRef: { apiGroup, kind: 'Role', name: role },
    subjects,
  });
  const rule = (group: string, ...names: readonly string[]): object => ({
    apiGroups: [group],
    resources: names,
    verbs: ['list'],
  });
  return [
    ...['nautes', 'argocd'].flatMap((namespace) => [
      bind(namespace, 'nautes-tenant-apply'),
      bind(namespace, 'nautes-tenant-plan'),
    ]),
    {
      apiVersion: `${apiGroup}/v1`,
      kind: 'ClusterRole',
      metadata: { name: 'test-without-environments' },
      rules: [
        rule('argoproj.io', 'applications'),
        rule('nautes.resource.nautes.io', 'deploymentruntimes', 'projectpipelineruntimes'),
      ],
    },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name: 'test-without-environments' },
      roleRef: { apiGroup, kind: 'ClusterRole', name: 'test-without-environments' },
      subjects,
    },
  ];
})();
