import { GitLabFailure, type GitLabClient } from '../gitlab/gitlab-client.ts';
import type { SecretKeeper } from '../cli/verb.ts';
import { foundThat, type Check, type Found } from '../text/check.ts';
import { looked } from './looked.ts';

const area = 'GitLab';
const environmentName = 'management';
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

interface Variable {
  readonly key: string;
  readonly value?: unknown;
  readonly variable_type?: string;
  readonly protected?: boolean;
  readonly masked?: boolean;
  readonly environment_scope?: string;
}

interface Schedule {
  readonly ref: string;
  readonly active: boolean;
}

/** The settings of the project that docs/operations.md asks for. The values of variables are kept secret and never shown. */
export async function gitlabChecks(
  client: GitLabClient,
  project: string,
  { keepSecret }: Pick<SecretKeeper, 'keepSecret'>,
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
  return [
    found,
    await look('pipelines-must-succeed', async () => mergeChecks(settings ?? {})),
    await look('protected-branch', async () =>
      protectedBranch(await list(client, `${path}/protected_branches`), branch),
    ),
    await look('variables', async () => {
      const variables = await list<Variable>(client, `${path}/variables`);
      for (const { value } of variables) if (typeof value === 'string' && value !== '') keepSecret(value);
      return variablesFound(variables);
    }),
    await look('schedule', async () => schedule(await list(client, `${path}/pipeline_schedules`), branch)),
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

async function list<Item>(client: GitLabClient, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = '1'; page !== '';) {
    const { value, nextPage } = await client.send({ method: 'GET', path, query: { per_page: '100', page } });
    if (!Array.isArray(value)) throw new GitLabFailure(`GitLab's answer to GET ${path} is not a list`);
    items.push(...(value as readonly Item[]));
    page = nextPage;
  }
  return items;
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

function variablesFound(all: readonly Variable[]): Found {
  const troubles = [
    ...all.flatMap((variable) => troubleOf(variable)),
    ...(all.some(({ key }) => key === 'KUBECONFIG') ? [] : ['KUBECONFIG is not set']),
    ...(all.some(({ key }) => key === 'GIT_DEPTH') ? ['GIT_DEPTH is set, and apply refuses a shallow clone'] : []),
  ];
  return foundThat(
    troubles.length === 0,
    `variables are protected and limited to environment ${environmentName}`,
    troubles.join('; '),
    'see Settings → CI/CD → Variables, as docs/operations.md lists them',
  );
}

function troubleOf(variable: Variable): readonly string[] {
  const { key } = variable;
  const isKubeconfig = /^KUBECONFIG(_|$)/.test(key);
  if (!isKubeconfig && key !== 'AGE_IDENTITY') return [];
  const lacks = [
    ...(variable.protected === true ? [] : ['not protected']),
    ...(variable.environment_scope === environmentName
      ? []
      : [`of environment "${variable.environment_scope ?? '*'}"`]),
    ...(key === 'KUBECONFIG' && variable.variable_type !== 'file' ? ['not of type File'] : []),
    ...(key === 'AGE_IDENTITY' && variable.masked !== true ? ['not masked'] : []),
  ];
  return lacks.length === 0 ? [] : [`${key} is ${lacks.join(', ')}`];
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
      `apply jobs run in mode ${JSON.stringify(mode)}, so some are overtaken`,
      'set process_mode=oldest_first with the command in docs/operations.md',
    );
  } catch (error) {
    if (!(error instanceof GitLabFailure) || error.status !== 404) throw error;
    const found = `there is no resource group "${environmentName}" yet`;
    return { state: 'unknown', found, hint: 'run the first pipeline on the default branch, which creates it' };
  }
}
