import { defined } from '../../text/defined.ts';
import { itemsAt, textAt, valueAt } from '../../text/pointer.ts';
import type { YamlDocument } from '../../text/yaml-document.ts';

/** A text of a product's file, and its JSON pointer. */
export interface PlacedText {
  readonly text: string;
  readonly pointer: string;
}

interface ProductFileBase {
  /** The folder below `products/`. */
  readonly product: string;
  readonly name: string;
  readonly path: string;
  readonly document: YamlDocument;
  /** The product that the file itself names, as `product-<id>`; older files do not. */
  readonly owner?: PlacedText;
}

/** An environment: the part of a product that is on one cluster. */
export interface EnvironmentFile extends ProductFileBase {
  readonly kind: 'Environment';
  readonly cluster: string;
}

/** What runs in an environment of its product. */
export interface RuntimeFile extends ProductFileBase {
  readonly kind: 'DeploymentRuntime' | 'ProjectPipelineRuntime';
  readonly environment: PlacedText;
  /** At least one: its own name when it says none. */
  readonly namespaces: readonly PlacedText[];
  /** The projects that it names. */
  readonly projects: readonly PlacedText[];
}

/** A project, to which pipelines belong. */
export interface ProjectFile extends ProductFileBase {
  readonly kind: 'Project';
}

/** A file of a product that was read and has the right shape. */
export type ProductFile = EnvironmentFile | RuntimeFile | ProjectFile;

/** What a document of the right shape says; undefined for a kind that says nothing about clusters. */
export function toProductFile(product: string, document: YamlDocument): ProductFile | undefined {
  const { value } = document;
  const spec = valueAt(value, 'spec');
  const name = textAt(valueAt(value, 'metadata'), 'name') ?? '';
  const owner = writtenOwner(value);
  const base = { product, name, path: document.file, document, ...defined({ owner }) };
  const kind = valueAt(value, 'kind');
  switch (kind) {
    case 'Environment':
      return { ...base, kind, cluster: textAt(spec, 'cluster') ?? '' };
    case 'DeploymentRuntime':
      return { ...base, kind, ...destinationOf(spec, name), projects: textsAt(spec, '/spec', 'projectsRef') };
    case 'ProjectPipelineRuntime':
      return { ...base, kind, ...destinationOf(spec, name), projects: textsAt(spec, '/spec', 'project') };
    case 'Project':
      return { ...base, kind };
    default:
      return undefined;
  }
}

function writtenOwner(value: unknown): PlacedText | undefined {
  const [said] = textsAt(valueAt(value, 'spec'), '/spec', 'product');
  return said ?? textsAt(valueAt(value, 'metadata'), '/metadata', 'namespace')[0];
}

/** Until Nautes 0.3.6 (deployment) and 0.3.9 (pipelines) the destination was the name of the environment alone. */
function destinationOf(spec: unknown, name: string): Pick<RuntimeFile, 'environment' | 'namespaces'> {
  const destination = valueAt(spec, 'destination');
  const pointer = '/spec/destination';
  const own = { text: name, pointer: '/metadata/name' };
  if (typeof destination === 'string') return { environment: { text: destination, pointer }, namespaces: [own] };
  const environment = { text: textAt(destination, 'environment') ?? '', pointer: `${pointer}/environment` };
  const namespaces = [...textsAt(destination, pointer, 'namespaces'), ...textsAt(destination, pointer, 'namespace')];
  return { environment, namespaces: namespaces.length === 0 ? [own] : namespaces };
}

/** The text, or the texts of the list, under a key; an empty text is what Go writes for none. */
function textsAt(mapping: unknown, holder: string, key: string): readonly PlacedText[] {
  const value = valueAt(mapping, key);
  const pointer = `${holder}/${key}`;
  const placed = Array.isArray(value)
    ? value.map((item: unknown, index) => ({ text: item, pointer: `${pointer}/${index}` }))
    : [{ text: value, pointer }];
  return placed.filter((one): one is PlacedText => typeof one.text === 'string' && one.text !== '');
}

/** What the items of a list in a runtime's `spec` say under a key; items that say nothing there are left out. */
export function namedItems({ document }: RuntimeFile, list: string, key: string): readonly PlacedText[] {
  return itemsAt(valueAt(document.value, 'spec'), list).flatMap((item, index) => {
    const text = textAt(item, key);
    return text === undefined ? [] : [{ text, pointer: `/spec/${list}/${index}/${key}` }];
  });
}
