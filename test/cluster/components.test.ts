import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isWrite } from '../../sandbox/control-plane/audit-log.ts';
import type { ApplicationSet } from '../../scripts/desired/components/application-set.ts';
import type { Application, KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { defined } from '../../scripts/text/defined.ts';
import { recordRequests, type Administrator, type Requests } from '../support/control-planes-state.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { applyKubeconfig } from '../support/control-planes.ts';
import { startFaultyProxy, type Fault, type ProxiedRequest } from '../support/faulty-proxy.ts';
import { unreadNote, type TestRegister } from '../support/register.ts';

const usage = 'cluster.nautes.io/usage';
/** Selects no cluster: a register whose last component goes has the components that come with the kit in its Clusters. */
const nobody = { [usage]: 'worker', 'example.com/nobody': 'has-this' };

const written = ({ mutations }: Requests): readonly string[] =>
  mutations
    .filter((mutation) => isWrite(mutation) && mutation.resource !== 'leases')
    .map(({ verb, resource, name }) => `${verb} ${resource} ${name}`);

const linesOf = (stdout: string): readonly string[] =>
  stdout
    .replaceAll(/ +\d+\.\d s/g, '')
    .replaceAll(/[0-9a-f]{8}$/gm, '…')
    .trimEnd()
    .split('\n');

const setOf = (management: Administrator, name: string): Promise<ApplicationSet | undefined> =>
  management.find<ApplicationSet>(resources.applicationSet, name);

async function applicationsIn(management: Administrator): Promise<readonly string[]> {
  return (await management.list<Application>(resources.application)).map(({ metadata }) => metadata.name).sort();
}

/**
 * How a newer API server than one of Kubernetes 1.20 refuses to apply a field that is in no schema. What is asked in another
 * way is answered as always.
 */
function refuseToApplyValuez({ method, body, contentType }: ProxiedRequest): Fault | undefined {
  if (method !== 'PATCH' || !contentType.startsWith('application/apply-patch') || !body.includes('valuez'))
    return undefined;
  const place = 'argocd/lens; argoproj.io/v1alpha1, Kind=ApplicationSet';
  const message = `failed to create typed patch object (${place}): .spec.template.spec.source.valuez: field not declared in schema`;
  const status = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, code: 500 };
  return { kind: 'answer', status: 500, body: JSON.stringify(status) };
}

/** A host, a physical worker and a component for every worker, registered; a stand-in makes its Application. */
async function registerTwo(register: TestRegister): Promise<string> {
  await register.addHost();
  await register.addWorker();
  await register.addComponent('lens');
  await register.addComponent('spare', { labels: nobody });
  const commit = await register.commit('Register shanghai and prod-eu');
  expect(await register.apply()).toMatchObject({ exitCode: 0 });
  return commit;
}

