import { describe, expect, it } from 'vitest';
import { endingSoon, type Inventory } from '../../scripts/plan/inventory.ts';
import { isPartial, type Outcome } from '../../scripts/plan/outcome.ts';
import { isEmptyPlan, type Plan } from '../../scripts/plan/plan.ts';
import { reportEndingTable, reportInventoryTable } from '../../scripts/report/status/inventory-table.ts';
import { reportInventoryJson, reportOutcomesJson, reportPlanJson } from '../../scripts/report/json.ts';
import { reportOutcomesText } from '../../scripts/report/apply/outcomes-text.ts';
import { reportPlanMarkdown } from '../../scripts/report/plan/plan-markdown.ts';
import { reportPlanText } from '../../scripts/report/plan/plan-text.ts';

const commit = '0123456789012345678901234567890123456789';
const nothing: Plan = { changes: [], components: [], blocked: [], unchanged: [], drift: [] };

/** Each kind of change, a refusal and a drift. */
const plan: Plan = {
  changes: [
    {
      action: 'register',
      cluster: 'new',
      shape: 'host',
      fields: [],
      origin: { file: 'clusters/new.yaml', line: 2 },
      components: { gets: ['oauth2-proxy', 'traefik'], keeps: [], loses: [] },
    },
    {
      action: 'update',
      cluster: 'prod-eu',
      shape: 'physical deployment worker',
      fields: [
        { path: 'apiServer', from: 'https://a:6443', to: 'https://b:6443' },
        { path: 'metadata.labels[team]', from: undefined, to: 'shop' },
        { path: 'metadata.labels[tier]', from: 'gold', to: undefined },
      ],
      origin: { file: 'clusters/prod-eu.yaml', line: 1 },
      components: { gets: ['lens'], keeps: ['argocd', 'hnc'], loses: ['argo-rollouts'] },
    },
    {
      action: 'unregister',
      cluster: 'old',
      shape: 'virtual pipeline worker on berlin',
      fields: [],
      components: { gets: [], keeps: [], loses: ['tekton'] },
    },
  ],
  components: [
    {
      action: 'install',
      component: 'lens',
      fields: [],
      origin: { file: 'components/lens.yaml', line: 1 },
      clusters: ['prod-eu'],
      losing: [],
    },
    {
      action: 'update',
      component: 'hnc',
      fields: [{ path: 'version', from: 'v1.1.0', to: 'v1.2.0' }],
      origin: { file: 'components/hnc.yaml', line: 1 },
      clusters: ['paris', 'prod-eu', 'tokyo'],
      losing: ['paris'],
    },
    { action: 'remove', component: 'vault', fields: [], clusters: ['tokyo'], losing: ['tokyo'] },
  ],
  blocked: [
    {
      subject: { kind: 'cluster', name: 'berlin' },
      reasons: ['Environment shop/test still uses it', 'virtual cluster dev-a still uses it'],
    },
  ],
  unchanged: ['tokyo', 'paris'],
  drift: [{ kind: 'cluster', name: 'lost' }],
};

const countLine =
  '1 to register, 1 to update, 1 to unregister, 1 blocked, 1 drifted, 2 unchanged; ' +
  'components: 1 to install, 1 to update, 1 to remove; 3 clusters lose components';

