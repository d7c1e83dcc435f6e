import { isIP, type Socket } from 'node:net';
import { groupsOf } from '../register/api-server.ts';
import { HttpsFailure } from './https-failure.ts';

/** The server to connect to through a proxy, which resolves the name. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/**
 * Asks a SOCKS 5 proxy, on a socket to it, for a connection to a server (RFC 1928), without a login. The socket is then that
 * connection; when there is none, it is destroyed and an HttpsFailure says why.
 */
export async function openBySocks(socket: Socket, target: Target): Promise<Socket> {
  const { take, release } = takingFrom(socket);
  try {
    socket.write(greeting);
    const [version, method] = await take(2);
    if (version !== socksVersion) throw new HttpsFailure('Proxy', 'it does not speak SOCKS 5');
    if (method !== noLogin) throw new HttpsFailure('Proxy', 'it requires a login: use a proxy that needs none');
    socket.write(Buffer.from([socksVersion, connectCommand, 0, ...socksAddress(target)]));
    const [, reply = 0, , kind] = await take(4);
    if (reply !== 0) throw new HttpsFailure('Proxy', socksReplies[reply] ?? `it returned SOCKS error ${reply}`);
    const length = kind === ofIpv4 ? 4 : kind === ofIpv6 ? 16 : ((await take(1))[0] ?? 0);
    await take(length + 2);
    release();
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** Reads exact numbers of bytes from a socket, until it is released with the rest. */
function takingFrom(socket: Socket): {
  readonly take: (count: number) => Promise<Buffer>;
  readonly release: () => void;
} {
  let there = Buffer.alloc(0);
  let trouble: Error | undefined;
  let wake = (): void => undefined;
  const came = (bytes: Buffer): void => {
    there = Buffer.concat([there, bytes]);
    wake();
  };
  const failed = (error: Error): void => {
    trouble ??= error;
    wake();
  };
  const closed = (): void => failed(HttpsFailure.ofCode('ECONNRESET'));
  socket.on('data', came).on('error', failed).on('close', closed);
  return {
    async take(count) {
      while (there.length < count) {
        if (trouble !== undefined) throw trouble;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      const taken = there.subarray(0, count);
      there = there.subarray(count);
      return taken;
    },
    release() {
      socket.off('data', came).off('error', failed).off('close', closed).pause();
      if (there.length > 0) socket.unshift(there);
    },
  };
}

const socksVersion = 5;
const noLogin = 0;
const connectCommand = 1;
const [ofIpv4, ofName, ofIpv6] = [1, 3, 4];
const greeting = Buffer.from([socksVersion, 1, noLogin]);
/** The replies of a proxy that opened no connection (RFC 1928, section 6). */
const socksReplies: Readonly<Record<number, string>> = {
  1: 'it failed',
  2: 'its rules do not allow this server',
  3: 'it cannot reach the network of the server',
  4: 'it cannot reach the server or resolve its name',
  5: 'its connection to the server was refused',
  6: 'its connection to the server timed out',
  7: 'it does not support CONNECT',
  8: 'it does not support this type of address',
};

/** A server as SOCKS 5 names it: the proxy resolves a name itself. */
function socksAddress({ host, port }: Target): readonly number[] {
  const ending = [port >> 8, port & 255];
  if (isIP(host) === 4) return [ofIpv4, ...host.split('.').map(Number), ...ending];
  if (isIP(host) === 6) return [ofIpv6, ...groupsOf(host).flatMap((group) => [group >> 8, group & 255]), ...ending];
  return [ofName, host.length, ...Buffer.from(host, 'latin1'), ...ending];
}
