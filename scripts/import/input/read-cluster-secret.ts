import type { ReviewedWay } from '../../credential/current-context.ts';
import { toWrittenLogin, type WrittenLogin } from '../../credential/written-login.ts';
import { fromArgoConfig, proxyIn, toKubeconfigText } from '../../credential/kubeconfig-text.ts';
import { isBase64, pemBlocksOf } from '../../text/pem.ts';
import { secretTypeLabel } from '../../desired/cluster-secret.ts';
import { forbiddenKindOf, parseApiServer } from '../../register/api-server.ts';
import { defined } from '../../text/defined.ts';
import { textAt, valueAt } from '../../text/pointer.ts';
import { utf8Of } from '../../text/utf8.ts';
import type { Note, Refusal, SourceCluster } from '../source-cluster.ts';
import { nameWithin } from '../source-name.ts';
import type { SourceNode } from '../source-node.ts';
import { toReviewedWay } from './reviewed-way.ts';

/** Whether a resource is a Secret by which Argo CD knows a cluster. */
export function isClusterSecret(node: SourceNode): boolean {
  const labels = node.get('metadata')?.get('labels');
  return node.get('kind')?.value === 'Secret' && labels?.get(secretTypeLabel)?.value === 'cluster';
}

/** The cluster that Argo CD knows by a Secret, undefined for the one that it runs in; `metadata` is what people noted about it. */
export function readClusterSecret(
  node: SourceNode,
  metadata: Pick<SourceCluster, 'labels' | 'annotations' | 'lines' | 'notes'>,
): SourceCluster | Refusal | undefined {
  const [name, server, config] = ['name', 'server', 'config'].map((key) => readValue(node, key));
  const unread = [name, server, config].find((value) => value?.text === undefined && value !== undefined);
  if (unread !== undefined) return { line: unread.line, text: `"${unread.key}" is not base64 of text` };
  if (server?.text === undefined) return { line: node.line, text: '"server" is missing in the data of the Secret' };
  const address = parseApiServer(server.text);
  if (address !== undefined && forbiddenKindOf(address) === 'itself') return undefined;
  const written = name?.text ?? '';
  const within = nameWithin(written);
  const note = within === written ? undefined : 'derived the name from the one in Argo CD';
  const credential = readCredential(within ?? 'cluster', server.text, config);
  return {
    ...metadata,
    form: 'cluster Secret of Argo CD',
    line: node.line,
    ...(within === undefined ? {} : { name: { name: within, line: name?.line ?? node.line, ...defined({ note }) } }),
    spec: {
      apiServer: server.text,
      ...credential.way,
      clusterType: 'physical',
      ...('login' in credential ? { kubeconfig: credential.login } : {}),
    },
    ...('kubeconfig' in credential ? { kubeconfig: { text: credential.kubeconfig, line: credential.line } } : {}),
    lines: new Map([...metadata.lines, ['/spec/apiServer', server.line]]),
    notes: [
      ...metadata.notes,
      ...droppedData(node),
      ...('reason' in credential
        ? [{ line: credential.line, text: `left out the credential: ${credential.reason}` }]
        : []),
    ],
  };
}

interface SecretValue {
  readonly key: string;
  readonly line: number;
  /** Absent when it is not base64 of text. */
  readonly text?: string;
}

/** What is under a key; Kubernetes lets `stringData` win over `data`. */
function readValue(node: SourceNode, key: string): SecretValue | undefined {
  const plain = node.get('stringData')?.get(key);
  if (typeof plain?.value === 'string') return { key, line: plain.line, text: plain.value };
  const encoded = node.get('data')?.get(key);
  if (encoded === undefined || encoded.isEmpty) return undefined;
  const { value, line } = encoded;
  const isEncoded = typeof value === 'string' && isBase64(value);
  return { key, line, ...defined({ text: isEncoded ? utf8Of(Buffer.from(value, 'base64')) : undefined }) };
}

type ReadCredential = { readonly line: number; readonly way?: ReviewedWay } & (
  { readonly kubeconfig: string } | { readonly login: WrittenLogin } | { readonly reason: string }
);

/** The credential of a Secret as a kubeconfig, or why there is none. */
function readCredential(name: string, server: string, config: SecretValue | undefined): ReadCredential {
  const line = config?.line ?? 1;
  if (config?.text === undefined) return { line, reason: 'the Secret has no "config"' };
  let json: unknown;
  try {
    json = JSON.parse(config.text);
  } catch {
    return { line, reason: '"config" is not JSON' };
  }
  const credential = fromArgoConfig(json);
  const serverName = textAt(valueAt(json, 'tlsClientConfig'), 'serverName');
  const way = toReviewedWay({ proxyUrl: proxyIn(json), serverName });
  if (credential?.login !== undefined && pemBlocksOf(credential.caPem) !== undefined)
    return { line, way, login: toWrittenLogin(credential.caPem, credential.login) };
  if (credential !== undefined && credential.login === undefined)
    return { line, way, kubeconfig: toKubeconfigText(name, server, credential) };
  return { line, way, reason: `${reasonOf(json)}; seal another with "npm run seal" (docs/credentials.md)` };
}

/** What a configuration of Argo CD has that nothing can be sealed of; none of its values are repeated. */
function reasonOf(config: unknown): string {
  const has = (key: string): boolean => ![undefined, null, ''].includes(valueAt(config, key) as undefined);
  const tls = valueAt(config, 'tlsClientConfig');
  if (has('proxyUrl') && proxyIn(config) === undefined)
    return 'proxyUrl is not an http, https or socks5 URL of a host alone, without user and password';
  if (has('execProviderConfig')) return 'execProviderConfig would run a program';
  if (has('awsAuthConfig')) return 'awsAuthConfig asks AWS for a token at each login';
  if (has('username') || has('password')) return 'a user name and a password are not accepted';
  if (valueAt(tls, 'insecure') === true) return 'tlsClientConfig.insecure would trust any server';
  if (valueAt(tls, 'caData') === undefined) return 'tlsClientConfig.caData is missing, the CA of the API server';
  return '"config" has neither a bearer token nor a client certificate and its key';
}

function droppedData(node: SourceNode): readonly Note[] {
  const entries = ['data', 'stringData'].flatMap((part) => node.get(part)?.entries() ?? []);
  return entries
    .filter(([key, child]) => !['name', 'server', 'config'].includes(key) && !child.isEmpty)
    .map(([key, { line }]) => ({ line, text: `dropped "${key}", which a cluster file does not have` }));
}
