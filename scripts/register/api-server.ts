import { isIP } from 'node:net';
import { withoutEnding } from '../text/words.ts';

/** An API server's address: as it was written, and read the way browsers do (WHATWG URL). */
export interface ApiServer {
  /** As written, without a slash at its end: Argo CD compares addresses letter by letter. */
  readonly url: string;
  /** `https://host:port/path`, one for all spellings of an address, to compare by: the default port 443 is left out. */
  readonly normalForm: string;
  /** Lower case; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** Whether the author wrote the port. */
  readonly portWritten: boolean;
  /** Below which the API is served, such as `/k8s/clusters/c-m-1` behind Rancher; empty for none. */
  readonly path: string;
  readonly addressFamily: 'name' | 'IPv4' | 'IPv6';
}

/** Nearly every rule asks for the same addresses, and parsing URLs would be most of the work in a large register. */
const parsed = new Map<string, ApiServer | undefined>();

/**
 * Reads an apiServer value; undefined when it is not an https URL of host, port and a plain path: no empty or dotted
 * segment, and no letter that could be written in two ways.
 */
export function parseApiServer(text: string): ApiServer | undefined {
  const known = parsed.get(text);
  if (known !== undefined || parsed.has(text)) return known;
  const server = readUrl(text);
  parsed.set(text, server);
  return server;
}

/** An address that is as it is written: a host name in small letters that is no number, and a port without zeros before it. */
const plainUrl =
  /^https:\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?)(?::([1-9][0-9]{0,4}))?$/;

function readUrl(text: string): ApiServer | undefined {
  const plain = plainUrl.exec(text);
  const port = plain?.[2] === undefined ? 443 : Number(plain[2]);
  const host = plain?.[1];
  // A label that begins in "xn--" stands for other letters, and may be wrong.
  if (host === undefined || port > 65_535 || host.includes('xn--')) return readAnyUrl(text);
  const normalForm = port === 443 ? `https://${host}` : text;
  const portWritten = plain?.[2] !== undefined;
  return { url: text, normalForm, host, port, portWritten, path: '', addressFamily: 'name' };
}

/** Reads an address as browsers do, by Node's own parser; it gives the same for a plain one, and takes longer. */
function readAnyUrl(text: string): ApiServer | undefined {
  const written = /^https:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:[0-9]{1,5})?((?:\/[a-z0-9._~:-]+)*)\/?$/i.exec(text);
  if (written === null || !URL.canParse(text)) return undefined;
  const [, , port, path = ''] = written;
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  return {
    url: withoutEnding(text, '/'),
    normalForm: `https://${url.host}${path}`,
    host,
    port: url.port === '' ? 443 : Number(url.port),
    portWritten: port !== undefined,
    path,
    addressFamily: family === 4 ? 'IPv4' : family === 6 ? 'IPv6' : 'name',
  };
}

/** Whether two texts name one API server, however they are spelled; what is no such address is compared without case. */
export function isSameServer(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && plainServer(left) === plainServer(right);
}

/** The normal form of an address, by which the same server is found however it is written. */
export function plainServer(server: string): string {
  return parseApiServer(server)?.normalForm ?? withoutEnding(server, '/').toLowerCase();
}

/** Whether nothing but the machine itself reaches this address. */
export function isLoopback({ host }: Pick<ApiServer, 'host'>): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    /^(::ffff:7f|127\.)/.test(host) ||
    isUnspecified(host)
  );
}

/**
 * The API server that a kubeconfig names, where that is another than its cluster's: someone may have taken the wrong
 * context, or the cluster has two addresses. Undefined for a loopback address, which k3s writes whatever the machine.
 */
export function otherServerIn(kubeconfigServer: string, apiServer: ApiServer): string | undefined {
  const named = parseApiServer(kubeconfigServer);
  if (isSameServer(kubeconfigServer, apiServer.url)) return undefined;
  if (named !== undefined && isLoopback(named)) return undefined;
  return named?.url ?? kubeconfigServer;
}

/** Why an address must never be dialled for a tenant. */
type ForbiddenKind = 'link-local' | 'metadata' | 'itself' | 'service';

