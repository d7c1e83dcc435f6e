import { existsSync } from 'node:fs';
import type { AgentOptions, RequestOptions } from 'node:https';
import { exitCodes, KitError } from '../cli/kit-error.ts';
import type { SecretKeeper, Surroundings } from '../cli/verb.ts';
import type { Kubeconfig } from '../credential/current-context.ts';
import { isRefused, parseKubeconfig } from '../credential/kubeconfig.ts';
import { ApiClient } from '../kubernetes/api-client.ts';
import { kubeconfigSign } from '../secrets/secret-text.ts';
import { defined } from '../text/defined.ts';
import { kubeconfigHint, readManagementContext, type ManagementContext } from './management-kubeconfig.ts';
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
  const variable = process.env['KUBECONFIG'] ?? '';
  refuseContent(variable);
  const current = await readManagementContext(variable);
  const plain = current === undefined ? undefined : parseKubeconfig(JSON.stringify(kubeconfigOf(current)));
  if (plain !== undefined && !isRefused(plain)) return connectPlainly(plain, keepSecret, patience);
  if (current === undefined && !existsSync(serviceAccountToken)) throw noKubeconfig();
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  if (current === undefined) config.loadFromCluster();
  else config.loadFromString(JSON.stringify(kubeconfigOf(current)));
  const server = config.getCurrentCluster()?.server.replace(/\/$/, '');
  if (server === undefined) throw noKubeconfig();
  const options: RequestOptions = {};
  await applyCredentials(config, options);
  keepCredentials(options, keepSecret);
  return new ApiClient({
    server,
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

function noKubeconfig(): KitError {
  return new KitError('there is no kubeconfig for the management cluster', {
    hint: kubeconfigHint,
    exitCode: exitCodes.usage,
  });
}

/** Where Kubernetes leaves the token of a pod's service account. */
const serviceAccountToken = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** A kubeconfig of one context alone; client-node knows files with tokens by another name. */
function kubeconfigOf({ name, cluster, user }: ManagementContext): object {
  const { tokenFile, ...rest } = user.value;
  const fromFile = { ...rest, token: undefined, 'auth-provider': { name: 'tokenFile', config: { tokenFile } } };
  return {
    'current-context': name,
    contexts: [{ name, context: { cluster: cluster.name, user: user.name } }],
    clusters: [{ name: cluster.name, cluster: cluster.value }],
    users: [{ name: user.name, user: typeof tokenFile === 'string' && tokenFile !== '' ? fromFile : rest }],
  };
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
      hint: 'write it to a file; in GitLab, give the variable the type File',
      exitCode: exitCodes.usage,
    });
}

interface CredentialApplier {
  applyToHTTPSOptions(options: RequestOptions): Promise<void>;
}

async function applyCredentials(config: CredentialApplier, options: RequestOptions): Promise<void> {
  try {
    await config.applyToHTTPSOptions(options);
    const headers = options.headers as Record<string, string> | undefined;
    // A token from a file ends with its line.
    if (headers?.['Authorization'] !== undefined) headers['Authorization'] = headers['Authorization'].trimEnd();
  } catch (error) {
    throw new KitError('the credential for the management cluster could not be obtained', {
      hint: 'check the user of the current context with "kubectl config view --minify"',
      cause: error,
    });
  }
}

/** Registers what authenticates to the management cluster as a secret, which is never shown. */
function keepCredentials({ headers, key }: RequestOptions, keepSecret: SecretKeeper['keepSecret']): void {
  const { Authorization: authorization } = (headers ?? {}) as { readonly Authorization?: unknown };
  if (typeof authorization === 'string') keepSecret(authorization.replace(/^Bearer /, ''));
  if (typeof key === 'string' || Buffer.isBuffer(key)) keepSecret(key.toString());
}

function tlsOf(options: RequestOptions): AgentOptions {
  const { ca, cert, key, servername } = options;
  return { rejectUnauthorized: true, ...defined({ ca, cert, key, servername }) };
}
