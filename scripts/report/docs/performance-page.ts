/** One thing that was measured beside another one; times are medians, in seconds. */
export interface Measurement {
  readonly work: string;
  readonly against: string;
  readonly ours: number;
  readonly other: number;
  /** At most so many times the other, or at most so many seconds more; none where it only has to be known. */
  readonly goal?: { readonly times: number } | { readonly secondsMore: number };
  /** How many files or clusters it was, where that is what it costs by. */
  readonly size?: number;
  /** What was measured with several sizes, where a part measures more than one such thing. */
  readonly series?: string;
  /** The most memory that ours took, in MiB. */
  readonly mebibytes?: number;
  /** What else there is to say, as in a table. */
  readonly note?: string;
}

/** What one part of the benchmarks measured, and where. */
export interface MeasuredPart {
  /** The day, as 2026-01-31. */
  readonly measured: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly system: string;
    readonly node: string;
    /** How many processes wanted to run when it began; with more than there are cores only the ratios mean anything. */
    readonly load: number;
  };
  readonly measurements: readonly Measurement[];
}

/** What bench/results.json contains: the parts by their names, in the order of the benchmarks. */
export type BenchResults = Readonly<Record<string, MeasuredPart>>;

const begin = '<!-- Between these two lines: written by `npm run docs` from bench/results.json. -->';
const end = '<!-- End of what is written. -->';

/** The page with its measurements brought up to date; all else on it is written by people. */
export function performancePage(page: string, results: BenchResults): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error('the page has no marker lines around the measurements');
  const ignored = ['<!-- prettier-ignore-start -->', measurementTables(results), '<!-- prettier-ignore-end -->'];
  return [page.slice(0, from + begin.length), ...ignored, page.slice(to)].join('\n\n');
}

/** How a measurement compares, as a person reads it, and whether that is within its goal. */
export function verdictOf({ ours, other, goal }: Measurement): { readonly text: string; readonly isWithin: boolean } {
  const ratio = ours / other;
  if (goal !== undefined && 'times' in goal) return { text: `${ratio.toFixed(2)} ×`, isWithin: ratio <= goal.times };
  return {
    text: `${ours < other ? '−' : '+'} ${secondsText(Math.abs(ours - other))}`,
    isWithin: goal === undefined || ours - other <= goal.secondsMore,
  };
}

/** What a measurement should be at most. */
export function goalText({ goal }: Measurement): string {
  if (goal === undefined) return '–';
  return 'times' in goal ? `${goal.times} ×` : `+ ${secondsText(goal.secondsMore)}`;
}

/** Seconds to three digits, as far as they are seen. */
export function secondsText(seconds: number): string {
  return `${seconds < 1 ? seconds.toFixed(3) : seconds.toFixed(2)} s`;
}

function measurementTables(results: BenchResults): string {
  let shown = '';
  const parts = Object.entries(results).map(([name, { measured, machine, measurements }]) => {
    const { processor, cores, system, node, load } = machine;
    const words = `, ${processor}, ${cores} cores, ${system}, Node ${node}`;
    // A machine is described where it differs from the one above.
    const where = words === shown ? '' : words;
    shown = words;
    const busy = load > cores ? '; the machine was busy, so only the ratios mean anything' : '';
    const bySeries = Map.groupBy(measurements, ({ series = '' }) => series);
    const predicted = [...bySeries].flatMap(([series, ofSeries]) => predictionTable(series, ofSeries));
    return [
      `### ${name}`,
      `${measured}${where}, load ${load}${busy}.`,
      [
        '| work | takes | beside | takes | compared | goal | |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...shownOf(measurements),
      ].join('\n'),
      ...predicted,
    ].join('\n\n');
  });
  return parts.join('\n\n');
}

/** A row for each measurement; of many that are alike, such as the starts of all verbs, only the slowest. */
function shownOf(measurements: readonly Measurement[]): readonly string[] {
  const areAlike = new Set(measurements.map(({ against }) => against)).size === 1;
  if (measurements.length <= mostAlike || !areAlike) return measurements.map(rowOf);
  const bySpeed = measurements.toSorted((left, right) => right.ours - right.other - (left.ours - left.other));
  const rest = measurements.length - slowestShown;
  return [...bySpeed.slice(0, slowestShown).map(rowOf), `| and ${rest} others, which take less | | | | | | |`];
}

const mostAlike = 10;
const slowestShown = 3;

/** The table of predictions of a series, if there is anything to predict. */
function predictionTable(series: string, measurements: readonly Measurement[]): readonly string[] {
  const rows = predictionRows(measurements);
  if (rows.length === 0) return [];
  const head = `| ${series === '' ? 'size' : series} | time predicted | measured | memory predicted | measured |`;
  return [[head, '| --- | --- | --- | --- | --- |', ...rows].join('\n')];
}

/** The line through the smallest and the largest size, compared with what was measured; what lies between shows whether it is one. */
function predictionRows(measurements: readonly Measurement[]): readonly string[] {
  const sized = measurements.flatMap(({ size, ours, mebibytes }) =>
    size === undefined || mebibytes === undefined ? [] : [{ size, ours, mebibytes }],
  );
  sized.sort((left, right) => left.size - right.size);
  const [first, last] = [sized[0], sized.at(-1)];
  if (first === undefined || last === undefined || sized.length < 3) return [];
  const between = (size: number, from: number, to: number): number =>
    from + ((to - from) * (size - first.size)) / (last.size - first.size);
  return sized.map(({ size, ours, mebibytes }) => {
    const time = secondsText(between(size, first.ours, last.ours));
    const memory = Math.round(between(size, first.mebibytes, last.mebibytes));
    return `| ${size.toLocaleString('en')} | ${time} | ${secondsText(ours)} | ${memory} MiB | ${mebibytes} MiB |`;
  });
}

function rowOf(measurement: Measurement): string {
  const { work, against, ours, other, mebibytes, note } = measurement;
  const { text, isWithin } = verdictOf(measurement);
  const notes = [
    ...(isWithin ? [] : ['**beyond the goal**']),
    ...(mebibytes === undefined ? [] : [`${mebibytes} MiB`]),
    ...(note === undefined ? [] : [note]),
  ];
  const cells = [work, secondsText(ours), against, secondsText(other), text, goalText(measurement), notes.join('; ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
