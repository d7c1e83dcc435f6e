import { isWrite, type Mutation } from '../../sandbox/control-plane/audit-log.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { toArgoConfig, toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { toClusterResource } from '../../scripts/desired/cluster-resource.ts';
import { secretText, toClusterSecret } from '../../scripts/desired/cluster-secret.ts';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import { openGit } from '../../scripts/git/git.ts';
import { readWorkingTree } from '../../scripts/git/trees.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { ManagementWriter } from '../../scripts/management/management-writer.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { recordRequests, tokenKubeconfig } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, controlPlane, nameInPreflight } from '../support/control-planes.ts';
import { unreadNote, type TestRegister } from '../support/register.ts';

const domain = '127.0.0.1.nip.io';
const commitAnnotation = 'tenant.nautes.io/commit';

interface PlannedField {
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The changes of the live plan, each as `action cluster` and then `path: from → to`. */
async function planned(register: TestRegister): Promise<readonly string[]> {
  const { stdout } = await register.plan('--format', 'json');
  const plan = JSON.parse(stdout) as {
    readonly changes: readonly { action: string; cluster: string; fields: readonly PlannedField[] }[];
  };
  return plan.changes.flatMap(({ action, cluster, fields }) => [
    `${action} ${cluster}`,
    ...fields.map(({ path, from, to }) => `${path}: ${from} → ${to}`),
  ]);
}

const written = ({ mutations }: { readonly mutations: readonly Mutation[] }): readonly string[] =>
  mutations
    .filter((mutation) => isWrite(mutation) && mutation.resource !== 'leases')
    .map(({ verb, resource, subresource, name }) =>
      [verb, subresource === undefined ? resource : `${resource}/${subresource}`, name].join(' '),
    )
    .sort();

const both = ['patch clusters prod-eu', 'patch secrets cluster-prod-eu'];

describe('a changed cluster file', () => {
  test('shows each field with from and to, and apply writes only what changed', async ({ register, management }) => {
    const path = 'clusters/prod-eu.yaml';
    await register.addWorker('prod-eu', { componentsList: { certManagement: {} } }, { labels: { first: 'x' } });
    let commit = await register.commit();
    await register.apply();

    type Edit = readonly [from: string | RegExp, to: string];
    const change = async (edits: readonly Edit[], fields: readonly string[], writes: readonly string[]) => {
      for (const [from, to] of edits) await register.edit(path, from, to);
      expect(await planned(register)).toEqual(['update prod-eu', ...fields]);
      commit = await register.commit();
      const requests = await recordRequests();
      const { exitCode, stdout } = await register.apply();
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^done {4}update /) });
      expect(written(await requests())).toEqual(writes);
      const { annotations } = (await management.cluster('prod-eu'))?.metadata ?? {};
      expect(annotations?.[commitAnnotation]).toBe(commit);
    };
    const append = (text: string): Edit => [/$/, text];

    await change(
      [
        [/  labels:\n    first: x\n/, ''],
        [/  componentsList:\n    certManagement: \{\}\n/, ''],
      ],
      [
        'componentsList.certManagement.name: cert-manager → null',
        'componentsList.certManagement.namespace: cert-manager → null',
        'metadata.labels[first]: x → null',
      ],
      both,
    );
    await change(
      [append('  primaryDomain: example.com\n  traefik:\n    httpNodePort: 31080\n    httpsNodePort: "31443"\n')],
      [
        `argocdHost: argocd.prod-eu.${domain} → argocd.prod-eu.example.com`,
        'traefik.httpNodePort: 30080 → 31080',
        'traefik.httpsNodePort: 30443 → 31443',
        `primaryDomain: ${domain} → example.com`,
      ],
      both,
    );
    await change(
      [
        append('  argocdHost: cd.example.com\n'),
        ['  name: prod-eu\n', '  name: prod-eu\n  labels:\n    team: shop\n    tier: gold\n'],
      ],
      [
        'argocdHost: argocd.prod-eu.example.com → cd.example.com',
        'metadata.labels[team]: null → shop',
        'metadata.labels[tier]: null → gold',
      ],
      both,
    );
    await change(
      [
        append(
          '  componentsList:\n    multiTenant:\n      additions:\n        syncResourceTypes: tekton.dev/Pipeline\n',
        ),
        append('    certManagement: {}\n'),
        append('  reservedNamespacesAllowedProducts:\n    argocd: [shop]\n'),
        append(
          '  productAllowedClusterResources:\n    shop:\n      - { kind: ClusterRole, group: rbac.authorization.k8s.io }\n',
        ),
        ['  labels:\n', '  annotations:\n    example.com/owner: ann\n  labels:\n'],
      ],
      [
        'componentsList.certManagement.name: null → cert-manager',
        'componentsList.certManagement.namespace: null → cert-manager',
        'componentsList.multiTenant.additions.syncResourceTypes: null → tekton.dev/Pipeline',
        'productAllowedClusterResources.shop: null → [{"group":"rbac.authorization.k8s.io","kind":"ClusterRole"}]',
        'reservedNamespacesAllowedProducts.argocd: null → ["shop"]',
        'metadata.annotations[example.com/owner]: null → ann',
      ],
      both,
    );
    await change(
      [
        ['    certManagement: {}\n', ''],
        [/  reservedNamespacesAllowedProducts:\n.*\n/, ''],
        ['  annotations:\n    example.com/owner: ann\n', ''],
      ],
      [
        'componentsList.certManagement.name: cert-manager → null',
        'componentsList.certManagement.namespace: cert-manager → null',
        'reservedNamespacesAllowedProducts.argocd: ["shop"] → null',
        'metadata.annotations[example.com/owner]: ann → null',
      ],
      both,
    );
    await change([['    tier: gold\n', '']], ['metadata.labels[tier]: gold → null'], both);
    expect((await management.secret('prod-eu'))?.metadata.labels).not.toHaveProperty('tier');
    await change(
      [['workerType: deployment', 'workerType: pipeline']],
      [
        'componentsList.eventListener.name: null → argo-events',
        'componentsList.eventListener.namespace: null → argo-events',
        'tektonHost: null → tekton.prod-eu.example.com',
        'componentsList.pipeline.name: null → tekton',
        'componentsList.pipeline.namespace: null → tekton-pipelines',
        'componentsList.progressiveDelivery.name: argo-rollouts → null',
        'componentsList.progressiveDelivery.namespace: argo-rollouts → null',
        'workerType: deployment → pipeline',
      ],
      both,
    );
    expect(await planned(register)).toEqual([]);
  });

  test('a new credential is shown by its fingerprint, tested, and replaces the old one', async ({
    register,
    management,
  }) => {
    await register.registered('worker');
    const before = await management.cluster('prod-eu');

    const { server } = controlPlane('worker');
    await register.seal('prod-eu', await tokenKubeconfig('worker'));
    const fields = await planned(register);
    expect(fields).toEqual([
      'update prod-eu',
      expect.stringMatching(
        /^credential: sha256:[0-9a-f]{12}… \(expires [^)]+\) → sha256:[0-9a-f]{12}… \(expires [^)]+\)$/,
      ),
    ]);
    await register.commit('Rotate the credential of prod-eu');
    const requests = await recordRequests();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(written(await requests())).toEqual(both);
    const after = await management.cluster('prod-eu');
    const fingerprint = 'tenant.nautes.io/credential-fingerprint';
    expect(after?.metadata.annotations?.[fingerprint]).not.toBe(before?.metadata.annotations?.[fingerprint]);
    expect(after?.status).toEqual(before?.status);

    await register.seal('prod-eu', controlPlane('worker').userKubeconfigs.nobody);
    await register.commit('A credential that may do nothing');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        new RegExp(
          `^failed {2}update {5}prod-eu {2}${server}/\\S+: ${nameInPreflight('nobody')} lacks permissions on the cluster`,
        ),
      ),
    });
    expect((await management.cluster('prod-eu'))?.metadata).toEqual(after?.metadata);
  });

  test('a virtual cluster moves to another port: its Application follows', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await register.addHost();
    await register.addVirtual('team-a', { primaryDomain: 'a.example.com' }, { labels: { team: 'a' } });
    await register.commit();
    await register.apply();
    await register.edit('clusters/team-a.yaml', 'https://127.0.0.1:', 'https://localhost:');
    const { port } = new URL(controlPlane('vcluster').server);
    expect(await planned(register)).toEqual([
      'update team-a',
      `apiServer: https://127.0.0.1:${port} → https://localhost:${port}`,
      'vcluster.certificateNames: ["127.0.0.1"] → ["localhost","127.0.0.1"]',
    ]);
    await register.commit();
    const requests = await recordRequests();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(written(await requests())).toEqual([
      'patch applications team-a-vcluster',
      'patch clusters team-a',
      'patch secrets cluster-team-a',
    ]);
    expect(secretText(await management.secret('team-a'), 'server')).toBe(`https://localhost:${port}`);
    expect(await planned(register)).toEqual([]);
  });

  test('a virtual cluster does not move to another host, nor become a physical one', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    await register.apply();
    const application = await management.application('team-a-vcluster');
    await register.addHost('berlin', { apiServer: 'https://127.0.0.1:1' });
    await register.addVirtual('team-a', { hostCluster: 'berlin' });
    await register.commit();
    const reason = /^blocked +team-a +it runs on "shanghai" and cannot be moved: remove it, apply, and add it again$/m;
    expect((await register.apply()).stdout).toMatch(reason);
    await register.addWorker('team-a');
    await register.commit();
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(6);
    expect(stdout).toMatch(reason);
    expect(await management.application('team-a-vcluster')).toEqual(application);
  });

  test('the recorded commit moves for the registration that changed, and for no other', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await register.addHost();
    await register.addVirtual();
    const first = await register.commit();
    await register.apply();
    await register.edit('clusters/team-a.yaml', /$/, '  primaryDomain: example.com\n');
    const second = await register.commit();
    await register.apply();
    const commits = await Promise.all(['shanghai', 'team-a'].map((name) => management.cluster(name)));
    expect(commits.map((one) => one?.metadata.annotations?.[commitAnnotation])).toEqual([first, second]);
    const { annotations } = (await management.lease())?.metadata ?? {};
    expect(annotations?.['tenant.nautes.io/applied']).toBe(second);
  });
});

