import { defined } from '../../scripts/text/defined.ts';
import { findControlPlaneBinaries } from '../binaries/find-binaries.ts';
import { freeNodePort, startControlPlane, type ControlPlane } from '../control-plane/control-plane.ts';
import { argoCdCustomResourceDefinitions } from '../control-plane/custom-resources.ts';
import { installObjects, readManagementManifests, serviceAccountKubeconfig } from '../control-plane/install-objects.ts';
import { startStandIn, type StandIn } from '../stand-in/stand-in.ts';

/** The control planes on which the story plays, and the stand-in for the controllers that they lack. */
export interface Stage {
  readonly management: ControlPlane;
  readonly host: ControlPlane;
  readonly worker: ControlPlane;
  /** Stands for what vcluster would start on the host. */
  readonly virtual: ControlPlane;
  readonly virtualPort: number;
  /** The kubeconfig of the identity of `management/identity-apply.yaml`. */
  readonly applyKubeconfig: string;
  stop(): Promise<void>;
}

/** Starts everything, saying what it does; whatever was started is stopped again when a part fails. */
export async function setStage(options: {
  readonly kit: string;
  readonly directory: string;
  readonly tell: (line: string) => void;
}): Promise<Stage> {
  const { kit, directory, tell } = options;
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const binaries = await findControlPlaneBinaries(tell);
    tell(`starting four throw-away control planes, Kubernetes ${binaries.version} (${binaries.origin})`);
    const virtualPort = await freeNodePort();
    const start = async (name: string, port?: number): Promise<ControlPlane> => {
      const plane = await startControlPlane({ name, binaries, directory, ...defined({ port }) });
      stops.push(() => plane.stop());
      return plane;
    };
    const started = await Promise.allSettled([
      start('management'),
      start('host'),
      start('worker'),
      start('virtual', virtualPort),
    ]);
    const [management, host, worker, virtual] = started.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    }) as [ControlPlane, ControlPlane, ControlPlane, ControlPlane];
    tell('installing management/ and the CRDs of Argo CD into the management cluster');
    await installObjects(management.adminKubeconfig, [
      ...argoCdCustomResourceDefinitions,
      ...(await readManagementManifests(kit)),
    ]);
    const standIn: StandIn = startStandIn({
      managementKubeconfig: management.adminKubeconfig,
      vclusterKubeconfig: () => virtual.adminKubeconfig,
    });
    stops.push(() => standIn.stop());
    const applyKubeconfig = await serviceAccountKubeconfig(management.adminKubeconfig, 'nautes', 'nautes-tenant-apply');
    return { management, host, worker, virtual, virtualPort, applyKubeconfig, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
