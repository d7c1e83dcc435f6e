import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../scripts/plan/plan.ts';
import type { ClusterUser } from '../../scripts/register/products/cluster-uses.ts';
import { reportPlanHtml } from '../../scripts/report/plan/plan-html.ts';
import { reportPlanMarkdown } from '../../scripts/report/plan/plan-markdown.ts';
import { sourceIn } from '../../scripts/report/plan/plan-rows.ts';
import { reportPlanText, type PlanStyle } from '../../scripts/report/plan/plan-text.ts';

const nothing: Plan = { changes: [], components: [], blocked: [], unchanged: ['paris', 'tokyo'], drift: [] };
const user = (kind: ClusterUser['kind'], name: string): ClusterUser => ({ kind, name, product: 'shop' });
const source = 'https://gitlab.example.com/acme/register/-/blob/0123456789012345678901234567890123456789';

/** Each kind of change, a refusal, a drift, and what a reviewer should know beside. */
const plan: Plan = {
  ...nothing,
  changes: [
    {
      action: 'register',
      cluster: 'new',
      shape: 'physical deployment worker',
      fields: [],
      origin: { file: 'clusters/new.yaml', line: 2 },
      components: { gets: ['traefik'], keeps: [], loses: [] },
      credentialExpires: '2026-02-01T00:00:00Z',
      kubeconfigServer: 'https://192.0.2.9:6443',
    },
    {
      action: 'update',
      cluster: 'host',
      shape: 'host',
      fields: [{ path: 'apiServer', from: 'https://a:6443', to: 'https://b:6443' }],
      origin: { file: 'clusters/host.yaml', line: 1 },
      components: { gets: [], keeps: ['hnc'], loses: ['argo-rollouts'] },
    },
    {
      action: 'unregister',
      cluster: 'worker-7',
      shape: 'virtual pipeline worker on host',
      fields: [],
      components: { gets: [], keeps: [], loses: ['tekton'] },
    },
  ],
  components: [{ action: 'remove', component: 'vault', fields: [], clusters: ['tokyo'], losing: ['tokyo'] }],
  blocked: [{ subject: { kind: 'cluster', name: 'berlin' }, reasons: ['Environment shop/test still uses it'] }],
  drift: [{ kind: 'cluster', name: 'lost' }],
  notCompared: [{ cluster: 'paris', reason: 'KUBECONFIG_PARIS is not set' }],
  belowMinimum: [{ cluster: 'paris', component: 'tekton', version: 'v1.33.1', minimum: '1.34' }],
};
const style: PlanStyle = {
  today: new Date('2026-01-20T00:00:00Z'),
  source,
  users: new Map<string, readonly ClusterUser[]>([
    ['host', [{ kind: 'virtual cluster', name: 'worker-7' }]],
    [
      'worker-7',
      [
        user('environment', 'test'),
        user('environment', 'live'),
        user('pipeline runtime', 'build'),
        user('deployment runtime', 'web'),
        user('deployment runtime', 'api'),
      ],
    ],
  ]),
  warnings: ['clusters/new.yaml:3:1: warning: the credential expires soon [credential-expiry]'],
};

