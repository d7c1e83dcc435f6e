import { selectionLabels } from '../../desired/cluster-secret.ts';
import type { Cluster } from '../../desired/cluster.ts';
import type { ApplicationSet } from '../../desired/components/application-set.ts';
import { selectsLabels } from '../../desired/components/selection.ts';
import type { ComponentFile } from '../../register/components/component-file.ts';
import { registeredLabels, type Registration } from '../registration.ts';

/**
 * The components that a registered cluster keeps only when their sets change before its labels do: as they are installed
 * they do not select the new labels, and Argo CD would delete what they installed there, with its data.
 */
export function componentsLostByRelabelling(
  registration: Registration,
  cluster: Cluster,
  {
    installed,
    components,
  }: {
    readonly installed: ReadonlyMap<string, ApplicationSet>;
    readonly components: ReadonlyMap<string, ComponentFile>;
  },
): readonly string[] {
  const [old, fresh] = [registeredLabels(registration), selectionLabels(cluster)];
  return [...installed].flatMap(([name, set]) => {
    const file = components.get(name);
    const isKept = file !== undefined && selectsLabels(file, fresh) && selectsLabels(set, old);
    return isKept && !selectsLabels(set, fresh) ? [name] : [];
  });
}
