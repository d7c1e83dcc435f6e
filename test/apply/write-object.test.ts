import { describe, expect, it } from 'vitest';
import { StepFailure } from '../../scripts/apply/step.ts';
import { KeptFields } from '../../scripts/apply/kept-fields.ts';
import { tryFirst, tryObject } from '../../scripts/apply/write-object.ts';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import type { KubernetesObject } from '../../scripts/kubernetes/objects/kubernetes-object.ts';
import { resources } from '../../scripts/kubernetes/objects/resources.ts';
import type { ManagementWriter } from '../../scripts/management/management-writer.ts';
import { compareValues } from '../../scripts/plan/compare/compare-values.ts';

type Lens = KubernetesObject<{ readonly spec: object }>;
type Answer = Lens | ApiFailure;

const server = 'https://management.example';
const sources = [{ chart: 'lens', valuez: 'one' }, { chart: 'log' }];
const lens = toLens({ sources, misspelt: {} });
const kept = toLens({ sources: [{ chart: 'lens' }, { chart: 'log' }] });
const notKept =
  'ApplicationSet "lens": the management cluster dropped spec.sources[0].valuez, spec.misspelt; is the field misspelt?';

function toLens(spec: object): Lens {
  return { apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', metadata: { name: 'lens' }, spec };
}

/** How an API server says no; without a reason as those of Kubernetes 1.20 to 1.36 do to what they cannot compare. */
function refusal(status: number, message: string, reason?: string): ApiFailure {
  const body = { kind: 'Status', status: 'Failure', message, reason, code: status };
  return ApiFailure.ofStatus({ method: 'PATCH', path: '/lens' }, server, status, body, undefined);
}

const typed =
  'failed to create typed patch object (argocd/lens; argoproj.io/v1alpha1, Kind=ApplicationSet): .spec.sources[0].valuez: field not declared in schema';
const untyped = refusal(500, typed);
const invalid = refusal(422, 'ApplicationSet.argoproj.io "lens" is invalid: spec.sources: Invalid value', 'Invalid');

/** Tries the object on a server that answers so when it is applied, and so when it is created or merged. */
async function attempt(applied: Answer, plain: Answer | undefined): Promise<unknown> {
  const asked: string[] = [];
  const say = async (how: string, answer: Answer | undefined): Promise<Lens> => {
    asked.push(how);
    if (answer instanceof Error || answer === undefined) throw answer;
    return answer;
  };
  const writer = { dryRun: () => say('applied', applied), tryPlainly: () => say('plain', plain) };
  const write = { resource: resources.applicationSet, object: lens, found: undefined };
  const failure = await tryObject(writer as unknown as ManagementWriter, write, (result, wanted) =>
    compareValues('', result.spec, wanted.spec),
  ).catch((error: unknown) => error);
  expect(asked).toEqual(plain === undefined ? ['applied'] : ['applied', 'plain']);
  return failure;
}

describe('an object with a field that no schema knows', () => {
  it.each([
    ['leaves it out of what is applied', kept, undefined],
    ['refuses to apply it, and gives no reason', untyped, kept],
    ['refuses to apply it as a bad request', refusal(400, typed, 'BadRequest'), kept],
    ['refuses to apply it as invalid', refusal(422, typed, 'Invalid'), kept],
  ])('is refused by the name of the field when the server %s', async (_, applied, plain) => {
    expect(await attempt(applied, plain)).toEqual(new StepFailure(notKept));
  });
});

describe('an object that is refused', () => {
  it('is so in the words of the server that say what is wrong', async () => {
    expect(await attempt(untyped, invalid)).toMatchObject({
      status: 'failed',
      message: `the management cluster rejected ApplicationSet "lens": ${invalid.said}`,
    });
  });

  it.each([
    ['takes it otherwise', lens],
    ['does not answer any more', refusal(503, 'down', 'ServiceUnavailable')],
    ['lets nobody ask', refusal(403, 'forbidden', 'Forbidden')],
  ])('without a reason is trouble of a server that %s', async (_, plain) => {
    expect(await attempt(untyped, plain)).toBe(untyped);
  });

  it.each([
    ['for lack of rights', refusal(403, 'forbidden', 'Forbidden')],
    ['because the server broke down', refusal(500, 'panic', 'InternalError')],
  ])('%s is not tried another way', async (_, applied) => {
    expect(await attempt(applied, undefined)).toBe(applied);
  });
});

it('a field that others set is no misspelt one', async () => {
  expect(await attempt(toLens({ ...lens.spec, theirs: 'two' }), undefined)).toEqual(
    new StepFailure(
      'ApplicationSet "lens" has theirs, which another field manager set; remove it there, then apply again',
    ),
  );
});

describe('an object that is written before any other', () => {
  const differencesOf = (result: Lens, wanted: Lens) => compareValues('', result.spec, wanted.spec);

  /** Which of these objects are tried when one follows the other in a run. */
  async function tried(objects: readonly Lens[], found?: Lens): Promise<readonly object[]> {
    const asked: object[] = [];
    const writer = {
      dryRun: async (_: unknown, object: Lens) => {
        asked.push(object.spec);
        return object.metadata.name === 'lossy' ? { ...object, spec: {} } : object;
      },
    };
    const management = { writer: writer as unknown as ManagementWriter, kept: new KeptFields() };
    for (const object of objects)
      await tryFirst(management, { resource: resources.applicationSet, object, found }, differencesOf).catch(
        (error: unknown) => expect(error).toBeInstanceOf(StepFailure),
      );
    return asked;
  }

  const one = toLens({ source: { chart: 'lens' }, tags: ['a'] });
  const same = toLens({ tags: ['b', 'c'], source: { chart: 'log' } });

  it('is tried once for all that have the same fields, whatever is in them', async () => {
    expect(await tried([one, same, one])).toEqual([one.spec]);
  });

  it.each([
    ['one field more', toLens({ source: { chart: 'lens', path: 'x' }, tags: ['a'] })],
    ['one field less', toLens({ source: { chart: 'lens' } })],
    ['a field of another type', toLens({ source: { chart: 1 }, tags: ['a'] })],
    ['a list of something else', toLens({ source: { chart: 'lens' }, tags: [{ name: 'a' }] })],
    ['nothing in a field', toLens({ source: { chart: 'lens' }, tags: null })],
  ])('is tried again with %s', async (_, other) => {
    expect(await tried([one, other])).toEqual([one.spec, other.spec]);
  });

  it('is tried each time when the server did not keep it', async () => {
    const lossy = { ...one, metadata: { name: 'lossy' } };
    expect(await tried([lossy, lossy, one])).toHaveLength(3);
  });

  it('is tried once for all that come at the same moment', async () => {
    const asked: string[] = [];
    const kept = new KeptFields();
    const tryIt = (name: string) => async () => void asked.push(name);
    await Promise.all(['a', 'b', 'c'].map((name) => kept.require(one, tryIt(name))));
    expect(asked).toEqual(['a']);
  });

  it('is tried each time when it changes what is there, which others may have written', async () => {
    expect(await tried([one, one], one)).toHaveLength(2);
  });
});
