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

/** Reads an apiServer value; undefined when it is not an https URL of host and port only. */
export function parseApiServer(text: string): ApiServer | undefined {
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
    host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\./.test(host) || isUnspecified(host)
  );
}

/**
 * Whether this address must never be dialled for a tenant: link-local and cloud metadata addresses (RFC 3927, RFC 4291),
 * or a name by which every cluster calls itself, which would be the management cluster.
 */
export function isForbiddenAddress({ host }: ApiServer): boolean {
  const linkLocal = /^169\.254\./.test(host) || /^fe[89ab][0-9a-f]:/.test(host) || /^::ffff:a9fe:/.test(host);
  const metadata = host === 'fd00:ec2::254' || host === 'metadata.google.internal';
  const itself = /^kubernetes(\.default(\.svc(\.cluster\.local)?)?)?$/.test(host);
  return linkLocal || metadata || itself;
}

function isUnspecified(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
