import type { ComponentFile } from '../../register/components/component-file.ts';
import type { SelectableCluster } from '../cluster-secret.ts';
import { stepsBetween } from './component-steps.ts';
import { componentsOf } from './selection.ts';

/** A cluster that stays registered and loses components because its labels change; as destructive as a removal. */
export interface Withdrawal {
  readonly cluster: string;
  readonly components: readonly string[];
}

/** What the change of clusters alone takes away, given the components that stay, as they were before. */
export function withdrawalsBetween(
  base: ReadonlyMap<string, SelectableCluster>,
  head: ReadonlyMap<string, SelectableCluster>,
  components: ReadonlyMap<string, ComponentFile>,
): readonly Withdrawal[] {
  const namesOf = (cluster: SelectableCluster): readonly string[] =>
    componentsOf(cluster, components).map(({ name }) => name);
  return [...base].flatMap(([cluster, before]) => {
    const after = head.get(cluster);
    const { loses } = after === undefined ? { loses: [] } : stepsBetween(namesOf(before), namesOf(after));
    return loses.length === 0 ? [] : [{ cluster, components: loses }];
  });
}
