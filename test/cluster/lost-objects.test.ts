import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { dumpState } from '../support/control-planes-dump.ts';
import { closedPort, openForwarder } from '../support/control-planes-loopback.ts';
import { inNamespace, type Administrator } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import type { TestRegister } from '../support/register.ts';

const applied = 'tenant.nautes.io/applied';
const attempted = 'tenant.nautes.io/attempted';
const clusterUid = 'tenant.nautes.io/cluster-uid';

type Part = 'Cluster resource' | 'Secret' | 'Application' | 'namespace' | 'Lease';

/** Deletes a part of the registration of `team-a` as a person with kubectl would, and resolves when it is gone. */
async function lose(part: Part, management: Administrator, host: Administrator): Promise<void> {
  if (part === 'Cluster resource') await management.delete(resources.cluster, 'team-a');
  if (part === 'Secret') await management.delete(resources.secret, 'cluster-team-a');
  if (part === 'Lease') await management.delete(resources.lease, 'tenant-acme');
  if (part === 'Application') {
    await management.delete(resources.application, 'team-a-vcluster');
    await expect.poll(() => management.application('team-a-vcluster')).toBeUndefined();
  }
  const namespace = part === 'namespace' ? await host.namespace('team-a') : undefined;
  if (namespace !== undefined) await host.purge(namespace);
}

/** Resolves when the virtual cluster has its kubeconfig on the host again, where Argo CD still knows that it should be there. */
async function reinstalled(management: Administrator, host: Administrator): Promise<void> {
  if ((await management.application('team-a-vcluster')) === undefined) return;
  const secrets = inNamespace(resources.secret, 'team-a');
  await expect.poll(() => host.find(secrets, 'vc-team-a')).toBeDefined();
}

const parts: readonly Part[] = ['Cluster resource', 'Secret', 'Application', 'namespace', 'Lease'];
const losses: readonly (readonly Part[])[] = [
  ...parts.map((part) => [part]),
  ...parts.flatMap((first, index) => parts.slice(index + 1).map((second) => [first, second])),
];

test('objects deleted by hand, one by one and in pairs: with the file there, changed and removed all ends as if they had been there', async ({
  register,
  argoCd: _,
  management,
  host,
}) => {
  await register.addHost();
  await register.addWorker();
  await register.addVirtual();
  await register.commit('Register three');
  const apply = async (title: string): Promise<string> => {
    const { exitCode, stdout, stderr } = await register.apply();
    expect(exitCode, `${title}: ${stdout}${stderr}`).toBe(0);
    return stdout;
  };
  /** The state without which commit wrote what: an object that nothing happened to keeps the one that it has. */
  const state = async (): Promise<object> => {
    await expect.poll(() => host.namespace('team-a').then((one) => one !== undefined)).toBe(isThere);
    return JSON.parse(JSON.stringify(await dumpState({ head: '' })).replaceAll('<older>', '<commit>')) as object;
  };
  let isThere = true;
  await apply('first');
  const registered = await state();
  const text = await register.read('clusters/team-a.yaml');
  const change = async (content: string, message: string): Promise<void> => {
    await register.write('clusters/team-a.yaml', content);
    await register.commit(message);
  };
  const changedText = `${text}  primaryDomain: example.com\n`;
  await change(changedText, 'Change the domain');
  await apply('changed');
  const changed = await state();
  await register.removeCluster('team-a');
  await register.commit('Unregister team-a');
  isThere = false;
  await apply('removed');
  const removed = await state();
  expect(Object.keys(removed)).toHaveLength(Object.keys(registered).length - 5);

  for (const lost of losses) {
    const title = `${lost.join(' and ')} deleted`;
    isThere = true;
    await change(text, 'Bring team-a back');
    await apply(`before ${title}`);
    for (const part of lost) await lose(part, management, host);
    // What nothing changed is looked at where it is: apply waits for a cluster that it installs, not for one that is there.
    await reinstalled(management, host);
    await apply(`file there, ${title}`);
    expect(await state(), `file there, ${title}`).toEqual(registered);

    for (const part of lost) await lose(part, management, host);
    await change(changedText, 'Change the domain');
    await apply(`file changed, ${title}`);
    expect(await state(), `file changed, ${title}`).toEqual(changed);
    // Nothing is done twice.
    expect(await apply(`again, ${title}`)).toMatch(/^nothing to do, 3 unchanged/);

    for (const part of lost) await lose(part, management, host);
    await register.removeCluster('team-a');
    const commit = await register.commit('Unregister team-a');
    isThere = false;
    const stdout = await apply(`file removed, ${title}`);
    expect(stdout, title).toContain(`removed by A Person in ${commit.slice(0, 8)}`);
    expect(await state(), `file removed, ${title}`).toEqual(removed);
    expect((await management.lease())?.metadata.annotations).toMatchObject({ [attempted]: commit, [applied]: commit });
  }
}, 600_000);

