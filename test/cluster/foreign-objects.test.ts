import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import { recordRequests, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig } from '../support/control-planes.ts';
import { startFaultyProxy, type ProxiedRequest } from '../support/faulty-proxy.ts';
import type { TestRegister } from '../support/register.ts';

const selectedBy = 'cluster.nautes.io/usage';
const ofOther = { metadata: { labels: { 'tenant.nautes.io/name': 'globex' } } };
const ofNobody = { metadata: { labels: { 'app.kubernetes.io/managed-by': null } } };

/** A host, a virtual worker on it and a physical one, each worker with a component. */
async function registerAll(register: TestRegister, management: Administrator): Promise<void> {
  await register.addComponent('lens');
  await register.addHost();
  await register.addVirtual();
  await register.addWorker();
  await register.commit('Register three');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  for (const cluster of ['team-a', 'prod-eu'])
    await expect.poll(() => management.application(`${cluster}-lens`)).toBeDefined();
}

describe('an object of a registration that became another owner’s', () => {
  const parts: readonly (readonly [string, Resource, string, object])[] = [
    ['the Secret, of another tenant', resources.secret, 'cluster-team-a', ofOther],
    ['the Secret, of nobody who works with the kit', resources.secret, 'cluster-team-a', ofNobody],
    ['the Cluster resource', resources.cluster, 'team-a', ofOther],
    ['the Application of vcluster', resources.application, 'team-a-vcluster', ofOther],
  ];

  test.for(parts)(
    '%s: its removal is blocked before anything is written',
    async ([, resource, name, change], { register, argoCd: _, management }) => {
      await registerAll(register, management);
      await management.edit(resource, name, change);
      const before = await management.find(resource, name);
      await register.removeCluster('team-a');
      await register.commit('Unregister team-a');
      const namespace = resource.namespace;
      const reason = `${resource.kind} "${name}" in namespace ${namespace} belongs to another owner: ask its owner, then restore its labels or remove it there`;
      const requests = await recordRequests();
      const { exitCode, stdout } = await register.apply();
      expect({ exitCode, lines: stdout.split('\n').slice(0, 1) }).toEqual({
        exitCode: 4,
        lines: [expect.stringMatching(new RegExp(`^blocked +team-a  ${reason}$`))],
      });
      expect((await requests()).mutations.filter(isWrite).map((one) => one.resource)).toEqual(['leases', 'leases']);
      expect(await management.find(resource, name)).toEqual(before);
      expect(await management.application('team-a-lens')).toMatchObject({ spec: { project: 'nautes-tenant' } });
      expect((await management.application('team-a-lens'))?.metadata.deletionTimestamp).toBeUndefined();
      expect((await management.secret('team-a'))?.metadata.labels).toMatchObject({ [selectedBy]: 'worker' });
      // Given back its labels, it goes.
      await management.edit(resource, name, {
        metadata: { labels: { 'app.kubernetes.io/managed-by': 'nautes-tenant', 'tenant.nautes.io/name': 'acme' } },
      });
      expect(await register.apply()).toMatchObject({ exitCode: 0 });
      expect(await management.find(resource, name)).toBeUndefined();
    },
  );
});

/** Makes an object somebody else's at the moment when a request for it has been sent, and before the server sees it. */
async function applyWhileTaken(
  register: TestRegister,
  isMoment: (request: ProxiedRequest) => boolean,
  take: () => Promise<void>,
): Promise<{ readonly exitCode: number; readonly stdout: string }> {
  const proxy = await startFaultyProxy(applyKubeconfig());
  try {
    let taken: Promise<void> | undefined;
    proxy.before = async (request) => {
      if (taken === undefined && isMoment(request)) taken = take();
      await taken;
    };
    const ended = await register.apply({ kubeconfig: proxy.kubeconfig });
    expect(taken, 'the moment never came').toBeDefined();
    return ended;
  } finally {
    await proxy.close();
  }
}

