import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findControlPlaneBinaries } from '../../sandbox/binaries/find-binaries.ts';
import { onInterruption, removeFolderNow } from '../../sandbox/control-plane/cleanup.ts';
import {
  freeNodePort,
  startControlPlane,
  startEtcd,
  type ControlPlane,
} from '../../sandbox/control-plane/control-plane.ts';
import {
  controlPlaneNames,
  userNames,
  type ControlPlaneFacts,
  type ControlPlaneName,
  type ControlPlaneSet,
  type UserName,
} from './control-planes.ts';
import { makeManagement } from './management-cluster.ts';

/** Starts a set of control planes for each worker before the first cluster test, and stops them after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const progress = (line: string): void => void process.stderr.write(`control planes: ${line}\n`);
  const binaries = await findControlPlaneBinaries(progress);
  const directory = await mkdtemp(join(tmpdir(), 'nautes-tenant-test-'));
  const withdraw = onInterruption(() => removeFolderNow(directory));
  const started: { stop(): Promise<void> }[] = [];
  const stores: { stop(): Promise<void> }[] = [];

  async function teardown(): Promise<void> {
    // An API server whose etcd has gone would take its time.
    for (const all of [started, stores]) await Promise.all(all.map((one) => one.stop()));
    await rm(directory, { recursive: true, force: true });
    withdraw();
  }

  async function startSet(folder: string): Promise<ControlPlaneSet> {
    const facts: Partial<Record<ControlPlaneName, ControlPlaneFacts>> = {};
    let kubeconfigs: Awaited<ReturnType<typeof makeManagement>> | undefined;
    const etcd = await startEtcd(binaries, folder);
    stores.push(etcd);
    const starts = await Promise.allSettled(
      controlPlaneNames.map(async (name) => {
        // A virtual cluster is served at a node port of its host.
        const port = name === 'vcluster' ? { port: await freeNodePort() } : {};
        const controlPlane = await startControlPlane({ name, binaries, directory: folder, etcd: etcd.url, ...port });
        started.push(controlPlane);
        if (name === 'management') kubeconfigs = await makeManagement(controlPlane);
        facts[name] = await toFacts(controlPlane);
      }),
    );
    const failure = starts.find((result) => result.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
    const controlPlanes = facts as Record<ControlPlaneName, ControlPlaneFacts>;
    return { controlPlanes, ...(kubeconfigs as Awaited<ReturnType<typeof makeManagement>>) };
  }

  // API servers and etcd collect garbage half as often: there is memory enough, and the time is the tests'.
  process.env['GOGC'] ??= '200';
  const count = countSets(project);
  const servers = count * controlPlaneNames.length;
  progress(`starting ${servers} API servers of Kubernetes ${binaries.version} (${binaries.origin})`);
  const sets: ControlPlaneSet[] = [];
  try {
    // One after the other: a set alone keeps two cores busy, and its node port is taken before the next one asks for its own.
    for (let index = 0; index < count; index++) sets.push(await startSet(join(directory, String(index))));
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('controlPlaneSets', sets);
  project.provide('controlPlaneBinaries', binaries);
  return teardown;
}

/** A worker has a set to itself; one file alone needs one only, whichever worker runs it. */
function countSets({ config, vitest }: TestProject): number {
  const files = vitest.state.getPaths().filter((path) => dirname(path) === join(config.root, 'test/cluster'));
  return files.length === 1 ? 1 : config.maxWorkers;
}

async function toFacts(controlPlane: ControlPlane): Promise<ControlPlaneFacts> {
  const { name, server, caPem, adminKubeconfig, auditLog } = controlPlane;
  const userKubeconfigs: Partial<Record<UserName, string>> = {};
  for (const user of userNames) userKubeconfigs[user] = await controlPlane.addUser(user);
  const others = Array.from({ length: 7 }, (_, index) => controlPlane.addUser(`admin-${index}`, ['system:masters']));
  return {
    name,
    server,
    caPem,
    adminKubeconfig,
    otherAdministrators: await Promise.all(others),
    auditLog,
    userKubeconfigs: userKubeconfigs as Record<UserName, string>,
  };
}
