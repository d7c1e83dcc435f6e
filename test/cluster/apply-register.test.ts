import { isWrite, type Mutation } from '../../sandbox/control-plane/audit-log.ts';
import { fingerprintOf } from '../../scripts/credential/credential.ts';
import { credentialOfSecret } from '../../scripts/credential/kubeconfig-text.ts';
import { secretText } from '../../scripts/desired/cluster-secret.ts';
import type { Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { kitVersion } from '../../scripts/text/version.ts';
import { findSecrets } from '../support/control-planes-secrets.ts';
import { recordRequests } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane, planKubeconfig } from '../support/control-planes.ts';
import { unreadNote } from '../support/register.ts';

const domain = '127.0.0.1.nip.io';
const hostServer = controlPlane('host').server;
const workerServer = controlPlane('worker').server;
const virtualServer = controlPlane('vcluster').server;
const virtualPort = Number(new URL(virtualServer).port);
const ports = { httpNodePort: '30080', httpsNodePort: '30443' };

const components = {
  argocd: (cluster: string) => ({
    deployment: { name: 'argocd', namespace: 'argocd', additions: { host: `argocd.${cluster}.${domain}` } },
  }),
  tekton: (cluster: string) => ({
    pipeline: { name: 'tekton', namespace: 'tekton-pipelines', additions: { host: `tekton.${cluster}.${domain}` } },
    eventListener: { name: 'argo-events', namespace: 'argo-events' },
  }),
  gateway: { gateway: { name: 'traefik', namespace: 'traefik', additions: ports } },
  oauthProxy: { oauthProxy: { name: 'oauth2-proxy', namespace: 'oauth2-proxy' } },
  rollouts: { progressiveDelivery: { name: 'argo-rollouts', namespace: 'argo-rollouts' } },
  vault: { secretManagement: { name: 'vault', namespace: 'vault' } },
  worker: {
    multiTenant: { name: 'hnc', namespace: 'hnc-system' },
    secretSync: { name: 'external-secrets', namespace: 'external-secrets' },
    secretManagement: { name: 'vault', namespace: 'vault' },
  },
};

const selection = (labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [`cluster.nautes.io/${name}`, value]));

const ownership = (cluster: string) => ({
  'app.kubernetes.io/managed-by': 'nautes-tenant',
  'tenant.nautes.io/name': 'acme',
  'tenant.nautes.io/cluster': cluster,
});

/** What a Secret holds, without any byte of the credential. */
function structureOf(secret: Secret | undefined): unknown {
  const { tlsClientConfig, ...config } = JSON.parse(secretText(secret, 'config') ?? '{}');
  return {
    labels: secret?.metadata.labels,
    annotations: secret?.metadata.annotations,
    type: secret?.type,
    keys: Object.keys(secret?.data ?? {}).sort(),
    name: secretText(secret, 'name'),
    server: secretText(secret, 'server'),
    config: Object.keys(config),
    tls: Object.keys(tlsClientConfig ?? {}).sort(),
  };
}

/** What the Secret of a cluster with a client certificate has to hold. */
function secretStructure(
  cluster: string,
  server: string,
  labels: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>>,
) {
  return {
    labels: { ...ownership(cluster), ...selection(labels), 'argocd.argoproj.io/secret-type': 'cluster' },
    annotations: selection({ 'primary-domain': domain, ...annotations }),
    type: 'Opaque',
    keys: ['config', 'name', 'server'],
    name: cluster,
    server,
    config: [],
    tls: ['caData', 'certData', 'insecure', 'keyData'],
  };
}

const inWords = ({ verb, resource, subresource, name, dryRun }: Mutation): string =>
  [verb, subresource === undefined ? resource : `${resource}/${subresource}`, name, dryRun ? 'dry run' : '']
    .filter(Boolean)
    .join(' ');

