import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { runApply } from '../../scripts/apply/apply-run.ts';
import { realWait } from '../../scripts/apply/bounded-wait.ts';
import { CredentialSources } from '../../scripts/credential/sources/credential-sources.ts';
import { openGit } from '../../scripts/git/git.ts';
import type { Application, KubernetesObject, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { RuntimeCluster } from '../../scripts/management/runtime-cluster.ts';
import { closedPort, openBlackHole, openForwarder } from '../support/control-planes-loopback.ts';
import { inNamespace, recordRequests, tokenKubeconfig } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane, nameInPreflight } from '../support/control-planes.ts';

const portOf = (server: string): number => Number(new URL(server).port);
const hostPort = portOf(controlPlane('host').server);
const workerServer = controlPlane('worker').server;
const virtualServer = controlPlane('vcluster').server;

/** The lines of an apply's result, without durations. */
const lines = (stdout: string): readonly string[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ \d+\.\d s$/, '').replace(/ at commit [0-9a-f]{8}$/, ''));

describe('a dead cluster', () => {
  test('does not stop the others; the next run after the repair does only the rest', async ({
    register,
    argoCd: _,
    management,
  }) => {
    const port = await closedPort();
    await register.addHost();
    await register.addVirtual();
    await register.addWorker('prod-eu', { apiServer: `https://127.0.0.1:${port}` });
    await register.commit();
    const broken = await register.apply();
    expect({ ...broken, stdout: lines(broken.stdout), stderr: undefined }).toEqual({
      exitCode: 6,
      stdout: [
        `failed  register   prod-eu   https://127.0.0.1:${port} cannot be reached: connection refused: nothing listens on that port`,
        'done    register   shanghai ',
        'done    register   team-a   ',
        '2 done, 1 failed, 0 unchanged',
      ],
      stderr: undefined,
    });
    expect(await management.cluster('prod-eu')).toBeUndefined();

    await register.edit('clusters/prod-eu.yaml', /apiServer: .*/, `apiServer: ${workerServer}`);
    await register.commit();
    const requests = await recordRequests();
    const repaired = await register.apply();
    expect({ exitCode: repaired.exitCode, stdout: lines(repaired.stdout) }).toEqual({
      exitCode: 0,
      stdout: ['done    register   prod-eu ', '1 done, 2 unchanged'],
    });
    const { mutations } = await requests();
    expect([...new Set(mutations.map(({ name }) => name))].sort()).toEqual([
      'cluster-prod-eu',
      'prod-eu',
      'tenant-acme',
    ]);
  });

  test('leaves out what runs on it, by name, also in JSON', async ({ register, argoCd: _ }) => {
    const port = await closedPort();
    await register.addHost('shanghai', { apiServer: `https://127.0.0.1:${port}` });
    await register.addVirtual();
    await register.addWorker();
    const commit = await register.commit();
    const { exitCode, stdout } = await register.call('apply', ['--format', 'json']);
    expect(exitCode).toBe(6);
    const durationMs = expect.any(Number);
    expect(JSON.parse(stdout)).toEqual({
      outcomes: [
        { cluster: 'prod-eu', action: 'register', status: 'done', durationMs },
        {
          cluster: 'shanghai',
          action: 'register',
          status: 'failed',
          error: expect.stringContaining('connection refused'),
          durationMs,
        },
        {
          cluster: 'team-a',
          action: 'register',
          status: 'skipped',
          error: 'its host "shanghai" has not finished',
          durationMs: 0,
        },
      ],
      components: [],
      blocked: [],
      drift: [],
      belowMinimum: [],
      commit,
    });
  });

  test('one that takes connections and never answers costs one time limit', async ({ register }) => {
    const hole = await openBlackHole();
    await register.addHost('shanghai', { apiServer: `https://127.0.0.1:${hole.port}` });
    await register.addWorker();
    await register.commit();
    const git = await openGit({ directory: register.folder });
    const client = clientOf(applyKubeconfig());
    const credentials = new CredentialSources({
      environment: { AGE_IDENTITY: register.identity },
      management: client,
      now: () => new Date(),
      keepSecret: () => undefined,
      warn: () => undefined,
    });
    try {
      const { outcomes } = await runApply({
        git,
        client,
        progress: { step: () => undefined, section: (_, work) => work() },
        now: () => new Date(),
        keepSecret: () => undefined,
        makeWait: (limitMs) => realWait(limitMs, new AbortController().signal),
        openCredentials: (repository) => credentials.open(repository),
        connect: (server, credential) =>
          new RuntimeCluster(server, credential, { guard: { refusalOf: () => undefined }, timeoutMs: 2_000 }),
      });
      expect(outcomes.map(({ cluster, status, error }) => [cluster, status, error])).toEqual([
        ['prod-eu', 'done', undefined],
        ['shanghai', 'failed', `https://127.0.0.1:${hole.port} cannot be reached: no response within 2 s`],
      ]);
    } finally {
      client.close();
      await hole.close();
    }
  });

  test('a registered host that is dead holds back nothing but its own', async ({ register, argoCd: _, management }) => {
    const balancer = await openForwarder(hostPort);
    await register.addHost('shanghai', { apiServer: `https://127.0.0.1:${balancer.port}` });
    await register.registered('virtual', 'worker');
    await balancer.close();
    await register.removeCluster('prod-eu');
    const commit = await register.commit();
    const result = await register.apply();
    expect({ exitCode: result.exitCode, stdout: lines(result.stdout) }).toEqual({
      exitCode: 6,
      stdout: [
        expect.stringMatching(
          new RegExp(`^done {4}unregister prod-eu .* removed by A Person in ${commit.slice(0, 8)}$`),
        ),
        `failed  update     team-a   host "shanghai" could not be read: https://127.0.0.1:${balancer.port} cannot be reached: connection refused: nothing listens on that port`,
        '1 done, 1 failed, 2 unchanged',
      ],
    });
    expect(await management.cluster('prod-eu')).toBeUndefined();

    await register.removeCluster('team-a', 'shanghai');
    await register.writeTenant({ waitSeconds: 1, removals: [{ name: 'team-a' }, { name: 'shanghai' }] });
    await register.commit();
    const removal = await register.apply();
    expect({ exitCode: removal.exitCode, stdout: lines(removal.stdout) }).toEqual({
      exitCode: 6,
      stdout: [
        expect.stringMatching(
          /^failed {2}unregister team-a {4}cannot tell who owns namespace "team-a" on host "shanghai": /,
        ),
        expect.stringMatching(/^skipped unregister shanghai {2}held back: virtual cluster "team-a" is still on it$/),
        '0 done, 1 failed, 1 skipped, 0 unchanged',
      ],
    });
    expect(await management.cluster('shanghai')).toBeDefined();
  });
});

