import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { watchAll } from '../../scripts/kubernetes/watch-all.ts';
import { openTlsServer, type TlsServer } from '../support/faulty-servers.ts';

type Part = string | 'breaks' | 'stays';

let server: TlsServer | undefined;
let client: ApiClient | undefined;
let asked: string[] = [];
let stop = new AbortController();
/** Called when the server is asked for a watch, before it answers. */
let onWatch = (): void => undefined;

afterEach(async () => {
  client?.close();
  await server?.close();
  asked = [];
  stop = new AbortController();
  onWatch = () => undefined;
});

const object = (name: string, version: string) => ({ metadata: { name, resourceVersion: version }, spec: {} });
const event = (type: string, name: string, version: string) =>
  `${JSON.stringify({ type, object: { ...object(name, version), kind: 'Cluster' } })}\n`;
const list = (version: string, ...names: readonly string[]) =>
  JSON.stringify({
    kind: 'ClusterList',
    metadata: { resourceVersion: version },
    items: names.map((name) => object(name, version)),
  });
const error = (code: number) =>
  `${JSON.stringify({ type: 'ERROR', object: { kind: 'Status', code, message: 'told' } })}\n`;

/** A server whose answers are these parts, in turn; the last one stays open. */
async function watching(...answers: readonly (readonly Part[])[]): Promise<AsyncGenerator<string>> {
  let next = 0;
  const give = async (answer: ServerResponse, parts: readonly Part[]): Promise<void> => {
    for (const part of parts) {
      if (part === 'stays') return;
      if (part === 'breaks') return void answer.destroy();
      await new Promise<void>((resolve) => answer.write(part, () => resolve()));
    }
    answer.end();
  };
  server = await openTlsServer((request, answer) => {
    const url = new URL(request.url ?? '', 'https://localhost');
    const isWatch = url.searchParams.has('watch');
    asked.push(isWatch ? `watch ${url.searchParams.get('resourceVersion')}` : 'list');
    if (isWatch) onWatch();
    void give(answer, answers[next++] ?? []);
  });
  client = new ApiClient({
    server: `https://localhost:${server.port}`,
    tls: { ca: server.caPem },
    headers: async () => ({}),
    ...{ timeoutMs: 20_000, tries: 3, pause: async () => undefined },
  });
  return words(client);
}

async function* words(of: ApiClient): AsyncGenerator<string> {
  for await (const told of watchAll(of, resources.cluster, stop.signal))
    yield told.type === 'all'
      ? `all ${told.objects.map(({ metadata }) => metadata.name).join()}`
      : `${told.type} ${told.object.metadata.name}`;
}

async function take(told: AsyncGenerator<string>, count: number): Promise<readonly string[]> {
  const taken: string[] = [];
  while (taken.length < count) taken.push((await told.next()).value as string);
  return taken;
}

describe('a watch', () => {
  test('reports all, then each change, also when an event comes in pieces or two at once', async () => {
    const long = event('MODIFIED', 'a', '6');
    const told = await watching(
      [list('5', 'a')],
      [long.slice(0, 20), long.slice(20) + event('ADDED', 'b', '7'), event('DELETED', 'a', '8'), 'stays'],
    );
    expect(await take(told, 4)).toEqual(['all a', 'changed a', 'changed b', 'gone a']);
    expect(asked).toEqual(['list', 'watch 5']);
  });

  test.each([
    ['ends', []],
    ['breaks off', ['breaks'] as const],
  ])('that %s is gone on with where it was', async (_, last) => {
    const told = await watching(
      [list('5', 'a')],
      [event('MODIFIED', 'a', '6'), event('BOOKMARK', '', '9'), ...last],
      [event('ADDED', 'b', '10'), 'stays'],
    );
    expect(await take(told, 3)).toEqual(['all a', 'changed a', 'changed b']);
    expect(asked.slice(0, 3)).toEqual([
      'list',
      'watch 5',
      last.length === 0 ? 'watch 9' : expect.stringMatching(/^watch [69]$/),
    ]);
  });

  test('starts again when the server does not remember that far', async () => {
    const told = await watching([list('5', 'a')], [error(410)], [list('20', 'c')], ['stays']);
    expect(await take(told, 2)).toEqual(['all a', 'all c']);
    expect(asked.slice(0, 3)).toEqual(['list', 'watch 5', 'list']);
  });

  test('that brings nothing again and again is given up, and so is one that is refused', async () => {
    const ending = await watching([list('5')]);
    await ending.next();
    await expect(ending.next()).rejects.toThrow('the watch keeps ending');
    expect(asked).toEqual(['list', 'watch 5', 'watch 5', 'watch 5']);
    client?.close();
    await server?.close();
    const refused = await watching([list('5')], [error(403)]);
    await refused.next();
    await expect(refused.next()).rejects.toThrow('told');
  });

  test('that is not wanted any more when it begins ends at once', async () => {
    onWatch = () => stop.abort();
    const told = await watching([list('5')], [event('ADDED', 'a', '6'), 'stays']);
    expect(await told.next()).toEqual({ done: false, value: 'all ' });
    expect(await told.next()).toEqual({ done: true, value: undefined });
  });

  test('of something else is no watch', async () => {
    const told = await watching([list('5')], ['{"type":"ADDED","object":{"kind":"Secret","metadata":{"name":"a"}}}\n']);
    await told.next();
    await expect(told.next()).rejects.toThrow('the response is not a Cluster');
    client?.close();
    await server?.close();
    const html = await watching([list('5')], ['<html>\n'], ['<html>\n'], ['<html>\n']);
    await html.next();
    await expect(html.next()).rejects.toThrow('cut off');
  });
});
