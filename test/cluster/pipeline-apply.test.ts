import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { annotations, ownershipLabels } from '../../scripts/kubernetes/objects/ownership.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { Administrator } from '../support/control-planes-state.ts';
import { applyKubeconfig, planKubeconfig } from '../support/control-planes.ts';
import { runPipeline, TemporaryRepository } from '../support/temporary-repository.ts';

// The jobs of the real pipeline that meet the management cluster, run by gitlab-ci-local as the identities of management/.

let repository: TemporaryRepository;
let kubeconfig: string;

beforeAll(async () => {
  repository = await TemporaryRepository.make('ok/empty-register');
  await repository.write('tenant.yaml', 'name: pipeline-apply\n');
  await repository.git('commit', '--quiet', '--all', '--amend', '--no-edit');
  kubeconfig = repository.path('.git/kubeconfig');
  await repository.write('.git/kubeconfig', applyKubeconfig());
});

afterAll(async () => repository.remove());

/** The pipeline of the default branch, as GitLab gives it the variable of type file. */
function runDefaultBranch(source: 'push' | 'schedule') {
  return runPipeline(repository, { variables: { CI_PIPELINE_SOURCE: source, KUBECONFIG: kubeconfig } });
}

describe('the expiry job', () => {
  test('is red while a registered credential ends soon, also of a cluster that did not change', async () => {
    const end = new Date(Date.now() + 12.5 * 24 * 60 * 60 * 1000).toISOString();
    const management = new Administrator('management');
    await management.create({
      apiVersion: 'nautes.resource.nautes.io/v1alpha1',
      kind: 'Cluster',
      metadata: {
        name: 'prod-eu',
        namespace: 'nautes',
        labels: ownershipLabels('pipeline-apply', 'prod-eu'),
        annotations: { [annotations.expires]: end },
      },
      spec: {
        apiServer: 'https://192.0.2.1:6443',
        clusterType: 'physical',
        usage: 'host',
        primaryDomain: 'example.com',
        componentsList: {},
      },
    });
    try {
      const { exitCode, output } = await runDefaultBranch('schedule');
      expect(output).toMatch(new RegExp(`^expiry +> prod-eu +host +12 +${end.slice(0, 10)} `, 'm'));
      expect(output).toMatch(/^expiry +> 1 of 1 credential has expired or expires within 30 days$/m);
      expect(output).toMatch(/^expiry +finished in .* FAIL 1/m);
      expect(output).toMatch(/^ PASS +apply/m);
      expect(exitCode, output).toBe(1);
    } finally {
      await management.delete(resources.cluster, 'prod-eu');
    }
  });
});

describe('the apply job', () => {
  test('applies an empty register, also a second time', async () => {
    for (const source of ['push', 'schedule'] as const) {
      const { exitCode, output } = await runDefaultBranch(source);
      expect(output).toMatch(/^ PASS +apply/m);
      if (source === 'schedule')
        expect(output).toMatch(/^expiry +> 0 of 0 credentials have expired or expire within 30 days$/m);
      expect(exitCode, output).toBe(0);
    }
  });

  test('of an older commit does nothing, and that is no failure', async () => {
    await repository.write('tenant.yaml', 'name: pipeline-apply\nwaitSeconds: 10\n');
    await repository.git('commit', '--quiet', '--all', '--message=Wait for a shorter time');
    const newer = await runDefaultBranch('push');
    expect(newer.output).toMatch(/^ PASS +apply/m);
    await repository.git('reset', '--quiet', '--hard', 'HEAD~');
    const { exitCode, output } = await runDefaultBranch('push');
    expect(output).toMatch(/^apply +> error: commit [0-9a-f]{8} is superseded/m);
    expect(output).toMatch(/^apply +finished in .* WARN 5/m);
    expect(output).toMatch(/^ WARN +apply/m);
    expect(exitCode, output).toBe(0);
    await repository.git('reset', '--quiet', '--hard', 'ORIG_HEAD');
  });
});

describe('the drift job', () => {
  test('is red after a hand edit, which the scheduled apply mends, and green the next time', async () => {
    const component = 'argo-rollouts';
    const file = `components/${component}.yaml`;
    await repository.write(file, await readFile(join(import.meta.dirname, '../..', file), 'utf8'));
    await repository.git('add', file);
    await repository.git('commit', '--quiet', '--no-verify', '--message=Install a component');
    const merged = await runDefaultBranch('push');
    expect(merged.output).toMatch(/^ PASS +apply/m);
    const management = new Administrator('management');
    await management.delete(resources.applicationSet, component);
    const seen = await runDefaultBranch('schedule');
    expect(seen.output).toMatch(
      /^drift +> only in files +component\/argo-rollouts +ApplicationSet "argo-rollouts" in namespace argocd is missing/m,
    );
    expect(seen.output).toMatch(/^drift +finished in .* FAIL 1/m);
    expect(seen.output).toMatch(/^ PASS +apply-scheduled/m);
    expect(seen.output.indexOf('drift ')).toBeLessThan(seen.output.indexOf('apply-scheduled '));
    expect(await management.find(resources.applicationSet, component)).toBeDefined();
    const report = await repository.read('.gitlab-ci-local/artifacts/drift/report/drift.json');
    expect(JSON.parse(report)).toMatchObject({ drift: [{ kind: 'only-in-files', cluster: `component/${component}` }] });
    const next = await runDefaultBranch('schedule');
    expect(next.output).toMatch(/^drift +> no drift: 0 clusters and 1 component match commit [0-9a-f]{8}$/m);
    expect(next.exitCode, next.output).toBe(0);
  });
});

describe('the job of a live plan', () => {
  test('plans the union with the target by the identity that only reads', async () => {
    await repository.git('init', '--quiet', '--bare', '../origin.git');
    await repository.git('remote', 'add', 'origin', '../origin.git');
    await repository.git('push', '--quiet', 'origin', 'main');
    await repository.git('checkout', '--quiet', '-b', 'a-change');
    await repository.edit('components/argo-rollouts.yaml', 'targetRevision: ', 'targetRevision: 9');
    await repository.git('commit', '--quiet', '--no-verify', '--all', '--message=Another version');
    await repository.write('.git/plan-kubeconfig', planKubeconfig());
    const variables = {
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      PLAN_LIVE: 'true',
      KUBECONFIG: repository.path('.git/plan-kubeconfig'),
    };
    const { exitCode, output } = await runPipeline(repository, { variables, args: ['prepare', 'plan-live'] });
    expect(output).toMatch(/^plan-live +> ~ component +argo-rollouts +components\/argo-rollouts\.yaml:\d+$/m);
    expect(exitCode, output).toBe(0);
  });
});
