import { desiredClusters, type Cluster } from '../desired/cluster.ts';
import { componentsOf } from '../desired/components/selection.ts';
import {
  componentCategories,
  type Catalogue,
  type ComponentCategory,
} from '../register/components/component-catalogue.ts';
import { filledCategories } from '../register/components/required-categories.ts';
import type { Repository } from '../register/repository.ts';
import type { Finding } from '../text/diagnostic.ts';
import { nearestWord } from '../text/words.ts';
import { isPropertyValue } from './components/property-value.ts';
import type { Rule } from './engine/rule.ts';

/** Says nothing while a component file cannot be read: the catalogue would lack it. */
export const knownComponent: Rule = {
  id: 'known-component',
  severity: 'mixed',
  summary: 'componentsList names the component of each category, with properties that the component has.',
  why: 'Only the files in components/ install something: a name, namespace or property that is only in componentsList does nothing. It is a warning if the rest of the entry is true.',
  *check(repository) {
    const { catalogue, components, declaredComponents } = repository;
    if (components.size < declaredComponents.size) return;
    const isAsked = components.size > 0 || [...repository.clusters.values()].some(({ spec }) => spec.componentsList);
    if (!isAsked) return;
    for (const cluster of desiredClusters(repository).values()) {
      const written = cluster.file.spec.componentsList ?? {};
      const installed = new Set(componentsOf(cluster, components).map(({ name }) => name));
      for (const category of componentCategories) {
        if (written[category] !== undefined) yield* entryFindings(cluster, category, repository, installed);
        yield* missingProperties(cluster, category, catalogue, installed);
      }
    }
  },
};

function* entryFindings(
  cluster: Cluster,
  category: ComponentCategory,
  { catalogue, components }: Repository,
  installed: ReadonlySet<string>,
): Iterable<Finding> {
  const { document, spec } = cluster.file;
  const pointer = `/spec/componentsList/${category}`;
  const { name, namespace, additions = {} } = spec.componentsList?.[category] ?? {};
  const known = catalogue[category];
  if (known === undefined || (name !== undefined && name !== known.name)) {
    yield unknownComponent(cluster, category, catalogue, components);
    return;
  }
  if (namespace !== undefined && namespace !== known.namespace)
    yield {
      severity: 'warning',
      at: document.at(`${pointer}/namespace`),
      message: `component "${known.name}" is installed in namespace "${known.namespace}", not "${namespace}"`,
      hint: `write "${known.namespace}", or leave it out`,
    };
  for (const [property, { form }] of Object.entries(known.properties ?? {})) {
    const value = additions[property];
    if (value !== undefined && !isPropertyValue(form, value)) {
      const at = document.at(`${pointer}/additions/${property}`);
      yield { at, message: `"${property}" of component "${known.name}" is not a ${form}`, hint: `write a ${form}` };
    }
  }
  const needed: readonly string[] = filledCategories(spec);
  if (components.size > 0 && !installed.has(known.name) && !needed.includes(category))
    yield {
      severity: 'warning',
      at: document.atKey(pointer),
      message: `nothing is installed for ${category}: component "${known.name}" does not select this cluster`,
      hint: 'remove it, or select the cluster in the file of the component',
    };
}

/** Only clusters that get the component have to set what the kit cannot fill in. */
function* missingProperties(
  { componentsList, file: { document } }: Cluster,
  category: ComponentCategory,
  catalogue: Catalogue,
  installed: ReadonlySet<string>,
): Iterable<Finding> {
  const known = catalogue[category];
  if (known === undefined || !installed.has(known.name)) return;
  for (const [property, { form }] of Object.entries(known.properties ?? {})) {
    if (componentsList[category]?.additions?.[property] !== undefined) continue;
    const message = `component "${known.name}" needs "${property}", which has no default`;
    const hint = `write a ${form} as "${property}" under spec.componentsList.${category}.additions`;
    yield { at: document.atKey(`/spec/componentsList/${category}`), message, hint };
  }
}

function unknownComponent(
  { file: { document, spec } }: Cluster,
  category: ComponentCategory,
  catalogue: Catalogue,
  components: Repository['components'],
): Finding {
  const known = catalogue[category];
  const written = spec.componentsList?.[category]?.name;
  const pointer = `/spec/componentsList/${category}`;
  if (written === undefined)
    return {
      at: document.atKey(pointer),
      message: `no component of this register is for ${category}`,
      hint: 'remove it, or add a file for one to components/',
    };
  const at = document.at(`${pointer}/name`);
  const own = componentCategories.find((one) => catalogue[one]?.name === written);
  if (own !== undefined) {
    const hint = `list it under ${own}${known === undefined ? '' : `, and "${known.name}" here or nothing`}`;
    return { at, message: `component "${written}" is for ${own}, not for ${category}`, hint };
  }
  const names = componentCategories.flatMap((one) => catalogue[one]?.name ?? []);
  const near = known?.name ?? nearestWord(written, names);
  const uncategorised = components.has(written) ? ', which is in no category' : '';
  return {
    at,
    message: `component "${written}"${uncategorised} is not the one for ${category}`,
    hint: near === undefined ? 'add a file for it to components/' : `write "${near}", or leave it out`,
  };
}
