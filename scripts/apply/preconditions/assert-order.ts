import { exitCodes, KitError } from '../../cli/kit-error.ts';
import type { Git } from '../../git/git.ts';
import { relationTo, type Relation } from '../../git/history.ts';
import type { CommittedRegister } from './committed-register.ts';

/** Throws unless a commit may follow the one that was attempted last: exit code 5 when it is older, 4 when unrelated. */
export async function assertOrder(
  git: Git,
  attempted: string | undefined,
  { commit, settings }: CommittedRegister,
): Promise<void> {
  const relation = attempted === undefined ? undefined : await relationTo(git, attempted, commit);
  const order = judgeOrder(attempted, relation, settings.acceptHistory);
  if (order.verdict === 'superseded')
    throw new KitError(`commit ${commit.slice(0, 8)} is superseded: ${order.by.slice(0, 8)} was applied after it`, {
      exitCode: exitCodes.superseded,
      hint: 'run the newest pipeline of the default branch instead',
    });
  if (order.verdict === 'unrelated')
    throw new KitError(
      `commit ${commit.slice(0, 8)} does not descend from the applied commit ${order.recorded.slice(0, 8)}`,
      {
        exitCode: exitCodes.refused,
        hint: `if the history was rewritten on purpose, set "acceptHistory: ${order.recorded}" in tenant.yaml`,
      },
    );
}

/** What the two commits on the Lease and the history say about applying a commit. */
type OrderVerdict =
  | { readonly verdict: 'go' }
  | { readonly verdict: 'superseded'; readonly by: string }
  | { readonly verdict: 'unrelated'; readonly recorded: string };

/**
 * Whether a commit may be applied: nothing older than what was attempted, and nothing of another history unless the
 * tenant's settings name the recorded commit.
 */
export function judgeOrder(
  recorded: string | undefined,
  relation: Relation | undefined,
  acceptHistory: string | undefined,
): OrderVerdict {
  if (recorded === undefined || relation === undefined || relation === 'same' || relation === 'newer')
    return { verdict: 'go' };
  if (relation === 'older') return { verdict: 'superseded', by: recorded };
  return acceptHistory === recorded ? { verdict: 'go' } : { verdict: 'unrelated', recorded };
}
