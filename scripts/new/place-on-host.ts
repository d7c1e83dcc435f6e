import { exitCodes, KitError } from '../cli/kit-error.ts';
import type { Person } from '../cli/person.ts';
import { usageError } from '../cli/verb.ts';
import { parseApiServer } from '../register/api-server.ts';
import type { ClusterFile, ClusterSpec } from '../register/cluster-file.ts';
import { freeNodePort } from '../register/free-node-port.ts';
import { clusterPathOf } from '../register/layout.ts';
import { isNodePort, nodePortRange } from '../register/node-ports.ts';
import type { Repository } from '../register/repository.ts';
import { hostHint, hostNames } from '../register/virtual-clusters.ts';
import { defined } from '../text/defined.ts';
import { nearestWord } from '../text/words.ts';

/** What the options say about where a virtual cluster runs. */
interface SaidOfPlace {
  readonly on?: string | undefined;
  readonly port?: string | undefined;
  readonly 'api-server'?: string | undefined;
}

const { first, last } = nodePortRange;

/** What a virtual cluster's file says of its place: the host, its own API server there, and the domain that the host has. */
export async function placeOnHost(
  { said, repository }: { readonly said: SaidOfPlace; readonly repository: Repository },
  person: Person | undefined,
): Promise<Pick<ClusterSpec, 'apiServer' | 'hostCluster' | 'primaryDomain'>> {
  if (said.port !== undefined && said['api-server'] !== undefined)
    throw usageError('--port and --api-server cannot be combined', 'the URL of the API server includes the port');
  const host = await chooseHost(said.on, repository, person);
  const apiServer = said['api-server'] ?? (await addressOn(host, said.port, repository, person));
  const { primaryDomain } = host.spec;
  return { apiServer, hostCluster: host.name, ...defined({ primaryDomain }) };
}

async function chooseHost(
  said: string | undefined,
  { clusters, declared }: Repository,
  person: Person | undefined,
): Promise<ClusterFile> {
  const names = hostNames(clusters);
  const [only, ...others] = names;
  if (said !== undefined && declared.has(said) && !clusters.has(said))
    throw new KitError(`${clusterPathOf(said)} has errors`, {
      exitCode: exitCodes.errorsFound,
      hint: 'run "npm run validate" and correct them first',
    });
  if (only === undefined)
    throw usageError('this register has no host', 'add one first: npm run new -- <name> --host --kubeconfig <file>');
  const choose = async (): Promise<string> => {
    if (others.length === 0) return only;
    if (person === undefined) throw usageError('the host is missing', `add --on <host>; ${hostHint(clusters)}`);
    return person.choose(
      'On which host?',
      names.map((name) => ({ value: name, hint: clusters.get(name)?.spec.apiServer ?? '' })),
    );
  };
  const name = said ?? (await choose());
  const host = clusters.get(name);
  if (host?.spec.usage === 'host') return host;
  if (host !== undefined) throw usageError(`cluster "${name}" is a worker, not a host`, hostHint(clusters));
  const meant = nearestWord(name, names);
  throw usageError(
    `host "${name}" is not in this register`,
    meant === undefined ? hostHint(clusters) : `did you mean "${meant}"?`,
  );
}

/** The URL of a node port at the address of a host; behind a proxy the files do not say that address. */
async function addressOn(
  host: ClusterFile,
  saidPort: string | undefined,
  { clusters }: Repository,
  person: Person | undefined,
): Promise<string> {
  const port = saidPort === undefined ? freeNodePort(host, clusters) : Number(saidPort);
  if (port === undefined)
    throw new KitError(`host "${host.name}" has no free node port: ${first} to ${last} are all taken`, {
      exitCode: exitCodes.errorsFound,
      hint: 'choose another host with --on',
    });
  if (!isNodePort(port) || !Number.isInteger(port))
    throw usageError(`--port is "${saidPort}", expected a node port from ${first} to ${last}`);
  const { server } = host;
  if (server.path === '')
    return `https://${server.addressFamily === 'IPv6' ? `[${server.host}]` : server.host}:${port}`;
  if (person === undefined)
    throw usageError(
      `host "${host.name}" is behind a proxy, so its file does not say the address of its nodes`,
      `add --api-server https://<address of a node>:${port}`,
    );
  return person.write(
    `At which URL will its API server be reached? Node port ${port} of "${host.name}" is free.`,
    (text) => (parseApiServer(text)?.portWritten === true ? undefined : `Write https://<address of a node>:${port}`),
  );
}
