import { describe, expect, it } from 'vitest';
import { filterInventory, unknownNameIn } from '../../scripts/plan/inventory-filter.ts';
import type { Inventory, InventoryEntry } from '../../scripts/plan/inventory.ts';
import { GrowingTable, reportInventoryTable, unknownNameWords } from '../../scripts/report/status/inventory-table.ts';

const entry = (cluster: string, shape: string, more: Partial<InventoryEntry> = {}): InventoryEntry => ({
  cluster,
  shape,
  apiServer: 'https://192.0.2.1:6443',
  file: `clusters/${cluster}.yaml`,
  credentialExpires: '2026-01-03T00:00:00Z',
  conditions: [
    {
      type: 'Registered',
      status: 'True',
      reason: 'Registered',
      message: '',
      lastTransitionTime: '2026-01-01T00:00:00Z',
    },
  ],
  components: [],
  ...more,
});
const waiting = { component: 'hnc', application: 'team-a-hnc', sync: 'OutOfSync', health: 'Missing' };
const inventory: Inventory = {
  clusters: [
    entry('berlin', 'host'),
    entry('prod-eu', 'physical deployment worker'),
    entry('team-a', 'virtual pipeline worker', { host: 'berlin', components: [waiting] }),
    entry('team-b', 'virtual deployment worker', { host: 'paris', conditions: [] }),
    entry('torn', '', { conditions: [] }),
  ],
  notRegistered: ['paris', 'team-c'],
};
const declared = new Map([
  ['paris', { spec: { usage: 'host' } as const }],
  ['team-c', { spec: { usage: 'worker', hostCluster: 'berlin' } as const }],
]);
const now = new Date('2026-01-01T00:00:00Z');

describe('a filter', () => {
  it.each([
    ['nothing', {}, 'berlin prod-eu team-a team-b torn | paris team-c'],
    ['names', { names: ['prod-eu', 'paris'] }, 'prod-eu | paris'],
    ['a host', { host: 'berlin' }, 'berlin team-a | team-c'],
    ['hosts', { usage: 'host' }, 'berlin | paris'],
    ['workers', { usage: 'worker' }, 'prod-eu team-a team-b | team-c'],
    ['what is not ready', { notReady: true }, 'team-a team-b torn | paris team-c'],
    ['workers of a host that are not ready', { usage: 'worker', host: 'berlin', notReady: true }, 'team-a | team-c'],
    ['what does not go together', { usage: 'host', names: ['prod-eu'] }, ' | '],
  ] as const)('for %s leaves what fits', (_, filter, left) => {
    const { clusters, notRegistered } = filterInventory(inventory, filter, declared);
    expect(`${clusters.map(({ cluster }) => cluster).join(' ')} | ${notRegistered.join(' ')}`).toBe(left);
  });

  it.each([
    [{ names: ['prod-eu', 'team-x'] }, '"team-x" is neither registered nor in this register, did you mean "team-a"?'],
    [{ host: 'berlim' }, 'there is no host "berlim", did you mean "berlin"?'],
    [{ host: 'prod-eu' }, 'there is no host "prod-eu", run "npm run status" to see all of them'],
  ])('%j names what nobody knows', (filter, words) => {
    const unknown = unknownNameIn(inventory, filter, declared);
    expect(unknown && unknownNameWords(unknown).join(', ')).toBe(words);
  });

  it('takes what is only in the register, or only a host by the clusters on it, for known', () => {
    expect(unknownNameIn(inventory, { names: ['team-c'], host: 'paris' }, declared)).toBeUndefined();
    expect(unknownNameIn(inventory, { host: 'paris' }, new Map())).toBeUndefined();
  });
});

describe('the table', () => {
  it('fits 100 columns with the longest words of the kit and usual names', () => {
    const state = { type: 'Registered', status: 'False', reason: 'RemovingVirtualCluster', message: '' } as const;
    const wide = entry('team-blue-deployment', 'virtual deployment worker', {
      host: 'shanghai-host-1',
      conditions: [{ ...state, lastTransitionTime: '' }],
      components: Array.from({ length: 12 }, () => waiting),
      credentialExpires: '2029-01-01T00:00:00Z',
    });
    const [heading = '', row = ''] = reportInventoryTable({ clusters: [wide], notRegistered: [] }, now).split('\n');
    expect(row).toBe('team-blue-deployment  deployment  shanghai-host-1  RemovingVirtualCluster  0/12   in 1096 days');
    expect(Math.max(heading.length, row.length)).toBeLessThanOrEqual(100);
  });

  it('that continues adds a line for what changes, comes or goes, and nothing for what stays', () => {
    const [berlin, , teamA] = inventory.clusters as readonly [InventoryEntry, InventoryEntry, InventoryEntry];
    const table = new GrowingTable('table');
    expect(table.next([berlin], now)).toEqual([
      'CLUSTER  KIND  HOST  STATE       READY  CREDENTIAL EXPIRES',
      'berlin   host  -     Registered  -      in 2 days',
    ]);
    expect(table.next([berlin], now)).toEqual([]);
    expect(table.next([berlin, teamA], now)).toEqual(['team-a   pipeline  berlin  Registered  0/1    in 2 days']);
    expect(table.next([teamA], now)).toEqual(['berlin   host  -     gone        -      in 2 days']);
  });
});
