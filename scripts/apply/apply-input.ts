import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import type { RunCredentials } from '../credential/sources/credential-source.ts';
import { CredentialSources } from '../credential/sources/credential-sources.ts';
import { openGit, type Git } from '../git/git.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { connectToManagement } from '../management/management-connection.ts';
import type { Repository } from '../register/repository.ts';
import { realWait, type Wait } from './bounded-wait.ts';
import type { Connect } from './cluster-directory.ts';

/** Tells a person which cluster is at which step, line by line, while apply works. */
export interface Progress {
  /** One line about one cluster. */
  step(cluster: string, text: string): void;
  /** A part of the run; in GitLab its lines can be folded away. */
  section<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
}

/** What one apply is given. */
export interface ApplyInput {
  readonly git: Git;
  readonly client: ApiClient;
  readonly progress: Progress;
  readonly now: () => Date;
  /** Told what must not appear in any output from now on. */
  keepSecret(value: string): void;
  readonly makeWait: (limitMs: number) => Wait;
  readonly openCredentials: (repository: Repository) => RunCredentials;
  /** Also wait until Argo CD has installed the components of what changed. */
  readonly waitForComponents?: boolean;
  /** Also test the credentials of clusters that did not change. */
  readonly preflight?: boolean;
  /** How to talk to a runtime cluster; the usual way unless said otherwise. */
  readonly connect?: Connect;
}

/**
 * How many threads Node has for what would block it. Names are resolved in half of them, and one that no name server answers
 * for keeps a thread longer than any time limit of ours: with the four that there are otherwise, two such names would make
 * every other cluster look silent. It counts where nothing has used a thread yet, and a person may choose another number.
 */
const threads = 64;

/**
 * Gives the register, the management cluster and the sources of credentials to work that writes, and closes them after it.
 * What `check` needs the register alone for is refused before the management cluster is asked for.
 */
export async function withApplyInput<Result>(
  call: Surroundings & SecretKeeper,
  options: {
    readonly root?: string | undefined;
    readonly preflight?: boolean;
    readonly waitForComponents?: boolean;
    readonly check?: (git: Git) => Promise<void>;
  },
  work: (input: ApplyInput) => Promise<Result>,
): Promise<Result> {
  const { environment, keepSecret } = call;
  process.env['UV_THREADPOOL_SIZE'] ??= String(threads);
  const git = await openGit({ directory: call.directory, root: options.root });
  await options.check?.(git);
  const client = await connectToManagement(call);
  const now = (): Date => client.serverTime(call.now());
  const progress = lineProgress({ tell: call.tell, gitlab: environment['GITLAB_CI'] !== undefined, now });
  const warn = (text: string, cluster?: string): void =>
    cluster === undefined ? call.tell(`warning: ${text}`) : progress.step(cluster, `warning: ${text}`);
  const credentials = new CredentialSources({ environment, management: client, now, keepSecret, warn });
  try {
    return await work({
      git,
      client,
      progress,
      now,
      keepSecret,
      preflight: options.preflight ?? false,
      waitForComponents: options.waitForComponents ?? false,
      makeWait: (limitMs) => realWait(limitMs, call.interrupted),
      openCredentials: (repository) => credentials.open(repository),
    });
  } finally {
    await credentials.close();
    client.close();
  }
}

/** Progress on a stream; with `gitlab` between the section markers that GitLab's job log folds (GitLab manual, "Job logs"). */
function lineProgress(options: {
  readonly tell: (text: string) => void;
  readonly gitlab: boolean;
  readonly now: () => Date;
}): Progress {
  const { tell, gitlab, now } = options;
  const mark = (edge: 'start' | 'end', title: string): string => {
    const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '_');
    return `\u001b[0Ksection_${edge}:${Math.floor(now().getTime() / 1000)}:${name}\r\u001b[0K`;
  };
  return {
    step: (cluster, text) => tell(`  ${cluster}: ${text}`),
    section: async (title, work) => {
      tell(gitlab ? `${mark('start', title)}${title}` : title);
      try {
        return await work();
      } finally {
        if (gitlab) tell(mark('end', title));
      }
    },
  };
}
