import { GitLabFailure, type GitLabClient } from '../gitlab/gitlab-client.ts';
import type { Found } from '../text/check.ts';
import { toPrintable } from '../text/words.ts';
import { listOf } from './gitlab-list.ts';

/** A job as GitLab's CI Lint lists it. */
interface Job {
  readonly name: string;
  readonly tag_list?: readonly string[] | null;
}

/** What GitLab says of the pipeline file on the default branch. */
interface Lint {
  readonly valid?: boolean;
  readonly errors?: readonly string[];
  readonly jobs?: readonly Job[];
}

interface Runner {
  readonly id: number;
  readonly description?: string | null;
  readonly paused?: boolean;
  readonly status?: string;
}

interface RunnerDetails {
  readonly tag_list?: readonly string[];
  readonly run_untagged?: boolean;
  readonly access_level?: string;
}

/** The jobs of merge requests, which come from branches that are not protected (templates/pipeline.yml). */
export const mergeRequestJobs: readonly string[] = ['prepare', 'validate', 'plan', 'plan-live'];
const hint =
  'see Settings → CI/CD → Runners: one that is online and takes these jobs, those of merge requests from branches that are not protected';

/** Whether GitLab accepts the pipeline file of the default branch, and its jobs. */
export async function pipelineFound(
  client: GitLabClient,
  path: string,
): Promise<Found & { readonly jobs: readonly Job[] }> {
  const { value } = await client.send({ method: 'GET', path: `${path}/ci/lint`, query: { include_jobs: 'true' } });
  const { valid, errors = [], jobs = [] } = (value ?? {}) as Lint;
  if (valid === undefined) throw new GitLabFailure(`GitLab did not say whether .gitlab-ci.yml is valid`);
  if (valid) return { jobs, state: 'ok', found: `.gitlab-ci.yml is valid, with ${jobs.length} jobs` };
  const why = errors.map((error) => toPrintable(error)).join('; ');
  return {
    jobs: [],
    state: 'problem',
    found: `GitLab rejects .gitlab-ci.yml: ${why}`,
    hint: 'correct it in a merge request; without it nothing is checked and nothing is applied',
  };
}

/** Whether some runner that is online takes each of the jobs. */
export async function runnersFound(client: GitLabClient, path: string, jobs: readonly Job[]): Promise<Found> {
  const all = await listOf<Runner>(client, `${path}/runners`);
  const online = all.filter(({ paused, status }) => paused !== true && status === 'online');
  if (online.length === 0) return { state: 'problem', found: noneOnline(all), hint };
  let left = jobs.length === 0 ? mergeRequestJobs.map((name): Job => ({ name })) : jobs;
  let unread = 0;
  for (const { id } of online) {
    if (left.length === 0) break;
    const details = await detailsOf(client, id);
    if (details === undefined) unread++;
    else left = left.filter((job) => !takes(details, job));
  }
  const count =
    online.length === 1 ? '1 runner is online, which takes' : `${online.length} runners are online, which take`;
  if (left.length === 0) return { state: 'ok', found: `${count} every job` };
  const names = left.map(({ name, tag_list: tags }) =>
    toPrintable(`${name}${tags?.length ? ` (${tags.join(', ')})` : ''}`),
  );
  if (unread === 0) return { state: 'problem', found: `no online runner takes ${names.join(', ')}`, hint };
  return {
    state: 'unknown',
    found: `cannot read which jobs ${unread} of the runners take`,
    hint: 'set GITLAB_TOKEN to a token that has the scope manage_runner as well, or read Settings → CI/CD → Runners yourself',
  };
}

function noneOnline(all: readonly Runner[]): string {
  if (all.length === 0) return 'the project has no runner';
  const named = all.slice(0, 3).map(({ id, description, paused, status }) => {
    const state = paused === true ? 'paused' : (status ?? 'unknown');
    return toPrintable(`"${description ?? `#${id}`}" is ${state.replaceAll('_', ' ')}`);
  });
  return `no runner of the project is online: ${named.join(', ')}${all.length > 3 ? ` and ${all.length - 3} more` : ''}`;
}

/** Undefined if this token may not see it, such as the runner of a group without the role Maintainer. */
async function detailsOf(client: GitLabClient, id: number): Promise<RunnerDetails | undefined> {
  try {
    return (await client.send({ method: 'GET', path: `/runners/${Number(id)}` })).value as RunnerDetails;
  } catch (error) {
    if (error instanceof GitLabFailure && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}

/** As GitLab chooses: all tags of the job, no tag only where untagged jobs are run, and what is protected where it must be. */
function takes(
  { tag_list: tags = [], run_untagged: untagged = tags.length === 0, access_level: level }: RunnerDetails,
  job: Job,
): boolean {
  const wanted = job.tag_list ?? [];
  if (level === 'ref_protected' && mergeRequestJobs.includes(job.name)) return false;
  return wanted.length === 0 ? untagged : wanted.every((tag) => tags.includes(tag));
}
