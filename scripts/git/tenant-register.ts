import { exitCodes, KitError } from '../cli/kit-error.ts';
import { tenantPath } from '../register/layout.ts';
import { readRepository, type Repository } from '../register/repository.ts';
import { openGit } from './git.ts';
import { readWorkingTree } from './trees.ts';

/** The working tree's register and the tenant it belongs to, for verbs that only look. */
export async function readTenantRegister(
  { directory }: { readonly directory: string },
  root: string | undefined,
): Promise<{ readonly repository: Repository; readonly tenant: string }> {
  const git = await openGit({ directory, root });
  const repository = readRepository(await readWorkingTree(git));
  if (repository.tenant === undefined)
    throw new KitError(`${tenantPath} is missing or has errors, so the tenant is not known`, {
      exitCode: exitCodes.errorsFound,
      hint: 'run "npm run validate"',
    });
  return { repository, tenant: repository.tenant.settings.name };
}
