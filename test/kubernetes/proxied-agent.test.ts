import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeAddressGuard, type AddressGuard } from '../../scripts/kubernetes/address-guard.ts';
import { RuntimeCluster } from '../../scripts/management/runtime-cluster.ts';
import { messageOf } from '../support/api-failure.ts';
import { makeCa, makeClientCertificate, makeJwt } from '../support/certificates.ts';
import { closedPort } from '../support/control-planes-loopback.ts';
import { answerAsCluster, openPlainServer, openTlsServer, type TlsServer } from '../support/faulty-servers.ts';
import { openLoopbackProxy, type Conduct, type LoopbackProxy } from '../support/loopback-proxy.ts';

const uid = 'c0ffee00-0000-4000-8000-000000000001';
const token = makeJwt({ sub: 'planted' });
const anywhere: AddressGuard = { refusalOf: () => undefined };

let server: TlsServer;
let reached = 0;
const proxies: LoopbackProxy[] = [];
const clusters: RuntimeCluster[] = [];
/** Makes the time limit of the last cluster pass. */
let passLimit = (): void => undefined;

beforeEach(async () => {
  reached = 0;
  const answer = answerAsCluster(() => uid);
  server = await openTlsServer((request, response) => {
    reached++;
    answer(request, response);
  });
});

afterEach(async () => {
  for (const cluster of clusters.splice(0)) cluster.close();
  await Promise.all([server, ...proxies.splice(0)].map((one) => one.close()));
});

async function open(scheme: Parameters<typeof openLoopbackProxy>[0], conduct: Conduct = 'open') {
  const proxy = await openLoopbackProxy(scheme);
  proxy.conduct = conduct;
  proxies.push(proxy);
  return proxy;
}

function clusterBehind(
  proxyUrl: string,
  {
    address = `https://localhost:${server.port}`,
    guard = anywhere,
    caPem = server.caPem,
    serverName = undefined as string | undefined,
  } = {},
): RuntimeCluster {
  const credential = { caPem, token, ...(serverName === undefined ? {} : { serverName }) };
  const pass = new AbortController();
  passLimit = () => pass.abort();
  const cluster = new RuntimeCluster(address, credential, { guard, proxyUrl, deadlineIn: () => pass.signal });
  clusters.push(cluster);
  return cluster;
}

describe('through a proxy', () => {
  test.each(['http', 'https', 'socks5'] as const)(
    'of scheme %s a cluster is reached, and it sees no token',
    async (scheme) => {
      const proxy = await open(scheme);
      // Argo CD trusts one CA for both, so an https proxy needs a kubeconfig with two.
      const cluster = clusterBehind(proxy.url, { caPem: server.caPem + proxy.caPem });
      expect(await cluster.identify()).toMatchObject({ uid });
      expect(await cluster.ownerOfNamespace('acme', 'team-a')).toBe('foreign');
      expect(new Set(proxy.asked)).toEqual(new Set([`localhost:${server.port}`]));
      expect(reached).toBeGreaterThan(proxy.asked.length);
      expect(proxy.seen()).not.toContain(token.slice(0, 20));
      expect(proxy.seen()).not.toMatch(/authorization/i);
    },
  );

  test.each(['http', 'socks5'] as const)(
    'of scheme %s an address is asked for as it is, and the name is the one that is given',
    async (scheme) => {
      const proxy = await open(scheme);
      const address = `https://[2001:db8::1]:${server.port}`;
      expect(await clusterBehind(proxy.url, { address, serverName: 'localhost' }).identify()).toMatchObject({ uid });
      const host = scheme === 'http' ? '[2001:db8::1]' : '20010db8000000000000000000000001';
      expect(proxy.asked[0]).toBe(`${host}:${server.port}`);
      expect(await messageOf(clusterBehind(proxy.url, { address }).identify())).toMatch(
        /certificate is for other names/,
      );
    },
  );
});

test('a key that is not that of its certificate is told as without a proxy', async () => {
  const proxy = await open('http');
  const [{ certificatePem }, { keyPem }] = [makeClientCertificate(makeCa()), makeClientCertificate(makeCa())];
  const credential = { caPem: server.caPem, certificatePem, keyPem };
  const options = { guard: anywhere, proxyUrl: proxy.url };
  const cluster = new RuntimeCluster(`https://localhost:${server.port}`, credential, options);
  clusters.push(cluster);
  expect(await messageOf(cluster.identify())).toMatch(
    /reached: the client key does not belong to the client certificate$/,
  );
});

