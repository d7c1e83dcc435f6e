import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { lookup as lookupAll } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { KitError } from '../cli/kit-error.ts';
import { addressesIn, forbiddenKindOf, forbiddenWords, plainAddressOf } from '../register/api-server.ts';
import { parseProxyUrl } from '../register/proxy-url.ts';
import { withoutEnding } from '../text/words.ts';
import { HttpsFailure } from './https-failure.ts';

/** Decides which addresses are dialled for a tenant; names come from merge requests, and DNS answers as it likes. */
export interface AddressGuard {
  /** Why an IP address, or a name as it is written, is not dialled at a port for what is below a path there; undefined when it may be. */
  refusalOf(address: string, port: number, path?: string): string | undefined;
}

/**
 * Refuses link-local and metadata addresses, and the ones at which the management cluster itself answers. Behind a proxy
 * it does so below its own path; what is above or below that may lead to it too.
 */
export async function makeAddressGuard(managementServer: string): Promise<AddressGuard> {
  const url = new URL(managementServer);
  const host = hostIn(url);
  const own = isIP(host) === 0 ? [host, ...(await addressesOf(host))] : [host];
  const management = new Set(own.map((address) => `${plainAddressOf(address)} ${portOf(url)}`));
  const ownPath = pathIn(url);
  return {
    refusalOf(address, port, path = '') {
      const kind = forbiddenKindOf({ host: address });
      if (kind !== undefined) return `${address} is ${forbiddenWords[kind]}`;
      const isBeside = !isBelow(path, ownPath) && !isBelow(ownPath, path);
      return !isBeside && addressesIn(address).some((one) => management.has(`${one} ${port}`))
        ? `${address} port ${port} is the management cluster itself`
        : undefined;
    },
  };
}

/** Why a server whose host is written as an IP address is not dialled; names are judged when they are resolved. */
export function refusalOfLiteral(guard: AddressGuard, server: string): string | undefined {
  const url = new URL(server);
  return isIP(hostIn(url)) === 0 ? undefined : guard.refusalOf(hostIn(url), portOf(url), pathIn(url));
}

/** Why a server is not asked for behind a proxy, which resolves its name: judged by what is written, be it an address or a name. */
export function refusalBehindProxy(guard: AddressGuard, server: string): string | undefined {
  const url = new URL(server);
  return guard.refusalOf(hostIn(url), portOf(url), pathIn(url));
}

/** A DNS lookup for connections that fails when any answer must not be dialled, so that no second answer slips in. */
export function guardedLookup(guard: AddressGuard, server: string): LookupFunction {
  const url = new URL(server);
  return (hostname, options: LookupOptions, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 0);
      const refusal = addresses
        .map(({ address }) => guard.refusalOf(address, portOf(url), pathIn(url)))
        .find((one) => one !== undefined);
      const [first] = addresses;
      if (refusal !== undefined)
        callback(new HttpsFailure('NotDialled', `${hostname} is not contacted: ${refusal}`), '', 0);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first?.address ?? '', first?.family);
    });
  };
}

async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    return (await lookupAll(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    throw new KitError(`the name of the management cluster "${host}" does not resolve`, {
      hint: 'check the server in KUBECONFIG, and the name server of this machine',
      cause: error,
    });
  }
}

function hostIn(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Without a slash at its end; a proxy may respect case or not. */
function pathIn(url: URL): string {
  return withoutEnding(url.pathname, '/').toLowerCase();
}

function isBelow(path: string, parent: string): boolean {
  return `${path}/`.startsWith(`${parent}/`);
}

function portOf({ href, port }: URL): number {
  return port === '' ? (parseProxyUrl(href)?.port ?? 443) : Number(port);
}
