import { begunRemovalOf } from '../../plan/begun-removal.ts';
import type { Leftover } from '../../plan/outcome.ts';
import { serverOf, type Registration } from '../../plan/registration.ts';
import { stepsOf, type Run } from '../run.ts';
import { unregisterCluster } from './unregister-cluster.ts';

/** What is left of a registration whose file came back before its removal was through. */
interface Settled {
  readonly registration: Registration | undefined;
  /** A remark about it, in one line. */
  readonly note?: string;
  /** What a cluster leaves behind that was unregistered first. */
  readonly leftovers?: readonly Leftover[];
}

/**
 * A removal that had started does not continue when the same cluster is to be registered again. When the file came back
 * for another cluster, the removal is finished first: both cannot have one name. `known` is the
 * UID of the cluster that is registered, `uid` that of the one to be.
 */
export async function resolvePendingRemoval(
  run: Run,
  registration: Registration | undefined,
  { known, uid }: { readonly known: string | undefined; readonly uid: string },
): Promise<Settled> {
  const commit = begunRemovalOf(registration?.resource)?.slice(0, 8);
  if (registration === undefined || commit === undefined) return { registration };
  if (known === undefined || known === uid)
    return { registration, note: `registered again: its removal had started at commit ${commit}` };
  const before = `the cluster that was registered at ${serverOf(registration)}`;
  stepsOf(run, registration.name).tell(`continuing the removal of ${before}, which started at commit ${commit}`);
  const leftovers = await unregisterCluster(run, registration);
  return {
    registration: undefined,
    note: `${before} was unregistered first; that had started at commit ${commit}`,
    ...(leftovers.length === 0 ? {} : { leftovers }),
  };
}
