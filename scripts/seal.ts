import { daysLeft } from './core/credential/credential-facts.ts';
import { exitCodes } from './core/kit-error.ts';
import { clusterPathOf, recipientsPath, sealedPathOf } from './core/register/layout.ts';
import { initRecipients } from './shell/credential/init-recipients.ts';
import { readKubeconfigFile } from './shell/credential/kubeconfig-input.ts';
import { sealCluster, type Sealed } from './shell/credential/seal-cluster.ts';
import { openGit } from './shell/git/git.ts';
import { defineVerb, runVerb, usageError, type Surroundings } from './shell/run.ts';

/** The verb that puts a cluster's kubeconfig into the register, encrypted, and its facts into the cluster file. */
export const seal = defineVerb({
  name: 'seal',
  summary: 'Seal the kubeconfig of a physical cluster into the register, for the recipients of .age-recipients.',
  positionals: ['[<name>]', '[<kubeconfig file>]'],
  options: {
    init: { type: 'boolean', help: 'make a key pair: the recipient goes into .age-recipients, the identity to stdout' },
  },
  details: [
    'Without a file, or with "-", the kubeconfig is read from standard input. Only its current context is kept.',
    'Exit code 0: fine, 1: the kubeconfig or the cluster file is refused, 2: wrong usage, 3: a file could not be written.',
  ].join('\n'),
  async run(call) {
    const { options, directory, positionals } = call;
    const [name, file = '-'] = positionals;
    if (options.init === true && name !== undefined) throw usageError('--init takes no further argument');
    const { root } = await openGit({ directory, root: options.root });
    if (options.init === true) await makeRecipient(call, root);
    else if (name === undefined) throw usageError('<name> is missing', 'name the cluster whose kubeconfig this is');
    else await sealOne(call, { root, name, file });
    return exitCodes.fine;
  },
});

async function sealOne(call: Surroundings, { root, name, file }: { root: string; name: string; file: string }) {
  if (file === '-') call.tell('reading the kubeconfig from standard input');
  const { text, insideRoot } =
    file === '-'
      ? { text: await call.readStandardInput(), insideRoot: false }
      : await readKubeconfigFile({ directory: call.directory, root, file });
  const sealed = await sealCluster({ root, name, text, now: call.now() });
  for (const warning of sealed.warnings) call.tell(`warning: ${warning}`);
  if (insideRoot) call.tell(`warning: "${file}" lies in the register unsealed; move it away before you commit`);
  call.print(resultText(name, sealed, call.now()));
}

function resultText(name: string, { written, context, fingerprint, expires, recipients }: Sealed, now: Date): string {
  const days = daysLeft(expires, now);
  const paths = [clusterPathOf(name), sealedPathOf(name)];
  return [
    ...(written.length === 0 ? ['already sealed, nothing written'] : written.map((path) => `wrote ${path}`)),
    `context      ${context}`,
    `fingerprint  ${fingerprint}`,
    `expires      ${expires}${days === undefined ? '' : ` (${days} ${days === 1 ? 'day' : 'days'} left)`}`,
    `recipients   ${recipients.length}`,
    ...(written.length === 0 ? [] : [`next         git add ${paths.join(' ')} && git commit -m "Seal ${name}"`]),
  ].join('\n');
}

async function makeRecipient(call: Surroundings, root: string): Promise<void> {
  const user = call.environment['USER'] ?? call.environment['USERNAME'];
  const { identity, recipient, count, sealedBefore } = await initRecipients({ root, now: call.now(), user });
  const rest = sealedBefore.length === 0 ? [] : [`seal again for the new recipient: ${sealedBefore.join(', ')}`];
  call.tell(
    [
      `added ${recipient} to ${recipientsPath}`,
      'the line on standard output is its identity; it is shown once and stored nowhere:',
      '  GitLab → Settings → CI/CD → Variables: key AGE_IDENTITY, masked, protected, environment-scoped',
      '  and a copy in a password manager: a lost key loses the fleet',
      ...(count > 1 ? [] : ['a second recipient is recommended, kept by somebody else: run --init once more']),
      ...rest,
      `next: git add ${recipientsPath} && git commit -m "Add a recipient"`,
    ].join('\n'),
  );
  call.print(identity);
}

if (import.meta.main) await runVerb(seal);