describe('a virtual cluster whose Application was deleted without what it installed', () => {
  test('is unregistered, and what nobody takes away any more is listed', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    await register.registered('host', 'worker', 'virtual');
    await argoCd.stop();
    const application = await management.application('team-a-vcluster');
    if (application !== undefined) await management.purge(application);
    await management.delete(resources.cluster, 'team-a');
    await register.removeCluster('team-a');
    await register.commit('Unregister team-a');
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^done {4}unregister team-a .*\nleft +team-a {2}Namespace "team-a" on "shanghai": the virtual cluster is in it, and Application "team-a-vcluster" is gone\n/,
      ),
    });
    expect(await host.namespace('team-a')).toBeDefined();
    expect(await management.secret('team-a')).toBeUndefined();
  });

  test('is not forgotten on its host by an apply that is stopped after the labels are gone', async ({
    register,
    argoCd,
    management,
  }) => {
    await register.writeTenant({ waitSeconds: 1 });
    await register.addComponent('lens');
    await register.registered('host', 'worker', 'virtual');
    await expect.poll(() => management.application('team-a-lens')).toBeDefined();
    await argoCd.stop();
    const application = await management.application('team-a-vcluster');
    if (application !== undefined) await management.purge(application);
    await management.delete(resources.cluster, 'team-a');
    await register.removeCluster('team-a');
    await register.commit('Unregister team-a');
    expect(await register.apply()).toMatchObject({ exitCode: 6 });
    const left = await management.application('team-a-lens');
    if (left !== undefined) await management.purge(left);
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Namespace "team-a" on "shanghai": the virtual cluster is in it'),
    });
  });
});

describe('the order of commits without the Lease', () => {
  test('stands on every registration: an older pipeline is refused, and pending removals are no drift', async ({
    register,
    management,
  }) => {
    await register.addHost();
    await register.addWorker();
    const first = await register.commit('Register shanghai and prod-eu');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    // A removal that is blocked, and after it a commit that is written elsewhere.
    const apiVersion = 'nautes.resource.nautes.io/v1alpha1';
    const metadata = { name: 'test', namespace: 'nautes' };
    const environment = { apiVersion, kind: 'Environment', metadata, spec: { cluster: 'prod-eu', product: 'shop' } };
    const created = await management.create(environment);
    await register.removeCluster('prod-eu');
    const removal = await register.commit('Unregister prod-eu');
    expect(await register.apply()).toMatchObject({ exitCode: 4 });
    await register.edit('clusters/shanghai.yaml', /$/, '  primaryDomain: example.com\n');
    await register.commit('Change the domain');
    expect(await register.apply()).toMatchObject({ exitCode: 4 });

    await management.delete(resources.lease, 'tenant-acme');
    await management.purge(created);
    await register.git('checkout', '--quiet', first);
    expect(await register.apply()).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('is superseded') });
    await register.git('checkout', '--quiet', 'main');
    expect(await register.plan()).toMatchObject({ stdout: expect.stringMatching(/^- unregister prod-eu /) });
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        new RegExp(`^done {4}unregister prod-eu .*removed by A Person in ${removal.slice(0, 8)}\n`),
      ),
    });
  });

  test('is unknown, not older, to a clone that does not hold the commit', async ({ register, management }) => {
    await register.addHost();
    await register.commit();
    const old = await register.clone();
    try {
      await register.edit('clusters/shanghai.yaml', /$/, '  primaryDomain: example.com\n');
      await register.commit('Change the domain');
      expect(await register.apply()).toMatchObject({ exitCode: 0 });
      await management.delete(resources.lease, 'tenant-acme');
      expect(await old.apply()).toMatchObject({
        exitCode: 4,
        stderr: expect.stringContaining('does not descend from'),
      });
    } finally {
      await old.remove();
    }
  });
});