describe('an object that becomes another owner’s between being read and being written', () => {
  const moments: readonly (readonly [string, Resource, string, string, string])[] = [
    ['the labels of the Secret', resources.secret, 'cluster-prod-eu', 'PATCH', ''],
    ['the Secret', resources.secret, 'cluster-prod-eu', 'DELETE', ''],
    ['the condition of the Cluster resource', resources.cluster, 'prod-eu', 'PATCH', '/status'],
    ['the Cluster resource', resources.cluster, 'prod-eu', 'DELETE', ''],
  ];

  test.for(moments)(
    '%s: a removal leaves it as it is',
    async ([, resource, name, method, ending], { register, argoCd: _, management }) => {
      await register.registered('host', 'worker');
      await register.removeCluster('prod-eu');
      await register.commit('Unregister prod-eu');
      let before: KubernetesObject | undefined;
      const { exitCode, stdout } = await applyWhileTaken(
        register,
        (request) => request.isWrite && request.method === method && request.path.endsWith(`/${name}${ending}`),
        async () => {
          await management.edit(resource, name, ofOther);
          before = await management.find(resource, name);
        },
      );
      expect({ exitCode, stdout }).toEqual({
        exitCode: 6,
        stdout: expect.stringMatching(
          new RegExp(`^failed {2}unregister prod-eu {2}${resource.kind} "${name}" .*belongs to another owner`),
        ),
      });
      expect(await management.find(resource, name)).toEqual(before);
    },
  );

  test('an update leaves it as it is', async ({ register, management }) => {
    await register.registered('host', 'worker');
    await register.edit('clusters/prod-eu.yaml', /$/, '  primaryDomain: example.com\n');
    await register.commit('Change the domain');
    let before: KubernetesObject | undefined;
    const { exitCode, stdout } = await applyWhileTaken(
      register,
      ({ isWrite: write, path }) => write && path.endsWith('/secrets/cluster-prod-eu'),
      async () => {
        await management.edit(resources.secret, 'cluster-prod-eu', ofOther);
        before = await management.secret('prod-eu');
      },
    );
    expect({ exitCode, stdout }).toEqual({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}update {5}prod-eu {2}Secret "cluster-prod-eu" in namespace argocd belongs to another owner\n/,
      ),
    });
    expect(await management.secret('prod-eu')).toEqual(before);
  });

  test('an object that is created at the same moment keeps what its owner wrote, and nothing else', async ({
    register,
    management,
  }) => {
    await register.addWorker();
    await register.commit();
    const metadata = { name: 'cluster-prod-eu', namespace: 'argocd', labels: { team: 'shop' } };
    const data = { password: 'c2VjcmV0' };
    const { exitCode, stdout } = await applyWhileTaken(
      register,
      ({ isWrite: write, path }) => write && path.endsWith('/secrets/cluster-prod-eu'),
      async () => void (await management.create({ apiVersion: 'v1', kind: 'Secret', metadata, data })),
    );
    expect({ exitCode, stdout }).toEqual({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}register {3}prod-eu {2}Secret "cluster-prod-eu" in namespace argocd was created by another client in the meantime; the next apply checks it again\n/,
      ),
    });
    const left = await management.secret('prod-eu');
    expect({ labels: left?.metadata.labels, annotations: left?.metadata.annotations, data: left?.data }).toEqual({
      labels: metadata.labels,
      annotations: undefined,
      data,
    });
  });

  test('that others write in other fields of it again and again is no obstacle', async ({ register, management }) => {
    await register.registered('host');
    const proxy = await startFaultyProxy(applyKubeconfig());
    try {
      await register.edit('clusters/shanghai.yaml', /$/, '  primaryDomain: example.com\n');
      await register.commit('Change the domain');
      let writes = 0;
      proxy.before = async ({ isWrite: write, path }) => {
        if (!write || !path.endsWith('/clusters/shanghai') || writes++ > 2) return;
        await management.edit(resources.cluster, 'shanghai', { metadata: { annotations: { seen: String(writes) } } });
      };
      expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({ exitCode: 0 });
      expect(writes).toBeGreaterThan(3);
    } finally {
      await proxy.close();
    }
  });
});

test('every write of registering, updating, installing, adopting and removing says which version of what it means', async ({
  register,
  argoCd: _,
  management,
}) => {
  const proxy = await startFaultyProxy(applyKubeconfig());
  const call = async (verb: 'apply' | 'adopt', ...args: readonly string[]): Promise<void> => {
    const { exitCode, stdout, stderr } = await register.call(verb, args, { kubeconfig: proxy.kubeconfig });
    expect(exitCode, stdout + stderr).toBe(0);
  };
  try {
    await register.addComponent('lens');
    await register.addHost();
    await register.addVirtual();
    await register.addWorker();
    await register.commit('Register');
    await call('apply');
    await register.addComponent('lens', { version: '1.0.1' });
    for (const name of ['shanghai', 'team-a', 'prod-eu'])
      await register.edit(`clusters/${name}.yaml`, /$/, '  primaryDomain: example.com\n');
    await register.commit('Update');
    await call('apply');
    await management.edit(resources.secret, 'cluster-prod-eu', ofNobody);
    await call('adopt', 'prod-eu', '--yes');
    await register.writeTenant({
      removals: ['shanghai', 'team-a', 'prod-eu', 'component/lens'].map((name) => ({ name })),
    });
    await register.removeCluster('shanghai', 'team-a', 'prod-eu');
    await register.removeComponent('lens');
    await register.commit('Unregister');
    await call('apply');
  } finally {
    await proxy.close();
  }
  const existing = new Set<string>();
  const ungated: string[] = [];
  const seen = new Set<string>();
  for (const { method, path, query, isWrite: write, body } of proxy.requests) {
    if (!write) continue;
    const sent = JSON.parse(body) as KubernetesObject & { readonly preconditions?: KubernetesObject['metadata'] };
    // The Lease is created, and from then on replaced in the version that was read.
    const { uid, resourceVersion } = sent.preconditions ?? sent.metadata;
    const object = path.replace(/\/status$/, '');
    const isBound = uid !== undefined && resourceVersion !== undefined;
    // An object that nobody has written before is created; from then on each write says what it was written onto.
    if (!isBound && existing.has(object)) ungated.push(`${method} ${path}?${query.toString()}`);
    existing.add(object);
    if (method === 'DELETE') existing.delete(object);
    const [last = '', , before] = path.split('/').reverse();
    seen.add(`${method} ${last === 'status' ? `${before}/status` : path.split('/').at(method === 'POST' ? -1 : -2)}`);
  }
  expect(ungated).toEqual([]);
  expect([...seen].sort()).toEqual([
    'DELETE applications',
    'DELETE applicationsets',
    'DELETE clusters',
    'DELETE secrets',
    'PATCH applications',
    'PATCH applicationsets',
    'PATCH clusters',
    'PATCH clusters/status',
    'PATCH secrets',
    'POST leases',
    'PUT leases',
  ]);
});
