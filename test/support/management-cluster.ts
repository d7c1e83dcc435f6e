import { dirname } from 'node:path';
import type { ControlPlane } from '../../sandbox/control-plane/control-plane.ts';
import {
  argoCdCustomResourceDefinitions,
  argoCdNamespace,
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
  const objects = [
    argoCdNamespace,
    ...argoCdCustomResourceDefinitions,
    ...nautesProductCustomResourceDefinitions,
    ...(await readManagementManifests(kit)),
  ];
  await installObjects(adminKubeconfig, largestDefinitionLast(objects));
  const kubeconfigOf = (identity: string): Promise<string> =>
    serviceAccountKubeconfig(adminKubeconfig, 'nautes', identity);
  return {
    applyKubeconfig: await kubeconfigOf('nautes-tenant-apply'),
    planKubeconfig: await kubeconfigOf('nautes-tenant-plan'),
  };
}

/** With each definition an API server describes all of them anew, which takes it seconds once a large one is there. */
function largestDefinitionLast(objects: readonly object[]): readonly object[] {
  const isDefinition = (object: object): boolean =>
    (object as { readonly kind: string }).kind === 'CustomResourceDefinition';
  const lengthOf = (object: object): number => JSON.stringify(object).length;
  const definitions = objects.filter(isDefinition).sort((left, right) => lengthOf(left) - lengthOf(right));
  return [...definitions, ...objects.filter((object) => !isDefinition(object))];
}