describe('a component file', () => {
  test('becomes an ApplicationSet before the clusters are registered, and a second apply writes nothing', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await register.addHost();
    await register.addWorker();
    await register.addComponent('lens', { annotations: { 'example.com/contact': 'platform' } });
    const commit = await register.commit();
    const requests = await recordRequests();
    const { exitCode, stdout } = await register.apply();
    expect({ exitCode, lines: linesOf(stdout) }).toEqual({
      exitCode: 0,
      lines: [
        'done    register   prod-eu',
        'done    register   shanghai',
        'done    install    component/lens',
        '2 done, 0 unchanged; components: 1 done at commit …',
      ],
    });
    expect(written(await requests())[0]).toBe('patch applicationsets lens');
    const set = await setOf(management, 'lens');
    expect(set).toMatchObject({
      metadata: {
        labels: {
          'app.kubernetes.io/managed-by': 'nautes-tenant',
          'tenant.nautes.io/name': 'acme',
          'tenant.nautes.io/component': 'lens',
        },
        annotations: {
          'example.com/contact': 'platform',
          'tenant.nautes.io/source': 'components/lens.yaml',
          'tenant.nautes.io/commit': commit,
        },
        managedFields: [{ manager: 'nautes-tenant', operation: 'Apply' }],
      },
      spec: { template: { metadata: { name: '{{ .name }}-lens' } } },
    });
    await expect.poll(() => applicationsIn(management)).toEqual(['prod-eu-lens']);

    const again = await recordRequests();
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^nothing to do, 2 un/),
    });
    const { lists, mutations } = await again();
    expect(written({ lists, mutations })).toEqual([]);
    expect([...lists].sort()).toEqual([
      ...['applications', 'applicationsets', 'clusters', 'deploymentruntimes', 'environments'],
      ...['projectpipelineruntimes', 'secrets'],
    ]);
    expect((await register.plan()).stdout).toBe(
      `${unreadNote}\n0 to register, 0 to update, 0 to unregister, 2 unchanged\n`,
    );
  });

  test('that changes is shown with the clusters that it touches, and only its set is written', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await registerTwo(register);
    await register.addComponent('lens', { version: '1.1.0' });
    const commit = await register.commit('Bring lens up to date');
    expect(linesOf((await register.plan()).stdout)).toEqual([
      '~ component  lens  components/lens.yaml:1',
      '                   touches 1 cluster: prod-eu',
      '                   version: 1.0.0 → 1.1.0',
      unreadNote,
      '0 to register, 0 to update, 0 to unregister, 2 unchanged; components: 1 to update',
    ]);
    const requests = await recordRequests();
    expect(linesOf((await register.apply()).stdout)).toEqual([
      'done    update     component/lens',
      '0 done, 2 unchanged; components: 1 done at commit …',
    ]);
    expect(written(await requests())).toEqual(['patch applicationsets lens']);
    expect((await setOf(management, 'lens'))?.metadata.annotations?.['tenant.nautes.io/commit']).toBe(commit);
  });

  test('that is refused by the server fails alone; conflicts are reported and not forced', async ({
    register,
    management,
  }) => {
    await registerTwo(register);
    await management.edit(resources.applicationSet, 'lens', {
      spec: { template: { spec: { source: { targetRevision: '0.9.0' } } } },
    });
    await register.addComponent('lens', { version: '1.1.0' });
    await register.addWorker('prod-eu', {}, { labels: { team: 'a' } });
    await register.commit();
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(6);
    expect(linesOf(stdout)).toEqual([
      'done    update     prod-eu',
      expect.stringMatching(
        /^failed {2}update {5}component\/lens {2}ApplicationSet "lens": .*kubectl-edit.*remove it there/,
      ),
      '1 done, 1 unchanged; components: 0 done, 1 failed at commit …',
    ]);
    expect((await setOf(management, 'lens'))?.spec.template.spec.source?.targetRevision).toBe('0.9.0');
  });

  test('that fails keeps the labels of the clusters that would be without it', async ({
    register,
    argoCd: _,
    management,
  }) => {
    const edge = { labels: { tier: 'edge' } };
    await register.addHost();
    await register.addWorker('prod-eu', {}, { labels: { tier: 'core' } });
    await register.addComponent('lens', { labels: { [usage]: 'worker', tier: 'core' } });
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    await expect.poll(() => applicationsIn(management), { timeout: 5_000 }).toEqual(['prod-eu-lens']);
    const [before] = await management.list<Application>(resources.application);
    await management.edit(resources.applicationSet, 'lens', {
      spec: { template: { spec: { source: { targetRevision: '0.9.0' } } } },
    });
    await register.addComponent('lens', { version: '1.1.0' });
    await register.addWorker('prod-eu', {}, edge);
    await register.commit();
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(6);
    expect(linesOf(stdout)[0]).toMatch(
      /^skipped update +prod-eu +held back: component "lens" has not finished, and the new labels alone would remove it from this cluster$/,
    );
    expect(
      (await management.find<KubernetesObject>(resources.secret, 'cluster-prod-eu'))?.metadata.labels?.['tier'],
    ).toBe('core');
    const after = await management.find<Application>(resources.application, 'prod-eu-lens');
    expect(after?.metadata.uid).toBe(before?.metadata.uid);
  });

  test('with a field that Argo CD does not know is refused by name, whatever the API server does about it', async ({
    register,
    management,
  }) => {
    const misspell = async (): Promise<void> => {
      await register.edit('components/lens.yaml', 'chart: lens', 'chart: lens\n        valuez: one');
      await register.commit();
    };
    const refusedAs = (action: string): object => ({
      exitCode: 6,
      lines: expect.arrayContaining([
        `failed  ${action}component/lens  ApplicationSet "lens": the management cluster dropped spec.template.spec.source.valuez; is the field misspelt?`,
      ]),
    });
    const newer = await startFaultyProxy(applyKubeconfig());
    newer.judge = refuseToApplyValuez;
    const both = [undefined, newer.kubeconfig];
    const apply = async (kubeconfig: string | undefined): Promise<object> => {
      const { exitCode, stdout } = await register.apply(defined({ kubeconfig }));
      return { exitCode, lines: linesOf(stdout) };
    };
    await register.addComponent('lens');
    await misspell();
    for (const kubeconfig of both) expect(await apply(kubeconfig)).toEqual(refusedAs('install    '));
    expect(await setOf(management, 'lens')).toBeUndefined();

    await register.addComponent('lens');
    await register.commit();
    expect(await register.apply()).toMatchObject({ exitCode: 0 });
    const before = await setOf(management, 'lens');
    await misspell();
    for (const kubeconfig of both) expect(await apply(kubeconfig)).toEqual(refusedAs('update     '));
    expect(await setOf(management, 'lens')).toEqual(before);
    await newer.close();
  });

  test('of those that come with the kit is kept by the API server as it is written', async ({
    register,
    management,
  }) => {
    const folder = join(import.meta.dirname, '../../components');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
    for (const name of names) await register.write(`components/${name}`, await readFile(join(folder, name), 'utf8'));
    await register.commit();
    expect(await register.apply()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(new RegExp(`components: ${names.length} done at `)),
    });
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) });
    const sets = await management.list<ApplicationSet>(resources.applicationSet);
    const written = await Promise.all(names.map(async (name) => load(await register.read(`components/${name}`))));
    expect(sets.map(({ spec }) => spec)).toEqual(written.map((one) => (one as ApplicationSet).spec));
  });

  test("does not take over another owner's ApplicationSet of that name", async ({ register, management }) => {
    await register.addComponent('lens');
    await register.commit();
    const foreign: KubernetesObject = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: { name: 'lens', namespace: 'argocd' },
      ...{ spec: { generators: [], template: { metadata: {}, spec: { project: 'default', destination: {} } } } },
    };
    const before = await management.create(foreign);
    const reason = 'ApplicationSet "lens" in namespace argocd belongs to another owner';
    expect(await register.plan()).toMatchObject({
      exitCode: 4,
      stdout: expect.stringContaining(`! blocked    component/lens  ${reason}\n`),
    });
    expect(await register.apply()).toMatchObject({
      exitCode: 4,
      stdout: expect.stringMatching(new RegExp(`^blocked +component/lens +${reason}$`, 'm')),
    });
    expect(await setOf(management, 'lens')).toEqual(before);
  });
});

