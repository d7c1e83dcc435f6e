import { describe, expect, test } from 'vitest';
import { makeSecretSource } from '../../../scripts/credential/sources/secret-source.ts';
import type { ApiClient } from '../../../scripts/kubernetes/api-client.ts';
import { ApiFailure, type ApiRequest } from '../../../scripts/kubernetes/api-failure.ts';
import { findSecrets } from '../../support/control-planes-secrets.ts';
import { clusterFile, kubeconfigOf, makeCredential, refusal, secretsOf } from '../../support/credential-sources.ts';

const [credential, other] = [makeCredential(), makeCredential()];
const path = '/api/v1/namespaces/nautes-credentials/secrets/prod';

/** A management cluster that gives one answer; what a real one says is in test/cluster/credential-secret.test.ts. */
class OneAnswer implements Pick<ApiClient, 'send' | 'server'> {
  readonly server = 'https://management';
  readonly requests: ApiRequest[] = [];
  readonly #answer: (ask: ApiRequest) => unknown;

  constructor(answer: (ask: ApiRequest) => unknown) {
    this.#answer = answer;
  }

  async send(ask: ApiRequest): Promise<unknown> {
    this.requests.push(ask);
    return this.#answer(ask);
  }
}

const encoded = (text: string | Buffer): string => Buffer.from(text).toString('base64');

function secretWith(data: Readonly<Record<string, string | Buffer>> | undefined, type = 'Opaque'): OneAnswer {
  const values = data && Object.fromEntries(Object.entries(data).map(([key, value]) => [key, encoded(value)]));
  const metadata = { name: 'prod', namespace: 'nautes-credentials' };
  return new OneAnswer(() => ({ apiVersion: 'v1', kind: 'Secret', metadata, type, ...(values && { data: values }) }));
}

function failing(status: number, message: string, reason: string): OneAnswer {
  return new OneAnswer((ask) => {
    throw ApiFailure.ofStatus(ask, 'https://management', status, { message, reason }, undefined);
  });
}

const obtain = (management: OneAnswer, name = 'prod') =>
  makeSecretSource({ management, keepSecret: () => {} }).obtain(clusterFile(name, { from: 'secret' }));

describe('from a Secret', () => {
  test.each([
    ['kubeconfig, as External Secrets is told to', 'kubeconfig', 'Opaque'],
    ['value, as Cluster API does', 'value', 'cluster.x-k8s.io/secret'],
    ['config, as vcluster does', 'config', 'Opaque'],
  ])('a kubeconfig is read under %s', async (_, key, type) => {
    const management = secretWith({ [key]: kubeconfigOf(credential), 'tls.crt': 'something else' }, type);
    expect(await obtain(management)).toEqual(credential);
    expect(management.requests).toEqual([{ method: 'GET', path }]);
  });

  test('a kubeconfig is read when two keys hold the same', async () => {
    const text = kubeconfigOf(credential);
    expect(await obtain(secretWith({ kubeconfig: text, value: text }))).toEqual(credential);
  });

  test('nothing is read under a name that is none', async () => {
    const management = secretWith({});
    await expect(obtain(management, '../secrets')).rejects.toThrow(TypeError);
    expect(management.requests).toEqual([]);
  });

  const secret = 'Secret "prod" in namespace "nautes-credentials"';
  const none = `cluster "prod" has no kubeconfig: ${secret}`;
  const look = 'check with "kubectl -n nautes-credentials get secret prod"';

  test.each<readonly [what: string, management: OneAnswer, message: string, hint: string]>([
    [
      'a Secret that is missing',
      failing(404, 'secrets "prod" not found', 'NotFound'),
      `${none} is missing in the management cluster`,
      `${look}; Cluster API's own is called prod-kubeconfig and has to be copied (docs/credentials.md)`,
    ],
    [
      'a Secret that may not be read',
      failing(403, 'secrets "prod" is forbidden: User "x" cannot get resource', 'Forbidden'),
      `${none} cannot be read by this identity`,
      `ask an administrator to run "kubectl apply -k management/", which grants it; ${look}`,
    ],
    [
      'a Secret without data',
      secretWith(undefined),
      `${none} has none of the keys "kubeconfig", "value", "config"`,
      'it has no key',
    ],
    [
      'a Secret with other keys, of which one could be a secret,',
      secretWith({ 'admin.conf': kubeconfigOf(credential), 'a-key-that-could-be-a-token': '' }),
      `${none} has none of the keys "kubeconfig", "value", "config"`,
      'its keys are "admin.conf"',
    ],
    [
      'a Secret with two that differ',
      secretWith({ value: kubeconfigOf(credential), kubeconfig: kubeconfigOf(other) }),
      `${none} has different values under "kubeconfig", "value"`,
      'keep one of them, so that it is clear which one counts',
    ],
    [
      'a Secret with an empty one',
      secretWith({ value: '' }),
      `${none} has nothing under "value"`,
      'check what should write it',
    ],
    [
      'a Secret with bytes that are no text',
      secretWith({ value: Buffer.from([0xff, 0xfe, 0x61]) }),
      `${none} has no text under "value"`,
      'see what writes it',
    ],
    [
      'one that names a file',
      secretWith({ value: kubeconfigOf(credential).replace(/client-key-data: .*/, 'client-key: /etc/key') }),
      `cluster "prod" has a kubeconfig in ${secret} that is not accepted: line 12: client-key names a file`,
      'run "kubectl config view --raw --minify --flatten --context <name>" and use what it prints',
    ],
    [
      'another text',
      secretWith({ config: 'a: b' }),
      `cluster "prod" has a kubeconfig in ${secret} that is not accepted: line 1: text is not a kubeconfig, expected apiVersion "v1" and kind "Config"`,
      'correct whatever writes the Secret',
    ],
  ])('%s is refused', async (_, management, message, hint) => {
    const told = await refusal(obtain(management));
    expect(told).toEqual({ code: 3, message, hint });
    expect(findSecrets([JSON.stringify(told)], [...secretsOf(credential), ...secretsOf(other)])).toEqual([]);
  });

  test.each([
    ['does not accept us any more', failing(401, 'Unauthorized', 'Unauthorized')],
    ['fails', failing(500, 'etcdserver: leader changed', 'InternalError')],
  ])('apply is told when the management cluster itself %s', async (_, management) => {
    await expect(obtain(management)).rejects.toBeInstanceOf(ApiFailure);
  });
});
