import { shippedCatalogue, type ComponentCategory } from '../register/components/component-catalogue.ts';
import { filledCategories, requiredCategories } from '../register/components/required-categories.ts';
import type { ClusterDraft } from './cluster-draft.ts';
import { isMapping } from '../text/pointer.ts';

/** Removes the components that the shape has no use for; Nautes installs nothing for them. */
export function dropForeignComponents(work: ClusterDraft): void {
  const { usage, clusterType, workerType } = work.unchecked;
  if (!hasShape(work)) return;
  const useful = new Set<string>([
    ...requiredCategories(usage, clusterType, workerType),
    ...filledIn(work),
    'certManagement',
  ]);
  const list = work.mapping('componentsList');
  const foreign = Object.keys(list).filter((category) => !useful.has(category));
  const shape = [clusterType, workerType, usage].filter((word) => word !== undefined).join(' ');
  for (const category of foreign)
    work.note(`/spec/componentsList/${category}`, `dropped ${category}: nothing is installed for it on a ${shape}`);
  if (foreign.length > 0)
    work.set('componentsList', Object.fromEntries(Object.entries(list).filter(([category]) => useful.has(category))));
}

/** Leaves of each component only what differs from the catalogue, which fills the rest in. */
export function trimComponents(work: ClusterDraft): void {
  if (!hasShape(work) || !isMapping(work.spec['componentsList'])) return;
  const filled = filledIn(work);
  for (const [category, component] of Object.entries(work.mapping('componentsList'))) {
    const known = category as ComponentCategory;
    const trimmed = trimComponent(work, known, component);
    const isBare = isMapping(trimmed) && Object.keys(trimmed).length === 0;
    if (isBare && filled.has(known)) work.leaveOut('componentsList', category);
    else
      work.set('componentsList', {
        ...work.mapping('componentsList'),
        [category]: isBare ? { name: shippedCatalogue[known].name } : trimmed,
      });
  }
}

function trimComponent(work: ClusterDraft, category: ComponentCategory, component: unknown): unknown {
  if (!isMapping(component)) return component;
  const known = shippedCatalogue[category];
  const { name, namespace, ...rest } = component;
  const isOther = name !== undefined && name !== known.name;
  const isElsewhere = namespace !== undefined && namespace !== known.namespace;
  if (isElsewhere && !isOther)
    work.note(
      `/spec/componentsList/${category}/namespace`,
      `kept namespace "${String(namespace)}" of component "${known.name}", whose default is "${known.namespace}" today`,
    );
  return {
    ...(isOther ? { name } : {}),
    ...(isElsewhere || (isOther && namespace !== undefined) ? { namespace } : {}),
    ...rest,
  };
}

/** What a cluster of this shape gets without a word in componentsList. */
function filledIn({ unchecked }: ClusterDraft): ReadonlySet<ComponentCategory> {
  return new Set(filledCategories(unchecked));
}

/** Whether the shape is one that the kit knows; if not, the schema check says why. */
function hasShape({ spec }: ClusterDraft): boolean {
  const { usage, clusterType, workerType } = spec;
  if (usage === 'host') return clusterType === 'physical';
  if (clusterType !== 'physical' && clusterType !== 'virtual') return false;
  return usage === 'worker' && (workerType === 'deployment' || workerType === 'pipeline');
}
