import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startControlPlane, type ControlPlane } from '../../sandbox/control-plane/control-plane.ts';
import { clientOf } from '../../sandbox/stand-in/stand-in.ts';
import { resources, pathOf } from '../../scripts/kubernetes/objects/resources.ts';
import { expect, test as plainTest } from '../support/control-planes-test.ts';
import { controlPlaneBinaries } from '../support/control-planes.ts';
import { isLeaseWrite } from '../support/fault-trials.ts';
import { startFaultyProxy, type FaultyProxy, type ProxiedRequest } from '../support/faulty-proxy.ts';
import { makeManagement } from '../support/management-cluster.ts';
import type { Ended } from '../support/register.ts';

interface OwnManagement {
  readonly controlPlane: ControlPlane;
  readonly proxy: FaultyProxy;
}

/** A management cluster of this file's own, whose API server may be halted. */
const test = plainTest.extend('own', { scope: 'file' }, async ({}, { onCleanup }): Promise<OwnManagement> => {
  const directory = await mkdtemp(join(tmpdir(), 'nautes-tenant-restart-'));
  const controlPlane = await startControlPlane({ name: 'restarted', binaries: controlPlaneBinaries(), directory });
  const proxy = await startFaultyProxy((await makeManagement(controlPlane)).applyKubeconfig);
  onCleanup(async () => {
    await proxy.close();
    await controlPlane.stop();
    await rm(directory, { recursive: true, force: true });
  });
  return { controlPlane, proxy };
});

const secrets = pathOf(resources.secret);
/** The list that the plan is made from; before there is a Lease the registrations are asked for the newest commit too. */
function isListUnderLease(): (request: ProxiedRequest) => boolean {
  let isTaken = false;
  return (request) => {
    isTaken ||= isLeaseWrite(request);
    return isTaken && request.path === pathOf(resources.cluster);
  };
}
const isWriteOf = (path: string, method: string) => (request: ProxiedRequest) =>
  request.isWrite && request.method === method && request.path.startsWith(path);

/** The names of all that is registered. */
async function registered({ adminKubeconfig }: ControlPlane): Promise<readonly string[]> {
  const client = clientOf(adminKubeconfig);
  try {
    const list = (await client.send({ method: 'GET', path: secrets })) as {
      readonly items: readonly { readonly metadata: { readonly name: string } }[];
    };
    return list.items.map(({ metadata }) => metadata.name).filter((name) => name.startsWith('cluster-'));
  } finally {
    client.close();
  }
}

test('the API server restarts while apply is at work: it rides over that, or the next run makes up for it', async ({
  register,
  own: { controlPlane, proxy },
}) => {
  let restarted: Promise<void> = Promise.resolve();
  /** Halts the API server before the first request that matches, and lets it come back at once or after the run. */
  const applyWith = async (matches: (request: ProxiedRequest) => boolean, comesBack: boolean): Promise<Ended> => {
    let halted = false;
    proxy.before = async (request) => {
      if (halted || !matches(request)) return;
      halted = true;
      const halting = controlPlane.haltApiServer();
      if (comesBack) restarted = halting.then(() => controlPlane.resumeApiServer());
      await halting;
    };
    const pause = (): Promise<void> => restarted;
    const ended = await register.apply({ kubeconfig: proxy.kubeconfig, patience: { pause } });
    expect(halted).toBe(true);
    if (!comesBack) await controlPlane.resumeApiServer();
    proxy.before = undefined;
    return ended;
  };
  await register.addHost();
  await register.addWorker();
  await register.commit('Register two');

  const unread = await applyWith(isListUnderLease(), false);
  expect(unread).toMatchObject({ exitCode: 3, stdout: '' });
  expect(unread.stderr).toMatch(/^error: the management cluster cannot be reached\n {2}cause: /);
  expect(await registered(controlPlane)).toEqual([]);

  await outliveLease(controlPlane);
  expect(await applyWith(isWriteOf(secrets, 'PATCH'), true)).toMatchObject({ exitCode: 0 });
  expect(await registered(controlPlane)).toEqual(['cluster-prod-eu', 'cluster-shanghai']);

  await register.removeCluster('prod-eu');
  await register.commit('Unregister one');
  const unfinished = await applyWith(isWriteOf(secrets, 'DELETE'), false);
  expect(unfinished).toMatchObject({
    exitCode: 6,
    stdout: expect.stringMatching(/^failed {2}unregister prod-eu .* cannot be reached: the connection was reset/),
    stderr: expect.stringContaining('warning: the Lease could not be released: '),
  });
  expect(await registered(controlPlane)).toEqual(['cluster-prod-eu', 'cluster-shanghai']);

  await outliveLease(controlPlane);
  expect(await applyWith(isWriteOf(pathOf(resources.cluster), 'DELETE'), true)).toMatchObject({ exitCode: 0 });
  expect(await registered(controlPlane)).toEqual(['cluster-shanghai']);

  const { length } = proxy.requests;
  expect(await register.apply({ kubeconfig: proxy.kubeconfig })).toMatchObject({ exitCode: 0 });
  const writes = proxy.requests.slice(length).filter(({ isWrite }) => isWrite);
  expect(writes.every(isLeaseWrite)).toBe(true);
}, 480_000);

/** As if 60 seconds passed since the apply that could not give its Lease back. */
async function outliveLease({ adminKubeconfig }: ControlPlane): Promise<void> {
  const client = clientOf(adminKubeconfig);
  const body = { spec: { renewTime: new Date(Date.now() - 61_000).toISOString().replace('Z', '000Z') } };
  const path = pathOf(resources.lease, 'tenant-acme');
  await client.send({ method: 'PATCH', path, contentType: 'application/merge-patch+json', body });
  client.close();
}
