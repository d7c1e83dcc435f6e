import type { ClusterSpec } from '../register/cluster-file.ts';
import { isSameProxy } from '../register/proxy-url.ts';
import { defined } from '../text/defined.ts';
import { cloudLoginIn } from './written-login.ts';
import type { Credential } from './credential.ts';
import type { Entry, KubeconfigReader } from './kubeconfig-reader.ts';

const selfContained = 'run "kubectl config view --raw --minify --flatten --context <name>" and use what it prints';
const onlyCurrent =
  'run "kubectl config view --raw --minify --flatten", which leaves other contexts out, and use what it prints';
const cloudIdentity =
  'let Argo CD log in with its own identity: "npm run import -- <file>" writes such a cluster file (docs/credentials.md)';
const ownCredential = 'use a client certificate or a service account token instead (docs/credentials.md)';
const reviewProxy =
  'write it as spec.proxyUrl in the cluster file, where it is reviewed, or remove it if no proxy is needed';
const addAuthority =
  'add the CA of the API server: run "kubectl config set-cluster <cluster> --certificate-authority=<file> --embed-certs"';
const writeToken =
  "put the file's content into token, since --flatten does not; a token mounted into a pod expires soon";

/** What a cluster file says of the way to its API server: a kubeconfig may say the same, and nothing else. */
export type ReviewedWay = Pick<ClusterSpec, 'proxyUrl' | 'tlsServerName'>;

/** What a kubeconfig's current context says; every other entry of the file is left behind. */
export interface Kubeconfig {
  readonly credential: Credential;
  /** As written; registration uses the cluster file's apiServer instead. */
  readonly server: string;
  readonly contextName: string;
}

/** What the current context resolves to; whatever is wrong, there or dangerous anywhere, the reader has collected. */
export function readCurrentContext(reader: KubeconfigReader, reviewed: ReviewedWay): Kubeconfig | undefined {
  if (!reader.isKubeconfig()) {
    reader.refuse('', 'text is not a kubeconfig, expected apiVersion "v1" and kind "Config"');
    return undefined;
  }
  const clusters = reader.entriesOf('clusters', 'cluster');
  const users = reader.entriesOf('users', 'user');
  const contexts = reader.entriesOf('contexts', 'context');
  const context = chooseContext(reader, contexts);
  const cluster = context && reader.resolve(context, 'cluster', clusters);
  const user = context && reader.resolve(context, 'user', users);
  for (const entry of clusters) refuseAuthorityFile(reader, entry);
  for (const entry of users) {
    const isCurrent = context !== undefined && (user === undefined || entry === user);
    refuseFilesAndPrograms(reader, entry, isCurrent ? undefined : context === undefined ? selfContained : onlyCurrent);
  }

  if (context === undefined || cluster === undefined || user === undefined) return undefined;
  refuseOtherProxy(reader, cluster, reviewed);
  const server = readServer(reader, cluster);
  const authority = readAuthority(reader, cluster, reviewed);
  const identity = readIdentity(reader, user);
  if (server === undefined || authority === undefined) return undefined;
  return { credential: { ...authority, ...identity }, server, contextName: context.name };
}

function refuseAuthorityFile(reader: KubeconfigReader, entry: Entry): void {
  refuse(reader, entry, 'certificate-authority', 'names a file', selfContained);
}

/** A problem of another context is solved by leaving that out, as `leaveOut` says. */
function refuseFilesAndPrograms(reader: KubeconfigReader, user: Entry, leaveOut: string | undefined): void {
  for (const key of ['client-certificate', 'client-key']) refuse(reader, user, key, 'names a file', selfContained);
  refuse(reader, user, 'tokenFile', 'names a file', leaveOut ?? writeToken);
  const isOfCloud = cloudLoginIn(user.value['exec'], undefined) !== undefined;
  refuse(reader, user, 'exec', 'would run a program', leaveOut ?? (isOfCloud ? cloudIdentity : ownCredential));
  refuse(reader, user, 'auth-provider', 'would run a program', leaveOut ?? ownCredential);
}

function refuse(reader: KubeconfigReader, entry: Entry, key: string, what: string, hint: string): void {
  if (reader.isSet(entry, key)) reader.refuse(`${entry.pointer}/${key}`, `${key} ${what}`, hint);
}

/** The context that is current, or the only one; `wayOut` is the hint where there is none to choose. */
export function chooseContext(
  reader: KubeconfigReader,
  contexts: readonly Entry[],
  wayOut: string = selfContained,
): Entry | undefined {
  const current = reader.currentContext();
  const [only, another] = current === undefined ? contexts : contexts.filter(({ name }) => name === current);
  if (only !== undefined && another === undefined) return only;
  if (current !== undefined && only === undefined)
    reader.refuse('/current-context', 'current-context names a context that does not exist', wayOut);
  else if (current !== undefined)
    reader.refuse(another?.pointer ?? '', 'two contexts have the name that current-context names');
  else if (only === undefined) reader.refuse('/contexts', 'there is no context');
  else reader.refuse('/contexts', `there are ${contexts.length} contexts and no current-context`, wayOut);
  return undefined;
}

