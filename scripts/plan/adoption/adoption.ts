import { expiryOf } from '../../credential/credential-facts.ts';
import { credentialOfSecret } from '../../credential/kubeconfig-text.ts';
import type { Cluster } from '../../desired/cluster.ts';
import { toVclusterApplication } from '../../desired/vcluster-application.ts';
import type { Application, ClusterResource, Secret } from '../../kubernetes/objects/kubernetes-object.ts';
import { defined } from '../../text/defined.ts';
import type { FieldChange } from '../compare/compare-values.ts';
import { compareConnection } from '../compare/connection-change.ts';
import { credentialText, storedFingerprint } from '../compare/credential-change.ts';
import { wantedResource, wantedSecret } from '../compare/differences.ts';
import { compareApplication, compareResource, compareSecret } from '../compare/object-differences.ts';
import { clashesWith } from '../guard/clashes.ts';
import type { ManagementState, Registration } from '../registration.ts';
import { refusalsOf } from './adoption-refusals.ts';

/** What taking over the objects of others as one cluster's registration would mean; plain data, nothing is done by it. */
export interface Adoption {
  readonly cluster: Cluster;
  /** What would become ours. */
  readonly objects: readonly (ClusterResource | Secret | Application)[];
  /** Why it must not be taken over, each in one line with the way out; anything here refuses all of it. */
  readonly refusals: readonly string[];
  /** What the register's file would change about them; a credential by its fingerprint. */
  readonly fields: readonly FieldChange[];
  /** The registration as it would be, those objects included. */
  readonly registration: Registration;
}

/** Judges the objects of others that are in the way of a cluster, as `clashesWith` finds them. */
export function judgeAdoption(input: {
  readonly tenant: string;
  readonly cluster: Cluster;
  readonly state: ManagementState;
  readonly registered: Registration | undefined;
}): Adoption {
  const { tenant, cluster, state, registered } = input;
  const objects = clashesWith(cluster.name, cluster, state, tenant).map(({ object }) => object);
  const secrets = objects.filter((one): one is Secret => one.kind === 'Secret');
  const resources = objects.filter((one): one is ClusterResource => one.kind === 'Cluster');
  const vclusters = objects.filter((one): one is Application => one.kind === 'Application');
  const [secret, resource, application] = [secrets[0], resources[0], vclusters[0]];
  const registration: Registration = {
    name: cluster.name,
    secretsRead: true,
    ...registered,
    ...defined({ secret, resource, application }),
  };
  const { applications } = state;
  return {
    cluster,
    objects,
    refusals: refusalsOf({ tenant, cluster, registered, secrets, resources, vclusters, applications }),
    fields: [
      ...(resource === undefined ? [] : compareResource(resource, wantedResource(tenant, cluster))),
      ...(application === undefined ? [] : compareApplication(application, toVclusterApplication(tenant, cluster))),
      ...(secret === undefined ? [] : compareSecret(secret, wantedSecret(tenant, cluster))),
      ...(secret === undefined ? [] : compareConnection(registration, cluster)),
      ...(secret === undefined ? [] : credentialChange({ ...registration, secret }, cluster)),
    ],
    registration,
  };
}

/** The stored credential against the sealed one; any other is known only when it is obtained. */
function credentialChange(registration: Registration, { credential, tlsServerName }: Cluster): readonly FieldChange[] {
  const stored = credentialOfSecret(registration.secret);
  const before = storedFingerprint(registration, credential.fingerprint, tlsServerName);
  const from =
    stored === undefined || before === undefined
      ? 'one that this kit does not read'
      : credentialText({ fingerprint: before, expires: expiryOf(stored) });
  const { fingerprint, expires } = credential;
  if (fingerprint === undefined) return [{ path: 'credential', from, to: `the one from ${credential.from}` }];
  if (fingerprint === before) return [];
  const change = { path: 'credential', from, to: credentialText({ fingerprint, expires }) };
  return [before === undefined ? change : { ...change, isRotation: true }];
}
