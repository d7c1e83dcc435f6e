import type { ReviewedWay } from '../../credential/current-context.ts';
import { defined } from '../../text/defined.ts';

/**
 * What a cluster file says of the way to a server; a name that it has no place for, such as an address, stays with the
 * credential.
 */
export function toReviewedWay({
  proxyUrl,
  serverName = '',
}: {
  readonly proxyUrl: string | undefined;
  readonly serverName: string | undefined;
}): ReviewedWay {
  const isName = /^(?![0-9.]+$)[a-z0-9.-]+$/i.test(serverName);
  return defined({ proxyUrl, tlsServerName: isName ? serverName.toLowerCase() : undefined });
}