describe('drift of our own objects', () => {
  test('labels and annotations that were taken away are put back', async ({ register, management }) => {
    await register.registered('worker');
    const [resource, secret] = [await management.cluster('prod-eu'), await management.secret('prod-eu')];
    await management.edit(resources.cluster, 'prod-eu', {
      metadata: { annotations: { 'tenant.nautes.io/source': null, 'tenant.nautes.io/credential-expires': null } },
    });
    await management.edit(resources.secret, 'cluster-prod-eu', {
      metadata: {
        labels: { 'cluster.nautes.io/usage': null },
        annotations: { 'cluster.nautes.io/primary-domain': null },
      },
    });
    expect(await planned(register)).toEqual([
      'update prod-eu',
      'metadata.annotations[tenant.nautes.io/source]: null → clusters/prod-eu.yaml',
      expect.stringMatching(/^credential\.expires: null → \d/),
    ]);
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('done    update') });
    expect((await management.secret('prod-eu'))?.metadata.labels).toEqual(secret?.metadata.labels);
    expect((await management.secret('prod-eu'))?.metadata.annotations).toEqual(secret?.metadata.annotations);
    expect((await management.cluster('prod-eu'))?.metadata.annotations).toEqual(resource?.metadata.annotations);
    const requests = await recordRequests();
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) });
    expect(written(await requests())).toEqual([]);
  });

  test('a Cluster resource and a Secret that were deleted by hand are written again', async ({
    register,
    management,
  }) => {
    await register.registered('worker');
    const [resource, secret] = [await management.cluster('prod-eu'), await management.secret('prod-eu')];
    await management.delete(resources.cluster, 'prod-eu');
    expect(await planned(register)).toEqual(['register prod-eu']);
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('done    register') });
    expect((await management.cluster('prod-eu'))?.spec).toEqual(resource?.spec);
    expect((await management.secret('prod-eu'))?.metadata.uid).toBe(secret?.metadata.uid);

    await management.delete(resources.secret, 'cluster-prod-eu');
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('done    register') });
    expect((await management.secret('prod-eu'))?.data).toEqual(secret?.data);
    expect(await register.apply()).toMatchObject({ stdout: expect.stringMatching(/^nothing to do/) });
  });

  test('a Secret without its credential is filled again', async ({ register, argoCd: _, management }) => {
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    await register.apply();
    const before = await Promise.all(['shanghai', 'team-a'].map((name) => management.secret(name)));
    for (const name of ['shanghai', 'team-a'])
      await management.edit(resources.secret, `cluster-${name}`, { data: { config: null } });
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const after = await Promise.all(['shanghai', 'team-a'].map((name) => management.secret(name)));
    expect(after.map((secret) => secret?.data)).toEqual(before.map((secret) => secret?.data));
  });

  test('what another manager set in our objects is reported with its field and owner, and left as it is', async ({
    register,
    management,
  }) => {
    await register.registered('worker', 'host');
    const config = Buffer.from('{"bearerToken":"stolen"}').toString('base64');
    await management.edit(resources.secret, 'cluster-prod-eu', { data: { config } });
    await management.edit(resources.cluster, 'shanghai', {
      metadata: { labels: { 'cluster.nautes.io/usage': 'worker' } },
      spec: { reservedNamespacesAllowedProducts: { vault: ['shop'] } },
    });
    const requests = await recordRequests();
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, lines: stdout.split('\n').slice(0, 2) }).toEqual({
      exitCode: 6,
      lines: [
        expect.stringMatching(
          /^failed {2}update {5}prod-eu {3}Secret "cluster-prod-eu": .*conflict with "kubectl-edit".*\.data\.config; remove/,
        ),
        expect.stringMatching(
          /^failed {2}update {5}shanghai {2}Cluster "shanghai" has reservedNamespacesAllowedProducts\.vault, metadata\.labels\[cluster\.nautes\.io\/usage\], which another field manager set; remove/,
        ),
      ],
    });
    expect(written(await requests())).toEqual([]);
    expect((await management.secret('prod-eu'))?.data?.['config']).toBe(config);

    await management.edit(resources.secret, 'cluster-prod-eu', { data: { config: null } });
    await management.edit(resources.cluster, 'shanghai', {
      metadata: { labels: { 'cluster.nautes.io/usage': null } },
      spec: { reservedNamespacesAllowedProducts: null },
    });
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await planned(register)).toEqual([]);
  });

  test('a Secret that somebody edited is seen by a live plan of whoever may read it, and the other says that it may not', async ({
    register,
    management,
  }) => {
    await register.registered('host', 'worker');
    const token = Buffer.from('{"bearerToken":"stolen"}').toString('base64');
    const server = Buffer.from('https://192.0.2.66:6443').toString('base64');
    await management.edit(resources.secret, 'cluster-prod-eu', { data: { config: token, server } });
    const seen = await register.call('plan', ['--live']);
    expect(seen).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^~ update {5}prod-eu [^]*secret\.server: https:\/\/192\.0\.2\.66:6443 → /),
    });
    expect(seen.stdout).not.toContain('note:');
    expect(seen.stdout + seen.stderr).not.toContain('stolen');
    expect(await register.plan()).toMatchObject({
      exitCode: 0,
      stdout: `${unreadNote}\n` + '0 to register, 0 to update, 0 to unregister, 2 unchanged\n',
    });
    expect(JSON.parse((await register.plan('--format', 'json')).stdout)).toMatchObject({ unreadKinds: ['Secret'] });
  });

  test('labels, annotations and keys that others put beside ours do not count', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    await register.apply();
    const metadata = { labels: { 'example.com/cost': '1' }, annotations: { 'example.com/note': 'n' } };
    await management.edit(resources.cluster, 'team-a', { metadata });
    await management.edit(resources.secret, 'cluster-team-a', { metadata, data: { shard: 'MQ==' } });
    await management.edit(resources.application, 'team-a-vcluster', {
      metadata: {
        ...metadata,
        finalizers: ['resources-finalizer.argocd.argoproj.io', 'post-delete-finalizer.argocd.argoproj.io'],
      },
    });
    expect(await planned(register)).toEqual([]);
    const requests = await recordRequests();
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) });
    expect(written(await requests())).toEqual([]);
  });

  test('an Application that was deleted by hand is installed again', async ({ register, argoCd, management, host }) => {
    await register.addHost();
    await register.addVirtual();
    await register.commit();
    await register.apply();
    await argoCd.stop();
    await management.delete(resources.application, 'team-a-vcluster');
    const deleting = await management.application('team-a-vcluster');
    expect(deleting?.metadata.deletionTimestamp).toBeDefined();
    const onTell = (text: string): void => void (text.includes('waiting until the old') && argoCd.start());
    expect(await register.apply({ onTell })).toMatchObject({ exitCode: 0 });
    const installed = await management.application('team-a-vcluster');
    expect(installed?.metadata.uid).not.toBe(deleting?.metadata.uid);
    expect(installed?.metadata.deletionTimestamp).toBeUndefined();
    expect(await host.namespace('team-a')).toBeDefined();
  });
});

