import { isUtf8 } from 'node:buffer';
import { dump } from 'js-yaml';
import { secretText } from '../desired/cluster-secret.ts';
import { sortKeys } from '../desired/digest.ts';
import type { Secret } from '../kubernetes/objects/kubernetes-object.ts';
import type { CloudLogin } from '../register/cloud-login.ts';
import { defined } from '../text/defined.ts';
import { parseProxyUrl } from '../register/proxy-url.ts';
import { isMapping, textAt } from '../text/pointer.ts';
import { fingerprintOf, type Credential } from './credential.ts';
import { isBase64 } from '../text/pem.ts';

/** A kubeconfig of one context that holds everything in itself, as kubectl reads it. */
export function toKubeconfigText(name: string, server: string, credential: Credential): string {
  const { caPem, certificatePem, keyPem, token, serverName } = credential;
  return dump(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name,
          cluster: {
            server,
            'certificate-authority-data': toBase64(caPem),
            ...(serverName === undefined ? {} : { 'tls-server-name': serverName }),
          },
        },
      ],
      users: [
        {
          name,
          user: {
            ...(certificatePem === undefined ? {} : { 'client-certificate-data': toBase64(certificatePem) }),
            ...(keyPem === undefined ? {} : { 'client-key-data': toBase64(keyPem) }),
            ...defined({ token }),
          },
        },
      ],
      contexts: [{ name, context: { cluster: name, user: name } }],
      'current-context': name,
    },
    { lineWidth: -1, quoteStyle: 'double' },
  );
}

/** The `config` of an Argo CD cluster Secret, as far as this kit writes it. */
interface ArgoConfig {
  readonly bearerToken?: string;
  readonly awsAuthConfig?: { readonly clusterName: string; readonly roleARN?: string };
  readonly execProviderConfig?: {
    readonly command: 'argocd-k8s-auth';
    readonly args: readonly [string];
    readonly env?: Readonly<Record<string, string>>;
    readonly apiVersion: 'client.authentication.k8s.io/v1beta1';
  };
  readonly proxyUrl?: string;
  readonly tlsClientConfig: {
    readonly insecure: false;
    readonly caData: string;
    readonly certData?: string;
    readonly keyData?: string;
    readonly serverName?: string;
  };
}

/** A credential as Argo CD stores it: https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters */
export function toArgoConfig(
  { caPem, certificatePem, keyPem, token, serverName, login }: Credential,
  proxyUrl?: string,
): ArgoConfig {
  return {
    ...defined({ bearerToken: token }),
    ...(login === undefined ? {} : toArgoLogin(login)),
    ...defined({ proxyUrl }),
    tlsClientConfig: {
      insecure: false,
      caData: toBase64(caPem),
      ...(certificatePem === undefined ? {} : { certData: toBase64(certificatePem) }),
      ...(keyPem === undefined ? {} : { keyData: toBase64(keyPem) }),
      ...defined({ serverName }),
    },
  };
}

/** How Argo CD logs in to EKS, GKE and AKS by its own identity: the same page of its manual, one section each. */
function toArgoLogin(login: CloudLogin): Pick<ArgoConfig, 'awsAuthConfig' | 'execProviderConfig'> {
  if (login.cloud === 'aws') {
    const { clusterName, roleArn } = login;
    return { awsAuthConfig: { clusterName, ...defined({ roleARN: roleArn }) } };
  }
  const program = { command: 'argocd-k8s-auth', args: [login.cloud] } as const;
  const apiVersion = 'client.authentication.k8s.io/v1beta1';
  if (login.cloud === 'gcp') return { execProviderConfig: { ...program, apiVersion } };
  const { clientId, tenantId, environment } = login;
  const env = {
    AAD_ENVIRONMENT_NAME: environment,
    AAD_LOGIN_METHOD: 'workloadidentity',
    AZURE_CLIENT_ID: clientId,
    ...defined({ AZURE_TENANT_ID: tenantId }),
  };
  return { execProviderConfig: { ...program, env, apiVersion } };
}

