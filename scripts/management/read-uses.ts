import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { isServed } from '../kubernetes/discovery.ts';
import { listAll } from '../kubernetes/list-all.ts';
import type { Application, KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { resources, type Resource } from '../kubernetes/objects/resources.ts';
import type { LiveUses } from '../plan/guard/dependents.ts';

const kinds: readonly Resource[] = [resources.environment, resources.deploymentRuntime, resources.pipelineRuntime];

/**
 * What may use a cluster, beside these Applications. A kind that a complete discovery does not name is `absent`, so that
 * there is none; one that cannot be read is `unknown`.
 */
export async function readUses(client: ApiClient, applications: readonly Application[]): Promise<LiveUses> {
  const unknown: { kind: string; reason: string }[] = [];
  const absent: string[] = [];
  const listOrUnknown = async (resource: Resource): Promise<readonly KubernetesObject<object>[]> => {
    try {
      if (await isServed(client, resource)) return await listAll<KubernetesObject<object>>(client, resource);
      absent.push(resource.kind);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      unknown.push({ kind: resource.plural, reason: error.message });
    }
    return [];
  };
  const [environments = [], deploymentRuntimes = [], pipelineRuntimes = []] = await Promise.all(
    kinds.map(listOrUnknown),
  );
  // Which answer comes first is chance.
  const place = ({ kind }: { readonly kind: string }): number => kinds.findIndex(({ plural }) => plural === kind);
  unknown.sort((left, right) => place(left) - place(right));
  return { environments, deploymentRuntimes, pipelineRuntimes, applications, absent: absent.sort(), unknown };
}
