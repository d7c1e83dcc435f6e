import { dirname } from 'node:path';
import { argoCdCustomResourceDefinitions } from '../../scripts/shell/control-plane/argo-cd-crds.ts';
import type { ControlPlane } from '../../scripts/shell/control-plane/control-plane.ts';
import { installObjects } from '../../scripts/shell/control-plane/install-objects.ts';
import { readManagementManifests } from '../../scripts/shell/control-plane/management-manifests.ts';
import { nautesProductCustomResourceDefinitions } from '../../scripts/shell/control-plane/nautes-product-crds.ts';
import { serviceAccountKubeconfig } from '../../scripts/shell/control-plane/service-account.ts';

const kit = dirname(dirname(import.meta.dirname));

/** Installs what `management/`, Argo CD and Nautes install, and gives the kubeconfigs of the two identities. */
export async function makeManagement({
  adminKubeconfig,
}: ControlPlane): Promise<{ readonly applyKubeconfig: string; readonly planKubeconfig: string }> {
  await installObjects(adminKubeconfig, [
    ...(await argoCdCustomResourceDefinitions()),
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
