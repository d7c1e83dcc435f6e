import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import type { Git } from '../git/git.ts';
import { readWorkingTree } from '../git/trees.ts';
import { GitLabClient } from '../gitlab/gitlab-client.ts';
import { readJobFile } from '../gitlab/note-job.ts';
import { connectToManagement } from '../management/management-connection.ts';
import { ManagementReader } from '../management/management-reader.ts';
import { sourcesOf, type ComponentFile } from '../register/components/component-file.ts';
import { readRepository, type Repository } from '../register/repository.ts';
import type { Check } from '../text/check.ts';
import { argoChecks } from './argo-checks.ts';
import { gitlabChecks } from './gitlab-checks.ts';
import { gitlabProjectOf } from './gitlab-project.ts';
import { looked } from './looked.ts';
import { machineChecks } from './machine-checks.ts';
import { managementChecks } from './management-checks.ts';
import { productChecks } from './product-checks.ts';
import { registerChecks } from './register-checks.ts';

type Call = Surroundings & SecretKeeper;

/** Everything that can be looked at from here, in the order in which it is set up. */
export async function allChecks(call: Call, git: Git): Promise<readonly Check[]> {
  const files = await readWorkingTree(git);
  const repository = readRepository(files);
  return [
    ...(await machineChecks(git)),
    ...(await registerChecks(files, call.now())),
    ...(await productChecks(repository.listedProducts, call)),
    ...(await clusterChecks(call, repository)),
    ...(await projectChecks(call, git)),
  ];
}

async function clusterChecks(call: Call, repository: Repository): Promise<readonly Check[]> {
  let client: Awaited<ReturnType<typeof connectToManagement>> | undefined;
  try {
    const reached = await looked({ area: 'management cluster', id: 'kubeconfig' }, async () => {
      client = await connectToManagement(call);
      await new ManagementReader(client).assertReached();
      return { state: 'ok', found: `the kubeconfig points to ${client.server}` };
    });
    // Where nothing answers, each further look would wait in vain.
    if (client === undefined || reached.state !== 'ok') return [reached];
    const components = [...repository.components.values()];
    return [
      reached,
      ...(await managementChecks(client, {
        components: components.length > 0,
        tenant: repository.tenant?.settings.name ?? '',
      })),
      ...(await argoChecks(client, repositoriesOf(components))),
    ];
  } finally {
    client?.close();
  }
}

/** The repositories that components are installed from, each with the name of the first that does. */
function repositoriesOf(components: readonly ComponentFile[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const component of components)
    for (const { repoURL } of sourcesOf(component))
      if (repoURL !== undefined && !found.has(repoURL)) found.set(repoURL, component.name);
  return found;
}

async function projectChecks(call: Call, git: Git): Promise<readonly Check[]> {
  const { environment, patience } = call;
  const found = await gitlabProjectOf(git, environment);
  if (found === undefined) {
    call.tell(
      "note: the GitLab project is not checked, since GITLAB_TOKEN is not set (a maintainer's token with scope read_api)",
    );
    return [];
  }
  const { api, project, token } = found;
  call.keepSecret(token);
  const caFile = environment['CI_SERVER_TLS_CA_FILE'];
  const caPem = caFile ? await readJobFile(call, caFile, 'CI_SERVER_TLS_CA_FILE names a file that') : undefined;
  const client = new GitLabClient({ api, token, caPem, patience });
  try {
    return await gitlabChecks(client, project, call);
  } finally {
    client.close();
  }
}
