import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeCa, makeClientCertificate } from './certificates.ts';

/** What a proxy does with who wants a tunnel: open it, say nothing, end TLS itself, or answer with a status or an error. */
export type Conduct = 'open' | 'silent' | 'intercept' | number;

/** A forward proxy on loopback, without a login, that writes down what it sees. */
export interface LoopbackProxy {
  readonly url: string;
  /** Of its own certificates: as a proxy of scheme https, and for what it intercepts. */
  readonly caPem: string;
  /** The servers that were asked for, such as `localhost:6443`. */
  readonly asked: readonly string[];
  conduct: Conduct;
  /** Everything that clients have sent, as far as the proxy can read it: heads, and what goes through its tunnels. */
  seen(): string;
  close(): Promise<void>;
}

/** Opens a proxy that leads to loopback ports only, whatever host is asked for. */
export async function openLoopbackProxy(scheme: 'http' | 'https' | 'socks5' = 'http'): Promise<LoopbackProxy> {
  const ca = makeCa({ subject: 'loopback-proxy' });
  const { certificatePem: cert, keyPem: key } = makeClientCertificate(ca, { subject: 'localhost' });
  const sockets = new Set<Duplex>();
  const seen: Buffer[] = [];
  const asked: string[] = [];
  const proxy = { asked, caPem: ca.certificatePem, conduct: 'open' as Conduct };
  const keep = <Kind extends Duplex>(socket: Kind): Kind => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    return socket;
  };
  const interceptor = createHttpsServer({ cert, key }, (request) => {
    seen.push(Buffer.from(`${request.method} ${request.url} ${request.rawHeaders.join(' ')}\n`));
  }).on('tlsClientError', () => undefined);
  const tunnel = (client: Duplex, authority: string): void => {
    if (proxy.conduct === 'intercept') {
      interceptor.emit('connection', client);
      return;
    }
    const onward = keep(connect(Number(authority.split(':').at(-1)), '127.0.0.1'));
    onward.on('close', () => client.destroy());
    client.on('data', (bytes: Buffer) => seen.push(bytes)).on('close', () => onward.destroy());
    client.pipe(onward).pipe(client);
  };

  const onConnect = (request: IncomingMessage, client: Duplex): void => {
    keep(client);
    asked.push(request.url ?? '');
    seen.push(Buffer.from(`${request.method} ${request.url} ${request.rawHeaders.join(' ')}\n`));
    if (proxy.conduct === 'silent') return;
    if (typeof proxy.conduct === 'number') return void client.end(`HTTP/1.1 ${proxy.conduct} No\r\n\r\n`);
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    tunnel(client, request.url ?? '');
  };
  const server: Server =
    scheme === 'socks5'
      ? createTcpServer((client) => speakSocks(keep(client), proxy, asked, tunnel))
      : (scheme === 'https' ? createHttpsServer({ cert, key }) : createHttpServer()).on('connect', onConnect);
  server.on('connection', keep).on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(proxy, {
    url: `${scheme}://localhost:${(server.address() as AddressInfo).port}`,
    seen: () => Buffer.concat(seen).toString('latin1'),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
}

/** RFC 1928 as far as a client without a login goes. */
function speakSocks(
  client: Socket,
  proxy: { readonly conduct: Conduct },
  asked: string[],
  tunnel: (client: Duplex, authority: string) => void,
): void {
  client.once('data', () => {
    if (proxy.conduct === 'silent') return;
    client.write(Buffer.from([5, proxy.conduct === 407 ? 0xff : 0]));
    client.once('data', (request: Buffer) => {
      const [kind, length = 0] = [request[3], request[4]];
      const host =
        kind === 3
          ? request.subarray(5, 5 + length).toString('latin1')
          : kind === 1
            ? request.subarray(4, 8).join('.')
            : request.subarray(4, 20).toString('hex');
      asked.push(`${host}:${request.readUInt16BE(request.length - 2)}`);
      const reply = typeof proxy.conduct === 'number' ? proxy.conduct : 0;
      // One byte at a time, as a network may bring them.
      for (const byte of [5, reply, 0, 3, 2, 0x68, 0x69, 0, 0]) client.write(Buffer.from([byte]));
      if (reply === 0) tunnel(client, asked.at(-1) ?? '');
    });
  });
}
