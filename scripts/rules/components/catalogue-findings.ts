import { kitPrefix } from '../../kubernetes/objects/ownership.ts';
import {
  catalogueAnnotations,
  categoryOf,
  componentCategories,
  minimumKubernetesOf,
  parseProperty,
  propertyForms,
} from '../../register/components/component-catalogue.ts';
import type { ComponentFile } from '../../register/components/component-file.ts';
import { isKubernetesVersion } from '../../register/components/kubernetes-version.ts';
import type { Finding } from '../../text/diagnostic.ts';
import { nearestWord, quotedList } from '../../text/words.ts';

/** What is wrong with what component files say of themselves to the catalogue; each category is one component's. */
export function* catalogueFindings(components: readonly ComponentFile[]): Iterable<Finding> {
  const owners = new Map<string, ComponentFile>();
  for (const component of components) {
    const { metadata, document } = component;
    for (const [key, value] of Object.entries(metadata.annotations ?? {})) {
      const at = document.at(pointerOf(key));
      if (key.startsWith(kitPrefix) && !isKnown(key)) {
        const near = nearestWord(key, Object.values(catalogueAnnotations));
        const hint = near === undefined ? 'remove it, or write it without the prefix of the kit' : `write "${near}"`;
        yield { at: document.atKey(pointerOf(key)), message: `the kit has no annotation "${key}"`, hint };
      }
      if (key === catalogueAnnotations.category && categoryOf(component) === undefined) {
        const near = nearestWord(value, componentCategories);
        const hint =
          near === undefined ? `write one of ${quotedList(componentCategories)}, or remove it` : `write "${near}"`;
        yield { at, message: `Nautes has no category "${value}"`, hint };
      }
      if (key.startsWith(catalogueAnnotations.property) && parseProperty(value) === undefined) {
        const message = `"${value}" is not a type that a property can have`;
        yield {
          at,
          message,
          hint: `write one of ${quotedList(propertyForms)}, and ", default <value>" after it if there is one`,
        };
      }
    }
    const minimum = minimumKubernetesOf(component);
    if (minimum !== undefined && !isKubernetesVersion(minimum))
      yield {
        at: document.at(pointerOf(catalogueAnnotations.minimumKubernetes)),
        message: `the minimum version of Kubernetes is "${minimum}", expected one such as "1.34"`,
        hint: 'write the numbers alone, in quotes',
      };
    const category = categoryOf(component);
    const owner = category === undefined ? undefined : owners.get(category);
    if (category !== undefined && owner === undefined) owners.set(category, component);
    if (owner !== undefined)
      yield {
        at: document.at(pointerOf(catalogueAnnotations.category)),
        message: `category "${category}" is already that of component "${owner.name}"`,
        hint: 'remove the annotation from one of the two: it is still installed, but no cluster file can name it',
        related: [
          { at: owner.document.at(pointerOf(catalogueAnnotations.category)), message: 'the other one is here' },
        ],
      };
  }
}

function isKnown(key: string): boolean {
  return key.startsWith(catalogueAnnotations.property) || Object.values<string>(catalogueAnnotations).includes(key);
}

function pointerOf(annotation: string): string {
  return `/metadata/annotations/${annotation.replaceAll('/', '~1')}`;
}
