import { inParallel } from '../cli/in-parallel.ts';
import { kitFolder } from '../cli/kit-folder.ts';
import { mayDo, type Right } from '../kubernetes/access-review.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { findObject } from '../kubernetes/object-shape.ts';
import type { KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { registerNamespace } from '../kubernetes/objects/management-namespaces.ts';
import { annotations, isOurs } from '../kubernetes/objects/ownership.ts';
import { resources } from '../kubernetes/objects/resources.ts';
import { ManagementReader } from '../management/management-reader.ts';
import { foundThat, type Check, type Found } from '../text/check.ts';
import { isOlderVersion, kitVersion } from '../text/version.ts';
import { rightsOf } from './granted-rights.ts';
import { looked } from './looked.ts';

const area = 'management cluster';
const atOnce = 8;
const maxNamed = 4;

/** Whether the management cluster is reached, has what `management/` installs, and lets this identity do its work. */
export async function managementChecks(
  client: ApiClient,
  options: { readonly components: boolean; readonly tenant: string },
): Promise<readonly Check[]> {
  const reader = new ManagementReader(client);
  return [
    await looked({ area, id: 'installed' }, async () => {
      await reader.assertInstalled(options);
      return { state: 'ok', found: `${client.server} has Argo CD and what management/ installs` };
    }),
    await looked({ area, id: 'management-version' }, () => managementVersion(client)),
    await looked({ area, id: 'may-plan' }, () => rights(client, 'plan')),
    await looked({ area, id: 'may-apply' }, () => rights(client, 'apply')),
    await looked({ area, id: 'registered' }, () => registered(reader, options.tenant)),
  ];
}

async function managementVersion(client: ApiClient): Promise<Found> {
  const namespace = await findObject<KubernetesObject>(client, resources.namespace, registerNamespace);
  const installed = namespace?.metadata.annotations?.[annotations.kitVersion];
  const hint = `ask an administrator to run "kubectl apply -k ${kitFolder}management/"`;
  if (installed !== undefined && isOlderVersion(kitVersion, installed))
    return {
      state: 'problem',
      found: `management/ is installed from ${installed}, but this kit is the older ${kitVersion}`,
      hint: 'use the newer kit (docs/upgrade.md)',
    };
  const found = installed === undefined ? 'an unknown version' : installed;
  const problem = `management/ is installed from ${found}, but this kit is ${kitVersion}`;
  return foundThat(installed === kitVersion, `management/ is installed from ${kitVersion}`, problem, hint);
}

/** The last step of setting up: none is no fault, and all are what `status` is for. */
async function registered(reader: ManagementReader, tenant: string): Promise<Found> {
  const { length } = (await reader.listClusters()).filter((resource) => isOurs(resource, tenant));
  if (length > 0) return { state: 'ok', found: `${length} cluster${length === 1 ? ' is' : 's are'} registered` };
  const hint = 'add the first one in a merge request, and merge it ("npm run new" asks for what it needs)';
  return { state: 'unknown', found: 'no cluster is registered yet', hint };
}

async function rights(client: ApiClient, identity: 'plan' | 'apply'): Promise<Found> {
  const wanted = await rightsOf(identity);
  const missing = (
    await inParallel(wanted, atOnce, async (right) => ((await mayDo(client, right)) ? [] : [right]))
  ).flat();
  const named = missing.slice(0, maxNamed).map(rightText).join(', ');
  const more = missing.length > maxNamed ? ` and ${missing.length - maxNamed} more` : '';
  return foundThat(
    missing.length === 0,
    `this identity has all ${wanted.length} permissions that ${identity} needs`,
    `this identity cannot ${named}${more}`,
    `use the identity of management/identity-${identity}.yaml, and ask an administrator to apply that file`,
  );
}

function rightText({ verb, group, resource, subresource, name, namespace }: Right): string {
  const kind = [resource, ...(subresource === undefined ? [] : [subresource])].join('/');
  const where = namespace === undefined ? '' : ` in ${namespace}`;
  return `${verb} ${kind}${group === '' ? '' : `.${group}`}${name === undefined ? '' : ` "${name}"`}${where}`;
}