describe('many clusters', () => {
  test('are read with as many LISTs as one', async ({ register, management }) => {
    const { server, caPem } = controlPlane('worker');
    const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;
    const credentials = new Map<string, Credential>();
    for (let index = 0; index <= 40; index++) {
      const [name, apiServer] = [`prod-${index}`, index === 0 ? server : `https://10.0.0.${index}:6443`];
      const credential = { caPem, token: `token-of-cluster-${index}` };
      await register.writeCluster(name, { apiServer, ...shape });
      await register.seal(name, toKubeconfigText(name, apiServer, credential));
      credentials.set(name, credential);
    }
    const commit = await register.commit();
    await pretendRegistered(register, commit, credentials);
    expect((await management.list(resources.cluster)).length).toBe(41);
    const nothing = { exitCode: 0, stdout: expect.stringMatching(/^nothing to do, 41 /) as string };
    // The first one meets no Lease, and asks the registrations themselves which commit came last.
    expect(await register.apply()).toMatchObject(nothing);
    const requests = await recordRequests();
    expect(await register.apply()).toMatchObject(nothing);
    const { mutations, lists } = await requests();
    expect(mutations.map(({ resource }) => resource)).toEqual(['leases', 'leases']);
    expect([...lists].sort()).toEqual([
      'applications',
      'applicationsets',
      'clusters',
      'deploymentruntimes',
      'environments',
      'projectpipelineruntimes',
      'secrets',
    ]);
  });
});

