import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import { fingerprintOfSecret } from '../../scripts/credential/kubeconfig-text.ts';
import { secretText } from '../../scripts/desired/cluster-secret.ts';
import { recordRequests, tokenKubeconfig, type Administrator, type Requests } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import type { TestRegister } from '../support/register.ts';

const namespaceResource = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces' } as const;

/** The lines of a plan without the warnings and the count. */
const changesIn = (plan: string): readonly string[] =>
  plan
    .split('\n')
    .filter((line) => /^[~+-] | {2}\S+: /.test(line))
    .map((line) => line.trim());

async function registerBoth(register: TestRegister): Promise<void> {
  await register.addHost();
  await register.addVirtual('team-a', { primaryDomain: 'a.example.com' });
  await register.commit('Register shanghai and team-a');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
}

/** What a removal leaves of a virtual cluster in both control planes. */
async function remove(register: TestRegister): Promise<void> {
  await register.removeCluster('team-a');
  await register.commit('Unregister team-a');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
}

async function credentialOf(management: Administrator): Promise<readonly (string | undefined)[]> {
  const [resource, secret] = [await management.cluster('team-a'), await management.secret('team-a')];
  const recorded = resource?.metadata.annotations?.['tenant.nautes.io/credential-fingerprint'];
  return [recorded, fingerprintOfSecret(secret)];
}

describe('a change of a host', () => {
  test('is carried to the virtual clusters on it, after the host, and both plans show it', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await registerBoth(register);
    await register.edit('clusters/shanghai.yaml', 'https://127.0.0.1:', 'https://localhost:');
    await register.edit(
      'clusters/shanghai.yaml',
      'usage: host',
      'usage: host\n  primaryDomain: a.example.com\n  traefik:\n    httpNodePort: 31080\n    httpsNodePort: 31443',
    );
    const carried = expect.arrayContaining([
      expect.stringMatching(/^~ update +team-a +clusters\/team-a\.yaml:1 {2}virtual pipeline worker on shanghai$/),
      'traefik.httpNodePort: 30080 → 31080',
      'traefik.httpsNodePort: 30443 → 31443',
      'vcluster.certificateNames: ["127.0.0.1"] → ["127.0.0.1","localhost"]',
    ]);
    const offline = await register.call('plan', []);
    expect(changesIn(offline.stdout)).toEqual(carried);
    const live = await register.plan();
    expect(changesIn(live.stdout)).toEqual(carried);

    await register.commit('Move shanghai');
    const requests = await recordRequests();
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^2 done, /m) });
    const written = (await requests()).mutations
      .filter((mutation) => isWrite(mutation) && mutation.resource !== 'leases')
      .map(({ resource, name }) => `${resource} ${name}`);
    expect(written.slice(0, 2).sort()).toEqual(['clusters shanghai', 'secrets cluster-shanghai']);
    expect(written.slice(2).sort()).toEqual([
      'applications team-a-vcluster',
      'clusters team-a',
      'secrets cluster-team-a',
    ]);
    const { spec } = (await management.application('team-a-vcluster')) ?? {};
    expect(spec).toMatchObject({
      source: { helm: { valuesObject: { controlPlane: { proxy: { extraSANs: ['127.0.0.1', 'localhost'] } } } } },
      destination: { name: 'shanghai' },
    });
    const secret = await management.secret('team-a');
    expect(secret?.metadata.annotations).toMatchObject({
      'cluster.nautes.io/http-node-port': '31080',
      'cluster.nautes.io/https-node-port': '31443',
    });
    expect(secretText(await management.secret('shanghai'), 'server')).toMatch(/^https:\/\/localhost:/);
    expect((await register.plan()).stdout).toMatch(/^0 to register, 0 to update, 0 to unregister, 2 unchanged/m);
  });
});

