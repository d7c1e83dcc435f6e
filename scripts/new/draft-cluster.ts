import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes, KitError } from '../cli/kit-error.ts';
import type { Person } from '../cli/person.ts';
import { chooseIfGiven, usageError, type SecretKeeper, type Surroundings } from '../cli/verb.ts';
import type { ClusterContent } from '../import/cluster-content.ts';
import { readInputs } from '../import/files/read-inputs.ts';
import { unsealedWarning } from '../credential/seal/given-secrets.ts';
import { importClusters, type ImportedCluster, type ImportedInput } from '../import/import-clusters.ts';
import { isLoopback, isSameServer, parseApiServer } from '../register/api-server.ts';
import type { Repository } from '../register/repository.ts';
import { primaryDomainOf } from '../register/web-hosts.ts';
import { placeOnHost } from './place-on-host.ts';
import type { Shape } from './shape.ts';

/** Where a kubeconfig can be instead of a sealed file. */
export const otherPlaces = ['variable', 'secret', 'vault'] as const;

/** What is known when the file of a new cluster is made. */
interface Wish {
  readonly name: string;
  readonly shape: Shape;
  /** What the options say besides the shape. */
  readonly said: {
    readonly on?: string | undefined;
    readonly port?: string | undefined;
    readonly kubeconfig?: string | undefined;
    readonly from?: string | undefined;
    readonly 'api-server'?: string | undefined;
    readonly 'primary-domain'?: string | undefined;
  };
  readonly root: string;
  readonly repository: Repository;
}

/** What the file of a new cluster should say, and the kubeconfig that is sealed with it. */
export interface DraftedCluster extends Pick<ImportedCluster, 'content' | 'kubeconfig'> {
  /** What was read of a kubeconfig; without content it was refused there. */
  readonly imported: readonly ImportedInput[];
  readonly warnings: readonly string[];
}

type Call = Surroundings & SecretKeeper;

/** Makes what a cluster file should say of the options, of the register as it is, and of what a person answers. */
export async function draftCluster(wish: Wish, call: Call): Promise<DraftedCluster> {
  const { shape, said } = wish;
  if (shape.clusterType === 'virtual') {
    const spec = await placeOnHost(wish, call.person);
    return { content: await withDomain(wish, spec, call.person), imported: [], warnings: [] };
  }
  const from = chooseIfGiven('from', said.from, otherPlaces);
  if (from === undefined) return draftFromKubeconfig(wish, call);
  if (said.kubeconfig !== undefined) throw usageError('--from and --kubeconfig cannot be combined');
  const apiServer =
    said['api-server'] ?? (await askForAddress(call.person, 'the address of the API server is missing'));
  const content = await withDomain(wish, { apiServer, kubeconfig: { from } }, call.person);
  return { content, imported: [], warnings: [] };
}

async function draftFromKubeconfig(wish: Wish, call: Call): Promise<DraftedCluster> {
  const { name, shape, said, root } = wish;
  const file = said.kubeconfig ?? (await askForKubeconfig(call));
  const inputs = await readInputs(call, { root, files: [file] });
  const imported = importClusters(inputs, { name, usage: shape.usage, workerType: shape.workerType });
  const clusters = imported.flatMap((input) => input.clusters);
  for (const { kubeconfig } of clusters) if (kubeconfig !== undefined) call.keepSecret(kubeconfig.text);
  const other = clusters.find(({ form }) => form !== 'kubeconfig');
  if (other !== undefined) throw usageError(`"${file}" is not a kubeconfig but a ${other.form}`, importInstead);
  if (clusters.length > 1) throw usageError(`"${file}" contains ${clusters.length} kubeconfigs`, importInstead);
  const [{ content, kubeconfig } = {}] = clusters;
  if (content === undefined) return { imported, warnings: [] };

  const named = parseApiServer(String(content.spec['apiServer']));
  const isHere = named !== undefined && isLoopback(named);
  const problem = `the kubeconfig names ${named?.url}, which only that machine can reach`;
  const apiServer =
    said['api-server'] ?? (isHere ? await askForAddress(call.person, problem) : content.spec['apiServer']);
  const spec = { ...content.spec, apiServer };
  const warnings = inputs.some(({ insideRoot }) => insideRoot) ? [unsealedWarning(file)] : [];
  return { content: await withDomain(wish, spec, call.person), kubeconfig, imported, warnings };
}

const importInstead = 'run "npm run import -- <file>", which reads such files';

/** Only an IPv6 address says no domain. */
async function withDomain(
  { name, shape, said, repository }: Wish,
  spec: Readonly<Record<string, unknown>> & { readonly apiServer?: unknown },
  person: Person | undefined,
): Promise<ClusterContent> {
  const { clusterType, usage, workerType } = shape;
  const apiServer = String(spec.apiServer);
  for (const other of repository.clusters.values())
    if (isSameServer(apiServer, other.spec.apiServer))
      throw new KitError(`cluster "${other.name}" already has the API server ${apiServer}`, {
        exitCode: exitCodes.errorsFound,
        hint: clusterType === 'virtual' ? 'choose another port' : `take the kubeconfig of "${name}" instead`,
      });
  const written = said['primary-domain'] ?? (spec['primaryDomain'] as string | undefined);
  const isMissing = written === undefined && parseApiServer(apiServer)?.addressFamily === 'IPv6';
  const primaryDomain = isMissing ? await askForDomain(person) : written;
  const isDerived = primaryDomain === primaryDomainOf({ apiServer, clusterType, usage });
  return {
    name,
    labels: {},
    annotations: {},
    spec: { ...spec, clusterType, usage, workerType, primaryDomain: isDerived ? undefined : primaryDomain },
    comments: new Map(),
  };
}

async function askForDomain(person: Person | undefined): Promise<string> {
  if (person === undefined)
    throw usageError('the primary domain is missing, and an IPv6 address gives none', 'add --primary-domain <domain>');
  return person.write('What is the domain of its host names?', (text) => (text === '' ? 'Write a domain' : undefined));
}

async function askForAddress(person: Person | undefined, problem: string): Promise<string> {
  if (person === undefined) throw usageError(problem, 'add --api-server <url>');
  return person.write('At which URL does the management cluster reach its API server?', (text) =>
    parseApiServer(text) === undefined ? 'Write an https URL, such as https://192.0.2.10:6443' : undefined,
  );
}

async function askForKubeconfig({ person, directory, environment }: Call): Promise<string> {
  if (person === undefined)
    throw usageError(
      'the kubeconfig is missing',
      'add --kubeconfig <file>; or --api-server <url> and --from variable, secret or vault',
    );
  const pathOf = (text: string): string => text.replace(/^~(?=\/)/, () => environment['HOME'] ?? '~');
  const path = await person.write('Which file is its kubeconfig?', (text) =>
    text !== '' && existsSync(resolve(directory, pathOf(text))) ? undefined : 'There is no such file',
  );
  return pathOf(path);
}
