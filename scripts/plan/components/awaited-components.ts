import { applicationNameOf, type ApplicationSet } from '../../desired/components/application-set.ts';
import type { Application } from '../../kubernetes/objects/kubernetes-object.ts';
import { sourcesOf, type ApplicationSource } from '../../register/components/component-file.ts';
import { textAt, valueAt } from '../../text/pointer.ts';
import { isGenerated } from '../guard/dependents.ts';
import { isReady, saidOf } from './component-states.ts';

/** A component that is to be ready on a cluster. */
export interface AwaitedComponent {
  readonly cluster: string;
  readonly component: string;
}

/** Why a component is not ready on its cluster yet, such as `traefik is OutOfSync and Progressing`; undefined when it is. */
export function pendingText(
  { cluster, component }: AwaitedComponent,
  applications: ReadonlyMap<string, Application>,
  set: ApplicationSet | undefined,
): string | undefined {
  const application = applications.get(applicationNameOf(cluster, component));
  const own = new Set(set?.metadata.uid === undefined ? [] : [set.metadata.uid]);
  if (application === undefined || !isGenerated(application, own)) return `${component} has no Application yet`;
  if (set !== undefined && !follows(application, set)) return `${component} does not have its new version yet`;
  const said = saidOf(application);
  return isReady(said) ? undefined : `${component} is ${said.sync} and ${said.health}`;
}

/**
 * Whether an Application, and what Argo CD says of it, is about what its set says now: right after a change it is still
 * reported as synced with what was there before. Templates in a source cannot be compared.
 */
function follows(application: Application, { spec }: ApplicationSet): boolean {
  const wanted = sourcesOf({ metadata: { name: '' }, spec });
  const compared = valueAt(valueAt(application.status, 'sync'), 'comparedTo');
  return [application.spec, compared].every((one) => one === undefined || isOf(wanted, one));
}

function isOf(wanted: readonly ApplicationSource[], spec: unknown): boolean {
  const [source, sources] = [valueAt(spec, 'source'), valueAt(spec, 'sources')];
  const actual: readonly unknown[] = Array.isArray(sources) ? sources : [source];
  return wanted.every((one, index) =>
    (['repoURL', 'chart', 'path', 'targetRevision'] as const).every((key) => {
      const value = one[key];
      return value === undefined || value.includes('{{') || textAt(actual[index], key) === value;
    }),
  );
}