function refuseOtherProxy(reader: KubeconfigReader, cluster: Entry, { proxyUrl }: ReviewedWay): void {
  const written = reader.text(cluster, 'proxy-url');
  if (written === undefined || isSameProxy(written, proxyUrl)) return;
  const place = `${cluster.pointer}/proxy-url`;
  if (proxyUrl === undefined)
    reader.refuse(place, 'proxy-url would send the credential through another machine', reviewProxy);
  else reader.refuse(place, 'proxy-url differs from spec.proxyUrl of the cluster file', 'correct one of the two');
}

function readServer(reader: KubeconfigReader, cluster: Entry): string | undefined {
  const { pointer } = cluster;
  if (reader.isSet(cluster, 'insecure-skip-tls-verify') && cluster.value['insecure-skip-tls-verify'] !== false)
    reader.refuse(
      `${pointer}/insecure-skip-tls-verify`,
      'insecure-skip-tls-verify would trust any server',
      addAuthority,
    );
  const server = reader.text(cluster, 'server');
  const place = `${pointer}/server`;
  if (server === undefined) {
    if (!reader.isSet(cluster, 'server')) reader.refuse(pointer, 'server is missing');
    return undefined;
  }
  if (!/^https:\/\/[\x21-\x7e]+$/i.test(server)) reader.refuse(place, 'server is not an https URL');
  else if (!URL.canParse(server) || /[?#]/.test(server))
    reader.refuse(place, 'server is not a URL of the form https://host:port');
  else if (/^https:\/\/[^/]*@/i.test(server)) reader.refuse(place, 'server contains a user name or a password');
  else return server;
  return undefined;
}

function readAuthority(
  reader: KubeconfigReader,
  cluster: Entry,
  { tlsServerName }: ReviewedWay,
): Pick<Credential, 'caPem' | 'serverName'> | undefined {
  const caPem = reader.certificates(cluster, 'certificate-authority-data');
  const serverName = reader.text(cluster, 'tls-server-name');
  if (serverName !== undefined && !/^[a-z0-9._:-]{1,253}$/i.test(serverName))
    reader.refuse(`${cluster.pointer}/tls-server-name`, 'tls-server-name is not a host name');
  else if (serverName !== undefined && tlsServerName !== undefined && serverName.toLowerCase() !== tlsServerName)
    reader.refuse(
      `${cluster.pointer}/tls-server-name`,
      'tls-server-name differs from spec.tlsServerName of the cluster file',
      'correct one of the two',
    );
  if (caPem === undefined && !reader.isRefused(cluster))
    reader.refuse(cluster.pointer, 'certificate-authority-data is missing', addAuthority);
  return caPem === undefined ? undefined : { caPem, ...defined({ serverName }) };
}

/** What tools write for "nobody else": `as-user-extra: {}`. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

const impersonation = ['as', 'as-uid', 'as-groups', 'as-user-extra'];

function readIdentity(reader: KubeconfigReader, user: Entry): Omit<Credential, 'caPem'> {
  const { pointer } = user;
  for (const key of impersonation)
    if (reader.isSet(user, key) && !isEmpty(user.value[key]))
      reader.refuse(`${pointer}/${key}`, `${key} would impersonate another user`);
  for (const key of ['username', 'password'])
    if (reader.isSet(user, key))
      reader.refuse(`${pointer}/${key}`, `${key} is basic authentication, which is not accepted`, ownCredential);

  const certificatePem = reader.certificates(user, 'client-certificate-data');
  const keyPem = reader.privateKey(user, 'client-key-data');
  const token = reader.text(user, 'token')?.trim();
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token))
    reader.refuse(`${pointer}/token`, 'token contains white space or characters outside ASCII');

  if (!reader.isRefused(user)) {
    if (certificatePem !== undefined && keyPem === undefined)
      reader.refuse(`${pointer}/client-certificate-data`, 'client-key-data is missing');
    else if (certificatePem === undefined && keyPem !== undefined)
      reader.refuse(`${pointer}/client-key-data`, 'client-certificate-data is missing');
    else if (certificatePem === undefined && token === undefined)
      reader.refuse(pointer, 'user has neither a client certificate and key as data nor a token', ownCredential);
  }
  return {
    ...(certificatePem === undefined || keyPem === undefined ? {} : { certificatePem, keyPem }),
    ...defined({ token }),
  };
}
