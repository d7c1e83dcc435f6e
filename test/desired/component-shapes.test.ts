import { join } from 'node:path';
import { Application } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { fillTemplate, valuesFor } from '../../sandbox/stand-in/application-sets.ts';
import { selectionLabels, templateAnnotations } from '../../scripts/desired/cluster-secret.ts';
import { desiredClusters, type Cluster } from '../../scripts/desired/cluster.ts';
import { namespacesOf } from '../../scripts/desired/components/component-namespaces.ts';
import { clustersOf, componentsOf } from '../../scripts/desired/components/selection.ts';
import { desiredRegister, makeOfflinePlan } from '../../scripts/plan/offline-plan.ts';
import type { ComponentFile } from '../../scripts/register/components/component-file.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import type { SourceFile } from '../../scripts/register/source-file.ts';
import { reportPlanText } from '../../scripts/report/plan/plan-text.ts';
import { readFixture } from '../support/fixtures.ts';

/** Values of a chart, as far as a test looks at them. */
interface Values {
  readonly extraObjects?: readonly Extra[];
  readonly [key: string]: unknown;
}

/** An object that a chart is asked to bring along. */
interface Extra {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: unknown;
}

const shown = (file: string): string => join(import.meta.dirname, '../fixtures/components', file);
/** The components that come with the kit. */
const components = readFixture(join(import.meta.dirname, '../..')).filter(({ path }) => path.startsWith('components/'));
/** A cluster of each shape. */
const clusters = readFixture(join(import.meta.dirname, '../fixtures/ok/every-shape'));

function planText(base: readonly SourceFile[], head: readonly SourceFile[]): string {
  const [before, after] = [base, head].map((sources) => desiredRegister(readRepository(sources)));
  if (before === undefined || after === undefined) throw new Error('a plan has a base and a head');
  return `${reportPlanText(makeOfflinePlan(before, after))}\n`;
}

function edited(sources: readonly SourceFile[], path: string, from: string, to: string): readonly SourceFile[] {
  return sources.map((source) => {
    const text = new TextDecoder().decode(source.bytes);
    if (source.path !== path) return source;
    expect(text).toContain(from);
    return { ...source, bytes: new TextEncoder().encode(text.replace(from, to)) };
  });
}

/** The Application of a component on a cluster, as Argo CD makes it. */
function applicationOf(component: ComponentFile, cluster: Cluster): ComponentFile['spec']['template'] {
  const labels = selectionLabels(cluster);
  const metadata = { labels, annotations: templateAnnotations(cluster) };
  const parameters = { name: cluster.name, server: cluster.apiServer.url, metadata };
  return fillTemplate(component.spec.template, { ...parameters, values: valuesFor(component, labels) });
}

/** What a component's chart is given on the clusters that get it, by cluster. */
function valuesOf(name: string): Readonly<Record<string, Values>> {
  const repository = readRepository([...components, ...clusters]);
  const component = repository.components.get(name);
  if (component === undefined) throw new Error(`there is no component ${name}`);
  const selected = clustersOf(component, desiredClusters(repository));
  return Object.fromEntries(
    selected.map((one) => [one.name, applicationOf(component, one).spec.source?.helm?.['valuesObject'] as Values]),
  );
}

