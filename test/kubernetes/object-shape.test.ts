import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApiClient } from '../../scripts/kubernetes/api-client.ts';
import { ApiFailure } from '../../scripts/kubernetes/api-failure.ts';
import { isServed, servedKinds, servedVersions } from '../../scripts/kubernetes/discovery.ts';
import { listAll } from '../../scripts/kubernetes/list-all.ts';
import { findObject } from '../../scripts/kubernetes/object-shape.ts';
import { resources, type Resource } from '../../scripts/kubernetes/objects/resources.ts';

/** A server that gives these answers, and the last one for ever. */
function serverOf(...answers: readonly unknown[]): ApiClient {
  let asked = 0;
  const send = async (): Promise<unknown> => answers[Math.min(asked++, answers.length - 1)];
  return { server: 'https://x', pageSize: 500, send } as unknown as ApiClient;
}

async function whyNot(promise: Promise<unknown>): Promise<string> {
  const failure = await promise.then(
    (value) => new Error(`no failure, but ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (!(failure instanceof ApiFailure)) throw failure;
  return failure.said;
}

const metadata = { name: 'x' };
const formOf = (kind: string, place: string): string =>
  `the response is not a ${kind}: its "${place}" is missing or has another type`;

describe('a discovery document', () => {
  const path = 'argoproj.io/v1alpha1';

  it.each([
    [{ resources: [null] }, 'one of the resources has no "name"'],
    [{ resources: [{}] }, 'one of the resources has no "name"'],
    [{ resources: [{ name: 7 }] }, 'one of the resources has no "name"'],
    [{ resources: ['name'] }, 'one of the resources has no "name"'],
    [{ resources: null }, 'the response is not a list of resources'],
    [{ resources: { name: 'x' } }, 'the response is not a list of resources'],
    [{}, 'the response is not a list of resources'],
  ])('%j is none', async (answer, why) => {
    expect(await whyNot(servedKinds(serverOf(answer), path))).toBe(why);
  });

  it('of versions is none with a hole', async () => {
    const why = 'one of the versions has no "groupVersion"';
    for (const versions of [[null], [{ groupVersion: {} }]]) {
      expect(await whyNot(servedVersions(serverOf({ versions }), 'argoproj.io'))).toBe(why);
      expect(await whyNot(isServed(serverOf({ versions }), resources.application))).toBe(why);
    }
  });
});

describe('an object of another form is no object:', () => {
  it.each<[Resource, object, string]>([
    [resources.secret, {}, 'metadata'],
    [resources.secret, { metadata: null }, 'metadata'],
    [resources.secret, { metadata: [] }, 'metadata'],
    [resources.secret, { metadata: {} }, 'metadata.name'],
    [resources.secret, { metadata: { name: 7 } }, 'metadata.name'],
    [resources.secret, { metadata: { name: 'y' } }, 'metadata.name'],
    [resources.secret, { kind: 'Status', metadata }, 'kind'],
    [resources.secret, { apiVersion: 'v2', metadata }, 'apiVersion'],
    [resources.secret, { metadata: { ...metadata, labels: { a: 1 } } }, 'metadata.labels.*'],
    [resources.secret, { metadata: { ...metadata, annotations: 'a' } }, 'metadata.annotations'],
    [resources.secret, { metadata: { ...metadata, uid: 7 } }, 'metadata.uid'],
    [resources.secret, { metadata: { ...metadata, deletionTimestamp: null } }, 'metadata.deletionTimestamp'],
    [resources.secret, { metadata: { ...metadata, finalizers: [null] } }, 'metadata.finalizers[0]'],
    [resources.secret, { metadata: { ...metadata, managedFields: [null] } }, 'metadata.managedFields[0]'],
    [resources.secret, { metadata: { ...metadata, ownerReferences: [{}] } }, 'metadata.ownerReferences[0].kind'],
    [resources.secret, { metadata, data: { a: null } }, 'data.*'],
    [resources.cluster, { metadata }, 'spec'],
    [resources.cluster, { metadata, spec: { apiServer: {} } }, 'spec.apiServer'],
    [resources.cluster, { metadata, spec: {}, status: { conditions: {} } }, 'status.conditions'],
    [resources.cluster, { metadata, spec: {}, status: { conditions: [null] } }, 'status.conditions[0]'],
    [resources.application, { metadata, spec: { destination: 'x' } }, 'spec.destination'],
    [resources.applicationSet, { metadata, spec: { template: null } }, 'spec.template'],
    [resources.lease, { metadata, spec: { holderIdentity: {} } }, 'spec.holderIdentity'],
    [resources.lease, { metadata, spec: { leaseDurationSeconds: '60' } }, 'spec.leaseDurationSeconds'],
  ])('$kind %j', async (resource, answer, place) => {
    expect(await whyNot(findObject(serverOf(answer), resource, 'x'))).toBe(formOf(resource.kind, place));
  });
});

describe('a list', () => {
  afterEach(() => void vi.restoreAllMocks());
  const listing = (...answers: readonly unknown[]): Promise<string> =>
    whyNot(listAll(serverOf(...answers), resources.secret));
  const page = (next?: unknown): object => ({ items: [{ metadata }], metadata: { continue: next } });

  it.each<[unknown, string]>([
    [{ items: [null] }, 'the response is not a Secret: it is not an object'],
    [{ items: [{}] }, formOf('Secret', 'metadata')],
    [{ items: [{ metadata }, { kind: 'Pod', metadata }] }, formOf('Secret', 'kind')],
    [{ items: null }, 'the response is not a list'],
    [{ kind: 'PodList', items: [] }, 'the response is not a list of Secret'],
    [{ items: [], metadata: null }, 'the list does not say whether there is more'],
    [page(7), 'the list does not say whether there is more'],
    [page({}), 'the list does not say whether there is more'],
  ])('%j is none', async (answer, why) => {
    expect(await listing(answer)).toBe(why);
    expect(await listing(page('next'), answer)).toBe(why);
  });

  it('whose token comes again is none', async () => {
    expect(await listing(page('a'))).toBe('the list repeats itself');
    expect(await listing(page('a'), page('b'), page('a'))).toBe('the list repeats itself');
  });

  it('that takes too long is none', async () => {
    let minutes = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => minutes++ * 60_000);
    const pages = Array.from({ length: 20 }, (_, index) => page(`page ${index}`));
    expect(await listing(...pages)).toBe('the list does not end within 5 minutes');
  });
});