describe('register', () => {
  test('a host, a physical deployment worker and a virtual pipeline worker, with every object and label', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    await register.addHost();
    await register.addWorker('prod-eu', {}, { labels: { team: 'shop' }, annotations: { 'example.com/owner': 'ann' } });
    await register.addVirtual();
    const commit = await register.commit('Register the first clusters');
    const requests = await recordRequests();
    const { exitCode, stdout, stderr } = await register.apply();

    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        new RegExp(
          `^done {4}register {3}prod-eu +[\\d.]+ s\ndone {4}register {3}shanghai +[\\d.]+ s\n` +
            `done {4}register {3}team-a +[\\d.]+ s\n3 done, 0 unchanged at commit ${commit.slice(0, 8)}\n$`,
        ),
      ),
    });
    const progress = stderr.split('\n').filter((line) => /^\w|team-a/.test(line.trimEnd()));
    // Whether it waits depends on how fast Argo CD is.
    expect(progress.filter((line) => !/: (warning: |waiting for )/.test(line))).toEqual([
      'Registering hosts and physical workers',
      'Registering virtual workers',
      '  team-a: installing vcluster on shanghai through Argo CD',
      `  team-a: testing the credential at ${virtualServer}`,
      '  team-a: writing the Cluster resource',
      "  team-a: writing Argo CD's cluster Secret",
      '  team-a: done',
    ]);

    const hostResource = await management.cluster('shanghai');
    expect(hostResource?.spec).toEqual({
      apiServer: hostServer,
      clusterKind: 'kubernetes',
      clusterType: 'physical',
      usage: 'host',
      primaryDomain: domain,
      componentsList: { ...components.gateway, ...components.oauthProxy, ...components.vault },
    });
    const worker = await management.cluster('prod-eu');
    expect(worker?.spec).toEqual({
      apiServer: workerServer,
      clusterKind: 'kubernetes',
      clusterType: 'physical',
      usage: 'worker',
      workerType: 'deployment',
      primaryDomain: domain,
      componentsList: {
        ...components.worker,
        ...components.argocd('prod-eu'),
        ...components.gateway,
        ...components.rollouts,
        ...components.oauthProxy,
      },
    });
    const virtual = await management.cluster('team-a');
    expect(virtual?.spec).toEqual({
      apiServer: virtualServer,
      clusterKind: 'kubernetes',
      clusterType: 'virtual',
      usage: 'worker',
      workerType: 'pipeline',
      hostCluster: 'shanghai',
      primaryDomain: domain,
      componentsList: {
        ...components.worker,
        ...components.argocd('team-a'),
        ...components.tekton('team-a'),
        ...components.gateway,
      },
    });

    expect(worker?.metadata.labels).toEqual({ team: 'shop', ...ownership('prod-eu') });
    expect(worker?.metadata.annotations).toEqual({
      'example.com/owner': 'ann',
      'tenant.nautes.io/source': 'clusters/prod-eu.yaml',
      'tenant.nautes.io/commit': commit,
      'tenant.nautes.io/kit-version': kitVersion,
      'tenant.nautes.io/digest': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      'tenant.nautes.io/credential-fingerprint': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      'tenant.nautes.io/sealed-file': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      'tenant.nautes.io/credential-expires': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      'tenant.nautes.io/credential-since': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      'tenant.nautes.io/cluster-uid': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'tenant.nautes.io/kubernetes-version': expect.stringMatching(/^v1\./),
      'tenant.nautes.io/components': 'argo-rollouts, argocd, external-secrets, hnc, oauth2-proxy, traefik, vault',
    });
    const resources = [hostResource, worker, virtual];
    const uids = resources.map((resource) => resource?.metadata.annotations?.['tenant.nautes.io/cluster-uid']);
    expect(new Set(uids).size).toBe(3);
    for (const resource of resources)
      expect(resource?.status?.conditions).toEqual([
        {
          type: 'Registered',
          status: 'True',
          reason: 'Registered',
          message: expect.stringMatching(/^Kubernetes v1\./),
          lastTransitionTime: expect.any(String),
        },
      ]);

    const workerSecret = await management.secret('prod-eu');
    const usage = { usage: 'worker', type: 'physical', 'worker-type': 'deployment' };
    const gateway = { 'http-node-port': '30080', 'https-node-port': '30443' };
    const expected = secretStructure('prod-eu', workerServer, usage, {
      ...gateway,
      'argocd-host': `argocd.prod-eu.${domain}`,
    });
    expect(structureOf(workerSecret)).toEqual({ ...expected, labels: { ...expected.labels, team: 'shop' } });
    expect(structureOf(await management.secret('shanghai'))).toEqual(
      secretStructure('shanghai', hostServer, { usage: 'host', type: 'physical' }, gateway),
    );
    expect(structureOf(await management.secret('team-a'))).toEqual(
      secretStructure(
        'team-a',
        virtualServer,
        { usage: 'worker', type: 'virtual', 'worker-type': 'pipeline', host: 'shanghai' },
        { ...gateway, 'argocd-host': `argocd.team-a.${domain}`, 'tekton-host': `tekton.team-a.${domain}` },
      ),
    );
    const stored = credentialOfSecret(workerSecret);
    expect(stored === undefined ? undefined : fingerprintOf(stored)).toBe(
      worker?.metadata.annotations?.['tenant.nautes.io/credential-fingerprint'],
    );
    // The check at the end of every file of tests would find it there.
    expect(findSecrets([JSON.stringify(workerSecret)], [stored?.keyPem ?? '']).length).toBeGreaterThan(100);

    const application = await management.application('team-a-vcluster');
    expect(application?.metadata.labels).toEqual(ownership('team-a'));
    expect(application?.metadata.finalizers).toEqual(['resources-finalizer.argocd.argoproj.io']);
    const marks = {
      'argocd.argoproj.io/tracking-id': 'team-a-vcluster:/Namespace:team-a/team-a',
      'tenant.nautes.io/name': 'acme',
    };
    expect(application?.spec).toEqual({
      project: 'nautes-tenant',
      source: {
        repoURL: 'https://charts.loft.sh',
        chart: 'vcluster',
        targetRevision: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        helm: {
          releaseName: 'team-a',
          valuesObject: {
            controlPlane: {
              service: { spec: { type: 'NodePort' }, httpsNodePort: virtualPort },
              proxy: { extraSANs: ['127.0.0.1'] },
              statefulSet: { persistence: { volumeClaim: { retentionPolicy: 'Delete' } } },
            },
            networking: { advanced: { proxyKubelets: { byHostname: false } } },
            sync: { toHost: { ingresses: { enabled: true } } },
            exportKubeConfig: { server: virtualServer },
          },
        },
      },
      destination: { name: 'shanghai', namespace: 'team-a' },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ['CreateNamespace=true'],
        retry: { limit: -1, backoff: { duration: '15s', factor: 2, maxDuration: '5m' } },
        managedNamespaceMetadata: { annotations: marks },
      },
    });
    expect((await host.namespace('team-a'))?.metadata.annotations).toEqual(marks);

    const { mutations } = await requests();
    expect(mutations.filter(({ code }) => code >= 300)).toEqual([]);
    // The Secret of a host, which has the same fields, was tried before.
    expect(mutations.filter(({ name }) => name?.includes('team-a')).map(inWords)).toEqual([
      'patch applications team-a-vcluster dry run',
      'patch applications team-a-vcluster',
      'patch clusters team-a dry run',
      'patch clusters team-a',
      'patch secrets cluster-team-a',
      'patch clusters/status team-a',
    ]);
    expect(mutations.filter(({ resource }) => resource === 'leases').map(inWords)).toEqual([
      'create leases tenant-acme',
      'update leases tenant-acme',
    ]);
    const lease = await management.lease();
    expect(lease?.metadata.annotations).toEqual({
      'tenant.nautes.io/attempted': commit,
      'tenant.nautes.io/applied': commit,
      'tenant.nautes.io/kit-version': kitVersion,
    });
    expect(lease?.spec).toMatchObject({ holderIdentity: '', leaseDurationSeconds: 60, leaseTransitions: 0 });
  });

  test('a physical pipeline worker and a virtual deployment worker', async ({ register, argoCd: _, management }) => {
    await register.addHost('shanghai', { primaryDomain: 'example.com', traefik: { httpNodePort: 30180 } });
    await register.addWorker('build-eu', { workerType: 'pipeline', tektonHost: 'ci.127.0.0.1.nip.io' });
    await register.addVirtual('team-b', { workerType: 'deployment', primaryDomain: 'b.example.com' });
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });

    expect((await management.cluster('build-eu'))?.spec).toMatchObject({
      workerType: 'pipeline',
      componentsList: {
        ...components.worker,
        ...components.argocd('build-eu'),
        ...components.gateway,
        ...components.oauthProxy,
        pipeline: { additions: { host: 'ci.127.0.0.1.nip.io' } },
        eventListener: { name: 'argo-events' },
      },
    });
    expect((await management.secret('build-eu'))?.metadata.annotations).toMatchObject(
      selection({ 'tekton-host': 'ci.127.0.0.1.nip.io' }),
    );
    expect((await management.cluster('shanghai'))?.spec['componentsList']).toMatchObject({
      gateway: { additions: { httpNodePort: '30180', httpsNodePort: '30443' } },
    });
    expect((await management.cluster('team-b'))?.spec).toMatchObject({
      workerType: 'deployment',
      componentsList: {
        ...components.worker,
        ...components.rollouts,
        deployment: { additions: { host: 'argocd.team-b.b.example.com' } },
      },
    });
    expect((await management.secret('team-b'))?.metadata.labels).toMatchObject(
      selection({ usage: 'worker', type: 'virtual', 'worker-type': 'deployment', host: 'shanghai' }),
    );
  });

  test('a second apply writes nothing but the Lease, and the credential of a host is not even opened', async ({
    register,
    argoCd: _,
  }) => {
    await register.addHost();
    await register.addVirtual();
    const commit = await register.commit();
    await register.apply();
    const requests = await recordRequests();
    expect(await register.apply({ environment: { AGE_IDENTITY: undefined } })).toEqual({
      exitCode: 0,
      stdout: `nothing to do, 2 unchanged at commit ${commit.slice(0, 8)}\n`,
      stderr: expect.stringMatching(/^Checking the credentials of virtual workers\n(?: {2}team-a: warning: .*\n)*$/),
    });
    const { mutations } = await requests();
    expect(mutations.filter(isWrite).map(inWords)).toEqual(['update leases tenant-acme', 'update leases tenant-acme']);
    expect(await register.plan('--detailed-exitcode')).toEqual({
      exitCode: 0,
      stdout:
        '? credential team-a  not compared: it is on host "shanghai", which only apply reads; apply compares it\n' +
        `${unreadNote}\n` +
        '0 to register, 0 to update, 0 to unregister, 2 unchanged; 1 credential not compared\n',
      stderr: '',
    });
  });

  test('a register without clusters validates, plans and applies', async ({ register, management }) => {
    expect(await register.call('validate', [])).toMatchObject({ exitCode: 0 });
    const nothing = '0 to register, 0 to update, 0 to unregister, 0 unchanged\n';
    expect(await register.call('plan', [])).toEqual({ exitCode: 0, stdout: nothing, stderr: '' });
    expect(await register.plan()).toEqual({ exitCode: 0, stdout: nothing, stderr: '' });
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do, 0/) });
    expect(await register.status()).toEqual({ exitCode: 0, stdout: '0 clusters registered\n', stderr: '' });
    expect((await management.lease())?.metadata.annotations).toHaveProperty(['tenant.nautes.io/applied']);
    expect(await register.status('--format', 'json')).toMatchObject({
      stdout: '{\n  "clusters": [],\n  "notRegistered": []\n}\n',
    });
  });

  test('the plan identity plans and lists what is registered, and may not read a Secret', async ({ register }) => {
    await register.addWorker();
    const commit = await register.commit();
    const planned = await register.plan('--detailed-exitcode');
    expect({ ...planned, stdout: planned.stdout.split('\n').filter((line) => !/^ +warning/.test(line)) }).toEqual({
      exitCode: 10,
      stdout: [
        '+ register   prod-eu  clusters/prod-eu.yaml:1  physical deployment worker',
        '1 to register, 0 to update, 0 to unregister, 0 unchanged',
        '',
      ],
      stderr: '',
    });
    expect(await register.status()).toMatchObject({
      stdout: 'prod-eu has a file, but is not registered yet\n0 clusters registered, 1 not yet\n',
    });
    expect(await register.apply({ kubeconfig: planKubeconfig() })).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('error: the management cluster rejected a request of this identity'),
    });
    await register.apply();
    const listed = await register.status('--format', 'wide');
    expect(listed).toMatchObject({ exitCode: 0, stderr: '' });
    const [heading = '', row = '', count] = listed.stdout.split('\n');
    expect(heading).toMatch(/^CLUSTER +SHAPE +HOST +API SERVER +STATE +COMPONENTS +CREDENTIAL EXPIRES +COMMIT +FILE$/);
    expect(row).toContain(`physical deployment worker  -     ${workerServer}  Registered  `);
    expect(row).toMatch(new RegExp(`days\\) +${commit.slice(0, 8)}  clusters/prod-eu.yaml$`));
    expect(count).toBe('1 cluster registered');
  });
});
