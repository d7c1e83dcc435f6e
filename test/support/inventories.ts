import type { Inventory, InventoryEntry } from '../../scripts/plan/inventory.ts';
import { reportStatusHtml, type StatusView } from '../../scripts/report/status/status-html.ts';

const components = ['argo-rollouts', 'argocd', 'external-secrets', 'hnc', 'oauth2-proxy', 'traefik', 'vault', 'tekton'];
const shapes = ['virtual deployment worker', 'virtual pipeline worker', 'physical deployment worker'];

/** So many clusters of every shape and in every state, one host for twenty of them. */
export function inventoryOf(count: number): Inventory {
  const hosts = Math.max(1, Math.ceil(count / 20));
  const nameOf = (index: number): string => (index < hosts ? `host-${index}` : `team-${index}-of-the-shop`);
  const entryOf = (_: unknown, index: number): InventoryEntry => {
    const shape = index < hosts ? 'host' : (shapes[index % shapes.length] ?? '');
    const isRegistered = index % 17 !== 3;
    return {
      cluster: nameOf(index),
      shape,
      ...(shape.startsWith('virtual') ? { host: nameOf(index % hosts) } : {}),
      apiServer: `https://192.0.2.${index % 250}:${31_000 + (index % 2_000)}`,
      ...(index % 29 === 7 ? {} : { file: `clusters/${nameOf(index)}.yaml` }),
      commit: '0123456789abcdef0123456789abcdef01234567',
      credentialExpires:
        ['unknown', '2026-01-05T00:00:00Z', '2025-12-01T00:00:00Z'][index % 23] ?? '2026-09-10T00:00:00Z',
      ...(index % 5 === 0 ? {} : { credentialSince: new Date(Date.UTC(2025, 11, 31 - index)).toISOString() }),
      conditions: [
        {
          type: 'Registered',
          status: isRegistered ? 'True' : 'False',
          reason: isRegistered ? 'Registered' : 'Registering',
          message: '',
          lastTransitionTime: '2025-12-01T00:00:00Z',
        },
      ],
      components: components.slice(0, index < hosts ? 3 : 8).map((component, place) => ({
        component,
        application: `${nameOf(index)}-${component}`,
        ...(index % 13 === 2 && place === 1
          ? { sync: 'OutOfSync', health: 'Progressing' }
          : { sync: 'Synced', health: 'Healthy' }),
      })),
    };
  };
  return { clusters: Array.from({ length: count }, entryOf), notRegistered: ['team-new'] };
}

/** The status page of an inventory at the turn of a year. */
export function statusPageOf(inventory: Inventory, more: Partial<StatusView> = {}): string {
  return reportStatusHtml({
    tenant: 'acme',
    inventory,
    now: new Date('2026-01-01T00:00:00Z'),
    expiryWarningDays: 30,
    applied: '0123456789abcdef0123456789abcdef01234567',
    differing: new Map([['team-4-of-the-shop', [{ path: 'apiServer', from: 'https://a', to: 'https://b' }]]]),
    ...more,
  });
}
