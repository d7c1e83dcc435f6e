import { exitCodes, KitError } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb, usageError } from './cli/verb.ts';
import { missingFiles } from './init/starter-files.ts';
import { checkPlace, folderOf, installHook, isEmptyFolder, writeRegister } from './init/write-register.ts';
import { isProductName } from './register/layout.ts';
import { starterFilesText, writtenText } from './report/starter-text.ts';

/** The verb that makes a register in a folder, or brings what is the kit's in one up to date. */
export const init = defineVerb({
  name: 'init',
  summary: "Create a register in a folder, or update the kit's own files in an existing one.",
  options: {
    name: { type: 'string', value: '<tenant>', help: "the tenant's name (default: the folder's name)" },
    yes: { type: 'boolean', help: 'write without asking' },
    'dry-run': { type: 'boolean', help: 'show what would be written and write nothing' },
  },
  details:
    'An existing register keeps its clusters, components, settings and README; the pipeline, the commit hook and the\n' +
    'version of the kit become those of this kit. In a folder with files it shows what it would do, and asks.\n' +
    'Exit code 0: fine, 2: wrong usage, or you did not confirm, 3: Git or a file failed.',
  async run(call) {
    const { name, yes = false, root } = call.options;
    if (name !== undefined && !isProductName(name))
      throw usageError(`"${name}" is not a valid tenant name`, 'use lower-case letters, digits and inner hyphens');
    const folder = folderOf(call.directory, root);
    const { hasGit } = await checkPlace(folder);
    const files = await missingFiles(folder, name);
    const isDryRun = call.options['dry-run'] === true;
    if (isDryRun || !(await isEmptyFolder(folder))) {
      if (files.length > 0) call.tell(starterFilesText(files));
      if (isDryRun) call.tell('dry run: nothing was written');
      if (isDryRun) return exitCodes.fine;
      if (files.length > 0 && !yes && !(await agreed(call.person))) {
        call.tell('nothing was written');
        return exitCodes.usage;
      }
    }
    if (files.length > 0) await writeRegister(folder, files, hasGit);
    const hook = await installHook(folder);
    if (hook.other !== undefined)
      call.tell(`warning: Git runs the hooks of "${hook.other}", so the register's own in .hooks do not run`);
    if (files.length === 0 && !hook.installed) {
      call.tell('nothing to do: everything is up to date');
      return exitCodes.fine;
    }
    if (files.length > 0) call.print(files.map(({ path }) => path).join('\n'));
    call.tell(writtenText(files, hook.installed));
    return exitCodes.fine;
  },
});

async function agreed(person: { agree(question: string): Promise<boolean> } | undefined): Promise<boolean> {
  if (person !== undefined) return person.agree('Write these files?');
  throw new KitError('this folder is not empty, and standard input is not a terminal', {
    exitCode: exitCodes.usage,
    hint: 'check what is shown above, then add --yes',
  });
}

if (import.meta.main) await runVerb(init);
