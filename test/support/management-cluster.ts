import { dirname } from 'node:path';
import type { ControlPlane } from '../../sandbox/control-plane/control-plane.ts';
import {
  argoCdCustomResourceDefinitions,
  nautesProductCustomResourceDefinitions,
} from '../../sandbox/control-plane/custom-resources.ts';
import {
  installObjects,
  readManagementManifests,
  serviceAccountKubeconfig,
} from '../../sandbox/control-plane/install-objects.ts';

const kit = dirname(dirname(import.meta.dirname));

/** Installs what `management/`, Argo CD and Nautes install, and gives the kubeconfigs of the two identities. */
export async function makeManagement({
  adminKubeconfig,
}: ControlPlane): Promise<{ readonly applyKubeconfig: string; readonly planKubeconfig: string }> {
  await installObjects(adminKubeconfig, [
    ...argoCdCustomResourceDefinitions,
    ...nautesProductCustomResourceDefinitions,
    ...(await readManagementManifests(kit)),
  ]);
  const kubeconfigOf = (identity: string): Promise<string> =>
    serviceAccountKubeconfig(adminKubeconfig, 'nautes', identity);
  return {
    applyKubeconfig: await kubeconfigOf('nautes-tenant-apply'),
    planKubeconfig: await kubeconfigOf('nautes-tenant-plan'),
  };
}