describe('a plan', () => {
  it('reads like a diff, removals last, then what is refused and what drifted', () => {
    expect(reportPlanText(plan).split('\n')).toEqual([
      '+ register   new      clusters/new.yaml:2  host',
      '                      gets oauth2-proxy, traefik',
      '~ update     prod-eu  clusters/prod-eu.yaml:1  physical deployment worker',
      '                      apiServer: https://a:6443 → https://b:6443',
      '                      metadata.labels[team]: added shop',
      '                      metadata.labels[tier]: removed gold',
      '                      loses argo-rollouts',
      '                      gets lens',
      '                      keeps argocd, hnc',
      '- unregister old      no file  virtual pipeline worker on berlin',
      '                      loses tekton',
      '+ component  lens     components/lens.yaml:1',
      '                      touches 1 cluster: prod-eu',
      '~ component  hnc      components/hnc.yaml:1',
      '                      withdrawn from 1 cluster: paris',
      '                      touches 3 clusters: paris, prod-eu, tokyo',
      '                      version: v1.1.0 → v1.2.0',
      '- component  vault    no file',
      '                      withdrawn from 1 cluster: tokyo',
      '! blocked    berlin   Environment shop/test still uses it',
      '! blocked    berlin   virtual cluster dev-a still uses it',
      '? drift      lost     registered, but no commit removed its file: left alone',
      countLine,
    ]);
    expect(reportPlanText(nothing)).toBe('0 to register, 0 to update, 0 to unregister, 0 unchanged');
    expect([isEmptyPlan(nothing), isEmptyPlan(plan), isEmptyPlan({ ...nothing, blocked: plan.blocked })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is painted when asked, and says the same', () => {
    const painted = reportPlanText(plan, { colour: true });
    expect(painted).toContain('\u001b[32m+ register');
    expect(painted).toContain('\u001b[31m- unregister');
    expect(painted).toMatch(/\u001b\[31m +loses argo-rollouts/);
    expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(reportPlanText(plan));
  });

  it('shows removals first in a merge request', () => {
    const lines = reportPlanMarkdown(plan).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '- ⚠ unregisters `old`',
      '- ⚠ takes `argo-rollouts` away from `prod-eu`',
      '- ⚠ takes `hnc` away from `paris`',
      '- ⚠ takes `vault` away from `tokyo`',
      '- ⚠ refuses 1 change: `berlin`',
      '',
    ]);
    const rows = lines.slice(6);
    expect(rows[0]).toBe(`**${countLine}**`);
    expect(rows[4]).toBe(
      '| **unregister** | `old` | `virtual pipeline worker on berlin` | no file | **loses** `tekton` |',
    );
    expect(rows[5]).toContain('| update | `prod-eu` |');
    expect(rows[5]).toContain('<br>**loses** `argo-rollouts`<br>gets `lens`<br>keeps `argocd, hnc` |');
    expect(rows.slice(8, 13)).toEqual([
      '| action | component | requested by | what changes |',
      '|---|---|---|---|',
      '| update | `hnc` | `components/hnc.yaml:1` | **withdrawn from** `1 cluster: paris`<br>touches `3 clusters: paris, prod-eu, tokyo`<br>`version: v1.1.0 → v1.2.0` |',
      '| **remove** | `vault` | no file | **withdrawn from** `1 cluster: tokyo` |',
      '| install | `lens` | `components/lens.yaml:1` | touches `1 cluster: prod-eu` |',
    ]);
    expect(rows.slice(-5)).toEqual([
      '',
      '- `berlin` `Environment shop/test still uses it`',
      '- `berlin` `virtual cluster dev-a still uses it`',
      '',
      'Drift: `lost`',
    ]);
    expect(reportPlanMarkdown(nothing)).toBe('**0 to register, 0 to update, 0 to unregister, 0 unchanged**');
  });

  it('lets no text of a repository become a quick action, a mention or markup', () => {
    const hostile = '`\n/close\n@everyone | <b>x</b>\r\n# title';
    const markdown = reportPlanMarkdown({
      ...plan,
      changes: plan.changes.map((change) => ({
        ...change,
        shape: hostile,
        fields: [{ path: 'primaryDomain', from: hostile, to: hostile }],
      })),
      blocked: [{ subject: { kind: 'cluster', name: 'berlin' }, reasons: [hostile] }],
    });
    expect(markdown.split('\n').filter((line) => /^\s*[/@#]/.test(line))).toEqual([]);
    const outside = markdown
      .split('\n')
      .map((line) => line.replaceAll(/`[^`]*`/g, ''))
      .join('\n');
    expect(outside).not.toMatch(/everyone|close|<b>/);
  });

  it('is data with null for no value', () => {
    expect(JSON.parse(reportPlanJson(plan))).toMatchObject({
      changes: [
        {
          action: 'register',
          origin: { file: 'clusters/new.yaml', line: 2 },
          components: { gets: ['oauth2-proxy', 'traefik'] },
        },
        {
          fields: [
            { path: 'apiServer', from: 'https://a:6443', to: 'https://b:6443' },
            { path: 'metadata.labels[team]', from: null, to: 'shop' },
            { path: 'metadata.labels[tier]', from: 'gold', to: null },
          ],
        },
        { action: 'unregister', cluster: 'old' },
      ],
      blocked: [
        { cluster: 'berlin', reasons: ['Environment shop/test still uses it', 'virtual cluster dev-a still uses it'] },
      ],
      drift: ['lost'],
      unchanged: 2,
    });
    expect(JSON.parse(reportPlanJson(plan)).changes[2]).not.toHaveProperty('origin');
  });
});

describe('the result of an apply', () => {
  const outcomes: readonly Outcome[] = [
    { cluster: 'new', action: 'register', status: 'done', durationMs: 1_249 },
    { cluster: 'prod-eu', action: 'update', status: 'failed', error: 'it cannot be reached', durationMs: 10_000 },
    { cluster: 'dev-a', action: 'register', status: 'skipped', error: 'its host has not finished', durationMs: 0 },
    {
      cluster: 'old',
      action: 'unregister',
      status: 'waiting',
      error: 'Argo CD is not reconciling',
      explainedBy: { commit, author: 'A Person' },
      durationMs: 5,
    },
  ];

  it('has a line for each cluster, then what was refused and what drifted, then the count', () => {
    expect(reportOutcomesText({ outcomes, components: [], plan, commit }).split('\n')).toEqual([
      'done    register   new      1.2 s',
      'failed  update     prod-eu  it cannot be reached',
      'skipped register   dev-a    its host has not finished',
      'waiting unregister old      Argo CD is not reconciling  removed by A Person in 01234567',
      'blocked            berlin   Environment shop/test still uses it',
      'blocked            berlin   virtual cluster dev-a still uses it',
      expect.stringMatching(/^drift +lost +registered, but no commit removed its file: left alone$/),
      '1 done, 1 failed, 1 skipped, 1 waiting, 1 blocked, 2 unchanged at commit 01234567',
    ]);
    expect(reportOutcomesText({ outcomes: [], components: [], plan: { ...nothing, unchanged: ['a'] }, commit })).toBe(
      'nothing to do, 1 unchanged at commit 01234567',
    );
  });

  it('is data', () => {
    expect(JSON.parse(reportOutcomesJson({ outcomes, components: [], plan, commit }))).toEqual({
      outcomes,
      components: [],
      blocked: [
        { cluster: 'berlin', reasons: ['Environment shop/test still uses it', 'virtual cluster dev-a still uses it'] },
      ],
      drift: ['lost'],
      belowMinimum: [],
      commit,
    });
  });

  it.each([
    [[], false],
    [['done', 'done'], false],
    [['done', 'failed'], true],
    [['skipped'], true],
    [['waiting'], true],
  ] as const)('%j is partial: %s', (statuses, partial) => {
    const some = statuses.map((status) => ({ cluster: 'a', action: 'update', status, durationMs: 0 }) as const);
    expect(isPartial(some)).toBe(partial);
  });
});

describe('the inventory', () => {
  const condition = (status: 'True' | 'False', reason: string) =>
    ({ type: 'Registered', status, reason, message: 'm', lastTransitionTime: '2026-01-01T00:00:00Z' }) as const;
  const inventory: Inventory = {
    clusters: [
      {
        cluster: 'berlin',
        shape: 'host',
        apiServer: 'https://192.0.2.1:6443',
        file: 'clusters/berlin.yaml',
        commit,
        credentialExpires: '2026-02-01T12:00:00Z',
        conditions: [condition('True', 'Registered')],
        components: [
          { component: 'traefik', application: 'berlin-traefik', sync: 'OutOfSync', health: 'Progressing' },
          { component: 'vault', application: 'berlin-vault', sync: 'Synced', health: 'Healthy' },
        ],
      },
      {
        cluster: 'dev-a',
        shape: 'virtual pipeline worker',
        host: 'berlin',
        apiServer: 'https://192.0.2.1:31001',
        credentialExpires: '2025-12-31T23:59:59Z',
        conditions: [condition('False', 'WithdrawingComponents')],
        components: [],
      },
      {
        cluster: 'half',
        shape: '',
        apiServer: 'unknown',
        credentialExpires: 'unknown',
        conditions: [],
        components: [],
      },
    ],
    notRegistered: ['new'],
  };

  it('is a table with the state, the days left and the commit of each', () => {
    const table = reportInventoryTable(inventory, new Date('2026-01-01T00:00:00Z'), 'wide');
    expect(table.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['CLUSTER', 'SHAPE', 'HOST', 'API SERVER', 'STATE', 'COMPONENTS', 'CREDENTIAL EXPIRES', 'COMMIT', 'FILE'],
      [
        'berlin',
        'host',
        '-',
        'https://192.0.2.1:6443',
        'Registered',
        '1 of 2 ready',
        '2026-02-01 (31 days)',
        '01234567',
        'clusters/berlin.yaml',
      ],
      [
        'dev-a',
        'virtual pipeline worker',
        'berlin',
        'https://192.0.2.1:31001',
        'WithdrawingComponents',
        '-',
        '2025-12-31 (expired)',
        'unknown',
        'no file',
      ],
      ['half', '-', 'unknown', 'unknown', '-', 'unknown', 'unknown', 'no file'],
      ['berlin: traefik is OutOfSync and Progressing'],
      ['dev-a is registered, but has no file'],
      ['half is registered, but has no file'],
      ['new has a file, but is not registered yet'],
      ['3 clusters registered, 1 not yet'],
    ]);
    const [heading = '', ...rows] = table.split('\n').slice(0, 3);
    for (const row of rows) expect(row.indexOf('https://')).toBe(heading.indexOf('API SERVER'));
  });

  it('of what ends soon is the same table and a count, with those of which it is not known', () => {
    const now = new Date('2026-01-01T12:00:00Z');
    const linesIn = (days: number): readonly string[] =>
      reportEndingTable(endingSoon(inventory, now, days), inventory, { now, days, width: 'wide' }).split('\n');
    expect(linesIn(31).map((line) => line.split(/ {2,}/).slice(0, 1))).toEqual([
      ['CLUSTER'],
      ['berlin'],
      ['dev-a'],
      ['2 of 3 credentials have expired or expire within 31 days (1 unknown)'],
    ]);
    expect(linesIn(10).slice(1)).toEqual([
      expect.stringMatching(/^dev-a .* 2025-12-31 \(expired\) /),
      '1 of 3 credentials has expired or expires within 10 days (1 unknown)',
    ]);
    const nothing = { clusters: [], notRegistered: ['new'] };
    expect(reportEndingTable(nothing, nothing, { now, days: 30 })).toBe(
      '0 of 0 credentials have expired or expire within 30 days',
    );
  });

  it('is data', () => {
    expect(JSON.parse(reportInventoryJson(inventory))).toEqual(JSON.parse(JSON.stringify(inventory)));
  });

  it('of nothing is a count', () => {
    expect(reportInventoryTable({ clusters: [], notRegistered: [] }, new Date())).toBe('0 clusters registered');
  });
});
