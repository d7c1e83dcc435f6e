import { isClusterName } from '../register/layout.ts';
import { maskSecrets } from '../secrets/secret-text.ts';
import { withoutEdges } from '../text/words.ts';

/** Names that programs give to every cluster or its file, so they identify none. */
const namesOfAny: ReadonlySet<string> = new Set([
  ...['default', 'kubernetes', 'local', 'cluster', 'admin', 'kubernetes-admin', 'minikube', 'microk8s'],
  ...['config', 'kubeconfig', 'secret', 'secrets', 'clusters'],
]);

/** Whether a text may name a cluster, and is not what programs call every one. */
export function isTellingName(text: string): boolean {
  return isClusterName(text) && /[a-z]/.test(text) && !namesOfAny.has(text);
}

/**
 * The cluster name in what kubectl and Argo CD call a cluster, such as `admin@prod-eu`, `gke_project_zone_prod-eu` or
 * `arn:aws:eks:eu-central-1:1:cluster/prod-eu`; undefined when there is none.
 */
export function nameWithin(written: string): string | undefined {
  if (isTellingName(written)) return written;
  if (maskSecrets(written) !== written) return undefined;
  const last = written.split(written.startsWith('gke_') ? '_' : /[/@:]/).at(-1) ?? '';
  const name = withoutEdges(last.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-'), '-');
  return isTellingName(name) ? name : undefined;
}