describe('a name whose record of its cluster is lost', () => {
  const failed = 'the record of which cluster was registered as "prod-eu" is lost';

  /** Registers the control plane `worker` as `prod-eu` at an address of its own, and then says that it is at `host`. */
  async function moveElsewhere(register: TestRegister, apiServer: string): Promise<void> {
    await register.addWorker('prod-eu', { apiServer });
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const { server, adminKubeconfig } = controlPlane('host');
    await register.addWorker('prod-eu', { apiServer: server });
    await register.seal('prod-eu', adminKubeconfig);
    await register.commit('Another address');
  }

  test.for([
    ['the Cluster resource', async (management: Administrator) => management.delete(resources.cluster, 'prod-eu')],
    [
      'the UID on it',
      async (management: Administrator) =>
        management.edit(resources.cluster, 'prod-eu', { metadata: { annotations: { [clusterUid]: null } } }),
    ],
  ] as const)('does not become another cluster: %s is gone', async ([, loseRecord], { register, management }) => {
    await moveElsewhere(register, controlPlane('worker').server);
    await loseRecord(management);
    const before = await management.secret('prod-eu');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringContaining(
        `${controlPlane('host').server} is not the cluster registered as "prod-eu": unregister that one first`,
      ),
    });
    expect(await management.secret('prod-eu')).toEqual(before);
  });

  test('is not taken for the same cluster when the registered address does not answer', async ({
    register,
    management,
  }) => {
    const port = await closedPort();
    const forwarder = await openForwarder(Number(new URL(controlPlane('worker').server).port), port);
    await moveElsewhere(register, `https://127.0.0.1:${port}`);
    await forwarder.close();
    await management.delete(resources.cluster, 'prod-eu');
    const before = await management.secret('prod-eu');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringContaining(
        `${failed}: https://127.0.0.1:${port} cannot be reached: connection refused: nothing listens on that port; ` +
          'remove clusters/prod-eu.yaml, apply, and add it again, with "abandon: true" under "removals:" if that cluster is gone',
      ),
    });
    expect(await management.secret('prod-eu')).toEqual(before);
  });

  test('keeps it when the registered credential finds the same one, also at a new address', async ({
    register,
    management,
  }) => {
    await register.registered('worker');
    const uid = (await management.cluster('prod-eu'))?.metadata.annotations?.[clusterUid];
    await management.edit(resources.cluster, 'prod-eu', { metadata: { annotations: { [clusterUid]: null } } });
    const apiServer = controlPlane('worker').server.replace('127.0.0.1', 'localhost');
    await register.addWorker('prod-eu', { apiServer });
    await register.commit('Another address of the same cluster');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect((await management.cluster('prod-eu'))?.metadata.annotations?.[clusterUid]).toBe(uid);
    // Only the record is lost: the plan says so, and apply asks and writes it again.
    await management.edit(resources.cluster, 'prod-eu', { metadata: { annotations: { [clusterUid]: null } } });
    expect(await register.plan()).toMatchObject({
      stdout: expect.stringContaining('cluster UID: lost → recorded again'),
    });
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect((await management.cluster('prod-eu'))?.metadata.annotations?.[clusterUid]).toBe(uid);
    expect(await register.apply()).toMatchObject({ stdout: expect.stringMatching(/^nothing to do/) });
  });
});
