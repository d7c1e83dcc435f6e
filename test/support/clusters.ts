import { dump } from 'js-yaml';

/** The `spec` of a host; its virtual clusters name it "berlin". */
export const host = { apiServer: 'https://192.0.2.1:6443', clusterType: 'physical', usage: 'host' };
/** The `spec` of a physical worker. */
export const worker = {
  apiServer: 'https://192.0.2.2:6443',
  clusterType: 'physical',
  usage: 'worker',
  workerType: 'deployment',
};
/** The `spec` of a virtual worker on "berlin". */
export const virtual = {
  apiServer: 'https://192.0.2.1:31001',
  clusterType: 'virtual',
  usage: 'worker',
  workerType: 'pipeline',
  hostCluster: 'berlin',
};

/** Goes with the `spec` of a physical cluster, so that its file is complete: the kubeconfig is elsewhere. */
export const fromSecret = { kubeconfig: { from: 'secret' } };

/** The text of a cluster file; `write` writes YAML unless told otherwise. */
export function clusterText(
  name: string,
  spec: object,
  metadata: object = {},
  write: (content: object) => string = (content) => dump(content),
): string {
  return write({
    apiVersion: 'nautes.resource.nautes.io/v1alpha1',
    kind: 'Cluster',
    metadata: { name, ...metadata },
    spec,
  });
}

/** The cluster files of a register, by path, from each cluster's `spec` by name. */
export function clusterFiles(
  specs: Readonly<Record<string, object>>,
  write?: (content: object) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [`clusters/${name}.yaml`, clusterText(name, spec, {}, write)]),
  );
}