/** Writes what registering every cluster file would, without asking clusters that are not there. */
async function pretendRegistered(
  register: TestRegister,
  commit: string,
  credentials: ReadonlyMap<string, Credential>,
): Promise<void> {
  const client = clientOf(applyKubeconfig());
  const writer = new ManagementWriter(client, {
    tenant: 'acme',
    permit: { assertHeld: async () => undefined, assertHeldLately: async () => undefined },
  });
  const git = await openGit({ directory: register.folder });
  const clusters = [...desiredClusters(readRepository(await readWorkingTree(git))).values()];
  const done = {
    type: 'Registered',
    status: 'True',
    reason: 'Registered',
    message: 'pretended',
    lastTransitionTime: '2026-01-01T00:00:00Z',
  } as const;
  await Promise.all(
    clusters.map(async (cluster, index) => {
      const { expires = 'unknown' } = cluster.credential;
      const credential = credentials.get(cluster.name);
      if (credential === undefined) throw new TypeError(`"${cluster.name}" was not sealed`);
      const evidence = {
        fingerprint: fingerprintOf(credential),
        expires,
        clusterUid: `uid-${index}`,
        kubernetesVersion: 'v1.34.1',
      };
      const resource = toClusterResource('acme', cluster, evidence, commit);
      const written = await writer.apply(resources.cluster, resource, undefined);
      await writer.applyConditions(written, [done]);
      await writer.apply(resources.secret, toClusterSecret('acme', cluster, toArgoConfig(credential)), undefined);
    }),
  );
  client.close();
}
