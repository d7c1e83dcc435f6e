import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Server } from 'node:net';
import { vclusterSecretOf } from '../../scripts/desired/vcluster-application.ts';
import { kubeconfigOf, membersOf, type Fleet, type Member } from './fleet.ts';
import type { Served } from './serve-fleet.ts';

// A program of its own: the API servers of a whole fleet, each at a loopback address of its own, as far as apply asks them.

process.once('message', ({ fleet, silent }: Served) => {
  const mute = new Set(silent);
  const members = membersOf(fleet);
  const byAddress = new Map(members.map((member) => [member.address, member]));
  const virtualOn = new Map(members.filter(({ kind }) => kind === 'virtual').map((one) => [one.host, one]));
  const { certificatePem: cert, keyPem: key } = fleet;
  const https = createHttpsServer({ cert, key }, (request, response) => {
    request.resume();
    const member = byAddress.get(request.socket.localAddress ?? '');
    const virtual = member?.kind === 'host' ? virtualOn.get(member.name) : undefined;
    const found = member === undefined ? undefined : answerOf(fleet, member, virtual, request);
    answer(response, found);
  });
  https.keepAliveTimeout = 60_000;
  const listeners = members.map((member) => {
    const take = mute.has(member.name) ? () => undefined : (socket: unknown) => https.emit('connection', socket);
    return listen(createServer(take), member);
  });
  void Promise.all(listeners).then(() => process.send?.('ready'));
  process.once('disconnect', () => process.exit());
});

/** What an API server says to the questions of the preflight, and to those about the virtual cluster on it. */
function answerOf(fleet: Fleet, { name }: Member, virtual: Member | undefined, { url }: IncomingMessage): unknown {
  if (url === '/version') return { gitVersion: 'v1.33.1' };
  if (url === '/apis/authentication.k8s.io/v1/selfsubjectreviews') return { status: { userInfo: { username: name } } };
  if (url === '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews') return { status: { allowed: true } };
  if (url === '/api/v1/namespaces/kube-system') return { metadata: { name: 'kube-system', uid: `uid-of-${name}` } };
  if (virtual === undefined) return undefined;
  const secret = vclusterSecretOf(virtual.name);
  if (url !== `/api/v1/namespaces/${virtual.name}/secrets/${secret}`) return undefined;
  const config = Buffer.from(kubeconfigOf(fleet, virtual)).toString('base64');
  return { metadata: { name: secret, namespace: virtual.name, uid: '1' }, data: { config } };
}

function answer(response: ServerResponse, found: unknown): void {
  const status = { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code: 404 };
  const text = JSON.stringify(found ?? status);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  response.writeHead(found === undefined ? 404 : 200, headers).end(text);
}

function listen(server: Server, { address, port }: Member): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, address, resolve);
  });
}
