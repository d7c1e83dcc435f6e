import { afterEach } from 'vitest';
import { proxyOfSecret } from '../../scripts/credential/kubeconfig-text.ts';
import { secretText } from '../../scripts/desired/cluster-secret.ts';
import type { ClusterSpec } from '../../scripts/register/cluster-file.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { describe, expect, test } from '../support/control-planes-test.ts';
import { controlPlane } from '../support/control-planes.ts';
import { openLoopbackProxy, type Conduct, type LoopbackProxy } from '../support/loopback-proxy.ts';

const worker = controlPlane('worker');
const port = new URL(worker.server).port;
/** A server that nobody reaches but the proxy, and whose certificate is for another name. */
const far = `far.example.com:${port}`;

const proxies: LoopbackProxy[] = [];
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
});

async function open(conduct: Conduct = 'open', scheme?: 'http' | 'socks5'): Promise<LoopbackProxy> {
  const proxy = await openLoopbackProxy(scheme);
  proxy.conduct = conduct;
  proxies.push(proxy);
  return proxy;
}

const through = ({ url }: LoopbackProxy): Partial<ClusterSpec> => ({
  apiServer: `https://${far}`,
  proxyUrl: url,
  tlsServerName: 'localhost',
});

/** Fails when a proxy saw anything that authenticates, or another server. */
function expectBlind(proxy: LoopbackProxy): void {
  expect(new Set(proxy.asked)).toEqual(new Set([far]));
  expect(proxy.seen()).not.toMatch(/bearer|authorization|PRIVATE KEY|apiVersion/i);
}

