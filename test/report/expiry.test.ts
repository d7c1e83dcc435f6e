import { describe, expect, it } from 'vitest';
import expirySchema from '../../schemas/output/expiry.schema.json' with { type: 'json' };
import { expiryOfAll } from '../../scripts/plan/expiry.ts';
import type { Inventory, InventoryEntry } from '../../scripts/plan/inventory.ts';
import {
  reportExpiryJson,
  reportExpiryJunit,
  reportExpiryMetrics,
  reportExpiryText,
} from '../../scripts/report/status/expiry-reports.ts';
import { Ajv } from 'ajv';
import { parsePrometheus } from '../support/prometheus.ts';
import { parseXml } from '../support/xml.ts';

const now = new Date('2026-01-01T12:00:00Z');
const hostile = 'a"b\\c\nd{}<x>';

function entry(cluster: string, credentialExpires: string, more: Partial<InventoryEntry> = {}): InventoryEntry {
  const file = `clusters/${cluster}.yaml`;
  const shape = 'host';
  return { cluster, shape, file, apiServer: 'https://x', credentialExpires, conditions: [], components: [], ...more };
}

const inventory: Inventory = {
  clusters: [
    entry('in-31-days', '2026-02-01T12:00:00Z'),
    entry('silent', 'unknown', { shape: 'virtual worker', host: 'in-29-days' }),
    entry('in-30-days', '2026-01-31T12:00:00Z'),
    entry('over', '2026-01-01T11:59:59Z'),
    entry('in-29-days', '2026-01-30T12:00:00Z'),
  ],
  notRegistered: ['new'],
};

const context = { tenant: 'acme', now, withinDays: 30 };
const ends = expiryOfAll(inventory, now, 30);

describe('when credentials end', () => {
  it('is a table, what ends first at the top, and the count of what is due', () => {
    expect(
      reportExpiryText(ends, context)
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['CLUSTER', 'SHAPE', 'DAYS LEFT', 'CREDENTIAL EXPIRES', 'FILE'],
      ['over', 'host', 'expired', '2026-01-01', 'clusters/over.yaml'],
      ['in-29-days', 'host', '29', '2026-01-30', 'clusters/in-29-days.yaml'],
      ['in-30-days', 'host', '30', '2026-01-31', 'clusters/in-30-days.yaml'],
      ['in-31-days', 'host', '31', '2026-02-01', 'clusters/in-31-days.yaml'],
      ['silent', 'virtual worker on in-29-days', '-', 'unknown', 'clusters/silent.yaml'],
      ['3 of 5 credentials have expired or expire within 30 days; 1 does not say when'],
    ]);
    expect(reportExpiryText([], context)).toBe('0 of 0 credentials have expired or expire within 30 days');
    const [one] = ends;
    if (one === undefined) throw new Error('no end');
    expect(reportExpiryText([one], { ...context, withinDays: 1 })).toMatch(
      /\n1 of 1 credential has expired or expires within 1 day$/,
    );
    expect(reportExpiryText(ends, { ...context, colour: true }).split('\u001b[31m')).toHaveLength(4);
  });

  it.for([
    [0, ['over']],
    [28, ['over']],
    [29, ['over', 'in-29-days']],
    [30, ['over', 'in-29-days', 'in-30-days']],
    [31, ['over', 'in-29-days', 'in-30-days', 'in-31-days']],
  ] as const)('within %i days is due to the second', ([days, due]) => {
    const names = (at: Date): readonly string[] =>
      expiryOfAll(inventory, at, days).flatMap(({ cluster, isDue }) => (isDue ? [cluster] : []));
    expect(names(now)).toEqual(due);
    // A second earlier the one that is due to the second is not yet.
    expect(names(new Date(now.getTime() - 1_000))).toEqual(days < 29 ? due : due.slice(0, -1));
  });

  it('counts from what a cluster granted of a token that apply renews, and says how short that is', () => {
    const hours = (left: number): string => new Date(now.getTime() + left * 60 * 60 * 1000).toISOString();
    const token = (name: string, left: number, tokenSeconds?: number): InventoryEntry =>
      entry(name, hours(left), { isRenewed: true, ...(tokenSeconds === undefined ? {} : { tokenSeconds }) });
    const clusters = [token('soon', 6, 86_400), token('day', 7, 86_400), token('old', 47), token('week', 49)];
    const renewed = expiryOfAll({ clusters, notRegistered: [] }, now, 30);
    expect(renewed.map(({ cluster, isDue }) => [cluster, isDue])).toEqual([
      ['soon', true],
      ['day', false],
      ['old', true],
      ['week', false],
    ]);
    const grant = 'the cluster grants tokens of 1 day, not of 7 days: apply must run at least every 12 hours';
    expect(reportExpiryText(renewed, context).split('\n').slice(5, -1)).toEqual([`soon: ${grant}`, `day: ${grant}`]);
    expect(new Ajv({ strict: false }).validate(expirySchema, JSON.parse(reportExpiryJson(renewed, context)))).toBe(
      true,
    );
  });

  it('is data of the documented shape', () => {
    const data: unknown = JSON.parse(reportExpiryJson(ends, context));
    expect(new Ajv({ strict: false }).validate(expirySchema, data)).toBe(true);
    expect(data).toMatchObject({
      tenant: 'acme',
      withinDays: 30,
      credentials: [{ cluster: 'over', daysLeft: -1 }, {}, {}, {}, {}],
    });
  });

  it('is a JUnit report in which what is due fails', () => {
    const [suite] = parseXml(reportExpiryJunit(ends)).children;
    expect(suite?.attributes).toMatchObject({ tests: '5', failures: '3' });
    expect(
      suite?.children.map(({ attributes, children }) => [attributes['name'], children[0]?.name, children[0]?.text]),
    ).toEqual([
      ['over', 'failure', 'the credential expired on 2026-01-01'],
      ['in-29-days', 'failure', 'the credential expires on 2026-01-30, 29 days left'],
      ['in-30-days', 'failure', 'the credential expires on 2026-01-31, 30 days left'],
      ['in-31-days', 'system-out', 'the credential expires on 2026-02-01, 31 days left'],
      ['silent', 'system-out', 'the credential does not say when it expires'],
    ]);
  });

  it('is what Prometheus reads, with labels that no name can leave', () => {
    const bad = expiryOfAll(
      { clusters: [...inventory.clusters, entry(hostile, 'unknown')], notRegistered: [] },
      now,
      30,
    );
    const families = parsePrometheus(`${reportExpiryMetrics(bad, context)}\n`);
    expect(Object.keys(families)).toEqual([
      'nautes_tenant_credential_end_timestamp_seconds',
      'nautes_tenant_credential_end_known',
      'nautes_tenant_expiry_look_timestamp_seconds',
    ]);
    const [time, known, look] = Object.values(families);
    expect(time?.samples).toHaveLength(4);
    expect(time?.samples[0]).toEqual({
      labels: { tenant: 'acme', cluster: 'over', shape: 'host' },
      value: Date.parse('2026-01-01T11:59:59Z') / 1000,
    });
    expect(known?.samples.filter(({ value }) => value === 0).map(({ labels }) => labels['cluster'])).toEqual([
      'a"b\\c\u{fffd}d{}<x>',
      'silent',
    ]);
    expect(known?.samples.find(({ labels }) => labels['cluster'] === 'silent')?.labels['host']).toBe('in-29-days');
    expect(look?.samples).toEqual([{ labels: { tenant: 'acme' }, value: now.getTime() / 1000 }]);
  });
});
