import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findControlPlaneBinaries } from '../../sandbox/binaries/find-binaries.ts';
import { onInterruption, removeFolderNow } from '../../sandbox/control-plane/cleanup.ts';
import { freeNodePort, startControlPlane, type ControlPlane } from '../../sandbox/control-plane/control-plane.ts';
import {
  controlPlaneNames,
  userNames,
  type ControlPlaneFacts,
  type ControlPlaneName,
  type UserName,
} from './control-planes.ts';
import { makeManagement } from './management-cluster.ts';

/** Starts the control planes of a test run once, before the first cluster test, and stops them after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const progress = (line: string): void => void process.stderr.write(`control planes: ${line}\n`);
  const binaries = await findControlPlaneBinaries(progress);
  const directory = await mkdtemp(join(tmpdir(), 'nautes-tenant-test-'));
  const withdraw = onInterruption(() => removeFolderNow(directory));
  const started: ControlPlane[] = [];

  async function teardown(): Promise<void> {
    await Promise.all(started.map((controlPlane) => controlPlane.stop()));
    await rm(directory, { recursive: true, force: true });
    withdraw();
  }

  async function start(name: ControlPlaneName): Promise<ControlPlaneFacts> {
    // A virtual cluster is served at a node port of its host.
    const port = name === 'vcluster' ? { port: await freeNodePort() } : {};
    const controlPlane = await startControlPlane({ name, binaries, directory, ...port });
    started.push(controlPlane);
    if (name === 'management') {
      const { applyKubeconfig, planKubeconfig } = await makeManagement(controlPlane);
      project.provide('applyKubeconfig', applyKubeconfig);
      project.provide('planKubeconfig', planKubeconfig);
    }
    return toFacts(controlPlane);
  }

  progress(`starting Kubernetes ${binaries.version} (${binaries.origin})`);
  const facts: Partial<Record<ControlPlaneName, ControlPlaneFacts>> = {};
  const starts = await Promise.allSettled(
    controlPlaneNames.map(async (name) => {
      facts[name] = await start(name);
    }),
  );
  const failure = starts.find((result) => result.status === 'rejected');
  if (failure !== undefined) {
    await teardown();
    throw failure.reason;
  }
  project.provide('controlPlanes', facts as Record<ControlPlaneName, ControlPlaneFacts>);
  project.provide('controlPlaneBinaries', binaries);
  return teardown;
}

async function toFacts(controlPlane: ControlPlane): Promise<ControlPlaneFacts> {
  const { name, server, caPem, adminKubeconfig, auditLog } = controlPlane;
  const userKubeconfigs: Partial<Record<UserName, string>> = {};
  for (const user of userNames) userKubeconfigs[user] = await controlPlane.addUser(user);
  return {
    name,
    server,
    caPem,
    adminKubeconfig,
    auditLog,
    userKubeconfigs: userKubeconfigs as Record<UserName, string>,
  };
}
