import { inject } from 'vitest';
import type { ControlPlaneBinaries } from '../../sandbox/binaries/find-binaries.ts';

/** The control planes of a worker; `vcluster` is a spare one, at a node port, that stands for a virtual cluster. */
export const controlPlaneNames = ['management', 'host', 'worker', 'vcluster'] as const;

/** One of the control planes of a worker. */
export type ControlPlaneName = (typeof controlPlaneNames)[number];

/** The users that every control plane knows besides the administrator; none of them has any right to begin with. */
export const userNames = ['tenant-apply', 'tenant-plan', 'nobody'] as const;

/** One of the users without rights. */
export type UserName = (typeof userNames)[number];

/** What a test can know about a running control plane. */
export interface ControlPlaneFacts {
  readonly name: string;
  readonly server: string;
  readonly caPem: string;
  readonly adminKubeconfig: string;
  /** Kubeconfigs of further administrators, for registers in which several clusters are this control plane. */
  readonly otherAdministrators: readonly string[];
  readonly auditLog: string;
  readonly userKubeconfigs: Readonly<Record<UserName, string>>;
}

/** What one worker of a test run has to itself: no file that runs at the same time sees what it does there. */
export interface ControlPlaneSet {
  readonly controlPlanes: Readonly<Record<ControlPlaneName, ControlPlaneFacts>>;
  /** The management cluster for the identities of `management/`, which have just the rights given there. */
  readonly applyKubeconfig: string;
  readonly planKubeconfig: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker, or only one when the run has one cluster test file. */
    readonly controlPlaneSets: readonly ControlPlaneSet[];
    readonly controlPlaneBinaries: ControlPlaneBinaries;
  }
}

/** The control plane of that name, running for as long as the tests do. */
export function controlPlane(name: ControlPlaneName): ControlPlaneFacts {
  return ownSet().controlPlanes[name];
}

/** The management cluster for the identity that applies. */
export function applyKubeconfig(): string {
  return ownSet().applyKubeconfig;
}

/** The management cluster for the identity that plans, and sees no Secret. */
export function planKubeconfig(): string {
  return ownSet().planKubeconfig;
}

/** The programs of this test run, for a test that needs a control plane of its own. */
export function controlPlaneBinaries(): ControlPlaneBinaries {
  return inject('controlPlaneBinaries');
}

/** What the live preflight calls a user: API servers before Kubernetes 1.28 do not say who asks. */
export function nameInPreflight(user: UserName): string {
  const [major = 0, minor = 0] = controlPlaneBinaries().version.split('.').map(Number);
  return major === 1 && minor < 28 ? 'the credential' : `"${user}"`;
}

/** vitest counts the workers that run at the same time from 1. */
function ownSet(): ControlPlaneSet {
  const sets = inject('controlPlaneSets');
  return sets[(Number(process.env['VITEST_POOL_ID']) - 1) % sets.length] as ControlPlaneSet;
}
