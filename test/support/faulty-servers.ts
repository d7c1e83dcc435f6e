import { type IncomingMessage, type RequestListener, createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeCa, makeClientCertificate } from './certificates.ts';
import type { Listener } from './control-planes-loopback.ts';

/** A server with a certificate for `localhost` alone, signed by a CA of its own. */
export interface TlsServer extends Listener {
  readonly caPem: string;
}

/** What is wrong with an answer; a server that hangs takes the request and says nothing. */
export type Fault =
  'hangs' | 'drips' | 'redirects' | 'sends HTML' | 'sends JSON of something else' | 'fails' | 'cuts off';

const faults: Readonly<Record<Fault, RequestListener>> = {
  hangs: () => undefined,
  drips: (_, answer) => {
    answer.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => answer.write(' '), 100);
    answer.on('close', () => clearInterval(timer));
  },
  redirects: (_, answer) => void answer.writeHead(302, { location: 'https://127.0.0.1:1/version' }).end(),
  'sends HTML': (_, answer) =>
    void answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome\u001b[2J</html>'),
  'sends JSON of something else': (ask, answer) =>
    answerJson(ask, () => void answer.end('{"status":{"allowed":true}}')),
  fails: (_, answer) => void answer.writeHead(500).end('{"message":"etcd\\u001b[2J is\\ngone"}'),
  'cuts off': (_, answer) => {
    answer.writeHead(200, { 'content-length': '1000' });
    answer.write('{', () => answer.destroy());
  },
};

/** A TLS server on loopback whose every answer has the same fault. */
export function openFaultyServer(fault: Fault): Promise<TlsServer> {
  return openTlsServer(faults[fault]);
}

/** Answers as far as apply asks a cluster, with the UID of that moment. */
export function answerAsCluster(uid: () => string): RequestListener {
  return (ask, answer) =>
    answerJson(ask, () => {
      const name = ask.url?.split('/').at(-1);
      const identity = { gitVersion: 'v1.33.1', status: { allowed: true }, metadata: { name, uid: uid() } };
      answer.end(JSON.stringify(identity));
    });
}

/** A TLS server on loopback for `localhost`. */
export async function openTlsServer(answer: RequestListener): Promise<TlsServer> {
  const ca = makeCa();
  const { certificatePem, keyPem } = makeClientCertificate(ca, { subject: 'localhost' });
  const listener = await listening(createHttpsServer({ cert: certificatePem, key: keyPem }, answer));
  return { ...listener, caPem: ca.certificatePem };
}

/** A server that speaks HTTP without TLS. */
export function openPlainServer(): Promise<Listener> {
  return listening(createHttpServer((_, answer) => void answer.end('{}')));
}

/** Hands connections to 127.0.0.2 on to whatever loopback port is asked for at that moment. */
export function openOtherAddress(port: () => number): Promise<Listener> {
  const server = createServer((socket) => {
    const onward = connect(port(), '127.0.0.1');
    for (const end of [socket, onward]) end.on('error', () => (socket.destroy(), onward.destroy()));
    socket.pipe(onward).pipe(socket);
  });
  return listening(server, '127.0.0.2');
}

function answerJson(ask: IncomingMessage, answer: () => void): void {
  ask.resume().on('end', answer);
}

async function listening(server: Server, address = '127.0.0.1'): Promise<Listener> {
  const sockets = new Set<Duplex>();
  server.on('connection', (socket: Duplex) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
