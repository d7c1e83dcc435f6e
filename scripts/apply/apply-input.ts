import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import type { RunCredentials } from '../credential/sources/credential-source.ts';
import { CredentialSources } from '../credential/sources/credential-sources.ts';
import { openGit, type Git } from '../git/git.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { connectToManagement } from '../management/management-connection.ts';
import type { Repository } from '../register/repository.ts';
import type { ApplyContext } from './apply-context.ts';
import { realWait, type Wait } from './bounded-wait.ts';
import { lineProgress, type Progress } from './progress.ts';

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
  readonly connect?: ApplyContext['connect'];
}

/** Gives the register, the management cluster and the sources of credentials to work that writes, and closes them after it. */
export async function withApplyInput<Result>(
  call: Surroundings & SecretKeeper,
  options: { readonly root?: string | undefined; readonly preflight?: boolean; readonly waitForComponents?: boolean },
  work: (input: ApplyInput) => Promise<Result>,
): Promise<Result> {
  const { environment, keepSecret } = call;
  const git = await openGit({ directory: call.directory, root: options.root });
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
