import { isDeepStrictEqual } from 'node:util';
import { componentCategories } from '../register/components/component-catalogue.ts';
import { isMapping, toSegment } from '../text/pointer.ts';
import { nearestWord } from '../text/words.ts';
import { formerAdditions, formerCategories, specKeys, toKnownKey, toSnakeCase } from './known-keys.ts';
import type { Note, Refusal, SourceCluster } from './source-cluster.ts';
import type { SourceNode } from './source-node.ts';

const portKeys: Readonly<Record<string, readonly string[]>> = {
  traefik: ['httpNodePort', 'httpsNodePort'],
  vcluster: ['httpsNodePort'],
};
const mapKeys = ['reservedNamespacesAllowedProducts', 'productAllowedClusterResources'];
const componentKeys = ['name', 'namespace', 'additions'];
/** What a kubeconfig has on its top level; found beside our keys, it was not indented below its own. */
const kubeconfigKeys = ['clusters', 'contexts', 'current-context', 'users', 'preferences'];

/** Reads the settings of one cluster, whatever their spelling, and collects what it could not keep. */
export class SourceReader {
  readonly notes: Note[] = [];
  readonly refusals: Refusal[] = [];
  readonly lines = new Map<string, number>();
  name: SourceCluster['name'];
  kubeconfig: SourceCluster['kubeconfig'];

  /** The settings of a cluster in our names; `name` and the kubeconfig are put aside. */
  readSpec(node: SourceNode): Readonly<Record<string, unknown>> {
    const spec: Record<string, unknown> = {};
    for (const [key, child] of this.#known(node, '/spec', ['name', ...specKeys], {})) {
      if (key === 'name') this.name = { name: String(child.value), line: child.line };
      else if (key === 'kubeconfig') this.#readKubeconfig(child);
      else if (key === 'componentsList') spec[key] = this.#readComponents(child);
      else if (mapKeys.includes(key)) spec[key] = withoutNulls(child.value);
      else if (portKeys[key] !== undefined) spec[key] = this.#readPorts(child, key, portKeys[key]);
      else spec[key] = toText(child.value);
    }
    return spec;
  }

  /** Notes that a key is not kept. */
  drop(node: SourceNode, key: string, reason: string): void {
    this.notes.push({ line: node.line, text: `dropped "${key}", ${reason}` });
  }

  #readPorts(node: SourceNode, group: string, known: readonly string[]): unknown {
    if (!isMapping(node.value)) return node.value;
    const ports = this.#known(node, `/spec/${group}`, known, {});
    return Object.fromEntries(ports.map(([key, port]) => [key, toPort(port.value)]));
  }

  #readComponents(node: SourceNode): unknown {
    if (!isMapping(node.value)) return node.value;
    const categories = this.#known(node, '/spec/componentsList', componentCategories, formerCategories);
    return Object.fromEntries(categories.map(([category, child]) => [category, this.#readComponent(child, category)]));
  }

  #readComponent(node: SourceNode, category: string): unknown {
    if (!isMapping(node.value)) return node.value;
    const pointer = `/spec/componentsList/${category}`;
    const entries = this.#known(node, pointer, componentKeys, {});
    return Object.fromEntries(
      entries.map(([key, child]) => [
        key,
        key === 'additions' ? this.#readAdditions(child, pointer) : toText(child.value),
      ]),
    );
  }

  /** Additions have any key; their values are text. */
  #readAdditions(node: SourceNode, pointer: string): unknown {
    if (!isMapping(node.value)) return node.value;
    const additions: Record<string, unknown> = {};
    for (const [written, child] of node.entries()) {
      if (child.isEmpty) continue;
      const key = Object.hasOwn(formerAdditions, written) ? (formerAdditions[written] ?? written) : written;
      if (key !== written) this.#noteRename(child, written, key);
      this.lines.set(`${pointer}/additions/${toSegment(key)}`, child.line);
      additions[key] = toText(child.value);
    }
    return additions;
  }

  #readKubeconfig(node: SourceNode): void {
    const { value, line } = node;
    if (typeof value === 'string' && /^\s*\$[\w{(-]*[})]?\s*$/.test(value))
      this.drop(node, 'kubeconfig', 'which is still the placeholder of the template');
    else if (typeof value === 'string') this.kubeconfig = { text: value, line };
    else if (kubeconfigKeys.some((key) => node.get(key) !== undefined))
      this.kubeconfig = { text: JSON.stringify(value), line };
    else this.drop(node, 'kubeconfig', 'which contains no kubeconfig');
  }

  /** The entries of a mapping that are set, by our names; unknown ones are noted, and duplicates must agree. */
  #known(
    node: SourceNode,
    pointer: string,
    known: readonly string[],
    former: Readonly<Record<string, string>>,
  ): readonly (readonly [key: string, node: SourceNode])[] {
    const found = new Map<string, { readonly written: string; readonly node: SourceNode }>();
    for (const [written, child] of node.entries()) {
      if (child.isEmpty) continue;
      const key = toKnownKey(written, known, former);
      const first = key === undefined ? undefined : found.get(key);
      if (key === undefined) this.#dropUnknown(written, child, known, pointer);
      else if (first === undefined) {
        found.set(key, { written, node: child });
        this.lines.set(`${pointer}/${key}`, child.line);
        if (![key, toSnakeCase(key)].includes(written)) this.#noteRename(child, written, key);
      } else if (!isDeepStrictEqual(first.node.value, child.value))
        this.refusals.push({
          line: child.line,
          text: `"${written}" and "${first.written}" on line ${first.node.line} are the same setting and differ`,
          hint: 'remove one of the two',
        });
    }
    return [...found].map(([key, entry]) => [key, entry.node]);
  }

  #noteRename(node: SourceNode, written: string, key: string): void {
    this.notes.push({ line: node.line, text: `renamed "${written}" to "${key}"` });
  }

  #dropUnknown(written: string, node: SourceNode, known: readonly string[], pointer: string): void {
    const nearest = nearestWord(written, [...known, ...known.map(toSnakeCase)]);
    if (/^(insecure_?)?skip_?check$/i.test(written)) this.drop(node, written, 'no check can be skipped here');
    else if (pointer === '/spec' && kubeconfigKeys.includes(written))
      this.drop(node, written, 'which belongs to a kubeconfig: indent all of it below "kubeconfig: |"');
    else
      this.drop(node, written, `which is not a setting${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`);
  }
}

/** Text that was written without quotes, as YAML reads `2024` and `true`. */
export function toText(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

/** Ports are texts in the API and numbers to people. */
export function toPort(value: unknown): unknown {
  return typeof value === 'string' && /^[1-9][0-9]{0,5}$/.test(value) ? Number(value) : value;
}

/** Go writes a list without items as null. */
function withoutNulls(value: unknown): unknown {
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, list]) => [key, list ?? []]));
}
