import type { KubernetesObject } from '../kubernetes/objects/kubernetes-object.ts';
import { isMapping } from '../text/pointer.ts';

/** The fields that the management cluster has shown to keep in this run; a server takes out those that are in no schema. */
export class KeptFields {
  readonly #trials = new Map<string, Promise<void>>();

  /**
   * Has an object tried, unless one with just these fields was kept as it is; of several at the same moment the first is
   * tried for all. What was not kept is tried again each time, since the reason may be in its values.
   */
  async require(object: KubernetesObject, tryIt: () => Promise<void>): Promise<void> {
    const shape = shapeOf(object);
    const before = this.#trials.get(shape);
    if (before !== undefined && (await isKept(before))) return;
    const trial = tryIt();
    this.#trials.set(shape, trial);
    await trial;
  }
}

function isKept(trial: Promise<void>): Promise<boolean> {
  return trial.then(
    () => true,
    () => false,
  );
}

/** The fields of an object without their values; what its labels and annotations are called is in no schema. */
function shapeOf({ kind, apiVersion, metadata: _, ...content }: KubernetesObject): string {
  return `${apiVersion} ${kind} ${[...new Set(fieldsIn(content))].sort().join(' ')}`;
}

function fieldsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [`${path}[]`, ...value.flatMap((item) => fieldsIn(item, `${path}[]`))];
  if (!isMapping(value)) return [`${path}:${typeof value}`];
  return [path, ...Object.entries(value).flatMap(([key, child]) => fieldsIn(child, `${path}.${key}`))];
}