describe('a virtual cluster that comes back under its name', () => {
  test('starts in a new namespace and gets the new credential, never the old one', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    await registerBoth(register);
    const [before] = await credentialOf(management);
    const oldNamespace = await host.namespace('team-a');
    await remove(register);
    expect(await host.namespace('team-a')).toBeUndefined();

    argoCd.vclusterKubeconfig = await tokenKubeconfig('vcluster');
    await register.addVirtual();
    await register.commit('Register team-a again');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect((await host.namespace('team-a'))?.metadata.uid).not.toBe(oldNamespace?.metadata.uid);
    expect(argoCd.bootedOldData).toEqual([]);
    const [recorded, stored] = await credentialOf(management);
    expect(recorded).toBe(stored);
    expect(recorded).not.toBe(before);
    const { spec } = (await management.application('team-a-vcluster')) ?? {};
    expect(spec).toMatchObject({
      source: {
        helm: {
          valuesObject: {
            controlPlane: { statefulSet: { persistence: { volumeClaim: { retentionPolicy: 'Delete' } } } },
          },
        },
      },
    });
  });

  test('waits for the old namespace, and does not begin in one that was left there', async ({
    register,
    argoCd,
    management,
    host,
  }) => {
    await registerBoth(register);
    const [before] = await credentialOf(management);
    const left = await host.namespace('team-a');
    const application = await management.application('team-a-vcluster');
    if (left === undefined || application === undefined) throw new Error('team-a is not registered');
    await argoCd.stop();
    await register.writeTenant({ waitSeconds: 1, removals: [{ name: 'team-a', reason: 'gone', abandon: true }] });
    await remove(register);
    await management.purge(application);
    argoCd.vclusterKubeconfig = await tokenKubeconfig('vcluster');
    argoCd.start();

    await register.writeTenant({ waitSeconds: 1 });
    await register.addVirtual();
    await register.commit('Register team-a again');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}register {3}team-a {2}namespace "team-a" on host "shanghai" is left over from an earlier cluster of this name: remove it there$/m,
      ),
    });
    expect(await management.application('team-a-vcluster')).toBeUndefined();

    await host.delete(namespaceResource, 'team-a');
    expect(await register.apply()).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(/^waiting register {3}team-a {2}the old namespace "team-a" on host "shanghai" is/m),
    });
    await register.writeTenant();
    await register.commit();
    const again = await register.apply({
      onTell: (text) => {
        if (text.includes('waiting until the old namespace')) void host.purge(left);
      },
    });
    expect(again).toMatchObject({ exitCode: 0 });
    expect((await host.namespace('team-a'))?.metadata.uid).not.toBe(left.metadata.uid);
    expect(argoCd.bootedOldData).toEqual([]);
    const [recorded, stored] = await credentialOf(management);
    expect(recorded).toBe(stored);
    expect(recorded).not.toBe(before);
  });
});

