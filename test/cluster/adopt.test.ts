import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { toArgoConfig } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import type { Application, KubernetesObject, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { recordRequests, tokenKubeconfig, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import { unreadNote } from '../support/register.ts';

const { server } = controlPlane('worker');
const finalizer = 'cluster.nautes.resource.nautes.io/finalizers';

/** A Secret as somebody made it for Argo CD, with a token, its own name for the cluster, and keys and labels of its own. */
async function byHand({
  name = 'cluster-prod-eu',
  metadata = {},
  data = {},
}: { name?: string; metadata?: object; data?: Readonly<Record<string, string>> } = {}): Promise<Secret> {
  const parsed = parseKubeconfig(await tokenKubeconfig('worker'));
  if (isRefused(parsed)) throw new Error('the token makes no kubeconfig');
  const texts = {
    name: 'kind-prod',
    server: `${server}/`,
    config: JSON.stringify(toArgoConfig(parsed.credential)),
    project: 'shop',
    ...data,
  };
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name,
      namespace: 'argocd',
      labels: { 'argocd.argoproj.io/secret-type': 'cluster', region: 'eu' },
      annotations: { 'managed-by': 'argocd.argoproj.io' },
      ...metadata,
    },
    type: 'Opaque',
    data: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Buffer.from(text).toString('base64')])),
  };
}

function leftByNautes(metadata: object = {}, spec: object = {}): KubernetesObject {
  const content = {
    apiServer: server,
    clusterKind: 'kubernetes',
    clusterType: 'physical',
    usage: 'worker',
    workerType: 'deployment',
    primaryDomain: 'old.example.com',
    componentsList: {},
  };
  return {
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Cluster',
    metadata: { name: 'prod-eu', namespace: 'nautes', ...metadata },
    ...{ spec: { ...content, ...spec } },
  };
}

function applicationTo(destination: object): Application {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'shop', namespace: 'argocd' },
    spec: { project: 'default', source: { repoURL: 'https://git.example/shop' }, destination },
  };
}

const text = (secret: Secret | undefined, key: string): string =>
  Buffer.from(secret?.data?.[key] ?? '', 'base64').toString('utf8');

const vclusterOf = (management: Administrator) => management.application('team-a-vcluster');

