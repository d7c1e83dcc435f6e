import { exitCodes, KitError } from '../../cli/kit-error.ts';
import { explainedSince, stepFrom, type CountedFrom, type ExplainedRemovals } from '../../git/explained-removals.ts';
import type { Git } from '../../git/git.ts';
import { commitOf, isShallow } from '../../git/history.ts';
import { withFetched } from '../../git/products/fetched-files.ts';
import { readRevision } from '../../git/trees.ts';
import { readRepository, type Repository } from '../../register/repository.ts';
import type { TenantSettings } from '../../register/tenant-file.ts';
import { checkRegister } from '../../rules/engine/check-register.ts';
import { checkChange } from '../../rules/engine/check.ts';
import { hasErrors, type Diagnostic } from '../../text/diagnostic.ts';

/** A register that has errors, so that nothing was done. */
export class InvalidRegister extends Error {
  readonly diagnostics: readonly Diagnostic[];
  readonly repository: Repository;

  constructor(diagnostics: readonly Diagnostic[], repository: Repository) {
    super('the register has errors');
    this.diagnostics = diagnostics;
    this.repository = repository;
  }
}

/** The register that is to be applied, valid in itself. */
export interface CommittedRegister {
  readonly commit: string;
  readonly repository: Repository;
  readonly settings: TenantSettings;
}

/**
 * The committed register at HEAD: what is in the working tree only was reviewed by nobody. Throws with exit code 4 for
 * a shallow clone, and an InvalidRegister for one that breaks a rule.
 */
export async function readCommitted(git: Git, today: Date): Promise<CommittedRegister> {
  const [isCut, commit] = await Promise.all([isShallow(git), commitOf(git, 'HEAD')]);
  if (isCut)
    throw new KitError('this clone is shallow, so removals cannot be explained', {
      exitCode: exitCodes.refused,
      hint: 'set GIT_DEPTH to "0" for this job, or run "git fetch --unshallow"',
    });
  const repository = await readCommit(git, commit);
  const diagnostics = await checkRegister(repository, { today });
  if (hasErrors(diagnostics)) throw new InvalidRegister(diagnostics, repository);
  if (repository.tenant === undefined) throw new TypeError('a register without tenant.yaml passed the rules');
  return { commit, repository, settings: repository.tenant.settings };
}

/**
 * The removals that Git explains since what was applied last. Throws an InvalidRegister when the change since then breaks a
 * change rule: two merge requests may be fine apart and not together.
 */
export async function explainChange(
  git: Git,
  from: CountedFrom,
  { commit, repository }: Pick<CommittedRegister, 'commit' | 'repository'>,
): Promise<ExplainedRemovals> {
  const base = await stepFrom(git, from.applied, commit);
  const isStep = base !== undefined && base !== commit;
  const [{ removals }, before] = await Promise.all([
    explainedSince(git, from, commit),
    isStep ? readCommit(git, base) : undefined,
  ]);
  const diagnostics = before === undefined ? [] : checkChange(before, repository);
  if (hasErrors(diagnostics)) throw new InvalidRegister(diagnostics, repository);
  return removals;
}

/** A commit's register, and beside it the products that were fetched for this run. */
async function readCommit(git: Git, commit: string): Promise<Repository> {
  return readRepository(withFetched(git.root, await readRevision(git, commit)));
}
