import { secretNameOf, secretText } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { vclusterApplicationOf } from '../../desired/vcluster-application.ts';
import type {
  Application,
  ClusterResource,
  KubernetesObject,
  Secret,
} from '../../kubernetes/objects/kubernetes-object.ts';
import { argoNamespace } from '../../kubernetes/objects/management-namespaces.ts';
import { isOfAnyTenant, isOurs, kitPrefix } from '../../kubernetes/objects/ownership.ts';
import { isSameServer } from '../../register/api-server.ts';
import type { ManagementState } from '../registration.ts';
import { foreignSecrets, objectsByName } from './state-index.ts';

/** An object of another owner that blocks a registration: it has the place of ours, or Argo CD could not tell them apart. */
interface Clash {
  readonly object: ClusterResource | Secret | Application;
  /** What it is and why it is in the way, in one line. */
  readonly reason: string;
}

const noSecrets: readonly Secret[] = [];

/** That an object is not ours, in one line. */
export function belongsToOthers({ kind, metadata }: KubernetesObject): string {
  return `${kind} "${metadata.name}" in namespace ${metadata.namespace} belongs to another owner`;
}

/** The objects of others that are in the way of a cluster; Secrets are looked at only where they were read. */
export function clashesWith(
  name: string,
  cluster: Pick<Cluster, 'apiServer'> | undefined,
  state: ManagementState,
  tenant: string,
): readonly Clash[] {
  const standing = (object: Clash['object']): Clash => ({ object, reason: belongsToOthers(object) });
  const registering = (object: Secret, what: string): Clash => ({
    object,
    reason: `Secret "${object.metadata.name}" registers ${what}`,
  });
  const foreign = <Kind extends KubernetesObject>(objects: readonly Kind[]): readonly Kind[] =>
    objects.filter((object) => !isOurs(object, tenant));
  const named = <Kind extends KubernetesObject>(objects: readonly Kind[], wanted: string): readonly Kind[] =>
    foreign(objectsByName(objects).get(wanted) ?? []);
  const isInArgoCd = ({ metadata }: Application): boolean => metadata.namespace === argoNamespace;
  return [
    ...named(state.resources, name).map(standing),
    ...named(state.applications, vclusterApplicationOf(name)).filter(isInArgoCd).map(standing),
    ...foreignSecrets(state.secrets ?? noSecrets, tenant).flatMap((secret) => {
      if (secret.metadata.name === secretNameOf(name)) return [standing(secret)];
      if (secretText(secret, 'name') === name) return [registering(secret, 'a cluster of the same name')];
      const isSame = isSameServer(secretText(secret, 'server'), cluster?.apiServer.url);
      return isSame ? [registering(secret, 'the same API server')] : [];
    }),
  ];
}

/** Whether `adopt` may take over an object: no tenant of this kit owns it, and no operator of Nautes holds it. */
export function isAdoptable({ object }: Clash): boolean {
  return !isOfAnyTenant(object) && otherOperators(object).length === 0;
}

/** Nautes's own operators and this kit do not share a management cluster: each would undo what the other did. */
export function otherOperators({ kind, metadata }: KubernetesObject): readonly string[] {
  if (kind !== 'Cluster') return [];
  const finalizer = metadata.finalizers?.find((one) => !one.startsWith(kitPrefix));
  if (finalizer === undefined) return [];
  return [`Cluster "${metadata.name}" has the finalizer ${finalizer}: another operator manages it`];
}
