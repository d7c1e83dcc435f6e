import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import driftSchema from '../../schemas/output/drift.schema.json' with { type: 'json' };
import type { Drift } from '../../scripts/plan/drift/drift.ts';
import { reportDriftJson, reportDriftJunit, reportDriftText } from '../../scripts/report/status/drift-reports.ts';
import { parseXml } from '../support/xml.ts';

const hostile = '</failure>\n/close @all \u001b[31m';
const prod = { kind: 'cluster', name: 'prod-eu' } as const;
const lens = { kind: 'component', name: 'lens' } as const;
const file = 'clusters/prod-eu.yaml';
const resource = { kind: 'Cluster', namespace: 'nautes', name: 'prod-eu' };
const nothing = { objects: [], fields: [], managers: [] };

const drift: Drift = {
  items: [
    {
      ...nothing,
      kind: 'only-live',
      subject: lens,
      objects: [{ ...resource, kind: 'ApplicationSet' }],
      isExplained: true,
    },
    { ...nothing, kind: 'only-in-files', subject: prod, file, objects: [{ ...resource, kind: 'Secret' }] },
    {
      ...nothing,
      kind: 'differs',
      subject: prod,
      file,
      fields: [
        { path: 'labels', from: hostile, to: undefined },
        { path: 'domain', from: undefined, to: 'example.com' },
      ],
    },
    {
      ...nothing,
      kind: 'other-manager',
      subject: prod,
      file,
      objects: [resource],
      managers: [{ path: 'spec.x', manager: hostile }],
    },
  ],
  unmanaged: [{ ...resource, name: 'by-hand' }],
  compared: [prod, { kind: 'cluster', name: 'fine' }, lens],
  notCompared: [{ cluster: 'fine', reason: 'KUBECONFIG_FINE is not set' }],
  unreadKinds: ['Secret'],
};
const context = { commit: '0123456789abcdef', applied: 'fedcba9876543210' };

describe('drift', () => {
  it('is reported line by line, and no foreign text leaves its line', () => {
    const lines = reportDriftText(drift, context).split('\n');
    expect(lines.map((line) => line.replaceAll(/ {2,}/g, '  '))).toEqual([
      'only live  component/lens  ApplicationSet "prod-eu" in namespace nautes has no file: a commit removed its file; apply will remove it',
      'only in files  prod-eu  Secret "prod-eu" in namespace nautes is missing (clusters/prod-eu.yaml)',
      'differs  prod-eu  labels is </failure>\u{fffd}/close @all \u{fffd}[31m, should not be there',
      '  domain is missing, should be example.com',
      'other manager  prod-eu  spec.x of Cluster "prod-eu" in namespace nautes is managed by "</failure>\u{fffd}/close @all \u{fffd}[31m"',
      'credential  fine  not compared: KUBECONFIG_FINE is not set; apply compares it',
      'unmanaged  Cluster "by-hand" in namespace nautes: belongs to no register, never touched',
      'note: this identity cannot read Secret objects, so they were not compared',
      'note: the last complete apply was at commit fedcba98, so the changes of fedcba98..01234567 are listed too',
      '1 of 2 clusters and 1 of 1 component drifted from commit 01234567',
    ]);
    expect(reportDriftText(drift, { ...context, colour: true })).toContain('\u001b[31m' + 'only in files');
  });

  it('that is none is one line, and says nothing of what is not applied', () => {
    expect(reportDriftText({ ...drift, items: [], unmanaged: [], notCompared: [], unreadKinds: [] }, context)).toBe(
      'no drift: 2 clusters and 1 component match commit 01234567',
    );
  });

  it('is data of the documented shape, also for a register that was never applied', () => {
    const validate = new Ajv({ strict: false }).compile(driftSchema);
    for (const applied of [context.applied, undefined]) {
      const data = JSON.parse(reportDriftJson(drift, { ...context, applied })) as { drift: { fields: unknown }[] };
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(data.drift[2]?.fields).toEqual([
        { path: 'labels', from: hostile, to: null },
        { path: 'domain', from: null, to: 'example.com' },
      ]);
    }
  });

  it('is a JUnit report with a test for each cluster and component', () => {
    const [suite] = parseXml(reportDriftJunit(drift)).children;
    expect(suite?.attributes).toMatchObject({ tests: '4', failures: '2' });
    const tests = suite?.children.map(({ attributes, children }) => [attributes['name'], children[0]?.name]);
    expect(tests).toEqual([
      ['prod-eu', 'failure'],
      ['fine', undefined],
      ['component/lens', 'failure'],
      ['unmanaged', 'system-out'],
    ]);
    const [failure] = suite?.children[0]?.children ?? [];
    expect(failure?.attributes['type']).toBe('only-in-files');
    expect(failure?.text.split('\n')).toHaveLength(4);
  });
});