describe('the namespace of a virtual cluster on its host', () => {
  const argo = 'argoproj.io/v1alpha1';
  const spec = { project: 'default', source: { repoURL: 'https://git.example/shop' } };
  const written = async (requests: () => Promise<Requests>): Promise<readonly string[]> =>
    (await requests()).mutations
      .filter((mutation) => isWrite(mutation) && mutation.resource !== 'leases')
      .map(({ verb, resource, name }) => `${verb} ${resource} ${name}`);
  const blockedLines = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => /^(?:! )?blocked +(.*)$/.exec(line)?.[1]?.replaceAll(/ +/g, ' ') ?? []);
  const sharedWith = (user: string): string =>
    `team-a its namespace "team-a" on host "shanghai" is used by ${user} as well`;

  /** Plan and apply say the same, and nothing is written. */
  async function expectBlocked(register: TestRegister, reasons: readonly string[]): Promise<void> {
    const planned = await register.plan();
    expect([planned.exitCode, blockedLines(planned.stdout)]).toEqual([4, reasons]);
    const requests = await recordRequests();
    const applied = await register.apply();
    expect([applied.exitCode, blockedLines(applied.stdout)]).toEqual([4, reasons]);
    expect(await written(requests)).toEqual([]);
  }

  test('keeps it from being registered and unregistered while another owner uses it', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    const destination = { server: `${controlPlane('host').server}/`, namespace: 'team-a' };
    const application = {
      ...{ apiVersion: argo, kind: 'Application', metadata: { name: 'web', namespace: 'default' } },
      spec: { ...spec, destination },
    };
    await register.addHost();
    await register.commit('Register shanghai');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await management.create(application);
    await register.addVirtual();
    await register.commit('Register team-a');
    await expectBlocked(register, [sharedWith('Application default/web')]);
    await management.purge(application);
    expect(await register.apply()).toMatchObject({ exitCode: 0 });

    const set = {
      ...{ apiVersion: argo, kind: 'ApplicationSet', metadata: { name: 'theirs', namespace: 'argocd' } },
      spec: {
        goTemplate: true,
        generators: [{ clusters: { selector: { matchLabels: { 'cluster.nautes.io/usage': 'host' } } } }],
        template: {
          metadata: { name: '{{ .name }}-theirs' },
          spec: { ...spec, destination: { name: '{{ .name }}', namespace: 'team-a' } },
        },
      },
    };
    await management.create(set);
    await expect.poll(() => management.application('shanghai-theirs'), { timeout: 5_000 }).toBeDefined();
    await register.removeCluster('team-a');
    await register.commit('Unregister team-a');
    await expectBlocked(register, [sharedWith('ApplicationSet argocd/theirs')]);
    expect(await host.namespace('team-a')).toBeDefined();
    expect((await management.application('team-a-vcluster'))?.metadata).not.toHaveProperty('deletionTimestamp');
    await management.purge(set);
    await expect.poll(() => management.application('shanghai-theirs'), { timeout: 5_000 }).toBeUndefined();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    expect(await host.namespace('team-a')).toBeUndefined();
  });

  test('is asked about again before it is deleted: somebody may have moved in while apply was at work', async ({
    register,
    argoCd: _,
    management,
    host,
  }) => {
    await register.addComponent('lens');
    await registerBoth(register);
    await expect.poll(() => management.application('team-a-lens'), { timeout: 5_000 }).toBeDefined();
    const application = {
      ...{ apiVersion: argo, kind: 'Application', metadata: { name: 'web', namespace: 'default' } },
      spec: { ...spec, destination: { name: 'shanghai', namespace: 'team-a' } },
    };
    await register.removeCluster('team-a');
    await register.commit('Unregister team-a');
    let moved: Promise<unknown> | undefined;
    const onTell = (text: string): void => {
      if (text.includes('removing the labels')) moved = management.create(application);
    };
    expect(await register.apply({ onTell })).toMatchObject({
      exitCode: 6,
      stdout: expect.stringMatching(
        /^failed {2}unregister team-a {2}its namespace "team-a" on host "shanghai" is used by Application default\/web as well; it was not removed/,
      ),
    });
    await moved;
    expect(await host.namespace('team-a')).toBeDefined();
    expect((await management.application('team-a-vcluster'))?.metadata).not.toHaveProperty('deletionTimestamp');
    await management.purge(application);
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
  });

  test('is not given to a component while the cluster is registered, whatever the files say by then', async ({
    register,
    argoCd: _,
    management,
  }) => {
    // A register without components has those of the kit in its clusters' lists.
    await register.addComponent('lens');
    await registerBoth(register);
    await register.removeCluster('team-a');
    await register.addComponent('team-a', { labels: { 'cluster.nautes.io/usage': 'host' } });
    await register.commit('A component in the place of team-a');
    await expectBlocked(register, [
      sharedWith('component "team-a"'),
      'component/team-a its namespace "team-a" on host "shanghai" is that of virtual cluster "team-a"',
    ]);
    expect((await management.application('team-a-vcluster'))?.metadata).not.toHaveProperty('deletionTimestamp');
    await register.removeComponent('team-a');
    await register.commit('Without the component');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await register.addComponent('team-a', { labels: { 'cluster.nautes.io/usage': 'host' } });
    await register.commit('With the component, since team-a is gone');
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await expect.poll(() => management.application('shanghai-team-a'), { timeout: 5_000 }).toBeDefined();
  });
});
