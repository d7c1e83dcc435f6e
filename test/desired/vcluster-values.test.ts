import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import { toVclusterApplication } from '../../scripts/desired/vcluster-application.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { fixtureCases, readFixture } from '../support/fixtures.ts';

interface ChartSource {
  readonly targetRevision: string;
  readonly helm: { readonly releaseName: string; readonly valuesObject: Record<string, unknown> };
}

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'vcluster-values.schema.json'), 'utf8')) as {
  readonly title: string;
};
const validate = new Ajv2020({ allErrors: true }).compile(schema);

/** The chart and values of every virtual cluster in the fixtures that pass. */
const sources = fixtureCases('ok')
  .flatMap(({ folder }) => [...desiredClusters(readRepository(readFixture(folder))).values()])
  .filter(({ clusterType }) => clusterType === 'virtual')
  .map((cluster) => ({ cluster, source: toVclusterApplication('acme', cluster).spec?.['source'] as ChartSource }));

describe('the values for the vcluster chart', () => {
  it('are those that the chart knows, for every virtual cluster of the fixtures', () => {
    expect(sources.length).toBeGreaterThan(1);
    const wrong = sources.filter(({ source }) => !validate(source.helm.valuesObject));
    expect(wrong.map(({ cluster }) => cluster.name)).toEqual([]);
  });

  it('are checked against the version that is pinned', () => {
    expect(new Set(sources.map(({ source }) => source.targetRevision))).toEqual(
      new Set([/\d+\.\d+\.\d+/.exec(schema.title)?.[0]]),
    );
  });

  it('come with an Application that Argo CD tries for ever, and one node port that the rules see', () => {
    for (const { cluster, source } of sources) {
      const { spec } = toVclusterApplication('acme', cluster);
      const retry = { limit: -1, backoff: { duration: '15s', factor: 2, maxDuration: '5m' } };
      expect(spec).toMatchObject({ syncPolicy: { automated: { selfHeal: true }, retry } });
      const values = JSON.stringify(source.helm.valuesObject);
      expect(values).toContain('"proxyKubelets":{"byHostname":false}');
      expect(values.match(/NodePort":\d+/g)).toEqual([`NodePort":${cluster.vclusterPort}`]);
    }
  });

  it('name the release after the cluster, as the Secret with its kubeconfig is found by that', () => {
    for (const { cluster, source } of sources) expect(source.helm.releaseName).toBe(cluster.name);
  });

  it('with a name that the chart does not know are found', () => {
    const values = structuredClone(sources[0]?.source.helm.valuesObject ?? {});
    expect(validate(values)).toBe(true);
    expect(validate({ ...values, service: { type: 'NodePort' } })).toBe(false);
    expect(validate({ ...values, exportKubeConfig: { serverUrl: 'https://x' } })).toBe(false);
  });
});
