import type { Affected } from './impact.ts';
import { boundedBoxes, type Box, type Tone } from '../picture.ts';

/** How many clusters are drawn, and how many boxes on each; the rest is counted. */
const mostRoots = 24;
const mostInside = 12;

const toneOf: Readonly<Record<string, Tone>> = {
  unregister: 'bad',
  blocked: 'bad',
  'loses components': 'warn',
  update: 'warn',
  register: 'good',
};
const rank: readonly Tone[] = ['bad', 'warn', 'good', 'plain'];

/** What a plan affects, to be drawn: what could hurt first, each cluster with what stands on it. */
export function affectedBoxes(affected: readonly Affected[]): readonly Box[] {
  const worst = (box: Box): number => Math.min(rank.indexOf(box.tone), ...box.inside.map(worst));
  const boxes = affected.map(boxOf).sort((left, right) => worst(left) - worst(right));
  return boundedBoxes(boxes, mostRoots, 'clusters');
}

function boxOf({ kind, name, product, change, on }: Affected): Box {
  return {
    name,
    note: `${change === undefined ? '' : `${change}, `}${kind}${product === undefined ? '' : ` of ${product}`}`,
    tone: toneOf[change ?? ''] ?? 'plain',
    inside: boundedBoxes(on.map(boxOf), mostInside, 'on it'),
  };
}
