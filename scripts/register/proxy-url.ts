import { isIP } from 'node:net';

/** The proxy through which a cluster is reached: a place, and no login. */
export interface ProxyAddress {
  readonly scheme: 'http' | 'https' | 'socks5';
  /** Lower case; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** `scheme://host:port`, one for all spellings of an address, to compare and to show by. */
  readonly normalForm: string;
}

/** The port of a proxy whose URL names none, as Argo CD dials it (Go, net/http and golang.org/x/net/proxy). */
const defaultPorts = { http: 80, https: 443, socks5: 1080 } as const;

/** Reads a proxyUrl value; undefined when it is anything but a scheme that Argo CD knows, a host and a port. */
export function parseProxyUrl(text: string): ProxyAddress | undefined {
  const written = /^(http|https|socks5):\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::([0-9]{1,5}))?\/?$/i.exec(text);
  if (written === null) return undefined;
  const [, scheme = '', writtenHost = '', writtenPort] = written;
  const key = scheme.toLowerCase() as ProxyAddress['scheme'];
  if (!URL.canParse(`http://${writtenHost}`)) return undefined;
  const { hostname } = new URL(`http://${writtenHost}`);
  const host = hostname.replace(/^\[|\]$/g, '');
  // Programs read `0x7f.1` as another address than it says; IPv6 has many spellings.
  if (isIP(host) !== 6 && host !== writtenHost.toLowerCase()) return undefined;
  const port = writtenPort === undefined ? defaultPorts[key] : Number(writtenPort);
  if (port < 1 || port > 65_535) return undefined;
  return { scheme: key, host, port, normalForm: `${key}://${hostname}:${port}` };
}

/** Whether two texts name one proxy, however they are spelled. */
export function isSameProxy(left: string | undefined, right: string | undefined): boolean {
  const [one, other] = [left, right].map((text) => (text === undefined ? undefined : parseProxyUrl(text)?.normalForm));
  return one === undefined ? left === undefined && right === undefined : one === other;
}