describe('a component that goes', () => {
  test('needs a tombstone, is taken away from every cluster, and its set stays until that is done', async ({
    register,
    argoCd,
    management,
  }) => {
    const first = await registerTwo(register);
    await expect.poll(() => applicationsIn(management)).toEqual(['prod-eu-lens']);
    await argoCd.stop();
    await register.removeComponent('lens');
    await register.writeTenant({ waitSeconds: 1, removals: [{ name: 'component/lens', reason: 'not needed' }] });
    const second = await register.commit('Remove lens');
    expect(linesOf((await register.plan()).stdout)).toEqual([
      '- component  lens  no file',
      '                   withdrawn from 1 cluster: prod-eu',
      unreadNote,
      expect.stringContaining('components: 1 to remove; 1 cluster loses components'),
    ]);
    const stuck = await register.apply();
    expect({ exitCode: stuck.exitCode, lines: linesOf(stuck.stdout) }).toEqual({
      exitCode: 6,
      lines: [
        expect.stringMatching(
          /^waiting remove {5}component\/lens {2}Argo CD is not reconciling: it has not started to remove prod-eu-lens {2}removed by A Person in …$/,
        ),
        '0 done, 2 unchanged; components: 0 done, 1 waiting at commit …',
      ],
    });
    expect((await setOf(management, 'lens'))?.metadata.deletionTimestamp).toBeDefined();
    expect((await management.lease())?.metadata.annotations?.['tenant.nautes.io/applied']).toBe(first);

    await register.writeTenant({ removals: [{ name: 'component/lens', reason: 'not needed' }] });
    const third = await register.commit();
    const onTell = (text: string): void => void (text.includes('until Argo CD has removed it') && argoCd.start());
    expect(linesOf((await register.apply({ onTell })).stdout)[0]).toMatch(
      /^done {4}remove {5}component\/lens {2}removed by/,
    );
    expect(await applicationsIn(management)).toEqual([]);
    expect(await setOf(management, 'lens')).toBeUndefined();
    expect((await management.lease())?.metadata.annotations?.['tenant.nautes.io/applied']).toBe(third);
    expect(second).not.toBe(third);
  });

  test('without a commit that removed its file is drift, and stays', async ({ register, management }) => {
    await registerTwo(register);
    await management.forgetCommits();
    await register.removeComponent('lens');
    await register.commit();
    const text = 'component/lens  installed, but no commit removed its file: left alone';
    expect(await register.plan()).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining(`? drift      ${text}`),
    });
    expect(await register.apply()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(text) });
    expect(await setOf(management, 'lens')).toBeDefined();
  });

  test('is held back while a cluster that it is on is not done', async ({ register, management }) => {
    await registerTwo(register);
    await register.removeComponent('lens');
    await register.writeTenant({ removals: [{ name: 'component/lens', reason: 'not needed' }] });
    await register.edit('clusters/prod-eu.yaml', /apiServer: .*/, 'apiServer: https://127.0.0.1:1');
    await register.commit();
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(6);
    expect(stdout).toMatch(/^skipped remove +component\/lens {2}held back: cluster "prod-eu" has not finished$/m);
    expect((await setOf(management, 'lens'))?.metadata.deletionTimestamp).toBeUndefined();
  });

  test('is held back while a cluster that goes with it is still used', async ({ register, management }) => {
    await registerTwo(register);
    const environment: KubernetesObject = {
      apiVersion: 'nautes.resource.nautes.io/v1alpha1',
      kind: 'Environment',
      metadata: { name: 'test', namespace: 'nautes' },
      ...{ spec: { cluster: 'prod-eu' } },
    };
    await management.create(environment);
    await register.removeComponent('lens');
    await register.removeCluster('prod-eu');
    await register.writeTenant({ removals: [{ name: 'component/lens', reason: 'not needed' }] });
    await register.commit();
    const { exitCode, stdout } = await register.apply();
    expect(exitCode).toBe(6);
    expect(stdout).toMatch(/^blocked +prod-eu +Environment nautes\/test still uses it$/m);
    expect(stdout).toMatch(/^skipped remove +component\/lens +held back: cluster "prod-eu" has not finished$/m);
    expect((await setOf(management, 'lens'))?.metadata.deletionTimestamp).toBeUndefined();
    await management.purge(environment);
  });

  test('from some clusters only counts as well, and is done after everything else', async ({
    register,
    argoCd: _,
    management,
  }) => {
    await registerTwo(register);
    await register.addComponent('lens', { labels: { [usage]: 'host' } });
    await register.writeTenant({ removals: [{ name: 'component/lens', reason: 'hosts only' }] });
    await register.edit('clusters/shanghai.yaml', /$/, '  primaryDomain: example.com\n');
    await register.commit('Move lens to the hosts');
    const requests = await recordRequests();
    expect(linesOf((await register.apply()).stdout)).toEqual([
      'done    update     shanghai',
      'done    update     component/lens',
      '1 done, 1 unchanged; components: 1 done at commit …',
    ]);
    expect(written(await requests()).at(-1)).toBe('patch applicationsets lens');
    await expect.poll(() => applicationsIn(management)).toEqual(['shanghai-lens']);
  });
});
