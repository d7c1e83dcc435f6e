import { describe, expect, it } from 'vitest';
import { desiredRegister, makeOfflinePlan, type DesiredRegister } from '../../scripts/plan/offline-plan.ts';
import type { Plan } from '../../scripts/plan/plan.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { reportPlanJson } from '../../scripts/report/json.ts';
import { reportPlanMarkdown } from '../../scripts/report/plan/plan-markdown.ts';
import { fieldText, reportPlanText } from '../../scripts/report/plan/plan-text.ts';
import { clusterFiles, host } from '../support/clusters.ts';
import { today, toSources } from '../support/fixtures.ts';

const recipient = 'age1xmqkfm9v29ggxjtqvzmaua6x7eywcfcd3qyderdkyzhwsasa9upsvvtjkl';
const [first, second] = [`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`];
const style = { today };

type Credential =
  'variable' | { readonly fingerprint: string; readonly expires: string; readonly exposedTo?: string[] };

function cluster(credential: Credential, apiServer = 'https://192.0.2.10:6443'): DesiredRegister {
  const kubeconfig =
    typeof credential === 'string' ? { from: credential } : { sealed: { ...credential, recipients: [recipient] } };
  return desiredRegister(readRepository(toSources(clusterFiles({ prod: { ...host, apiServer, kubeconfig } }))));
}

const nothing = desiredRegister(readRepository([]));
const soon = { fingerprint: first, expires: '2026-12-01T08:30:00Z' };
const late = { fingerprint: second, expires: '2027-12-01T08:30:00Z' };
const rotation = makeOfflinePlan(cluster(soon), cluster(late));

describe('a rotated credential', () => {
  it('is called that in text, with fingerprint and end before and after', () => {
    expect(reportPlanText(rotation, style)).toBe(`~ update     prod  clusters/prod.yaml:1  host
                   credential rotated: sha256:aaaaaaaaaaaa… (expires 2026-12-01) → sha256:bbbbbbbbbbbb… (expires 2027-12-01)
0 to register, 1 to update, 0 to unregister, 0 unchanged`);
  });

  it('is called that in markdown', () => {
    expect(reportPlanMarkdown(rotation, style)).toContain(
      '| `credential rotated: sha256:aaaaaaaaaaaa… (expires 2026-12-01) → sha256:bbbbbbbbbbbb… (expires 2027-12-01)` |',
    );
  });

  it('is the field "credential" in JSON', () => {
    const { changes } = JSON.parse(reportPlanJson(rotation)) as Plan;
    expect(changes[0]?.fields).toEqual([
      {
        path: 'credential',
        from: 'sha256:aaaaaaaaaaaa… (expires 2026-12-01)',
        to: 'sha256:bbbbbbbbbbbb… (expires 2027-12-01)',
      },
    ]);
    expect(Object.keys(changes[0] ?? {})).not.toContain('credentialExpires');
  });

  it('that does not say when it ends is shown as such', () => {
    const text = reportPlanText(makeOfflinePlan(cluster(soon), cluster({ ...late, expires: 'unknown' })), style);
    expect(text).toContain('→ sha256:bbbbbbbbbbbb… (expires unknown)\n');
    expect(text).not.toContain('warning');
  });
});

describe('what is no rotation', () => {
  it.each([
    [undefined, 'sha256:b… (expires 2027-12-01)', 'credential: added sha256:b… (expires 2027-12-01)'],
    ['sha256:a… (expires unknown)', 'from vault', 'credential: sha256:a… (expires unknown) → from vault'],
    ['from vault', 'sha256:a… (expires unknown)', 'credential: from vault → sha256:a… (expires unknown)'],
    [
      'sha256:a… (expires 2026-12-01)',
      'sha256:a… (expires 2027-12-01)',
      'credential: sha256:a… (expires 2026-12-01) → sha256:a… (expires 2027-12-01)',
    ],
  ])('from %j to %j is "%s"', (from, to, text) => {
    expect(fieldText({ path: 'credential', from, to })).toBe(text);
  });

  it('sealing the same credential for others is no change at all', () => {
    const exposed = { ...soon, exposedTo: [recipient] };
    expect(makeOfflinePlan(cluster(soon), cluster(exposed)).changes).toEqual([]);
  });
});

describe('a credential that ends soon', () => {
  const moved = (expires: string): Plan =>
    makeOfflinePlan(cluster({ ...soon, expires }), cluster({ ...soon, expires }, 'https://192.0.2.20:6443'));

  it.each([
    ['2026-12-01T08:30:00Z', undefined, 'warning: credential expires in 9 days, on 2026-12-01'],
    ['2026-11-20T08:30:00Z', undefined, 'warning: credential expired on 2026-11-20'],
    ['2027-02-01T00:00:00Z', 90, 'warning: credential expires in 71 days, on 2027-02-01'],
    ['2027-02-01T00:00:00Z', undefined, undefined],
    ['unknown', undefined, undefined],
  ])('(%s, warned of %s days before) says of a changed cluster: %s', (expires, expiryWarningDays, warning) => {
    const lines = reportPlanText(moved(expires), { today, expiryWarningDays }).split('\n');
    expect(lines.map((line) => line.trim()).find((line) => line.startsWith('warning'))).toBe(warning);
  });

  it('says so of a new cluster, and in markdown beside the fields', () => {
    const plan = makeOfflinePlan(nothing, cluster(soon));
    expect(reportPlanText(plan, style)).toContain(
      '\n                   warning: credential expires in 9 days, on 2026',
    );
    expect(reportPlanMarkdown(moved(soon.expires), style)).toMatch(
      /→ https:\/\/192\.0\.2\.20:6443`(<br>`[^`]*`)*<br>⚠ `credential expires in 9 days, on 2026-12-01` \|/,
    );
  });

  it('says nothing of a cluster that goes or that has its credential elsewhere', () => {
    expect(reportPlanText(makeOfflinePlan(cluster(soon), nothing), style)).not.toContain('warning');
    expect(reportPlanText(makeOfflinePlan(nothing, cluster('variable')), style)).not.toContain('warning');
  });
});
