import { recipientsPath, tenantPath, toClusterEntry } from '../register/layout.ts';
import { recipientLinesOf } from '../register/recipients-file.ts';
import { readRepository } from '../register/repository.ts';
import { textOf, type SourceFile } from '../register/source-file.ts';
import { checkRegister } from '../rules/engine/check-register.ts';
import { foundThat, type Check, type Found } from '../text/check.ts';

const area = 'register';
const recipientRule = 'kubeconfig-recipients';

/** Tenant, rules, and who can open the sealed kubeconfigs. */
export async function registerChecks(files: readonly SourceFile[], today: Date): Promise<readonly Check[]> {
  const repository = readRepository(files);
  const diagnostics = await checkRegister(repository, { today });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const name = repository.tenant?.settings.name;
  return [
    { area, id: 'tenant', ...tenant(name) },
    {
      area,
      id: 'rules',
      ...foundThat(errors === 0, 'no errors', `${errors} error${errors === 1 ? '' : 's'}`, 'run "npm run validate"'),
    },
    { area, id: 'recipients', ...recipients(files) },
    {
      area,
      id: 'sealed',
      ...sealed(
        files.filter(({ path }) => toClusterEntry(path)?.kind === 'sealed').length,
        new Set(
          diagnostics
            .filter(({ ruleId, at }) => ruleId === recipientRule && at.file !== recipientsPath)
            .map(({ at }) => at.file),
        ),
      ),
    },
  ];
}

function tenant(name: string | undefined): Found {
  const hint = `set "name" in ${tenantPath}; it cannot be changed once a cluster is registered`;
  if (name === undefined) return { state: 'problem', found: `${tenantPath} is missing or has errors`, hint };
  return foundThat(name !== templateName, `tenant "${name}"`, `the tenant still has the name "${name}"`, hint);
}

/** What the kit's own register is called. */
const templateName = 'tenant';

function recipients(files: readonly SourceFile[]): Found {
  const file = files.find(({ path }) => path === recipientsPath);
  const lines = file === undefined ? [] : recipientLinesOf(recipientsPath, textOf(file) ?? '');
  const { size } = new Set(lines.map(({ text }) => text));
  const found =
    size === 1 ? 'only one recipient: losing that key loses the fleet' : 'no recipient, so no kubeconfig can be sealed';
  return foundThat(
    size > 1,
    `${size} recipients`,
    found,
    'create another key with "npm run seal -- --init", kept by another person',
  );
}

function sealed(count: number, wrong: ReadonlySet<string>): Found {
  const all = count === 1 ? '1 sealed kubeconfig, which' : `${count} sealed kubeconfigs, which`;
  return foundThat(
    wrong.size === 0,
    count === 0 ? 'no kubeconfig is sealed yet' : `${all} only the current recipients can open`,
    `kubeconfigs that other recipients can open, or once could: ${[...wrong].sort().join(', ')}`,
    'run "npm run validate", which says what to do for each',
  );
}
