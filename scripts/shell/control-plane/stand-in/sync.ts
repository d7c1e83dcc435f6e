import { isDeepStrictEqual } from 'node:util';
import type { Application } from '../../../core/desired/kubernetes-object.ts';
import type { ApiClient } from '../../kubernetes/api-client.ts';
import { pathOf, resources } from '../../kubernetes/resources.ts';
import { applyObject, mergeInto } from './objects.ts';

/** What Argo CD says of an Application, such as `Synced` and `Healthy`. */
export interface Reported {
  readonly sync: string;
  readonly health: string;
}

/**
 * STAND-IN for the synchronisation of an Application: makes the namespace that CreateNamespace asks for, installs
 * nothing in it, and reports what it was told to report, once for each state of the sources.
 */
export async function syncApplication(
  management: ApiClient,
  application: Application,
  destination: ApiClient,
  reported: Reported,
): Promise<void> {
  const { spec = {}, metadata } = application;
  const { sync, health } = reported;
  const sources = { source: spec['source'], sources: spec['sources'] };
  const said = application.status as
    | { readonly sync?: { readonly status?: string; readonly comparedTo?: object }; readonly health?: object }
    | undefined;
  const comparedTo = Object.fromEntries(
    Object.entries({ ...sources, destination: spec.destination }).filter(([, value]) => value !== undefined),
  );
  const upToDate = said?.sync?.status === sync && isDeepStrictEqual(said.health, { status: health });
  if (upToDate && isDeepStrictEqual(said?.sync?.comparedTo, comparedTo)) return;
  await makeNamespace(application, destination);
  await mergeInto(management, pathOf(resources.application, metadata.name), {
    status: { sync: { status: sync, comparedTo }, health: { status: health } },
  });
}

async function makeNamespace({ spec }: Application, destination: ApiClient): Promise<void> {
  const policy = spec?.['syncPolicy'] as { readonly syncOptions?: readonly string[] } | undefined;
  const name = spec?.destination?.namespace;
  if (name === undefined || policy?.syncOptions?.includes('CreateNamespace=true') !== true) return;
  await applyObject(destination, `/api/v1/namespaces/${name}`, {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name },
  });
}
