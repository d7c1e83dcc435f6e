import { vclusterSecretOf } from '../../scripts/desired/vcluster-application.ts';
import type { ApplicationSource } from '../../scripts/register/components/component-file.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import type { Application, KubernetesObject, Secret } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { keepNamespace } from './namespaces.ts';
import { applyObject, findObject } from './objects.ts';

/** What a virtual cluster is started with. */
export interface VclusterOptions {
  /** The kubeconfig that a virtual cluster of this name would leave on its host; undefined while it "starts". */
  vclusterKubeconfig(name: string): string | undefined;
  /** Called with the name of a virtual cluster that starts with the data of another Application's. */
  onOldData?(name: string): void;
  /** Called with what it does, in words. */
  tell?(text: string): void;
}

/** Where a virtual cluster keeps its data, which says the Application that it was first started by. */
const dataName = 'data-of-vcluster';
type Data = KubernetesObject<{ readonly data?: Readonly<Record<string, string>> }>;

/**
 * STAND-IN for the vcluster chart: makes the namespace on the host, begins with new data or goes on with what is there, and
 * leaves the kubeconfig.
 */
export async function startVcluster(
  application: Application,
  host: ApiClient,
  options: VclusterOptions,
): Promise<void> {
  const name = application.spec?.destination?.namespace ?? '';
  const kubeconfig = options.vclusterKubeconfig(name);
  if (kubeconfig === undefined) return;
  const secretName = vclusterSecretOf(releaseOf(application));
  const secretPath = `/api/v1/namespaces/${name}/secrets/${secretName}`;
  const dataPath = `/api/v1/namespaces/${name}/configmaps/${dataName}`;
  const config = Buffer.from(kubeconfig).toString('base64');
  const { uid = '' } = application.metadata;
  const [secret, data] = [await findObject<Secret>(host, secretPath), await findObject<Data>(host, dataPath)];
  const owner = data?.data?.['application'];
  if (owner === uid && secret?.data?.['config'] === config) return;
  await keepNamespace(application, host);
  if (owner === undefined) await applyObject(host, dataPath, configMap(name, { application: uid }));
  else if (owner !== uid) {
    options.onOldData?.(name);
    await applyObject(host, dataPath, configMap(name, { application: uid }));
  }
  if (secret?.data?.['config'] === config) return;
  await applyObject(host, secretPath, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretName, namespace: name },
    data: { config },
  });
  options.tell?.(`vcluster "${name}" started and left its kubeconfig on the host`);
}

/** Helm's release is called like the Application where it has no name of its own. */
function releaseOf({ metadata, spec }: Application): string {
  const source = spec?.['source'] as ApplicationSource | undefined;
  return source?.helm?.releaseName ?? metadata.name;
}

function configMap(namespace: string, data: Readonly<Record<string, string>>): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: dataName, namespace }, data };
}
