import type { RunCredentials } from '../credential/sources/credential-source.ts';
import type { Git } from '../git/git.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import type { Repository } from '../register/repository.ts';
import type { ApplyContext } from './apply-context.ts';
import type { Wait } from './bounded-wait.ts';
import type { Progress } from './progress.ts';

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
