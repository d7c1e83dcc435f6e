import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../scripts/plan.ts';
import { planOfClusters } from '../../scripts/plan/named-clusters.ts';
import { reportPlanText } from '../../scripts/report/plan/plan-text.ts';
import { outcomeFormats, reportOutcomes } from '../../scripts/report/apply/outcome-reports.ts';
import { today } from '../support/fixtures.ts';
import { recordCall } from '../support/record-call.ts';

// test/fixtures/ok/every-shape, in which the port of shop-test changes, shop-build goes and a component gets a new version.

const directory = mkdtempSync(join(tmpdir(), 'named-plan-'));

beforeAll(() => {
  cpSync(join(import.meta.dirname, '../fixtures/ok/every-shape'), directory, { recursive: true });
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', directory, ...args]);
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message=Begin');
  const file = join(directory, 'clusters/shop-test.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('31443', '31445'));
  rmSync(join(directory, 'clusters/shop-build.yaml'));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function planOf(...args: readonly string[]) {
  const { exitCode, stdout, stderr } = await recordCall(plan, args, { directory, now: () => today });
  return { exitCode, stdout, stderr };
}

describe('a plan of clusters that are named', () => {
  it('shows their changes and counts the rest', async () => {
    const { exitCode, stdout, stderr } = await planOf('shop-test', 'prod-eu');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^~ update +shop-test /);
    expect(stdout).not.toContain('shop-build');
    expect(stdout).toMatch(
      /\nnote: 1 entry about other clusters not shown\n0 to register, 1 to update, 0 to unregister, 1 unchanged\n$/,
    );
  });

  it('says so of those that stay as they are, and has an exit code for what it shows', async () => {
    const { exitCode, stdout } = await planOf('prod-eu', '--detailed-exitcode');
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      'note: 2 entries about other clusters not shown\n0 to register, 0 to update, 0 to unregister, 1 unchanged\n',
    );
    expect((await planOf('shop-build', '--detailed-exitcode')).exitCode).toBe(10);
  });

  it('has the count in its JSON, only where clusters were named', async () => {
    expect(JSON.parse((await planOf('-o', 'json', 'shop-test')).stdout)).toMatchObject({ leftOut: 1, unchanged: 0 });
    expect(JSON.parse((await planOf('-o', 'json')).stdout)).not.toHaveProperty('leftOut');
  });

  it.for([
    [['shop-tset'], '"shop-tset"', 'did you mean "shop-test"?'],
    [['clusters/shop-test.yaml'], '"clusters/shop-test.yaml"', 'did you mean "shop-test"?'],
    [
      ['nothing-alike'],
      '"nothing-alike"',
      'name one of "build-eu", "prod-eu", "shanghai-host", "shop-build", "shop-test"',
    ],
    [
      ['x1', 'shop-test', 'x2'],
      '"x1", "x2"',
      'name one of "build-eu", "prod-eu", "shanghai-host", "shop-build", "shop-test"',
    ],
  ] as const)('refuses %j', async ([names, quoted, hint]) => {
    expect(await planOf(...names)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error: there is no cluster ${quoted}, neither before nor after the change\n  hint: ${hint}\n`,
    });
  });

  it('keeps why a cluster is blocked, and the components that are felt on it', () => {
    const steps = { gets: [], keeps: [], loses: [] };
    const component = { fields: [], losing: [], installs: [], action: 'update' } as const;
    const whole = {
      changes: [{ action: 'update', cluster: 'a', shape: 'host', fields: [], components: steps }],
      components: [
        { ...component, component: 'argocd', clusters: ['a', 'b'] },
        { ...component, component: 'tekton', clusters: ['c'] },
      ],
      blocked: [
        { subject: { kind: 'cluster', name: 'b' }, reasons: ['it is in use', 'too many go at once'] },
        { subject: { kind: 'cluster', name: 'c' }, reasons: ['it is in use'] },
        { subject: { kind: 'component', name: 'tekton' }, reasons: ['it is in use'] },
      ],
      unchanged: ['d'],
      drift: [{ kind: 'cluster', name: 'e' }],
    } as const;
    const shown = planOfClusters(whole as never, new Set(['b']));
    expect(shown).toMatchObject({
      changes: [],
      components: [{ component: 'argocd' }],
      blocked: [{ subject: { name: 'b' }, reasons: ['it is in use', 'too many go at once'] }],
      unchanged: [],
      drift: [],
      leftOut: 5,
    });
    expect(reportPlanText(shown)).toContain('note: 5 entries about other clusters not shown\n');
  });
});

describe('the forms that kubectl has too', () => {
  it('are names, a line each', async () => {
    expect(await planOf('-o', 'name')).toMatchObject({
      exitCode: 0,
      stdout: 'cluster/shop-test\ncluster/shop-build\n',
    });
    expect(await planOf('-o=name', 'prod-eu')).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('are YAML of the same shape as the JSON', async () => {
    expect(load((await planOf('-o', 'yaml')).stdout)).toEqual(JSON.parse((await planOf('-o', 'json')).stdout));
  });

  it('are those of apply as well', () => {
    const outcome = { action: 'update', status: 'done', durationMs: 1 } as const;
    const applied = {
      commit: '0'.repeat(40),
      plan: { changes: [], components: [], blocked: [], unchanged: [], drift: [] },
      outcomes: [{ ...outcome, cluster: 'a' }],
      components: [{ ...outcome, component: 'argocd' }],
    };
    const [text, json, yaml, name] = outcomeFormats.map((format) => reportOutcomes(format, applied));
    expect(text).toContain('done    update');
    expect(load(yaml ?? '')).toEqual(JSON.parse(json ?? ''));
    expect(name).toBe('cluster/a\ncomponent/argocd');
  });
});
