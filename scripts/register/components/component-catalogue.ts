import { kitPrefix } from '../../kubernetes/objects/ownership.ts';
import { defined } from '../../text/defined.ts';
import shipped from './component-catalogue.json' with { type: 'json' };
import type { ApplicationSetContent, ComponentFile } from './component-file.ts';

/** What a component is for; the keys of componentsList, as the Cluster resource of Nautes 0.4.2 has them. */
export const componentCategories = [
  'certManagement',
  'deployment',
  'eventListener',
  'gateway',
  'multiTenant',
  'oauthProxy',
  'pipeline',
  'progressiveDelivery',
  'secretManagement',
  'secretSync',
] as const;
/** One of those. */
export type ComponentCategory = (typeof componentCategories)[number];

/** What the value of a property looks like. */
export const propertyForms = ['host name', 'node port', 'text'] as const;

/** An entry of `additions` that a component has; without a default it is derived from the cluster or must be written. */
export interface ComponentProperty {
  readonly form: (typeof propertyForms)[number];
  readonly default?: string;
}

/** A component that clusters may name, with the namespace it is installed in. */
export interface CatalogueComponent {
  readonly name: string;
  readonly namespace: string;
  readonly properties?: Readonly<Record<string, ComponentProperty>>;
}

/** The one component of each category; a category that a register installs nothing for has none. */
export type Catalogue = Readonly<Partial<Record<ComponentCategory, CatalogueComponent>>>;

/** The annotations of a component file that make it a part of the catalogue. */
export const catalogueAnnotations = {
  category: `${kitPrefix}category`,
  /** The namespace that the cluster's people see, where that is not the destination's. */
  namespace: `${kitPrefix}namespace`,
  /** Followed by the name of the property. */
  property: `${kitPrefix}property.`,
  /** What it makes outside namespaces, as `group/Kind`, for whoever keeps the AppProject. */
  clusterResources: `${kitPrefix}cluster-resources`,
  /** The API groups whose definitions it brings and leaves behind, for whoever clears a cluster away. */
  apiGroups: `${kitPrefix}api-groups`,
  /** The oldest Kubernetes that it runs on, such as `1.34`. */
  minimumKubernetes: `${kitPrefix}minimum-kubernetes`,
} as const;

/** The components that come with the kit, for a register that has no components of its own; made by `npm run docs`. */
export const shippedCatalogue = shipped as Readonly<Record<ComponentCategory, CatalogueComponent>>;

/** The catalogue that a register's component files declare; of two for one category the first in the order of names. */
export function toCatalogue(components: Iterable<ComponentFile>): Catalogue {
  const catalogue: Partial<Record<ComponentCategory, CatalogueComponent>> = {};
  for (const component of components) {
    const category = categoryOf(component);
    if (category !== undefined) catalogue[category] ??= toCatalogueComponent(component);
  }
  return catalogue;
}

/** The category that a component file says; undefined when it says none that Nautes has. */
export function categoryOf({ metadata }: ComponentFile): ComponentCategory | undefined {
  const written = metadata.annotations?.[catalogueAnnotations.category];
  return componentCategories.find((category) => category === written);
}

/** What a component makes outside namespaces, each as `group/Kind`. */
export function clusterResourcesOf(component: ComponentFile): readonly string[] {
  return listAt(component, catalogueAnnotations.clusterResources);
}

/** The API groups whose definitions a component leaves behind. */
export function apiGroupsOf(component: Pick<ApplicationSetContent, 'metadata'>): readonly string[] {
  return listAt(component, catalogueAnnotations.apiGroups);
}

/** The oldest Kubernetes that a component runs on; undefined when it does not say. */
export function minimumKubernetesOf({ metadata }: ComponentFile): string | undefined {
  return metadata.annotations?.[catalogueAnnotations.minimumKubernetes];
}

function listAt({ metadata }: Pick<ApplicationSetContent, 'metadata'>, annotation: string): readonly string[] {
  return (metadata.annotations?.[annotation] ?? '').split(/[\s,]+/).filter((part) => part !== '');
}

/** Reads a property such as `node port` or `text, default eu-central`; undefined for anything else. */
export function parseProperty(text: string): ComponentProperty | undefined {
  const [, form, value] = /^([a-z ]+?)(?:, default (\S.*))?$/.exec(text) ?? [];
  const known = propertyForms.find((one) => one === form);
  if (known === undefined) return undefined;
  return { form: known, ...defined({ default: value }) };
}

function toCatalogueComponent({ name, metadata, spec }: ComponentFile): CatalogueComponent {
  const { annotations = {} } = metadata;
  const namespace = annotations[catalogueAnnotations.namespace] ?? spec.template.spec.destination.namespace ?? name;
  const properties = Object.entries(annotations).flatMap(([key, text]) => {
    const property = key.startsWith(catalogueAnnotations.property) ? parseProperty(text) : undefined;
    return property === undefined ? [] : [[key.slice(catalogueAnnotations.property.length), property] as const];
  });
  return { name, namespace, ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }) };
}
