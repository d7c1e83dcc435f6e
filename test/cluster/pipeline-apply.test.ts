import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runPipeline, TemporaryRepository } from '../support/temporary-repository.ts';

// The apply job of the real .gitlab-ci.yml, run by gitlab-ci-local as the apply identity of management/.

let repository: TemporaryRepository;
let kubeconfig: string;

beforeAll(async () => {
  repository = await TemporaryRepository.make('ok/empty-register');
  await repository.write('tenant.yaml', 'name: pipeline-apply\n');
  await repository.git('commit', '--quiet', '--all', '--amend', '--no-edit');
  kubeconfig = repository.path('.git/kubeconfig');
  await repository.write('.git/kubeconfig', inject('applyKubeconfig'));
});

afterAll(async () => repository.remove());

/** The pipeline of the default branch, as GitLab gives it the variable of type file. */
function runDefaultBranch(source: 'push' | 'schedule') {
  return runPipeline(repository, { variables: { CI_PIPELINE_SOURCE: source, KUBECONFIG: kubeconfig } });
}

describe('the apply job', () => {
  test('applies an empty register, also a second time', async () => {
    for (const source of ['push', 'schedule'] as const) {
      const { exitCode, output } = await runDefaultBranch(source);
      expect(output).toMatch(/^ PASS +apply/m);
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
  });
});
