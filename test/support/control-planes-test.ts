import { expect, test as plainTest } from 'vitest';
import { startStandIn, type StandIn } from '../../sandbox/stand-in/stand-in.ts';
import type { Reported } from '../../sandbox/stand-in/sync.ts';
import { isRefused, parseKubeconfig } from '../../scripts/credential/kubeconfig.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import { findSecrets } from './control-planes-secrets.ts';
import { Administrator, emptyControlPlanes } from './control-planes-state.ts';
import { applyKubeconfig, controlPlane, controlPlaneNames, planKubeconfig } from './control-planes.ts';
import { identities, printed, TestRegister } from './register.ts';

export { describe, expect } from 'vitest';

/** The stand-in for Argo CD and vcluster: a test that does not ask for it has an Argo CD that does not reconcile. */
export class ArgoCd {
  #standIn: StandIn | undefined;
  /** What it reports of a component's Application, by name; unless said otherwise that everything is fine. */
  readonly reported = new Map<string, Reported>();
  /** The kubeconfig that a virtual cluster leaves on its host; undefined while it does not start. */
  vclusterKubeconfig: string | undefined = controlPlane('vcluster').adminKubeconfig;

  /** The virtual clusters that started with the data of an earlier one. */
  readonly bootedOldData: string[] = [];

  start(): void {
    this.#standIn ??= startStandIn({
      managementKubeconfig: controlPlane('management').adminKubeconfig,
      vclusterKubeconfig: () => this.vclusterKubeconfig,
      onOldData: (name) => this.bootedOldData.push(name),
      reportedOf: (application) => this.reported.get(application) ?? { sync: 'Synced', health: 'Healthy' },
    });
  }

  async stop(): Promise<void> {
    await this.#standIn?.stop();
    this.#standIn = undefined;
  }
}

const management = new Administrator('management');
const host = new Administrator('host');
/** Where tests register clusters, the host among them. */
const runtimes = [host, ...(['worker', 'vcluster'] as const).map((name) => new Administrator(name))];
/** What the management cluster held at the end of each test, where a secret has no place. */
const recorded: string[] = [];

/** A test with a register of its own on empty control planes; `argoCd` is there for the tests that name it. */
export const test = plainTest
  .extend('management', async () => management)
  .extend('host', async () => host)
  .extend('register', async ({}, { onCleanup }) => {
    await emptyControlPlanes(management, runtimes);
    const register = await TestRegister.make();
    onCleanup(async () => {
      await recordState();
      await register.remove();
    });
    return register;
  })
  .extend('argoCd', async ({ register: _ }, { onCleanup }) => {
    const argoCd = new ArgoCd();
    argoCd.start();
    onCleanup(() => argoCd.stop());
    return argoCd;
  });

/** The private key of a kubeconfig, or the signature of its token, whose other parts are no secret. */
function secretOf(kubeconfig: string): string {
  const parsed = parseKubeconfig(kubeconfig);
  if (isRefused(parsed)) return '';
  const { keyPem, token } = parsed.credential;
  return keyPem ?? token?.split('.').at(-1) ?? '';
}

async function recordState(): Promise<void> {
  const { cluster, anyApplication, lease } = resources;
  const objects = await Promise.all([cluster, anyApplication, lease].map((kind) => management.list(kind)));
  const secrets = (await management.list(resources.secret)).map(({ metadata }) => metadata);
  recorded.push(JSON.stringify([...objects, secrets]));
}

/** After each file: its worker has nothing left of it, and no secret was printed or stored where it has no place. */
export async function endFile(): Promise<void> {
  await emptyControlPlanes(management, runtimes);
  const administrators = controlPlaneNames.map((name) => controlPlane(name).adminKubeconfig);
  const keys = [...administrators, applyKubeconfig(), planKubeconfig()].map(secretOf);
  expect(keys.every((key) => key.length > 100)).toBe(true);
  const found = findSecrets([...printed, ...recorded], [...keys, ...identities]);
  for (const seen of [printed, recorded, identities]) seen.length = 0;
  expect(found).toEqual([]);
}