/** What such an address is, to follow "is". */
export const forbiddenWords: Readonly<Record<ForbiddenKind, string>> = {
  itself: 'the name every cluster has for itself, here the management cluster',
  service: 'a service of the cluster that resolves it, here the management cluster',
  metadata: 'the cloud metadata address, which hands out secrets',
  'link-local': 'a link-local address, which only machines on the same network can reach',
};

/** Where the clouds answer a machine's questions about its own secrets. */
const metadataHosts: ReadonlySet<string> = new Set([
  '169.254.169.254', // most of them
  '100.100.100.200', // Alibaba Cloud
  '192.0.0.192', // Oracle Cloud
  '168.63.129.16', // Azure
  'fd00:ec2::254', // AWS
  'fd20:ce::254', // Google Cloud
  'metadata.google.internal',
]);

/**
 * Why this address must never be dialled for a tenant, if so: link-local (RFC 3927, RFC 4291) or a cloud's metadata
 * service, also inside IPv6, a name by which every cluster calls itself, which would be the management cluster, or one of its
 * services.
 */
export function forbiddenKindOf({ host }: Pick<ApiServer, 'host'>): ForbiddenKind | undefined {
  const addresses = addressesIn(host);
  if (addresses.some((address) => metadataHosts.has(address))) return 'metadata';
  if (addresses.some((address) => /^169\.254\./.test(address) || /^fe[89ab][0-9a-f]:/.test(address)))
    return 'link-local';
  if (/^kubernetes(\.default(\.svc(\.cluster\.local)?)?)?\.?$/.test(host)) return 'itself';
  return /\.svc(\.cluster\.local)?\.?$/.test(host) ? 'service' : undefined;
}

/**
 * The one spelling of an IP address by which it can be compared, whoever wrote it: name servers and people write IPv6 in
 * many ways, and one that carries an IPv4 address leads to that. Anything else stays as it is.
 */
export function plainAddressOf(host: string): string {
  const [address = host] = addressesIn(host);
  return address;
}

/** Every address to which a host that is written as one may lead: the IPv4 addresses that it carries, or else itself, plain. */
export function addressesIn(host: string): readonly string[] {
  // Most hosts are names, for which Node would try two long patterns.
  if (!host.includes(':') || isIP(host) !== 6) return [host];
  const [address = ''] = host.split('%');
  const written = new URL(`https://[${address}]`).hostname.slice(1, -1);
  const carried = carriedIpv4(groupsOf(written));
  return carried.length === 0 ? [written] : carried;
}

/** The eight groups of an IPv6 address in its plain spelling. */
export function groupsOf(address: string): readonly number[] {
  const [before, after] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const numbers = (groups: readonly string[] = []): number[] => groups.map((group) => Number.parseInt(group, 16));
  const [head, tail] = [numbers(before), numbers(after)];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

/** The IPv4 addresses that machines and routers take out of an IPv6 address. */
function carriedIpv4([
  g0 = 0,
  g1 = 0,
  g2 = 0,
  g3 = 0,
  g4 = 0,
  g5 = 0,
  g6 = 0,
  g7 = 0,
]: readonly number[]): readonly string[] {
  const dotted = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  const last = dotted(g6, g7);
  if (g0 + g1 + g2 + g3 === 0) {
    // Compatible, mapped (RFC 4291, section 2.5.5) and translated (RFC 7915); "::" and "::1" are none of these.
    if (g4 === 0 && g5 === 0) return g6 === 0 ? [] : [last];
    if ((g4 === 0 && g5 === 0xffff) || (g4 === 0xffff && g5 === 0)) return [last];
  }
  // NAT64, and with a prefix of one's own, where the address stands at the end or around the eighth byte (RFC 6052, RFC 8215).
  if (g0 === 0x64 && g1 === 0xff9b)
    return g2 === 1 ? [last, dotted(g3, ((g4 & 255) << 8) | (g5 >> 8))] : g2 + g3 + g4 + g5 === 0 ? [last] : [];
  // 6to4 (RFC 3056), Teredo (RFC 4380) and ISATAP (RFC 5214).
  if (g0 === 0x2002) return [dotted(g1, g2)];
  if (g0 === 0x2001 && g1 === 0) return [dotted(g6 ^ 0xffff, g7 ^ 0xffff), dotted(g2, g3)];
  return (g4 & 0xfdff) === 0 && g5 === 0x5efe ? [last] : [];
}

function isUnspecified(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
