import type { ApiClient } from '../../kubernetes/api-client.ts';
import { ApiFailure, type ApiRequest } from '../../kubernetes/api-failure.ts';
import { findObject, requireObject } from '../../kubernetes/object-shape.ts';
import { annotations, fieldManager, kitPrefix } from '../../kubernetes/objects/ownership.ts';
import { pathOf, resources } from '../../kubernetes/objects/resources.ts';
import { explainManagementFailure, type Lease, type ManagementReader } from '../../management/management-reader.ts';
import { kitVersion } from '../../text/version.ts';

/** How long a Lease holds without being renewed. */
export const durationSeconds = 60;
/** Where a Lease remembers the commits of `Recorded`, and the kit that it was last taken with. */
export const leaseAnnotations = {
  attempted: `${kitPrefix}attempted`,
  applied: `${kitPrefix}applied`,
  kit: annotations.kitVersion,
} as const;

/** The name of a tenant's Lease in namespace nautes. */
function leaseNameOf(tenant: string): string {
  return `tenant-${tenant}`;
}

/** The tenant's Lease as it is now. */
export async function readLease(reader: ManagementReader, tenant: string): Promise<Lease | undefined> {
  try {
    return await reader.find<Lease>(resources.lease, leaseNameOf(tenant));
  } catch (error) {
    throw error instanceof ApiFailure ? explainManagementFailure(error) : error;
  }
}

/** The Lease that says that `holder` begins to apply `commit`, if any; the rest of what was there stays. */
export function takenLease(
  before: Lease | undefined,
  taken: { readonly tenant: string; readonly commit: string | undefined; readonly holder: string; readonly time: Date },
): Lease {
  const { tenant, commit, holder, time } = taken;
  const { labels, annotations: noted, ...metadata } = before?.metadata ?? {};
  const microTime = toMicroTime(time);
  return {
    apiVersion: resources.lease.apiVersion,
    kind: resources.lease.kind,
    metadata: {
      ...metadata,
      name: leaseNameOf(tenant),
      namespace: resources.lease.namespace,
      labels: { ...labels, 'app.kubernetes.io/managed-by': fieldManager, [`${kitPrefix}name`]: tenant },
      annotations: {
        ...noted,
        ...(commit === undefined ? {} : { [leaseAnnotations.attempted]: commit }),
        [leaseAnnotations.kit]: kitVersion,
      },
    },
    spec: {
      holderIdentity: holder,
      leaseDurationSeconds: durationSeconds,
      acquireTime: microTime,
      renewTime: microTime,
      leaseTransitions: (before?.spec?.leaseTransitions ?? 0) + (before === undefined ? 0 : 1),
    },
  };
}

/** The Lease of that name, or undefined when there is none. */
export function findLease(client: ApiClient, name: string): Promise<Lease | undefined> {
  return findObject<Lease>(client, resources.lease, name);
}

/** Makes a Lease that must not be there. Repeated, it is refused, so that a lost answer does no harm. */
export function createLease(client: ApiClient, body: Lease): Promise<Lease> {
  return write(client, { method: 'POST', path: pathOf(resources.lease), body });
}

/** Writes a Lease over the version that was read. Repeated, it is refused, so that a lost answer does no harm. */
export function replaceLease(client: ApiClient, body: Lease): Promise<Lease> {
  return write(client, { method: 'PUT', path: pathOf(resources.lease, body.metadata.name), body });
}

async function write(client: ApiClient, ask: ApiRequest): Promise<Lease> {
  const answer = await client.send({ ...ask, mayRepeat: true });
  return requireObject<Lease>(answer, { client, ask, resource: resources.lease });
}

/** The format of `metav1.MicroTime`. */
export function toMicroTime(time: Date): string {
  return time.toISOString().replace('Z', '000Z');
}