describe('a cluster that is reached only through a proxy', () => {
  test('is registered, tested, moved to another proxy and unregistered through it', async ({
    register,
    management,
  }) => {
    const first = await open();
    await register.addWorker('prod-eu', through(first));
    await register.commit();
    expect((await register.plan()).stdout).toMatch(
      new RegExp(`register +prod-eu.*\\n +proxyUrl: added ${first.url}\\n +tlsServerName: added localhost`),
    );
    const registered = await register.apply();
    expect(registered).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^done +register +prod-eu/m) });
    expect(registered.stderr).toContain(`testing the credential at https://${far} through ${first.url}`);
    const config = async (): Promise<Record<string, unknown>> =>
      JSON.parse(secretText(await management.secret('prod-eu'), 'config') ?? '');
    expect(await config()).toMatchObject({ proxyUrl: first.url, tlsClientConfig: { serverName: 'localhost' } });
    expect(first.asked.length).toBeGreaterThan(0);
    expect((await register.plan()).stdout).not.toMatch(/^[~+] /m);
    expect((await register.call('drift', [])).exitCode).toBe(0);
    const asked = first.asked.length;
    expect((await register.call('apply', ['--preflight'])).stderr).toMatch(/prod-eu: reachable, Kubernetes v/);
    expect(first.asked.length).toBeGreaterThan(asked);

    // Only another way: an update of the Secret, and tried first.
    const second = await open(4, 'socks5');
    await register.edit('clusters/prod-eu.yaml', first.url, second.url);
    await register.commit('Move the cluster behind another proxy');
    expect((await register.plan()).stdout).toMatch(
      new RegExp(`update +prod-eu.*\\n +proxyUrl: ${first.url} → ${second.url}\\n`),
    );
    const refused = await register.apply();
    expect(refused.exitCode).toBe(6);
    expect(refused.stdout).toContain(`the proxy ${second.url}: it cannot reach the server`);
    expect((await config())['proxyUrl']).toBe(first.url);
    second.conduct = 'open';
    expect((await register.apply()).stdout).toMatch(/^done +update +prod-eu/m);
    expect((await config())['proxyUrl']).toBe(second.url);

    // What somebody else writes into the Secret is told.
    const forged = Buffer.from(JSON.stringify({ ...(await config()), proxyUrl: first.url })).toString('base64');
    await management.edit(resources.secret, 'cluster-prod-eu', { data: { config: forged } });
    expect((await register.call('drift', [])).stdout).toMatch(new RegExp(`proxyUrl.*${first.url}.*${second.url}`));

    await register.removeCluster('prod-eu');
    await register.writeTenant({ removals: [{ name: 'prod-eu' }] });
    await register.commit('Unregister it');
    expect((await register.apply()).exitCode).toBe(0);
    for (const proxy of [first, second]) expectBlind(proxy);
  });

  test('exchanges its credential, renews the token and takes the service account away through it', async ({
    register,
    management,
  }) => {
    const proxy = await open();
    await register.addWorker('prod-eu', { ...through(proxy), kubeconfig: { exchange: 'token' } });
    await register.commit();
    const exchanged = await register.apply();
    expect(exchanged.stdout).toContain('credential exchanged for a token');
    const token = async (): Promise<string> =>
      (JSON.parse(secretText(await management.secret('prod-eu'), 'config') ?? '') as { bearerToken: string })
        .bearerToken;
    const before = await token();
    expect((await register.call('rotate', ['prod-eu'])).exitCode).toBe(0);
    expect(await token()).not.toBe(before);
    const other = await open();
    await register.edit('clusters/prod-eu.yaml', proxy.url, other.url);
    await register.commit('Move the cluster behind another proxy');
    const kept = await token();
    expect((await register.apply()).exitCode).toBe(0);
    expect(await token()).toBe(kept);
    expect((await register.plan()).stdout).not.toMatch(/^[~+] /m);
    await register.removeCluster('prod-eu');
    await register.writeTenant({ removals: [{ name: 'prod-eu' }] });
    await register.commit('Unregister it');
    expect((await register.apply()).stdout).not.toContain('left on');
    for (const one of [proxy, other]) {
      expectBlind(one);
      expect(one.seen()).not.toContain(before.slice(0, 20));
    }
  });

  test('of a cloud is registered by its CA', async ({ register, management }) => {
    const proxy = await open();
    const ca = Buffer.from(worker.caPem).toString('base64');
    const shape = { clusterType: 'physical', usage: 'worker', workerType: 'deployment' } as const;
    const kubeconfig = { from: 'aws', clusterName: 'prod', ca } as const;
    await register.writeCluster('prod-eu', { ...through(proxy), ...shape, kubeconfig });
    await register.commit();
    expect((await register.apply()).exitCode).toBe(0);
    await register.edit('clusters/prod-eu.yaml', 'tlsServerName: localhost', 'tlsServerName: kubernetes');
    await register.commit('Call it by another name');
    expect((await register.apply()).stdout).toMatch(/^done +update +prod-eu/m);
    expect(secretText(await management.secret('prod-eu'), 'config')).toContain('"serverName":"kubernetes"');
    expectBlind(proxy);
  });

  test('that is a host leads to its virtual clusters', async ({ register, argoCd: _, management }) => {
    const proxy = await open();
    await register.addHost('shanghai', { proxyUrl: proxy.url });
    await register.addVirtual();
    await register.commit();
    expect((await register.apply()).stdout).toContain('2 done, 0 unchanged');
    expect(proxyOfSecret(await management.secret('team-a'))).toBe(proxy.url);
    const ports = ['host', 'vcluster'].map((one) => new URL(controlPlane(one as 'host').server).host);
    expect(new Set(proxy.asked)).toEqual(new Set(ports));
    expect((await register.plan()).stdout).not.toMatch(/^[~+] /m);
  });
});

test.for<[Conduct, RegExp]>([
  [407, /the proxy http:.*: it returned 407 and requires a login/],
  [403, /it returned 403 and refuses connections to far\.example\.com/],
  [502, /it returned 502 and cannot reach far\.example\.com/],
  ['intercept', /not signed by the stored CA; does the proxy http:.* intercept TLS\?/],
])(
  'a proxy that does not lead there (%s) keeps a cluster from being registered',
  async ([conduct, words], { register, management }) => {
    const proxy = await open(conduct);
    await register.addWorker('prod-eu', through(proxy));
    await register.commit();
    const refused = await register.apply();
    expect(refused.exitCode).toBe(6);
    expect(refused.stdout).toMatch(words);
    expect(await management.secret('prod-eu')).toBeUndefined();
    expectBlind(proxy);
  },
);
