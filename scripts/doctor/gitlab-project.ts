import type { Git } from '../git/git.ts';
import { usageError } from '../cli/verb.ts';
import { withoutEnding } from '../text/words.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The project of a register, and a token that may read its settings. */
interface GitLabProject {
  readonly api: string;
  /** Its number, or its path with the groups. */
  readonly project: string;
  readonly token: string;
}

/** What to ask GitLab about: what a job knows of itself, else where `origin` is. Undefined without a token. */
export async function gitlabProjectOf(git: Git, environment: Environment): Promise<GitLabProject | undefined> {
  const token = (environment['GITLAB_TOKEN'] ?? '').trim();
  if (token === '') return undefined;
  if (!/^[\x21-\x7e]{1,1024}$/.test(token)) throw usageError('GITLAB_TOKEN is not one word of ASCII characters');
  const { CI_API_V4_URL: api, CI_PROJECT_ID: project } = environment;
  if (api !== undefined && project !== undefined) {
    if (/^https:\/\/[^\s?#@]+$/.test(api) && /^\d+$/.test(project)) return { api, project, token };
    throw usageError('CI_API_V4_URL and CI_PROJECT_ID must be an https address and a number');
  }
  const origin = withoutEnding((await git.tryRun('remote', 'get-url', 'origin')) ?? '', '\n');
  const [, host, path] =
    /^(?:https:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)|[\w-]+@)([\w.-]+(?::\d+(?=\/))?)[:/]([\w./-]+?)(?:\.git)?\/?$/.exec(
      origin,
    ) ?? [];
  if (host === undefined || path === undefined)
    throw usageError(
      'the remote "origin" is not a GitLab address',
      'set CI_API_V4_URL and CI_PROJECT_ID, or unset GITLAB_TOKEN',
    );
  // The port of ssh is not that of the API.
  const name = origin.startsWith('https:') ? host : host.replace(/:\d+$/, '');
  return { api: `https://${name}/api/v4`, project: path, token };
}
