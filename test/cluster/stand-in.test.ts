import { installedLabel } from '../../sandbox/stand-in/sync.ts';
import type { Application, KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import { configMapResource, inNamespace, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import type { TestRegister } from '../support/register.ts';

const leaseOf = (namespace: string): Resource => ({ ...resources.lease, namespace });
const foreign = 'example.com/hold';

/** What components installed in a namespace, by name; controllers put other things there. */
async function installedIn(host: Administrator, namespace: string): Promise<readonly string[]> {
  const found = await host.list(inNamespace(configMapResource, namespace));
  const installed = found.filter(({ metadata }) => metadata.labels?.[installedLabel] !== undefined);
  return installed.map(({ metadata }) => metadata.name).sort();
}

/** A host with a component, and whatever else is asked for. */
async function registerHost(register: TestRegister, ...more: readonly (() => Promise<void>)[]): Promise<void> {
  await register.addComponent('lens', { labels: { 'cluster.nautes.io/usage': 'host' } });
  await register.addHost();
  for (const add of more) await add();
  await register.commit();
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
}

/** An Application of a person on the host. */
function application(name: string, change: object = {}, metadata: object = {}): Application {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      ...{ name, namespace: 'argocd', finalizers: ['resources-finalizer.argocd.argoproj.io'] },
      ...metadata,
    },
    spec: {
      project: 'default',
      source: { repoURL: 'https://charts.example.com', chart: 'shop', targetRevision: '1.0.0' },
      destination: { name: 'shanghai', namespace: 'shop' },
      syncPolicy: { syncOptions: ['CreateNamespace=true'] },
      ...change,
    },
  };
}

describe('the stand-in for Argo CD', () => {
  test('prunes what a source installed that is not there any more', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    await registerHost(register);
    await expect.poll(() => installedIn(host, 'lens')).toEqual(['installed-lens-lens']);
    for (const [change, name] of [
      [{ chart: 'glass' }, 'installed-lens-glass'],
      [{ chart: 'glass', helm: { releaseName: 'window' } }, 'installed-window-glass'],
    ] as const) {
      const set = await management.find<KubernetesObject<{ spec: { template: { spec: { source: object } } } }>>(
        resources.applicationSet,
        'lens',
      );
      const source = { ...set?.spec.template.spec.source, ...change };
      await management.edit(resources.applicationSet, 'lens', { spec: { template: { spec: { source } } } });
      await expect.poll(() => installedIn(host, 'lens')).toEqual([name]);
    }
  });

  test('cascades where the Application asks for it, and keeps a namespace that is not its own', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    await registerHost(register);
    const [cascading, plain] = [application('shop'), application('store', {}, { finalizers: [] })];
    for (const one of [cascading, plain]) await management.create(one);
    await expect.poll(() => installedIn(host, 'shop')).toEqual(['installed-shop-shop', 'installed-store-shop']);
    for (const { metadata } of [cascading, plain]) {
      await management.delete(resources.application, metadata.name);
      await expect.poll(() => management.application(metadata.name)).toBeUndefined();
    }
    expect(await installedIn(host, 'shop')).toEqual(['installed-store-shop']);
    expect(await host.namespace('shop')).toBeDefined();
  });

  test('sets the metadata of a namespace also when it was there before, and takes it away then', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    await registerHost(register);
    await host.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'shop' } } });
    const tracked = { 'argocd.argoproj.io/tracking-id': 'shop:/Namespace:shop/shop' };
    const managedNamespaceMetadata = { labels: { tier: 'gold' }, annotations: { owner: 'shop', ...tracked } };
    const syncPolicy = { syncOptions: ['CreateNamespace=true'], managedNamespaceMetadata };
    await management.create(application('shop', { syncPolicy }));
    await expect
      .poll(async () => (await host.namespace('shop'))?.metadata)
      .toMatchObject({
        labels: { team: 'shop', tier: 'gold' },
        annotations: { owner: 'shop', ...tracked },
      });
    await management.delete(resources.application, 'shop');
    await expect.poll(() => host.namespace('shop')).toBeUndefined();
    expect(await installedIn(host, 'shop')).toEqual([]);
  });

  test('leaves the finalizers of others alone', async ({ register, argoCd: _, management, host }) => {
    await registerHost(register, () => register.addVirtual());
    await management.edit(resources.application, 'team-a-vcluster', {
      metadata: { finalizers: ['resources-finalizer.argocd.argoproj.io', foreign] },
    });
    await host.edit(inNamespace(resources.secret, 'team-a'), 'vc-team-a', { metadata: { finalizers: [foreign] } });
    await management.delete(resources.application, 'team-a-vcluster');
    await expect.poll(async () => (await host.namespace('team-a'))?.metadata.deletionTimestamp).toBeDefined();
    const left = async () => (await management.application('team-a-vcluster'))?.metadata.finalizers;
    expect(await left()).toEqual(['resources-finalizer.argocd.argoproj.io', foreign]);
    await host.edit(inNamespace(resources.secret, 'team-a'), 'vc-team-a', { metadata: { finalizers: null } });
    await expect.poll(left).toEqual([foreign]);
    expect(await host.namespace('team-a')).toBeUndefined();
    await management.edit(resources.application, 'team-a-vcluster', { metadata: { finalizers: null } });
    expect(await management.application('team-a-vcluster')).toBeUndefined();
  });

  test('waits for the namespace where a controller empties it', async ({ register, argoCd: _, management, host }) => {
    await registerHost(register, () => register.addVirtual());
    const spec = {
      holderIdentity: 'test',
      leaseDurationSeconds: 3600,
      renewTime: new Date().toISOString().replace('Z', '000Z'),
    };
    const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', spec };
    await host.create({ ...lease, metadata: { name: 'kube-controller-manager', namespace: 'kube-system' } });
    try {
      await management.delete(resources.application, 'team-a-vcluster');
      await expect.poll(async () => (await host.namespace('team-a'))?.metadata.deletionTimestamp).toBeDefined();
      const before = await host.namespace('team-a');
      // Another Application comes and goes, so that the stand-in has looked at everything in between.
      await management.create(application('shop'));
      await expect.poll(() => installedIn(host, 'shop')).toEqual(['installed-shop-shop']);
      await management.delete(resources.application, 'shop');
      await expect.poll(() => management.application('shop')).toBeUndefined();
      expect(await host.namespace('team-a')).toEqual(before);
      expect(await management.application('team-a-vcluster')).toBeDefined();
      if (before !== undefined) await host.purge(before);
      await expect.poll(() => management.application('team-a-vcluster')).toBeUndefined();
    } finally {
      await host.delete(leaseOf('kube-system'), 'kube-controller-manager');
    }
  });

  test('knows a virtual cluster that starts with the data of an earlier one', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    await registerHost(register, () => register.addVirtual());
    expect(argoCd.bootedOldData).toEqual([]);
    // Deleted with its namespace it begins anew.
    await management.delete(resources.application, 'team-a-vcluster');
    await expect.poll(() => host.namespace('team-a')).toBeUndefined();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(argoCd.bootedOldData).toEqual([]);
    // Deleted without it, what comes next finds the old data.
    await argoCd.stop();
    const old = await management.application('team-a-vcluster');
    if (old !== undefined) await management.purge(old);
    argoCd.start();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await expect.poll(() => argoCd.bootedOldData).toEqual(['team-a']);
  });
});
