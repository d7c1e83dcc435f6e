import { exitCodes } from './cli/kit-error.ts';
import { runVerb } from './cli/run.ts';
import { defineVerb } from './cli/verb.ts';
import { desiredClusters } from './desired/cluster.ts';
import { commitCommand } from './git/commit-command.ts';
import { readSinceHead } from './git/compared-trees.ts';
import { draftCluster, otherPlaces } from './new/draft-cluster.ts';
import { checkNewName } from './new/new-name.ts';
import { chooseShape, shapeOptions } from './new/shape.ts';
import { filesOfNew, writeIfAgreed } from './new/write-new-cluster.ts';
import { readRepository } from './register/repository.ts';
import { reportDiagnosticsText } from './report/diagnostics/diagnostics-text.ts';
import { clusterFilesText, reportImportText } from './report/import-text.ts';
import { newClusterText } from './report/new-cluster-text.ts';
import { checkRegister } from './rules/engine/check-register.ts';
import { hasErrors } from './text/diagnostic.ts';

/** The verb that writes the file of a new cluster. */
export const newVerb = defineVerb({
  name: 'new',
  summary: 'Write the file of a new cluster and seal its kubeconfig.',
  positionals: ['<name>'],
  options: {
    ...shapeOptions,
    on: { type: 'string', value: '<host>', help: 'the host of a virtual cluster' },
    port: { type: 'string', value: '<port>', help: 'its node port on that host (default: the lowest free one)' },
    kubeconfig: { type: 'string', value: '<file>', help: 'of a physical cluster; gives its address, and is sealed' },
    from: { type: 'string', choices: otherPlaces, help: 'where the kubeconfig is, if not in a sealed file' },
    'api-server': { type: 'string', value: '<url>', help: 'its address, if neither kubeconfig nor host gives it' },
    'primary-domain': { type: 'string', value: '<domain>', help: 'the domain of its host names' },
    yes: { type: 'boolean', help: 'write without asking' },
    'dry-run': { type: 'boolean', help: 'print the file and write nothing' },
  },
  details:
    'At a terminal it asks for what it cannot derive, shows the file and writes it once you confirm; scripts pass options.\n' +
    'It never overwrites a file, and writes nothing that the commit hook would refuse. Exit code 0: fine,\n' +
    '1: the cluster has errors, 2: wrong usage, or you did not confirm, 3: Git or a file failed.',
  async run(call) {
    const { options, directory, person } = call;
    const [name = ''] = call.positionals;
    const { git, head, base } = await readSinceHead({ directory, root: options.root });
    await checkNewName(git.root, name);
    const repository = readRepository(head);
    const shape = await chooseShape(options, repository, person);
    const cluster = await draftCluster({ name, shape, said: options, root: git.root, repository }, call);
    if (cluster.content === undefined) {
      call.tell(reportImportText(cluster.imported, new Map(), call.now()));
      return exitCodes.errorsFound;
    }
    const { files, warnings } = await filesOfNew(git, cluster, call.now());
    for (const warning of warnings) call.tell(`warning: ${warning}`);
    const paths = files.map(({ path }) => path);
    const after = readRepository([...head, ...files]);
    const diagnostics = await checkRegister(after, { today: call.now(), base: base && readRepository(base) });
    if (diagnostics.length > 0) call.tell(reportDiagnosticsText(diagnostics, after.files, { touched: new Set(paths) }));
    if (hasErrors(diagnostics)) {
      call.tell('nothing was written');
      return exitCodes.errorsFound;
    }
    call.tell(newClusterText(desiredClusters(after).get(name), call.now()));
    if (options['dry-run'] === true) {
      call.print(clusterFilesText(files));
      call.tell('dry run: nothing was written');
      return exitCodes.fine;
    }
    const asked = { ...call, person: options.yes === true ? undefined : person };
    if (!(await writeIfAgreed(asked, { root: git.root, name, files, shown: clusterFilesText(files) }))) {
      call.tell('nothing was written');
      return exitCodes.usage;
    }
    call.print(paths.join('\n'));
    call.tell(`next: ${await commitCommand(git, directory, { paths, message: `Register ${name}` })}`);
    return exitCodes.fine;
  },
});

if (import.meta.main) await runVerb(newVerb);