describe('a virtual cluster', () => {
  test('that has not started yet is waited for, and the next run continues', async ({
    register,
    argoCd,
    management,
  }) => {
    await register.writeTenant({ waitSeconds: 1 });
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    argoCd.vclusterKubeconfig = undefined;
    const early = await register.apply();
    expect({ exitCode: early.exitCode, stdout: lines(early.stdout) }).toEqual({
      exitCode: 6,
      stdout: [
        'done    register   shanghai ',
        'waiting register   team-a    vcluster has not started on "shanghai" yet: look at Application "team-a-vcluster"; the next apply continues',
        '1 done, 1 waiting, 0 unchanged',
      ],
    });
    expect(await management.cluster('team-a')).toBeUndefined();
    expect(await register.status()).toMatchObject({ stdout: expect.stringContaining('team-a') });
    argoCd.vclusterKubeconfig = controlPlane('vcluster').adminKubeconfig;
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^done {4}register {3}team-a/),
    });
  });

  test('whose host holds a new credential is updated without any commit; a bad one leaves the old', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    await register.addHost();
    await register.addVirtual();
    const commit = await register.commit();
    await register.apply();
    const before = await management.secret('team-a');
    argoCd.vclusterKubeconfig = await tokenKubeconfig('vcluster');
    const secrets = inNamespace(resources.secret, 'team-a');
    const hostSecret = (): Promise<Secret | undefined> => host.find<Secret>(secrets, 'vc-team-a');
    const first = (await hostSecret())?.data;
    await expect.poll(async () => (await hostSecret())?.data).not.toEqual(first);
    const rotated = await register.apply();
    expect({ exitCode: rotated.exitCode, stdout: lines(rotated.stdout) }).toEqual({
      exitCode: 0,
      stdout: [
        expect.stringMatching(/^done {4}update {5}team-a {2}[\d.]+ s {2}credential rotated: sha256:/),
        '1 done, 2 unchanged',
      ],
    });
    expect(rotated.stderr).toMatch(/team-a: credential rotated: sha256:[0-9a-f]{12}… \(expires [0-9-]+\) → sha256:/);
    const after = await management.secret('team-a');
    expect(after?.data).not.toEqual(before?.data);
    expect((await management.cluster('team-a'))?.metadata.annotations?.['tenant.nautes.io/commit']).toBe(commit);

    argoCd.vclusterKubeconfig = controlPlane('vcluster').userKubeconfigs.nobody;
    const second = (await hostSecret())?.data;
    await expect.poll(async () => (await hostSecret())?.data).not.toEqual(second);
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        new RegExp(
          `^failed {2}update {5}team-a {2}\\S+: ${nameInPreflight('nobody')} lacks permissions on the cluster`,
        ),
      ),
    });
    expect((await management.secret('team-a'))?.data).toEqual(after?.data);
  });

  test('that lost its kubeconfig on the host is reported', async ({ register, argoCd, host }) => {
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    await register.apply();
    await argoCd.stop();
    await host.delete(inNamespace(resources.secret, 'team-a'), 'vc-team-a');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/^failed {2}update {5}team-a {2}its kubeconfig is gone from host "shanghai"/),
    });
  });

  test('is not removed from a namespace that another tenant of the host has by now', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    await register.registered('host', 'worker', 'virtual');
    const namespaces = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces' };
    const ofTenant = (name: string | null): object => ({
      metadata: { annotations: { 'tenant.nautes.io/name': name } },
    });
    await host.edit(namespaces, 'team-a', ofTenant('globex'));
    await register.removeCluster('team-a');
    await register.commit('Unregister team-a');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}unregister team-a {2}namespace "team-a" on host "shanghai" now belongs to another owner; the virtual cluster in it was not removed/,
      ),
    });
    expect((await management.application('team-a-vcluster'))?.metadata.deletionTimestamp).toBeUndefined();
    expect(await host.namespace('team-a')).toBeDefined();
    // Giving it up is no leave to take somebody else's namespace along.
    await register.writeTenant({ removals: [{ name: 'team-a', reason: 'gone', abandon: true }] });
    await register.commit('Give team-a up');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}unregister team-a {2}namespace "team-a" on host "shanghai" now belongs to/,
      ),
    });
    expect((await management.application('team-a-vcluster'))?.metadata.deletionTimestamp).toBeUndefined();
    expect(await management.secret('team-a')).toBeDefined();
    // Of a namespace from before this mark it is enough that Argo CD made it for this Application.
    await host.edit(namespaces, 'team-a', ofTenant(null));
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await host.namespace('team-a')).toBeUndefined();
  });

  test('is not put into a namespace of another owner', async ({ register, argoCd: _, management, host }) => {
    await host.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-a' } });
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, stdout: lines(stdout) }).toEqual({
      exitCode: 6,
      stdout: [
        'done    register   shanghai ',
        'failed  register   team-a    namespace "team-a" on host "shanghai" belongs to another owner: choose another name, or remove it there',
        '1 done, 1 failed, 0 unchanged',
      ],
    });
    expect(await management.list(resources.application)).toEqual([]);
    expect((await host.namespace('team-a'))?.metadata.annotations).toBeUndefined();
  });
});

