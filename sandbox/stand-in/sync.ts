import { isDeepStrictEqual } from 'node:util';
import { trackingAnnotation } from '../../scripts/desired/vcluster-application.ts';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import type { Application, KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { pathOf, resources } from '../../scripts/kubernetes/objects/resources.ts';
import type { ApplicationSource } from '../../scripts/register/components/component-file.ts';
import { keepNamespace, trackingId } from './namespaces.ts';
import { applyObject, deleteIfThere, mergeInto } from './objects.ts';

/** What Argo CD says of an Application, such as `Synced` and `Healthy`. */
export interface Reported {
  readonly sync: string;
  readonly health: string;
}

const configMaps = { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps' } as const;
/** Argo CD itself finds what it installed by a cache of everything; the stand-in, which has none, by a label. */
export const installedLabel = 'stand-in/installed-by';

/**
 * STAND-IN for the synchronisation of an Application: makes the namespace that CreateNamespace asks for, installs one
 * ConfigMap for each source, prunes those of sources that are not there any more, and reports what it was told to report,
 * once for each state of the sources.
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
  await keepNamespace(application, destination);
  await install(application, destination);
  await mergeInto(management, pathOf(resources.application, metadata.name), {
    status: { sync: { status: sync, comparedTo }, health: { status: health } },
  });
}

/** STAND-IN for the cascade: deletes what an Application installed, wherever it is. */
export async function prune(
  { metadata }: Application,
  destination: ApiClient,
  keep: ReadonlySet<string> = new Set(),
): Promise<void> {
  const installed = await listAll<KubernetesObject>(destination, configMaps, `${installedLabel}=${metadata.name}`);
  for (const one of installed) {
    const path = pathOf({ ...configMaps, namespace: one.metadata.namespace ?? '' }, one.metadata.name);
    if (!keep.has(path)) await deleteIfThere(destination, path);
  }
}

async function install(application: Application, destination: ApiClient): Promise<void> {
  const { metadata, spec } = application;
  const namespace = spec?.destination?.namespace;
  if (namespace === undefined) return;
  const { source, sources = [] } = (spec ?? {}) as {
    source?: ApplicationSource;
    sources?: readonly ApplicationSource[];
  };
  const wanted = new Set<string>();
  for (const one of source === undefined ? sources : [source, ...sources]) {
    const { repoURL = '', chart, path: folder, helm } = one;
    const name = `installed-${helm?.releaseName ?? metadata.name}-${chart ?? folder?.replaceAll(/\W/g, '-') ?? 'all'}`;
    const path = pathOf({ ...configMaps, namespace }, name);
    wanted.add(path);
    await applyObject(destination, path, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name,
        namespace,
        labels: { [installedLabel]: metadata.name },
        annotations: { [trackingAnnotation]: trackingId(metadata.name, 'ConfigMap', namespace, name) },
      },
      data: { repoURL, version: one.targetRevision ?? '' },
    });
  }
  const policy = spec?.['syncPolicy'] as { readonly automated?: { readonly prune?: boolean } } | undefined;
  if (policy?.automated?.prune === true) await prune(application, destination, wanted);
}