describe('the components that come with the kit', () => {
  it('are shown with each cluster, one of every shape', async () => {
    const plan = planText(components, [...components, ...clusters]);
    await expect(plan).toMatchFileSnapshot(shown('every-shape.txt'));
  });

  it('are shown with the clusters they touch when their version changes', async () => {
    const all = [...components, ...clusters];
    const plan = planText(all, edited(all, 'components/argocd.yaml', '10.9.2', '10.9.3'));
    await expect(plan).toMatchFileSnapshot(shown('new-version.txt'));
  });

  it('are shown as lost when another shape takes them away', async () => {
    const all = [...components, ...clusters];
    const moved = edited(all, 'clusters/prod-eu.yaml', 'workerType: deployment', 'workerType: pipeline');
    await expect(planText(all, moved)).toMatchFileSnapshot(shown('other-worker-type.txt'));
  });

  it('are shown as withdrawn when a file goes', async () => {
    const all = [...components, ...clusters];
    const plan = planText(
      all,
      all.filter(({ path }) => path !== 'components/vault.yaml'),
    );
    await expect(plan).toMatchFileSnapshot(shown('removed.txt'));
  });

  it('stay where they are when HNC gets its image from elsewhere, or other patches', () => {
    const all = [...components, ...clusters];
    const image = edited(all, 'components/hnc.yaml', 'gcr.io/k8s-staging-multitenancy/', 'registry.example.com/');
    const plan = planText(all, edited(image, 'components/hnc.yaml', 'failurePolicy: Ignore', 'failurePolicy: Fail'));
    expect(plan).toContain('touches 4 clusters: build-eu, prod-eu, shop-build, shop-test');
    expect(plan).toContain('"image":"registry.example.com/hnc-manager:v1.1.0"');
    expect(plan).not.toMatch(/withdrawn|loses/);
  });

  it('become Applications that Argo CD accepts, with every value filled in', () => {
    const repository = readRepository([...components, ...clusters]);
    const made = [...desiredClusters(repository).values()].flatMap((cluster) =>
      componentsOf(cluster, repository.components).map((component) => applicationOf(component, cluster)),
    );
    expect(made).toHaveLength(8 + 7 + 2 + 6 + 5);
    for (const { metadata, spec } of made) {
      const application: unknown = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata, spec };
      expect(() =>
        new Application(application as ConstructorParameters<typeof Application>[0]).validate(),
      ).not.toThrow();
      expect(JSON.stringify(application)).not.toMatch(/\{\{|""/);
    }
    const traefik = made.find(({ metadata }) => metadata.name === 'shanghai-host-traefik');
    expect(traefik?.spec.source?.helm?.['parameters']).toEqual([
      { name: 'ports.web.nodePort', value: '30080' },
      { name: 'ports.websecure.nodePort', value: '30443' },
    ]);
  });
});

// What each chart was seen to do with these values is in docs/components.md.
describe('the values of the components that come with the kit', () => {
  const { components: files } = readRepository([...components, ...clusters]);
  const middlewares = 'traefik.ingress.kubernetes.io/router.middlewares';

  it('let Argo CD try for ever', () => {
    for (const { spec } of files.values())
      expect(spec.template.spec['syncPolicy']).toMatchObject({
        retry: { limit: -1, backoff: { duration: '15s', factor: 2, maxDuration: '5m' } },
      });
  });

  it('leave out of Tekton what never gets ready or cannot be deleted, and let nobody change runs in its dashboard', () => {
    const values = valuesOf('tekton');
    expect(Object.keys(values)).toEqual(['build-eu', 'shop-build']);
    for (const { extraObjects = [] } of Object.values(values))
      expect(extraObjects.find(({ kind }) => kind === 'TektonConfig')?.spec).toEqual({
        profile: 'all',
        targetNamespace: 'tekton-pipelines',
        dashboard: { readonly: true },
        result: { disabled: true, is_external_db: false },
        platforms: { kubernetes: { pipelinesAsCode: { enable: false } } },
      });
  });

  it('put the sign-in and the redirect to HTTPS, which oauth2-proxy brings, before Argo CD and Tekton on every cluster', () => {
    const brought = Object.values(valuesOf('oauth2-proxy')).map(({ extraObjects = [] }) =>
      extraObjects.map(({ kind, metadata }) => [kind, `${metadata.namespace}-${metadata.name}@kubernetescrd`]),
    );
    expect(brought).toHaveLength(3);
    for (const one of brought)
      expect(one).toEqual([
        ['Middleware', 'oauth2-proxy-https@kubernetescrd'],
        ['Middleware', 'oauth2-proxy-sign-in@kubernetescrd'],
      ]);
    const both = 'oauth2-proxy-https@kubernetescrd,oauth2-proxy-sign-in@kubernetescrd';
    const argocd = Object.values(valuesOf('argocd'));
    expect(argocd).toHaveLength(4);
    for (const { server } of argocd)
      expect(server).toMatchObject({ ingress: { annotations: { [middlewares]: both } } });
    for (const { extraObjects = [] } of Object.values(valuesOf('tekton')))
      expect(extraObjects.find(({ kind }) => kind === 'Ingress')?.metadata.annotations?.[middlewares]).toBe(both);
  });

  it('let oauth2-proxy send people back to where it is itself, through the node port, and come up before Traefik', () => {
    expect(valuesOf('oauth2-proxy')['shanghai-host']).toMatchObject({
      extraArgs: {
        'redirect-url': 'https://oauth2-proxy.shanghai-host.shanghai.example.com:30443/oauth2/callback',
        'skip-provider-button': 'true',
      },
      ingress: { annotations: { [middlewares]: 'oauth2-proxy-https@kubernetescrd' } },
      extraObjects: [
        { spec: { redirectScheme: { scheme: 'https', port: '30443', permanent: true } } },
        { spec: { forwardAuth: { address: 'http://oauth2-proxy.oauth2-proxy.svc/' } } },
      ],
    });
    expect(files.get('oauth2-proxy')?.spec.template.spec['syncPolicy']).toMatchObject({
      syncOptions: expect.arrayContaining(['SkipDryRunOnMissingResource=true']) as unknown,
    });
  });

  it('give every Ingress an address, which a Service on node ports never gets', () => {
    const values = valuesOf('traefik');
    expect(Object.keys(values)).toEqual(['build-eu', 'prod-eu', 'shanghai-host']);
    expect(values['shanghai-host']).toMatchObject({
      providers: {
        kubernetesIngress: {
          publishedService: { enabled: false },
          ingressEndpoint: { hostname: 'shanghai.example.com' },
        },
      },
    });
  });

  it('let single sign-on come back to Argo CD through the node port, that of the host for a virtual cluster', () => {
    const urls = Object.values(valuesOf('argocd')).map(({ configs }) => (configs as { cm: { url: string } }).cm.url);
    for (const url of urls) expect(url).toMatch(/^https:\/\/argocd\.[a-z0-9.-]+:3\d{4}$/);
  });

  it('keep HNC from locking a cluster, and name its image in one place', () => {
    const hnc = files.get('hnc');
    const { kustomize } = hnc?.spec.template.spec.source as {
      readonly kustomize: { readonly images: readonly string[]; readonly patches: readonly { patch: string }[] };
    };
    expect(kustomize.images).toEqual(['controller={{ .values.image }}']);
    const [{ patch } = { patch: '' }, ...others] = kustomize.patches;
    expect(others).toEqual([]);
    const installed = [...files.values()].flatMap(namespacesOf).map(({ name }) => name);
    const away = [...new Set([...installed, 'kube-node-lease', 'kube-public', 'kube-system'])].sort();
    const namespaceSelector = {
      matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: away }],
    };
    expect(load(patch)).toMatchObject({
      kind: 'ValidatingWebhookConfiguration',
      webhooks: ['namespaces', 'objects'].map((what) => ({
        ...{ name: `${what}.hnc.x-k8s.io`, failurePolicy: 'Ignore' },
        namespaceSelector,
      })),
    });
  });

  it('are of a version without a fault that is known', () => {
    const version = (name: string) => files.get(name)?.spec.template.spec.source?.targetRevision ?? '';
    // Up to 2.40 its definitions are never in sync with Argo CD 3.
    expect(version('argo-rollouts').localeCompare('2.43.1', 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
  });
});
