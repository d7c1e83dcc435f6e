import { usageError, type VerbOption } from '../cli/verb.ts';
import type { Person } from '../cli/person.ts';
import type { ClusterSpec } from '../register/cluster-file.ts';
import { hostNames } from '../register/virtual-clusters.ts';
import type { Repository } from '../register/repository.ts';

/** The options that say what a cluster is. */
export const shapeOptions = {
  host: { type: 'boolean', help: 'a host, which virtual clusters run on' },
  physical: { type: 'boolean', help: 'a worker on machines of its own' },
  virtual: { type: 'boolean', help: 'a worker inside a host' },
  deployment: { type: 'boolean', help: 'a worker that runs applications' },
  pipeline: { type: 'boolean', help: 'a worker that runs pipelines' },
} as const satisfies Record<string, VerbOption>;

type ShapeOption = keyof typeof shapeOptions;

/** What the options say about a cluster. */
type SaidOfShape = { readonly [Option in ShapeOption]?: boolean } & {
  readonly on?: string;
  readonly port?: string;
  readonly kubeconfig?: string;
  readonly from?: string;
};

/** One of the shapes that a cluster can have. */
export interface Shape extends Pick<ClusterSpec, 'clusterType' | 'usage' | 'workerType'> {
  /** The options that say so, the telling ones first. */
  readonly options: readonly ShapeOption[];
  readonly label: string;
}

const shapes: readonly Shape[] = [
  {
    options: ['host', 'physical'],
    label: 'a host, which virtual clusters run on',
    clusterType: 'physical',
    usage: 'host',
  },
  ...(['physical', 'virtual'] as const).flatMap((clusterType) =>
    (['deployment', 'pipeline'] as const).map((workerType): Shape => {
      const place = clusterType === 'physical' ? 'on machines of its own' : 'inside a host';
      const work = workerType === 'deployment' ? 'applications' : 'pipelines';
      const label = `a ${clusterType} worker for ${work}, ${place}`;
      return { options: [clusterType, workerType], label, clusterType, usage: 'worker', workerType };
    }),
  ),
];

/** What an option that is about one type of cluster says of the shape. */
const implied = { on: 'virtual', port: 'virtual', kubeconfig: 'physical', from: 'physical' } as const;

/** The shape of a new cluster: the one that the options leave, or else the one that the person chooses. */
export async function chooseShape(
  said: SaidOfShape,
  { clusters }: Repository,
  person: Person | undefined,
): Promise<Shape> {
  const plain = (Object.keys(shapeOptions) as ShapeOption[]).filter((option) => said[option] === true);
  const others = (Object.keys(implied) as (keyof typeof implied)[]).filter((option) => said[option] !== undefined);
  const wanted = [...plain, ...others.map((option) => implied[option])];
  const left = shapes.filter(({ options }) => wanted.every((option) => options.includes(option)));
  const physical = left.filter(({ clusterType }) => clusterType === 'physical');
  // Without a host a cluster can only be virtual if an option says so.
  const possible = hostNames(clusters).length === 0 && physical.length > 0 ? physical : left;
  const [only, ...more] = possible;
  if (only === undefined) {
    const given = [...plain, ...others].map((option) => `--${option}`);
    throw usageError(
      `${new Intl.ListFormat('en-GB').format(given)} cannot be combined`,
      'a host is physical; a worker is physical or virtual, and for deployment or for pipeline',
    );
  }
  if (more.length === 0) return only;
  if (person !== undefined) {
    const chosen = await person.choose(
      'What is it?',
      possible.map(({ label }) => ({ value: label })),
    );
    return possible.find(({ label }) => label === chosen) ?? only;
  }
  const ways = possible.map(({ options: [first, second] }) =>
    (first === 'host' ? [first] : [first, second])
      .filter((option) => option !== undefined && !wanted.includes(option))
      .map((option) => `--${option}`)
      .join(' '),
  );
  const hint = `add ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ways)}`;
  throw usageError('the options do not say what the cluster is', hint);
}