describe('a proxy that opens no tunnel is named, with what it says:', () => {
  test.each([
    ['http', 407, /returned 407 and requires a login/],
    ['http', 403, /returned 403 and refuses connections to localhost:\d+$/],
    ['http', 502, /returned 502 and cannot reach localhost:\d+$/],
    ['http', 404, /returned 404 and did not open a tunnel$/],
    ['socks5', 407, /it requires a login/],
    ['socks5', 2, /its rules do not allow this server$/],
    ['socks5', 5, /its connection to the server was refused$/],
  ] as const)('%s %d', async (scheme, conduct, words) => {
    const proxy = await open(scheme, conduct);
    const message = await messageOf(clusterBehind(proxy.url).identify());
    expect(message).toContain(`https://localhost:${server.port} cannot be reached: the proxy ${proxy.url}: `);
    expect(message).toMatch(words);
    expect(reached).toBe(0);
  });

  test.each(['http', 'socks5'] as const)('%s, and silent', async (scheme) => {
    const proxy = await open(scheme, 'silent');
    const failing = messageOf(clusterBehind(proxy.url).identify());
    await expect.poll(() => proxy.asked.length + proxy.seen().length > 0 || scheme === 'socks5').toBe(true);
    passLimit();
    expect(await failing).toBe(
      `https://localhost:${server.port} cannot be reached: no response from the proxy ${proxy.url} within 10 s`,
    );
  });

  test('where nothing listens, and where something else does', async () => {
    const nobody = `http://localhost:${await closedPort()}`;
    expect(await messageOf(clusterBehind(nobody).identify())).toMatch(/the proxy http:.*: connection refused/);
    const other = await openPlainServer();
    for (const scheme of ['http', 'socks5'] as const) {
      const url = `${scheme}://localhost:${other.port}`;
      expect(await messageOf(clusterBehind(url).identify())).toMatch(new RegExp(`the proxy ${url}: `));
    }
    await other.close();
  });

  test('of scheme https, with a certificate of a CA that is not the cluster’s', async () => {
    const proxy = await open('https');
    expect(await messageOf(clusterBehind(proxy.url).identify())).toMatch(
      /the proxy https:.*: its certificate is not signed by the stored CA$/,
    );
    expect(proxy.asked).toEqual([]);
  });

  test('http, that intercepts TLS: its certificate is not that of the cluster', async () => {
    const proxy = await open('http', 'intercept');
    expect(await messageOf(clusterBehind(proxy.url).identify())).toMatch(
      /the server's certificate is not signed by the stored CA; does the proxy .* intercept TLS\?$/,
    );
    expect(proxy.asked).toHaveLength(1);
    expect(proxy.seen()).not.toContain('GET');
  });
});

describe('the guard against strange addresses judges', () => {
  test('the proxy, which is what is dialled, by its address and by what its name resolves to', async () => {
    const guard = await makeAddressGuard(`https://127.0.0.1:${server.port}`);
    const metadata = await messageOf(clusterBehind('http://169.254.169.254:80', { guard }).identify());
    expect(metadata).toMatch(/not contacted: its proxy 169\.254\.169\.254 is the cloud metadata address/);
    const own = await messageOf(clusterBehind(`socks5://localhost:${server.port}`, { guard }).identify());
    expect(own).toMatch(/the proxy socks5:.*: localhost is not contacted: .* is the management cluster itself$/);
    expect(reached).toBe(0);
  });

  test.each([
    ['https://169.254.169.254', 'the cloud metadata address, which hands out secrets'],
    ['https://metadata.google.internal', 'the cloud metadata address, which hands out secrets'],
    ['https://kubernetes.default.svc', 'the name every cluster has for itself'],
    ['https://localhost:6443', 'the management cluster itself'],
  ])('%s behind it, as it is written, since only the proxy knows where a name leads', async (address, why) => {
    const proxy = await open('http');
    const guard = await makeAddressGuard('https://localhost:6443');
    expect(await messageOf(clusterBehind(proxy.url, { address, guard }).identify())).toContain(why);
    expect(proxy.asked).toEqual([]);
  });
});
