import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { annotations } from '../../scripts/kubernetes/objects/ownership.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import type { Check } from '../../scripts/text/check.ts';
import { kitVersion } from '../../scripts/text/version.ts';
import { componentText } from '../support/components.ts';
import { expect, test } from '../support/control-planes-test.ts';
import { controlPlane, planKubeconfig } from '../support/control-planes.ts';
import { GitLabServer } from '../support/gitlab-server.ts';
import type { CallOptions, TestRegister } from '../support/register.ts';

const administrator = { kubeconfig: controlPlane('management').adminKubeconfig };

async function checks(register: TestRegister, options: CallOptions = {}): Promise<ReadonlyMap<string, Check>> {
  const { stdout } = await register.call('doctor', ['--format', 'json'], options);
  const { checks } = JSON.parse(stdout) as { readonly checks: readonly Check[] };
  return new Map(checks.map((check) => [check.id, check]));
}

function statesOf(found: ReadonlyMap<string, Check>, ...ids: readonly string[]): readonly (string | undefined)[] {
  return ids.map((id) => found.get(id)?.state);
}

const argoIds = ['argocd-version', 'applicationset-controller', 'tracking-method', 'installation-id'] as const;

test('the identity of apply has what apply needs, and no look at the settings of Argo CD', async ({ register }) => {
  await register.write('components/web.yaml', componentText('web'));
  const found = await checks(register);
  expect(statesOf(found, 'kubeconfig', 'installed', 'management-version', 'may-plan', 'may-apply')).toEqual(
    Array(5).fill('ok'),
  );
  expect(statesOf(found, ...argoIds, 'chart-repositories')).toEqual(Array(5).fill('unknown'));
  expect(found.get('installation-id')?.hint).toContain('administrator');
});

test('each item of the set-up in docs/operations.md names its checks, and each check has its item', async ({
  register,
}) => {
  const gitlab = await GitLabServer.start();
  try {
    gitlab.instead = ({ url }) =>
      /projects\/\d+$/.test(url.pathname) ? { status: 200, body: { default_branch: 'main' } } : { status: 404 };
    const environment = { ...gitlab.variables, GITLAB_TOKEN: 'glpat-of-nobody' };
    const found = await checks(register, { environment });
    const page = await readFile(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const items =
      page
        .split(/^## /m)[1]
        ?.split(/^- \[ \] /m)
        .slice(1) ?? [];
    const named = items.map((item) => [...(/(?<=_doctor_: ).*/.exec(item)?.[0].matchAll(/`([a-z-]+)`/g) ?? [])]);
    expect(named.every(({ length }) => length > 0)).toBe(true);
    expect(
      named
        .flat()
        .map(([, id]) => id)
        .sort(),
    ).toEqual([...found.keys()].sort());
  } finally {
    await gitlab.stop();
  }
});

test('the cluster that is registered first completes the set-up', async ({ register }) => {
  expect((await checks(register)).get('registered')).toMatchObject({
    state: 'unknown',
    found: 'no cluster is registered yet',
  });
  await register.registered('worker');
  expect((await checks(register)).get('registered')).toMatchObject({ state: 'ok', found: '1 cluster is registered' });
});

test('the identity of plan may not apply, and learns what it lacks', async ({ register }) => {
  const found = await checks(register, { kubeconfig: planKubeconfig() });
  expect(statesOf(found, 'may-plan', 'may-apply')).toEqual(['ok', 'problem']);
  expect(found.get('may-apply')?.found).toMatch(/^this identity cannot create clusters\.nautes\S+ in nautes, .* more$/);
});

test('whoever has no right at all learns so, and nothing is taken for missing', async ({ register }) => {
  const kubeconfig = controlPlane('management').userKubeconfigs.nobody;
  const found = await checks(register, { kubeconfig });
  expect(statesOf(found, 'installed', 'may-plan', 'may-apply')).toEqual(['unknown', 'problem', 'problem']);
});

test('management/ from another kit is a problem, whichever is newer', async ({ register, management }) => {
  const installedFrom = (version: string | null): Promise<void> =>
    management.edit(resources.namespace, 'nautes', {
      metadata: { annotations: { [annotations.kitVersion]: version } },
    });
  try {
    await installedFrom('0.1.0');
    expect((await checks(register)).get('management-version')?.hint).toContain('kubectl apply -k');
    await installedFrom('99.0.0');
    expect((await checks(register)).get('management-version')?.hint).toContain('newer kit');
    await installedFrom(null);
    expect(statesOf(await checks(register), 'management-version')).toEqual(['problem']);
  } finally {
    await installedFrom(kitVersion);
  }
});

test('an administrator sees what Argo CD is like', async ({ register, management }) => {
  const inArgo = { namespace: 'argocd' };
  const labels = (component: string): Readonly<Record<string, string>> => ({
    'app.kubernetes.io/part-of': 'argocd',
    'app.kubernetes.io/component': component,
  });
  const deployment = (component: string, image: string): KubernetesObject => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { ...inArgo, name: `argocd-${component}`, labels: labels(component) },
    ...{
      spec: {
        selector: { matchLabels: labels(component) },
        template: { metadata: { labels: labels(component) }, spec: { containers: [{ name: 'argocd', image }] } },
      },
    },
  });
  const config: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { ...inArgo, name: 'argocd-cm' },
    ...{ data: { 'application.resourceTrackingMethod': 'label' } },
  };
  const objects = [
    config,
    deployment('server', 'quay.io/argoproj/argocd:v3.1.0'),
    deployment('applicationset-controller', 'x:v1'),
  ];
  try {
    for (const object of objects) await management.create(object);
    await register.write('components/web.yaml', componentText('web'));
    const bad = await checks(register, administrator);
    expect(statesOf(bad, ...argoIds)).toEqual(['ok', 'problem', 'problem', 'ok']);
    expect(bad.get('installation-id')?.found).toContain('is not set');
    expect(bad.get('chart-repositories')?.found).toMatch(/^the AppProject does not allow https:\S+ \(web\)$/);
    await management.editStatus(resources.argoDeployment, 'argocd-applicationset-controller', {
      replicas: 1,
      readyReplicas: 1,
      availableReplicas: 1,
    });
    const data = { 'application.resourceTrackingMethod': 'annotation', installationID: 'fleet' };
    await management.edit(resources.argoConfig, 'argocd-cm', { data });
    await management.edit(resources.argoDeployment, 'argocd-server', {
      spec: { template: { spec: { containers: [{ name: 'argocd', image: 'mirror:5000/argocd:v2.14.1@sha256:00' }] } } },
    });
    await register.write(
      'components/web.yaml',
      componentText('web', { source: { repoURL: 'https://charts.jetstack.io' } }),
    );
    const good = await checks(register, administrator);
    expect(statesOf(good, ...argoIds, 'chart-repositories')).toEqual(['problem', 'ok', 'ok', 'ok', 'ok']);
    expect(good.get('installation-id')?.found).toContain('"fleet"');
  } finally {
    for (const object of objects) await management.purge(object);
  }
});