/** The login that `toArgoLogin` wrote; undefined for any other, such as one by another program. */
function fromArgoLogin({ awsAuthConfig, execProviderConfig }: Partial<ArgoConfig>): CloudLogin | undefined {
  const { clusterName, roleARN: roleArn } = awsAuthConfig ?? {};
  const { args, env = {} } = execProviderConfig ?? {};
  const { AZURE_CLIENT_ID: clientId, AZURE_TENANT_ID: tenantId, AAD_ENVIRONMENT_NAME: environment } = env;
  const logins: readonly CloudLogin[] = [
    ...(clusterName === undefined ? [] : [{ cloud: 'aws' as const, clusterName, ...defined({ roleArn }) }]),
    ...(args?.[0] === 'gcp' ? [{ cloud: 'gcp' as const }] : []),
    ...(clientId === undefined || environment === undefined
      ? []
      : [{ cloud: 'azure' as const, clientId, ...defined({ tenantId }), environment }]),
  ];
  const written = JSON.stringify({ awsAuthConfig, execProviderConfig }, sortKeys);
  return logins.find((login) => JSON.stringify(toArgoLogin(login), sortKeys) === written);
}

/** The credential of such a `config`, parsed from JSON, whatever its proxy; undefined when it is none that `toArgoConfig` could have written. */
export function fromArgoConfig(json: unknown): Credential | undefined {
  const logins = ['awsAuthConfig', 'execProviderConfig'];
  if (!isMapping(json) || !hasOnly(json, ['bearerToken', 'tlsClientConfig', 'proxyUrl', ...logins])) return undefined;
  if (json['proxyUrl'] !== undefined && proxyIn(json) === undefined) return undefined;
  const isLogin = logins.some((key) => json[key] !== undefined);
  const login = isLogin ? fromArgoLogin(json) : undefined;
  const { bearerToken: token, tlsClientConfig: tls } = json;
  if (!isMapping(tls) || !hasOnly(tls, ['insecure', 'caData', 'certData', 'keyData', 'serverName'])) return undefined;
  if (tls['insecure'] !== undefined && tls['insecure'] !== false) return undefined;
  const [caPem, certificatePem, keyPem] = [tls['caData'], tls['certData'], tls['keyData']].map(fromBase64);
  const serverName = tls['serverName'];
  if (caPem === undefined || caPem === null || certificatePem === null || keyPem === null) return undefined;
  if (!isTextOrAbsent(token) || !isTextOrAbsent(serverName)) return undefined;
  if ((certificatePem === undefined) !== (keyPem === undefined)) return undefined;
  if (isLogin) {
    const isAlone = login !== undefined && certificatePem === undefined && token === undefined;
    return isAlone ? { caPem, login, ...(serverName ? { serverName } : {}) } : undefined;
  }
  if (certificatePem === undefined && !token) return undefined;
  return {
    caPem,
    ...(certificatePem === undefined || keyPem === undefined ? {} : { certificatePem, keyPem }),
    ...(token ? { token } : {}),
    ...(serverName ? { serverName } : {}),
  };
}

/** The proxy in such a `config`, where it is one that a cluster file may name. */
export function proxyIn(json: unknown): string | undefined {
  const proxyUrl = textAt(json, 'proxyUrl');
  return proxyUrl === undefined || parseProxyUrl(proxyUrl) === undefined ? undefined : proxyUrl;
}

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** The text inside; undefined when absent, null when it is not base64 of text. */
function fromBase64(value: unknown): string | undefined | null {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || !isBase64(value)) return null;
  const bytes = Buffer.from(value, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** The credential in one of our cluster Secrets; undefined when it holds none that the kit writes. */
export function credentialOfSecret(secret: Secret | undefined): Credential | undefined {
  return fromArgoConfig(configOf(secret));
}

/** The proxy through which Argo CD reaches the cluster of a Secret, where the kit writes such a one. */
export function proxyOfSecret(secret: Secret | undefined): string | undefined {
  return proxyIn(configOf(secret));
}

function configOf(secret: Secret | undefined): unknown {
  const config = secretText(secret, 'config');
  if (config === undefined) return undefined;
  try {
    return JSON.parse(config);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The fingerprint of what a cluster Secret holds, comparable with the one in a cluster file. */
export function fingerprintOfSecret(secret: Secret | undefined): string | undefined {
  const credential = credentialOfSecret(secret);
  return credential === undefined ? undefined : fingerprintOf(credential);
}
