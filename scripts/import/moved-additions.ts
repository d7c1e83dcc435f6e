import type { ClusterDraft } from './cluster-draft.ts';
import { isMapping } from '../text/pointer.ts';
import { toPort } from './source-reader.ts';

const moves = [
  { category: 'deployment', addition: 'host', key: 'argocdHost', inner: undefined },
  { category: 'pipeline', addition: 'host', key: 'tektonHost', inner: undefined },
  { category: 'gateway', addition: 'httpNodePort', key: 'traefik', inner: 'httpNodePort' },
  { category: 'gateway', addition: 'httpsNodePort', key: 'traefik', inner: 'httpsNodePort' },
] as const;

/** From where to where an addition went. */
type Move = (typeof moves)[number];

/**
 * Takes the additions that have a key of their own to it, and returns which those were. Where both are set and differ,
 * both stay, and the schema check refuses them.
 */
export function moveAdditions(work: ClusterDraft): readonly Move[] {
  return moves.filter((move) => moveAddition(work, move));
}

function moveAddition(work: ClusterDraft, { category, addition, key, inner }: Move): boolean {
  const list = work.mapping('componentsList');
  const component = list[category];
  if (!isMapping(component) || !isMapping(component['additions'])) return false;
  const { additions: all, ...bare } = component;
  const { [addition]: value, ...additions } = component['additions'];
  const isGatewayOfHost = key === 'traefik' && work.spec['clusterType'] === 'virtual';
  const said = inner === undefined ? work.spec[key] : work.mapping(key)[inner];
  if (value === undefined || (!isGatewayOfHost && said !== undefined && String(said) !== value)) return false;
  const rest = Object.keys(additions).length === 0 ? bare : { ...bare, additions };
  work.set('componentsList', { ...list, [category]: rest });
  const from = `/spec/componentsList/${category}/additions/${addition}`;
  if (isGatewayOfHost) {
    work.note(from, `dropped "${addition}" of ${category}: a virtual cluster is served by the gateway of its host`);
    return false;
  }
  if (said !== undefined) return false;
  if (inner === undefined) work.spec[key] = value;
  else work.spec[key] = { ...work.mapping(key), [inner]: toPort(value) };
  work.move(from, inner === undefined ? `/spec/${key}` : `/spec/${key}/${inner}`);
  return true;
}

/** Notes what was moved and is still there: what equals a default has gone from its new place as well. */
export function noteMoves(work: ClusterDraft, moved: readonly Move[]): void {
  for (const { category, addition, key, inner } of moved) {
    const isThere = inner === undefined ? work.spec[key] !== undefined : work.mapping(key)[inner] !== undefined;
    const from = `/spec/componentsList/${category}/additions/${addition}`;
    if (isThere)
      work.note(from, `moved "${addition}" of ${category} to ${inner === undefined ? key : `${key}.${inner}`}`);
  }
}
