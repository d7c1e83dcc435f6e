import { describe, expect, it } from 'vitest';
import { ClusterDirectory } from '../../scripts/apply/cluster-directory.ts';
import { StepFailure } from '../../scripts/apply/step.ts';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import type { RuntimeCluster } from '../../scripts/management/runtime-cluster.ts';

const access = { server: 'https://berlin.example.com', credential: { caPem: '', token: 'one' } };

/** A directory that knows one host, and what became of the connections to it. */
function makeDirectory() {
  const events: string[] = [];
  const directory = new ClusterDirectory([], (server, { token }) => {
    events.push(`open ${server} as ${token}`);
    return { close: () => events.push('close') } as unknown as RuntimeCluster;
  });
  directory.enter('berlin', access);
  return { directory, events };
}

describe('what is asked of a host', () => {
  const opened = 'open https://berlin.example.com as one';

  it('has a connection of its own each time', async () => {
    const { directory, events } = makeDirectory();
    for (const answer of [1, 2]) expect(await directory.withHost('berlin', async () => answer)).toBe(answer);
    expect(events).toEqual([opened, 'close', opened, 'close']);
  });

  it('shares one as long as somebody keeps it, however that ends', async () => {
    const { directory, events } = makeDirectory();
    const work = directory.keepingHost('berlin', async () => {
      await Promise.all([1, 2].map((answer) => directory.withHost('berlin', async () => answer)));
      await directory.withHost('berlin', async () => events.push('asked'));
      throw new RangeError('trouble elsewhere');
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(events).toEqual([opened, 'asked', 'close']);
    await directory.withHost('berlin', async () => undefined);
    expect(events.slice(3)).toEqual([opened, 'close']);
  });

  it('goes by the credential that the host has by then', async () => {
    const { directory, events } = makeDirectory();
    await directory.keepingHost('berlin', async () => {
      await directory.withHost('berlin', async () => undefined);
      directory.enter('berlin', { ...access, credential: { caPem: '', token: 'two' } });
      await directory.withHost('berlin', async () => undefined);
    });
    expect(events).toEqual([opened, 'open https://berlin.example.com as two', 'close', 'close']);
  });

  it('is asked of a silent one once, and what else goes wrong meanwhile is not its trouble', async () => {
    const { directory, events } = makeDirectory();
    const silence = ApiFailure.ofConnection({ method: 'GET', path: '/' }, access.server, {
      reason: 'Timeout',
      message: 'no response within 10 s',
    });
    const ask = (): Promise<never> => Promise.reject(silence);
    for (const _ of [1, 2]) await expect(directory.withHost('berlin', ask)).rejects.toThrow(StepFailure);
    expect(events).toEqual([opened, 'close']);
    await expect(directory.keepingHost('berlin', ask)).rejects.toBe(silence);
  });
});
