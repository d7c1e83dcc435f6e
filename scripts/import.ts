import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { chooseIfGiven, defineVerb, usageError } from './cli/verb.ts';
import { unsealedWarning } from './credential/seal/given-secrets.ts';
import { commitCommand } from './git/commit-command.ts';
import { openGit } from './git/git.ts';
import { readInputs } from './import/files/read-inputs.ts';
import { writeClusters } from './import/files/write-clusters.ts';
import { importClusters } from './import/import-clusters.ts';
import { readRepository } from './register/repository.ts';
import { reportDiagnosticsText } from './report/diagnostics/diagnostics-text.ts';
import { clusterFilesText, reportImportText } from './report/import-text.ts';
import { checkRegister } from './rules/engine/check-register.ts';
import { hasErrors } from './text/diagnostic.ts';

const usages = ['host', 'worker'] as const;
const workerTypes = ['deployment', 'pipeline'] as const;

/** The verb that makes cluster files of what users of Nautes have. */
export const importVerb = defineVerb({
  name: 'import',
  summary:
    'Write cluster files from what you have: files and requests of Nautes, kubeconfigs, cluster Secrets of Argo CD.',
  positionals: ['<file>', '[<file>...]'],
  options: {
    name: { type: 'string', value: '<name>', help: 'the name of the cluster, since a request body has none' },
    usage: { type: 'string', choices: usages, help: 'usage of a cluster from a kubeconfig or Argo CD' },
    'worker-type': { type: 'string', choices: workerTypes, help: 'worker type of such a worker' },
    'client-id': { type: 'string', value: '<id>', help: 'the client ID of Argo CD in Azure, for AKS clusters' },
    force: { type: 'boolean', help: 'overwrite existing cluster files' },
    'dry-run': { type: 'boolean', help: 'print the cluster files and write nothing' },
  },
  details:
    'A file can contain many clusters; "-" is standard input. What is dropped, renamed or derived is reported with its line. A\n' +
    'kubeconfig that comes with a cluster is sealed. Then the register is checked. See docs/import.md.\n' +
    'Exit code 0: fine, 1: something was rejected or left unsealed, or the register has errors, 2: wrong usage, 3: Git or\n' +
    'writing a file failed.',
  async run(call) {
    const { options, positionals: files } = call;
    const [now, dryRun] = [call.now(), options['dry-run'] === true];
    if (files.filter((file) => file === '-').length > 1) throw usageError('"-" is given twice', 'give it once');
    const usage = chooseIfGiven('usage', options.usage, usages);
    const workerType = chooseIfGiven('worker-type', options['worker-type'], workerTypes);
    if (usage === 'host' && workerType !== undefined)
      throw usageError('--worker-type is for workers, but --usage is host', 'remove one of the two');
    const git = await openGit({ directory: call.directory, root: options.root });
    const inputs = await readInputs(call, { root: git.root, files });
    const imported = importClusters(inputs, { name: options.name, usage, workerType, clientId: options['client-id'] });
    const clusters = imported.flatMap((input) => input.clusters);
    for (const { kubeconfig } of clusters) if (kubeconfig !== undefined) call.keepSecret(kubeconfig.text);
    if (options.name !== undefined && clusters.length > 1)
      throw usageError(`--name is for one cluster, but there are ${clusters.length}`, 'import them one by one');

    const result = await writeClusters(git, clusters, { dryRun, force: options.force === true, now });
    call.tell(reportImportText(imported, result.outcomes, now));
    for (const { file, insideRoot } of inputs)
      if (insideRoot && clusters.some((cluster) => cluster.file === file && cluster.kubeconfig !== undefined))
        call.tell(`warning: ${unsealedWarning(file)}`);
    const paths = result.files.map(({ path }) => path);
    if (paths.length > 0) call.print(dryRun ? clusterFilesText(result.files) : paths.join('\n'));
    if (dryRun) call.tell('dry run: nothing was written');

    const repository = readRepository(result.tree);
    const diagnostics = await checkRegister(repository, { today: now });
    call.tell(reportDiagnosticsText(diagnostics, repository.files));
    const isWhole = clusters.every((cluster) => {
      const outcome = result.outcomes.get(cluster);
      return outcome !== undefined && outcome.trouble === undefined;
    });
    const isRead = imported.every(({ refusals }) => refusals.length === 0);
    if (!isRead || !isWhole || hasErrors(diagnostics)) return exitCodes.errorsFound;
    const message = `Register ${clusters.map(({ content }) => content?.name).join(', ')}`;
    if (!dryRun) call.tell(`next: ${await commitCommand(git, call.directory, { paths, message })}`);
    return exitCodes.fine;
  },
});

if (import.meta.main) await runVerb(importVerb);
