import { ApiFailure } from '../kubernetes/api-failure.ts';
import {
  conditionOf,
  type ClusterResource,
  type Condition,
  type KubernetesObject,
} from '../kubernetes/objects/kubernetes-object.ts';
import type { Resource } from '../kubernetes/objects/resources.ts';
import type { ManagementWriter } from '../management/management-writer.ts';
import { missingPaths, type FieldChange } from '../plan/compare/compare-values.ts';
import type { KeptFields } from './kept-fields.ts';
import { StepFailure } from './step.ts';

/** An object to write, and what was found in its place. */
interface ObjectToWrite<Kind extends KubernetesObject> {
  readonly resource: Resource;
  readonly object: Kind;
  readonly found: KubernetesObject | undefined;
}

/**
 * Lets the server try an object before anything is written. Fields that others set are never taken over: a field that
 * both set is a conflict, and one that only they set would stay, so that the object never became what it should be.
 */
export async function tryObject<Kind extends KubernetesObject>(
  writer: ManagementWriter,
  write: ObjectToWrite<Kind>,
  differencesOf: (result: Kind, desired: Kind) => readonly FieldChange[],
): Promise<void> {
  const { object } = write;
  assertKept(object, await withPlainRefusal(object, () => trialOf(writer, write)), differencesOf);
}

/**
 * Tries an object that is written before any other. Writing it is a trial itself: when it is refused, nothing was written. Only
 * what a server does not keep is seen too late, and that is the same for all objects with the same fields, so that the first
 * of them is tried for all.
 */
export async function tryFirst<Kind extends KubernetesObject>(
  { writer, kept }: { readonly writer: ManagementWriter; readonly kept: KeptFields },
  write: ObjectToWrite<Kind>,
  differencesOf: (result: Kind, desired: Kind) => readonly FieldChange[],
): Promise<void> {
  const tryIt = (): Promise<void> => tryObject(writer, write, differencesOf);
  await (write.found === undefined ? kept.require(write.object, tryIt) : tryIt());
}

/** Throws unless the server kept every field of an object as it was written. */
export function assertKept<Kind extends KubernetesObject>(
  object: Kind,
  result: Kind,
  differencesOf: (result: Kind, desired: Kind) => readonly FieldChange[],
): void {
  const left = differencesOf(result, object);
  if (left.length === 0) return;
  // What is asked for and is not there afterwards was taken out by the server, as it does with fields of no schema.
  const lost = missingPaths(object, result);
  if (lost.length > 0)
    throw new StepFailure(
      `${titleOf(object)}: the management cluster dropped ${lost.join(', ')}; is the field misspelt?`,
    );
  const paths = left.map(({ path }) => path).join(', ');
  throw new StepFailure(`${titleOf(object)} has ${paths}, which another field manager set; ${wayOut}`);
}

/**
 * What would be there, without what the server does not keep. When it refuses to apply an object it is asked once more, the
 * plain way: that shows which fields it does not know, and says better what else is wrong with the object.
 */
async function trialOf<Kind extends KubernetesObject>(
  writer: ManagementWriter,
  { resource, object, found }: ObjectToWrite<Kind>,
): Promise<Kind> {
  try {
    return await writer.dryRun(resource, object, found);
  } catch (error) {
    if (!(error instanceof ApiFailure) || !(error.isInvalid || error.isUnexplained)) throw error;
    const stored = await writer.tryPlainly(resource, object, found).catch((plain: unknown) => {
      throw plain instanceof ApiFailure && plain.isInvalid ? plain : error;
    });
    if (missingPaths(object, stored).length === 0) throw error;
    return stored;
  }
}

/** Writes an object that was tried, and returns it as it is then; `remake` as `ManagementWriter.apply` has it. */
export async function writeObject<Kind extends KubernetesObject>(
  writer: ManagementWriter,
  { resource, object, found }: ObjectToWrite<Kind>,
  remake?: (now: KubernetesObject) => Kind,
): Promise<Kind> {
  return withPlainRefusal(object, () => writer.apply(resource, object, found, remake));
}

const wayOut = 'remove it there, then apply again';

/** A conflict or an object that is refused is the trouble of one cluster, not of the management cluster. */
async function withPlainRefusal<Result>(object: KubernetesObject, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    if (error.isConflict) {
      const next = error.isFieldConflict ? wayOut : 'the next apply tries again';
      throw new StepFailure(`${titleOf(object)}: ${error.said}; ${next}`, 'failed', error);
    }
    if (error.isInvalid)
      throw new StepFailure(`the management cluster rejected ${titleOf(object)}: ${error.said}`, 'failed', error);
    throw error;
  }
}

function titleOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} "${metadata.name}"`;
}

/** A condition to write; its transition time moves only when the status does. */
export function changedCondition(
  resource: ClusterResource | undefined,
  condition: Omit<Condition, 'lastTransitionTime'>,
  now: Date,
): Condition {
  const before = conditionOf(resource, condition.type);
  const time =
    before?.status === condition.status ? before.lastTransitionTime : now.toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...condition, lastTransitionTime: time };
}