describe('an object of another owner', () => {
  const clusterSecret = (name: string, data: Readonly<Record<string, string>>): Secret => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'argocd', labels: { 'argocd.argoproj.io/secret-type': 'cluster' } },
    data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString('base64')])),
  });
  const otherTenant = { 'app.kubernetes.io/managed-by': 'nautes-tenant', 'tenant.nautes.io/name': 'other' };
  const resource = (metadata: object): KubernetesObject => ({
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Cluster',
    metadata: { name: 'prod-eu', namespace: 'nautes', ...metadata },
    ...{
      spec: {
        apiServer: workerServer,
        clusterType: 'physical',
        usage: 'worker',
        workerType: 'deployment',
        componentsList: {},
      },
    },
  });
  const cases: readonly (readonly [string, KubernetesObject, string])[] = [
    [
      'a Secret of the same server',
      clusterSecret('by-hand', { name: 'other', server: `${workerServer}/`, config: '{}' }),
      'Secret "by-hand" registers the same API server; "npm run adopt -- prod-eu" takes it over',
    ],
    [
      'a Secret of the same name in Argo CD',
      clusterSecret('by-hand', { name: 'prod-eu', server: 'https://10.0.0.1:6443', config: '{}' }),
      'Secret "by-hand" registers a cluster of the same name; "npm run adopt -- prod-eu" takes it over',
    ],
    [
      'a Secret in the place of ours',
      clusterSecret('cluster-prod-eu', { name: 'other', server: 'https://10.0.0.1:6443', config: '{}' }),
      'Secret "cluster-prod-eu" in namespace argocd belongs to another owner; "npm run adopt -- prod-eu" takes it over',
    ],
    [
      'a Cluster of nobody',
      resource({}),
      'Cluster "prod-eu" in namespace nautes belongs to another owner; "npm run adopt -- prod-eu" takes it over',
    ],
    [
      'a Cluster of another tenant',
      resource({ labels: { ...otherTenant, 'tenant.nautes.io/cluster': 'prod-eu' } }),
      'Cluster "prod-eu" in namespace nautes belongs to another owner',
    ],
  ];

  test('is refused by name and never touched, and the other clusters are served', async ({ register, management }) => {
    await register.addHost();
    await register.addWorker();
    await register.commit();
    for (const [, object, reason] of cases) {
      const created = await management.create(object);
      const requests = await recordRequests();
      const { exitCode, stdout } = await register.apply();
      expect({ exitCode, blocked: lines(stdout).filter((line) => line.startsWith('blocked')) }).toEqual({
        exitCode: 4,
        blocked: [expect.stringMatching(new RegExp(`^blocked +prod-eu +${reason}$`))],
      });
      const touched = (await requests()).mutations.filter(
        ({ name }) => name?.includes('prod-eu') || name === 'by-hand',
      );
      expect(touched).toEqual([]);
      await management.purge(created);
    }
    expect(await management.cluster('shanghai')).toBeDefined();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });

  test('that replaces a vcluster Application is refused too', async ({ register, argoCd: _, management }) => {
    const application: Application = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'team-a-vcluster', namespace: 'argocd' },
      spec: { project: 'default', source: { repoURL: 'https://git.example/x' }, destination: { name: 'x' } },
    };
    await management.create(application);
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    const planned = await register.plan();
    expect({ ...planned, stdout: planned.stdout.split('\n').find((line) => line.startsWith('!')) }).toEqual({
      exitCode: 4,
      stdout:
        '! blocked    team-a    Application "team-a-vcluster" in namespace argocd belongs to another owner; "npm run adopt -- team-a" takes it over',
      stderr: '',
    });
    expect(await register.apply()).toMatchObject({ exitCode: 4 });
    expect((await management.application('team-a-vcluster'))?.spec).toEqual(application.spec);
    expect(await management.secret('team-a')).toBeUndefined();
  });

  test("a Cluster with another operator's finalizer is neither changed nor removed", async ({
    register,
    management,
  }) => {
    await register.registered('host', 'worker');
    const finalizer = 'cluster.nautes.resource.nautes.io/finalizers';
    await management.edit(resources.cluster, 'prod-eu', { metadata: { finalizers: [finalizer] } });
    const before = await management.cluster('prod-eu');
    await register.edit('clusters/prod-eu.yaml', /$/, '  primaryDomain: example.com\n');
    await register.commit();
    const reason = `has the finalizer ${finalizer}: another operator manages it`;
    expect(await register.apply()).toMatchObject({ exitCode: 4, stdout: expect.stringContaining(reason) });
    await register.removeCluster('prod-eu');
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 4, stdout: expect.stringContaining(reason) });
    expect(await management.cluster('prod-eu')).toEqual(before);
  });

  test('a host that is refused leaves out what runs on it', async ({ register, argoCd: _, management }) => {
    const { server } = controlPlane('host');
    await management.create(clusterSecret('by-hand', { name: 'other', server, config: '{}' }));
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, stdout: lines(stdout) }).toEqual({
      exitCode: 6,
      stdout: [
        'skipped register   team-a    its host "shanghai" has not finished',
        'blocked            shanghai  Secret "by-hand" registers the same API server; "npm run adopt -- shanghai" takes it over',
        '0 done, 1 skipped, 1 blocked, 0 unchanged',
      ],
    });
  });
});

