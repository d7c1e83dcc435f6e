import { access, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubeConfig, KubernetesObjectApi, type KubernetesObject } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWrite, readMutations } from '../../sandbox/control-plane/audit-log.ts';
import { startControlPlane } from '../../sandbox/control-plane/control-plane.ts';
import { installObjects } from '../../sandbox/control-plane/install-objects.ts';
import { controlPlane, controlPlaneBinaries, controlPlaneNames } from '../support/control-planes.ts';

interface CustomResource extends KubernetesObject {
  readonly spec: object;
}

const namespace = 'control-plane-test';
const management = controlPlane('management');

function clientFor(kubeconfig: string): KubernetesObjectApi {
  const config = new KubeConfig();
  config.loadFromString(kubeconfig);
  return KubernetesObjectApi.makeApiClient(config);
}

function application(name: string, extra: object = {}): CustomResource {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace },
    spec: {
      project: 'default',
      destination: { name: 'worker', namespace: 'shop' },
      source: { repoURL: 'https://git.example/shop.git', path: 'deploy' },
      ...extra,
    },
  };
}

function environment(name: string): CustomResource {
  return {
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Environment',
    metadata: { name, namespace },
    spec: { cluster: 'worker', product: 'shop' },
  };
}

beforeAll(() =>
  installObjects(management.adminKubeconfig, [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }]),
);

afterAll(() =>
  clientFor(management.adminKubeconfig).delete({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }),
);

describe('the control planes of a test run', () => {
  test('every one answers its administrator', async () => {
    for (const name of controlPlaneNames) {
      const client = clientFor(controlPlane(name).adminKubeconfig);
      const namespaces = await client.list('v1', 'Namespace');
      expect(namespaces.items.map((item) => item.metadata?.name)).toContain('default');
    }
  });

  test('a custom resource can be created and read back', async () => {
    await installObjects(management.adminKubeconfig, [environment('production')]);
    const client = clientFor(management.adminKubeconfig);
    const read = await client.read({
      apiVersion: 'nautes.resource.nautes.io/v1alpha1',
      kind: 'Environment',
      metadata: { name: 'production', namespace },
    });
    expect(read).toMatchObject({ spec: { cluster: 'worker', product: 'shop' } });
  });

  test('an Application keeps the values of its chart', async () => {
    const client = clientFor(management.adminKubeconfig);
    const source = {
      repoURL: 'https://charts.example',
      chart: 'shop',
      helm: { valuesObject: { replicas: { web: 2 } } },
    };
    expect(await client.create(application('with-values', { source }))).toMatchObject({ spec: { source } });
  });

  test('an Application may have empty texts', async () => {
    const client = clientFor(management.adminKubeconfig);
    const source = { repoURL: 'https://git.example/shop.git', path: '', targetRevision: '' };
    expect(await client.create(application('empty-texts', { source }))).toMatchObject({ spec: { source } });
  });

  test('an Application with a misspelt field loses that field', async () => {
    const created = await clientFor(management.adminKubeconfig).create(application('misspelt', { projekt: 'shop' }));
    expect(created.spec).not.toHaveProperty('projekt');
  });

  test('an Application without a destination is refused', async () => {
    const client = clientFor(management.adminKubeconfig);
    const creating = client.create(application('nowhere', { destination: undefined }));
    await expect(creating).rejects.toMatchObject({ code: 422 });
  });

  test('a user without rights is refused', async () => {
    const client = clientFor(management.userKubeconfigs.nobody);
    await expect(client.list('argoproj.io/v1alpha1', 'Application', namespace)).rejects.toMatchObject({ code: 403 });
  });
});

describe('the audit log', () => {
  async function mutationsOf(name: string): ReturnType<typeof readMutations> {
    const mutations = await readMutations(management.auditLog, { namespace });
    return mutations.filter((mutation) => mutation.name === name);
  }

  test('a write is counted once, with who did what', async () => {
    await clientFor(management.adminKubeconfig).create(environment('counted'));
    const mutations = await mutationsOf('counted');
    expect(mutations.filter(isWrite)).toEqual([
      expect.objectContaining({ verb: 'create', resource: 'environments', user: 'admin', code: 201 }),
    ]);
  });

  test('a dry run is seen and is no write', async () => {
    await clientFor(management.adminKubeconfig).create(environment('dry'), undefined, 'All');
    const mutations = await mutationsOf('dry');
    expect(mutations.map(({ dryRun }) => dryRun)).toEqual([true]);
    expect(mutations.filter(isWrite)).toEqual([]);
  });

  test('a refused request is seen and is no write', async () => {
    const client = clientFor(management.userKubeconfigs.nobody);
    await expect(client.delete(environment('refused'))).rejects.toMatchObject({ code: 403 });
    const mutations = await mutationsOf('refused');
    expect(mutations.map(({ verb, user, code }) => [verb, user, code])).toEqual([['delete', 'nobody', 403]]);
    expect(mutations.filter(isWrite)).toEqual([]);
  });

  test('reading counts nothing', async () => {
    const { size: from } = await stat(management.auditLog);
    await clientFor(management.otherAdministrators[0] ?? '').list('v1', 'Secret');
    expect(await readMutations(management.auditLog, { from, user: 'admin-0' })).toEqual([]);
  });
});

describe('a control plane of one test', () => {
  test('a stopped one answers no more and leaves no file', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'nautes-tenant-test-'));
    try {
      const started = await startControlPlane({
        name: 'short',
        binaries: controlPlaneBinaries(),
        directory,
        subjectAltNames: ['short.example'],
      });
      const client = clientFor(await started.addUser('anybody', ['system:masters']));
      expect((await client.list('v1', 'Namespace')).items).not.toEqual([]);
      await expect(access(started.auditLog)).resolves.toBeUndefined();

      await started.stop();
      await started.stop();
      await expect(client.list('v1', 'Namespace')).rejects.toThrow();
      expect(await readdir(directory)).toEqual([]);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});
