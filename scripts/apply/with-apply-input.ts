import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import { CredentialSources } from '../credential/sources/credential-sources.ts';
import { openGit } from '../git/git.ts';
import { connectToManagement } from '../management/management-connection.ts';
import type { ApplyInput } from './apply-input.ts';
import { realWait } from './bounded-wait.ts';
import { lineProgress } from './progress.ts';

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