describe('the page of a plan', () => {
  const page = reportPlanHtml(plan, style);

  it('says first what could hurt', () => {
    expect(linesOf(page).slice(0, 8)).toEqual([
      'Plan',
      'This plan',
      'unregisters worker-7, used so far by 2 environments and 3 runtimes of product shop',
      'takes argo-rollouts away from host, used by virtual cluster worker-7',
      'takes vault away from tokyo',
      'refuses 1 change: berlin',
      '1 to register, 1 to update, 1 to unregister, 1 blocked, 1 drifted, 2 unchanged; components: 1 to remove; 1 credential not compared; 2 clusters lose components',
      'Blocked',
    ]);
  });

  it('shows every change with its place, its fields, its components and its warnings', () => {
    const lines = linesOf(page);
    const table = lines.slice(lines.indexOf('Clusters'), lines.indexOf('Drift'));
    expect(table).toEqual([
      'Clusters',
      'actionclustershaperequested bywhat changes',
      'unregisterworker-7virtual pipeline worker on hostno file',
      'loses tekton',
      'updatehosthostclusters/host.yaml:1',
      'apiServer: https://a:6443 → https://b:6443',
      'loses argo-rollouts',
      'keeps hnc',
      'registernewphysical deployment workerclusters/new.yaml:2',
      'gets traefik',
      'warning credential expires in 12 days, on 2026-02-01',
      "warning the kubeconfig is for https://192.0.2.9:6443, not for this cluster's apiServer",
      'Components',
      'actioncomponentrequested bywhat changes',
      'removevaultno file',
      'withdrawn from 1 cluster: tokyo',
    ]);
    expect(page).toContain(`<a href="${source}/clusters/new.yaml#L2" rel="noreferrer">`);
  });

  it('shows what is affected, what drifted, what was not looked at, and the warnings of touched files', () => {
    const lines = linesOf(page.replaceAll(/<svg.*<\/svg>\n/g, ''));
    expect(lines.slice(lines.indexOf('Drift'), lines.indexOf('Everything'))).toEqual([
      'Drift',
      'lost registered, but no commit removed its file: left alone',
      'Credentials',
      'paris not compared: KUBECONFIG_PARIS is not set; apply compares it',
      'Kubernetes',
      'paris tekton needs Kubernetes 1.34, but the cluster had v1.33.1 at the last apply; upgrade it, then run apply --preflight',
      'What is affected',
      'The same as a list',
      'cluster berlin blocked',
      'cluster host update',
      'virtual cluster worker-7 unregister',
      'environment test of product shop',
      'environment live of product shop',
      'pipeline runtime build of product shop',
      'deployment runtime web of product shop',
      'deployment runtime api of product shop',
      'cluster new register',
      'cluster tokyo loses components',
      'Warnings about files of this change',
      'clusters/new.yaml:3:1: warning: the credential expires soon [credential-expiry]',
    ]);
  });

  it('holds the whole plan as text, folded', () => {
    const folded = /<details><summary>[^<]+<\/summary><pre>([^<]*)<\/pre><\/details>/.exec(page)?.[1] ?? '';
    expect(unescaped(folded)).toBe(reportPlanText(plan, style));
  });

  it('of nothing to do is one line', () => {
    expect(linesOf(reportPlanHtml(nothing))).toEqual([
      'Plan',
      'Nothing to do: 0 to register, 0 to update, 0 to unregister, 2 unchanged.',
    ]);
    const drift = reportPlanHtml({ ...nothing, drift: plan.drift });
    expect(linesOf(drift)).toContain('Drift');
  });

  it('of a removal alone is not empty, and of additions alone says that nothing goes', () => {
    const [added, , removed] = plan.changes;
    const only = (change: (typeof plan.changes)[number] | undefined): Plan => ({
      ...nothing,
      changes: change === undefined ? [] : [change],
    });
    expect(linesOf(reportPlanHtml(only(removed)))).toContain('unregisters worker-7');
    expect(linesOf(reportPlanHtml(only(added)))[1]).toBe('Nothing is removed, and no component is withdrawn.');
  });

  it('asks for nothing, runs nothing, and allows just its own style', () => {
    const [, css = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const digest = createHash('sha256').update(css).digest('base64');
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">`,
    );
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b|\son\w+=|\sstyle=|javascript:/i);
    expect(css).not.toMatch(/url\(|@import/);
    expect([...page.matchAll(/\b(?:href|src)="([^"]*)"/g)].every(([, to]) => to?.startsWith(source))).toBe(true);
    expect(css).toContain('@media (prefers-color-scheme: dark)');
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });
});

describe('what a repository says', () => {
  const hostile = `"'><script>alert(1)</script><!-- ]]>\n/close\n@everyone\u0000\u202e\ud800 \`x\` | &amp; ](https://example.com)`;
  const bad: Plan = {
    ...plan,
    changes: plan.changes.map((change) => ({
      ...change,
      cluster: hostile,
      shape: hostile,
      fields: [{ path: hostile, from: hostile, to: hostile }],
      origin: { file: hostile, line: 1 },
      components: { gets: [hostile], keeps: [hostile], loses: [hostile] },
      kubeconfigServer: hostile,
    })),
    components: plan.components.map((change) => ({ ...change, component: hostile, losing: [hostile] })),
    blocked: [{ subject: { kind: 'cluster', name: hostile }, reasons: [hostile] }],
    drift: [{ kind: 'component', name: hostile }],
    notCompared: [{ cluster: hostile, reason: hostile }],
    belowMinimum: [{ cluster: hostile, component: hostile, version: hostile, minimum: hostile }],
    absentKinds: [hostile],
  };
  const badStyle: PlanStyle = {
    ...style,
    users: new Map([[hostile, [{ kind: 'environment', name: hostile, product: hostile }]]]),
    warnings: [hostile],
  };

  it('is never markup of the page', () => {
    const elements = (page: string): readonly string[] =>
      [...new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name))].sort();
    const page = reportPlanHtml(bad, badStyle);
    expect(elements(page)).toEqual(elements(reportPlanHtml(plan, style)));
    expect(page).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- ]]&gt;');
    expect(page).not.toMatch(/[\u0000\u202e]/);
    expect(page.isWellFormed()).toBe(true);
  });

  it('is never markup, a link, a mention or a quick action of the note', () => {
    const markdown = reportPlanMarkdown(bad, badStyle);
    expect(markdown.split('\n').filter((line) => /^\s*[/@#]/.test(line))).toEqual([]);
    const [chart = ''] = /(?<=^```mermaid\n)[^]*?(?=^```$)/m.exec(markdown) ?? [];
    const labels = /"(?:[A-Za-z0-9 ._,/·…?-]|#\d+;)*"/g;
    expect(chart.match(labels)).toHaveLength(2);
    expect(chart.replaceAll(labels, '').replaceAll(/^classDef .*$/gm, '')).toMatch(/^[\w\s[\]:>-]*$/);
    const outside = markdown
      .replace(chart, '')
      .split('\n')
      .map((line) => line.replaceAll(/`[^`]*`/g, ''))
      .join('\n');
    // Links lead to the commit's files, and nothing in a path ends one early.
    const links = /\]\(https:\/\/gitlab\.example\.com\/acme\/register\/-\/blob\/[0-9a-f]{40}\/[\w.%/-]+#L1\)/g;
    expect(outside.match(links)).toHaveLength(3);
    expect(outside.replaceAll(links, '')).not.toMatch(/everyone|close|script|example\.com/);
  });
});

describe('the note of a large plan', () => {
  const long = 'x'.repeat(5_000);
  const change = (index: number): Plan['changes'][number] => ({
    action: 'update',
    cluster: `worker-${index}`,
    shape: 'physical deployment worker',
    fields: Array.from({ length: 100 }, (_, field) => ({ path: `field-${field}`, from: long, to: long })),
    origin: { file: `clusters/worker-${index}.yaml`, line: 1 },
    components: { gets: [], keeps: [], loses: [] },
  });
  const names = Array.from({ length: 1_000 }, (_, index) => `worker-${index}`);
  const large: Plan = {
    ...nothing,
    changes: names.map((_, index) => change(index)),
    components: names.map((component) => ({ action: 'remove', component, fields: [], clusters: names, losing: names })),
    blocked: names.map((name) => ({ subject: { kind: 'cluster', name }, reasons: [long, long] })),
    drift: names.map((name) => ({ kind: 'cluster', name })),
    notCompared: names.map((cluster) => ({ cluster, reason: long })),
  };

  it('is shortened, says how much is left out, and stays far below what GitLab takes', () => {
    const markdown = reportPlanMarkdown(large, { source });
    expect(markdown.length).toBeLessThan(1_000_000);
    const lines = markdown.split('\n');
    expect(lines.filter((line) => line.startsWith('| update |'))).toHaveLength(50);
    expect(lines.filter((line) => line === 'and 950 more')).toHaveLength(2);
    expect(lines).toContain('- and 1950 more');
    expect(markdown).toContain('<br>and 80 more |');
    expect(markdown).toMatch(/^Drift: .*, and 950 more$/m);
    expect(lines[0]).toMatch(
      /^- ⚠ takes `worker-0`, `worker-1`, `worker-2`, `worker-3`, `worker-4` and 995 more away from `worker-0`$/,
    );
  });

  it('has everything in the page', () => {
    const page = reportPlanHtml({ ...nothing, changes: large.changes.map((one) => ({ ...one, fields: [] })) });
    for (const name of names) expect(page).toContain(`<code>${name}</code>`);
  });
});

describe('where GitLab shows the files', () => {
  const commit = '0123456789012345678901234567890123456789';
  const project = 'https://gitlab.example.com/acme/register';

  it.for([
    ['the project and its commit', { CI_PROJECT_URL: project, CI_COMMIT_SHA: commit }, source],
    [
      'the fork that a merge request comes from',
      {
        CI_PROJECT_URL: 'https://gitlab.example.com/x/y',
        CI_MERGE_REQUEST_SOURCE_PROJECT_URL: project,
        CI_COMMIT_SHA: commit,
      },
      source,
    ],
    [
      'the source branch where the job runs on the merged result',
      { CI_PROJECT_URL: project, CI_COMMIT_SHA: '9'.repeat(40), CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: commit },
      source,
    ],
    ['nowhere outside of GitLab', {}, undefined],
    ['nowhere for a commit that is none', { CI_PROJECT_URL: project, CI_COMMIT_SHA: 'main' }, undefined],
    [
      'nowhere for an address that is none',
      { CI_PROJECT_URL: 'javascript:alert(1)', CI_COMMIT_SHA: commit },
      undefined,
    ],
    [
      'nowhere for an address that would end a link',
      { CI_PROJECT_URL: `${project})`, CI_COMMIT_SHA: commit },
      undefined,
    ],
  ] as const)('is %s', ([, environment, expected]) => {
    expect(sourceIn(environment)).toBe(expected);
  });
});

/** The text of the page's body, one line for each block. */
function linesOf(page: string): readonly string[] {
  const body = page.slice(page.indexOf('<body>')).replace(/<details><summary>The whole[^]*<\/details>/, '');
  return body
    .replaceAll(/<(?:\/?(?:li|ul|p|h1|h2|tr|pre|table|div|main)\b)[^>]*>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => unescaped(line).trim())
    .filter((line) => line !== '');
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replaceAll(/&([a-z0-9#]+);/g, (_, name: string) => entities[name] ?? '');
}
