import { Agent, createServer, request as sendOnward } from 'node:https';
import type { AddressInfo } from 'node:net';
import { toKubeconfigText } from '../../scripts/credential/kubeconfig-text.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { makeCa, makeClientCertificate } from './certificates.ts';

/** Several real API servers behind one address on loopback, each below a path of its own, as behind Rancher. */
export interface PathProxy {
  /** `https://localhost:port`. */
  readonly address: string;
  /** The kubeconfig of an upstream, with the proxy's address and CA and the upstream's path. */
  kubeconfigOf(path: string): string;
  /** How often something was asked below each path. */
  readonly asked: ReadonlyMap<string, number>;
  /** What was asked below none of them, and answered with 404. */
  readonly strays: readonly string[];
  close(): Promise<void>;
}

/** Opens such a proxy; `upstreams` are kubeconfigs by their paths. It shows their client certificates as its own. */
export async function startPathProxy(upstreams: Readonly<Record<string, string>>): Promise<PathProxy> {
  const ca = makeCa({ subject: 'path-proxy' });
  const { certificatePem, keyPem } = makeClientCertificate(ca, { subject: 'localhost' });
  const targets = Object.entries(upstreams).map(([path, kubeconfig]) => {
    const parsed = parseKubeconfig(kubeconfig);
    if (isRefused(parsed)) throw new TypeError(`not a kubeconfig: ${parsed[0]?.message}`);
    const { server, credential } = parsed;
    const { caPem, certificatePem: cert, keyPem: key } = credential;
    const agent = new Agent({ ca: caPem, ...(cert === undefined || key === undefined ? {} : { cert, key }) });
    return { path, server, credential, agent };
  });
  const asked = new Map<string, number>();
  const strays: string[] = [];
  const server = createServer({ cert: certificatePem, key: keyPem }, (incoming, response) => {
    const { url = '/', method, headers } = incoming;
    const target = targets.find(({ path }) => url.startsWith(`${path}/`));
    if (target === undefined) {
      strays.push(`${method} ${url}`);
      response.writeHead(404).end();
      return;
    }
    const { path, agent } = target;
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const { host: _, ...kept } = headers;
    const onward = sendOnward(new URL(target.server + url.slice(path.length)), { method, agent, headers: kept });
    onward.on('response', (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)));
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    address,
    asked,
    strays,
    kubeconfigOf(path) {
      const { credential } = targets.find((one) => one.path === path) ?? {};
      if (credential === undefined) throw new TypeError(`nothing is below ${path}`);
      return toKubeconfigText('behind-a-proxy', address + path, { ...credential, caPem: ca.certificatePem });
    },
    close: () =>
      new Promise((resolve) => {
        for (const { agent } of targets) agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
