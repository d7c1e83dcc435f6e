import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Something that listens on a loopback port until it is closed. */
export interface Listener {
  readonly port: number;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const listener = await listen(() => undefined);
  await listener.close();
  return listener.port;
}

/** Takes connections and never says a word. */
export function openBlackHole(): Promise<Listener> {
  return listen(() => undefined);
}

/** Hands every connection on to another loopback port, as a load balancer would; `at` is the port that it listens on. */
export function openForwarder(port: number, at = 0): Promise<Listener> {
  return listen((socket) => {
    const onward = connect(port, '127.0.0.1');
    for (const end of [socket, onward]) end.on('error', () => (socket.destroy(), onward.destroy()));
    socket.pipe(onward).pipe(socket);
  }, at);
}

async function listen(take: (socket: Socket) => void, at = 0): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    take(socket);
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
