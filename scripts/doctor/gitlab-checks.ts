import { GitLabFailure, type GitLabClient } from '../gitlab/gitlab-client.ts';
import type { SecretKeeper } from '../cli/verb.ts';
import { foundThat, type Check, type Found } from '../text/check.ts';
import { listOf } from './gitlab-list.ts';
import { pipelineFound, runnersFound } from './gitlab-runners.ts';
import { environmentName, planVariable, readVariables, variablesFound } from './gitlab-variables.ts';
import { looked } from './looked.ts';

const area = 'GitLab';
const noAccess = 0;

interface Project {
  readonly default_branch?: string | null;
  readonly only_allow_merge_if_pipeline_succeeds?: boolean;
  readonly allow_merge_on_skipped_pipeline?: boolean | null;
}

interface ProtectedBranch {
  readonly name: string;
  readonly allow_force_push?: boolean;
  readonly push_access_levels?: readonly { readonly access_level: number | null }[];
}

interface Schedule {
  readonly ref: string;
  readonly active: boolean;
}

/** The settings of the project that docs/operations.md asks for. The values of variables are kept secret and never shown. */
export async function gitlabChecks(
  client: GitLabClient,
  project: string,
  keeper: Pick<SecretKeeper, 'keepSecret'>,
): Promise<readonly Check[]> {
  const path = `/projects/${encodeURIComponent(project)}`;
  const look = (id: string, run: () => Promise<Found>): Promise<Check> => looked({ area, id }, run, hintFor);
  let settings: Project | undefined;
  const found = await look('project', async () => {
    settings = (await client.send({ method: 'GET', path })).value as Project;
    return { state: 'ok', found: `project ${project}, default branch "${settings.default_branch ?? ''}"` };
  });
  if (settings === undefined) return [found];
  const branch = settings.default_branch ?? '';
  let variables: ReturnType<typeof readVariables> | undefined;
  const readOnce = (): ReturnType<typeof readVariables> => (variables ??= readVariables(client, path, keeper));
  let jobs: Awaited<ReturnType<typeof pipelineFound>>['jobs'] = [];
  return [
    found,
    await look('pipelines-must-succeed', async () => mergeChecks(settings ?? {})),
    await look('protected-branch', async () =>
      protectedBranch(await listOf(client, `${path}/protected_branches`), branch),
    ),
    await look('variables', async () => variablesFound(await readOnce())),
    await look('plan-variable', async () => planVariable(await readOnce())),
    await look('pipeline', async () => {
      const { jobs: found, ...pipeline } = await pipelineFound(client, path);
      jobs = found;
      return pipeline;
    }),
    await look('runner', () => runnersFound(client, path, jobs)),
    await look('schedule', async () => schedule(await listOf(client, `${path}/pipeline_schedules`), branch)),
    await look('resource-group', () => resourceGroup(client, path)),
  ];
}

function hintFor(error: Error): string | undefined {
  const status = error instanceof GitLabFailure ? error.status : undefined;
  if (status === 401) return 'create a new token and set GITLAB_TOKEN to it';
  if (status === 403 || status === 404)
    return 'set GITLAB_TOKEN to a token of a maintainer of this project, with the scope read_api';
  return undefined;
}

function mergeChecks(project: Project): Found {
  const must = project.only_allow_merge_if_pipeline_succeeds === true;
  const skipped = project.allow_merge_on_skipped_pipeline === true;
  return foundThat(
    must && !skipped,
    'only merge requests with a successful pipeline are merged',
    must ? 'a skipped pipeline counts as successful' : 'a merge request can be merged even if its pipeline failed',
    'see Settings → Merge requests: "Pipelines must succeed" on, "Skipped pipelines are considered successful" off',
  );
}

function protectedBranch(all: readonly ProtectedBranch[], branch: string): Found {
  const hint = `see Settings → Repository → Protected branches: "${branch}", push and merge: No one, force push off; no other branch`;
  const own = all.find(({ name }) => name === branch);
  const others = all.filter(({ name }) => name !== branch).map(({ name }) => `"${name}"`);
  const problem = (found: string): Found => ({ state: 'problem', found, hint });
  if (own === undefined) return problem(`branch "${branch}" is not protected`);
  if (own.push_access_levels?.some(({ access_level: level }) => level !== noAccess) !== false)
    return problem(`"${branch}" can be pushed to without a merge request`);
  if (own.allow_force_push === true) return problem(`"${branch}" can be force-pushed`);
  if (others.length > 0) return problem(`other protected branches also see the variables: ${others.join(', ')}`);
  return { state: 'ok', found: `branch "${branch}" is protected, and nobody can push to it` };
}

function schedule(all: readonly Schedule[], branch: string): Found {
  const runs = all.some(({ ref, active }) => active && [branch, `refs/heads/${branch}`].includes(ref));
  return foundThat(
    runs,
    `a schedule runs on "${branch}"`,
    `no active schedule runs on "${branch}", so clusters that are waiting keep waiting`,
    'see Build → Pipeline schedules: hourly, owned by a maintainer',
  );
}

async function resourceGroup(client: GitLabClient, path: string): Promise<Found> {
  try {
    const { value } = await client.send({ method: 'GET', path: `${path}/resource_groups/${environmentName}` });
    const mode = (value as { readonly process_mode?: unknown }).process_mode;
    return foundThat(
      mode === 'oldest_first',
      'apply jobs run oldest first',
      `apply jobs run in mode ${JSON.stringify(mode)}, so some are superseded`,
      'set process_mode=oldest_first with the command in docs/operations.md',
    );
  } catch (error) {
    if (!(error instanceof GitLabFailure) || error.status !== 404) throw error;
    const found = `there is no resource group "${environmentName}" yet`;
    return { state: 'unknown', found, hint: 'run the first pipeline on the default branch, which creates it' };
  }
}
