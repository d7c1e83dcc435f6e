import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb, usageError, type SecretKeeper, type Surroundings } from './cli/verb.ts';
import { identitiesFromEnvironment, readKubeconfig, unsealedWarning } from './credential/seal/given-secrets.ts';
import { initRecipients } from './credential/seal/recipients.ts';
import { sealAll } from './credential/seal/seal-all.ts';
import { sealCluster } from './credential/seal/seal-cluster.ts';
import { checkSealable } from './credential/seal/sealable-cluster.ts';
import { commitCommand } from './git/commit-command.ts';
import { openGit, type Git } from './git/git.ts';
import { clusterPathOf, sealedPathOf } from './register/layout.ts';
import { exposureWarning, reportAllSealed, reportNewRecipient, reportSealed } from './report/sealed-text.ts';

type Keeping = Surroundings & SecretKeeper;

/** The verb that puts a cluster's kubeconfig into the register, encrypted, and its facts into the cluster file. */
export const seal = defineVerb({
  name: 'seal',
  summary: 'Encrypt the kubeconfig of a physical cluster into the register, for the recipients in .age-recipients.',
  positionals: ['[<cluster>]', '[<kubeconfig file>]'],
  options: {
    all: { type: 'boolean', help: 'after .age-recipients changed: open all with AGE_IDENTITY and seal them again' },
    init: { type: 'boolean', help: 'create a key pair: add the recipient to .age-recipients, print the identity' },
  },
  details: [
    'Without a file, or with "-", the kubeconfig is read from standard input. Only its current context is kept.',
    'Exit code 0: fine, 1: the kubeconfig or the cluster file has errors, 2: wrong usage, 3: a file could not be written.',
  ].join('\n'),
  async run(call) {
    const { options, directory, positionals } = call;
    const [name, file = '-'] = positionals;
    if (options.all === true && options.init === true) throw usageError('--all and --init cannot be combined');
    for (const option of ['all', 'init'] as const)
      if (options[option] === true && name !== undefined) throw usageError(`--${option} takes no further argument`);
    const git = await openGit({ directory, root: options.root });
    if (options.all === true) await sealEach(call, git);
    else if (options.init === true) await makeRecipient(call, git.root);
    else if (name === undefined) throw usageError('<cluster> is missing', 'name the cluster whose kubeconfig this is');
    else await sealOne(call, git, { name, file });
    return exitCodes.fine;
  },
});

async function sealOne(call: Keeping, git: Git, { name, file }: { name: string; file: string }): Promise<void> {
  const { root } = git;
  await checkSealable(root, name, file);
  const { text, insideRoot } = await readKubeconfig(call, { root, file });
  call.keepSecret(text);
  const sealed = await sealCluster({ root, name, text, now: call.now() });
  for (const warning of sealed.warnings) call.tell(`warning: ${warning}`);
  if (insideRoot) call.tell(`warning: ${unsealedWarning(file)}`);
  const paths = [clusterPathOf(name), sealedPathOf(name)];
  const next = await commitCommand(git, call.directory, { paths, message: `Seal ${name}` });
  call.print(reportSealed(sealed, next, call.now()));
}

async function sealEach(call: Keeping, git: Git): Promise<void> {
  const identities = async (): Promise<readonly string[]> => {
    const found = await identitiesFromEnvironment(call.environment);
    for (const identity of found.identities) call.keepSecret(identity);
    for (const warning of found.warnings) call.tell(`warning: ${warning}`);
    return found.identities;
  };
  const { clusters, recipients, warnings } = await sealAll({ git, identities, keepSecret: call.keepSecret });
  for (const warning of [...warnings, exposureWarning(clusters)])
    if (warning !== undefined) call.tell(`warning: ${warning}`);
  call.print(reportAllSealed(clusters, recipients));
}

async function makeRecipient(call: Surroundings, root: string): Promise<void> {
  const user = call.environment['USER'] ?? call.environment['USERNAME'];
  const made = await initRecipients({ root, now: call.now(), user });
  call.tell(reportNewRecipient(made));
  call.print(made.identity);
}

if (import.meta.main) await runVerb(seal);
