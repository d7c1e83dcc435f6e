import type { Relation } from '../git/relation.ts';

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
