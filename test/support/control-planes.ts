import { inject } from 'vitest';
import type { ControlPlaneBinaries } from '../../sandbox/binaries/find-binaries.ts';

/** The control planes of a test run; `vcluster` is a spare one, at a node port, that stands for a virtual cluster. */
export const controlPlaneNames = ['management', 'host', 'worker', 'vcluster'] as const;

/** One of the control planes of a test run. */
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
  readonly auditLog: string;
  readonly userKubeconfigs: Readonly<Record<UserName, string>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly controlPlanes: Readonly<Record<ControlPlaneName, ControlPlaneFacts>>;
    readonly controlPlaneBinaries: ControlPlaneBinaries;
    /** The management cluster for the identities of `management/`, which have just the rights given there. */
    readonly applyKubeconfig: string;
    readonly planKubeconfig: string;
  }
}

/** The control plane of that name, running for as long as the tests do. */
export function controlPlane(name: ControlPlaneName): ControlPlaneFacts {
  return inject('controlPlanes')[name];
}

/** The programs of this test run, for a test that needs a control plane of its own. */
export function controlPlaneBinaries(): ControlPlaneBinaries {
  return inject('controlPlaneBinaries');
}