describe('adopt', () => {
  test('shows what another owner registered and takes it over in place, so that a plan finds nothing to do', async ({
    register,
    management,
  }) => {
    const secret = await management.create(await byHand());
    const resource = await management.create(leftByNautes());
    await management.create(applicationTo({ server: `${server}/` }));
    await register.addHost();
    await register.addWorker();
    const commit = await register.commit();
    expect(await register.apply()).toMatchObject({
      exitCode: 4,
      stdout: expect.stringMatching(/^blocked +prod-eu +Cluster .*; "npm run adopt -- prod-eu" takes it over$/m),
    });
    const before = (await management.lease())?.metadata.annotations;

    const requests = await recordRequests();
    const look = await register.call('adopt', ['prod-eu']);
    expect({ exitCode: look.exitCode, stderr: look.stderr }).toEqual({
      exitCode: 10,
      stderr: 'nothing was written: add --yes to take it over\n',
    });
    const lines = look.stdout.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'adopt prod-eu  clusters/prod-eu.yaml:1',
        '  Cluster "prod-eu" in namespace nautes',
        '  Secret "cluster-prod-eu" in namespace argocd',
        '    labels: argocd.argoproj.io/secret-type=cluster, region=eu',
        '    written by: nautes-tenant (Update)',
        '  what the register would change:',
        '    primaryDomain: old.example.com → 127.0.0.1.nip.io',
        '    secret.name: kind-prod → prod-eu',
        `    secret.server: ${server}/ → ${server}`,
        '    secret.labels[cluster.nautes.io/usage]: added worker',
        expect.stringMatching(
          /^ {4}credential rotated: sha256:\w{12}… \(expires .+\) → sha256:\w{12}… \(expires .+\)$/,
        ),
      ]),
    );
    expect(lines.at(-2)).toMatch(/^2 to take over, \d+ changes$/);
    expect((await requests()).mutations).toEqual([]);

    const taken = await register.call('adopt', ['prod-eu', '--yes']);
    expect(taken).toMatchObject({ exitCode: 0, stdout: `${look.stdout}took over "prod-eu"\n` });
    const writes = (await requests()).mutations.filter(isWrite);
    expect(writes.filter(({ verb }) => verb === 'delete')).toEqual([]);
    expect(new Set(writes.map(({ resource: kind, name }) => `${kind} ${name}`))).toEqual(
      new Set(['leases tenant-acme', 'clusters prod-eu', 'secrets cluster-prod-eu']),
    );
    const ours = await management.secret('prod-eu');
    expect(ours?.metadata).toMatchObject({
      uid: secret.metadata.uid,
      labels: {
        'argocd.argoproj.io/secret-type': 'cluster',
        'app.kubernetes.io/managed-by': 'nautes-tenant',
        region: 'eu',
      },
    });
    expect(['name', 'server', 'project'].map((key) => text(ours, key))).toEqual(['prod-eu', server, 'shop']);
    expect((await management.cluster('prod-eu'))?.metadata.uid).toBe(resource.metadata.uid);
    expect((await management.lease())?.metadata.annotations).toEqual(before);

    expect(await register.plan()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(new RegExp(`^${unreadNote}\n0 to .*, 2 unchanged\n$`)),
    });
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^nothing to do, 2 un/),
    });
    expect(await register.call('adopt', ['prod-eu', '--yes'])).toMatchObject({
      exitCode: 0,
      stdout: 'no object of another owner conflicts with "prod-eu"\n',
    });
    expect((await management.cluster('prod-eu'))?.metadata.annotations).toMatchObject({
      'tenant.nautes.io/commit': commit,
    });
  });

  test('refuses what others still use, and what Argo CD could not survive', async ({ register, management }) => {
    await register.addWorker();
    await register.commit();
    const owner = { apiVersion: 'v1', kind: 'SealedSecret', name: 'prod', uid: '1-2-3' };
    const tenant = { 'app.kubernetes.io/managed-by': 'nautes-tenant', 'tenant.nautes.io/name': 'other' };
    const secretType = { 'argocd.argoproj.io/secret-type': 'cluster' };
    const elsewhere = 'https://192.0.2.1:6443';
    const cases: readonly (readonly [readonly KubernetesObject[], string])[] = [
      [[leftByNautes({ labels: tenant })], 'Cluster "prod-eu" belongs to tenant "other" of this kit'],
      [
        [leftByNautes({ finalizers: [finalizer] })],
        `Cluster "prod-eu" has the finalizer ${finalizer}: another operator manages it`,
      ],
      [
        [leftByNautes({}, { apiServer: elsewhere })],
        `Cluster "prod-eu" is at ${elsewhere}, but clusters/prod-eu.yaml says ${server}`,
      ],
      [
        [leftByNautes({}, { usage: 'host', workerType: '' })],
        'Cluster "prod-eu" has usage "host", but clusters/prod-eu.yaml says "worker"',
      ],
      [
        [await byHand({ metadata: { labels: { ...secretType, ...tenant } } })],
        'Secret "cluster-prod-eu" belongs to tenant "other" of this kit',
      ],
      [
        [await byHand({ metadata: { ownerReferences: [owner] } })],
        'Secret "cluster-prod-eu" is managed by SealedSecret "prod": remove it there first',
      ],
      [
        [await byHand({ metadata: { annotations: { 'argocd.argoproj.io/tracking-id': 'infra:/Secret:argocd/x' } } })],
        'Secret "cluster-prod-eu" is managed by Argo CD\'s Application "infra": remove it there first, without pruning it',
      ],
      [
        [await byHand({ data: { server: elsewhere } })],
        `Secret "cluster-prod-eu" registers ${elsewhere}, but clusters/prod-eu.yaml says ${server}`,
      ],
      [
        [await byHand(), applicationTo({ name: 'kind-prod' })],
        `Application "argocd/shop" names the destination "kind-prod", which becomes "prod-eu": write ${server} there first`,
      ],
      [
        [
          await byHand({ data: { server: server.replace('https', 'HTTPS') } }),
          applicationTo({ server: server.replace('https', 'HTTPS') }),
        ],
        `Application "argocd/shop" spells the destination ${server.replace('https', 'HTTPS')}, which becomes ${server}: write that there first`,
      ],
      [
        [await byHand({ name: 'cluster-127.0.0.1-1234' })],
        'Secret "cluster-127.0.0.1-1234" cannot become "cluster-prod-eu" while Argo CD is running, since it would see two ' +
          'clusters or none: follow "A Secret of another name" in docs/how-to.md',
      ],
      [
        [await byHand(), await byHand({ name: 'another' })],
        '"another", "cluster-prod-eu" are Secrets for one cluster, and Argo CD takes either: find out which one is ' +
          'right, and remove the other',
      ],
      [
        [{ ...applicationTo({ name: 'x' }), metadata: { name: 'prod-eu-vcluster', namespace: 'argocd' } }],
        'Application "prod-eu-vcluster" installs a virtual cluster, but clusters/prod-eu.yaml is not one',
      ],
    ];
    for (const [objects, reason] of cases) {
      const created = await Promise.all(objects.map((object) => management.create(object)));
      const requests = await recordRequests();
      for (const args of [['prod-eu'], ['prod-eu', '--yes']]) {
        const { exitCode, stdout } = await register.call('adopt', args);
        expect({ args, exitCode, lines: stdout.split('\n') }).toEqual({
          args,
          exitCode: 4,
          lines: expect.arrayContaining([`! refused  ${reason}`]),
        });
      }
      const { mutations } = await requests();
      expect(mutations.filter(({ resource }) => resource !== 'leases')).toEqual([]);
      for (const object of created) await management.purge(object);
    }
  });

  test('leaves everything as it was when the credential of the register does not work', async ({
    register,
    management,
  }) => {
    await register.addWorker();
    await register.seal('prod-eu', controlPlane('host').adminKubeconfig.replace(controlPlane('host').server, server));
    await register.commit();
    const secret = await management.create(await byHand());
    const { exitCode, stderr } = await register.call('adopt', ['prod-eu', '--yes']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 6, stderr: expect.stringMatching(/^error: .*certificate.*\n$/m) });
    expect(await management.secret('prod-eu')).toEqual(secret);
    expect(await management.cluster('prod-eu')).toBeUndefined();
    expect((await management.lease())?.spec?.holderIdentity).toBe('');
  });

  test('takes a virtual cluster over with its data, or not at all', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    await register.registered('host', 'virtual');
    const application = await vclusterOf(management);
    const namespace = await host.namespace('team-a');
    const foreign = { 'app.kubernetes.io/managed-by': 'nautes', 'tenant.nautes.io/name': null };
    await management.edit(resources.application, 'team-a-vcluster', { metadata: { labels: foreign } });
    await management.edit(resources.secret, 'cluster-team-a', { metadata: { labels: foreign } });
    await management.edit(resources.cluster, 'team-a', { metadata: { labels: foreign } });
    for (const release of ['team-a-vcluster', 'team-a']) {
      await management.edit(resources.application, 'team-a-vcluster', {
        spec: { project: 'default', source: { helm: { releaseName: release } } },
      });
      const { exitCode, stdout } = await register.call('adopt', ['team-a', '--yes']);
      if (release === 'team-a') expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
      else
        expect({ exitCode, stdout }).toEqual({
          exitCode: 4,
          stdout: expect.stringMatching(
            /^! refused {2}Application "team-a-vcluster" has releaseName "team-a-vcluster", but the kit writes "team-a": another vcluster/m,
          ),
        });
    }
    expect((await vclusterOf(management))?.metadata.uid).toBe(application?.metadata.uid);
    expect((await vclusterOf(management))?.spec).toEqual(application?.spec);
    expect((await host.namespace('team-a'))?.metadata.uid).toBe(namespace?.metadata.uid);
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^nothing to do, 2 un/),
    });
  });

  test('needs a name of the register, a valid register, and the Lease', async ({ register, management }) => {
    await register.addWorker();
    await register.commit();
    for (const name of ['prod-us', '../tenant'])
      expect(await register.call('adopt', [name])).toMatchObject({ exitCode: 2, stdout: '' });
    const held = {
      holderIdentity: 'runner-7',
      leaseDurationSeconds: 60,
      renewTime: new Date().toISOString().replace('Z', '000Z'),
    };
    await management.create({
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { name: 'tenant-acme', namespace: 'nautes' },
      ...{ spec: held },
    });
    expect(await register.call('adopt', ['prod-eu', '--yes'])).toMatchObject({ exitCode: 5, stdout: '' });
    await register.edit('clusters/prod-eu.yaml', 'usage: worker', 'usage: wroker');
    await register.commit();
    expect(await register.call('adopt', ['prod-eu'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/\[schema\][^]*nothing was taken over: the register has errors\n$/),
    });
  });
});
