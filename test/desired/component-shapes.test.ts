import { join } from 'node:path';
import { Application } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../sandbox/stand-in/application-sets.ts';
import { selectionLabels, templateAnnotations } from '../../scripts/desired/cluster-secret.ts';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import { componentsOf } from '../../scripts/desired/components/selection.ts';
import { desiredRegister, makeOfflinePlan } from '../../scripts/plan/offline-plan.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import type { SourceFile } from '../../scripts/register/source-file.ts';
import { reportPlanText } from '../../scripts/report/plan-text.ts';
import { readFixture } from '../support/fixtures.ts';

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

describe('the components that come with the kit', () => {
  it('are shown with each cluster, one of every shape', async () => {
    const plan = planText(components, [...components, ...clusters]);
    await expect(plan).toMatchFileSnapshot(shown('every-shape.txt'));
  });

  it('are shown with the clusters they touch when their version changes', async () => {
    const all = [...components, ...clusters];
    const plan = planText(all, edited(all, 'components/argocd.yaml', '10.9.0', '10.9.1'));
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

  it('become Applications that Argo CD accepts, with every value filled in', () => {
    const repository = readRepository([...components, ...clusters]);
    const made = [...desiredClusters(repository).values()].flatMap((cluster) =>
      componentsOf(cluster, repository.components).map(({ spec }) => {
        const metadata = { labels: selectionLabels(cluster), annotations: templateAnnotations(cluster) };
        return fillTemplate(spec.template, { name: cluster.name, server: cluster.apiServer.url, metadata });
      }),
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
