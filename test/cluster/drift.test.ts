import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { recordRequests, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig, planKubeconfig } from '../support/control-planes.ts';
import { failing, startFaultyProxy } from '../support/faulty-proxy.ts';
import type { CallOptions, TestRegister } from '../support/register.ts';

/** The report line by line, its columns apart by two spaces. */
async function driftLines(register: TestRegister, options: CallOptions = {}) {
  const { exitCode, stdout, stderr } = await register.call('drift', [], options);
  expect(stderr).toBe('');
  return {
    exitCode,
    lines: stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.replaceAll(/ {2,}/g, '  ')),
  };
}

/** A host and a worker with a component, and the commit that says so. */
async function registerTwo(register: TestRegister): Promise<string> {
  await register.addComponent('lens');
  await register.registered('host', 'worker');
  return (await register.git('rev-parse', 'HEAD')).slice(0, 8);
}

/** Somebody works with kubectl. */
async function changeByHand(management: Administrator): Promise<void> {
  const labels = { 'cluster.nautes.io/usage': 'host' };
  await management.edit(resources.secret, 'cluster-prod-eu', { metadata: { labels } });
  await management.edit(resources.cluster, 'prod-eu', { spec: { primaryDomain: 'by-hand.example.com' } });
  await management.delete(resources.secret, 'cluster-shanghai');
  await management.delete(resources.applicationSet, 'lens');
}

const ofCluster = 'Cluster "prod-eu" in namespace nautes';
const unread = 'note: this identity cannot read Secret objects, so they were not compared';
const lostSet =
  'only in files  component/lens  ApplicationSet "lens" in namespace argocd is missing (components/lens.yaml)';

