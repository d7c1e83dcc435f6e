import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { kitFolder } from '../cli/kit-folder.ts';
import type { Right } from '../kubernetes/access-review.ts';
import { argoNamespace, credentialsNamespace, registerNamespace } from '../kubernetes/objects/management-namespaces.ts';

interface Role {
  readonly kind: string;
  readonly metadata: { readonly namespace?: string };
  readonly rules?: readonly {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
    readonly resourceNames?: readonly string[];
  }[];
}

/** The namespaces of the files in `management/`, and where `namespaces.json` has them. */
const namespaces: Readonly<Record<string, string>> = {
  argocd: argoNamespace,
  nautes: registerNamespace,
  'nautes-credentials': credentialsNamespace,
};

/** Where `namespaces.json` has a namespace that a file of `management/` names. */
export function namespaceInstalled(name: string): string {
  return namespaces[name] ?? name;
}

/** What `management/` grants to one of the two identities itself, from the file that an administrator applies. */
export async function rightsOf(identity: 'plan' | 'apply'): Promise<readonly Right[]> {
  const text = await readFile(join(kitFolder, `management/identity-${identity}.yaml`), 'utf8');
  const roles = (loadAll(text) as readonly Role[]).filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  return roles.flatMap(({ metadata, rules = [] }) =>
    rules.flatMap(({ apiGroups, resources, verbs, resourceNames = [undefined] }) =>
      apiGroups.flatMap((group) =>
        resources.flatMap((path) =>
          verbs.flatMap((verb) =>
            resourceNames.map((name) => toRight({ group, path, verb, name, namespace: metadata.namespace })),
          ),
        ),
      ),
    ),
  );
}

function toRight(granted: {
  readonly group: string;
  readonly path: string;
  readonly verb: string;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}): Right {
  const { group, path, verb, name } = granted;
  const [resource = '', subresource] = path.split('/');
  const namespace = granted.namespace === undefined ? undefined : namespaceInstalled(granted.namespace);
  return {
    verb,
    group,
    resource,
    ...(subresource === undefined ? {} : { subresource }),
    ...(name === undefined ? {} : { name: namespaceInstalled(name) }),
    ...(namespace === undefined ? {} : { namespace }),
  };
}
