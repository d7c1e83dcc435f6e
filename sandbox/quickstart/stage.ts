import { createServer } from 'node:net';
import { KitError } from '../../scripts/cli/kit-error.ts';
import { findControlPlaneBinaries } from '../binaries/find-binaries.ts';
import {
  freeNodePort,
  makeAuthority,
  startControlPlane,
  startEtcd,
  type ControlPlane,
  type ControlPlaneAuthority,
} from '../control-plane/control-plane.ts';
import { argoCdCustomResourceDefinitions, argoCdNamespace } from '../control-plane/custom-resources.ts';
import { installObjects, readManagementManifests, serviceAccountKubeconfig } from '../control-plane/install-objects.ts';
import { startStandIn } from '../stand-in/stand-in.ts';

/** A cluster of the story; its name is this machine's, by the stand-in for DNS. */
interface StoryCluster {
  readonly address: string;
  /** Of an administrator there. */
  readonly kubeconfig: string;
}

/** The control planes on which the story plays. They are known before they run, so that the story need not wait. */
export interface Stage {
  readonly host: StoryCluster;
  readonly worker: StoryCluster;
  /** Stands for what vcluster would start on the host. */
  readonly virtual: StoryCluster;
  /** Settles when everything runs, or cannot. */
  readonly opened: Promise<OpenStage>;
  stop(): Promise<void>;
}

/** What is known of the management cluster once it runs. */
interface OpenStage {
  readonly management: ControlPlane;
  /** The kubeconfig of the identity of `management/identity-apply.yaml`. */
  readonly applyKubeconfig: string;
}

/** Where a control plane will be. */
interface Place {
  readonly name: string;
  readonly host: string;
  readonly address: string;
  readonly port: HeldPort;
  readonly authority: ControlPlaneAuthority;
  readonly kubeconfig: string;
}

/** A user of every cluster; in "system:masters", which nobody should hand out, is only the administrator of the stage. */
const user = 'nautes';

/** Starts everything in the background, with the stand-in for the controllers that the control planes lack. */
export async function setStage(options: {
  readonly kit: string;
  readonly directory: string;
  readonly progress: (line: string) => void;
}): Promise<Stage> {
  const stops: (() => Promise<void>)[] = [];
  const lastStops: (() => Promise<void>)[] = [];
  const leaving = new AbortController();
  const place = async (name: string, host: string, port = 0): Promise<Place> => {
    const held = await holdPort(port);
    stops.push(held.release);
    const authority = await makeAuthority(name);
    const address = `https://${host}:${held.number}`;
    const kubeconfig = authority.toKubeconfig(address, user, await authority.certificates.newClientCert(user));
    return { name, host, address, port: held, authority, kubeconfig };
  };
  const places = {
    management: await place('management', '127.0.0.1'),
    host: await place('host', 'shanghai.example.com'),
    worker: await place('worker', 'prod-eu.example.com'),
    virtual: await place('virtual', 'shanghai.example.com', await freeNodePort()),
  };
  const opened = open(places, { ...options, stops, lastStops, signal: leaving.signal });
  // Whoever needs it hears of it; until then it must not end the process.
  opened.catch(() => undefined);
  return {
    host: places.host,
    worker: places.worker,
    virtual: places.virtual,
    opened,
    stop: async () => {
      leaving.abort(new KitError('the story ended'));
      await opened.catch(() => undefined);
      // The last to start was the stand-in, which talks to the others until it stops.
      await stops.pop()?.();
      await Promise.all(stops.splice(0).map((stop) => stop()));
      for (const stop of lastStops.splice(0)) await stop();
    },
  };
}

type Places = Readonly<Record<'management' | 'host' | 'worker' | 'virtual', Place>>;

async function open(
  places: Places,
  options: {
    readonly kit: string;
    readonly directory: string;
    readonly progress: (line: string) => void;
    readonly stops: (() => Promise<void>)[];
    readonly lastStops: (() => Promise<void>)[];
    readonly signal: AbortSignal;
  },
): Promise<OpenStage> {
  const { kit, directory, progress, stops, lastStops, signal } = options;
  const binaries = await findControlPlaneBinaries(progress, undefined, signal);
  signal.throwIfAborted();
  progress(`starting four throw-away control planes, Kubernetes ${binaries.version} (${binaries.origin})`);
  const etcd = await startEtcd(binaries, directory);
  lastStops.push(() => etcd.stop());
  const started = await Promise.allSettled(
    [places.management, places.host, places.worker, places.virtual].map(async ({ name, host, port, authority }) => {
      await port.release();
      const plane = await startControlPlane({
        ...{ name, binaries, directory, authority, etcd: etcd.url },
        port: port.number,
        subjectAltNames: [host],
      });
      stops.push(() => plane.stop());
      await installObjects(plane.adminKubeconfig, [everything]);
      return plane;
    }),
  );
  const [management] = started.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as [ControlPlane];
  signal.throwIfAborted();
  progress('installing management/ and the CRDs of Argo CD into the management cluster');
  await installObjects(management.adminKubeconfig, [
    argoCdNamespace,
    ...argoCdCustomResourceDefinitions,
    ...(await readManagementManifests(kit)),
  ]);
  const standIn = startStandIn({
    managementKubeconfig: management.adminKubeconfig,
    vclusterKubeconfig: () => places.virtual.kubeconfig,
  });
  stops.push(() => standIn.stop());
  const applyKubeconfig = await serviceAccountKubeconfig(management.adminKubeconfig, 'nautes', 'nautes-tenant-apply');
  return { management, applyKubeconfig };
}

/** Lets the user do everything. */
const everything = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: { name: user },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
  subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: user }],
};

/** A port that nobody else gets until it is let go. */
interface HeldPort {
  readonly number: number;
  release(): Promise<void>;
}

function holdPort(wanted: number): Promise<HeldPort> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const number = typeof address === 'object' && address !== null ? address.port : wanted;
      // Nothing connects, so it closes at once; a second time it is closed already.
      resolve({ number, release: () => new Promise((released) => void server.close(() => released())) });
    });
  });
}
