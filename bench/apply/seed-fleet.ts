import { randomUUID } from 'node:crypto';
import { toArgoConfig } from '../../scripts/credential/kubeconfig-text.ts';
import { desiredClusters } from '../../scripts/desired/cluster.ts';
import { toClusterResource } from '../../scripts/desired/cluster-resource.ts';
import { toClusterSecret } from '../../scripts/desired/cluster-secret.ts';
import { toVclusterApplication } from '../../scripts/desired/vcluster-application.ts';
import { openGit } from '../../scripts/git/git.ts';
import { commitOf } from '../../scripts/git/history.ts';
import { readRevision } from '../../scripts/git/trees.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';
import { factsOf } from '../../scripts/plan/compare/credential-change.ts';
import { readRepository } from '../../scripts/register/repository.ts';
import { credentialOf, membersOf, type Fleet } from './fleet.ts';

/** A registered object to go by, for which a server has already written down who owns which field. */
type Sample = (kind: Resource, name: string) => Promise<KubernetesObject>;

/** etcd takes so many operations in one transaction unless told otherwise. */
const operationsAtOnce = 128;

/**
 * Puts into etcd what apply would have registered of a fleet, in seconds instead of minutes. The first host and its virtual
 * cluster are registered already: all others get what their own files ask for, and of those two what the server added.
 */
export async function seedFleet(etcd: string, register: string, fleet: Fleet, sample: Sample): Promise<void> {
  const git = await openGit({ directory: register, root: register });
  const commit = await commitOf(git, 'HEAD');
  const clusters = desiredClusters(readRepository(await readRevision(git, commit)));
  const members = membersOf(fleet);
  const entries: { readonly key: string; readonly value: string }[] = [];
  const add = async (kind: Resource, object: KubernetesObject, like: string): Promise<void> => {
    const { metadata, status } = (await sample(kind, like)) as KubernetesObject<{ readonly status?: unknown }>;
    const { name, namespace = '', ...rest } = object.metadata;
    const { managedFields, creationTimestamp, generation } = metadata as unknown as Readonly<Record<string, unknown>>;
    const made = { managedFields, creationTimestamp, generation, uid: randomUUID() };
    const value = { ...object, metadata: { name, namespace, ...rest, ...made }, ...(status ? { status } : {}) };
    const [group] = kind.apiVersion.includes('/') ? kind.apiVersion.split('/') : [];
    const key = ['/registry', ...(group === undefined ? [] : [group]), kind.plural, namespace, name].join('/');
    entries.push({ key, value: JSON.stringify(value) });
  };
  for (const member of members.slice(2)) {
    const cluster = clusters.get(member.name);
    if (cluster === undefined) throw new TypeError(`the register has no cluster "${member.name}"`);
    const credential = credentialOf(fleet, member);
    const evidence = {
      ...factsOf(credential),
      clusterUid: `uid-of-${member.name}`,
      kubernetesVersion: 'v1.33.1',
    };
    const like = members[member.kind === 'host' ? 0 : 1]?.name ?? '';
    const secret = toClusterSecret('bench', cluster, toArgoConfig(credential));
    await add(resources.cluster, toClusterResource('bench', cluster, evidence, commit), like);
    await add(resources.secret, secret, `cluster-${like}`);
    if (member.kind === 'host') continue;
    const application = toVclusterApplication('bench', cluster);
    await add(resources.application, application, application.metadata.name.replace(member.name, like));
  }
  for (let from = 0; from < entries.length; from += operationsAtOnce)
    await put(etcd, entries.slice(from, from + operationsAtOnce));
}

async function put(etcd: string, entries: readonly { readonly key: string; readonly value: string }[]): Promise<void> {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const success = entries.map(({ key, value }) => ({ requestPut: { key: base64(key), value: base64(value) } }));
  const answer = await fetch(`${etcd}/v3/kv/txn`, { method: 'POST', body: JSON.stringify({ success }) });
  if (!answer.ok) throw new Error(`etcd says ${answer.status}: ${await answer.text()}`);
}
