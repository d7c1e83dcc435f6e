import { sign } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { isWrite, readMutations } from '../../sandbox/control-plane/audit-log.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { expiryOf } from '../../scripts/credential/credential-facts.ts';
import { fingerprintOf, type Credential } from '../../scripts/credential/credential.ts';
import { credentialOfSecret, toArgoConfig, toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { accountName, accountNamespace, accountResources } from '../../scripts/desired/runtime-account.ts';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { annotations } from '../../scripts/kubernetes/objects/ownership.ts';
import { Administrator } from './control-planes-state.ts';
import { applyKubeconfig, controlPlane, type ControlPlaneFacts, type ControlPlaneName } from './control-planes.ts';
import { startFaultyProxy, type FaultyProxy } from './faulty-proxy.ts';
import type { CallOptions, Ended, TestRegister } from './register.ts';

const { account, role, roleBinding, clusterRoleBinding } = accountResources;
const kinds = [clusterRoleBinding, roleBinding, role, account];
const accountUser = `system:serviceaccount:${accountNamespace}:${accountName}`;
const day = 24 * 60 * 60 * 1000;

/** What is there when the service account is: the kinds of its objects. */
export const wholeAccount = ['ClusterRoleBinding', 'RoleBinding', 'Role', 'ServiceAccount'];
/** What an exchange writes to a cluster that has nothing of it yet, in this order. */
export const writesOfExchange = [
  'administrator create namespaces',
  'administrator create serviceaccounts',
  'administrator create roles',
  'administrator create rolebindings',
  'administrator create clusterrolebindings',
  'administrator create serviceaccounts token',
];
/** How an apply ends that finds all as it should be. */
export const nothingToDo = { exitCode: 0, stdout: expect.stringMatching(/^nothing to do/) };

/** A control plane on which Argo CD's service account is made, as its administrator sees that. */
export class ExchangingCluster extends Administrator {
  readonly facts: ControlPlaneFacts;

  constructor(name: ControlPlaneName) {
    super(name);
    this.facts = controlPlane(name);
  }

  /** Takes everything away, since no controller takes away what was in a namespace. */
  async clear(): Promise<void> {
    for (const kind of kinds) await this.delete(kind, accountName);
  }

  /** The kinds of the objects that are on the cluster. */
  async found(): Promise<readonly string[]> {
    const objects = await Promise.all(kinds.map(async (kind) => this.find(kind, accountName)));
    return objects.flatMap((object) => object?.kind ?? []);
  }

  /** What is written to the cluster from now on, and by whom. */
  async recordWrites(): Promise<() => Promise<readonly string[]>> {
    const { auditLog } = this.facts;
    const { size } = await stat(auditLog);
    return async () =>
      (await readMutations(auditLog, { from: size }))
        .filter(isWrite)
        .map(({ verb, resource, subresource, user }) =>
          [user === accountUser ? 'itself' : 'administrator', verb, resource, subresource].filter(Boolean).join(' '),
        );
  }

  /** Whether the cluster takes a token. */
  async isTaken(token: string): Promise<boolean> {
    const { server, caPem } = this.facts;
    const client = clientOf(toKubeconfigText('copy', server, { caPem, token }));
    try {
      await client.send({ method: 'GET', path: '/api/v1/namespaces/kube-system' });
      return true;
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 401) return false;
      throw error;
    } finally {
      client.close();
    }
  }
}

/** The token that Argo CD has of a cluster. */
export async function tokenOf(management: Administrator, name: string): Promise<string> {
  const token = credentialOfSecret(await management.secret(name))?.token;
  if (token === undefined) throw new Error('Argo CD has no token');
  return token;
}

/** Gives Argo CD another credential of a cluster, as if that had been registered with it. */
export async function giveToken(
  management: Administrator,
  name: string,
  credential: Partial<Credential>,
): Promise<void> {
  const [secret, resource] = [await management.secret(name), await management.cluster(name)];
  const before = credentialOfSecret(secret);
  if (secret === undefined || resource === undefined || before === undefined)
    throw new Error(`"${name}" is not registered`);
  const given = { ...before, ...credential };
  const config = Buffer.from(JSON.stringify(toArgoConfig(given))).toString('base64');
  await management.writeAsKit({ ...secret, data: { ...secret.data, config } } as KubernetesObject);
  const { status: _, ...registration } = resource;
  const recorded = {
    ...resource.metadata.annotations,
    [annotations.fingerprint]: fingerprintOf(given),
    [annotations.expires]: expiryOf(given),
  };
  await management.writeAsKit({ ...registration, metadata: { ...resource.metadata, annotations: recorded } });
}

/** A token with other times in the place of its own, signed anew with the key of the control plane that made it. */
export async function retimed({ auditLog }: ControlPlaneFacts, token: string, times: object): Promise<string> {
  const [head = '', payload = ''] = token.split('.');
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const signed = `${head}.${Buffer.from(JSON.stringify({ ...(claims as object), ...times })).toString('base64url')}`;
  const key = await readFile(join(dirname(auditLog), 'certificates/service-account.key'), 'utf8');
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

/**
 * Has the token that Argo CD has be a minute old, and returns it. Before Kubernetes 1.30 a token has no number of its own:
 * two that are granted within one second are the same text, and no test could tell the second from the first.
 */
export async function ageToken(management: Administrator, facts: ControlPlaneFacts, name: string): Promise<string> {
  const issued = Math.floor(Date.now() / 1000) - 60;
  const token = await retimed(facts, await tokenOf(management, name), { iat: issued, nbf: issued });
  await giveToken(management, name, { token });
  return token;
}

/** Has a cluster behind a proxy grant tokens of ten minutes, the shortest that an API server makes. */
export function grantTenMinutes(proxy: FaultyProxy): void {
  proxy.rewrite = ({ path, body }) =>
    path.endsWith(`/${accountName}/token`)
      ? body.replace(/"expirationSeconds":\d+/, '"expirationSeconds":600')
      : undefined;
}

/** A proxy before the server of a kubeconfig until the test ends. */
export async function openProxy(kubeconfig: string, port?: number): Promise<FaultyProxy> {
  const proxy = await startFaultyProxy(kubeconfig, port);
  onTestFinished(() => proxy.close());
  return proxy;
}

/** Applies as if four days had passed, which is more than half of the life of a token. */
export async function applyLater(register: TestRegister, options: CallOptions = {}, aheadMs = 4 * day): Promise<Ended> {
  const proxy = await openProxy(applyKubeconfig());
  proxy.clockAheadMs = aheadMs;
  return register.apply({ ...options, kubeconfig: proxy.kubeconfig });
}
