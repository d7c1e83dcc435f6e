import { readFile, stat } from 'node:fs/promises';
import type { AgentOptions, RequestOptions } from 'node:https';
import { delimiter } from 'node:path';
import { exitCodes, KitError } from '../cli/kit-error.ts';
import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import type { Kubeconfig } from '../credential/current-context.ts';
import { isRefused, maxKubeconfigBytes, parseKubeconfig } from '../credential/kubeconfig.ts';
import { ApiClient } from '../kubernetes/api-client.ts';
import { kubeconfigSign } from '../secrets/secret-text.ts';
import { connectionWith } from './runtime-cluster.ts';

/** The pauses between six tries add up to six seconds, in which one API server of several may be replaced. */
const usualPatience = { timeoutMs: 30_000, tries: 6 } as const;

/**
 * Connects to the management cluster the way kubectl finds one: `KUBECONFIG`, the default file, then the service
 * account of the pod. client-node is imported here only, and only for what is not a plain kubeconfig, since loading it
 * takes a third of a second.
 */
export async function connectToManagement({
  keepSecret,
  patience,
}: SecretKeeper & Pick<Surroundings, 'patience'>): Promise<ApiClient> {
  refuseContent(process.env['KUBECONFIG'] ?? '');
  const plain = await readPlainKubeconfig(process.env['KUBECONFIG'] ?? '');
  if (plain !== undefined) return connectPlainly(plain, keepSecret, patience);
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  const hint = 'set KUBECONFIG to the kubeconfig of the management cluster';
  try {
    config.loadFromDefault();
  } catch (error) {
    throw new KitError('the kubeconfig of the management cluster could not be read', { hint, cause: error });
  }
  const cluster = config.getCurrentCluster();
  const exitCode = exitCodes.usage;
  const usable = typeof cluster?.server === 'string' && cluster.server !== '';
  if (!usable && process.env['KUBECONFIG'])
    throw new KitError('KUBECONFIG names no file with a current-context and its cluster', { hint, exitCode });
  // client-node falls back to plain http on localhost where kubectl finds nothing.
  if (!usable || cluster.server === 'http://localhost:8080')
    throw new KitError('there is no kubeconfig for the management cluster', { hint, exitCode });
  if (!cluster.server.startsWith('https://') || !URL.canParse(cluster.server))
    throw new KitError(`the management cluster's server "${cluster.server}" is not an https URL`, { hint, exitCode });
  if (cluster.proxyUrl !== undefined)
    throw new KitError('the kubeconfig of the management cluster names a proxy-url, which is not supported', {
      hint,
      exitCode,
    });
  const options: RequestOptions = {};
  await applyCredentials(config, options);
  keepCredentials(options, keepSecret);
  return new ApiClient({
    server: cluster.server.replace(/\/$/, ''),
    tls: tlsOf(options),
    ...usualPatience,
    ...patience,
    headers: async () => {
      const fresh: RequestOptions = {};
      await applyCredentials(config, fresh);
      keepCredentials(fresh, keepSecret);
      return (fresh.headers ?? {}) as Record<string, string>;
    },
  });
}

/**
 * A kubeconfig with nothing in it but an address and a credential, the usual one in a pipeline; undefined for all that
 * client-node knows better: several files, programs, files beside it, or none at all.
 */
async function readPlainKubeconfig(variable: string): Promise<Kubeconfig | undefined> {
  if (variable === '' || variable.includes(delimiter)) return undefined;
  try {
    if ((await stat(variable)).size > maxKubeconfigBytes) return undefined;
    const kubeconfig = parseKubeconfig(await readFile(variable, 'utf8'));
    if (isRefused(kubeconfig) || !/^https:/.test(kubeconfig.server) || !URL.canParse(kubeconfig.server))
      return undefined;
    return kubeconfig;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function connectPlainly(
  { server, credential }: Kubeconfig,
  keepSecret: SecretKeeper['keepSecret'],
  patience: Surroundings['patience'],
): ApiClient {
  for (const secret of [credential.keyPem, credential.token]) if (secret !== undefined) keepSecret(secret);
  return new ApiClient(connectionWith(server.replace(/\/$/, ''), credential, { ...usualPatience, ...patience }));
}

/** Of GitLab's variables only those of type File hold a path; an error about opening the others would show them. */
function refuseContent(variable: string): void {
  const decoded = Buffer.from(variable, 'base64').toString('utf8');
  if ([variable, decoded].some((text) => kubeconfigSign.test(text)))
    throw new KitError('KUBECONFIG is a kubeconfig, expected the path of its file', {
      hint: 'write it into a file; in GitLab, make the variable one of type File',
      exitCode: exitCodes.usage,
    });
}

interface CredentialApplier {
  applyToHTTPSOptions(options: RequestOptions): Promise<void>;
}

async function applyCredentials(config: CredentialApplier, options: RequestOptions): Promise<void> {
  try {
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    throw new KitError('the credential for the management cluster could not be obtained', {
      hint: 'check the user of the current context with "kubectl config view --minify"',
      cause: error,
    });
  }
}

/** What authenticates here is a secret as much as what it is used for. */
function keepCredentials({ headers, key }: RequestOptions, keepSecret: SecretKeeper['keepSecret']): void {
  const { Authorization: authorization } = (headers ?? {}) as { readonly Authorization?: unknown };
  if (typeof authorization === 'string') keepSecret(authorization.replace(/^Bearer /, ''));
  if (typeof key === 'string' || Buffer.isBuffer(key)) keepSecret(key.toString());
}

function tlsOf(options: RequestOptions): AgentOptions {
  const { ca, cert, key, servername, rejectUnauthorized } = options;
  return Object.fromEntries(
    Object.entries({ ca, cert, key, servername, rejectUnauthorized }).filter(([, value]) => value !== undefined),
  );
}
