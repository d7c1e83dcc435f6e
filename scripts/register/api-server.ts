import { isIP } from 'node:net';

/** An API server's address, normalised the way browsers do (WHATWG URL): two spellings of one address are equal. */
export interface ApiServer {
  /** `https://host:port` without a trailing slash; the default port 443 is left out. */
  readonly url: string;
  /** Lower case; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** Whether the author wrote the port. */
  readonly portWritten: boolean;
  readonly addressFamily: 'name' | 'IPv4' | 'IPv6';
}

/** Nearly every rule asks for the same addresses, and parsing URLs would be most of the work in a large register. */
const parsed = new Map<string, ApiServer | undefined>();

/** Reads an apiServer value; undefined when it is not an https URL of host and port only. */
export function parseApiServer(text: string): ApiServer | undefined {
  if (!parsed.has(text)) parsed.set(text, readUrl(text));
  return parsed.get(text);
}

function readUrl(text: string): ApiServer | undefined {
  const written = /^https:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:[0-9]{1,5})?\/?$/i.exec(text);
  if (written === null || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  return {
    url: `https://${url.host}`,
    host,
    port: url.port === '' ? 443 : Number(url.port),
    portWritten: written[2] !== undefined,
    addressFamily: family === 4 ? 'IPv4' : family === 6 ? 'IPv6' : 'name',
  };
}

/** Whether nothing but the machine itself reaches this address. */
export function isLoopback({ host }: ApiServer): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    /^(::ffff:7f|127\.)/.test(host) ||
    isUnspecified(host)
  );
}

/** Why an address must never be dialled for a tenant. */
type ForbiddenKind = 'link-local' | 'metadata' | 'itself';

/** What such an address is, to follow "is". */
export const forbiddenWords: Readonly<Record<ForbiddenKind, string>> = {
  itself: 'what every cluster calls itself, here the management cluster',
  metadata: 'where a cloud machine asks for its own secrets',
  'link-local': 'a link-local address, which only a neighbour reaches',
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
 * service, also inside IPv6 (mapped, compatible, NAT64), or a name by which every cluster calls itself, which would be
 * the management cluster.
 */
export function forbiddenKindOf({ host }: Pick<ApiServer, 'host'>): ForbiddenKind | undefined {
  const address = plainAddressOf(host);
  if (metadataHosts.has(address)) return 'metadata';
  if (/^169\.254\./.test(address) || /^fe[89ab][0-9a-f]:/.test(address)) return 'link-local';
  return /^kubernetes(\.default(\.svc(\.cluster\.local)?)?)?$/.test(host) ? 'itself' : undefined;
}

/**
 * The one spelling of an IP address by which it can be compared, whoever wrote it: name servers and people write IPv6 in
 * many ways, and one that carries an IPv4 address leads to that. Anything else stays as it is.
 */
export function plainAddressOf(host: string): string {
  if (isIP(host) !== 6) return host;
  const [address = ''] = host.split('%');
  const written = new URL(`https://[${address}]`).hostname.slice(1, -1);
  return embeddedIpv4(written) ?? written;
}

/** The IPv4 address that an IPv6 address carries in its last 32 bits, in the forms that machines route to it. */
function embeddedIpv4(host: string): string | undefined {
  const groups = /^(?:::ffff:|::|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (groups === null) return undefined;
  const bytes = groups.slice(1).flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
  return bytes.join('.');
}

function isUnspecified(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
