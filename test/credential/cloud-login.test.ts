import { describe, expect, test } from 'vitest';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { fromArgoConfig, proxyIn, toArgoConfig } from '../../scripts/credential/kubeconfig-text.ts';
import { cloudLoginIn } from '../../scripts/credential/written-login.ts';
import type { CloudLogin } from '../../scripts/register/cloud-login.ts';

const caPem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const caData = Buffer.from(caPem).toString('base64');
const tlsClientConfig = { insecure: false, caData };
const clientId = '11111111-2222-3333-4444-555555555555';
const tenantId = '66666666-7777-8888-9999-000000000000';
const roleArn = 'arn:aws:iam::123456789012:role/argocd';

/** As Argo CD's manual writes them: Declarative setup, Clusters, EKS, GKE and AKS. */
const shapes: readonly (readonly [title: string, login: CloudLogin, config: object])[] = [
  ['EKS', { cloud: 'aws', clusterName: 'prod' }, { awsAuthConfig: { clusterName: 'prod' } }],
  [
    'EKS with a role',
    { cloud: 'aws', clusterName: 'prod', roleArn },
    { awsAuthConfig: { clusterName: 'prod', roleARN: roleArn } },
  ],
  [
    'GKE',
    { cloud: 'gcp' },
    {
      execProviderConfig: {
        command: 'argocd-k8s-auth',
        args: ['gcp'],
        apiVersion: 'client.authentication.k8s.io/v1beta1',
      },
    },
  ],
  [
    'AKS by workload identity',
    { cloud: 'azure', clientId, tenantId, environment: 'AzurePublicCloud' },
    {
      execProviderConfig: {
        command: 'argocd-k8s-auth',
        env: {
          AAD_ENVIRONMENT_NAME: 'AzurePublicCloud',
          AAD_LOGIN_METHOD: 'workloadidentity',
          AZURE_CLIENT_ID: clientId,
          AZURE_TENANT_ID: tenantId,
        },
        args: ['azure'],
        apiVersion: 'client.authentication.k8s.io/v1beta1',
      },
    },
  ],
];

describe.each(shapes)('the config of %s', (_, login, config) => {
  const written = { ...config, tlsClientConfig };
  test('is what Argo CD documents, and is read back', () => {
    expect(toArgoConfig({ caPem, login })).toEqual(written);
    expect(fromArgoConfig(JSON.parse(JSON.stringify(written)))).toEqual({ caPem, login });
    const proxyUrl = 'http://proxy.example.com:3128';
    const serverName = 'kubernetes.default.svc';
    const proxied = toArgoConfig({ caPem, login, serverName }, proxyUrl);
    expect(proxied).toEqual({ ...written, proxyUrl, tlsClientConfig: { ...tlsClientConfig, serverName } });
    expect(fromArgoConfig(proxied)).toEqual({ caPem, login, serverName });
    expect(proxyIn(proxied)).toBe(proxyUrl);
  });

  test('is not taken for ours when it says anything else', () => {
    expect(fromArgoConfig({ ...written, bearerToken: 'a-token-of-somebody' })).toBeUndefined();
    expect(fromArgoConfig({ ...written, proxyUrl: 'http://me:word@proxy.example.com' })).toBeUndefined();
    const [[key, value] = ['', {}]] = Object.entries(config) as [string, object][];
    expect(fromArgoConfig({ ...written, [key]: { ...value, profile: '/tmp/profile' } })).toBeUndefined();
    expect(fromArgoConfig({ ...written, [key]: { ...value, command: 'sh' } })).toBeUndefined();
  });

  test('has a fingerprint that changes with the CA and with every part of the login', () => {
    const fingerprints = [
      fingerprintOf({ caPem, login }),
      fingerprintOf({ caPem: `${caPem}${caPem}`, login }),
      ...shapes.filter(([, other]) => other !== login).map(([, other]) => fingerprintOf({ caPem, login: other })),
      fingerprintOf({ caPem, token: 'a-token-of-sixteen' } satisfies Credential),
    ];
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });
});

describe('a program in a kubeconfig', () => {
  test.each([
    [
      '/usr/local/bin/aws',
      ['--region', 'eu-central-1', 'eks', 'get-token', '--cluster-name', 'prod', '--role-arn', roleArn],
    ],
    ['aws-iam-authenticator', ['token', '-i', 'prod', '-r', roleArn]],
    ['C:\\tools\\aws-iam-authenticator.exe', ['token', '--cluster-id', 'prod', '--role', roleArn]],
  ])('%s is a login to AWS', (command, args) => {
    expect(cloudLoginIn({ command, args }, caData)).toEqual({ from: 'aws', clusterName: 'prod', roleArn, ca: caData });
  });

  test.each([
    ['another program', { command: 'sh', args: ['-c', 'aws eks get-token'] }],
    ['another command of AWS', { command: 'aws', args: ['sts', 'get-caller-identity'] }],
    ['a conversion by kubelogin', { command: 'kubelogin', args: ['convert-kubeconfig'] }],
    ['no program', undefined],
    ['a list', ['aws']],
  ])('%s is none', (_, exec) => {
    expect(cloudLoginIn(exec, caData)).toBeUndefined();
  });
});
