import { describe, expect, it } from 'vitest';
import { otherManagersOf } from '../../scripts/plan/drift/other-managers.ts';

const wanted = {
  metadata: { labels: { region: 'eu' }, annotations: {}, finalizers: ['ours'] },
  spec: { domain: 'example.com', list: ['a'], ports: [{ port: 80, name: 'http' }], parts: { one: 1 } },
};

/** What the API server remembers of one manager. */
function written(fieldsV1: object, manager = 'kubectl', operation = 'Update') {
  return { metadata: { name: 'x', managedFields: [{ manager, operation, fieldsV1: fieldsV1 as never }] } };
}

const pathsIn = (fieldsV1: object, manager?: string): readonly string[] =>
  otherManagersOf(written(fieldsV1, manager), wanted).map(({ path }) => path);

describe('the fields that another manager wrote', () => {
  it.for([
    ['a value', { 'f:spec': { 'f:domain': {} } }, ['spec.domain']],
    ['a value below others', { 'f:spec': { 'f:parts': { 'f:one': {} } } }, ['spec.parts.one']],
    ['a list as a whole', { 'f:spec': { 'f:list': {} } }, ['spec.list']],
    [
      'an item of ours',
      { 'f:metadata': { 'f:finalizers': { '.': {}, 'v:"ours"': {} } } },
      ['metadata.finalizers["ours"]'],
    ],
    [
      'an item of ours by its key',
      { 'f:spec': { 'f:ports': { 'k:{"port":80}': { '.': {} } } } },
      ['spec.ports[{"port":80}]'],
    ],
    ['a label', { 'f:metadata': { 'f:labels': { 'f:region': {} } } }, ['metadata.labels[region]']],
    [
      'a record of the kit, and a label by which components select',
      {
        'f:metadata': {
          'f:annotations': { 'f:tenant.nautes.io/digest': {} },
          'f:labels': { 'f:cluster.nautes.io/x': {} },
        },
      },
      ['metadata.annotations[tenant.nautes.io/digest]', 'metadata.labels[cluster.nautes.io/x]'],
    ],
  ] as const)('are told: %s', ([, fields, paths]) => {
    expect(pathsIn(fields)).toEqual(paths);
  });

  it.for([
    ['a field beside ours', { 'f:spec': { 'f:other': {} }, 'f:status': { 'f:x': {} } }],
    ['that the map is there', { 'f:metadata': { 'f:labels': { '.': {} } } }],
    ['an item of their own', { 'f:metadata': { 'f:finalizers': { 'v:"theirs"': {} } } }],
    ['an item of their own by its key', { 'f:spec': { 'f:ports': { 'k:{"port":81}': { '.': {} } } } }],
    ['a label of their own', { 'f:metadata': { 'f:labels': { 'f:team': {} } } }],
    ['what every object inherits', { 'f:spec': { 'f:constructor': {}, 'f:__proto__': { 'f:x': {} } } }],
  ] as const)('are not %s', ([, fields]) => {
    expect(pathsIn(fields)).toEqual([]);
  });

  it('are not what the kit wrote, status included', () => {
    for (const manager of ['nautes-tenant', 'nautes-tenant-status'])
      expect(pathsIn({ 'f:spec': { 'f:domain': {} } }, manager)).toEqual([]);
    expect(pathsIn({ 'f:spec': { 'f:domain': {} } }, 'nautes-tenantx')).toEqual(['spec.domain']);
  });

  it('are none where nothing is there, or nothing is remembered', () => {
    expect(otherManagersOf(undefined, wanted)).toEqual([]);
    expect(otherManagersOf({ metadata: { name: 'x' } }, wanted)).toEqual([]);
  });
});
