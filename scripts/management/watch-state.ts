import { setImmediate } from 'node:timers/promises';
import type { ApplicationSet } from '../desired/components/application-set.ts';
import type { ApiClient } from '../kubernetes/api-client.ts';
import { ApiFailure } from '../kubernetes/api-failure.ts';
import { servedKinds } from '../kubernetes/discovery.ts';
import type { Application, ClusterResource, KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { resources, type Resource } from '../kubernetes/objects/resources.ts';
import { watchAll, WatchedObjects, type Watched } from '../kubernetes/watch-all.ts';
import type { ManagementState } from '../plan/registration.ts';
import { explainManagementFailure } from './management-reader.ts';

/**
 * What is registered, without Secrets, now and whenever it has changed, until `signal` aborts. Changes at one moment are
 * reported together: whoever reads each state in turn misses none that lasts.
 */
export async function* watchState(client: ApiClient, signal: AbortSignal): AsyncGenerator<ManagementState> {
  const stopping = new AbortController();
  const ended = AbortSignal.any([signal, stopping.signal]);
  const [clusters, applications, applicationSets] = [
    new WatchedObjects<ClusterResource>(),
    new WatchedObjects<Application>(),
    new WatchedObjects<ApplicationSet>(),
  ];
  const all = [clusters, applications, applicationSets];
  let news = Promise.withResolvers<void>();
  const follow = async <Kind extends KubernetesObject>(
    objects: WatchedObjects<Kind>,
    events: AsyncIterable<Watched<Kind>>,
  ): Promise<void> => {
    for await (const event of events) {
      objects.take(event);
      news.resolve();
    }
  };
  ended.addEventListener('abort', () => news.resolve());
  const following = [
    follow(clusters, watchAll(client, resources.cluster, ended)),
    follow(applications, watchAll(client, resources.anyApplication, ended)),
    follow(applicationSets, watchIfServed(client, resources.applicationSet, ended)),
  ];
  // Whichever fails first ends the watch below; the others fail because of it and have nothing to add.
  const failure = Promise.withResolvers<never>();
  for (const one of following) one.catch((error: unknown) => failure.reject(error));
  failure.promise.catch(() => undefined);
  try {
    for (;;) {
      await Promise.race([news.promise, failure.promise]);
      if (ended.aborted) return;
      news = Promise.withResolvers();
      // The rest of what one packet brought.
      await setImmediate();
      if (all.every(({ isComplete }) => isComplete))
        yield {
          ...{ resources: clusters.values, secrets: undefined },
          ...{ applications: applications.values, applicationSets: applicationSets.values },
        };
    }
  } catch (error) {
    throw error instanceof ApiFailure ? explainManagementFailure(error) : error;
  } finally {
    stopping.abort();
    await Promise.allSettled(following);
  }
}

/** The same for a kind that the server may not know: then there are none. */
async function* watchIfServed<Kind extends KubernetesObject>(
  client: ApiClient,
  resource: Resource,
  signal: AbortSignal,
): AsyncGenerator<Watched<Kind>> {
  const served = await servedKinds(client, resource.apiVersion);
  if (served.has(resource.plural)) yield* watchAll<Kind>(client, resource, signal);
  else yield { type: 'all', objects: [] };
}