describe('one cluster under two names', () => {
  const other = workerServer.replace('127.0.0.1', 'localhost');

  test('is refused, whatever its address, and also when both come at once', async ({ register, management }) => {
    await register.addWorker();
    await register.addWorker('prod-us', { apiServer: other });
    await register.commit();
    const first = await register.apply();
    expect(first.exitCode).toBe(6);
    expect(
      lines(first.stdout)
        .map((line) => line.split(' ')[0])
        .slice(0, 2)
        .sort(),
    ).toEqual(['done', 'failed']);
    expect(first.stdout).toMatch(/^failed .* is the cluster that is already registered as "prod-\w\w"$/m);
    expect((await management.list(resources.cluster)).length).toBe(1);
    const second = await register.apply();
    expect(second.stdout).toMatch(
      /^failed .* is the cluster that is already registered as "prod-\w\w"\n0 done, 1 failed, 1 unchanged/,
    );
    expect(
      (await management.list(resources.secret)).filter(({ metadata }) => metadata.name.startsWith('cluster-')).length,
    ).toBe(1);
  });

  test('a name never moves to another cluster by itself', async ({ register, management }) => {
    await register.registered('worker');
    const before = await management.secret('prod-eu');
    await register.edit('clusters/prod-eu.yaml', /apiServer: .*/, `apiServer: ${virtualServer}`);
    await register.seal('prod-eu', controlPlane('vcluster').adminKubeconfig);
    await register.commit();
    const requests = await recordRequests();
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, stdout: lines(stdout) }).toEqual({
      exitCode: 6,
      stdout: [
        `failed  update     prod-eu  ${virtualServer} is not the cluster registered as "prod-eu": unregister that one first`,
        '0 done, 1 failed, 0 unchanged',
      ],
    });
    expect(
      (await requests()).mutations.filter((mutation) => isWrite(mutation) && mutation.resource !== 'leases'),
    ).toEqual([]);
    expect(await management.secret('prod-eu')).toEqual(before);
  });
});