describe('drift', () => {
  test('is none after apply, for either identity, and nothing is written to find out', async ({ register }) => {
    const commit = await registerTwo(register);
    const none = `no drift: 2 clusters and 1 component match commit ${commit}`;
    const requests = await recordRequests();
    expect(await driftLines(register)).toEqual({ exitCode: 0, lines: [none] });
    expect(await driftLines(register, { kubeconfig: planKubeconfig() })).toEqual({
      exitCode: 0,
      lines: [unread, none],
    });
    expect((await requests()).mutations.filter(isWrite)).toEqual([]);
  });

  test('by hand is reported: a label, a field that another manager took, a Secret and an ApplicationSet that are gone', async ({
    register,
    management,
  }) => {
    const commit = await registerTwo(register);
    await changeByHand(management);
    const ofSecret = 'Secret "cluster-prod-eu" in namespace argocd';
    expect(await driftLines(register)).toEqual({
      exitCode: 1,
      lines: [
        'only in files  shanghai  Secret "cluster-shanghai" in namespace argocd is missing (clusters/shanghai.yaml)',
        lostSet,
        'differs  prod-eu  primaryDomain is by-hand.example.com, should be 127.0.0.1.nip.io',
        '  secret.labels[cluster.nautes.io/usage] is host, should be worker',
        `other manager  prod-eu  spec.primaryDomain of ${ofCluster} is managed by "kubectl-edit"`,
        `other manager  prod-eu  metadata.labels[cluster.nautes.io/usage] of ${ofSecret} is managed by "kubectl-edit"`,
        `2 of 2 clusters and 1 of 1 component drifted from commit ${commit}`,
      ],
    });
    // Whoever may not see Secrets sees the rest, and is told what was not seen.
    expect(await driftLines(register, { kubeconfig: planKubeconfig() })).toEqual({
      exitCode: 1,
      lines: [
        lostSet,
        'differs  prod-eu  primaryDomain is by-hand.example.com, should be 127.0.0.1.nip.io',
        `other manager  prod-eu  spec.primaryDomain of ${ofCluster} is managed by "kubectl-edit"`,
        unread,
        `1 of 2 clusters and 1 of 1 component drifted from commit ${commit}`,
      ],
    });
  });

  test('is also what is registered without a file, what a commit has removed, and what is not applied yet', async ({
    register,
    management,
  }) => {
    const applied = await registerTwo(register);
    await register.removeCluster('prod-eu');
    await register.addWorker('prod-us');
    const commit = (await register.commit('Another name')).slice(0, 8);
    const missing = ['Cluster "prod-us" in namespace nautes', 'Secret "cluster-prod-us" in namespace argocd'];
    const pending = await driftLines(register);
    expect(pending.lines).toEqual([
      `only live  prod-eu  ${ofCluster} has no file: a commit removed its file; apply will remove it`,
      '  Secret "cluster-prod-eu" in namespace argocd has no file: a commit removed its file; apply will remove it',
      `only in files  prod-us  ${missing[0]} is missing (clusters/prod-us.yaml)`,
      `  ${missing[1]} is missing (clusters/prod-us.yaml)`,
      `note: the last complete apply was at commit ${applied}, so the changes of ${applied}..${commit} are listed too`,
      `2 of 3 clusters and 0 of 1 component drifted from commit ${commit}`,
    ]);
    await management.forgetCommits();
    expect((await driftLines(register)).lines[0]).toBe(
      `only live  prod-eu  ${ofCluster} has no file: no commit removed its file; it is left alone`,
    );
  });

  test('is not what somebody made by hand: it is listed, and apply does not touch it', async ({
    register,
    management,
  }) => {
    const commit = await registerTwo(register);
    const spec = (await management.cluster('prod-eu'))?.spec ?? {};
    const own = { name: 'lab', namespace: 'nautes' };
    await management.create({
      apiVersion: 'nautes.resource.nautes.io/v1alpha1',
      kind: 'Cluster',
      metadata: own,
      spec: { ...spec, apiServer: 'https://192.0.2.7:6443' },
    });
    await management.create({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'lab', namespace: 'argocd', labels: { 'argocd.argoproj.io/secret-type': 'cluster' } },
      stringData: { name: 'lab', server: 'https://192.0.2.7:6443', config: '{}' },
    });
    const before = await management.find(resources.cluster, 'lab');
    expect(await driftLines(register)).toEqual({
      exitCode: 0,
      lines: [
        'unmanaged  Cluster "lab" in namespace nautes: belongs to no register, never touched',
        'unmanaged  Secret "lab" in namespace argocd: belongs to no register, never touched',
        `no drift: 2 clusters and 1 component match commit ${commit}`,
      ],
    });
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await management.find(resources.cluster, 'lab')).toEqual(before);
    // Without its label an object of ours is nobody's, and missing.
    const labels = { 'tenant.nautes.io/cluster': null };
    await management.edit(resources.secret, 'cluster-prod-eu', { metadata: { labels } });
    const { lines } = await driftLines(register);
    expect(lines[0]).toMatch(/^only in files {2}prod-eu {2}Secret "cluster-prod-eu" in namespace argocd is missing /);
    expect(lines).toContain(
      'unmanaged  Secret "cluster-prod-eu" in namespace argocd: belongs to no register, never touched',
    );
  });

  test('that could not be looked for is an error and never an empty report', async ({ register }) => {
    await registerTwo(register);
    for (const kind of ['clusters', 'secrets', 'applications', 'applicationsets', 'leases']) {
      const proxy = await startFaultyProxy(applyKubeconfig());
      try {
        const isOfKind = ({ path }: { readonly path: string }): boolean => path.split('/').includes(kind);
        proxy.judge = failing(isOfKind, { kind: 'answer', status: 500 });
        const { exitCode, stdout, stderr } = await register.call('drift', [], { kubeconfig: proxy.kubeconfig });
        expect({ kind, exitCode, stdout }).toEqual({ kind, exitCode: 3, stdout: '' });
        expect(stderr).toMatch(/^error: the management cluster could not be read\n/);
      } finally {
        await proxy.close();
      }
    }
  });
});
